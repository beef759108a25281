/// What a unit would gain by improving one indicator, everything else left as it is.
public struct Improvement: Sendable {
    let assessment: Assessment
    private let uplift: Uplift?
    private let numbers: Numbers

    fileprivate init(_ assessment: Assessment, _ uplift: Uplift?, _ numbers: Numbers) {
        (self.assessment, self.uplift, self.numbers) = (assessment, uplift, numbers)
    }

    /// The numbers of an improvement; all else is worked out of the assessment.
    struct Numbers: Sendable {
        /// Index of the indicator in the form's nodes.
        let leaf: Int
        /// How many points the final score gains, exactly.
        let exact: Fraction
        /// The published score afterwards.
        let score: Decimal
        /// Index of the category afterwards in the rubric's.
        let reached: Int
        /// Whether that is another category than now.
        let changesCategory: Bool
    }

    /// Index of the indicator in the form's nodes.
    var leaf: Int { numbers.leaf }
    /// How many points the final score gains, exactly.
    public var exactGain: Fraction { numbers.exact }
    /// The published score afterwards.
    public var score: Decimal { numbers.score }
    /// Whether ``score`` falls into another category than now.
    public var changesCategory: Bool { numbers.changesCategory }
    /// Its code.
    public var code: String { assessment.code(of: leaf) }
    /// Its name.
    public var name: String { assessment.name(of: leaf) }
    /// Its value now; `nil` when it is not yet scored.
    public var value: Decimal? {
        guard case .scored(let low, _) = assessment.outcomes[leaf] else { return nil }
        return assessment.rubric.rounding(low, times: assessment.rubric.scale)
    }
    /// How many points the final score gains, as it is printed.
    public var gain: Decimal { assessment.rubric.rounding(exactGain) }
    /// Whether that is only how much can be gained at most, because the indicator or a part of it is not yet scored.
    public var isUpperBound: Bool { assessment.outcomes[leaf].low != assessment.outcomes[leaf].high }
    /// The category afterwards.
    public var category: Category { assessment.rubric.categories[numbers.reached] }
    /// Its code.
    package var categoryCode: String { assessment.rubric.categories[numbers.reached].code }
    /// The effort, 1 to 5 (`upaya`).
    public var effort: Int { assessment.effort(of: leaf) }
    /// All that it takes.
    public var whole: Change { assessment.change(of: leaf) }
    /// What the next step alone would bring; `nil` where none takes a part of what everything takes, or where products or
    /// roles take different ones.
    public var next: Step? { changes.next }

    /// Both at once, for those who want both.
    package var changes: (whole: Change, next: Step?) {
        let (next, everything) = assessment.stepsUp(of: leaf, wantsNext: true)
        let whole = assessment.change(everything ?? .untold, of: leaf)
        guard let next, let everything, next.isStep(to: everything) else { return (whole, nil) }
        let gain = assessment.gain(improving: leaf, to: next.fulfilment, uplift)
        return (whole, Step(gain: assessment.rubric.rounding(gain), change: assessment.change(next, of: leaf)))
    }

    /// What to do, in the words of the rubric.
    public var advice: String? { assessment.advice(for: leaf) }

    /// A smaller step.
    public struct Step: Sendable, Hashable {
        /// How many points the final score gains.
        public let gain: Decimal
        /// What it takes.
        public let change: Change
    }

    /// What it takes to improve an indicator, all the way or not.
    public struct Change: Sendable, Hashable {
        /// The evidence that is not there yet and would be needed: for each, the slots of which one is enough.
        public let evidence: [[Slot]]
        /// The level it comes to; `nil` where the check has none, or products or roles come to different ones.
        public let level: Levels.Level?
        /// What the answer must say besides; `nil` where a level says it, or nothing is to be said.
        public let goal: Goal?
        /// Whether the answer that counts says as much already, so that documents will do.
        public let isClaimed: Bool
        /// Whether an assessor has judged the answer, so that it is worth more only when that is done again.
        public let isVerified: Bool

        /// Whether an answer is there that counts for nothing until an assessor has seen it.
        public let isAwaiting: Bool

        /// Whether the answer claims that the indicator does not apply, and nobody has approved that.
        public let isUnapproved: Bool

        /// An evidence slot to fill.
        public struct Slot: Sendable, Hashable {
            /// What it takes.
            public let name: String
            /// How many valid documents it needs in all, at least 1.
            public let needed: Int
        }

        /// Whether there is more to do than to add documents, or to wait.
        package var takesMore: Bool { !isClaimed || evidence.isEmpty && !isAwaiting }
    }
}

