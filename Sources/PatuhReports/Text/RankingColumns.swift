import Patuh

/// The numbers beside a unit in a ranking, for text and pages alike.
struct RankingColumns {
    private let words: Words
    private let instansi: Recap.Instansi
    private let hasOfficial: Bool
    private let hasOpen: Bool
    /// Stands where there is no score.
    private let noScore: String
    /// The instansi's bands as they are written.
    private let bands: [String]

    init(_ words: Words, _ instansi: Recap.Instansi) {
        self.words = words
        self.instansi = instansi
        hasOfficial = instansi.units.contains { $0.official?.difference != nil }
        hasOpen = instansi.units.contains(where: \.isOpen)
        noScore = (instansi.isPublished ? "-" : "TDD") + (hasOpen ? " " : "")
        bands = instansi.categories.map { words.band($0, in: instansi) }
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
        var cells: [String] = []
        append(unit, to: &cells)
        return cells
    }

    /// The same behind others, in an array that can serve for many units.
    func append(_ unit: Recap.Unit, to cells: inout [String]) {
        let open = unit.isOpen ? "~" : hasOpen ? " " : ""
        cells.append(unit.score.map { words.number($0.published) + open } ?? noScore)
        cells.append(band(of: unit))
        if instansi.lastYear != nil {
            cells.append(unit.past.map { words.number($0.score) } ?? "-")
            cells.append(unit.past?.change.map(words.signed) ?? "-")
        }
        if hasOfficial {
            cells.append(unit.official?.score.map(words.number) ?? "-")
            cells.append(unit.official?.difference.map(words.signed) ?? "-")
        }
        if instansi.isByProducts { cells.append(instansi.products(of: unit).map { String($0) } ?? "-") }
        cells.append(unit.rankInKind.map { String($0) } ?? "-")
    }

    private func band(of unit: Recap.Unit) -> String {
        guard let category = unit.category else { return "-" }
        return instansi.isPublished ? words.band(of: unit, in: instansi) ?? "-" : bands[category]
    }
}
