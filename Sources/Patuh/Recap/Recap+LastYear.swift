extension Recap {
    /// Last year's result of a unit.
    public struct PastUnit: Sendable, Hashable {
        /// Its year.
        public let year: Int
        /// The published score.
        public let score: Decimal
        /// The code of its category.
        public let category: String
        /// Whether it compares with this year's.
        public let isComparable: Bool
        /// This year's published score minus that; `nil` when they do not compare or one is missing.
        public let change: Decimal?
    }

    /// Last year's results of an instansi's units, taken together.
    public struct LastYear: Sendable, Hashable {
        /// Their year: the latest before this one.
        public let year: Int
        /// The mean of their exact scores, rounded once; `nil` when they do not compare, there are none, or the rubric
        /// counts products, of which cards do not give the number.
        public let score: Score?
        /// Whether all of them compare with this year's.
        public let isComparable: Bool
        /// The category of that, by its bound alone; `nil` where it was another edition's to give.
        public let category: Category?
        /// Whether that band is assumed.
        public let isBandAssumed: Bool
        /// This year's published score minus that; `nil` when other units make up the two.
        public let change: Decimal?
        /// Whether that is why there is none, and nothing else.
        public let hasOtherUnits: Bool
        /// Whether it is of evidence and stands beside published scores.
        public let isBesidePublished: Bool
        /// Whether any of it is made-up sample data, and this year's is not.
        public let isSample: Bool
        /// Which way the score went.
        public let direction: Comparison.Direction?
        /// How many units stand behind it.
        public let count: Int
        /// How many units of both years went up, down, or nowhere.
        public let moves: [Comparison.Direction: Int]
        /// How many units of both years do not compare.
        public let apart: Int
        /// Why they, or others of last year's, do not: each reason once, and a few at most.
        public let refusals: [Comparability.Refusal]
        /// The names of last year's units that the instansi does not have this year, by any rubric.
        public let gone: [String]
        /// How many of last year's units have indicators that were not scored, and counted as 0.
        public let unfinished: Int
        /// How many units of both years have come to another stage, so that verification alone may be why they moved.
        public let otherStages: Int
        /// Whether the mean counts products, and their numbers are not known.
        public let lacksProducts: Bool
        /// Whether its score is made by the rule of a rubric that is not at hand.
        public let lacksRubric: Bool
        /// Whether no one rule makes its score: its units are of several rubrics.
        public let hasManyRules: Bool
        /// Whether a file of the rubric differs, though the version is the same.
        public let isOtherFile: Bool
    }
}

extension Recap.LastYear {
    /// Puts last year's score of each unit beside its own.
    ///
    /// - Parameters:
    ///   - past: results of the instansi; those of the same year or a later one are left aside.
    ///   - result: the instansi's score this year.
    ///   - present: the codes and names of all units that it has this year.
    /// - Returns: `nil` when there is nothing of a year before.
    init?(
        beside units: inout [Recap.Unit], in year: Int, _ past: [PastResult], _ result: Recap.Result?, _ rubric: Rubric,
        present: Set<String>, basis: Assessment.Basis?
    ) {
        guard let past = PastYear(past, before: year, rubric, basis: basis) else { return nil }
        var (moves, apart, otherStages) = ([Comparison.Direction: Int](), 0, 0)
        for index in units.indices {
            guard let snapshot = past.result(of: units[index])?.snapshot, let before = snapshot.result else { continue }
            let compares = past.relation.refusal(of: snapshot) == nil
            let now = units[index].score?.published
            let change = compares ? now.map { $0 - before.published } : nil
            units[index].pasts = [
                Recap.PastUnit(
                    year: snapshot.period.year, score: before.published, category: before.category,
                    isComparable: compares, change: change)
            ]
            if let change { moves[Comparison.Direction(change.value), default: 0] += 1 }
            if !compares { apart += 1 }
            if change != nil, snapshot.isOfOtherStage(than: units[index].stage, on: basis) { otherStages += 1 }
        }
        let isSame =
            Set(past.scored.map(\.snapshot.unit.code))
            == Set(units.filter { $0.exact != nil }.map { past.result(of: $0)?.snapshot.unit.code ?? $0.name })
        let score = past.score
        let change = !isSame ? nil : score.flatMap { score in result.map { $0.score.published - score.published } }
        let category = score.flatMap { past.bands?.category(byBounds: $0.published.value) }
        self.init(
            year: past.year, score: score, isComparable: past.isComparable,
            category: category, isBandAssumed: category.flatMap { past.bands?.assumesBand($0) } ?? false,
            change: change, hasOtherUnits: !isSame && score != nil && result != nil,
            isBesidePublished: basis == nil,
            isSample: past.results.contains(where: \.snapshot.isSample) && !units.contains(where: \.isSample),
            direction: change.map { Comparison.Direction($0.value) },
            count: past.scored.count, moves: moves, apart: apart, refusals: past.refusals,
            gone: past.results.map(\.snapshot.unit)
                .filter { !present.contains($0.code) && !present.contains(matching($0.name)) }.map(\.name),
            unfinished: past.results.count { $0.snapshot.unscored > 0 }, otherStages: otherStages,
            lacksProducts: past.lacksProducts, lacksRubric: past.rules.contains { $0 == nil },
            hasManyRules: past.rule == nil,
            isOtherFile: past.results.contains { past.relation.comparability(of: $0.snapshot) == .otherFile })
    }
}
