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
        var bytes = [UInt8](repeating: 0, count: 1 << 14)
        var count = 0
        do {
            while count <= limit {
                if count == bytes.count {
                    bytes.append(contentsOf: repeatElement(0, count: min(bytes.count, 1 << 22)))
                }
                let more = try unsafe bytes.withUnsafeMutableBytes { buffer in
                    try unsafe file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
                }
                if more == 0 { break }
                count += more
            }
        } catch {
            throw error as? Errno ?? .ioError
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// Whether a path leads to a folder.
    static func isFolder(_ path: String) -> Bool {
        (try? FilePath(path).stat())?.type == .directory
    }

    /// Whether a path leads to a file as disks hold them: no pipe, no device.
    static func isRegular(_ path: String) -> Bool {
        (try? FilePath(path).stat())?.type == .regular
    }

    /// Whether anything is there.
    static func exists(_ path: String) -> Bool {
        (try? FilePath(path).stat()) != nil
    }
}
