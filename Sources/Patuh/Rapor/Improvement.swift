/// What a unit would gain by improving one indicator, everything else left as it is.
public struct Improvement: Sendable {
    let assessment: Assessment
    private let uplift: Uplift?
    private let numbers: Numbers

    init(_ assessment: Assessment, _ uplift: Uplift?, _ numbers: Numbers) {
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
    public var isUpperBound: Bool {
        !exactGain.isZero && assessment.outcomes[leaf].low != assessment.outcomes[leaf].high
    }
    /// The category afterwards.
    public var category: Category { assessment.rubric.categories[numbers.reached] }
    /// Its code.
    package var categoryCode: String { assessment.rubric.categories[numbers.reached].code }
    /// The effort, 1 to 5 (`upaya`).
    public var effort: Int { assessment.effort(of: leaf) }
    /// All that it takes.
    public var whole: Change { assessment.change(of: leaf) }
    /// The same for each product or role, those that take the same together; one where all do.
    public var byPart: [Change] { assessment.changesByPart(of: leaf) }
    /// Whether it is answered for several products or roles.
    package var hasParts: Bool { assessment.partIndices(of: leaf).count > 1 }
    /// What the next step alone would bring; `nil` where none takes a part of what everything takes, or where products or
    /// roles take different ones.
    public var next: Step? { changes.next }

    /// Both at once, for those who want both.
    package var changes: (whole: Change, next: Step?) {
        let (next, everything) = assessment.stepsUp(of: leaf, wantsNext: true)
        let whole = assessment.change(everything ?? .untold, of: leaf)
        guard let next, let everything, next.isStep(to: everything) else { return (whole, nil) }
        let gain = assessment.gain(improving: leaf, to: next.fulfilment, uplift)
        if gain.isZero { return (whole, nil) }
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
        /// The products or roles that it takes it of, each once; none where it takes it of all, or of the indicator as such.
        public internal(set) var parts: [Assessment.Part.Name]
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
            /// The documents in it that do not count, each once for all these products or roles.
            public let faults: [DocumentFault]
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
        let (indikator, counting) = (indikator(at: leaf), countingParts(of: leaf))
        let open = counting.filter { parts[$0].outcome.low != .one }
        return change(step, of: open, named: open.count < counting.count ? names(of: open, indikator) : [], indikator)
    }

    /// The same for each product or role, those that take the same together; one where all do.
    func changesByPart(of leaf: Int) -> [Improvement.Change] {
        let indikator = indikator(at: leaf)
        var (changes, places) = ([(change: Improvement.Change, parts: [Int])](), [Improvement.Change: Int]())
        for part in countingParts(of: leaf) where parts[part].outcome.low != .one {
            let change = change(everything(of: parts[part], indikator), of: [part], named: [], indikator)
            let place = places[change] ?? changes.count
            places[change] = place
            if place == changes.count { changes.append((change, [])) }
            changes[place].parts.append(part)
        }
        if changes.count < 2 { return [change(of: leaf)] }
        return changes.map { change, parts in
            var named = change
            named.parts = names(of: parts, indikator)
            return named
        }
    }

    /// - Parameters:
    ///   - parts: those that it takes it of, by their indices.
    ///   - names: the products or roles that are named.
    private func change(
        _ step: StepUp, of parts: [Int], named names: [Part.Name], _ indikator: Indikator
    ) -> Improvement.Change {
        let items = step.items.map { indikator.check.items[$0] }
        let hasGoal = !items.isEmpty || step.measured != nil
        return Improvement.Change(
            parts: names,
            evidence: step.needs.map { clause in
                clause.map { slot in
                    Improvement.Change.Slot(
                        name: indikator.slots[slot].name, needed: indikator.slots[slot].minimum,
                        faults: faults(in: slot, of: parts, indikator))
                }
            },
            level: step.level.flatMap { indikator.check.levels?.levels[$0] },
            goal: hasGoal ? Improvement.Goal(items: items, measured: step.measured) : nil,
            isClaimed: !step.changesAnswer, isVerified: step.isVerified, isAwaiting: step.isAwaiting,
            isUnapproved: parts.contains(where: isUnapproved))
    }

    /// The parts of an indicator that its value is made of, by their indices.
    private func countingParts(of leaf: Int) -> [Int] {
        partIndices(of: leaf).filter { !parts[$0].outcome.isNotApplicable && !parts[$0].weight.isZero }
    }

    /// The products or roles that parts are for, each once; none where the indicator is answered once.
    private func names(of parts: [Int], _ indikator: Indikator) -> [Part.Name] {
        parts.compactMap { name(of: $0, indikator) }.uniqued()
    }

    private func faults(in slot: Int, of parts: [Int], _ indikator: Indikator) -> [DocumentFault] {
        var faults: [DocumentFault] = []
        for part in parts {
            guard let answer = self.parts[part].answer, !evidence.answers[answer].attachments.isEmpty else { continue }
            faults += proof(of: part, indikator).faults(in: slot)
        }
        return faults.uniqued()
    }

    /// Whether a part is claimed not to apply, and nobody has approved that.
    func isUnapproved(_ part: Int) -> Bool {
        guard case .unscored = findings[part].conclusion, let answer = findings[part].answer,
            case .notApplicable? = evidence.answers[answer].response
        else { return false }
        return evidence.answers[answer].verifications.isEmpty
    }

    func indikator(at leaf: Int) -> Indikator { form.nodes[leaf].content.indikator ?? .none }
}
