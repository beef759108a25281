extension Assessment {
    /// The score of a unit, its category, and how far both can still go.
    public struct Result: Sendable, Hashable {
        /// The score, what is not yet scored counted as 0.
        public let score: Score
        /// The category of the published score.
        public let category: Category
        /// The failing gates of the next category, whether or not the score reaches its bound.
        public let heldBy: [Category.Gate]
        /// The next category up; `nil` in the highest.
        public let next: Category?
        /// The next category down; `nil` in the lowest.
        public let previous: Category?
        /// The score, what is not yet scored counted as fulfilled.
        public let highest: Score
        /// The category of that score.
        public let highestCategory: Category

        /// The score and its category alone.
        var standing: Standing { Standing(score: score, category: category) }
    }

    /// Children of a group that are part of its value.
    func counted(_ children: some Sequence<Int>) -> [Int] {
        children.filter { !outcomes[$0].isNotApplicable && !weights[$0].isZero }
    }

    /// The result; `nil` when everything is TDD, so that there is nothing to score.
    public var result: Result? {
        guard let low = total.low, let high = total.high else { return nil }
        let score = Score(low * rubric.scale, rounding: rubric.rounding)
        let highest = Score(high * rubric.scale, rounding: rubric.rounding)
        let placement = rubric.placement(of: score.published.value) { outcome(ofItem: $0)?.low }
        let best = rubric.placement(of: highest.published.value) { outcome(ofItem: $0)?.high }
        let categories = rubric.categories
        return Result(
            score: score, category: categories[placement.category], heldBy: placement.heldBy,
            next: placement.category > 0 ? categories[placement.category - 1] : nil,
            previous: placement.category + 1 < categories.count ? categories[placement.category + 1] : nil,
            highest: highest, highestCategory: categories[best.category])
    }

    /// The outcome of an item; `nil` when it is not part of the unit's tree.
    func outcome(ofItem item: Int) -> Outcome? {
        form.nodeOfItem[item].map { outcomes[$0] }
    }
}

/// A score as it is, and as it is published: rounded once, here.
public struct Score: Sendable, Hashable {
    /// The exact value.
    public let exact: Fraction
    /// The rounded value.
    public let published: Decimal

    init(exact: Fraction, published: Decimal) {
        self.exact = exact
        self.published = published
    }

    init(_ exact: Fraction, rounding: Rounding) {
        self.exact = exact
        published = rounding(exact)
    }
}
