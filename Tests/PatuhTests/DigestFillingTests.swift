import Patuh
import PatuhTestSupport
import Testing

@Suite("Digests are filled in, and every other byte stays as it is")
struct DigestFillingTests {
    private static let content = FileContent(of: SampleFile.pdf)
    private static let digest = content.digest

    private func filled(_ text: String, _ finding: FileFinding? = nil) throws -> String {
        let filling = try DigestFilling(Written.document(text))
        let findings = Array(repeating: finding ?? .content(Self.content), count: filling.entries.count)
        return String(decoding: filling.filled(findings).bytes, as: UTF8.self)
    }

    /// An evidence file with things in it that careless writing would change.
    private static func file(_ document: String, prefix: String = "", end: String = "\n") -> String {
        let name = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
        let lines = [
            "\u{FEFF}<?xml version='1.0' encoding=\"UTF-8\"?>", "<!-- <dokumen berkas='x'/> -->",
            "<\(prefix)bukti-dukung \(name)='urn:patuh:bukti:1'  rubrik = \"r\">", "\t<?tanda berkas='x'?>", document,
            "<\(prefix)jawaban><![CDATA[<dokumen berkas='x'/>]]></\(prefix)jawaban>", "</\(prefix)bukti-dukung >", "",
        ]
        return lines.joined(separator: end)
    }

    @Test(
        "behind the path, however it is written",
        arguments: [
            ("<dokumen kode='a' berkas='a.pdf'@/>", ""), ("<dokumen kode=\"a\" berkas=\"a.pdf\"@ judul=\"b\"/>", ""),
            ("<dokumen\n  berkas\t=\n 'a > \"b\".pdf'@\n  judul='berkas=\"x\"'\n>teks</dokumen >", ""),
            ("<dokumen berkas='a&amp;b.pdf'@></dokumen>", ""), ("<p:dokumen berkas='a.pdf'@/>", "p:"),
            ("<dokumen xmlns:q='urn:q' q:berkas='z' q:sha256='z' berkas='a.pdf'@/>", ""),
            ("<dokumen berkas='a.pdf'@/><dokumen kode='b'/><dokumen berkas='c'@/>", ""),
        ])
    func absent(document: String, prefix: String) throws {
        for end in ["\n", "\r\n"] {
            let document = document.replacing("\n", with: end)
            let source = Self.file(document.replacing("@", with: ""), prefix: prefix, end: end)
            let wanted = Self.file(
                document.replacing("@", with: " sha256=\"\(Self.digest)\""), prefix: prefix, end: end)
            #expect(try filled(source) == wanted)
            #expect(try filled(wanted) == wanted)
        }
    }

    @Test(
        "between the quotes of an empty attribute",
        arguments: ["<dokumen sha256=\"@\" berkas='a'/>", "<dokumen berkas='a'\n sha256 = '@'/>"])
    func empty(document: String) throws {
        for nothing in ["", " "] {
            let source = Self.file(document.replacing("@", with: nothing))
            #expect(try filled(source) == Self.file(document.replacing("@", with: Self.digest)))
        }
    }

    @Test(
        "nothing where nothing is missing, or the file is not in order",
        arguments: [
            ("<dokumen berkas='a' sha256='00'/>", nil), ("<dokumen kode='a'/>", nil), ("<dokumen berkas=' '/>", nil),
            ("<x:dokumen xmlns:x='urn:x' berkas='a'/>", nil), ("<jawaban><dokumen berkas='a'/></jawaban>", nil),
            ("<dokumen berkas='a'/>", .fault(.missing)), ("<dokumen berkas='a'/>", .fault(.outside)),
        ] as [(String, FileFinding?)])
    func nothing(document: String, finding: FileFinding?) throws {
        let source = Self.file(document)
        #expect(try filled(source, finding) == source)
    }

    @Test("a digest that is not the file's is told, and kept")
    func different() throws {
        let filling = try DigestFilling(Written.document(Self.file("<dokumen kode='a' berkas='a' sha256='00'/>")))
        #expect(filling.fault(of: 0, .content(Self.content)) == .digestDiffers)
        #expect(filling.filled([.content(Self.content)]).count == 0)
    }

    @Test("only evidence files have documents", arguments: ["<rubrik xmlns='urn:patuh:rubrik:1'/>", "<a/>"])
    func otherFile(text: String) throws {
        #expect(throws: Diagnostics.self) { try DigestFilling(Written.document(text)) }
    }
}
