import Markup
import Patuh

/// The head of a letter on a page.
struct LetterheadPart {
    let words: Words
    let letterhead: Letterhead

    func write(_ writer: inout MarkupWriter) {
        let government = printable(letterhead.government)
        writer.element("div", class: "kop") { writer in
            if let logo = letterhead.logo {
                writer.void("img") { writer in
                    writer.attribute("src", "data:\(logo.kind.rawValue);base64,\(base64(logo.bytes))")
                    writer.attribute("alt", words.emblem(government))
                }
            }
            writer.element("div") { writer in
                writer.element("p", class: "besar-kop", text: government)
                if let office = letterhead.office { writer.element("p", class: "kantor", text: printable(office)) }
                if let address = letterhead.address { writer.element("p", text: printable(address)) }
                let contacts = [
                    letterhead.telephone.map { words.telephone(printable($0)) },
                    letterhead.mail.map { words.mail(printable($0)) },
                ].compactMap(\.self)
                if !contacts.isEmpty { writer.element("p", text: contacts.joined(separator: ", ")) }
            }
        }
        writer.line()
    }
}

/// Bytes in the alphabet of addresses (RFC 4648).
func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let number = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
        for place in 0..<4 {
            let sign = alphabet[number >> (18 - 6 * place) & 63]
            text.append(place <= group.count ? sign : UInt8(ascii: "="))
        }
    }
    return String(decoding: text, as: UTF8.self)
}