extension Assessment {
    /// All that it takes to fulfil an indicator.
    func change(of leaf: Int) -> Improvement.Change {
        change(stepsUp(of: leaf, wantsNext: false).everything ?? .untold, of: leaf)
    }

    fileprivate func change(_ step: StepUp, of leaf: Int) -> Improvement.Change {
        let indikator = indikator(at: leaf)
        let items = step.items.map { indikator.check.items[$0] }
        let hasGoal = !items.isEmpty || step.measured != nil
        return Improvement.Change(
            evidence: step.needs.map { clause in
                clause.map { slot in
                    Improvement.Change.Slot(name: indikator.slots[slot].name, needed: indikator.slots[slot].minimum)
                }
            },
            level: step.level.flatMap { indikator.check.levels?.levels[$0] },
            goal: hasGoal ? Improvement.Goal(items: items, measured: step.measured) : nil,
            isClaimed: !step.changesAnswer, isVerified: step.isVerified, isAwaiting: step.isAwaiting,
            isUnapproved: (firstParts[leaf]..<firstParts[leaf + 1]).contains(where: isUnapproved))
    }

    /// Whether a part is claimed not to apply, and nobody has approved that.
    private func isUnapproved(_ part: Int) -> Bool {
        guard case .unscored = findings[part].conclusion, let answer = findings[part].answer,
            case .notApplicable? = evidence.answers[answer].response
        else { return false }
        return evidence.answers[answer].verifications.isEmpty
    }

    func indikator(at leaf: Int) -> Indikator { form.nodes[leaf].content.indikator ?? .none }

    /// The ways up from the leaves; `nil` where their shares tell as much.
    var uplift: Uplift? { isStandingAdditive ? nil : Uplift(self) }

    /// What each indicator would bring, most first; then by effort, then by code. What brings nothing is left out.
    func improvements(now: Result, _ uplift: Uplift?) -> [Improvement.Numbers] {
        let band = rubric.band(of: now.score.published, above: rubric.categories.count - 1)
        var found: [Improvement.Numbers] = []
        found.reserveCapacity(form.leaves.count)
        for leaf in form.leaves {
            guard let low = outcomes[leaf].low, low != .one else { continue }
            let effect = if let uplift { raising(leaf, uplift) } else { raising(leaf, now, in: band) }
            guard let (gain, better) = effect else { continue }
            found.append(
                Improvement.Numbers(
                    leaf: leaf, exact: gain, score: better.score, reached: better.category,
                    changesCategory: rubric.categories[better.category].code != now.category.code))
        }
        let order = fallingOrder(of: found.map(\.exact)) { left, right in
            let (left, right) = (found[left].leaf, found[right].leaf)
            return (effort(of: left), code(of: left)) < (effort(of: right), code(of: right))
        }
        return order.map { found[$0] }
    }

    /// How many points the score gains, exactly, when one leaf is worth more than it is.
    func gain(improving leaf: Int, to better: Fraction, _ uplift: Uplift?) -> Fraction {
        guard let uplift, !form.isAdditive else {
            let low = outcomes[leaf].low ?? .zero
            return .product(shares[leaf], better == .one ? low.complement : better - low, rubric.scale)
        }
        return gain(of: uplift.values(raising: leaf, to: better, in: self).0)
    }

    private func tree(improving leaves: [Int: Fraction]) -> Tree {
        Tree(form, leaves: form.leaves.map { leaf in leaves[leaf].map { .scored($0) } ?? outcomes[leaf] })
    }

    /// A published score, and the category as an index in the rubric's.
    private typealias Rank = (score: Decimal, category: Int)

    /// The score and the category with some leaves worth more than they are.
    func standing(improving leaves: [Int: Fraction]) -> Standing {
        let (score, category) = scored(improving: leaves)
        return Standing(score: score, category: rubric.categories[category])
    }

    private func scored(improving leaves: [Int: Fraction]) -> (Score, category: Int) {
        let tree = tree(improving: leaves)
        let score = Score((tree.total.low ?? .zero) * rubric.scale, rounding: rubric.rounding)
        let placement = rubric.placement(of: score.published.value) { item in
            form.nodeOfItem[item].flatMap { tree.outcomes[$0].low }
        }
        return (score, placement.category)
    }

    /// How many points the score gains when the whole comes to so much.
    private func gain(of whole: Fraction) -> Fraction { (whole - (total.low ?? .zero)) * rubric.scale }

