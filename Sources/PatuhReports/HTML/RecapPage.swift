import Markup
import Patuh

/// One instansi on a page.
struct RecapPage {
    let words: Words
    let recap: Recap
    let instansi: Recap.Instansi
    /// Which of the document, from 1.
    let number: Int

    /// How many indicators are listed.
    private static let mostIndicators = 20

    /// An anchor that is the only one of its name in the document.
    func id(_ name: String) -> String { "r\(number)-\(name)" }

    func write(_ writer: inout MarkupWriter) {
        writer.element("article") { writer in
            writer.attribute("id", "r\(number)")
            writer.attribute("aria-labelledby", id("judul"))
            head(&writer)
            result(&writer)
            published(&writer)
            units(&writer)
            heat(&writer)
            indicators(&writer)
            tables(&writer)
            distribution(&writer)
        }
        writer.line()
    }

    // MARK: Top

    private func head(_ writer: inout MarkupWriter) {
        let instrument = instansi.instrument
        writer.element("header") { writer in
            writer.element("p", class: "atas", text: printable(instansi.name))
            writer.element("h1") { writer in
                writer.attribute("id", id("judul"))
                writer.words(words.recapTitle(year: instansi.year))
            }
            if instansi.isSample {
                writer.element("p", class: "cap-kecil") { $0.element("strong", text: words.sampleMark(instansi)) }
            }
            writer.element(
                "p",
                text: "\(words.instrument): \(printable(instrument.title)) "
                    + "(\(instrument.code) \(words.version) \(printable(instrument.version)))")
            writer.element("p", text: words.basis(of: instansi, in: recap))
        }
        writer.line()
    }

    private func result(_ writer: inout MarkupWriter) {
        let zone = instansi.result?.category?.zone.map { ZoneColour($0).name } ?? ""
        writer.section(id("hasil"), words.resultTitle, class: "hasil \(zone)") { writer in
            writer.element("p", class: "besar") { writer in
                writer.element("span", class: "label", text: words.instansiTitle(instansi))
                guard let result = instansi.result else { return writer.element("strong", class: "angka", text: "-") }
                writer.element("strong", class: "angka", text: words.number(result.score.published))
                guard let category = result.category else { return }
                writer.element("strong", text: "\(words.category) \(words.band(category, in: instansi))")
                if let zone = words.zone(category, in: instansi) {
                    writer.element("strong", class: "zona", text: "\(words.zone) \(zone.uppercased())")
                }
                writer.element("span", text: printable(category.name))
            }
            let range = instansi.result.flatMap { result in
                result.highest.published == result.score.published ? nil : words.recapRange(result, in: instansi)
            }
            writer.list(
                [
                    instansi.result == nil ? words.noInstansiScore(instansi) : words.howMade(instansi),
                    instansi.result.flatMap { $0.category == nil ? words.noInstansiCategory : nil }, range,
                ].compactMap(\.self) + words.notes(on: instansi, in: recap)
                    + [
                        instansi.lastYear.map {
                            words.lastYear($0, isIncomplete: recap.lacksUnits).replacing("  ->  ", with: " → ")
                        }
                    ].compactMap(\.self)
            )
        }
    }

    private func published(_ writer: inout MarkupWriter) {
        guard let official = instansi.official else { return }
        writer.section(id("resmi"), words.officialTitle) { writer in
            var facts = [words.verdict(official, of: instansi)]
            if let source = official.source { facts.append(words.source(source)) }
            facts += words.objections(official, in: instansi)
            if let only = words.onlyPublished(official, isIncomplete: recap.lacksUnits) { facts.append(only) }
            writer.list(facts)
        }
    }

    // MARK: Units

    private func units(_ writer: inout MarkupWriter) {
        let ranking = RankingColumns(words, instansi)
        let columns =
            [PageColumn(words.rankColumn, .number), PageColumn("UNIT")]
            + ranking.titles.map { PageColumn($0, .number) } + [PageColumn(words.kind.uppercased())]
        writer.section(id("peringkat"), words.rankingTitle) { writer in
            writer.table(columns, class: "lipat urut", sift: words.sift) { writer in
                writer.element("tbody") { writer in
                    for unit in instansi.units {
                        writer.row { writer in
                            writer.cell(unit.rank.map { String($0) } ?? "-", columns[0])
                            writer.head(printable(unit.name))
                            for (cell, column) in zip(ranking.cells(unit), columns.dropFirst(2)) {
                                writer.cell(cell, column)
                            }
                            writer.cell(printable(instansi.kinds[unit.kind].name), columns[columns.count - 1])
                        }
                    }
                }
            }
            writer.element("p", class: "kecil", text: ranking.note)
        }
    }

    /// Units across groups: the lower a value, the darker its cell; the number stands in it.
    private func heat(_ writer: inout MarkupWriter) {
        guard let first = instansi.groups.first, instansi.units.contains(where: { !$0.values.isEmpty }) else { return }
        let columns =
            [PageColumn("UNIT")] + instansi.groups.map { PageColumn(printable($0.name).uppercased(), .number) }
        writer.section(id("sebaran-nilai"), words.groupsTitle(printable(first.level))) { writer in
            writer.table(columns, class: "lipat urut") { writer in
                writer.element("tbody") { writer in
                    for unit in instansi.units where !unit.values.isEmpty {
                        writer.row { writer in
                            writer.head(printable(unit.name))
                            for (group, (value, column)) in zip(unit.values, columns.dropFirst()).enumerated() {
                                heat(value, none: unit.hasPart(group) ? "TDD" : "-", column, &writer)
                            }
                        }
                    }
                }
                writer.element("tfoot") { writer in
                    writer.row { writer in
                        writer.head(words.meanColumn)
                        for (group, column) in zip(instansi.groups, columns.dropFirst()) {
                            writer.cell(group.score.map { words.number($0.published) } ?? "TDD", column)
                        }
                    }
                }
            }
            writer.element("p", class: "kecil", text: words.heatNote)
        }
    }

