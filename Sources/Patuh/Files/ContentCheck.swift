internal import Crypto

/// What is known of a file once all of it was read.
public struct FileContent: Sendable, Hashable {
    /// Its bytes.
    public let size: Int
    /// SHA-256 of it, in lower-case hexadecimal.
    public let digest: String
    /// What it is; `nil` when it is nothing that is known here.
    public let kind: ContentKind?
    /// Whether its end is visibly missing.
    public let isCut: Bool
}

extension FileContent {
    /// What is known of a file that is in memory as a whole.
    public init(of bytes: [UInt8]) {
        var check = ContentCheck()
        check.update(bytes.span)
        self = check.content()
    }
}

/// Reads a file piece by piece, in memory that does not grow with the file.
public struct ContentCheck: Sendable {
    private var hash = SHA256()
    private var size = 0
    private var head: [UInt8] = []
    private var tail: [UInt8] = []
    private var walk = JPEGWalk()

    /// Nothing read yet.
    public init() {}

    /// Takes the next bytes.
    public mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        if size == 0 || !walk.isLost { walk.feed(bytes) }
        size += bytes.count
        if head.count < ContentKind.headSize {
            append(bytes.extracting(first: ContentKind.headSize - head.count), to: &head)
        }
        let end = bytes.extracting(last: FileEnd.size)
        if tail.count + end.count > 2 * FileEnd.size { tail.removeFirst(tail.count - FileEnd.size) }
        if end.count == FileEnd.size { tail.removeAll(keepingCapacity: true) }
        append(end, to: &tail)
    }

    private func append(_ bytes: Span<UInt8>, to array: inout [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe array.append(contentsOf: $0) }
    }

    /// What the file was; there is nothing more to come.
    public func content() -> FileContent {
        let end = Array(tail.suffix(FileEnd.size))
        let kind = ContentKind(head: head, tail: end)
        return FileContent(
            size: size, digest: hexadecimal(hash.finalize()), kind: kind,
            isCut: kind.map { FileEnd(end, walk).isMissing(of: $0) } ?? false)
    }
}

/// Bytes in lower-case hexadecimal.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
    var digits: [UInt8] = []
    for byte in bytes {
        digits.append(digit(byte >> 4))
        digits.append(digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
}
