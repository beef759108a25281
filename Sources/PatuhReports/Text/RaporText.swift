public import Patuh

/// Draws a card as plain text in 80 columns.
public struct RaporText: Sendable {
    let words: Words
    let ink: Ink

    /// Draws in the words of a catalogue.
    public init(_ words: Words, ink: Ink = Ink(isOn: false)) {
        self.words = words
        self.ink = ink
    }

    /// The card, in lines each ended by a line feed.
    public func callAsFunction(_ rapor: Rapor) -> String { String(decoding: bytes(rapor), as: UTF8.self) }

    /// The same in UTF-8.
    func bytes(_ rapor: Rapor) -> [UInt8] {
        let above = [header(rapor), result(rapor), groups(rapor), priorities(rapor)]
        let below = [
            views(rapor), register(rapor), notApplicable(rapor), history(rapor), warnings(rapor), remarks(rapor),
            assumptions(rapor), footer(rapor),
        ]
        var text = TextLayout.bytes(TextLayout.lines(above) + [""])
        writeDetails(rapor, to: &text)
        text += TextLayout.bytes(
            [""] + TextLayout.lines(below, rule: String(repeating: "=", count: TextLayout.width)))
        return text
    }

    // MARK: Top

    private func header(_ rapor: Rapor) -> [String] {
        let rule = String(repeating: "=", count: TextLayout.width)
        let instansi = printable(rapor.unit.instansi).uppercased()
        let title = words.title(year: rapor.period.year)
        return [rule] + TextLayout.ends(instansi, rapor.isSample ? "*** \(words.sampleData) ***" : "")
            + [ink.bold(title), rule]
            + fields(words.unit, printable(rapor.unit.name), words.kind, printable(rapor.unitKind))
            + fields(
                words.instrument,
                "\(rapor.instrument.code) \(words.version) \(printable(rapor.instrument.version))",
                words.stage, words.stage(rapor.period), under: printable(rapor.instrument.title))
            + fields(
                words.asOf, words.date(of: rapor.period), words.basis, words.basis(of: rapor))
    }

    /// Two labelled values on a line, or on two lines when they are long.
    ///
    /// - Parameter under: what stands below the first value.
    private func fields(
        _ label: String, _ value: String, _ secondLabel: String, _ second: String, under: String = ""
    ) -> [String] {
        let left = label.padded(to: 11) + ": " + value
        let right = secondLabel.padded(to: 6) + ": " + second
        let below = under.isEmpty ? [] : TextLayout.hanging(String(repeating: " ", count: 13), under)
        if left.count < 45, 45 + right.count <= TextLayout.width { return [left.padded(to: 45) + right] + below }
        return TextLayout.hanging(label.padded(to: 11) + ": ", value) + below
            + TextLayout.hanging(secondLabel.padded(to: 11) + ": ", second)
    }

    private func result(_ rapor: Rapor) -> [String] {
        guard let result = rapor.result else {
            return [ink.bold(words.finalScore + "  " + words.cannotBeScored)]
                + indented(words.everythingNotApplicable) + indented(words.coverage(rapor.coverage))
                + (rapor.other.map { indented(words.other($0, of: rapor)) } ?? []) + lastYear(rapor)
        }
        let zone =
            result.category.zone.map {
                "   \(words.zone) \(printable($0).uppercased())" + words.assumed(rapor.assumesZone(result.category))
            } ?? ""
        let headline =
            "\(words.finalScore)  \(words.number(result.score.published))   "
            + "\(words.category) \(words.band(result.category, in: rapor))\(zone)   \(printable(result.category.name))"
        var lines = TextLayout.wrap(headline, width: TextLayout.width)
        if headline.count <= TextLayout.width { lines = [ink.zone(result.category.zone, headline)] }
        lines += words.cautions(rapor).flatMap { indented($0) }.map(ink.bold)
        for held in result.held {
            lines += indented(words.held(held, mark: words.assumed(rapor.assumesBand(held.category))))
        }
        if let up = result.up {
            lines += indented(words.distance(up, mark: words.assumed(rapor.assumesBand(up.category))))
        }
        if let down = result.down { lines += indented(words.margin(down, of: words.band(result.category, in: rapor))) }
        lines += indented(words.coverage(rapor.coverage))
        if let range = words.range(result, of: rapor) { lines += indented(range) }
        if let other = rapor.other { lines += indented(words.other(other, of: rapor)) }
        return lines + lastYear(rapor)
    }

    // MARK: Groups at the top

