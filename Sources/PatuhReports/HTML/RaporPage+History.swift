import Markup
import Patuh

/// Past years, what was objected, and what somebody should know.
extension RaporPage {
    func history(_ writer: inout MarkupWriter) {
        guard !rapor.history.isEmpty else { return }
        let years = annex.years
        let title =
            years.contains(where: \.isNow) ? words.historyTitle(upTo: rapor.period.year) : words.historyTitle
        writer.section(id("riwayat"), title) { writer in
            YearSteps(
                steps: years.map { step in
                    YearSteps.Step(
                        label: String(step.year),
                        value: words.number(written: step.score)
                            + (step.category.map { $0.count > 4 ? "" : " \(printable($0))" } ?? ""),
                        height: step.thousandths, isBreak: step.isBreak, isNow: step.isNow)
                }, text: words.yearsText(years), gap: words.gap
            ).write(&writer)
            pastScores(&writer)
        }
    }

    private func pastScores(_ writer: inout MarkupWriter) {
        let columns = [
            PageColumn(words.yearColumn, .date), PageColumn(words.scoreColumn, .number),
            PageColumn(words.categoryColumn, .date),
            PageColumn(words.instrumentColumnOfPage, .state), PageColumn(words.comparableColumn, .state),
            PageColumn(words.sourceColumn),
        ]
        writer.table(columns, class: "lipat") { writer in
            writer.element("tbody") { writer in
                for past in rapor.history {
                    if past.isBreak {
                        writer.row(class: "jeda") { writer in
                            writer.element("td") { writer in
                                writer.attribute("colspan", String(columns.count))
                                writer.text(words.instrumentBreak)
                            }
                        }
                    }
                    writer.row { writer in
                        writer.head(String(past.year))
                        writer.cell(words.number(written: past.score), columns[1])
                        writer.cell(printable(past.category ?? "-"), columns[2])
                        writer.cell(printable(past.rubric), columns[3])
                        writer.cell(past.isComparable ? words.comparable : words.notComparable, columns[4])
                        writer.cell(printable(past.source ?? "-"), columns[5])
                    }
                }
            }
        }
    }

    func remarks(_ writer: inout MarkupWriter) {
        let remarks = rapor.remarks
        if remarks.isEmpty { return }
        writer.section(id("sanggahan"), words.remarksTitle) { writer in
            writer.list(remarks.map(words.remark))
        }
    }

    /// Each warning once, with the places that it is about.
    func warnings(_ writer: inout MarkupWriter) {
        let entries = rapor.groupedWarnings(words)
        guard !entries.isEmpty else { return }
        writer.section(id("peringatan"), words.warningsTitle) { writer in
            writer.list(
                entries.map { matter, names in
                    (names.isEmpty ? "" : names.joined(separator: ", ") + ": ") + words.warning(matter)
                })
        }
    }
}
