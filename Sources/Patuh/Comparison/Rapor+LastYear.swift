extension Rapor {
    /// Last year's result beside this card's.
    public struct LastYear: Sendable, Hashable {
        /// Its year.
        public let year: Int
        /// The code of its rubric.
        public let rubric: String
        /// Its result; `nil` when there was nothing to score.
        public let result: Snapshot.Result?
        /// How many of its indicators were not yet scored, and count as nothing.
        public let unscored: Int
        /// Whether the two compare.
        public let comparability: Comparability
        /// Whether verification alone may be why the score differs, since the two are of different stages.
        public let isOtherStage: Bool
        /// This card's published score minus last year's; `nil` when they do not compare or one is missing.
        public let difference: Decimal?
        /// Which way the score went.
        public let direction: Comparison.Direction?
        /// The groups and indicators at the top of this card, in order; empty when the two do not compare.
        public let rows: [Row]

        /// A group or indicator at the top.
        public struct Row: Sendable, Hashable {
            /// Its code.
            public let code: String
            /// Its value last year; `nil` when it did not apply or was not there.
            public let value: Decimal?
            /// This year's minus last year's; `nil` when one is missing.
            public let difference: Decimal?
        }
    }

    /// The same card with last year's result beside its own.
    ///
    /// - Parameter past: last year's result.
    public func beside(_ past: Snapshot) -> Rapor {
        let rubric = assessment.rubric
        let now = Comparability.Side(
            unit: unit.code, basis: period.basis, instrument: instrument, scale: rubric.scale)
        let comparability = Comparability(from: .init(past), to: now, declared: rubric.comparable)
        var difference: Decimal?
        if comparability.isComparable, let before = past.result?.published, let after = result?.score.published {
            difference = after - before
        }
        let rows = nodes.filter { $0.depth == 0 }.map { node in
            let value = past.top.first { $0.code == node.code }?.value
            let now = node.figures.numbers?.value
            return LastYear.Row(
                code: node.code, value: value, difference: value.flatMap { value in now.map { $0 - value } })
        }
        let lastYear = LastYear(
            year: past.period.year, rubric: past.instrument.code, result: past.result,
            unscored: past.unscored, comparability: comparability,
            isOtherStage: difference != nil && past.isOfOtherStage(than: period.stage, on: period.basis),
            difference: difference, direction: difference.map { Comparison.Direction($0.value) },
            rows: difference == nil ? [] : rows)
        return Rapor(self, lastYear: lastYear)
    }
}
