import Patuh

/// The section on past years.
extension RaporText {
    /// Each past score on a line, and a line across where the instrument changed.
    func history(_ rapor: Rapor) -> [String] {
        if rapor.history.isEmpty { return [] }
        var lines = [ink.bold(words.historyTitle)]
        for past in rapor.history {
            if past.isBreak { lines += TextLayout.hanging("  ---- ", words.instrumentBreak) }
            let facts = [
                String(past.year), words.number(written: past.score), printable(past.category ?? "-"),
                printable(past.rubric), past.isComparable ? words.comparable : words.notComparable,
            ]
            let line = "  " + facts.joined(separator: "  ")
            lines += line.columns <= TextLayout.width ? [line] : TextLayout.hanging("  ", line)
            if let source = past.source { lines += TextLayout.hanging("        ", printable(source)) }
        }
        return lines
    }
}
