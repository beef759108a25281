/// The way up from one answer: what would have to be there, and what that is worth.
struct Ascent {
    let check: Check
    /// What it is worth now.
    private let now: Fraction
    /// What the answer says that counts, or will once it is verified; `nil` when nobody has answered.
    let response: Response?
    /// An assessor goes by what is there, and not by what was claimed before.
    let isVerified: Bool
    /// The documents of the unit's own answer.
    private let proof: Proof
    /// Where the unit's own answer has those of its items.
    let found: [ItemAnswer]
    /// Which items are met.
    let met: [Bool]
    /// For each item that is not met, what it needs.
    let missing: [[[Int]]]

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
}

extension Assessment.Part {
    /// Whether an assessor's word counts, and not what is only supposed.
    var isVerified: Bool {
        source == .verified && !(answer.map { assessment.evidence.answers[$0].isSupposed } ?? false)
    }

    /// The answer that will count once an assessor has seen it; `nil` where it counts already, or never will.
    var awaiting: Response? {
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
