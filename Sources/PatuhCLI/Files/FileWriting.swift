import Glibc
import SystemPackage

/// Writes whole files, or nothing.
enum FileWriting {
    /// Writes a file next to its place and moves it there when it is complete.
    ///
    /// - Parameter replacing: whether a file that is there may go.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Errno) {
        try write(bytes.span, to: path, replacing: replacing)
    }

    /// The same, of bytes that stand elsewhere.
    static func write(_ bytes: Span<UInt8>, to path: String, replacing: Bool) throws(Errno) {
        try write(bytes, beside: path) { _ in
        } move: { from, to in
            try move(from, to: to, replacing: replacing)
        }
    }

    /// Puts other bytes in the place of a file, which keeps its owner and permissions; a link to it stays.
    static func rewrite(_ bytes: [UInt8], at path: String) throws(Errno) {
        guard let real = unsafe realpath(path, nil) else { throw Errno(rawValue: errno) }
        defer { unsafe free(real) }
        let file = unsafe String(cString: real)
        let stat = try FilePath(file).stat()
        try write(bytes.span, beside: file) { new in
            // Only root may give a file away; everyone else owns it already, or will.
            _ = fchown(new.rawValue, stat.userID.rawValue, stat.groupID.rawValue)
            if fchmod(new.rawValue, stat.permissions.rawValue) != 0 { throw Errno(rawValue: errno) }
        } move: { from, to in
            try move(from, to: to, replacing: true)
        }
    }

    /// Writes a file next to its place, and moves it there when it is complete.
    private static func write(
        _ bytes: Span<UInt8>, beside final: String, prepare: (FileDescriptor) throws -> Void,
        move: (String, String) throws -> Void
    ) throws(Errno) {
        let temporary = hiddenPath(beside: final)
        do {
            let file = try unsafe FileDescriptor.open(
                temporary, .writeOnly, options: [.create, .exclusiveCreate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            do {
                try file.closeAfter {
                    try prepare(file)
                    _ = try unsafe bytes.withUnsafeBytes { try unsafe file.writeAll($0) }
                }
                try move(temporary, final)
            } catch {
                _ = unsafe unlink(temporary)
                throw error
            }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// Where a file stands until it is complete.
    private static func hiddenPath(beside path: String) -> String {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
        return path[..<name] + "." + path[name...] + ".\(getpid()).tmp"
    }

    private static func move(_ from: String, to: String, replacing: Bool) throws {
        if !replacing {
            // Unlike a renaming, a link never takes the place of a file.
            if unsafe link(from, to) == 0 {
                _ = unsafe unlink(from)
                return
            }
            // On file systems without links, such as those of flash disks, looking first is the best there is.
            if errno == EEXIST || FileReading.exists(to) { throw Errno.fileExists }
        }
        if unsafe rename(from, to) != 0 { throw Errno(rawValue: errno) }
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
