extension ContentKind {
    /// How much of the beginning of a file is looked at.
    package static let headSize = 4096

    /// What a file is.
    ///
    /// - Parameters:
    ///   - head: how it begins, ``headSize`` bytes unless it is shorter.
    ///   - tail: how it ends, where a ZIP archive lists what it holds.
    /// - Returns: `nil` when it is nothing that is known here.
    package init?(head: [UInt8], tail: [UInt8]) {
        if let (_, kind) = Self.signatures.first(where: { head.starts(with: $0.bytes) }) {
            self = kind
            if kind == .oldOffice, head.isLocked || tail.isLocked { self = .lockedOffice }
            if kind == .zip { self = Self.archive(head: head, tail: tail) }
        } else if head.starts(with: "RIFF".utf8), head.dropFirst(8).starts(with: "WEBP".utf8) {
            self = .webp
        } else if head.starts(with: "BM".utf8), head.count > 26, head[6..<10].allSatisfy({ $0 == 0 }) {
            self = .bmp
        } else if head.dropFirst(4).starts(with: "ftyp".utf8),
            Self.pictureBrands.contains(where: { head.dropFirst(8).starts(with: $0.utf8) })
        {
            self = .heif
        } else if head.prefix(1024).firstIndex(of: "%PDF-") != nil {
            // Readers accept a PDF that begins a little later.
            self = .pdf
        } else {
            return nil
        }
    }

    /// The first bytes that tell enough.
    private static let signatures: [(bytes: [UInt8], kind: Self)] = [
        (Array("%PDF-".utf8), .pdf), ([0xFF, 0xD8, 0xFF], .jpeg), ([0x89] + Array("PNG\r\n\u{1A}\n".utf8), .png),
        ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice), (Array("GIF87a".utf8), .gif),
        (Array("GIF89a".utf8), .gif), (Array("II*\0".utf8), .tiff), (Array("MM\0*".utf8), .tiff),
        (Array("{\\rtf".utf8), .richText),
    ]

    private static let pictureBrands = ["hei", "hev", "mif1", "msf1", "avif", "avis"]

    /// What a ZIP archive holds.
    private static func archive(head: [UInt8], tail: [UInt8]) -> Self {
        let type = Array("mimetypeapplication/vnd.oasis.opendocument.".utf8)
        if head.dropFirst(30).starts(with: type) {
            let rest = head.dropFirst(30 + type.count)
            if rest.starts(with: Array("text".utf8)) { return .openText }
            if rest.starts(with: Array("spreadsheet".utf8)) { return .openSheet }
            return rest.starts(with: Array("presentation".utf8)) ? .openSlides : .openDocument
        }
        let names = archiveNames(head) + archiveNames(tail)
        for (folder, kind) in [("word/", Self.word), ("xl/", .excel), ("ppt/", .powerpoint)] {
            if names.contains(where: { $0.starts(with: folder.utf8) }) { return kind }
        }
        if names.contains(where: { $0.elementsEqual("[Content_Types].xml".utf8) }) { return .officeOpen }
        return names.contains(where: { $0.elementsEqual("META-INF/manifest.xml".utf8) })
            && names.contains(where: { $0.elementsEqual("content.xml".utf8) }) ? .openDocument : .zip
    }

    /// The names of files that a stretch of a ZIP archive tells, from the headers of the files and from its list.
    private static func archiveNames(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var names: [ArraySlice<UInt8>] = []
        for index in bytes.indices.dropLast(46) where bytes[index] == 0x50 && bytes[index + 1] == 0x4B {
            let (length, start): (Int, Int)
            switch (bytes[index + 2], bytes[index + 3]) {
            case (3, 4): (length, start) = (index + 26, index + 30)
            case (1, 2): (length, start) = (index + 28, index + 46)
            default: continue
            }
            let count = Int(bytes[length]) + Int(bytes[length + 1]) << 8
            names.append(bytes[start...].prefix(count))
        }
        return names
    }
}

extension [UInt8] {
    /// Whether it tells of the stream in which Office keeps what is under a password.
    fileprivate var isLocked: Bool {
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        return indices.contains { self[$0] == name[0] && self[$0...].starts(with: name) }
    }
}