    private func groups(_ rapor: Rapor) -> [String] {
        guard let result = rapor.result, let first = rapor.nodes.first else { return [] }
        if let lastYear = rapor.lastYear, !lastYear.rows.isEmpty { return groups(rapor, result, beside: lastYear) }
        let total = [
            "", "", words.number(result.score.published), words.number(result.lost),
        ]
        let top = rapor.nodes.filter { $0.depth == 0 }
        let table = Columns(lead: 0, least: [7, 7, 9, 7], rows: top.map(cells) + [total], tail: 10)
        var lines = table.row([
            printable(first.level).uppercased(), words.weightColumn, words.scoreColumn, words.contributionColumn,
            words.lostColumn, words.barColumn,
        ])
        lines = lines.map(ink.bold)
        for node in top { lines += table.row([printable(node.name)] + cells(node) + [bar(node)]) }
        lines += table.row([words.total] + total + [""])
        return lines + indented(words.roundedForDisplay)
    }

    func bar(_ node: Rapor.Node) -> String {
        guard let tenths = node.figures.numbers?.tenths else { return "" }
        return String(repeating: "#", count: tenths) + String(repeating: "-", count: 10 - tenths)
    }

    /// Effective weight, value, contribution and loss.
    func cells(_ node: Rapor.Node) -> [String] {
        guard let numbers = node.figures.numbers else { return ["-", "TDD", "-", "-"] }
        let value = node.figures.status == .unscored ? words.unscored : words.number(numbers.value)
        return [
            words.number(numbers.effectiveWeight) + (node.isWeightAssumed ? "*" : ""), value,
            words.number(numbers.contribution), words.number(numbers.lost),
        ]
    }

    // MARK: Bottom

    private func notApplicable(_ rapor: Rapor) -> [String] {
        guard !rapor.notApplicable.isEmpty else { return [] }
        var lines = [ink.bold(words.notApplicableTitle)]
        var rest = rapor.notApplicable[...]
        while let entry = rest.first {
            // Products or roles for which the same is said are named together.
            let same = rest.prefix { ($0.code, $0.cause, $0.heirs) == (entry.code, entry.cause, entry.heirs) }
            rest = rest.dropFirst(same.count)
            let parts = same.compactMap(\.part).map(words.partName).joined(separator: "; ")
            lines += TextLayout.hanging(
                "  \(printable(entry.code))  ",
                printable(entry.name) + (parts.isEmpty ? "" : " (\(parts))") + ". "
                    + words.notApplicable(entry.cause) + " " + words.heirs(entry.heirs))
        }
        return lines
    }

    /// Each warning once, with the codes of all the indicators it is about.
    private func warnings(_ rapor: Rapor) -> [String] {
        let entries = rapor.groupedWarnings(words)
        if entries.isEmpty { return [] }
        return [ink.bold(words.warningsTitle)]
            + entries.flatMap { matter, names in
                let places = names.joined(separator: ", ")
                return TextLayout.hanging("  [!] ", (places.isEmpty ? "" : places + ": ") + words.warning(matter))
            }
    }

    /// What the unit objects to, and what anybody notes.
    private func remarks(_ rapor: Rapor) -> [String] {
        let remarks = rapor.remarks
        if remarks.isEmpty { return [] }
        return [ink.bold(words.remarksTitle)] + remarks.flatMap { TextLayout.hanging("  - ", words.remark($0)) }
    }

    /// What is assumed, where and why in a sentence; the whole reasons stand in the rubric and in the XML card.
    private func assumptions(_ rapor: Rapor) -> [String] {
        let entries = rapor.groupedAssumptions
        if entries.isEmpty { return [] }
        return [ink.bold(words.assumptionsTitle)]
            + entries.flatMap { subject, summary, names in
                let names = names.map { printable($0) }.joined(separator: "; ")
                return TextLayout.hanging(
                    "  - ", printable(subject) + (names.isEmpty ? "" : " (\(names))") + ": " + printable(summary))
            } + indented(words.assumptionReasons(rubric: rapor.instrument.code))
    }

    private func footer(_ rapor: Rapor) -> [String] {
        (rapor.hasAssumedFigures ? TextLayout.wrap(words.assumedFigures, width: TextLayout.width) : [])
            + [words.disclaimer]
            + (rapor.isSample ? [words.sampleDisclaimer] : []) + [words.digests(rapor)]
    }

    func indented(_ text: String) -> [String] { TextLayout.hanging("  ", text) }
}
