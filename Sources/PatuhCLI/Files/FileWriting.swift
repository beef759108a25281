import Glibc
import SystemPackage

/// Writes whole files, or nothing.
enum FileWriting {
    /// Writes a file next to its place and moves it there when it is complete; into a pipe or a device at once.
    ///
    /// - Parameters:
    ///   - path: where; standard output for `nil`.
    ///   - replacing: whether a file that is there may go.
    static func write(_ bytes: Span<UInt8>, to path: String?, replacing: Bool) throws(Errno) {
        let file = try OutputFile(path, replacing: replacing)
        try file.append(bytes)
        try file.end()
    }

    /// Makes a folder where there is none.
    static func makeFolder(_ path: String) throws(Errno) {
        if FileReading.isFolder(path) { return }
        if unsafe mkdir(path, 0o755) == 0 { return }
        throw errno == EEXIST ? .notDirectory : Errno(rawValue: errno)
    }

    /// Writes to standard output, standard error, or what else is open.
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
