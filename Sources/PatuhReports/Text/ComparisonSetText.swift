public import Patuh

/// Draws the comparison of two years of many units as plain text in 80 columns, a line for each unit.
public struct ComparisonSetText: Sendable {
    private let words: Words
    private let ink: Ink

    /// Draws in the words of a catalogue.
    public init(_ words: Words, ink: Ink = Ink(isOn: false)) {
        self.words = words
        self.ink = ink
    }

    /// The comparison, in lines each ended by a line feed.
    public func callAsFunction(_ set: ComparisonSet) -> String {
        let sections = [
            head(set), moved(set), apart(set), list(set.came, words.cameTitle), list(set.went, words.wentTitle),
            words.footer((set.moved + set.apart).flatMap { [$0.old, $0.new] } + set.came + set.went, set.mean),
        ]
        return TextLayout.page(sections)
    }

    private func head(_ set: ComparisonSet) -> [String] {
        let title = words.comparisonTitle(labels(set))
        var lines = TextLayout.ends(title, set.isSample ? "*** \(words.sampleData) ***" : "")
        switch set.mean {
        case .scores(let scores):
            lines += TextLayout.whole(printable(scores.instansi)) + [""]
            lines += TextLayout.whole(words.instansiScore(scores)).map(ink.bold)
            lines += TextLayout.hanging("  ", words.meanNote(scores))
        default: lines += [""] + (words.noMean(set.mean).map(TextLayout.whole) ?? [])
        }
        if set.isReversed { lines += TextLayout.hanging("  [!] ", words.yearsReversed) }
        lines += words.refused(in: set).map { TextLayout.hanging("  ", $0) } ?? []
        return lines + TextLayout.hanging("  ", words.setCounts(set))
    }

    /// What the two sides are called: their years where each has one, and they differ.
    func labels(_ set: ComparisonSet) -> [String] {
        if let old = set.years.old.first, let new = set.years.new.first, set.years.old.count == 1,
            set.years.new.count == 1, old != new
        {
            return [String(old), String(new)]
        }
        return [words.olderColumn, words.newerColumn]
    }

    private func moved(_ set: ComparisonSet) -> [String] {
        if set.moved.isEmpty { return [] }
        let rows = set.moved.map { cells($0, withSplit: set.hasInstrumentEffect) }
        let least = set.hasInstrumentEffect ? [9, 9, 7, 9, 7] : [9, 9, 8]
        let table = Columns(lead: 0, least: least, rows: rows, tail: set.hasInstrumentEffect ? 0 : 17)
        let titles =
            labels(set) + [words.differenceColumn]
            + (set.hasInstrumentEffect ? [words.instrumentColumn, words.byUnitColumn] : [words.mostColumn])
        var lines = [words.setTitle].map(ink.bold) + table.row([words.unit.uppercased()] + titles).map(ink.bold)
        for (comparison, cells) in zip(set.moved, rows) {
            let name = printable(set.name(of: comparison))
            lines += table.row([name] + cells + (set.hasInstrumentEffect ? [] : [most(comparison)]))
        }
        return lines + TextLayout.hanging("  ", words.setNote(withSplit: set.hasInstrumentEffect))
    }

    func cells(_ comparison: Comparison, withSplit: Bool) -> [String] {
        let results = [comparison.old.result, comparison.new.result].map { result in
            result.map { "\(words.number($0.published)) \(words.band($0))" } ?? "-"
        }
        let cells = results + [comparison.change.map { words.signed($0.headline) } ?? "-"]
        guard withSplit else { return cells }
        return cells
            + [comparison.split?.instrument, comparison.split?.unit].map { $0.map { words.signed($0.rounded) } ?? "-" }
    }

    /// The indicator that moved most.
    private func most(_ comparison: Comparison) -> String {
        guard let row = comparison.indicators.first, row.status != .same else { return "" }
        let text = "\(printable(row.code)) \(words.signed(row.printed.difference))"
        // So that a unit stays on its line.
        return text.columns <= 17 ? text : text.prefix(15) + ".."
    }

    private func apart(_ set: ComparisonSet) -> [String] {
        if set.apart.isEmpty { return [] }
        return [ink.bold(words.apartTitle)]
            + set.apart.flatMap { TextLayout.hanging("  ", words.apart($0, in: set)) }
    }

    private func list(_ units: [Snapshot], _ title: String) -> [String] {
        if units.isEmpty { return [] }
        return [ink.bold(title)]
            + units.flatMap { unit in
                TextLayout.hanging(
                    "  ", "\(printable(unit.unit.name)): \(words.scored(unit.result)), \(unit.period.year)")
            }
    }
}

extension Words {
    /// What stands below a comparison of these results.
    func footer(_ sides: [Snapshot], _ mean: ComparisonSet.Mean? = nil) -> [String] {
        footerSentences(sides, mean).flatMap { TextLayout.wrap($0, width: TextLayout.width) }
    }

    /// The same as whole sentences.
    func footerSentences(_ sides: [Snapshot], _ mean: ComparisonSet.Mean? = nil) -> [String] {
        let codes = sides.filter(\.isAssumed).map(\.instrument.code).uniqued()
        var hasMarks = sides.compactMap(\.result).contains { $0.isBandAssumed || $0.isZoneAssumed }
        if case .scores(let scores)? = mean, scores.isBandBeforeAssumed || scores.isBandAfterAssumed { hasMarks = true }
        return (hasMarks ? [assumedBands] : []) + (codes.isEmpty ? [] : [assumedRubrics(codes)]) + [disclaimer]
    }
}
