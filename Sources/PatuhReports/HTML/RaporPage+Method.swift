import Markup
import Patuh

/// How the score was calculated: the whole, the bands, and one indicator of this very card as an example.
extension RaporPage {
    func method(_ writer: inout MarkupWriter) {
        let text = Derivation(words: words)
        writer.section(id("hitung"), words.methodTitle, class: "hitung") { writer in
            writer.element("p", text: words.howToRead)
            if let example = annex.example { self.example(example, &writer) }
            if let calculation = annex.whole.calculation {
                writer.element("h3", text: words.wholeTitle)
                writer.list(text.sentences(calculation), class: "rumus")
            }
            if let ending = annex.whole.ending {
                writer.element("h3", text: words.endingTitle)
                writer.list(text.sentences(ending, scale: annex.whole.scale), class: "rumus")
                bands(ending, &writer)
            }
            writer.element("p", class: "kecil", text: words.moreByCommand)
        }
    }

    private func example(_ example: Explanation, _ writer: inout MarkupWriter) {
        guard case .indikator(let place) = example.subject else { return }
        let text = Derivation(words: words)
        writer.element("h3", text: words.exampleTitle(words.place(place)))
        writer.element("ol", class: "rumus") { writer in
            for (title, sentences) in text.steps(example) {
                writer.element("li") { writer in
                    writer.element("b", text: title)
                    writer.list(sentences)
                }
            }
        }
    }

    private func bands(_ ending: Explanation.Ending, _ writer: inout MarkupWriter) {
        let columns = [
            PageColumn(words.category.uppercased(), .code), PageColumn(words.nameColumn),
            PageColumn(words.zone, .word),
            PageColumn(words.boundColumn),
        ]
        writer.element("p", text: words.categoriesFromTop)
        writer.table(columns, class: "utuh") { writer in
            writer.element("tbody") { writer in
                for band in ending.bands {
                    writer.row(class: band.isChosen ? "terpilih" : nil) { writer in
                        writer.cell(printable(band.category.code) + words.assumed(band.isAssumed), columns[0])
                        writer.head(printable(band.category.name))
                        writer.cell(
                            (band.category.zone.map { printable($0) } ?? "-") + words.assumed(band.isZoneAssumed),
                            columns[2])
                        writer.element("td") { writer in
                            writer.words(words.band(band, ending.score.published, ending.rounding))
                            writer.list(band.gates.map { words.gate($0, of: band) })
                        }
                    }
                }
            }
        }
    }

    func assumptions(_ writer: inout MarkupWriter) {
        let entries = rapor.groupedAssumptions
        guard !entries.isEmpty else { return }
        writer.section(id("asumsi"), words.assumptionsTitle) { writer in
            writer.list(
                entries.map { subject, summary, names in
                    let names = names.map { printable($0) }.joined(separator: "; ")
                    return printable(subject) + (names.isEmpty ? "" : " (\(names))") + ": " + printable(summary)
                }, class: "kecil")
            writer.element("p", class: "kecil", text: words.assumptionReasons(rubric: rapor.instrument.code))
        }
    }
}
