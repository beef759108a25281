internal import CGlibc

/// A part of a file that ends only at a mark of its own, and in which a `<` begins no tag.
struct Section {
    let kind: Kind
    /// Where it is over, behind its mark; the end of the file when that does not come.
    let end: Int

    enum Kind: CaseIterable {
        case comment, text, instruction

        fileprivate var marks: (opening: StaticString, closing: StaticString) {
            switch self {
            case .comment: ("<!--", "-->")
            case .text: ("<![CDATA[", "]]>")
            case .instruction: ("<?", "?>")
            }
        }
    }

    /// The section that begins with the `<` at a place; `nil` when none does.
    static func beginning(at start: Int, in bytes: [UInt8]) -> Section? {
        guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "!") || bytes[start + 1] == UInt8(ascii: "?")
        else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            for kind in Kind.allCases {
                let (opening, closing) = kind.marks
                let content = start + opening.utf8CodeUnitCount
                guard
                    bytes[start...].starts(
                        with: UnsafeBufferPointer(start: opening.utf8Start, count: opening.utf8CodeUnitCount))
                else { continue }
                return Section(kind: kind, end: end(of: closing, after: content, in: bytes))
            }
            return nil
        }
    }

    private static func end(of closing: StaticString, after start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let base = bytes.baseAddress,
            let found = memmem(base + start, bytes.count - start, closing.utf8Start, closing.utf8CodeUnitCount)
        else { return bytes.count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base) + closing.utf8CodeUnitCount
    }
}

extension Document {
    /// Where its comments stand, with their marks.
    package var comments: [Range<Int>] {
        if !contains("<!--") { return [] }
        let bytes = bytes
        var comments: [Range<Int>] = []
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            let section = Section.beginning(at: start, in: bytes)
            if let section, section.kind == .comment { comments.append(start..<section.end) }
            index = section?.end ?? start + 1
        }
        return comments
    }
}
