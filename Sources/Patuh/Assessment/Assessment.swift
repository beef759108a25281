/// One unit's evidence scored under a rubric: outcomes and shares of every node, and why.
///
/// The arrays are parallel to the form's nodes. The leaves' shares times their fulfilment sum exactly to the
/// fulfilment of the whole.
public struct Assessment: Sendable {
    /// The rubric.
    public let rubric: Rubric
    /// The rubric as the unit's kind sees it.
    public let form: Form
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
    /// What became of the answers: for an indicator one part, or one for each product or role; none for groups.
    public let parts: [[Part]]
    /// What the whole is worth.
    public let total: Outcome
    /// What somebody should know.
    public let warnings: [Warning]

    /// Whose word counts.
    public enum Basis: String, Sendable, CaseIterable {
        /// The last assessor's, and the unit's where there is none.
        case verified = "verifikasi"
        /// The unit's own.
        case own = "mandiri"
    }

    /// What became of one answer.
    public struct Part: Sendable, Hashable {
        /// The product or role; `nil` when the indicator is answered once.
        public let name: Name?
        /// Its weight among the parts.
        public let weight: Fraction
        /// Its share of the whole.
        public internal(set) var share: Fraction
        /// Whose word it is; `nil` when nobody has answered.
        public let source: Basis?
        /// What it is worth, and why.
        public let judgement: Judgement
        /// Where the answer stands in the evidence file; 0 when there is none.
        let offset: Int

        /// What a part is for.
        public enum Name: Sendable, Hashable {
            /// A product; one the unit has not named has no code.
            case product(code: String?, name: String?)
            /// A role.
            case role(code: String, name: String)
        }
    }
}
