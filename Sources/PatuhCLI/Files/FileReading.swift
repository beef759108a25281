import Markup
import SystemPackage

/// Reads whole files, and lists folders.
enum FileReading {
    /// The bytes of a file; `-` is standard input.
    ///
    /// Reading stops right after the size that the parser refuses, so that an endless file ends too.
    static func bytes(_ path: String) throws(Errno) -> [UInt8] {
        let isInput = path == "-"
        let file = isInput ? FileDescriptor.standardInput : try opened(path)
        defer { if !isInput { try? file.close() } }
        return try content(of: file)
    }

    private static func opened(_ path: String) throws(Errno) -> FileDescriptor {
        do {
            return try FileDescriptor.open(FilePath(path), .readOnly)
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// What an open file holds; somewhat more than `limit` bytes when it holds more.
    static func content(of file: FileDescriptor, atMost limit: Int = Limits.standard.bytes) throws(Errno) -> [UInt8] {
        let stat = try? file.stat()
        let size = stat.map { Int(clamping: $0.size) } ?? 0
        // One more than there is to read shows that it ends there.
        var room = max(min(size, limit) + 1, 1 << 12)
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let expected = stat?.type == .regular ? size - bytes.count : nil
            let more = try content(of: file, filling: room, expected: expected)
            if bytes.isEmpty { bytes = more } else { bytes += more }
            if more.count < room { break }
            room = bytes.count
        }
        return bytes
    }

    /// The next bytes of an open file: so many, or all that are left.
    ///
    /// - Parameter expected: how many a file should still hold by its size; `nil` where a size means nothing. When just these
    ///   have come although there was room for more, the reading that would bring none is spared.
    private static func content(of file: FileDescriptor, filling room: Int, expected: Int?) throws(Errno) -> [UInt8] {
        do {
            return try unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                while count < room {
                    let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
                    let more = try unsafe file.read(into: UnsafeMutableRawBufferPointer(rest))
                    count += more
                    if more == 0 || count == expected { break }
                }
            }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// Whether a file may be a rubric in whose first tag a code stands; where a few thousand bytes do not tell, it may.
    static func mayBeRubric(_ code: String, _ path: String) -> Bool {
        guard let file = try? opened(path) else { return false }
        defer { try? file.close() }
        guard let head = try? content(of: file, filling: 1 << 12, expected: nil) else { return false }
        guard let tag = rootTag(head[...]) else { return true }
        let name = tag.dropFirst().prefix { !isWhiteSpace($0) && $0 != UInt8(ascii: "/") }
        if !name.suffix(6).elementsEqual("rubrik".utf8) { return false }
        // Characters may be written as references.
        return tag.contains(UInt8(ascii: "&")) || tag.firstRange(of: code.utf8) != nil
    }

    /// The tag with which the root element begins, after the declaration and comments; `nil` where it does not end here.
    private static func rootTag(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = head.starts(with: "\u{FEFF}".utf8) ? head.dropFirst(3) : head
        // A DOCTYPE is refused elsewhere.
        while true {
            rest = rest.drop(while: isWhiteSpace)
            let isDeclaration = rest.starts(with: "<?".utf8)
            if !isDeclaration, !rest.starts(with: "<!".utf8) { break }
            guard let end = rest.firstRange(of: isDeclaration ? "?>".utf8 : "-->".utf8) else { return nil }
            rest = rest[end.upperBound...]
        }
        var quote: UInt8?
        for (index, byte) in zip(rest.indices, rest) {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return rest[..<index]
            }
        }
        return nil
    }

    /// Whether a path leads to a folder.
    static func isFolder(_ path: String) -> Bool {
        (try? FilePath(path).stat())?.type == .directory
    }

    /// Whether a path leads to a file as disks hold them: no pipe, no device.
    static func isRegular(_ path: String) -> Bool {
        (try? FilePath(path).stat())?.type == .regular
    }

    /// How many bytes a file has; 0 where there is none.
    static func size(_ path: String) -> Int { (try? FilePath(path).stat()).map { Int(clamping: $0.size) } ?? 0 }

    /// Whether anything is there.
    static func exists(_ path: String) -> Bool {
        (try? FilePath(path).stat()) != nil
    }
}
