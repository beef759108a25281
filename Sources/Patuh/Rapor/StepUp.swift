/// A step up of an indicator, or of one answer to it.
struct StepUp {
    /// What it is worth then.
    var fulfilment: Fraction
    /// What is to be filled for it: for each, the slots of which one is enough.
    var needs: [[Int]]
    /// Index of the level it comes to; `nil` where there are no levels, or several parts come to different ones.
    var level: Int?
    /// Items of the check that must be there and that the answer does not name yet, in order.
    var items: [Int] = []
    /// What must be measured; `nil` where what was measured will do, or several parts need different numbers.
    var measured: Improvement.Goal.Measured?
    /// Whether the documents alone will not do: the answer that counts says less.
    var changesAnswer = false
    /// Whether an assessor has had the last word, and will have to have it again.
    var isVerified = false
    /// Whether an answer is there that counts for nothing until an assessor has seen it.
    var isAwaiting = false
    /// Whether parts take different things, so that what is said of all brings more than this.
    var isMixed = false

    /// All the way, where nothing in the rubric says how.
    static var untold: StepUp { StepUp(fulfilment: .one, needs: [], changesAnswer: true) }

    /// How far a step goes.
    enum Reach {
        /// To the next level or step of each product or role.
        case next
        /// As far as it goes.
        case everything
    }
}

extension StepUp {
    /// What it takes together with a step of another part; what both are worth is for others to say.
    fileprivate func joined(with other: StepUp) -> StepUp {
        var both = self
        if !takesTheSame(as: other) {
            both.isMixed = true
            both.needs.add(other.needs)
            both.level = level == other.level ? level : nil
            both.items = Set(items + other.items).sorted()
            both.measured = .both(measured, other.measured)
        }
        both.changesAnswer = changesAnswer || other.changesAnswer
        both.isVerified = isVerified || other.isVerified
        both.isAwaiting = isAwaiting || other.isAwaiting
        return both
    }

    /// Whether it takes what another one takes.
    fileprivate func takesTheSame(as other: StepUp) -> Bool {
        items == other.items && measured == other.measured && level == other.level && needs == other.needs
    }

    /// Whether it can be told beside everything: it takes something, and nothing that everything does not take.
    func isStep(to whole: StepUp) -> Bool {
        let isSaid = level != nil || !items.isEmpty || measured != nil || !needs.isEmpty
        return isSaid && !isMixed && fulfilment != .one && isPart(of: whole) && !takesTheSame(as: whole)
    }

    /// Whether it takes nothing but what another one takes.
    fileprivate func isPart(of whole: StepUp) -> Bool {
        Set(items).isSubset(of: whole.items) && (measured == nil || whole.measured != nil)
            && needs.allSatisfy(whole.needs.imply)
    }
}

extension [[Int]] {
    /// Adds clauses, but for those that come along with another one.
    fileprivate mutating func add(_ clauses: [[Int]]) {
        for clause in clauses where !imply(clause) {
            removeAll { clause.allSatisfy($0.contains) }
            append(clause)
        }
    }

    /// Whether a clause comes along: whatever fills one of these fills it too.
    fileprivate func imply(_ clause: [Int]) -> Bool { contains { $0.allSatisfy(clause.contains) } }
}

extension Assessment {
    /// What an indicator is worth after the next step of each of its parts, where that is wanted, and after all that it
    /// takes; `nil` when some part has none.
    func stepsUp(of leaf: Int, wantsNext: Bool) -> (next: StepUp?, everything: StepUp?) {
        let indikator = indikator(at: leaf)
        var (next, everything) = (Climb(), Climb())
        for part in parts(of: leaf) {
            guard let now = part.outcome.low, now != .one, !part.weight.isZero else {
                next.pass(part)
                everything.pass(part)
                continue
            }
            let ascent = Ascent(self, part, indikator, from: now)
            // Until an assessor has seen it, an answer gains nothing step by step.
            if wantsNext, !next.isStuck { next.go(part.awaiting == nil ? ascent.step(.next) : nil, part) }
            everything.go(ascent.step(.everything) ?? .untold, part)
        }
        return (wantsNext ? next.step : nil, everything.step)
    }
}

