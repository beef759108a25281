/// What is known so far of the units of one government, year and edition of a rubric.
struct Gathering {
    /// What its units have in common.
    struct Key: Hashable {
        let name: String
        let year: Int
        let rubric: String
        /// That of the rubric's file: editions of one code are made of other items.
        let digest: String
    }

    /// What a group or indicator has come to over the units that it applies to.
    struct ItemSum {
        var count = 0
        var weight = 0
        var value = Tally()
        /// Over all units that count.
        var lost = Tally()
        var losing = 0

        /// Adds what a unit has come to, and loses for its share of the whole.
        mutating func add(_ low: Fraction, share: Fraction, weight: Int) {
            count += 1
            self.weight += weight
            let isLosing = low != .one && !share.isZero
            if isLosing { losing += 1 }
            if weight == 1 {
                if !low.isZero { value.add(low) }
                if isLosing { lost.add(share, times: low.complement) }
            } else {
                let times = Fraction(weight)
                value.add(low, times: times)
                if isLosing { lost.add(share * times, times: low.complement) }
            }
        }
    }

    /// What the scores of units have come to.
    struct ScoreSum {
        private var count = 0
        private var weight = 0
        private var low = Tally()
        /// What might still come to it.
        private var open = Tally()

        mutating func add(_ low: Fraction, _ high: Fraction, weight: Int) {
            count += 1
            self.weight += weight
            self.low.add(low, times: Fraction(weight))
            if high != low { open.add(high - low, times: Fraction(weight)) }
        }

        /// What it comes to.
        var total: ScoreTotal {
            let low = low.value
            return ScoreTotal(count: count, weight: weight, low: low, high: low + open.value)
        }
    }

    /// What scores add up to, each as often as its unit weighs.
    struct ScoreTotal {
        let count: Int
        let weight: Int
        let low: Fraction
        let high: Fraction

        /// Of several kinds together.
        static func sum(_ totals: [Self]) -> Self {
            Self(
                count: totals.reduce(0) { $0 + $1.count }, weight: totals.reduce(0) { $0 + $1.weight },
                low: .sum(totals.map(\.low)), high: .sum(totals.map(\.high)))
        }
    }

    let key: Key
    let rubric: Rubric
    /// How many answers were carried over from last year and not looked at yet.
    private(set) var unreviewed = 0
    /// The names of units with documents whose files are not in order, and how many these are.
    private(set) var faulty: (units: [String], documents: Int) = ([], 0)
    private(set) var units: [Recap.Unit] = []
    /// Parallel to the rubric's kinds of unit.
    private(set) var kinds: [ScoreSum]
    /// Parallel to the rubric's items; empty where no unit was scored.
    private(set) var items: [ItemSum] = []
    private(set) var coverage = Rapor.Coverage.none
    /// What was published.
    private(set) var rows: [OfficialResults.Row] = []
    /// Whether rows of its units are left out, for their rubric is not known.
    var lacksRows = false
    private var inputByUnit: [String: Int] = [:]

    init(_ key: Key, _ rubric: Rubric) {
        self.key = key
        self.rubric = rubric
        kinds = Array(repeating: ScoreSum(), count: rubric.unitKinds.count)
    }

    /// Hands over the units, so that they are not in memory twice.
    mutating func takeUnits() -> [Recap.Unit] {
        defer { units = [] }
        return units
    }

    mutating func add(_ row: OfficialResults.Row) { rows.append(row) }

    /// The codes of its units, and their names as they are compared.
    var identities: [String] {
        units.flatMap { [$0.code, matching($0.name)].compactMap(\.self) } + rows.compactMap { $0.unit.map(matching) }
    }

    /// - Returns: where the unit was before; then nothing was added.
    mutating func add(_ entry: RecapEntry, from input: Int) -> Int? {
        let code = entry.unit.code ?? ""
        if let before = inputByUnit[code] { return before }
        inputByUnit[code] = input
        if units.isEmpty { items = Array(repeating: ItemSum(), count: rubric.items.count) }
        unreviewed += entry.unreviewed
        if entry.faultyDocuments > 0 {
            faulty.units.append(entry.name)
            faulty.documents += entry.faultyDocuments
        }
        let weight = entry.unit.weight
        coverage = coverage + entry.coverage
        if let low = entry.total.low, let high = entry.total.high {
            kinds[entry.unit.kind].add(low, high, weight: weight)
            addItems(entry, weight: weight)
        }
        units.append(entry.unit)
        return nil
    }

    private mutating func addItems(_ entry: RecapEntry, weight: Int) {
        for index in entry.outcomes.indices {
            guard let low = entry.outcomes[index].low else { continue }
            items[entry.form.nodes[index].item].add(low, share: entry.shares[index], weight: weight)
        }
    }
}
