import Markup
public import Patuh

/// Draws a recap as plain text in 80 columns.
public struct RecapText: Sendable {
    let words: Words
    let ink: Ink

    /// How many indicators are listed.
    private static let mostIndicators = 10
    /// How many units are listed that a gate holds back.
    static let mostHeld = 20

    /// Draws in the words of a catalogue.
    public init(_ words: Words, ink: Ink = Ink(isOn: false)) {
        self.words = words
        self.ink = ink
    }

    /// The recap, in lines each ended by a line feed.
    public func callAsFunction(_ recap: Recap) -> String { String(decoding: bytes(recap), as: UTF8.self) }

    /// The same in UTF-8.
    func bytes(_ recap: Recap) -> [UInt8] {
        var text: [UInt8] = []
        func write(_ sections: [[String]]) {
            for lines in sections where !lines.isEmpty {
                if !text.isEmpty, !(lines.first ?? "").hasPrefix("=") { text += "\n".utf8 }
                text += TextLayout.bytes(lines)
            }
        }
        write([overview(recap)])
        for instansi in recap.instansi {
            write([head(instansi, recap), result(instansi, recap), published(instansi, recap), kinds(instansi)])
            if !instansi.units.isEmpty { writeRanking(instansi, to: &text) }
            write([
                groups(instansi), indicators(instansi), drags(instansi), near(instansi), held(instansi),
                zones(instansi),
            ])
        }
        if recap.instansi.isEmpty { write([[words.nothingToRecap]]) }
        write([rejected(recap), footer(recap), [String(repeating: "=", count: TextLayout.width)]])
        return text
    }

    // MARK: Top

    /// A line for each instansi, when there are several.
    private func overview(_ recap: Recap) -> [String] {
        guard recap.instansi.count > 1 else { return [] }
        let overview = OverviewColumns(words, recap)
        let rows = recap.instansi.map(overview.cells)
        let table = Columns(lead: 0, least: overview.titles.map(\.columns), rows: rows)
        return [ink.bold(words.overviewTitle)] + table.row(["INSTANSI"] + overview.titles).map(ink.bold)
            + zip(recap.instansi, rows).flatMap { table.row([overview.name($0)] + $1) }
    }

    private func head(_ instansi: Recap.Instansi, _ recap: Recap) -> [String] {
        let rule = String(repeating: "=", count: TextLayout.width)
        let mark = instansi.isSample ? "*** \(words.sampleMark(instansi)) ***" : ""
        let facts =
            "\(words.instrument): \(printable(instansi.instrument.title)) "
            + "(\(instansi.instrument.code) \(words.version) \(printable(instansi.instrument.version)))"
        return [rule] + TextLayout.ends(printable(instansi.name).uppercased(), mark)
            + [ink.bold(words.recapTitle(year: instansi.year)), rule]
            + TextLayout.hanging("", facts)
            + TextLayout.hanging("", words.basis(of: instansi, in: recap))
    }

    private func result(_ instansi: Recap.Instansi, _ recap: Recap) -> [String] {
        var lines: [String] = []
        if let result = instansi.result {
            let zone = result.category.flatMap { words.zone($0, in: instansi) }
            let headline = [
                "\(words.instansiTitle(instansi))  \(words.number(result.score.published))",
                result.category.map { "\(words.category) \(words.band($0, in: instansi))" },
                zone.map { "\(words.zone) \($0.uppercased())" }, result.category.map { printable($0.name) },
            ]
            lines += TextLayout.whole(headline.compactMap(\.self).joined(separator: "   "))
                .map { ink.zone(result.category?.zone, $0) }
            lines += indented(words.howMade(instansi))
            if result.category == nil { lines += indented(words.noInstansiCategory) }
            if result.highest.published != result.score.published {
                lines += indented(words.recapRange(result, in: instansi))
            }
        } else {
            lines += [ink.bold("\(words.instansiTitle(instansi))  -")] + indented(words.noInstansiScore(instansi))
        }
        lines += words.notes(on: instansi, in: recap).flatMap(indented)
        if let last = instansi.lastYear { lines += indented(words.lastYear(last, isIncomplete: recap.lacksUnits)) }
        return lines
    }

