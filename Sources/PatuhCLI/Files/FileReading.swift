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
        var bytes: [UInt8] = []
        var room = 1 << 14
        do {
            while bytes.count <= limit {
                let before = bytes.count
                bytes.append(contentsOf: repeatElement(0, count: room))
                let count = try unsafe bytes.withUnsafeMutableBytes { buffer in
                    try unsafe file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[before...]))
                }
                bytes.removeLast(room - count)
                if count == 0 { break }
                room = min(max(room, bytes.count), 1 << 22)
            }
        } catch {
            throw error as? Errno ?? .ioError
        }
        return bytes
    }

    /// Whether a path leads to a folder.
    static func isFolder(_ path: String) -> Bool {
        (try? FilePath(path).stat())?.type == .directory
    }

    /// Whether anything is there.
    static func exists(_ path: String) -> Bool {
        (try? FilePath(path).stat()) != nil
    }
}
