import Markup
import Patuh

/// Where the paper is signed; nothing here looks like a signature.
extension RaporPage {
    func signatures(_ writer: inout MarkupWriter) {
        writer.section(id("pengesahan"), words.signaturesTitle, class: "sahkan") { writer in
            writer.element("p", text: words.signedAt)
            writer.element("div", class: "kolom") { writer in
                block(words.headOf(printable(rapor.unit.name)), &writer)
                block(words.assessors, &writer)
            }
        }
    }

    private func block(_ office: String, _ writer: inout MarkupWriter) {
        writer.element("div", class: "ttd") { writer in
            writer.element("p", text: office)
            writer.element("p", class: "ruang", text: words.signatureRoom)
            writer.element("p", text: words.nameLine)
            writer.element("p", text: words.numberLine)
        }
    }
}
