import Markup
import Patuh

/// The papers behind the card: the register, what does not apply, and what an assessor changed.
extension RaporPage {
    func register(_ writer: inout MarkupWriter) {
        let documents = annex.documents
        guard !rapor.register.isEmpty || !documents.isEmpty else { return }
        writer.section(id("bukti"), words.registerTitle) { writer in
            let unsound = rapor.register.filter { !$0.isSound }
            let (missing, filled) = (unsound.filter { !$0.state.isFilled }, unsound.filter(\.state.isFilled))
            if !rapor.register.isEmpty {
                writer.element("p", text: words.registerCounts(rapor.registerCounts) + ".")
                if let looked = words.lookedAtFiles(rapor) { writer.element("p", class: "kecil", text: looked) }
            }
            if !missing.isEmpty { shortfalls(words.shortfallsTitle, missing, &writer) }
            if !filled.isEmpty { shortfalls(words.notCountedTitle, filled, &writer) }
            if !documents.isEmpty { self.documents(documents, &writer) }
        }
    }

    private func shortfalls(_ title: String, _ entries: [Rapor.RegisterEntry], _ writer: inout MarkupWriter) {
        let columns = [
            PageColumn(words.codeColumn, .code), PageColumn(words.slotColumn), PageColumn(words.stateColumn, .state),
        ]
        writer.element("h3", text: title)
        writer.table(columns) { writer in
            writer.element("tbody") { writer in
                for entry in entries {
                    writer.row { writer in
                        writer.cell(printable(entry.code), columns[0])
                        writer.head(
                            printable(entry.name) + (entry.part.map { " (\(words.partName($0)))" } ?? ""))
                        writer.cell(words.shortfallState(entry))
                    }
                }
            }
        }
    }

    private func documents(_ documents: [Rapor.DocumentEntry], _ writer: inout MarkupWriter) {
        let (code, date, end) = (
            PageColumn(words.codeColumn, .code), PageColumn(words.dateColumn, .date),
            PageColumn(words.validColumn, .date)
        )
        let (state, uses) = (PageColumn(words.stateColumn, .state), PageColumn(words.usedColumn, .state))
        let hasEnds = documents.contains { $0.validUntil != nil }
        let columns = [code, PageColumn(words.documentColumn), date] + (hasEnds ? [end] : []) + [state, uses]
        writer.element("h3", text: words.documentsTitle)
        writer.table(columns, class: "lipat") { writer in
            writer.element("tbody") { writer in
                for document in documents {
                    writer.row { writer in
                        writer.cell(printable(document.code), code)
                        writer.head(words.name(document))
                        writer.cell(document.date.map(words.date) ?? "-", date)
                        if hasEnds { writer.cell(document.validUntil.map(words.date) ?? "-", end) }
                        writer.cell(words.state(document), state)
                        writer.cell(
                            document.uses.isEmpty
                                ? words.unused : document.uses.map { printable($0) }.joined(separator: ", "), uses)
                    }
                }
            }
        }
    }

    // MARK: Not applicable

    func notApplicable(_ writer: inout MarkupWriter) {
        guard !rapor.notApplicable.isEmpty else { return }
        let columns = [
            PageColumn(words.codeColumn, .code), PageColumn(words.indikatorColumn), PageColumn(words.reasonColumn),
            PageColumn(words.weightColumn),
        ]
        writer.section(id("tdd"), words.notApplicableTitle) { writer in
            writer.table(columns, class: "lipat") { writer in
                writer.element("tbody") { writer in
                    for entry in rapor.notApplicable {
                        writer.row { writer in
                            writer.cell(printable(entry.code), columns[0])
                            writer.head(printable(entry.name) + (entry.part.map { " (\(words.partName($0)))" } ?? ""))
                            writer.cell(words.notApplicable(entry.cause))
                            writer.cell(words.heirs(entry.heirs))
                        }
                    }
                }
            }
        }
    }

    // MARK: Two views

    func views(_ writer: inout MarkupWriter) {
        guard let views = rapor.views, rapor.verifiedAnswers.verified > 0 else { return }
        let columns =
            [PageColumn(printable(rapor.nodes.first?.level ?? "").uppercased())]
            + [words.ownColumn, words.verifiedColumn, words.differenceColumn, words.agreementColumn].map {
                PageColumn($0, .number)
            }
        func row(_ name: String, _ cells: [String], _ writer: inout MarkupWriter) {
            writer.row { writer in
                writer.head(name)
                for (cell, column) in zip(cells, columns.dropFirst()) { writer.cell(cell, column) }
            }
        }
        func cells(_ own: Decimal?, _ verified: Decimal?, _ difference: Decimal?, _ agreed: String) -> [String] {
            [
                own.map(words.number) ?? "TDD", verified.map(words.number) ?? "TDD",
                difference.map(words.signed) ?? "-", agreed,
            ]
        }
        writer.section(id("basis"), words.viewsTitle) { writer in
            writer.table(columns, class: "lipat") { writer in
                writer.element("tbody") { writer in
                    for entry in views.rows {
                        row(
                            printable(entry.name),
                            cells(entry.own, entry.verified, entry.difference, words.agreement(entry)), &writer)
                    }
                }
                writer.element("tfoot") { writer in
                    row(
                        words.finalScore,
                        cells(views.own?.score.published, views.verified?.score.published, views.difference, ""),
                        &writer)
                    row(
                        words.category,
                        [views.own, views.verified].map { $0.map { words.band($0.category, in: rapor) } ?? "-" } + [
                            "", "",
                        ],
                        &writer)
                }
            }
            writer.element("p", class: "kecil", text: words.agreementNote)
            writer.list(
                views.changes.map { change in
                    (change.direction.map { words.direction($0) + ": " } ?? "")
                        + "\(printable(change.code)) \(words.change(change))"
                })
        }
    }
}