    private func published(_ instansi: Recap.Instansi, _ recap: Recap) -> [String] {
        guard let official = instansi.official else { return [] }
        var lines = [ink.bold(words.officialTitle)]
        lines += indented(words.verdict(official, of: instansi))
        if let source = official.source { lines += indented(words.source(source)) }
        for objection in words.objections(official, in: instansi) { lines += TextLayout.hanging("  [!] ", objection) }
        if let only = words.onlyPublished(official, isIncomplete: recap.lacksUnits) { lines += indented(only) }
        return lines
    }

    // MARK: Units

    private func kinds(_ instansi: Recap.Instansi) -> [String] {
        let kinds = instansi.kinds.filter { $0.count > 0 }
        guard kinds.count > 1 else { return [] }
        let rows = kinds.map { kind in
            [String(kind.count), kind.score.map { words.number($0.published) } ?? "-"]
        }
        let titles = ["UNIT", words.meanColumn]
        let table = Columns(lead: 0, least: titles.map(\.columns), rows: rows)
        return table.row([words.kind.uppercased()] + titles).map(ink.bold)
            + zip(kinds, rows).flatMap { table.row([printable($0.name)] + $1) }
    }

    /// Writes a line for each unit as it goes, since there can be very many.
    private func writeRanking(_ instansi: Recap.Instansi, to text: inout [UInt8]) {
        let ranking = RankingColumns(words, instansi)
        let kinds = instansi.kinds.map { printable($0.code) }
        var widths = ranking.titles.map(\.columns)
        var rows: [UInt8] = []
        rows.reserveCapacity(instansi.units.count * (TextLayout.width + 1))
        var cells: [String] = []
        var index = 0
        var table = Columns(ranking: widths, of: instansi)
        // Begins again where a number is wider than those before, which is seldom and soon.
        while index < instansi.units.count {
            let unit = instansi.units[index]
            cells.removeAll(keepingCapacity: true)
            cells.append(unit.rank.map { String($0) } ?? "-")
            cells.append(printable(unit.name))
            ranking.append(unit, to: &cells)
            cells.append(kinds[unit.kind])
            index += 1
            for column in widths.indices where cells[column + 2].columns > widths[column] {
                widths[column] = cells[column + 2].columns
                index = 0
            }
            if index > 0 {
                table.write(cells, to: &rows)
            } else {
                table = Columns(ranking: widths, of: instansi)
                rows.removeAll(keepingCapacity: true)
            }
        }
        let titles = table.row([words.rankColumn, "UNIT"] + ranking.titles + [words.kind.uppercased()])
        text += TextLayout.bytes(["", ink.bold(words.rankingTitle)] + titles.map(ink.bold))
        text += rows
        text += TextLayout.bytes(indented(ranking.note))
    }

    // MARK: Where points are lost

    private func groups(_ instansi: Recap.Instansi) -> [String] {
        guard let first = instansi.groups.first else { return [] }
        let rows = instansi.groups.map { [$0.score.map { words.number($0.published) } ?? "TDD", String($0.count)] }
        let table = Columns(lead: 0, least: [9, 5], rows: rows)
        return table.row([printable(first.level).uppercased(), words.meanColumn, "UNIT"]).map(ink.bold)
            + zip(instansi.groups, rows).flatMap { table.row([printable($0.name)] + $1) }
    }

    private func indicators(_ instansi: Recap.Instansi) -> [String] {
        let shown = instansi.indicators.prefix(Self.mostIndicators)
        if shown.isEmpty { return [] }
        let rows = shown.map { indicator in
            [
                words.number(indicator.score.published), words.number(indicator.lost.published),
                "\(indicator.losing)/\(indicator.count)",
            ]
        }
        let codes = shown.map { printable($0.code).columns }.max() ?? 0
        let table = Columns(lead: min(12, max(codes, 4)), least: [9, 7, 5], rows: rows)
        let titles = [words.codeColumn, words.indikatorColumn, words.meanColumn, words.lostColumn, "UNIT"]
        var lines = [ink.bold(words.weakestTitle)] + table.row(titles).map(ink.bold)
        for (indicator, cells) in zip(shown, rows) {
            lines += table.row([printable(indicator.code), printable(indicator.name)] + cells)
        }
        return lines + indented(words.weakestNote(instansi.indicators.count - shown.count, of: instansi))
    }