/// Steps up of the parts of an indicator, one part after another.
private struct Climb {
    private var combination = Combination(.mean)
    private var joined: StepUp?
    /// Whether some part has none.
    private(set) var isStuck = false

    /// What they come to together; `nil` when some part has none.
    var step: StepUp? {
        guard !isStuck, let fulfilment = combination.outcome.low else { return nil }
        var step = joined ?? StepUp(fulfilment: fulfilment, needs: [])
        step.fulfilment = fulfilment
        return step
    }

    /// Adds a part that stays as it is.
    mutating func pass(_ part: Assessment.Part) { combination.add(part.outcome, weight: part.weight) }

    /// Adds the step of a part; `nil` when it has none.
    mutating func go(_ step: StepUp?, _ part: Assessment.Part) {
        guard var step else {
            isStuck = true
            return
        }
        combination.add(.scored(step.fulfilment), weight: part.weight)
        (step.isVerified, step.isAwaiting) = (part.isVerified, part.awaiting != nil)
        joined = joined?.joined(with: step) ?? step
    }
}

/// The way up from one answer: what would have to be there, and what that is worth.
private struct Ascent {
    private let check: Check
    /// What it is worth now.
    private let now: Fraction
    /// What the answer says that counts, or will once it is verified; `nil` when nobody has answered.
    private let response: Response?
    /// An assessor goes by what is there, and not by what was claimed before.
    private let isVerified: Bool
    /// The documents of the unit's own answer.
    private let proof: Proof
    /// Where the unit's own answer has those of its items.
    private let found: [ItemAnswer]
    /// Which items are met.
    let met: [Bool]
    /// For each item that is not met, what it needs.
    private let missing: [[[Int]]]

    init(_ assessment: Assessment, _ part: Assessment.Part, _ indikator: Indikator, from now: Fraction) {
        self.now = now
        check = indikator.check
        proof = assessment.proof(of: part.position, indikator)
        isVerified = part.source == .verified
        response = part.response ?? part.awaiting
        found = part.answer.flatMap { assessment.evidence.answers[$0].response?.items } ?? []
        if check.items.isEmpty {
            (met, missing) = ([], [])
            return
        }
        met =
            ItemInspection(check.items, found: response?.items ?? [], proof: isVerified ? .given : proof).met
        let bare = proof.with(0..<0)
        missing = check.items.indices.map { [check, found, met, proof] index in
            if met[index] { return [] }
            let own = found.first { $0.item == index && $0.isPresent }
            let proof = own.map { proof.with($0.attachments) } ?? bare
            return proof.unfilled(in: CollectionOfOne(check.items[index].requirement))
        }
    }

    func step(_ reach: StepUp.Reach) -> StepUp? {
        switch check {
        case .levels(let levels): step(levels, reach)
        case .checklist(let checklist): step(checklist, reach)
        case .measurement(let measurement): step(measurement, reach)
        case .survey(let survey): step(survey, reach)
        }
    }

    private func step(_ levels: Levels, _ reach: StepUp.Reach) -> StepUp? {
        let last = levels.levels.count - 1
        guard let next = levels.levels.indices.first(where: { levels.fulfilment(recognised: $0) > now }) else {
            return nil
        }
        let target = reach == .next ? next : last
        let needs = proof.unfilled(
            in: levels.levels[(levels.isCumulative ? 0 : target)...target].lazy.map(\.requirement))
        // What was claimed comes along as far as the same documents prove it.
        let own: Int = if case .level(let own) = response { own } else { -1 }
        let claim = isVerified ? target : max(own, target)
        let reached = levels.recognised(claim: claim) { proof.meets($0, given: needs) }
        return StepUp(
            fulfilment: levels.fulfilment(recognised: reached), needs: needs, level: reached,
            changesAnswer: own < reached ?? target)
    }

