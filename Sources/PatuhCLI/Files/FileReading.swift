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

    /// Whether an attribute with a value stands in the first few thousand bytes of a file, where its root element is.
    static func mentions(_ attribute: String, _ value: String, in path: String) -> Bool {
        guard let file = try? opened(path) else { return false }
        defer { try? file.close() }
        guard let head = try? content(of: file, filling: 1 << 12, expected: nil) else { return false }
        return ["\"", "'"].contains { quote in
            let sought = Array("\(attribute)=\(quote)\(value)\(quote)".utf8)
            return head.indices.contains { head[$0] == sought[0] && head[$0...].starts(with: sought) }
        }
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