    private func drags(_ instansi: Recap.Instansi) -> [String] {
        if instansi.drags.isEmpty { return [] }
        let rows = instansi.drags.map { [words.number($0.lost.published), words.number($0.without.published)] }
        let table = Columns(lead: 0, least: [7, 8], rows: rows)
        var lines = [ink.bold(words.dragsTitle)]
        lines += table.row(["UNIT", words.lostColumn, words.becomesColumn]).map(ink.bold)
        for (drag, cells) in zip(instansi.drags, rows) {
            lines += table.row([printable(instansi.units[drag.unit].name)] + cells)
        }
        return lines + indented(words.dragsNote)
    }

    private func near(_ instansi: Recap.Instansi) -> [String] {
        if instansi.near.isEmpty { return [] }
        let rows = instansi.near.map { near in
            [words.missing(near, in: instansi), words.band(instansi.categories[near.category], in: instansi)]
        }
        let table = Columns(lead: 0, least: [7, 8], rows: rows)
        return [ink.bold(words.nearTitle)]
            + table.row(["UNIT", words.missingColumn, words.category.uppercased()]).map(ink.bold)
            + zip(instansi.near, rows).flatMap { table.row([printable(instansi.units[$0.unit].name)] + $1) }
            + indented(words.nearNote(instansi))
    }

    private func held(_ instansi: Recap.Instansi) -> [String] {
        if instansi.held.isEmpty { return [] }
        let shown = instansi.held.prefix(RecapText.mostHeld)
        let rows = shown.map { held in
            [
                held.codes.map { printable($0) }.joined(separator: " "),
                words.band(instansi.categories[held.category], in: instansi),
            ]
        }
        let table = Columns(lead: 0, least: [7, 8], rows: rows)
        let rest = instansi.held.count - shown.count
        return [ink.bold(words.heldTitle)]
            + table.row(["UNIT", words.gateColumn, words.category.uppercased()]).map(ink.bold)
            + zip(shown, rows).flatMap { table.row([printable(instansi.units[$0.unit].name)] + $1) }
            + indented(words.heldNote + (rest > 0 ? " " + words.more(rest) : ""))
    }

    private func zones(_ instansi: Recap.Instansi) -> [String] {
        if instansi.units.isEmpty { return [] }
        let bands = words.bandCounts(instansi).map { "\($0) \($1)" }
        let zones = words.zoneCounts(instansi).map { "\($0) \($1)" }
        return [ink.bold(words.distributionTitle)]
            + indented("\(words.category): " + bands.joined(separator: ", "))
            + (zones.isEmpty ? [] : indented("\(words.zoneLabel): " + zones.joined(separator: ", ")))
    }

    // MARK: Bottom

    private func rejected(_ recap: Recap) -> [String] {
        if recap.rejected.isEmpty { return [] }
        return [ink.bold(words.rejectedTitle)]
            + recap.rejected.flatMap { file -> [String] in
                switch file.reason {
                case .problems(let all):
                    return TextLayout.hanging("  ", "\(printable(file.file)): \(words.problems(all.count))")
                        + all.flatMap { diagnostic in
                            TextLayout.hanging(
                                "    \(diagnostic.place.position.line): ", words.problem(diagnostic.problem))
                        }
                case .repeatedUnit(let cause), .unreadable(let cause):
                    return TextLayout.hanging("  ", "\(printable(file.file)): \(cause)")
                }
            }
    }

    private func footer(_ recap: Recap) -> [String] {
        footerSentences(recap).flatMap { TextLayout.wrap($0, width: TextLayout.width) }
    }

    /// What stands below a recap, as whole sentences.
    func footerSentences(_ recap: Recap) -> [String] {
        let codes = recap.instansi.filter(\.isAssumed).map(\.instrument.code).uniqued()
        let digests = recap.instansi.map { words.rubricDigest($0.instrument) }.uniqued()
        return (recap.instansi.contains(where: \.hasAssumedBands) ? [words.assumedBands] : [])
            + (codes.isEmpty ? [] : [words.assumedRubrics(codes)])
            + [words.disclaimer]
            + (recap.isSample && !recap.instansi.contains(where: \.isPartlySample) ? [words.sampleDisclaimer] : [])
            + digests.map { "\($0) | patuh \(recap.engine)" }
    }

    private func indented(_ text: String) -> [String] { TextLayout.hanging("  ", text) }
}

extension Columns {
    /// A ranking's: place, name, numbers that are so wide, and kind.
    fileprivate init(ranking widths: [Int], of instansi: Recap.Instansi) {
        self.init(lead: 0, least: widths, rows: [], tail: 10, counter: max(2, String(instansi.units.count).count))
    }
}
