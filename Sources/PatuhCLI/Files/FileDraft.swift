import CGlibc
import Glibc
import SystemPackage

/// A file that stands beside its place until it is whole and moved there.
struct FileDraft: Writable, Sendable {
    /// Where it is to stand.
    let path: String
    /// The same, or what a link there leads to.
    private let place: String
    private let isReplacing: Bool
    private let temporary: String
    private let file: FileDescriptor

    /// Begins it, with the owner and the permissions of the file in whose place it comes.
    ///
    /// - Parameters:
    ///   - number: tells drafts for one place apart.
    ///   - replacing: whether a file that is there may go; a link to it stays.
    init(for path: String, number: Int = 0, replacing: Bool) throws(Errno) {
        let replaced = replacing ? Self.realPath(path) : nil
        (self.path, isReplacing) = (path, replacing)
        place = replaced ?? path
        temporary = Self.hiddenPath(beside: place, number)
        file = try DraftWatch.shared.make(temporary)
        guard let replaced else { return }
        do {
            try Self.keepOwner(of: replaced, in: file)
        } catch {
            throw abandon(because: error)
        }
    }

    /// Adds what comes next; a draft that cannot be written to is gone.
    func append(_ bytes: Span<UInt8>) throws(Errno) {
        do {
            try file.writeAll(bytes)
        } catch {
            throw abandon(because: error)
        }
    }

    /// Adds nothing more; a draft that is not whole then is gone.
    func end() throws(Errno) {
        do {
            try file.close()
        } catch {
            discard()
            throw error as? Errno ?? .ioError
        }
    }

    private func abandon(because error: any Error) -> Errno {
        try? file.close()
        discard()
        return error as? Errno ?? .ioError
    }

    private static func hiddenPath(beside path: String, _ number: Int) -> String {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
        return "\(path[..<name]).patuh.\(run).\(number).tmp"
    }

    /// Tells this run from one that was killed before and left a draft behind; numbers of processes come again.
    private static let run = String(UInt64.random(in: .min ... .max), radix: 36)

    /// Where a path leads to, links followed; `nil` where that is nothing.
    static func realPath(_ path: String) -> String? {
        guard let real = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    /// Only root may give a file away; everyone else owns it already, or will, and may give it to a group of their own.
    private static func keepOwner(of file: String, in new: FileDescriptor) throws {
        let stat = try FilePath(file).stat()
        var permissions = stat.permissions
        if fchown(new.rawValue, stat.userID.rawValue, stat.groupID.rawValue) != 0,
            fchown(new.rawValue, .max, stat.groupID.rawValue) != 0
        {
            // What the one group might do is not for another.
            permissions.subtract([.groupReadWriteExecute])
        }
        if fchmod(new.rawValue, permissions.rawValue) != 0 { throw Errno(rawValue: errno) }
    }

    /// Moves it to its place; what cannot be moved is gone.
    func move() throws(Errno) {
        defer { DraftWatch.shared.remove(temporary) }
        if !isReplacing {
            if unsafe renameat2(AT_FDCWD, temporary, AT_FDCWD, path, UInt32(RENAME_NOREPLACE)) == 0 { return }
            // Where there is no such renaming, a link takes no file's place either; and where there are no links, as on
            // flash disks, looking first is the best there is.
            if errno != EEXIST, unsafe link(temporary, path) == 0 { return discard() }
            if errno == EEXIST || (try? FilePath(path).stat(followTargetSymlink: false)) != nil {
                discard()
                throw .fileExists
            }
        }
        if unsafe rename(temporary, place) != 0 {
            let error = Errno(rawValue: errno)
            discard()
            throw error
        }
    }

    /// Takes it away.
    func discard() {
        _ = unsafe unlink(temporary)
        DraftWatch.shared.remove(temporary)
    }
}
