import Glibc
import SystemPackage

/// Writes whole files, or nothing.
enum FileWriting {
    /// Writes a file next to its place and moves it there when it is complete; into a pipe or a device at once.
    ///
    /// - Parameters:
    ///   - path: where; standard output for `nil`.
    ///   - replacing: whether a file that is there may go.
    ///   - make: gets what each piece is given to.
    static func write(
        to path: String?, replacing: Bool, _ make: ((Span<UInt8>) -> Void) -> Void
    ) throws(Errno) {
        let file = try OutputFile(path, replacing: replacing)
        try file.append(make)
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

/// Something that is written piece by piece.
protocol Writable {
    /// Writes what comes next.
    func append(_ bytes: Span<UInt8>) throws(Errno)
}

extension Writable {
    /// Writes the pieces that `make` hands over, for as long as that goes well.
    func append(_ make: ((Span<UInt8>) -> Void) -> Void) throws(Errno) {
        var failure: Errno?
        make { piece in
            if failure != nil { return }
            do throws(Errno) {
                try append(piece)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }
}
