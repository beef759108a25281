import Markup
import Testing

@Suite("Only UTF-8 is read, and another encoding is named")
struct EncodingTests {
    private static let text = "<?xml version='1.0'?><a>é</a>"

    @Test(
        "two or four bytes for each character, with and without a byte order mark",
        arguments: [
            ("UTF-16", 2, true, ""), ("UTF-16", 2, false, ""), ("UTF-16", 2, true, "\u{FEFF}"),
            ("UTF-16", 2, false, "\u{FEFF}"), ("UTF-32", 4, true, ""), ("UTF-32", 4, false, ""),
            ("UTF-32", 4, true, "\u{FEFF}"), ("UTF-32", 4, false, "\u{FEFF}"),
        ])
    func wide(name: String, width: Int, isLittleEndian: Bool, mark: String) {
        let bytes = (mark + Self.text).unicodeScalars.flatMap { scalar in
            let bytes = (0..<width).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
            return isLittleEndian ? bytes : bytes.reversed()
        }
        #expect(refusal(of: bytes)?.fault == .notUTF8(encoding: name))
    }

    @Test("nothing but zeros, as a broken disk leaves them, is no encoding")
    func zeros() {
        #expect(refusal(of: Array(repeating: 0, count: 100))?.fault == .malformed(.notMarkup))
    }

    @Test(
        "an encoding that the declaration names",
        arguments: [
            ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>", "ISO-8859-1"),
            ("<?xml version='1.0' encoding='windows-1252'?><a/>", "windows-1252"),
            ("<?xml version=\"1.0\"\n encoding = 'UTF-16' standalone='yes'?><a/>", "UTF-16"),
            ("\u{FEFF}<?xml version='1.0' encoding='latin1'?><a/>", "latin1"),
        ])
    func declared(source: String, name: String) {
        #expect(refusal(of: source)?.fault == .notUTF8(encoding: name))
    }

    @Test(
        "UTF-8 by any spelling, or by default",
        arguments: [
            "<?xml version='1.0' encoding='UTF-8'?><a>é</a>", "<?xml version='1.0' encoding='utf-8'?><a>é</a>",
            "<?xml version=\"1.0\" encoding = \"Utf-8\" standalone=\"yes\" ?><a>é</a>",
            "<?xml version='1.0'?><a>é</a>", "<a>é</a>", "\u{FEFF}<a>é</a>",
            "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?><a>é</a>",
            "<?xml version='1.0'?><!-- encoding='latin1' --><a>é</a>",
            "<?xml-stylesheet href='kartu.css' encoding='latin1'?><a>é</a>",
        ])
    func accepted(source: String) throws {
        #expect(try document(source).root.text == "é")
    }

    @Test(
        "bytes that are no UTF-8, where they stand",
        arguments: [
            [0x80], [0xC3], [0xC0, 0xAF], [0xE9, 0x20], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8], [0xFF],
        ] as [[UInt8]])
    func invalid(bytes: [UInt8]) {
        for head in ["<a>", "<a>é", "<a b='", "<!-- "] {
            let expected = Refusal(fault: .notUTF8(encoding: nil), offset: head.utf8.count)
            #expect(refusal(of: Array(head.utf8) + bytes + Array("</a>".utf8)) == expected)
        }
    }
}
