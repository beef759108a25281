import Markup
import Patuh

/// The result, what to do first, and how much of the card is filled in.
extension RaporPage {
    func result(_ writer: inout MarkupWriter) {
        let zone = rapor.result?.category.zone.map { ZoneColour($0).name } ?? ""
        writer.section(id("hasil"), words.resultTitle, class: "hasil \(zone)") { writer in
            guard let result = rapor.result else {
                writer.element("p", class: "besar") { $0.element("strong", text: words.cannotBeScored) }
                writer.list([words.everythingNotApplicable] + sentences)
                return
            }
            headline(result, &writer)
            position(&writer)
            writer.list(distances(result) + sentences)
            first(&writer)
        }
    }

    private func headline(_ result: Rapor.Result, _ writer: inout MarkupWriter) {
        let category = result.category
        writer.element("p", class: "besar") { writer in
            writer.element("span", class: "label", text: words.finalScore)
            writer.text(" ")
            writer.element("strong", class: "angka", text: words.number(result.score.published))
            writer.text(" ")
            writer.element(
                "strong",
                text: "\(words.category) \(words.band(category, in: rapor))")
            if let zone = category.zone {
                writer.text(" ")
                writer.element(
                    "strong", class: "zona",
                    text: "\(words.zone) \(printable(zone).uppercased())"
                        + words.assumed(rapor.assumesZone(category)))
            }
            writer.text(" ")
            writer.element("span", text: printable(category.name))
        }
        writer.line()
    }

    private func position(_ writer: inout MarkupWriter) {
        // Where gates alone part bands, no line shows them.
        guard let position = annex.position, let result = rapor.result,
            annex.bands.allSatisfy({ $0.start < $0.end })
        else { return }
        PositionLine(
            spans: annex.bands.map { span in
                PositionLine.Span(
                    label: printable(span.category.code),
                    bound: words.number(span.bound) + words.assumed(rapor.assumesBand(span.category)),
                    start: span.start, end: span.end, isOwn: span.category.code == result.category.code)
            },
            score: position.score, highest: position.highest, text: words.positionText(rapor, annex.bands)
        ).write(&writer)
    }

    private func distances(_ result: Rapor.Result) -> [String] {
        words.cautions(rapor)
            + result.held.map { words.held($0, mark: words.assumed(rapor.assumesBand($0.category))) }
            + [
                result.up.map { words.distance($0, mark: words.assumed(rapor.assumesBand($0.category))) },
                result.down.map {
                    words.margin($0, of: words.band(result.category, in: rapor))
                },
                words.range(result, of: rapor),
            ].compactMap(\.self)
    }

    private var sentences: [String] {
        [
            rapor.other.map { words.other($0, of: rapor) },
            rapor.lastYear.map { words.lastYear($0).replacing("  ->  ", with: " → ") },
            rapor.lastYear.flatMap(words.lastYearNote),
        ].compactMap(\.self)
    }

    /// The one thing to do next, beside the result.
    private func first(_ writer: inout MarkupWriter) {
        guard let improvement = rapor.priorities.first else { return }
        writer.element("p", class: "langkah") { writer in
            writer.element("strong", text: words.firstStep + ":")
            writer.text(" ")
            writer.words(words.first(improvement))
            if let leap = rapor.leap { writer.words(" " + words.leap(leap, of: rapor)) }
        }
    }

    // MARK: Coverage

    func coverage(_ writer: inout MarkupWriter) {
        writer.section(id("cakupan"), words.coverageTitle) { writer in
            let counts = rapor.coverage
            tiles(
                [
                    (counts.indicators, words.indicators), (counts.scored, words.scored(counts)),
                    (counts.unscored, words.notScored), (counts.notApplicable, "TDD"),
                ], &writer)
            if !rapor.register.isEmpty {
                tiles(
                    [(rapor.register.count, words.evidenceSlots)]
                        + rapor.registerCounts.reversed().map { ($0.count, words.state($0.state)) }, &writer)
            }
        }
    }

    /// Numbers side by side, each with its word; the first is what the others make together.
    private func tiles(_ counts: [(count: Int, label: String)], _ writer: inout MarkupWriter) {
        writer.element("ul", class: "ubin") { writer in
            for (count, label) in counts {
                writer.element("li") { writer in
                    writer.element("strong", text: String(count))
                    writer.text(" ")
                    writer.element("span", text: label)
                }
            }
        }
        writer.line()
    }
}
