/// The head of an office's letters, and who signs them (`kop`).
public struct Letterhead: Sendable, Hashable {
    /// The government or institution.
    public let government: String
    /// The office within it.
    public let office: String?
    /// Its address.
    public let address: String?
    /// Its telephone number.
    public let telephone: String?
    /// Its e-mail address.
    public let mail: String?
    /// Its emblem.
    public let logo: Logo?
    /// Where papers are signed.
    public let place: String?
    /// When.
    public let date: CalendarDate?
    /// Who signs, in order; nobody when the file does not say.
    public let signatories: [Signatory]

    /// Somebody who signs.
    public struct Signatory: Sendable, Hashable {
        /// The post: what stands above the signature.
        public let post: String
        /// The name.
        public let name: String
        /// The rank.
        public let rank: String?
        /// The number of a civil servant (NIP): 18 digits.
        public let number: String?
    }

    /// A picture that pages carry with them.
    public struct Logo: Sendable, Hashable {
        /// What it is.
        public let kind: Kind
        /// Its file.
        public let bytes: [UInt8]
        /// The path by which the letterhead names it, relative to its own file.
        public internal(set) var path = ""

        /// What a browser shows without any risk.
        public enum Kind: String, Sendable {
            /// PNG.
            case png = "image/png"
            /// JPEG.
            case jpeg = "image/jpeg"
        }

        /// The most that a page has to carry.
        public static let mostBytes = 256 * 1024
    }
}

/// Why a logo cannot be used.
public enum LogoFault: Error, Sendable, Hashable, CaseIterable {
    /// There is no such file.
    case missing
    /// The path leads out of the folder of the letterhead.
    case outside
    /// It is not an ordinary file.
    case notRegular
    /// It cannot be read.
    case unreadable
    /// It is larger than a page should carry.
    case tooLarge
    /// It begins neither as a PNG nor as a JPEG does.
    case unknownKind
    /// Its end is missing.
    case cut
}

extension Letterhead.Logo {
    /// A picture, by how its file begins, whatever it is called.
    public init(_ bytes: [UInt8]) throws(LogoFault) {
        if bytes.count > Self.mostBytes { throw .tooLarge }
        let content = FileContent(of: bytes)
        switch content.kind {
        case .png: kind = .png
        case .jpeg: kind = .jpeg
        default: throw .unknownKind
        }
        // Whatever is appended to a picture, its end is in it.
        if content.isCut, kind == .jpeg || bytes.firstRange(of: "IEND".utf8) == nil { throw .cut }
        self.bytes = bytes
    }
}
