import Glibc
import SystemPackage

/// Writes whole files, or nothing.
enum FileWriting {
    /// Writes a file next to its place and moves it there when it is complete; into a pipe or a device at once.
    ///
    /// - Parameter replacing: whether a file that is there may go.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Errno) {
        switch (try? FilePath(path).stat())?.type {
        case .regular where replacing: try rewrite(bytes, at: path)
        case nil, .regular, .directory: try FileDraft(bytes.span, for: path).move(replacing: replacing)
        default: try pass(bytes, to: path)
        }
    }

    private static func pass(_ bytes: [UInt8], to path: String) throws(Errno) {
        do {
            let file = try FileDescriptor.open(FilePath(path), .writeOnly)
            try file.closeAfter { _ = try file.writeAll(bytes) }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// Puts other bytes in the place of a file, which keeps its owner and permissions; a link to it stays.
    static func rewrite(_ bytes: [UInt8], at path: String) throws(Errno) {
        guard let real = unsafe realpath(path, nil) else { throw Errno(rawValue: errno) }
        defer { unsafe free(real) }
        let file = unsafe String(cString: real)
        let stat = try FilePath(file).stat()
        let draft = try FileDraft(bytes.span, for: file) { new in
            // Only root may give a file away; everyone else owns it already, or will.
            _ = fchown(new.rawValue, stat.userID.rawValue, stat.groupID.rawValue)
            if fchmod(new.rawValue, stat.permissions.rawValue) != 0 { throw Errno(rawValue: errno) }
        }
        try draft.move(replacing: true)
    }

    /// Makes a folder where there is none.
    static func makeFolder(_ path: String) throws(Errno) {
        if FileReading.isFolder(path) { return }
        if unsafe mkdir(path, 0o755) != 0 { throw Errno(rawValue: errno) }
    }

    /// Writes to standard output or standard error.
    static func write(_ bytes: [UInt8], to stream: FileDescriptor) throws(Errno) {
        do {
            _ = try stream.writeAll(bytes)
        } catch {
            throw error as? Errno ?? .ioError
        }
    }
}
