import Glibc
import SystemPackage

/// Writes whole files, or nothing.
enum FileWriting {
    /// Writes a file next to its place and moves it there when it is complete; into a pipe or a device at once.
    ///
    /// - Parameter replacing: whether a file that is there may go.
    static func write(_ bytes: Span<UInt8>, to path: String, replacing: Bool) throws(Errno) {
        switch (try? FilePath(path).stat())?.type {
        case nil, .regular, .directory: try FileDraft(bytes, for: path, replacing: replacing).move()
        default: try pass(bytes, to: path)
        }
    }

    private static func pass(_ bytes: Span<UInt8>, to path: String) throws(Errno) {
        do {
            let file = try FileDescriptor.open(FilePath(path), .writeOnly)
            try file.closeAfter { try file.writeAll(bytes) }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// Makes a folder where there is none.
    static func makeFolder(_ path: String) throws(Errno) {
        if FileReading.isFolder(path) { return }
        if unsafe mkdir(path, 0o755) != 0 { throw Errno(rawValue: errno) }
    }

    /// Writes to standard output or standard error.
    static func write(_ bytes: Span<UInt8>, to stream: FileDescriptor) throws(Errno) {
        do {
            try stream.writeAll(bytes)
        } catch {
            throw error as? Errno ?? .ioError
        }
    }
}

extension FileDescriptor {
    /// Writes bytes from where they stand.
    func writeAll(_ bytes: Span<UInt8>) throws {
        _ = try unsafe bytes.withUnsafeBytes { try unsafe writeAll($0) }
    }
}
