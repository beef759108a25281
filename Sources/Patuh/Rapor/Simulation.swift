/// What would become of a unit's score: on the cheapest way to a category, or if some answers were others.
public struct Simulation: Sendable {
    /// Whose it is.
    public let unit: ServiceUnit
    /// Whether it rests on made-up sample data.
    public let isSample: Bool
    private let instrument: Rubric
    /// The year assessed.
    public let year: Int
    /// Whose word counts.
    public let basis: Assessment.Basis
    /// Where the unit stands; `nil` when there is nothing to score.
    public let now: Assessment.Standing?
    /// Where it would stand with the answers supposed; `nil` when there is nothing to score.
    public let supposed: Assessment.Standing?
    /// What the answers supposed change; `nil` when none are.
    public let difference: Difference?
    /// That as it is printed: the difference of the published scores, and those of the indicators.
    public let printed: Printed?
    /// The codes of indicators for which something was supposed, and that give as many points as before.
    public let unmoved: [String]
    /// The category aimed at; `nil` when none is.
    public let target: Category?
    /// The cheapest way to it from where the unit stands, or would stand; `nil` when there is none.
    public let way: CheapestWay?

    /// The code of the rubric.
    public var rubric: String { instrument.code }
    /// Whether something about the rubric is assumed.
    public var isAssumed: Bool { instrument.isAssumed }

    /// Whether any band is.
    public var hasAssumedBands: Bool { instrument.categories.contains { assumesBand($0) } }

    /// Whether a band is assumed.
    public func assumesBand(_ category: Category) -> Bool { instrument.assumesBand(category) }

    /// Differences as they are printed.
    public struct Printed: Sendable {
        /// Of the published scores.
        public let headline: Decimal
        /// Of each row: points before, after, and the difference.
        public let rows: [(before: Decimal, after: Decimal, difference: Decimal)]
        /// Of the whole, rounded once.
        public let sum: Decimal
    }

    /// Scores the evidence as it is and with what is supposed.
    ///
    /// - Parameters:
    ///   - suppositions: what is supposed; without any there is no ``difference``.
    ///   - target: the code of a category of the rubric; with another there is neither a ``target`` nor a ``way``.
    public init(
        of evidence: Evidence, basis: Assessment.Basis, on date: CalendarDate? = nil,
        supposing suppositions: [Supposition] = [], target: String? = nil
    ) {
        let before = Assessment(of: evidence, basis: basis, on: date)
        let changed = suppositions.isEmpty ? nil : evidence.supposing(suppositions, beside: before)
        let after = changed.map { Assessment(of: $0, basis: basis, on: date) } ?? before
        let rubric = evidence.rubric
        unit = evidence.unit
        isSample = evidence.isSample
        instrument = rubric
        year = evidence.year
        self.basis = basis
        now = before.result?.standing
        supposed = after.result?.standing
        let difference = suppositions.isEmpty ? nil : Difference(from: before, to: after)
        self.difference = difference
        let moved = Set(difference?.rows.map(\.code) ?? [])
        unmoved = suppositions.map { before.code(of: $0.node) }.filter { !moved.contains($0) }.uniqued()
        printed = difference.flatMap { Printed($0, before.result, after.result, rubric.rounding) }
        self.target = target.flatMap { code in rubric.categories.first { $0.code == code } }
        way = target.flatMap { after.cheapestWay(to: $0) }
    }
}

extension Simulation.Printed {
    init?(
        _ difference: Difference, _ before: Assessment.Result?, _ after: Assessment.Result?, _ rounding: Rounding
    ) {
        guard let before, let after else { return nil }
        headline = after.score.published - before.score.published
        rows = difference.rows.map { (rounding($0.before), rounding($0.after), rounding($0.exact)) }
        sum = rounding(difference.exact)
    }
}