    private func step(_ checklist: Checklist, _ reach: StepUp.Reach) -> StepUp? {
        var items = Items(self)
        items.addMandatory()
        if reach == .next, checklist.fulfilment(of: items.met) > now { return items.step(worth: checklist.fulfilment) }
        let reached = max(now, checklist.fulfilment(of: items.met))
        let steps = checklist.steps
        if steps.isEmpty, reach == .everything {
            items.add(Array(checklist.items.indices))
        } else if steps.isEmpty {
            _ = items.addEasiest()
        } else {
            let next = reach == .next ? steps.first { checklist.fulfilment(of: $0) > reached } : steps.last
            guard let next else { return nil }
            items.add(next.items)
            while !next.holds(for: items.count, met: items.met), items.addEasiest() {}
            // More items do not help where a step takes only few.
            if !next.holds(for: items.count, met: items.met) { return nil }
        }
        let step = items.step(worth: checklist.fulfilment)
        return reach == .everything || step.fulfilment > now ? step : nil
    }

    private func step(_ measurement: Measurement, _ reach: StepUp.Reach) -> StepUp? {
        let number: Measurement.Number? = if case .measurement(let number, _) = response { number } else { nil }
        var items = Items(self)
        items.need(proof.unfilled(in: [measurement.requirement]))
        items.addMandatory()
        items.addProvedAlong()
        // What keeps the number from counting comes first.
        if reach == .next, let lifted = measurement.fulfilment(of: number, met: items.met), lifted > now {
            return items.step { _ in lifted }
        }
        if measurement.fulfilment(of: number, met: items.met) == .one {
            return reach == .next ? nil : items.step { _ in .one }
        }
        guard let last = measurement.steps.last else {
            return reach == .next
                ? nil : items.step(measurement.target.map { .number($0, unit: measurement.unit) }) { _ in .one }
        }
        let whole = step(measurement, to: last, number, items)
        if reach == .everything { return whole }
        // The first step up that takes nothing but what everything takes.
        return measurement.steps.dropLast().lazy.filter { measurement.fulfilment(of: $0) > now }
            .map { step(measurement, to: $0, number, items) }
            .first { $0.fulfilment > now && $0.isPart(of: whole) }
    }

    /// What it takes to come to a step, and to which it comes then: what is asked for may be enough for a higher one.
    private func step(
        _ measurement: Measurement, to step: Step, _ number: Measurement.Number?, _ items: Items
    ) -> StepUp {
        var items = items
        items.add(step.items)
        if step.holds(for: number?.value, met: items.met) {
            return items.step { met in
                measurement.fulfilment(of: number, met: met)
                    ?? measurement.fulfilment(of: measurement.steps.highest(for: number?.value, met: met) ?? step)
            }
        }
        let reached = measurement.steps.highest(for: step.firstNumber, met: items.met) ?? step
        if !reached.hasBound { return items.step { _ in measurement.fulfilment(of: reached) } }
        return items.step(.step(reached, unit: measurement.unit)) { _ in measurement.fulfilment(of: reached) }
    }

    private func step(_ survey: Survey, _ reach: StepUp.Reach) -> StepUp? {
        let needs = proof.unfilled(in: [survey.requirement])
        let result: Survey.Result? = if case .survey(let result) = response { result } else { nil }
        let lifted = result.flatMap { survey.judge($0, proof: .given).outcome.low }
        if reach == .next { return lifted.flatMap { $0 > now ? StepUp(fulfilment: $0, needs: needs) : nil } }
        var step = StepUp(fulfilment: .one, needs: needs, changesAnswer: lifted != .one)
        if step.changesAnswer { step.measured = survey.goal(beside: result) }
        return step
    }

