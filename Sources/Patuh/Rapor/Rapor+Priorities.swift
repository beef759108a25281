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
