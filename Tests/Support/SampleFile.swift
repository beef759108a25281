/// Little files of the kinds that units hand in, as programs write them.
public enum SampleFile {
    /// A PDF of one object.
    public static let pdf: [UInt8] =
        bytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n")
        + bytes("startxref\n9\n%%EOF\n")

    /// A PDF to which a signature was added.
    public static let signedPDF = pdf + bytes("2 0 obj\n<< /Type /Sig >>\nendobj\nstartxref\n99\n%%EOF\n")

    /// A JPEG with a preview in front, as cameras make them.
    public static let jpeg: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE1, 0x01, 0x02] + [0xFF, 0xD8, 0xFF, 0xD9] + Array(repeating: 0, count: 252)
        + [0xFF, 0xDA, 0x00, 0x04, 0x01, 0x00]
        + Array(repeatElement([1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0], count: 100).joined()) + [0xFF, 0xD9]

    /// A PNG.
    public static let png: [UInt8] =
        [0x89] + bytes("PNG\r\n\u{1A}\n") + [0, 0, 0, 13] + bytes("IHDR") + Array(repeating: 1, count: 40) + [
            0, 0, 0, 0,
        ]
        + bytes("IEND") + [0xAE, 0x42, 0x60, 0x82]

    /// An HEIC picture.
    public static let heic: [UInt8] = [0, 0, 0, 24] + bytes("ftypheic") + Array(repeating: 0, count: 60)

    /// A Word document.
    public static let docx = archive(["[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"])

    /// An Excel workbook.
    public static let xlsx = archive(["[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"])

    /// An OpenDocument text.
    public static let odt = archive(["mimetype": "application/vnd.oasis.opendocument.text", "xcontent.xml": "<c/>"])

    /// A Word document of before 2007.
    public static let doc: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)

    /// A film.
    public static let film: [UInt8] = [0, 0, 0, 24] + bytes("ftypisom") + Array(repeating: 7, count: 60)

    /// A table of values.
    public static let csv = bytes("nomor;tanggal;aduan\n1;2024-01-02;Antrean\n")

    /// Text as bytes.
    public static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// A ZIP archive whose files are stored as they are, in the order of their names.
    public static func archive(_ files: [String: String]) -> [UInt8] {
        func short(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8 & 255)] }
        func long(_ number: Int) -> [UInt8] { short(number & 0xFFFF) + short(number >> 16) }
        var (content, list): ([UInt8], [UInt8]) = ([], [])
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            let sizes = long(0) + long(text.utf8.count) + long(text.utf8.count) + short(name.utf8.count) + short(0)
            let frame = short(20) + short(0) + short(0) + long(0) + sizes
            list += bytes("PK\u{1}\u{2}") + short(20) + frame + short(0) + short(0) + short(0) + long(0)
            list += long(content.count) + bytes(name)
            content += bytes("PK\u{3}\u{4}") + frame + bytes(name + text)
        }
        let end = short(0) + short(0) + short(files.count) + short(files.count) + long(list.count)
        return content + list + bytes("PK\u{5}\u{6}") + end + long(content.count) + short(0)
    }
}
