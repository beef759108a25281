import Patuh

/// The numbers beside a unit in a ranking, for text and pages alike.
struct RankingColumns {
    private let words: Words
    private let instansi: Recap.Instansi
    private let hasOfficial: Bool
    private let hasOpen: Bool

    init(_ words: Words, _ instansi: Recap.Instansi) {
        self.words = words
        self.instansi = instansi
        hasOfficial = instansi.units.contains { $0.official?.difference != nil }
        hasOpen = instansi.units.contains(where: \.isOpen)
    }

    /// Their titles.
    var titles: [String] {
        [words.scoreColumn, words.bandColumn]
            + (instansi.lastYear.map { [String($0.year), words.differenceColumn] } ?? [])
            + (hasOfficial ? [words.officialColumn, words.officialDifferenceColumn] : [])
            + (instansi.isByProducts ? [words.productsColumn] : []) + [words.kindRankColumn]
    }

    /// What the signs among them mean.
    var note: String {
        words.rankingNote(hasOpen: hasOpen, hasOfficial: hasOfficial, isByProducts: instansi.isByProducts)
    }

    /// Those of a unit.
    func cells(_ unit: Recap.Unit) -> [String] {
        let open = unit.isOpen ? "~" : hasOpen ? " " : ""
        let none = (instansi.isPublished ? "-" : "TDD") + (hasOpen ? " " : "")
        let last = [unit.past.map { words.number($0.score) }, unit.past?.change.map(words.signed)]
        let official = [unit.official?.score.map(words.number), unit.official?.difference.map(words.signed)]
        let products = [instansi.products(of: unit).map { String($0) }]
        let beside =
            (instansi.lastYear == nil ? [] : last) + (hasOfficial ? official : [])
            + (instansi.isByProducts ? products : []) + [unit.rankInKind.map { String($0) }]
        return [
            unit.score.map { words.number($0.published) + open } ?? none,
            words.band(of: unit, in: instansi) ?? "-",
        ] + beside.map { $0 ?? "-" }
    }
}
