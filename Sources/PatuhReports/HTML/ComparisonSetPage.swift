import Markup
import Patuh

/// The comparison of two years of many units on a page, a row for each unit.
struct ComparisonSetPage {
    let words: Words
    let set: ComparisonSet
    private var text: ComparisonSetText { ComparisonSetText(words) }

    func document() -> [UInt8] {
        let years = text.labels(set)
        let title = words.comparisonTitle(years)
        let foot = years.joined(separator: " ")
        let page = Page(words: words, title: title)
        return page.document({ Page.feet(foot, words, isSample: set.isSample, &$0) }) { writer in
            writer.element("main") { writer in
                writer.element("article") { writer in
                    writer.attribute("aria-labelledby", "judul")
                    ComparisonHead(words: words, instansi: instansi, years: years, name: nil, isSample: set.isSample)
                        .write(&writer)
                    result(&writer)
                    moved(years, &writer)
                    apart(&writer)
                    units(set.came, "datang", words.cameTitle, &writer)
                    units(set.went, "pergi", words.wentTitle, &writer)
                    ComparisonFoot(
                        words: words,
                        sides: (set.moved + set.apart).flatMap { [$0.old, $0.new] } + set.came + set.went,
                        mean: set.mean
                    ).write(&writer)
                }
            }
        }
    }

    private var instansi: String { if case .scores(let scores) = set.mean { scores.instansi } else { "" } }

    private func result(_ writer: inout MarkupWriter) {
        writer.section("hasil", words.resultTitle, class: "hasil") { writer in
            if case .scores(let scores) = set.mean {
                writer.element("p", class: "besar") { writer in
                    writer.element(
                        "strong", text: words.instansiScore(scores).replacing("  ->  ", with: " → "))
                }
                writer.element("p", class: "kecil", text: words.meanNote(scores))
            } else if let reason = words.noMean(set.mean) {
                writer.element("p", text: reason)
            }
            if set.isReversed { writer.element("p", text: words.yearsReversed) }
            if let refused = words.refused(in: set) { writer.element("p", text: refused) }
            writer.element("p", text: words.setCounts(set))
        }
    }

    private func moved(_ years: [String], _ writer: inout MarkupWriter) {
        if set.moved.isEmpty { return }
        let split = set.hasInstrumentEffect
        let titles =
            years + [words.differenceColumn] + (split ? [words.instrumentColumn, words.byUnitColumn] : [])
        let columns =
            [PageColumn(words.unit.uppercased())] + titles.map { PageColumn($0, .number) }
            + (split ? [] : [PageColumn(words.mostColumn)])
        writer.section("unit", words.setTitle) { writer in
            writer.table(columns, class: "lipat") { writer in
                writer.element("tbody") { writer in
                    for comparison in set.moved {
                        writer.row { writer in
                            writer.head(printable(set.name(of: comparison)))
                            let cells = text.cells(comparison, withSplit: split) + (split ? [] : [most(comparison)])
                            for (cell, column) in zip(cells, columns.dropFirst()) { writer.cell(cell, column) }
                        }
                    }
                }
            }
            writer.element("p", class: "kecil", text: words.setNote(withSplit: split))
        }
    }

    /// The indicator that moved most.
    private func most(_ comparison: Comparison) -> String {
        guard let row = comparison.indicators.first, row.status != .same else { return "" }
        return "\(printable(row.code)) \(printable(row.name)) \(words.signed(row.printed.difference))"
    }

    private func apart(_ writer: inout MarkupWriter) {
        if set.apart.isEmpty { return }
        writer.section("terpisah", words.apartTitle) { writer in
            writer.list(set.apart.map { words.apart($0, in: set) })
        }
    }

    private func units(_ units: [Snapshot], _ id: String, _ title: String, _ writer: inout MarkupWriter) {
        if units.isEmpty { return }
        writer.section(id, title) { writer in
            writer.list(
                units.map { "\(printable($0.unit.name)): \(words.scored($0.result)), \($0.period.year)" })
        }
    }
}
