import Patuh

/// Last year's result on the card.
extension RaporText {
    /// Last year's score, and which way it went; without any sign of a direction where the two do not compare.
    func lastYear(_ rapor: Rapor) -> [String] {
        guard let last = rapor.lastYear else { return [] }
        let text = words.lastYear(last)
        let line = "  " + text
        return (line.columns <= TextLayout.width ? [line] : indented(text))
            + (words.lastYearNote(last).map(indented) ?? [])
    }

    /// The groups at the top with last year's values; in place of the points lost, which stand in the details.
    func groups(_ rapor: Rapor, _ result: Rapor.Result, beside last: Rapor.LastYear) -> [String] {
        let top = rapor.nodes.filter { $0.depth == 0 }
        let rows = zip(top, last.rows).map { node, row in
            Array(cells(node).dropLast()) + [
                row.value.map(words.number) ?? "-", row.difference.map(words.signed) ?? "-",
            ]
        }
        let total = [
            "", "", words.number(result.score.published), last.result.map { words.number($0.published) } ?? "-",
            last.difference.map(words.signed) ?? "-",
        ]
        let table = Columns(lead: 0, least: [7, 7, 9, 7, 7], rows: rows + [total], tail: 10)
        let titles = [
            printable(top.first?.level ?? "").uppercased(), words.weightColumn, words.scoreColumn,
            words.contributionColumn, String(last.year), words.differenceColumn, words.barColumn,
        ]
        var lines = table.row(titles).map(ink.bold)
        for (node, cells) in zip(top, rows) { lines += table.row([printable(node.name)] + cells + [bar(node)]) }
        return lines + table.row([words.total] + total + [""]) + indented(words.roundedForDisplay)
    }
}
