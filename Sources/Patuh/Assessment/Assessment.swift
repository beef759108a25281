/// One unit's evidence scored under a rubric: outcomes and shares of every node, and why.
///
/// The arrays are parallel to the form's nodes. The leaves' shares times their fulfilment sum exactly to the
/// fulfilment of the whole. A class, so that everything on a card can refer to it.
public final class Assessment: Sendable {
    /// The rubric.
    public var rubric: Rubric { evidence.rubric }
    /// The rubric as the unit's kind sees it.
    public var form: Form { evidence.form }
    /// What was scored.
    public let evidence: Evidence
    /// Whose word counts.
    public let basis: Basis
    /// The date on which documents were judged.
    public let date: CalendarDate
    /// What each node is worth.
    public let outcomes: [Outcome]
    /// Each node's weight among its siblings; for a group without a weight of its own, what its children weigh.
    public let weights: [Fraction]
    /// Each node's share of the whole, 0 to 1; 0 for what is not applicable.
    public let shares: [Fraction]
    /// What became of the answers, in the order of the nodes.
    let findings: [Finding]
    /// For each node, where its parts begin in ``parts``; and one more, where the last one's end.
    let firstParts: [Int]
    /// For each indicator with several parts, what those weigh together that are applicable; by its node.
    let partWeights: [Int: Fraction]
    /// What the whole is worth.
    public let total: Outcome

    /// Scores a unit.
    ///
    /// - Parameters:
    ///   - evidence: what the unit says and shows.
    ///   - basis: whose word counts.
    ///   - date: the assessment date, when not the file's.
    public init(of evidence: Evidence, basis: Basis, on date: CalendarDate? = nil) {
        let date = date ?? evidence.date
        var making = PartMaking(evidence: evidence, basis: basis, date: date)
        let tree = Tree(evidence.form, making.takeOutcomes())
        self.evidence = evidence
        self.basis = basis
        self.date = date
        outcomes = tree.outcomes
        weights = tree.weights
        total = tree.total
        shares = Shares(form: evidence.form, tree).nodes
        findings = making.findings
        firstParts = making.firstParts
        partWeights = making.partWeights
    }

    /// Whose word counts.
    public enum Basis: String, Sendable, CaseIterable {
        /// The last assessor's, and the unit's where there is none.
        case verified = "verifikasi"
        /// The unit's own.
        case own = "mandiri"
    }
}
