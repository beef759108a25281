/// What a comparison needs of one result, whether it was scored just now or stands on a card.
public struct Snapshot: Sendable, Hashable {
    /// Whose it is.
    public let unit: ServiceUnit
    /// What it was scored with.
    public let instrument: Rapor.Instrument
    /// When, and whose word counts.
    public let period: Rapor.Period
    /// Whether it rests on made-up sample data.
    public let isSample: Bool
    /// Whether it was read from a card, which holds no answers.
    public let isCard: Bool
    /// Whether something about its rubric is assumed.
    public let isAssumed: Bool
    /// The score and its category; `nil` when there is nothing to score.
    public let result: Result?
    /// The groups and indicators, in pre-order.
    public let nodes: [Node]
    /// How many indicators are not yet scored, or only for some products or roles.
    let unscored: Int
    /// The highest score there is; `nil` when the card does not say.
    let scale: Fraction?
    /// How numbers are rounded for display.
    let rounding: Rounding
    /// Whether that and the scale are known; a card may leave them out.
    package let isRoundingKnown: Bool

    /// A score and its category.
    public struct Result: Sendable, Hashable {
        /// The score as published.
        public let published: Decimal
        /// The score, exactly.
        public let exact: Fraction
        /// The code of the category.
        public let category: String
        /// The name of the category.
        public let categoryName: String
        /// The zone.
        public let zone: String?
        /// Whether the band of the category is assumed.
        public let isBandAssumed: Bool
        /// Whether its zone is.
        public let isZoneAssumed: Bool
    }

    /// A group or indicator.
    public struct Node: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// How deep it stands; 0 at the top.
        public let depth: Int
        /// Whether it is a group.
        public let isGroup: Bool
        /// The regulation's own word for it.
        public let level: String
        /// In which of the three states it is.
        public let status: Rapor.Status
        /// Its value on the scale, rounded; `nil` when not applicable.
        public let value: Decimal?
        /// What it gives to the score, exactly; 0 when not applicable.
        public let points: Fraction
    }

    /// The nodes at the top.
    var top: [Node] { nodes.filter { $0.depth == 0 } }
}

extension Snapshot {
    /// What a comparison needs of a scored unit.
    init(_ assessment: Assessment) {
        let rubric = assessment.rubric
        unit = assessment.evidence.unit
        instrument = Rapor.Instrument(rubric)
        period = Rapor.Period(assessment)
        isSample = assessment.evidence.isSample
        isCard = false
        isAssumed = rubric.isAssumed
        result = Result(assessment)
        scale = rubric.scale
        rounding = rubric.rounding
        isRoundingKnown = true
        nodes = assessment.form.nodes.indices.map { index in
            let item = assessment.item(index)
            let outcome = assessment.outcomes[index]
            return Node(
                code: item.code, name: item.name, depth: assessment.form.nodes[index].depth,
                isGroup: item.group != nil, level: item.level, status: Rapor.Status(outcome),
                value: outcome.low.map { rubric.rounding($0, times: rubric.scale) },
                points: assessment.points(of: index))
        }
        let coverage = Rapor.Coverage(assessment)
        unscored = coverage.unscored + coverage.partly
    }
}

extension Snapshot.Result {
    init?(_ assessment: Assessment) {
        guard let result = assessment.result else { return nil }
        published = result.score.published
        exact = result.score.exact
        category = result.category.code
        categoryName = result.category.name
        zone = result.category.zone
        isBandAssumed = assessment.rubric.assumesBand(result.category)
        isZoneAssumed = assessment.rubric.assumesZone(result.category)
    }
}

extension Rubric {
    /// Whether something about it is assumed, wherever it stands.
    var isAssumed: Bool {
        !background.assumptions.isEmpty || categories.contains { !$0.assumptions.isEmpty }
            || items.contains { !$0.background.assumptions.isEmpty } || roles.contains { !$0.assumptions.isEmpty }
    }
}
