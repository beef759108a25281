extension Rapor {
    /// An official score of a past year, as it was published.
    public struct PastScore: Sendable, Hashable {
        /// The year.
        public let year: Int
        /// The code of its rubric.
        public let rubric: String
        /// The score, as it stands in the evidence file, with a decimal point.
        public let score: String
        /// The category, when one was published.
        public let category: String?
        /// Where it was published.
        public let source: String?
        /// Whether this card's score may be compared with it.
        public let isComparable: Bool
        /// Whether the instrument changed between it and what stands above it, so that the two do not compare.
        public let isBreak: Bool
    }

    /// The official scores of past years, the latest first.
    static func history(_ evidence: Evidence) -> [PastScore] {
        let rubric = evidence.rubric
        var above = rubric.code
        return evidence.history.sorted { $0.year > $1.year }.map { past in
            defer { above = past.rubric }
            let isComparable = rubric.compares(with: past.rubric)
            // Two of the past compare where both do with this card, or where they are of one rubric.
            let isBreak = above != past.rubric && !(isComparable && rubric.compares(with: above))
            return PastScore(
                year: past.year, rubric: past.rubric, score: past.written, category: past.category,
                source: past.source, isComparable: isComparable, isBreak: isBreak)
        }
    }
}
