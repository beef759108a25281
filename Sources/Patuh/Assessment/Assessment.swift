/// One unit's evidence scored under a rubric: outcomes and shares of every node, and why.
///
/// The arrays are parallel to the form's nodes. The leaves' shares times their fulfilment sum exactly to the
/// fulfilment of the whole. A class, so that everything on a card can refer to it.
public final class Assessment: Sendable {
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
    /// What became of the answers, in the order of the nodes, see ``parts(of:)``.
    let parts: [Part]
    /// For each node, where its parts begin in ``parts``; and one more, where the last one's end.
    let firstParts: [Int]
    /// What the whole is worth.
    public let total: Outcome

    /// Scores a unit.
    ///
    /// - Parameters:
    ///   - evidence: what the unit says and shows; read with the same rubric.
    ///   - basis: whose word counts.
    ///   - date: the assessment date, when not the file's.
    public init(of evidence: Evidence, under rubric: Rubric, basis: Basis, on date: CalendarDate? = nil) {
        guard let form = rubric.form(forKind: evidence.unit.kind) else {
            preconditionFailure("the evidence was read with another rubric")
        }
        let date = date ?? evidence.date
        var making = PartMaking(evidence: evidence, rubric: rubric, form: form, basis: basis, date: date)
        let tree = Tree(form, leaves: form.leaves.map(making.outcome))
        let shares = Shares(form: form, tree)
        self.rubric = rubric
        self.form = form
        self.evidence = evidence
        self.basis = basis
        self.date = date
        outcomes = tree.outcomes
        weights = tree.weights
        total = tree.total
        self.shares = shares.nodes
        shares.apply(to: &making.parts, firstParts: making.firstParts)
        parts = making.parts
        firstParts = making.firstParts
    }

    /// What became of the answers to an indicator: one part, or one for each product or role; none for a group.
    public func parts(of node: Int) -> ArraySlice<Part> { parts[firstParts[node]..<firstParts[node + 1]] }

    /// Whose word counts.
    public enum Basis: String, Sendable, CaseIterable {
        /// The last assessor's, and the unit's where there is none.
        case verified = "verifikasi"
        /// The unit's own.
        case own = "mandiri"
    }

    /// What became of one answer.
    public struct Part: Sendable, Hashable {
        /// Which of the parts it is, from 0: products in the order of the file, roles in that of the rubric.
        public let index: Int
        /// Its weight among the parts.
        public let weight: Fraction
        /// Its share of the whole.
        public internal(set) var share: Fraction
        /// The answer, as an index in the evidence's; `nil` when there is none.
        public internal(set) var answer: Int?
        /// Whose word it is; `nil` when nobody has answered.
        public internal(set) var source: Basis?
        /// What it is worth.
        public internal(set) var judgement: Judgement

        /// What a part is for.
        public enum Name: Sendable, Hashable {
            /// A product; one the unit has not named has no code.
            case product(code: String?, name: String?)
            /// A role.
            case role(code: String, name: String)
        }
    }
}

extension Assessment {
    /// Whether the unit's own word and the assessors' may lead to different scores.
    public static func basesDiffer(_ evidence: Evidence, _ rubric: Rubric) -> Bool {
        rubric.unverified == .unscored || evidence.answers.contains { !$0.verifications.isEmpty }
    }
}
