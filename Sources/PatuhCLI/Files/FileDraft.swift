import Glibc
import SystemPackage

/// A whole file that stands beside its place until it is moved there.
struct FileDraft: Sendable {
    /// Where it is to stand.
    let path: String
    private let temporary: String

    /// Writes it.
    ///
    /// - Parameters:
    ///   - number: tells drafts for one place apart.
    ///   - prepare: what to do with the file before anything is in it.
    init(
        _ bytes: Span<UInt8>, for path: String, number: Int = 0, prepare: (FileDescriptor) throws -> Void = { _ in }
    ) throws(Errno) {
        self.path = path
        temporary = Self.hiddenPath(beside: path, number)
        do {
            let file = try unsafe FileDescriptor.open(
                temporary, .writeOnly, options: [.create, .exclusiveCreate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            do {
                try file.closeAfter {
                    try prepare(file)
                    _ = try unsafe bytes.withUnsafeBytes { try unsafe file.writeAll($0) }
                }
            } catch {
                discard()
                throw error
            }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    private static func hiddenPath(beside path: String, _ number: Int) -> String {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
        return path[..<name] + ".patuh.\(run).\(number).tmp"
    }

    /// Tells this run from one that was killed before and left a draft behind; numbers of processes come again.
    private static let run = UInt64.random(in: .min ... .max)

    /// Moves it to its place; what cannot be moved is gone.
    ///
    /// - Parameter replacing: whether a file that is there may go.
    func move(replacing: Bool) throws(Errno) {
        if !replacing {
            // Unlike a renaming, a link never takes the place of a file.
            if unsafe link(temporary, path) == 0 { return discard() }
            // On file systems without links, such as those of flash disks, looking first is the best there is.
            if errno == EEXIST || FileReading.exists(path) {
                discard()
                throw .fileExists
            }
        }
        var place = path
        if replacing, let real = unsafe realpath(path, nil) {
            defer { unsafe free(real) }
            place = unsafe String(cString: real)
            keepOwner(of: place)
        }
        if unsafe rename(temporary, place) != 0 {
            let error = Errno(rawValue: errno)
            discard()
            throw error
        }
    }

    /// Gives the draft the owner and the permissions of the file in whose place it comes. Only root may give a file away;
    /// everyone else owns it already, or will.
    private func keepOwner(of file: String) {
        guard let stat = try? FilePath(file).stat() else { return }
        _ = unsafe chown(temporary, stat.userID.rawValue, stat.groupID.rawValue)
        _ = unsafe chmod(temporary, stat.permissions.rawValue)
    }

    /// Takes it away.
    func discard() { _ = unsafe unlink(temporary) }
}
