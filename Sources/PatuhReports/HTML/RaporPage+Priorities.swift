import Markup
import Patuh

/// What to do, and what carries the score already.
extension RaporPage {
    /// How many improvements stand in the first table.
    private static let most = 10

    func priorities(_ writer: inout MarkupWriter) {
        if rapor.isStuck {
            writer.section(id("prioritas"), words.prioritiesTitle) { writer in
                writer.element("p", text: words.stuck(rapor))
                bottlenecks(&writer)
            }
        }
        guard !rapor.priorities.isEmpty else { return }
        writer.section(id("prioritas"), words.prioritiesTitle) { writer in
            writer.element("p", class: "kecil", text: words.prioritiesNote)
            let all = Array(rapor.priorities.enumerated())
            table(all.prefix(Self.most), &writer)
            if let leap = rapor.leap { writer.element("p") { $0.element("strong", text: words.leap(leap, of: rapor)) } }
            bottlenecks(&writer)
            if all.count > Self.most { others(all.dropFirst(Self.most), &writer) }
        }
    }

    private func bottlenecks(_ writer: inout MarkupWriter) {
        for bottleneck in rapor.bottlenecks { writer.element("p", text: words.bottleneck(bottleneck)) }
    }

    private var columns: [PageColumn] {
        [
            PageColumn("NO", .number), PageColumn(words.codeColumn, .code), PageColumn(words.improvementColumn),
            PageColumn(words.scoreColumn, .number), PageColumn(words.gainColumn, .number),
            PageColumn(words.becomesColumn, .number),
        ]
    }

    /// The first improvements, with what each needs and room to write who does it by when.
    private func table(_ improvements: ArraySlice<(offset: Int, element: Improvement)>, _ writer: inout MarkupWriter) {
        let columns = columns + [PageColumn(words.ownerColumn, .blank)]
        writer.table(columns, class: "lipat") { writer in
            writer.element("tbody") { writer in
                for (index, improvement) in improvements {
                    row(index + 1, improvement, columns, words.steps(improvement), &writer)
                }
            }
        }
    }

    /// The others, with what each needs; what to do stands at each indicator.
    private func others(_ improvements: ArraySlice<(offset: Int, element: Improvement)>, _ writer: inout MarkupWriter) {
        let title = words.others(improvements.count)
        writer.element("details") { writer in
            writer.attribute("open", "")
            writer.element("summary", text: title)
            writer.table(columns, class: "lipat", label: title) { writer in
                writer.element("tbody") { writer in
                    for (index, improvement) in improvements {
                        row(
                            index + 1, improvement, columns, words.steps(improvement.whole, improvement.byPart, nil),
                            &writer)
                    }
                }
            }
        }
    }

    private func row(
        _ rank: Int, _ improvement: Improvement, _ columns: [PageColumn], _ steps: [String],
        _ writer: inout MarkupWriter
    ) {
        let becomes =
            words.number(improvement.score)
            + (improvement.changesCategory ? " \(words.band(improvement.category, in: rapor))" : "")
        writer.row { writer in
            writer.cell(String(rank), columns[0])
            writer.cell(printable(improvement.code), columns[1])
            writer.element("th") { writer in
                writer.attribute("scope", "row")
                writer.words(printable(improvement.name))
                writer.list(steps)
            }
            writer.cell(improvement.value.map(words.number) ?? words.unscored, columns[3])
            writer.cell(words.gain(improvement), columns[4])
            writer.cell(becomes, columns[5])
            if columns.count > 6 { writer.cell("", columns[6]) }
        }
    }

    func strengths(_ writer: inout MarkupWriter) {
        let strengths = annex.strengths
        guard !strengths.isEmpty else { return }
        let columns = [
            PageColumn(words.codeColumn, .code), PageColumn(words.indikatorColumn),
            PageColumn(words.contributionColumn, .number),
        ]
        writer.section(id("kekuatan"), words.strengthsTitle) { writer in
            writer.element(
                "p", class: "kecil", text: words.strengthsNote(rapor))
            writer.table(columns) { writer in
                writer.element("tbody") { writer in
                    for strength in strengths {
                        writer.row { writer in
                            writer.cell(printable(strength.code), columns[0])
                            writer.head(printable(strength.name))
                            writer.cell(words.number(strength.contribution), columns[2])
                        }
                    }
                }
            }
        }
    }
}
