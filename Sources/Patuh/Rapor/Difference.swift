/// What changed between two assessments under one rubric and form, and where; the parts sum exactly to the whole.
public struct Difference: Sendable, Hashable {
    /// After minus before, exactly, in points of the score.
    public let exact: Fraction
    /// Each indicator that gives another number of points than before, or does not apply any more, or does so again, in
    /// the order of the form.
    public let rows: [Row]

    /// An indicator that changed.
    public struct Row: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// The points it gave before, exactly; 0 when it did not apply.
        public let before: Fraction
        /// The points it gives after.
        public let after: Fraction
        /// Whether it did not apply before.
        public let wasNotApplicable: Bool
        /// Whether it does not apply after.
        public let isNotApplicable: Bool

        /// After minus before.
        public var exact: Fraction { after - before }
    }

    /// - Precondition: both are of one form.
    init(from before: Assessment, to after: Assessment) {
        precondition(before.form.nodes.count == after.form.nodes.count, "the assessments are of two forms")
        exact = ((after.total.low ?? .zero) - (before.total.low ?? .zero)) * after.rubric.scale
        rows = after.form.leaves.compactMap { leaf in
            let (first, second) = (before.points(of: leaf), after.points(of: leaf))
            let row = Row(
                code: after.item(leaf).code, name: after.item(leaf).name, before: first, after: second,
                wasNotApplicable: before.outcomes[leaf] == .notApplicable,
                isNotApplicable: after.outcomes[leaf] == .notApplicable)
            return first == second && row.wasNotApplicable == row.isNotApplicable ? nil : row
        }
    }
}

extension Assessment {
    /// What a node gives to the score, exactly.
    func points(of node: Int) -> Fraction { shares[node] * (outcomes[node].low ?? .zero) * rubric.scale }
}
