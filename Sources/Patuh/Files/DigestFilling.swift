public import Markup

/// Fills in the SHA-256 of documents in an evidence file, and leaves every other byte of it as it is.
public struct DigestFilling: Sendable {
    /// The documents that name a file, in the order of the register.
    public let entries: [Entry]
    private let bytes: [UInt8]

    /// A document that names a file.
    public struct Entry: Sendable {
        /// Its code.
        public let code: String
        /// Its path below the documents folder.
        public let path: String
        /// The SHA-256 it has already, in lower case; `nil` when it is to be filled in.
        public let digest: String?
        /// Where the entry begins in the file: the byte offset of its `<`.
        public let offset: Int
        /// What gives way to the digest, in the source.
        fileprivate let gap: Range<Int>
        /// Whether the gap is between the quotes of an attribute that says nothing yet.
        fileprivate let isQuoted: Bool
    }

    /// The documents of an evidence file, which may be unfinished: nothing but the register is looked at.
    ///
    /// - Throws: when it is no evidence file.
    public init(_ document: Document) throws(Diagnostics) {
        try document.expect(.evidence)
        bytes = document.bytes
        let root = document.root
        entries = root.children(.dokumen)
            .compactMap { Entry($0, in: document.bytes) }
    }

    /// What is wrong with an entry's file, given what was found; `nil` when nothing is.
    ///
    /// - Parameter entry: an index of ``entries``.
    public func fault(of entry: Int, _ finding: FileFinding) -> FileFault? {
        finding.fault(expecting: entries[entry].digest)
    }

    /// The file with digests where they were missing and the document's file is in order.
    ///
    /// - Parameter findings: what was found, one for each of ``entries``.
    /// - Returns: the file, and how many digests are new in it.
    public func filled(_ findings: [FileFinding]) -> (bytes: [UInt8], count: Int) {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 80 * entries.count)
        var (end, count) = (0, 0)
        for (entry, finding) in zip(entries, findings) where entry.digest == nil {
            guard finding.fault(expecting: nil) == nil, case .content(let content) = finding else { continue }
            result += bytes[end..<entry.gap.lowerBound]
            result += (entry.isQuoted ? content.digest : " sha256=\"\(content.digest)\"").utf8
            end = entry.gap.upperBound
            count += 1
        }
        return (result + bytes[end...], count)
    }
}

extension DigestFilling.Entry {
    /// - Returns: `nil` when the document names no file.
    fileprivate init?(_ element: Element, in bytes: [UInt8]) {
        guard let path = element.documentPath else { return nil }
        let values = StartTag.values(in: bytes[element.offset...])
        guard let own = values["berkas"] else { return nil }
        code = element[.kode] ?? ""
        self.path = path
        digest = element.documentDigest
        offset = element.offset
        let empty = digest == nil ? values["sha256"] : nil
        isQuoted = empty != nil
        // Right behind the quote that ends the path.
        gap = empty ?? (own.upperBound + 1)..<(own.upperBound + 1)
    }
}
