/// A result of a year before, and the rubric it was scored with where that is at hand.
struct PastResult: Sendable {
    let snapshot: Snapshot
    let rubric: Rubric?
    /// What the unit weighs in the mean; `nil` where only a card is at hand, which does not say.
    let weight: Int?
}

/// The latest year before another, of the units of an instansi.
struct PastYear {
    let year: Int
    /// One result of each unit, in the order of the input.
    let results: [PastResult]
    /// Those with a score.
    let scored: [PastResult]
    /// The rubrics by whose rules the results are made; `nil` where one is not at hand.
    let rules: [Rubric?]
    /// Why some do not compare: each reason once, and a few at most.
    let refusals: [Comparability.Refusal]
    /// How they compare with the year in question.
    let relation: Relation
    private let byCode: [String: PastResult]
    private let byName: [String: PastResult]

    private static let mostRefusals = 3

    /// - Parameters:
    ///   - past: results of any years, of which no two of a unit are of one year and rubric.
    ///   - rubric: that of the year in question.
    ///   - basis: whose word counts in that year; `nil` for what was published.
    /// - Returns: `nil` when there is nothing of a year before.
    init?(_ past: [PastResult], before year: Int, _ rubric: Rubric, basis: Assessment.Basis?) {
        let relation = Relation(rubric: rubric, basis: basis)
        let before = past.filter { $0.snapshot.period.year < year }
        // A unit may be scored by several instruments; only one that has nothing to do with this stands beside it where
        // there is no other.
        let related = before.filter { rubric.compares(with: $0.snapshot.instrument.code) }
        let earlier = related.isEmpty ? before : related
        guard let latest = earlier.map(\.snapshot.period.year).max() else { return nil }
        // One year stands beside this one; what is older is left aside.
        let all = earlier.filter { $0.snapshot.period.year == latest }
        let byCode = Dictionary(all.map { ($0.snapshot.unit.code, $0) }) {
            $1.snapshot.instrument.code == rubric.code ? $1 : $0
        }
        let results = all.map(\.snapshot.unit.code).uniqued().compactMap { byCode[$0] }
        byName = Dictionary(results.map { (matching($0.snapshot.unit.name), $0) }) { first, _ in first }
        var refusals: [Comparability.Refusal] = []
        for result in all where refusals.count < Self.mostRefusals {
            if let refusal = relation.refusal(of: result.snapshot), !refusals.contains(refusal) {
                refusals.append(refusal)
            }
        }
        let rubrics = Dictionary(past.compactMap { past in past.rubric.map { ($0.digest, $0) } }) { first, _ in first }
        rules = results.map {
            rubrics[$0.snapshot.instrument.digest] ?? (relation.isSameEdition($0.snapshot) ? rubric : nil)
        }
        self.year = latest
        self.byCode = byCode
        self.results = results
        self.refusals = refusals
        self.relation = relation
        scored = results.filter { $0.snapshot.result != nil }
    }

    /// The result of a unit. What was published has names alone.
    func result(of unit: Recap.Unit) -> PastResult? {
        if let code = unit.code { byCode[code] } else { byName[matching(unit.name)] }
    }

    /// Whether all of them compare.
    var isComparable: Bool { results.allSatisfy { relation.refusal(of: $0.snapshot) == nil } }

    /// The rubric by whose rule their mean is made; `nil` where no one rule makes it.
    var rule: Rubric? {
        let first = rules.first ?? nil
        let isOne = rules.allSatisfy {
            $0 != nil && $0?.aggregation == first?.aggregation && $0?.rounding == first?.rounding
        }
        return isOne ? first : nil
    }

    private var isByProducts: Bool { rule?.aggregation == .meanOfProducts }

    /// Whether the mean counts products, and their numbers are not known.
    var lacksProducts: Bool { isByProducts && scored.contains { $0.weight == nil } }

    /// The mean of the exact scores, rounded once; `nil` when they do not compare, there are none, or nothing says how it
    /// is made.
    var score: Score? {
        guard let rule, isComparable, !scored.isEmpty, !lacksProducts else { return nil }
        let isByProducts = isByProducts
        let weights = scored.map { isByProducts ? $0.weight ?? 0 : 1 }
        let sum = zip(scored, weights).map { ($0.snapshot.result?.exact ?? .zero) * Fraction($1) }
        return Score(Fraction.sum(sum) / Fraction(weights.reduce(0, +)), rounding: rule.rounding)
    }

    /// The rubric of whose categories the mean has one; those of an edition that is not at hand are not known.
    var bands: Rubric? {
        let isOneFile = Set(results.map(\.snapshot.instrument.digest)).count == 1
        if isOneFile { return rules.first ?? nil }
        return results.allSatisfy { relation.isSameEdition($0.snapshot) } ? relation.rubric : nil
    }
}

extension PastYear {
    /// A year's rubric and basis, to which results of other years may compare.
    struct Relation {
        let rubric: Rubric
        let basis: Assessment.Basis?

        func comparability(of snapshot: Snapshot) -> Comparability {
            let edition = snapshot.instrument
            return Comparability(
                ofRubric: edition.code, version: edition.version, digest: edition.digest, scale: snapshot.scale,
                with: rubric)
        }

        func refusal(of snapshot: Snapshot) -> Comparability.Refusal? {
            // What was published is of no basis.
            basis.map { $0 == snapshot.period.basis } ?? true ? comparability(of: snapshot).refusal : .otherBasis
        }

        /// Whether it is of this rubric; a file of the same version is taken for it, with a note.
        func isSameEdition(_ snapshot: Snapshot) -> Bool { [.same, .otherFile].contains(comparability(of: snapshot)) }
    }
}
