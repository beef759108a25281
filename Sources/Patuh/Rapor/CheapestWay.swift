/// The improvements with the least effort together that lift a unit to a category, gates, minimum groups and rounding
/// included.
public struct CheapestWay: Sendable, Hashable {
    /// The category aimed at.
    public let target: Category
    /// Where the unit stands now.
    public let now: Assessment.Standing
    /// What to improve, in the order of the codes, with where the unit stands after each of them.
    public let steps: [Step]
    /// The effort of all of them.
    public let effort: Int
    /// Whether no other way costs less, or as much and brings more: this was shown, not guessed.
    public let isOptimal: Bool
    /// Whether a claim of not applicable waits for approval, which no way counts on.
    public let hasUnapprovedClaim: Bool
    /// No way costs less than this.
    public let leastEffort: Int

    /// One indicator fulfilled.
    public struct Step: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// Its effort, 1 to 5.
        public let effort: Int
        /// Where the unit stands after it and those before.
        public let standing: Assessment.Standing
        /// What it takes.
        public let change: Improvement.Change
        /// The same for each product or role, those that take the same together; one where all do.
        public let byPart: [Improvement.Change]
        /// What to do, in the words of the rubric.
        public let advice: String?
    }
}

extension Assessment {
    /// A score and its category.
    public struct Standing: Sendable, Hashable {
        /// The score.
        public let score: Score
        /// The category.
        public let category: Category
    }

    /// The cheapest way to a category or a better one; of equal effort the one with the higher score, then the one
    /// with the earlier codes.
    ///
    /// - Parameters:
    ///   - code: the code of a category of the rubric.
    ///   - work: how many indicators times effort to look at, none for less than 0; as it is, that takes a second or
    ///     less. Where it does not show what is cheapest, the way is the best found quickly, and says what any way costs
    ///     at least; with thousands of indicators that takes seconds.
    /// - Returns: `nil` when there is no such category, no score, or no way.
    public func cheapestWay(to code: String, work: Int = 2_000_000) -> CheapestWay? {
        guard let target = rubric.categories.firstIndex(where: { $0.code == code }), let now = result else {
            return nil
        }
        let ranked = form.leaves.filter { outcomes[$0].low.map { $0 != .one } ?? false }
            .sorted { item($0).code < item($1).code }
        let goal = Goal(target: target, rubric: rubric)
        let search = WaySearch(assessment: self, ranked: ranked, goal: goal, work: work)
        guard let found = search.best() else { return nil }
        var leaves: [Int: Fraction] = [:]
        let steps = found.leaves.map { leaf in
            leaves[leaf] = .one
            return CheapestWay.Step(
                code: item(leaf).code, name: item(leaf).name, effort: effort(of: leaf),
                standing: standing(improving: leaves), change: change(of: leaf), byPart: changesByPart(of: leaf),
                advice: advice(for: leaf))
        }
        return CheapestWay(
            target: rubric.categories[target], now: now.standing, steps: steps,
            effort: steps.reduce(0) { $0 + $1.effort }, isOptimal: found.isOptimal,
            hasUnapprovedClaim: findings.indices.contains(where: isUnapproved), leastEffort: found.leastEffort)
    }

    func effort(of leaf: Int) -> Int { form.nodes[leaf].content.indikator?.effort ?? 1 }
}

/// What must hold for a category to be reached.
struct Goal {
    /// Index of the category in the rubric's.
    let target: Int
    let bound: Category.Bound
    /// The gates of the category and of every one below.
    let gates: [Category.Gate]

    init(target: Int, rubric: Rubric) {
        self.target = target
        bound = rubric.categories[target].bound
        gates = rubric.categories[target...].flatMap(\.gates)
    }

    /// The least fulfilment that the gates ask of an item; 0 when they ask nothing.
    func least(of item: Int) -> Fraction {
        gates.filter { $0.item == item }.map { $0.minimum / Fraction(100) }.max() ?? .zero
    }

    /// Whether a fulfilment of the whole is enough, once it is put on the scale and rounded.
    func isReached(by whole: Fraction, in rubric: Rubric) -> Bool {
        bound.includes(rubric.rounding(whole * rubric.scale).value)
    }
}
