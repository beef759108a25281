public import Patuh

/// Draws a comparison of two years of one unit as plain text in 80 columns.
public struct ComparisonText: Sendable {
    let words: Words
    let ink: Ink

    /// Draws in the words of a catalogue.
    public init(_ words: Words, ink: Ink = Ink(isOn: false)) {
        self.words = words
        self.ink = ink
    }

    /// The comparison, in lines each ended by a line feed.
    public func callAsFunction(_ comparison: Comparison) -> String {
        let sections = [
            head(comparison), origin(comparison), dimensions(comparison), indicators(comparison),
            words.footer([comparison.old, comparison.new]),
        ]
        return TextLayout.page(sections)
    }

    // MARK: Head

    private func head(_ comparison: Comparison) -> [String] {
        let (old, new) = (comparison.old, comparison.new)
        let isSample = old.isSample || new.isSample
        let years = labels(comparison)
        var lines = TextLayout.ends(words.comparisonTitle(years), isSample ? "*** \(words.sampleData) ***" : "")
        lines += TextLayout.wrap(
            "\(printable(new.unit.name)), \(printable(new.unit.instansi))", width: TextLayout.width)
        lines += [""] + TextLayout.whole(headline(comparison)).map(ink.bold)
        if comparison.change != nil { lines += indented(words.categoryMove(comparison)) }
        lines += indented(words.comparability(comparison))
        for (label, side) in zip(years, [old, new]) {
            lines += TextLayout.hanging("  \(label): ", facts(side, of: comparison))
        }
        if !comparison.comparability.isComparable, let bridge = comparison.bridge {
            lines += indented(
                words.bridgeAlone(bridge, year: old.period.year, rubric: printable(new.instrument.code)))
        }
        for note in comparison.notes { lines += TextLayout.hanging("  [!] ", words.note(note)) }
        return lines
    }

    /// The two scores, and which way they went where they compare; no sign of a direction where they do not.
    func headline(_ comparison: Comparison) -> String {
        let (before, after) = (words.scored(comparison.old.result), words.scored(comparison.new.result))
        guard let change = comparison.change else {
            let years = labels(comparison)
            let verdict = comparison.comparability.isComparable ? "" : "   \(words.notComparable)"
            return "\(words.finalScore)  \(years[0]): \(before)   \(years[1]): \(after)\(verdict)"
        }
        return "\(words.finalScore)  \(before)  ->  \(after)   \(words.moved(change.headline, change.direction))"
    }

    /// When a result is of; and by which rubric and on which basis, where those are not the same for both.
    func facts(_ side: Snapshot, of comparison: Comparison) -> String {
        var facts = [words.date(of: side.period), words.stage(side.period.stage)]
        if comparison.old.period.basis != comparison.new.period.basis {
            facts.append("\(words.basis.lowercased()) \(words.basis(side.period.basis))")
        }
        if comparison.comparability != .same {
            facts.append("\(printable(side.instrument.code)) \(words.version) \(printable(side.instrument.version))")
        }
        return facts.joined(separator: ", ")
    }

    /// What the two sides are called: their years, or older and newer within one year.
    func labels(_ comparison: Comparison) -> [String] {
        let years = [comparison.old.period.year, comparison.new.period.year]
        return years[0] == years[1] ? [words.olderColumn, words.newerColumn] : years.map(String.init)
    }

    // MARK: Where the change comes from

    private func origin(_ comparison: Comparison) -> [String] {
        guard let change = comparison.change, let split = comparison.split else { return [] }
        let numbers = [split.instrument.rounded, split.unit.rounded, change.rounded].map { [words.signed($0)] }
        let table = Columns(lead: 0, least: [9], rows: numbers)
        let names = [words.instrumentEffect(comparison), words.unitEffect, words.total]
        return [ink.bold(words.originTitle)] + zip(names, numbers).flatMap { table.row([$0] + $1) }
            + indented(words.exactSum(split, change))
            + (change.headline.value == change.rounded.value ? [] : indented(words.roundedTwice(change)))
    }

