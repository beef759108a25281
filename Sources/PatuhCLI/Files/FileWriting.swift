import Glibc
import SystemPackage

/// Writes whole files, or nothing.
enum FileWriting {
    /// Writes a file next to its place and moves it there when it is complete.
    ///
    /// - Parameter replacing: whether a file that is there may go.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Errno) {
        if !replacing, FileReading.exists(path) { throw .fileExists }
        let final = FilePath(path)
        let name = ".\(final.lastComponent?.string ?? "").\(getpid()).tmp"
        let temporary = final.removingLastComponent().appending(name)
        do {
            let file = try FileDescriptor.open(
                temporary, .writeOnly, options: [.create, .exclusiveCreate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            do {
                try file.closeAfter { _ = try file.writeAll(bytes) }
                try move(temporary, to: final, replacing: replacing)
            } catch {
                _ = unsafe unlink(temporary.string)
                throw error
            }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    private static func move(_ from: FilePath, to: FilePath, replacing: Bool) throws {
        // Unlike a renaming, a link never takes the place of a file that appeared meanwhile.
        if !replacing, unsafe link(from.string, to.string) == 0 {
            _ = unsafe unlink(from.string)
            return
        }
        // File systems without links, such as those of flash disks, have to do with the check made before.
        if !replacing, errno == EEXIST { throw Errno.fileExists }
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