    /// - Parameter none: what stands there without a value.
    private func heat(_ value: Decimal?, none: String, _ column: PageColumn, _ writer: inout MarkupWriter) {
        writer.element("td") { writer in
            writer.attribute("class", "n h\(value.map { String(instansi.depth(of: $0)) } ?? "")")
            writer.attribute("data-l", column.title)
            writer.text(value.map(words.number) ?? none)
        }
    }

    // MARK: Where points are lost

    private func indicators(_ writer: inout MarkupWriter) {
        let shown = instansi.indicators.prefix(Self.mostIndicators)
        if shown.isEmpty { return }
        let titles = [words.meanColumn, words.lostColumn, "UNIT"]
        let columns =
            [PageColumn(words.codeColumn, .code), PageColumn(words.indikatorColumn)]
            + titles.map { PageColumn($0, .number) }
        writer.section(id("terlemah"), words.weakestTitle) { writer in
            writer.table(columns, class: "lipat") { writer in
                writer.element("tbody") { writer in
                    for indicator in shown {
                        writer.row { writer in
                            writer.cell(printable(indicator.code), columns[0])
                            writer.head(printable(indicator.name))
                            writer.cell(words.number(indicator.score.published), columns[2])
                            writer.cell(words.number(indicator.lost.published), columns[3])
                            writer.cell("\(indicator.losing)/\(indicator.count)", columns[4])
                        }
                    }
                }
            }
            writer.element(
                "p", class: "kecil", text: words.weakestNote(instansi.indicators.count - shown.count, of: instansi))
        }
    }

    private func tables(_ writer: inout MarkupWriter) {
        small(
            "kinds", words.kindsTitle, [words.kind.uppercased(), "UNIT", words.meanColumn],
            instansi.kinds.filter { $0.count > 0 }.map { kind in
                [printable(kind.name), String(kind.count), kind.score.map { words.number($0.published) } ?? "-"]
            }, nil, &writer)
        small(
            "menurunkan", words.dragsTitle, ["UNIT", words.lostColumn, words.becomesColumn],
            instansi.drags.map { drag in
                [
                    printable(instansi.units[drag.unit].name), words.number(drag.lost.published),
                    words.number(drag.without.published),
                ]
            }, words.dragsNote, &writer)
        small(
            "hampir", words.nearTitle, ["UNIT", words.missingColumn, words.category.uppercased()],
            instansi.near.map { near in
                [
                    printable(instansi.units[near.unit].name), words.missing(near, in: instansi),
                    words.band(instansi.categories[near.category], in: instansi),
                ]
            }, words.nearNote(instansi), &writer)
        let held = instansi.held.prefix(RecapText.mostHeld)
        let rest = instansi.held.count - held.count
        small(
            "tertahan", words.heldTitle, ["UNIT", words.gateColumn, words.category.uppercased()],
            held.map { held in
                [
                    printable(instansi.units[held.unit].name),
                    held.codes.map { printable($0) }.joined(separator: " "),
                    words.band(instansi.categories[held.category], in: instansi),
                ]
            }, words.heldNote + (rest > 0 ? " " + words.more(rest) : ""), &writer)
    }

    /// A table of names and numbers; nothing when it has no rows.
    private func small(
        _ name: String, _ title: String, _ titles: [String], _ rows: [[String]], _ note: String?,
        _ writer: inout MarkupWriter
    ) {
        if rows.isEmpty { return }
        let columns = titles.enumerated().map { PageColumn($1, $0 == 0 ? .text : .number) }
        writer.section(id(name), title) { writer in
            writer.table(columns, class: "utuh") { writer in
                writer.element("tbody") { writer in
                    for row in rows {
                        writer.row { writer in
                            writer.head(row[0])
                            for (cell, column) in zip(row, columns).dropFirst() { writer.cell(cell, column) }
                        }
                    }
                }
            }
            if let note { writer.element("p", class: "kecil", text: note) }
        }
    }

    // MARK: Distribution

    private func distribution(_ writer: inout MarkupWriter) {
        let counts =
            words.bandCounts(instansi).map { ("\(words.category) \($0)", $1) }
            + words.zoneCounts(instansi).map { ("\(words.zoneLabel) \($0)", $1) }
        let columns = [
            PageColumn(words.bandOrZoneColumn), PageColumn("UNIT", .number), PageColumn(words.barColumn, .picture),
        ]
        writer.section(id("sebaran"), words.distributionTitle) { writer in
            writer.table(columns, class: "utuh") { writer in
                writer.element("tbody") { writer in
                    for (name, count) in counts {
                        writer.row { writer in
                            writer.head(name)
                            writer.cell(String(count), columns[1])
                            writer.element("td", class: "g") { writer in
                                Bar(length: instansi.thousandths(of: count), limits: [], text: "\(name): \(count)")
                                    .write(&writer)
                            }
                        }
                    }
                }
            }
        }
    }
}