    private func dimensions(_ comparison: Comparison) -> [String] {
        guard !comparison.dimensions.isEmpty else { return [] }
        let isComparable = comparison.change != nil
        let level = printable(comparison.new.nodes.first?.level ?? "").uppercased()
        let rows = comparison.dimensions.map { cells($0, isComparable) }
        let results = [comparison.old.result, comparison.new.result].map {
            $0.map { words.number($0.published) } ?? "-"
        }
        let total = results + (comparison.change.map { ["", words.signed($0.rounded)] } ?? [])
        let table = Columns(lead: 0, least: isComparable ? [8, 8, 8, 8] : [8, 8], rows: rows + [total])
        let titles = labels(comparison) + (isComparable ? [words.differenceColumn, words.pointsColumn] : [])
        var lines = table.row([level] + titles).map(ink.bold)
        for (dimension, cells) in zip(comparison.dimensions, rows) {
            let presence = dimension.presence == .both ? "" : " (\(words.presence(dimension.presence)))"
            lines += table.row([printable(dimension.name) + presence] + cells)
        }
        lines += table.row([words.finalScore] + total)
        return lines + (isComparable ? indented(words.dimensionNote) : [])
    }

    func cells(_ dimension: Comparison.Dimension, _ isComparable: Bool) -> [String] {
        let before = dimension.presence == .new ? "-" : dimension.before.map(words.number) ?? "TDD"
        let after = dimension.presence == .dropped ? "-" : dimension.after.map(words.number) ?? "TDD"
        if !isComparable { return [before, after] }
        return [
            before, after, dimension.difference.map(words.signed) ?? "-", dimension.points.map(words.signed) ?? "-",
        ]
    }

    func indented(_ text: String) -> [String] { TextLayout.hanging("  ", text) }
}

// MARK: - Indicators

extension ComparisonText {
    fileprivate func indicators(_ comparison: Comparison) -> [String] {
        guard let change = comparison.change else { return [] }
        let shown = comparison.shown
        let rows = shown.map { row in
            [
                row.printed.before.map(words.number) ?? "-", row.printed.after.map(words.number) ?? "-",
                words.signed(row.printed.difference),
            ]
        }
        let total = ["", "", words.signed(change.rounded)]
        let codeWidth = min(14, max(6, shown.map(\.code.count).max() ?? 0))
        let table = Columns(lead: codeWidth, least: [7, 7, 8], rows: rows + [total])
        var lines = [ink.bold("\(words.movedTitle): \(words.counts(comparison))")] + indented(words.movedNote)
        lines += table.row(
            [words.codeColumn, words.indikatorColumn] + labels(comparison) + [words.pointsColumn]
        ).map(ink.bold)
        for (row, cells) in zip(shown, rows) {
            lines += table.row([printable(row.code), name(row)] + cells)
            lines += causes(row, lead: String(repeating: " ", count: codeWidth + 1) + "- ")
        }
        lines += table.row(["", words.total] + total)
        return lines + indented(words.sumOfChanges(change.exact))
    }

    func name(_ row: IndikatorChange) -> String {
        let name = printable(row.name)
        switch row.status {
        case .new, .dropped: return "\(name) (\(words.status(row.status)))"
        case .up, .down, .same: return row.formerCodes.isEmpty ? name : "\(name) (\(words.formerly(row.formerCodes)))"
        }
    }

    private func causes(_ row: IndikatorChange, lead: String) -> [String] {
        sentences(row).flatMap { TextLayout.hanging(lead, $0) }
    }

    /// Each cause once, with all the products or roles it is about.
    func sentences(_ row: IndikatorChange) -> [String] {
        var sentences: [(kind: String, text: String, parts: [String])] = []
        for cause in row.causes {
            let (kind, text) = (words.kind(cause.kind), words.cause(cause))
            let part = words.place(cause)
            if let known = sentences.firstIndex(where: { $0.kind == kind && $0.text == text }) {
                sentences[known].parts += part.isEmpty ? [] : [part]
            } else {
                sentences.append((kind, text, part.isEmpty ? [] : [part]))
            }
        }
        return sentences.map { sentence in
            let parts = sentence.parts.isEmpty ? "" : " (\(sentence.parts.joined(separator: "; ")))"
            return "\(sentence.kind)\(parts): \(sentence.text)"
        }
    }
}