    /// Items that are met, and more and more of those that are not yet.
    private struct Items {
        private let ascent: Ascent
        private(set) var met: [Bool]
        private var needs: [[Int]] = []
        /// For each item that is not met, what it needs besides all that is needed already.
        private var more: [[[Int]]]

        init(_ ascent: Ascent) {
            self.ascent = ascent
            (met, more) = (ascent.met, ascent.missing)
        }

        var count: Fraction { Fraction(met.count(where: \.self)) }

        mutating func add(_ items: [Int]) {
            var added: [[Int]] = []
            for item in items where !met[item] {
                met[item] = true
                added += more[item]
            }
            need(added)
        }

        mutating func need(_ clauses: [[Int]]) {
            if clauses.isEmpty { return }
            needs.add(clauses)
            for item in met.indices where !met[item] && more[item].contains(where: clauses.imply) {
                more[item].removeAll(where: clauses.imply)
            }
        }

        mutating func addMandatory() { add(ascent.check.items.indices.filter { ascent.check.items[$0].isMandatory }) }

        /// Adds what the unit says is there, where the documents that are needed already prove it.
        mutating func addProvedAlong() {
            if ascent.isVerified { return }
            let claimed = ascent.check.items.claimed(by: ascent.found)
            add(met.indices.filter { !met[$0] && claimed[$0] && more[$0].isEmpty })
        }

        /// Adds the item that needs the least besides what is needed already, and of several the one of which most
        /// others need the same; `false` when all are met.
        mutating func addEasiest() -> Bool {
            let open = met.indices.filter { !met[$0] }
            if let free = open.first(where: { more[$0].isEmpty }) {
                add([free])
                return true
            }
            let alike = Dictionary(grouping: open) { more[$0] }.mapValues(\.count)
            let cost = open.map { (more[$0].count, -(alike[more[$0]] ?? 0)) }
            guard let easiest = open.indices.min(by: { cost[$0] < cost[$1] }) else { return false }
            add([open[easiest]])
            return true
        }

        /// - Parameter measured: what must be measured besides.
        func step(
            _ measured: Improvement.Goal.Measured? = nil, worth fulfilment: ([Bool]) -> Fraction
        ) -> StepUp {
            // What an assessor did not find is not there, whatever the unit says.
            let counted = ascent.isVerified ? ascent.response?.items ?? [] : ascent.found
            let claimed = ascent.check.items.claimed(by: counted)
            let more = met.indices.filter { met[$0] && !claimed[$0] }
            return StepUp(
                fulfilment: fulfilment(met), needs: needs, items: more, measured: measured,
                changesAnswer: !more.isEmpty || measured != nil)
        }
    }
}

extension Assessment.Part {
    /// Whether an assessor's word counts, and not what is only supposed.
    fileprivate var isVerified: Bool {
        source == .verified && !(answer.map { assessment.evidence.answers[$0].isSupposed } ?? false)
    }

    /// The answer that will count once an assessor has seen it; `nil` where it counts already, or never will.
    fileprivate var awaiting: Response? {
        guard case .waiting(let response) = assessment.word(of: position) else { return nil }
        switch response {
        case .notApplicable: return nil
        // Nobody has answered yet.
        case .survey(let result) where result.mean == nil: return nil
        default: return response
        }
    }

    /// The answer that counts; `nil` when there is none, or when it comes to nothing yet.
    fileprivate var response: Response? { outcome == .unscored ? nil : assessment.word(of: position).counted }

    /// The answer that counts, with those of its items that are met.
    func counted(by indikator: Indikator) -> Response? {
        guard case .measurement(let number, _) = response else { return response }
        let met = Ascent(assessment, self, indikator, from: .zero).met
        return .measurement(
            number, met.indices.filter { met[$0] }.map { ItemAnswer(item: $0, isPresent: true, attachments: 0..<0) })
    }
}
