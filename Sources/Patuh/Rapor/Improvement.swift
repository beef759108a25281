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
        public let parts: [Assessment.Part.Name]
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
            /// The documents in it that do not count, each once for all products or roles.
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
        let indikator = indikator(at: leaf)
        let items = step.items.map { indikator.check.items[$0] }
        let hasGoal = !items.isEmpty || step.measured != nil
        return Improvement.Change(
            parts: partsToImprove(of: leaf, indikator),
            evidence: step.needs.map { clause in
                clause.map { slot in
                    Improvement.Change.Slot(
                        name: indikator.slots[slot].name, needed: indikator.slots[slot].minimum,
                        faults: faults(in: slot, of: leaf, indikator))
                }
            },
            level: step.level.flatMap { indikator.check.levels?.levels[$0] },
            goal: hasGoal ? Improvement.Goal(items: items, measured: step.measured) : nil,
            isClaimed: !step.changesAnswer, isVerified: step.isVerified, isAwaiting: step.isAwaiting,
            isUnapproved: partIndices(of: leaf).contains(where: isUnapproved))
    }

    /// The products or roles of an indicator that are not fulfilled; none where these are all that count.
    private func partsToImprove(of leaf: Int, _ indikator: Indikator) -> [Part.Name] {
        if indikator.repetition == .once { return [] }
        let counting = parts(of: leaf).filter { !$0.outcome.isNotApplicable && !$0.weight.isZero }
        let open = counting.filter { $0.outcome.low != .one }
        if open.count == counting.count { return [] }
        return open.compactMap { name(of: $0.position, indikator) }.uniqued()
    }

    private func faults(in slot: Int, of leaf: Int, _ indikator: Indikator) -> [DocumentFault] {
        var faults: [DocumentFault] = []
        for part in partIndices(of: leaf) {
            guard let answer = parts[part].answer, !evidence.answers[answer].attachments.isEmpty else { continue }
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
