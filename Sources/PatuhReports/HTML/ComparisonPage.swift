import Markup
import Patuh

/// The comparison of two years of one unit on a page: what moved and why, its parts summing to the change.
struct ComparisonPage {
    let words: Words
    let comparison: Comparison
    private var text: ComparisonText { ComparisonText(words) }
    private var years: [String] { text.labels(comparison) }

    func document() -> [UInt8] {
        let unit = comparison.new.unit
        let page = Page(words: words, title: "\(words.comparisonTitle(years)) \(printable(unit.name))")
        let foot = "\(printable(unit.code)) \(years.joined(separator: " "))"
        let isSample = comparison.old.isSample || comparison.new.isSample
        return page.document({ Page.feet(foot, words, isSample: isSample, &$0) }) { writer in
            writer.element("main") { writer in
                writer.element("article") { writer in
                    writer.attribute("aria-labelledby", "judul")
                    head(&writer)
                    result(&writer)
                    origin(&writer)
                    dimensions(&writer)
                    indicators(&writer)
                    ComparisonFoot(words: words, sides: [comparison.old, comparison.new]).write(&writer)
                }
            }
        }
    }

    // MARK: Head

    private func head(_ writer: inout MarkupWriter) {
        let (old, new) = (comparison.old, comparison.new)
        ComparisonHead(
            words: words, instansi: new.unit.instansi, years: years, name: new.unit.name,
            isSample: old.isSample || new.isSample
        ).write(&writer)
        writer.element("dl", class: "identitas") { writer in
            for (label, side) in zip(years, [old, new]) {
                writer.element("dt", text: label)
                writer.element("dd", text: text.facts(side, of: comparison))
            }
        }
    }

    private func result(_ writer: inout MarkupWriter) {
        let (old, new) = (comparison.old, comparison.new)
        let zone = new.result?.zone.map { ZoneColour($0).name } ?? ""
        writer.section("hasil", words.resultTitle, class: "hasil \(zone)") { writer in
            writer.element("p", class: "besar") { writer in
                writer.element("span", class: "label", text: words.finalScore)
                writer.element("strong", class: "angka", text: scores)
                if let change = comparison.change {
                    writer.element("strong", text: words.moved(change.headline, change.direction))
                } else if !comparison.comparability.isComparable {
                    writer.element("strong", class: "zona", text: words.notComparable)
                }
            }
            let bridge =
                comparison.comparability.isComparable
                ? nil
                : comparison.bridge.map {
                    words.bridgeAlone($0, year: old.period.year, rubric: printable(new.instrument.code))
                }
            writer.list(
                [
                    comparison.change == nil ? nil : words.categoryMove(comparison),
                    words.comparability(comparison), bridge,
                ].compactMap(\.self) + comparison.notes.map(words.note))
        }
    }

    /// Both scores; with an arrow only where they compare.
    private var scores: String {
        let scores = [comparison.old.result, comparison.new.result].map(words.scored)
        if comparison.change != nil { return scores.joined(separator: " → ") }
        return zip(years, scores).map { "\($0): \($1)" }.joined(separator: "; ")
    }

    // MARK: Where the change comes from

    private func origin(_ writer: inout MarkupWriter) {
        guard let change = comparison.change, let split = comparison.split else { return }
        let columns = [PageColumn(words.partColumn), PageColumn(words.pointsColumn, .number)]
        let rows = [
            (words.instrumentEffect(comparison), split.instrument.rounded), (words.unitEffect, split.unit.rounded),
        ]
        writer.section("asal", words.originTitle) { writer in
            writer.table(columns, class: "utuh") { writer in
                writer.element("tbody") { writer in
                    for (name, points) in rows {
                        writer.row { writer in
                            writer.head(name)
                            writer.cell(words.signed(points), columns[1])
                        }
                    }
                }
                writer.element("tfoot") { writer in
                    writer.row { writer in
                        writer.head(words.total)
                        writer.cell(words.signed(change.rounded), columns[1])
                    }
                }
            }
            writer.element("p", class: "kecil", text: words.exactSum(split, change))
            if change.headline.value != change.rounded.value {
                writer.element("p", class: "kecil", text: words.roundedTwice(change))
            }
        }
    }

    private func dimensions(_ writer: inout MarkupWriter) {
        guard !comparison.dimensions.isEmpty else { return }
        let isComparable = comparison.change != nil
        let level = printable(comparison.new.nodes.first?.level ?? "")
        let titles = years + (isComparable ? [words.differenceColumn, words.pointsColumn] : [])
        let columns = [PageColumn(level.uppercased())] + titles.map { PageColumn($0, .number) }
        func row(_ name: String, _ cells: [String], _ writer: inout MarkupWriter) {
            writer.row { writer in
                writer.head(name)
                for (cell, column) in zip(cells, columns.dropFirst()) { writer.cell(cell, column) }
            }
        }
        writer.section("dimensi", words.groupsTitle(level)) { writer in
            writer.table(columns, class: "lipat utuh") { writer in
                writer.element("tbody") { writer in
                    for dimension in comparison.dimensions {
                        let presence = dimension.presence == .both ? "" : " (\(words.presence(dimension.presence)))"
                        row(printable(dimension.name) + presence, text.cells(dimension, isComparable), &writer)
                    }
                }
                writer.element("tfoot") { writer in
                    let results = [comparison.old.result, comparison.new.result].map {
                        $0.map { words.number($0.published) } ?? "-"
                    }
                    row(
                        words.finalScore,
                        results + (comparison.change.map { ["", words.signed($0.rounded)] } ?? []), &writer)
                }
            }
            if isComparable { writer.element("p", class: "kecil", text: words.dimensionNote) }
        }
    }
}

// MARK: - Indicators

extension ComparisonPage {
    fileprivate func indicators(_ writer: inout MarkupWriter) {
        guard let change = comparison.change else { return }
        let columns = [
            PageColumn(words.codeColumn, .code), PageColumn(words.indikatorColumn), PageColumn(years[0], .number),
            PageColumn(years[1], .number), PageColumn(words.pointsColumn, .number),
        ]
        writer.section("indikator", words.movedTitle) { writer in
            writer.element("p", text: words.counts(comparison) + ".")
            writer.element("p", class: "kecil", text: words.movedNote)
            writer.table(columns, class: "lipat") { writer in
                writer.element("tbody") { writer in
                    for row in comparison.shown { indicator(row, columns, &writer) }
                }
                writer.element("tfoot") { writer in
                    writer.row { writer in
                        writer.cell("")
                        writer.head(words.total)
                        writer.cell("")
                        writer.cell("")
                        writer.cell(words.signed(change.rounded), columns[4])
                    }
                }
            }
            writer.element("p", class: "kecil", text: words.sumOfChanges(change.exact))
        }
    }

    private func indicator(_ row: IndikatorChange, _ columns: [PageColumn], _ writer: inout MarkupWriter) {
        writer.row { writer in
            writer.cell(printable(row.code), columns[0])
            writer.element("th") { writer in
                writer.attribute("scope", "row")
                writer.words(text.name(row))
                writer.list(text.sentences(row))
            }
            writer.cell(row.printed.before.map(words.number) ?? "-", columns[2])
            writer.cell(row.printed.after.map(words.number) ?? "-", columns[3])
            writer.cell(words.signed(row.printed.difference), columns[4])
        }
    }
}

extension Comparison {
    /// The indicators that moved, or about which there is something to say.
    var shown: [IndikatorChange] { indicators.filter { $0.status != .same || !$0.causes.isEmpty } }
}
