import Markup
import Patuh

/// The groups at the top: what each is worth, gives and loses, and how far its bar reaches.
extension RaporPage {
    func dimensions(_ writer: inout MarkupWriter) {
        let top = rapor.nodes.filter { $0.depth == 0 }
        guard let result = rapor.result, let first = top.first else { return }
        let rows = rapor.lastYear.flatMap { $0.rows.isEmpty ? nil : $0.rows }
        let past = rapor.lastYear.map {
            [PageColumn(String($0.year), .number), PageColumn(words.differenceColumn, .number)]
        }
        let columns =
            [PageColumn(printable(first.level).uppercased())]
            + [words.weightColumn, words.scoreColumn, words.contributionColumn, words.lostColumn].map {
                PageColumn($0, .number)
            } + (rows == nil ? [] : past ?? []) + [PageColumn(words.barColumn, .picture)]
        writer.section(id("dimensi"), words.groupsTitle(printable(first.level))) { writer in
            writer.table(columns, class: "lipat utuh") { writer in
                writer.element("tbody") { writer in
                    for (index, node) in top.enumerated() {
                        dimension(node, beside: rows?[index], columns, &writer)
                    }
                }
                writer.element("tfoot") { total(result, isBeside: rows != nil, columns, &$0) }
            }
            writer.element("p", class: "kecil", text: words.roundedForDisplay)
            radar(&writer)
        }
    }

    private func dimension(
        _ node: Rapor.Node, beside row: Rapor.LastYear.Row?, _ columns: [PageColumn], _ writer: inout MarkupWriter
    ) {
        writer.row { writer in
            writer.head(printable(node.name))
            var cells = cells(node)
            if let row { cells += [row.value.map(words.number) ?? "-", row.difference.map(words.signed) ?? "-"] }
            for (cell, column) in zip(cells, columns.dropFirst()) { writer.cell(cell, column) }
            writer.element("td", class: "g") { writer in
                guard let numbers = node.figures.numbers, node.figures.status == .scored else { return }
                Bar(
                    length: numbers.thousandths, limits: annex.bands.map(\.start),
                    text: words.barText(printable(node.name), numbers.value)
                ).write(&writer)
            }
        }
    }

    private func total(
        _ result: Rapor.Result, isBeside: Bool, _ columns: [PageColumn], _ writer: inout MarkupWriter
    ) {
        writer.row { writer in
            writer.head(words.total)
            var cells = ["", "", words.number(result.score.published), words.number(result.lost)]
            if isBeside, let last = rapor.lastYear {
                cells += [
                    last.result.map { words.number($0.published) } ?? "-", last.difference.map(words.signed) ?? "-",
                ]
            }
            for (cell, column) in zip(cells, columns.dropFirst()) { writer.cell(cell, column) }
            writer.cell("")
        }
    }

    /// The groups at the top as a web, or what stands in them where they are few.
    private func radar(_ writer: inout MarkupWriter) {
        func all(_ depth: Int) -> [(level: String, axis: Radar.Axis)] {
            rapor.nodes.compactMap { node in
                guard node.depth == depth, let numbers = node.figures.numbers, !numbers.share.isZero else { return nil }
                let value = node.figures.status == .unscored ? words.unscored : words.number(numbers.value)
                return (node.level, Radar.Axis(label: printable(node.name), value: value, length: numbers.thousandths))
            }
        }
        let top = all(0)
        let shown = top.count < Radar.sensible.lowerBound ? all(1) : top
        let levels = shown.map(\.level).uniqued().map { printable($0) }
        Radar(axes: shown.map(\.axis), title: words.radarTitle(levels), text: words.radarText).write(&writer)
    }

    /// Effective weight, value, contribution and loss.
    func cells(_ node: Rapor.Node) -> [String] { RaporText(words).cells(node) }
}