    /// What fulfilling one leaf brings, and where the unit stands then; `nil` when it brings nothing.
    private func raising(_ leaf: Int, _ uplift: Uplift) -> (gain: Fraction, Rank)? {
        let (whole, nodes) = uplift.values(raising: leaf, to: .one, in: self)
        let gain = gain(of: whole)
        if gain.isZero { return nil }
        let score = rubric.rounding(whole * rubric.scale)
        let placement = rubric.placement(of: score.value) { item in
            form.nodeOfItem[item].flatMap { node in
                nodes.first { $0.index == node }?.value ?? outcomes[node].low
            }
        }
        return (gain, (score, placement.category))
    }

    /// The same where ``isStandingAdditive``.
    private func raising(_ leaf: Int, _ now: Result, in band: Int) -> (gain: Fraction, Rank)? {
        let gain = gain(improving: leaf, to: .one, nil)
        return gain.isZero ? nil : (gain, rank(gaining: gain, now, in: band))
    }

    /// Where the unit stands with so many points more, where ``isStandingAdditive``.
    private func rank(gaining gain: Fraction, _ now: Result, in band: Int) -> Rank {
        let score = rubric.rounding(now.score.exact, plus: gain)
        return (score, rubric.band(of: score, above: band))
    }

    /// Whether leaves bring to the whole what their shares say, and categories ask for nothing but the score.
    private var isStandingAdditive: Bool { form.isAdditive && !rubric.categories.contains { !$0.gates.isEmpty } }

    /// The shortest run of improvements, from the first on, that lifts the unit into another category together.
    func leap(_ improvements: [Improvement.Numbers], now: Result) -> Rapor.Leap? {
        if now.next == nil { return nil }
        if !isStandingAdditive { return leapByHalves(improvements, now: now) }
        let band = rubric.band(of: now.score.published, above: rubric.categories.count - 1)
        var gained = Fraction.zero
        for (index, improvement) in improvements.enumerated() {
            gained += improvement.exact
            let rank = rank(gaining: gained, now, in: band)
            if rubric.categories[rank.category].code != now.category.code {
                return Rapor.Leap(count: index + 1, category: rubric.categories[rank.category])
            }
        }
        return nil
    }

    /// The same where the whole tree tells: more is never worse, so halving finds where it becomes enough.
    private func leapByHalves(_ improvements: [Improvement.Numbers], now: Result) -> Rapor.Leap? {
        func category(with count: Int) -> Category {
            let leaves = improvements.prefix(count).map { ($0.leaf, Fraction.one) }
            return standing(improving: Dictionary(uniqueKeysWithValues: leaves)).category
        }
        var (few, enough) = (0, improvements.count)
        var reached = category(with: enough)
        if reached.code == now.category.code { return nil }
        while enough - few > 1 {
            let middle = (few + enough) / 2
            let other = category(with: middle)
            if other.code == now.category.code { few = middle } else { (enough, reached) = (middle, other) }
        }
        return Rapor.Leap(count: enough, category: reached)
    }
}

extension Rapor {
    /// What to improve, most gain first; each made when it is looked at.
    public struct Priorities: RandomAccessCollection, Sendable {
        let assessment: Assessment
        let uplift: Uplift?
        let numbers: [Improvement.Numbers]

        /// The first.
        public var startIndex: Int { 0 }
        /// Past the last.
        public var endIndex: Int { numbers.count }
        /// The improvement at an index from 0 on.
        public subscript(index: Int) -> Improvement { Improvement(assessment, uplift, numbers[index]) }
    }

    /// Whether points are lost and no indicator brings any alone, as where two are equally low in a group that is worth
    /// its least.
    package var isStuck: Bool { priorities.isEmpty && (result.map { $0.lost.value > .zero } ?? false) }

    /// Whether every indicator that applies is fulfilled.
    package var isFulfilled: Bool {
        assessment.form.leaves.allSatisfy { [.notApplicable, .scored(.one)].contains(assessment.outcomes[$0]) }
    }

    /// How many of the first improvements together lift the unit into another category.
    public struct Leap: Sendable, Hashable {
        /// How many.
        public let count: Int
        /// The category they reach.
        public let category: Category
    }

    /// An indicator that is fulfilled.
    public struct Strength: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// What it gives to the score.
        public let contribution: Decimal
    }
}

extension Assessment {
    /// The fulfilled indicators that carry most of the score, the heaviest first.
    var strengths: [Rapor.Strength] {
        let full = form.leaves.filter { outcomes[$0].low == .one && !shares[$0].isZero }
        return fallingOrder(of: full.map { shares[$0] }).prefix(5).map { place in
            let leaf = full[place]
            return Rapor.Strength(
                code: code(of: leaf), name: name(of: leaf),
                contribution: rubric.rounding(shares[leaf], times: rubric.scale))
        }
    }
}
