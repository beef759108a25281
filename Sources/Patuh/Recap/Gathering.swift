/// What is known so far of the units of one government, year and rubric.
struct Gathering {
    /// What its units have in common.
    struct Key: Hashable {
        let name: String
        let year: Int
        let rubric: String
    }

    /// What a group or indicator has come to over the units that it applies to.
    struct ItemSum {
        var count = 0
        var weight = 0
        var value = Tally()
        /// Over all units that count.
        var lost = Tally()
        var losing = 0
    }

    /// What the scores of units have come to.
    struct ScoreSum {
        var count = 0
        var weight = 0
        var low = Tally()
        var high = Tally()

        mutating func add(_ low: Fraction, _ high: Fraction, weight: Int) {
            count += 1
            self.weight += weight
            self.low.add(low, times: Fraction(weight))
            self.high.add(high, times: Fraction(weight))
        }
    }

    let key: Key
    let rubric: Rubric
    /// Items at the top of the rubric.
    let top: [Int]
    private(set) var isSample = false
    private(set) var units: [Recap.Unit] = []
    private(set) var whole = ScoreSum()
    /// Parallel to the rubric's kinds of unit.
    private(set) var kinds: [ScoreSum]
    /// Parallel to the rubric's items.
    private(set) var items: [ItemSum]
    private(set) var coverage = (scored: 0, unscored: 0, notApplicable: 0)
    /// What was published.
    private(set) var rows: [OfficialResults.Row] = []
    private var inputByUnit: [String: Int] = [:]

    init(_ key: Key, _ rubric: Rubric) {
        self.key = key
        self.rubric = rubric
        top = rubric.items.indices.filter { rubric.items[$0].parent == nil }
        kinds = Array(repeating: ScoreSum(), count: rubric.unitKinds.count)
        items = Array(repeating: ItemSum(), count: rubric.items.count)
    }

    /// Hands over the units, so that they are not in memory twice.
    mutating func takeUnits() -> [Recap.Unit] {
        defer { units = [] }
        return units
    }

    mutating func add(_ row: OfficialResults.Row) { rows.append(row) }

    /// - Returns: where the unit was before; then nothing was added.
    mutating func add(_ assessment: Assessment, from input: Int) -> Int? {
        let evidence = assessment.evidence
        if let before = inputByUnit[evidence.unit.code] { return before }
        inputByUnit[evidence.unit.code] = input
        isSample = isSample || evidence.isSample
        let weight = rubric.aggregation == .meanOfProducts ? max(1, evidence.products.count) : 1
        let kind = rubric.unitKinds.firstIndex { $0.code == evidence.unit.kind } ?? 0
        let unscored = countStates(assessment)
        if let low = assessment.total.low, let high = assessment.total.high {
            whole.add(low, high, weight: weight)
            kinds[kind].add(low, high, weight: weight)
            addItems(assessment, weight: weight)
        }
        units.append(unit(assessment, kind: kind, weight: weight, unscored: unscored))
        return nil
    }

    private mutating func countStates(_ assessment: Assessment) -> Int {
        var unscored = 0
        for leaf in assessment.form.leaves {
            switch assessment.outcomes[leaf] {
            case .scored: coverage.scored += 1
            case .unscored: unscored += 1
            case .notApplicable: coverage.notApplicable += 1
            }
        }
        coverage.unscored += unscored
        return unscored
    }

    private mutating func addItems(_ assessment: Assessment, weight: Int) {
        let times = Fraction(weight)
        for (index, outcome) in assessment.outcomes.enumerated() {
            guard let low = outcome.low else { continue }
            let item = assessment.form.nodes[index].item
            items[item].count += 1
            items[item].weight += weight
            if !low.isZero { weight == 1 ? items[item].value.add(low) : items[item].value.add(low, times: times) }
            if low == .one || assessment.shares[index].isZero { continue }
            items[item].losing += 1
            let share = weight == 1 ? assessment.shares[index] : assessment.shares[index] * times
            items[item].lost.add(share, times: low.complement)
        }
    }

    private func unit(_ assessment: Assessment, kind: Int, weight: Int, unscored: Int) -> Recap.Unit {
        let result = assessment.result
        func index(_ category: Category?) -> Int? {
            category.flatMap { category in rubric.categories.firstIndex { $0.code == category.code } }
        }
        return Recap.Unit(
            code: assessment.evidence.unit.code, name: assessment.evidence.unit.name, kind: kind,
            exact: result?.score.exact, published: result?.score.published.digits64 ?? 0,
            highestDigits: result?.highest.published.digits64, category: index(result?.category),
            highestCategory: index(result?.highestCategory), isHeld: !(result?.heldBy.isEmpty ?? true), weight: weight,
            unscored: unscored, places: rubric.rounding.places,
            digits: top.map { item in
                assessment.outcome(ofItem: item)?.low.map { rubric.rounding($0, times: rubric.scale).digits64 }
            })
    }
}
