extension Assessment {
    /// What became of the answers, in the order of the nodes.
    var parts: Parts { Parts(assessment: self) }

    /// What became of the answers to an indicator: one part, or one for each product or role; none for a group.
    ///
    /// - Precondition: `node` is an index of the form's ``Form/nodes``.
    public func parts(of node: Int) -> Slice<Parts> { parts[partIndices(of: node)] }

    /// Where they stand among all ``parts``.
    func partIndices(of node: Int) -> Range<Int> { firstParts[node]..<firstParts[node + 1] }

    /// The parts of all indicators.
    public struct Parts: RandomAccessCollection, Sendable {
        let assessment: Assessment

        /// Index of the first part.
        public var startIndex: Int { 0 }
        /// Index after the last part.
        public var endIndex: Int { assessment.findings.count }
        /// The part at an index.
        public subscript(position: Int) -> Part { Part(assessment: assessment, position: position) }
    }

    /// What became of one answer.
    public struct Part: Sendable {
        let assessment: Assessment
        /// Its place among all parts.
        let position: Int

        /// What a part is for.
        public enum Name: Sendable, Hashable {
            /// A product; one the unit has not named has no code.
            case product(code: String?, name: String?)
            /// A role.
            case role(code: String, name: String)
        }

        private var finding: Finding { assessment.findings[position] }
        private var node: Int { Int(finding.node) }
        private var indikator: Indikator { assessment.form.nodes[node].content.indikator ?? .none }

        /// Which of the parts it is, from 0: products in the order of the file, roles in that of the rubric.
        public var index: Int { Int(finding.index) }
        /// The answer, as an index in the evidence's; `nil` when there is none.
        public var answer: Int? { finding.answer }
        /// Whose word it is; `nil` when nobody has answered.
        public var source: Basis? { finding.source }
        /// What it is worth.
        public var outcome: Outcome { finding.conclusion.outcome(indikator.check) }
        /// The same with the scores behind it.
        public var judgement: Judgement { finding.conclusion.judgement(indikator.check) }
        /// Its weight among the parts.
        public var weight: Fraction {
            indikator.weight(ofPart: index, assessment.evidence.products, assessment.rubric.roles)
        }
        /// Its share of the whole: of its indicator's, by its weight among the parts that are applicable.
        public var share: Fraction {
            let share = assessment.shares[node]
            guard !share.isZero, let sum = assessment.partWeights[node] else { return share }
            return outcome.isNotApplicable || sum.isZero ? .zero : share / sum * weight
        }
    }
}
