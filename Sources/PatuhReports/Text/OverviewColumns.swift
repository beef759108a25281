import Patuh

/// The numbers beside an instansi among several, for text and pages alike.
struct OverviewColumns {
    private let words: Words
    private let hasOfficial: Bool
    /// Whether some are made of published scores and others of evidence.
    private let isMixed: Bool

    init(_ words: Words, _ recap: Recap) {
        self.words = words
        hasOfficial = recap.instansi.contains { $0.official?.score != nil }
        isMixed = Set(recap.instansi.map(\.isPublished)).count > 1
    }

    /// Their titles.
    var titles: [String] {
        ["UNIT", words.scoreColumn, words.bandColumn]
            + (hasOfficial ? [words.officialColumn, words.officialDifferenceColumn] : [])
    }

    /// Which instansi it is, with its year and rubric.
    func name(_ instansi: Recap.Instansi) -> String {
        let origin = isMixed && instansi.isPublished ? ", \(words.fromPublished)" : ""
        return "\(printable(instansi.name)) \(instansi.year), \(printable(instansi.instrument.code))\(origin)"
    }

    /// Those of an instansi.
    func cells(_ instansi: Recap.Instansi) -> [String] {
        let official = [
            instansi.official?.score.map(words.number), instansi.official?.verdict.difference.map(words.signed),
        ]
        return [
            String(instansi.units.count), instansi.result.map { words.number($0.score.published) } ?? "-",
            instansi.result?.category.map { words.band($0, in: instansi) } ?? "-",
        ] + (hasOfficial ? official.map { $0 ?? "-" } : [])
    }
}
