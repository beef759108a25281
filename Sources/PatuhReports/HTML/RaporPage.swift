import Markup
import Patuh

/// One card on a page, its sections in the order in which people need them.
struct RaporPage {
    let words: Words
    let rapor: Rapor
    /// Which card of the document, from 1.
    let number: Int
    let letterhead: Letterhead?
    /// How the score came about, and the papers behind it.
    let annex: Rapor.Annex

    init(words: Words, rapor: Rapor, number: Int, letterhead: Letterhead?) {
        (self.words, self.rapor, self.number, self.letterhead) = (words, rapor, number, letterhead)
        annex = Rapor.Annex(rapor)
    }

    /// An anchor that is the only one of its name in the document.
    func id(_ name: String) -> String { "k\(number)-\(name)" }

    func write(_ writer: inout MarkupWriter) {
        writer.element("article") { writer in
            writer.attribute("id", "k\(number)")
            writer.attribute("aria-labelledby", id("judul"))
            head(&writer)
            result(&writer)
            coverage(&writer)
            dimensions(&writer)
            priorities(&writer)
            strengths(&writer)
            details(&writer)
            views(&writer)
            register(&writer)
            notApplicable(&writer)
            history(&writer)
            remarks(&writer)
            warnings(&writer)
            method(&writer)
            assumptions(&writer)
            signatures(&writer)
            foot(&writer)
        }
        writer.line()
    }

    // MARK: Head

    private func head(_ writer: inout MarkupWriter) {
        writer.element("header") { writer in
            if let letterhead { LetterheadPart(words: words, letterhead: letterhead).write(&writer) }
            writer.element("p", class: "atas", text: printable(rapor.unit.instansi))
            writer.element("h1") { writer in
                writer.attribute("id", id("judul"))
                writer.words(words.title(year: rapor.period.year))
            }
            writer.element("p", class: "nama", text: printable(rapor.unit.name))
            writer.element("p", class: "cap-kecil") { writer in
                writer.element("strong", text: words.status(rapor.period))
                if rapor.isSample { writer.element("strong", text: words.sampleData) }
            }
            writer.element("dl", class: "identitas") { writer in
                for (label, value) in facts {
                    writer.element("dt", text: label)
                    writer.element("dd", text: value)
                }
            }
        }
        writer.line()
    }

    private var facts: [(String, String)] {
        let (instrument, period) = (rapor.instrument, rapor.period)
        return [
            (words.kind, printable(rapor.unitKind)),
            (
                words.instrument,
                "\(printable(instrument.title)) (\(instrument.code) \(words.version) \(printable(instrument.version)))"
            ),
            (words.asOf, words.date(of: period)), (words.stage, words.stage(period)),
            (words.basis, words.basis(of: rapor)),
        ]
    }

    // MARK: Foot

    private func foot(_ writer: inout MarkupWriter) {
        writer.element("footer") { writer in
            if rapor.hasAssumedFigures { writer.element("p", text: words.assumedFigures) }
            writer.element("p") { $0.element("strong", text: words.disclaimer) }
            if rapor.isSample { writer.element("p") { $0.element("strong", text: words.sampleDisclaimer) } }
            writer.element("dl", class: "sidik") { writer in
                for (label, value) in words.wholeDigests(rapor) {
                    writer.element("dt", text: label)
                    writer.element("dd", text: value)
                }
            }
        }
    }
}
