import Markup
public import Patuh

/// Draws cards as a page to be read in a browser, printed on A4 and signed: one file, which asks nobody for anything.
public struct RaporHTML: Sendable {
    let words: Words
    let letterhead: Letterhead?

    /// Draws in the words of a catalogue, and on the letters of an office.
    public init(_ words: Words, letterhead: Letterhead? = nil) {
        self.words = words
        self.letterhead = letterhead
    }

    /// Cards as one document; each begins a sheet of its own.
    public func document(_ rapors: [Rapor]) -> [UInt8] {
        let only = rapors.count == 1 ? rapors.first : nil
        let page = Page(words: words, title: only.map(title) ?? words.cards)
        // What lies behind every sheet must hold for every card; the edge of each sheet says it of its own.
        let states = Set(rapors.map { words.status($0.period) })
        let isOpen = states.count == 1 && !rapors.contains(where: \.period.isFinal)
        return page.document({ paper(rapors, &$0) }) { writer in
            if isOpen, let state = states.first { watermark(state, &writer) }
            if only == nil, !rapors.isEmpty { contents(rapors, &writer) }
            writer.element("main") { writer in
                for (index, rapor) in rapors.enumerated() {
                    writer.line()
                    RaporPage(words: words, rapor: rapor, number: index + 1, letterhead: letterhead).write(&writer)
                }
            }
        }
    }

    private func title(_ rapor: Rapor) -> String {
        "\(words.reportCard) \(printable(rapor.unit.name)) \(rapor.period.year)"
    }

    /// What stands at the foot of each sheet: whose it is, and which sheet of how many.
    private func paper(_ rapors: [Rapor], _ writer: inout MarkupWriter) {
        for (index, rapor) in rapors.enumerated() {
            Page.feet(
                "\(printable(rapor.unit.code)) \(rapor.period.year)", words, page: "k\(index + 1)",
                status: rapor.period.isFinal ? nil : words.status(rapor.period), isSample: rapor.isSample, &writer)
            writer.text("#k\(index + 1){page:k\(index + 1)}\n")
        }
    }

    /// Behind what is printed unless it is final.
    private func watermark(_ text: String, _ writer: inout MarkupWriter) {
        writer.element("div", class: "cap") { writer in
            writer.attribute("aria-hidden", "true")
            writer.text(text)
        }
        writer.line()
    }

    private func contents(_ rapors: [Rapor], _ writer: inout MarkupWriter) {
        writer.element("nav") { writer in
            writer.attribute("aria-label", words.cards)
            writer.element("ol") { writer in
                for (index, rapor) in rapors.enumerated() {
                    writer.element("li") { writer in
                        writer.element("a") { writer in
                            writer.attribute("href", "#k\(index + 1)")
                            writer.words(
                                "\(printable(rapor.unit.name)) \(rapor.period.year): \(words.short(rapor.result))")
                        }
                    }
                }
            }
        }
    }
}
