extension Explanation {
    /// From the value of the whole to the score, its rounding and the category.
    public struct Ending: Sendable, Hashable {
        /// The fulfilment of the whole.
        public let fulfilment: Fraction
        /// Fulfilment × scale, and the same rounded.
        public let score: Score
        /// How it was rounded.
        public let rounding: Rounding
        /// The categories, highest first.
        public let bands: [Band]
    }

    /// A category, and why it is or is not the unit's.
    public struct Band: Sendable, Hashable {
        /// The category.
        public let category: Category
        /// Whether the published score reaches its bound.
        public let isReached: Bool
        /// Its gates.
        public let gates: [Gate]
        /// The code of the category whose gates close this one, its own or a lower one; `nil` when it is open.
        public let closedBy: String?
        /// Whether it is the unit's.
        public let isChosen: Bool
        /// Whether it is assumed: its bound, its code or its name.
        public let isAssumed: Bool
        /// Whether its zone is assumed, by itself or with it.
        public let isZoneAssumed: Bool
    }

    /// A gate of a category.
    public struct Gate: Sendable, Hashable {
        /// What must reach the percentage.
        public let place: Place
        /// The percentage, 0 to 100.
        public let minimum: Fraction
        /// The exact percentage it has; `nil` when it is TDD or not part of the unit's tree, where the gate holds.
        public let reached: Fraction?
        /// Whether it holds.
        public let holds: Bool
    }
}

extension Explanation.Ending {
    init?(_ assessment: Assessment) {
        guard let fulfilment = assessment.total.low, let result = assessment.result else { return nil }
        self.fulfilment = fulfilment
        score = result.score
        rounding = assessment.rubric.rounding
        let score = result.score.published.value
        var closedBy: String?
        var bands: [Explanation.Band] = []
        // From below: a failing gate closes its own band and every band above.
        for category in assessment.rubric.categories.reversed() {
            let gates = category.gates.map { assessment.explained($0) }
            if closedBy == nil, gates.contains(where: { !$0.holds }) { closedBy = category.code }
            bands.append(
                Explanation.Band(
                    category: category, isReached: category.bound.includes(score), gates: gates, closedBy: closedBy,
                    isChosen: category.code == result.category.code,
                    isAssumed: assessment.rubric.assumesBand(category),
                    isZoneAssumed: assessment.rubric.assumesZone(category)))
        }
        self.bands = bands.reversed()
    }
}

extension Assessment {
    fileprivate func explained(_ gate: Category.Gate) -> Explanation.Gate {
        let reached = outcome(ofItem: gate.item)?.low.map { $0 * Fraction(100) }
        return Explanation.Gate(
            place: Explanation.Place(rubric.items[gate.item]), minimum: gate.minimum, reached: reached,
            holds: reached.map { $0 >= gate.minimum } ?? true)
    }
}
