/// What a file is by what stands in it, whatever it is called.
public enum ContentKind: Sendable, Hashable, CaseIterable {
    /// A PDF.
    case pdf
    /// A JPEG picture.
    case jpeg
    /// A PNG picture.
    case png
    /// An HEIC, HEIF or AVIF picture.
    case heif
    /// A GIF picture.
    case gif
    /// A TIFF picture.
    case tiff
    /// A WebP picture.
    case webp
    /// A BMP picture.
    case bmp
    /// Office Open XML: a text.
    case word
    /// Office Open XML: a workbook.
    case excel
    /// Office Open XML: slides.
    case powerpoint
    /// Office Open XML; which of them cannot be seen.
    case officeOpen
    /// OpenDocument: a text.
    case openText
    /// OpenDocument: a workbook.
    case openSheet
    /// OpenDocument: slides.
    case openSlides
    /// OpenDocument; which of them cannot be seen.
    case openDocument
    /// An Office file of before 2007.
    case oldOffice
    /// An Office file under a password, which is wrapped like an old one.
    case lockedOffice
    /// Rich text.
    case richText
    /// A ZIP archive of something else.
    case zip

    /// What a picture, a paper or an archive has in common with its like.
    enum Family: Sendable, Hashable {
        /// A picture.
        case image
        /// Something to read: PDF, Office, OpenDocument.
        case paper
        /// An archive of anything.
        case archive
    }

    /// Its family.
    var family: Family {
        switch self {
        case .jpeg, .png, .heif, .gif, .tiff, .webp, .bmp: .image
        case .zip: .archive
        default: .paper
        }
    }

    /// The extensions, in lower case, that a file of this kind may bear.
    var extensions: Set<String> {
        switch self {
        case .pdf: ["pdf"]
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
        case .png: ["png", "apng"]
        case .heif: ["heic", "heif", "hif", "avif"]
        case .gif: ["gif"]
        case .tiff: ["tif", "tiff"]
        case .webp: ["webp"]
        case .bmp: ["bmp", "dib"]
        case .word: ["docx", "docm", "dotx", "dotm"]
        case .excel: ["xlsx", "xlsm", "xltx", "xltm", "xlsb"]
        case .powerpoint: ["pptx", "pptm", "ppsx", "ppsm", "potx", "potm"]
        case .officeOpen, .lockedOffice: Self.openExtensions
        case .openText: ["odt", "ott"]
        case .openSheet: ["ods", "ots"]
        case .openSlides: ["odp", "otp"]
        case .openDocument: Self.documentExtensions
        case .oldOffice: ["doc", "dot", "xls", "xlt", "ppt", "pps", "pot"]
        case .richText: ["rtf", "doc"]
        case .zip: ["zip"]
        }
    }

    private static let openExtensions = [Self.word, .excel, .powerpoint].reduce(into: Set<String>()) {
        $0.formUnion($1.extensions)
    }
    private static let documentExtensions = [Self.openText, .openSheet, .openSlides].reduce(into: Set(["odg"])) {
        $0.formUnion($1.extensions)
    }
}
