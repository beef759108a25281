/// The end of a file, in which formats say that they are complete.
///
/// Programs and portals append things to files, so the mark of the end is looked for in a long stretch.
struct FileEnd {
    /// How much of it is looked at: the longest comment of a ZIP archive with its frame, and some more.
    static let size = 66 << 10

    private let bytes: [UInt8]
    private let walk: JPEGWalk

    init(_ bytes: [UInt8], _ walk: JPEGWalk) {
        self.bytes = bytes
        self.walk = walk
    }

    /// Whether a file of a kind is visibly cut off.
    func isMissing(of kind: ContentKind) -> Bool {
        switch kind {
        case .pdf: isPDFCut
        case .jpeg: isJPEGCut
        case .png: bytes[...].lastIndex(of: "IEND") == nil
        default: kind.isArchive && bytes[...].lastIndex(of: "PK\u{5}\u{6}") == nil
        }
    }

    /// A PDF to which something was added, such as a signature, has the mark of its end more than once; it is cut when
    /// objects stand behind the last one.
    private var isPDFCut: Bool {
        guard let mark = bytes[...].lastIndex(of: "%%EOF") else { return true }
        var rest = bytes[mark...]
        while let object = rest.firstIndex(of: " obj") {
            if isDigit(bytes[object - 1]) { return true }
            rest = rest[(object + 4)...]
        }
        return false
    }

    private var isJPEGCut: Bool {
        if walk.isEnded { return false }
        if bytes.suffix(2) == [0xFF, 0xD9] { return false }
        return !walk.isLost || !bytes.indices.dropFirst().contains { bytes[$0 - 1] == 0xFF && bytes[$0] == 0xD9 }
    }
}

extension ArraySlice<UInt8> {
    /// Where a text stands first.
    func firstIndex(of text: String) -> Int? {
        let text = Array(text.utf8)
        return indices.dropLast(text.count - 1).first { self[$0] == text[0] && self[$0...].starts(with: text) }
    }

    /// Where a text stands last.
    func lastIndex(of text: String) -> Int? {
        let text = Array(text.utf8)
        return indices.dropLast(text.count - 1).last { self[$0] == text[0] && self[$0...].starts(with: text) }
    }
}
