extension Recap {
    /// Last year's result of a unit.
    public struct PastUnit: Sendable, Hashable {
        /// Its year.
        public let year: Int
        /// The published score.
        public let score: Decimal
        /// The code of its category.
        public let category: String
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
        /// This year's published score minus that; `nil` when other units make up the two.
        public let change: Decimal?
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
        /// How many of last year's units have indicators that were not scored, and counted as 0.
        public let unfinished: Int
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
    private static let mostRefusals = 3

    /// Puts last year's score of each unit beside its own.
    ///
    /// - Parameters:
    ///   - past: results of the instansi; those of the same year or a later one are left aside.
    ///   - result: the instansi's score this year.
    /// - Returns: `nil` when there is nothing of a year before.
    init?(
        beside units: inout [Recap.Unit], in year: Int, _ past: [PastResult], _ result: Recap.Result?, _ rubric: Rubric,
        basis: Assessment.Basis?
    ) {
        let rubrics = Dictionary(past.compactMap { past in past.rubric.map { ($0.digest, $0) } }) { first, _ in first }
        let weights = Dictionary(past.map { (PastResult.key($0.snapshot), $0.weight) }) { first, _ in first }
        let before = past.map(\.snapshot).filter { $0.period.year < year }
        // A unit may be scored by several instruments; only one that has nothing to do with this stands beside it where
        // there is no other.
        let related = before.filter { Comparability(ofRubric: $0.instrument.code, with: rubric).isComparable }
        let earlier = related.isEmpty ? before : related
        guard let latest = earlier.map(\.period.year).max() else { return nil }
        // One year stands beside this one; what is older is left aside.
        let byCode = Dictionary(earlier.filter { $0.period.year == latest }.map { ($0.unit.code, $0) }) {
            $1.instrument.code == rubric.code ? $1 : $0
        }
        let past = Array(byCode.values)
        func comparability(of side: Snapshot) -> Comparability {
            let edition = side.instrument
            return Comparability(
                ofRubric: edition.code, version: edition.version, digest: edition.digest, scale: side.scale,
                with: rubric)
        }
        func refusal(of side: Snapshot) -> Comparability.Refusal? {
            // What was published is of no basis.
            basis.map { $0 == side.period.basis } ?? true ? comparability(of: side).refusal : .otherBasis
        }
        func compares(_ side: Snapshot) -> Bool { refusal(of: side) == nil }
        var (moves, apart) = ([Comparison.Direction: Int](), 0)
        var refusals: [Comparability.Refusal] = []
        for side in earlier where side.period.year == latest && refusals.count < Self.mostRefusals {
            if let refusal = refusal(of: side), !refusals.contains(refusal) { refusals.append(refusal) }
        }
        // What was published has names alone.
        let byName = Dictionary(past.map { (matching($0.unit.name), $0) }) { first, _ in first }
        func side(of unit: Recap.Unit) -> Snapshot? {
            if let code = unit.code { byCode[code] } else { byName[matching(unit.name)] }
        }
        for index in units.indices {
            guard let side = side(of: units[index]), let before = side.result else { continue }
            let now = units[index].score?.published
            let change = compares(side) ? now.map { $0 - before.published } : nil
            units[index].pasts = [
                Recap.PastUnit(
                    year: side.period.year, score: before.published, category: before.category, change: change)
            ]
            if let change { moves[Comparison.Direction(change.value), default: 0] += 1 }
            if !compares(side) { apart += 1 }
        }
        let scored = past.filter { $0.result != nil }
        // Their score is made by the rule of their own rubric, where that is known.
        let isComparable = past.allSatisfy(compares)
        let known = scored.compactMap { weights[PastResult.key($0)] ?? nil }
        /// Whether it is of this rubric; a file of the same version is taken for it, with a note.
        func isSameEdition(_ side: Snapshot) -> Bool { [.same, .otherFile].contains(comparability(of: side)) }
        let rules = past.map { rubrics[$0.instrument.digest] ?? (isSameEdition($0) ? rubric : nil) }
        let first = rules.first ?? nil
        let isOneRule = rules.allSatisfy {
            $0 != nil && $0?.aggregation == first?.aggregation && $0?.rounding == first?.rounding
        }
        let rule = isOneRule ? first : nil
        let byProducts = rule?.aggregation == .meanOfProducts
        let lacksProducts = byProducts && known.count < scored.count
        let canCompare = !lacksProducts && !scored.isEmpty && isComparable
        let each = byProducts ? known : scored.map { _ in 1 }
        let sum = zip(scored, each).map { ($0.result?.exact ?? .zero) * Fraction($1) }
        let mean = canCompare ? Fraction.sum(sum) / Fraction(each.reduce(0, +)) : nil
        let score = rule.flatMap { rule in mean.map { Score($0, rounding: rule.rounding) } }
        let isSame =
            Set(scored.map(\.unit.code))
            == Set(units.filter { $0.exact != nil }.map { side(of: $0)?.unit.code ?? $0.name })
        let change = !isSame ? nil : score.flatMap { score in result.map { $0.score.published - score.published } }
        // Bands of an edition that is not at hand are not known.
        let isOneFile = Set(past.map(\.instrument.digest)).count == 1
        let bands = isOneFile ? first : past.allSatisfy(isSameEdition) ? rubric : nil
        self.init(
            year: latest, score: score, isComparable: isComparable,
            category: score.flatMap { bands?.category(byBounds: $0.published.value) },
            change: change, direction: change.map { Comparison.Direction($0.value) },
            count: scored.count, moves: moves, apart: apart, refusals: refusals,
            unfinished: past.count { $0.unscored > 0 },
            lacksProducts: lacksProducts, lacksRubric: rules.contains { $0 == nil }, hasManyRules: rule == nil,
            isOtherFile: past.contains { comparability(of: $0) == .otherFile })
    }
}

/// A result of a year before, and the rubric it was scored with where that is at hand.
struct PastResult: Sendable {
    let snapshot: Snapshot
    let rubric: Rubric?
    /// What the unit weighs in the mean; `nil` where only a card is at hand, which does not say.
    let weight: Int?

    /// What it is of: no two results of a unit are of one year and rubric.
    fileprivate static func key(_ snapshot: Snapshot) -> [String] {
        [snapshot.unit.code, String(snapshot.period.year), snapshot.instrument.code]
    }
}
