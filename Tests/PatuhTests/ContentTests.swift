import Patuh
import PatuhTestSupport
import Testing

@Suite("A file is known by its content, read in pieces of any size")
struct ContentTests {
    private func content(_ bytes: [UInt8], pieces: Int = .max) -> FileContent {
        var check = ContentCheck()
        var rest = bytes.span
        while !rest.isEmpty {
            check.update(rest.extracting(first: pieces))
            rest = rest.extracting(droppingFirst: pieces)
        }
        return check.content()
    }

    static let kinds: [(String, [UInt8], ContentKind?)] = [
        ("pdf", SampleFile.pdf, .pdf), ("jpg", SampleFile.jpeg, .jpeg), ("png", SampleFile.png, .png),
        ("heic", SampleFile.heic, .heif), ("docx", SampleFile.docx, .word), ("xlsx", SampleFile.xlsx, .excel),
        ("odt", SampleFile.odt, .openText), ("doc", SampleFile.doc, .oldOffice), ("csv", SampleFile.csv, nil),
        ("mp4", SampleFile.film, nil), ("zip", SampleFile.archive(["a.txt": "a"]), .zip),
        ("pdf", SampleFile.bytes("\u{FEFF}\r\n") + SampleFile.pdf, .pdf),
        ("docx", SampleFile.archive(["_rels/.rels": "", "word/document.xml": "", "[Content_Types].xml": ""]), .word),
        ("pptx", SampleFile.archive(["[Content_Types].xml": "", "ppt/presentation.xml": ""]), .powerpoint),
        ("ods", SampleFile.archive(["mimetype": "application/vnd.oasis.opendocument.spreadsheet"]), .openSheet),
        ("docx", SampleFile.doc + SampleFile.bytes("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"), .lockedOffice),
        ("rtf", SampleFile.bytes("{\\rtf1 a}"), .richText), ("gif", SampleFile.bytes("GIF89a;"), .gif),
        ("csv", SampleFile.bytes("BM;nama\n1;a b c d e f g h i j k\n"), nil),
    ]

    @Test("what it is, and that it is whole", arguments: kinds.indices)
    func kind(index: Int) {
        let (ending, bytes, kind) = Self.kinds[index]
        let whole = content(bytes)
        #expect(whole.kind == kind)
        #expect(!whole.isCut)
        #expect(whole.size == bytes.count)
        #expect(whole.misfit(path: "a/b.\(ending.uppercased())", kind: nil) == nil)
        #expect(whole.misfit(path: "tanpa-ekstensi", kind: .document) == nil)
        for pieces in [1, 7, 64] { #expect(content(bytes, pieces: pieces) == whole) }
    }

    @Test("the digest is SHA-256")
    func digest() {
        #expect(content([]).digest == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let abc = content(SampleFile.bytes("abc"), pieces: 1)
        #expect(abc.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    // MARK: Cut files

    private static let random = SampleFile.bytes((0..<20_000).map { "\($0 * 7919 % 1000) " }.joined())

    static let wholes: [(String, [UInt8])] = [
        ("a signed PDF", SampleFile.signedPDF),
        ("a PDF with words behind", SampleFile.pdf + SampleFile.bytes("%%EOF obj obj")),
        ("a PDF with zeros behind", SampleFile.pdf + Array(repeating: 0, count: 5000)),
        ("a PDF with a page of a portal behind", SampleFile.pdf + SampleFile.bytes("<html>") + random.prefix(9000)),
        ("a photo with a film behind", SampleFile.jpeg + random + random),
        ("a JPEG with a line end behind", SampleFile.jpeg + [0x0D, 0x0A]),
        ("a JPEG that is odd inside", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 1, 2, 3, 0xFF, 0xD9]),
        ("a PNG with something behind", SampleFile.png + random.prefix(9000)),
        ("a DOCX with something behind", SampleFile.docx + random.prefix(900)),
        ("a long PDF", SampleFile.pdf.prefix(40) + random + SampleFile.bytes("\n%%EOF")),
    ]

    @Test("what stands behind the end of a file does no harm", arguments: wholes.indices)
    func whole(index: Int) {
        let (name, bytes) = Self.wholes[index]
        for pieces in [997, .max] { #expect(!content(bytes, pieces: pieces).isCut, "\(name)") }
    }

    static let cuts: [(String, [UInt8])] = [
        ("a PDF", Array(SampleFile.pdf.dropLast(8))), ("a signature", Array(SampleFile.signedPDF.dropLast(8))),
        ("a JPEG behind its preview", Array(SampleFile.jpeg.dropLast(2))),
        ("a JPEG in its preview", Array(SampleFile.jpeg.prefix(100))), ("a PNG", Array(SampleFile.png.dropLast(12))),
        ("a DOCX", Array(SampleFile.docx.dropLast(30))), ("a DOCX, early", Array(SampleFile.docx.prefix(60))),
        ("an ODT", Array(SampleFile.odt.dropLast(23))), ("a long PDF", SampleFile.pdf.prefix(40) + random),
        ("a long JPEG", SampleFile.jpeg.dropLast(2) + random),
    ]

    @Test("a file that ends too early is cut", arguments: cuts.indices)
    func cut(index: Int) {
        let (name, bytes) = Self.cuts[index]
        for pieces in [1, 997, .max] { #expect(content(bytes, pieces: pieces).isCut, "\(name)") }
        let ending = name.contains("JPEG") ? "jpg" : name.contains("PNG") ? "png" : name.contains("DOCX") ? "docx" : ""
        #expect(content(bytes).misfit(path: "a.\(ending)", kind: nil) == nil)
    }

    // MARK: What one expects

    @Test(
        "a name that promises something else",
        arguments: [
            ("jpg", SampleFile.pdf), ("pdf", SampleFile.jpeg), ("docx", SampleFile.xlsx), ("pdf", SampleFile.docx),
            ("docx", SampleFile.doc), ("doc", SampleFile.docx), ("heic", SampleFile.jpeg), ("csv", SampleFile.pdf),
            ("mp4", SampleFile.png), ("pdf", SampleFile.csv), ("png", Array(repeating: 0, count: 99)),
            ("docx", SampleFile.archive(["a.txt": "a"])),
        ] as [(String, [UInt8])])
    func name(ending: String, bytes: [UInt8]) {
        let content = content(bytes)
        #expect(content.misfit(path: "a.\(ending)", kind: nil) == .name(extension: ending, found: content.kind))
        #expect(content.misfit(path: "a.lain", kind: nil) == nil)
    }

    @Test(
        "a document's kind that asks for something else",
        arguments: [
            (.photo, SampleFile.jpeg, true), (.photo, SampleFile.png, true), (.photo, SampleFile.heic, true),
            (.photo, SampleFile.pdf, false), (.photo, SampleFile.docx, false), (.photo, SampleFile.csv, false),
            (.recording, SampleFile.film, true), (.recording, SampleFile.pdf, false),
            (.recording, SampleFile.jpeg, false), (.recording, SampleFile.odt, false),
            (.document, SampleFile.jpeg, true), (.document, SampleFile.pdf, true), (.document, SampleFile.csv, true),
            (.data, SampleFile.csv, true), (.data, SampleFile.png, true), (.link, SampleFile.png, true),
        ] as [(DocumentKind, [UInt8], Bool)])
    func kind(kind: DocumentKind, bytes: [UInt8], fits: Bool) {
        let content = content(bytes)
        #expect(content.misfit(path: "berkas", kind: kind) == (fits ? nil : .kind(kind, found: content.kind)))
    }
}
