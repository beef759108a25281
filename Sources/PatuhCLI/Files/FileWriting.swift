import Glibc
import SystemPackage

/// Writes whole files, or nothing.
enum FileWriting {
    /// Writes a file next to its place and moves it there when it is complete.
    ///
    /// - Parameter replacing: whether a file that is there may go.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Errno) {
        try write(bytes, beside: FilePath(path)) { _ in
        } move: { from, to in
            try move(from, to: to, replacing: replacing)
        }
    }

    /// Puts other bytes in the place of a file, which keeps its owner and permissions; a link to it stays.
    static func rewrite(_ bytes: [UInt8], at path: String) throws(Errno) {
        guard let real = unsafe realpath(path, nil) else { throw Errno(rawValue: errno) }
        defer { unsafe free(real) }
        let file = FilePath(unsafe String(cString: real))
        let stat = try file.stat()
        try write(bytes, beside: file) { new in
            // Only root may give a file away; everyone else owns it already, or will.
            _ = fchown(new.rawValue, stat.userID.rawValue, stat.groupID.rawValue)
            if fchmod(new.rawValue, stat.permissions.rawValue) != 0 { throw Errno(rawValue: errno) }
        } move: { from, to in
            try move(from, to: to, replacing: true)
        }
    }

    /// Writes a file next to its place, and moves it there when it is complete.
    private static func write(
        _ bytes: [UInt8], beside final: FilePath, prepare: (FileDescriptor) throws -> Void,
        move: (FilePath, FilePath) throws -> Void
    ) throws(Errno) {
        let name = ".\(final.lastComponent?.string ?? "").\(getpid()).tmp"
        let temporary = final.removingLastComponent().appending(name)
        do {
            let file = try FileDescriptor.open(
                temporary, .writeOnly, options: [.create, .exclusiveCreate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            do {
                try file.closeAfter {
                    try prepare(file)
                    _ = try file.writeAll(bytes)
                }
                try move(temporary, final)
            } catch {
                _ = unsafe unlink(temporary.string)
                throw error
            }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    private static func move(_ from: FilePath, to: FilePath, replacing: Bool) throws {
        if !replacing {
            // Unlike a renaming, a link never takes the place of a file.
            if unsafe link(from.string, to.string) == 0 {
                _ = unsafe unlink(from.string)
                return
            }
            // On file systems without links, such as those of flash disks, looking first is the best there is.
            if errno == EEXIST || FileReading.exists(to.string) { throw Errno.fileExists }
        }
        if unsafe rename(from.string, to.string) != 0 { throw Errno(rawValue: errno) }
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
