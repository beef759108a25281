extension Rapor {
    /// What a page shows besides the figures of the card: how they came about, and the papers behind them.
    public struct Annex: Sendable, Hashable {
        /// How the score came about.
        public let whole: Explanation
        /// How one indicator of this card came about, for a reader to follow; `nil` when none has a number.
        public let example: Explanation?
        /// The categories as stretches of the scale, the lowest first.
        public let bands: [Span]
        /// Where the score stands on the scale; `nil` when there is none.
        public let position: Position?
        /// The fulfilled indicators that carry most of the score, the heaviest first.
        public let strengths: [Strength]
        /// The register of documents, in the order of the file.
        public let documents: [DocumentEntry]
        /// Official scores of past years and this one, the earliest first; empty when there are none of the past.
        public let years: [YearStep]
    }

    /// A category as a stretch of the scale.
    public struct Span: Sendable, Hashable {
        /// The category.
        public let category: Category
        /// Where it begins, as it is printed.
        public let bound: Decimal
        /// Where it begins, in thousandths of the scale.
        public let start: Int
        /// Where the next one begins, in thousandths of the scale.
        public let end: Int
    }

    /// A score on the scale, in thousandths of it.
    public struct Position: Sendable, Hashable {
        /// The score.
        public let score: Int
        /// The score with what is not yet scored counted as fulfilled.
        public let highest: Int
    }

    /// A year in the row of years.
    public struct YearStep: Sendable, Hashable {
        /// The year.
        public let year: Int
        /// The score, with a decimal point.
        public let score: String
        /// Its category.
        public let category: String?
        /// Where it stands, in thousandths of this card's scale; `nil` when it is beyond it.
        public let thousandths: Int?
        /// Whether it does not compare with the year after it.
        public let isBreak: Bool
        /// Whether it is this card's own.
        public let isNow: Bool
    }
}

extension Rapor.Annex {
    /// What a page shows besides a card.
    public init(_ card: Rapor) {
        let assessment = card.assessment
        let scale = assessment.rubric.scale
        whole = Explanation(of: assessment, at: nil as Int?)
        example = card.exampleNode.map { Explanation(of: assessment, at: $0) }
        bands = Rapor.Span.all(in: assessment.rubric)
        position = card.result.map {
            Rapor.Position(
                score: scale.thousandths(of: $0.score.published.value), highest: scale.thousandths(of: $0.highest.value)
            )
        }
        strengths = assessment.strengths
        documents = card.documentEntries(assessment.evidence)
        years = card.yearSteps(scale)
    }
}

extension Rapor {
    /// The first indicator worth improving that has a value, else the first that counts.
    fileprivate var exampleNode: Int? {
        priorities.first { $0.value != nil }?.leaf
            ?? nodes.first { !$0.isGroup && $0.figures.numbers.map { !$0.share.isZero } ?? false }?.index
    }

    fileprivate func yearSteps(_ scale: Fraction) -> [YearStep] {
        guard !history.isEmpty else { return [] }
        let past = history.reversed().map { past in
            let value = Fraction(decimal: past.score) ?? .zero
            return YearStep(
                year: past.year, score: past.score, category: past.category,
                thousandths: scale < value ? nil : scale.thousandths(of: value), isBreak: past.isBreak, isNow: false)
        }
        let now = result.map {
            YearStep(
                year: period.year, score: $0.score.published.description, category: $0.category.code,
                thousandths: scale.thousandths(of: $0.score.published.value), isBreak: false, isNow: true)
        }
        return past + [now].compactMap(\.self)
    }
}

extension Rapor.Span {
    /// The categories of a rubric, the lowest first.
    fileprivate static func all(in rubric: Rubric) -> [Rapor.Span] {
        var end = 1000
        var spans: [Rapor.Span] = []
        for category in rubric.categories {
            let start = rubric.scale.thousandths(of: category.bound.value)
            spans.append(
                Rapor.Span(
                    category: category, bound: category.bound.value.written(rubric.rounding), start: start, end: end))
            end = start
        }
        return spans.reversed()
    }
}

extension Fraction {
    /// Where a number between 0 and this one stands, in thousandths, for pictures.
    func thousandths(of number: Fraction) -> Int {
        isZero
            ? 0 : min(1000, max(0, Int(Rounding(places: 0, mode: .halfUp)(number / self, times: Fraction(1000)).units)))
    }
}

extension Rapor.Numbers {
    /// The fulfilment in thousandths, for pictures.
    public var thousandths: Int { Fraction.one.thousandths(of: fulfilment) }
}
