import Patuh

/// The sections that say what to do: improvements, or strengths where there are none.
extension RaporText {
    /// How many improvements are printed, besides those that only open a gate and so come last.
    private static let most = 10

    func priorities(_ rapor: Rapor) -> [String] {
        let bottlenecks = rapor.bottlenecks.flatMap { TextLayout.hanging("  [!] ", words.bottleneck($0)) }
        if rapor.isStuck { return [ink.bold(words.prioritiesTitle)] + indented(words.stuck(rapor)) + bottlenecks }
        if rapor.priorities.isEmpty { return strengths(rapor) }
        let shown = rapor.priorities.enumerated().filter { place, improvement in
            place < Self.most || improvement.changesCategory && improvement.gain.value.isZero
        }
        let rows = shown.map(\.element).map { improvement in
            [
                improvement.value.map(words.number) ?? words.unscored, words.gain(improvement),
                words.number(improvement.score)
                    + (improvement.changesCategory ? " \(words.band(improvement.category, in: rapor))" : ""),
            ]
        }
        let codeWidth = min(14, max(6, shown.map(\.element.code.count).max() ?? 0))
        let table = Columns(lead: codeWidth, least: [6, 8, 7], rows: rows, counter: 2)
        var lines = [ink.bold(words.prioritiesTitle)] + indented(words.prioritiesNote)
        lines += table.row([
            "NO", words.codeColumn, words.indikatorColumn, words.scoreColumn, words.gainColumn, words.becomesColumn,
        ]).map(ink.bold)
        for ((index, improvement), cells) in zip(shown, rows) {
            lines += table.row([String(index + 1), printable(improvement.code), printable(improvement.name)] + cells)
            lines += details(improvement, indentation: codeWidth + 4)
        }
        if rapor.priorities.count > shown.count {
            lines += indented(words.morePriorities(rapor.priorities.count - shown.count))
        }
        return lines + (rapor.leap.map { indented(words.leap($0, of: rapor)) } ?? []) + bottlenecks
    }

    private func details(_ improvement: Improvement, indentation: Int) -> [String] {
        let lead = String(repeating: " ", count: indentation)
        return words.steps(improvement).flatMap { TextLayout.hanging(lead + "- ", $0) }
    }

    private func strengths(_ rapor: Rapor) -> [String] {
        guard !rapor.strengths.isEmpty else { return [] }
        let table = Columns(lead: 10, least: [9], rows: rapor.strengths.map { [words.number($0.contribution)] })
        return [ink.bold(words.strengthsTitle)] + indented(words.strengthsNote(rapor))
            + rapor.strengths.flatMap { strength in
                table.row([
                    "  " + printable(strength.code), printable(strength.name), words.number(strength.contribution),
                ])
            }
    }
}
