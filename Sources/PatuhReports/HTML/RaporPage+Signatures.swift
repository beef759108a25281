import Markup
import Patuh

/// Where the paper is signed; nothing here looks like a signature.
extension RaporPage {
    func signatures(_ writer: inout MarkupWriter) {
        writer.section(id("pengesahan"), words.signaturesTitle, class: "sahkan") { writer in
            writer.element("p", text: words.signed(at: letterhead?.place, on: letterhead?.date))
            let signatories = letterhead?.signatories ?? []
            writer.element("div", class: "kolom") { writer in
                if signatories.isEmpty {
                    block(words.headOf(printable(rapor.unit.name)), nil, &writer)
                    block(words.assessors, nil, &writer)
                }
                for signatory in signatories { block(printable(signatory.post), signatory, &writer) }
            }
        }
    }

    /// Who signs, room for it by hand or by machine, and the name below; dots where the name is not known.
    private func block(_ post: String, _ signatory: Letterhead.Signatory?, _ writer: inout MarkupWriter) {
        writer.element("div", class: "ttd") { writer in
            writer.element("p", text: post)
            writer.element("p", class: "ruang", text: words.signatureRoom)
            guard let signatory else {
                writer.element("p", text: "\(words.nameOf): \(words.dotted)")
                writer.element("p", text: "\(words.employeeNumber): \(words.dotted)")
                return
            }
            writer.element("p") { $0.element("strong", text: printable(signatory.name)) }
            if let rank = signatory.rank { writer.element("p", text: printable(rank)) }
            if let number = signatory.number {
                writer.element("p", text: "\(words.employeeNumber) \(printable(number))")
            }
        }
    }
}
