import Markup
import Patuh

/// How pages of comparisons begin.
struct ComparisonHead {
    let words: Words
    let instansi: String
    let years: [String]
    let name: String?
    let isSample: Bool

    func write(_ writer: inout MarkupWriter) {
        writer.element("header") { writer in
            writer.element("p", class: "atas", text: printable(instansi))
            writer.element("h1") { writer in
                writer.attribute("id", "judul")
                writer.words(words.comparisonTitle(years))
            }
            if let name { writer.element("p", class: "nama", text: printable(name)) }
            if isSample {
                writer.element("p", class: "cap-kecil") { $0.element("strong", text: words.sampleData) }
            }
        }
        writer.line()
    }
}

/// How pages of comparisons end.
struct ComparisonFoot {
    let words: Words
    let sides: [Snapshot]
    /// Of the instansi, where there are many units.
    var mean: ComparisonSet.Mean?

    func write(_ writer: inout MarkupWriter) {
        writer.element("footer") { writer in
            for sentence in words.footerSentences(sides, mean) { writer.element("p", text: sentence) }
            if sides.contains(where: \.isSample) {
                writer.element("p") { $0.element("strong", text: words.sampleDisclaimer) }
            }
        }
        writer.line()
    }
}
