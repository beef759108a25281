import Glibc
import Patuh
import SystemPackage

/// The folder in which units keep their documents; nothing outside it is ever read.
struct DocumentFolder: Sendable {
    private let root: FilePath
    /// Where it really lies, its links followed, with a slash at the end.
    private let realRoot: [UInt8]

    /// What a path leads to.
    enum Located: Sendable {
        case fault(FileFault)
        case file(FileIdentity)
    }

    init(_ path: String) throws(Errno) {
        root = FilePath(path)
        let handle = try Self.handle(root)
        defer { try? handle.close() }
        guard try handle.stat().type == .directory else { throw .notDirectory }
        let place = try Self.realPath(of: handle)
        realRoot = place.last == UInt8(ascii: "/") ? place : place + [UInt8(ascii: "/")]
    }

    /// Follows a path without opening what it leads to, which may be a pipe that blocks or a device that reacts.
    func locate(_ path: String) -> Located {
        let climbs = path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
        if path.utf8.first == UInt8(ascii: "/") || climbs { return .fault(.outside) }
        do throws(Errno) {
            let handle = try Self.handle(root.appending(path))
            defer { try? handle.close() }
            // The folder itself has no slash at its end.
            guard (try Self.realPath(of: handle) + [UInt8(ascii: "/")]).starts(with: realRoot) else {
                return .fault(.outside)
            }
            let stat = try handle.stat()
            return stat.type == .regular ? .file(FileIdentity(stat)) : .fault(.notRegular)
        } catch {
            switch error {
            case .noSuchFileOrDirectory, .notDirectory, .fileNameTooLong: return .fault(.missing)
            default: return .fault(.unreadable)
            }
        }
    }

    /// The names of the files and folders in a folder within; none where it leads elsewhere or cannot be read.
    func names(in path: String) -> [String] {
        if !path.isEmpty, case .fault(let fault) = locate(path), fault != .notRegular { return [] }
        return (try? Folder.names(in: root.appending(path).string) { _ in true }) ?? []
    }

    /// Opens a file that was located; it must still be the same.
    func open(_ path: String, _ identity: FileIdentity) throws -> FileDescriptor {
        let file = try FileDescriptor.open(
            root.appending(path), .readOnly, options: [.nonBlocking, .closeOnExec])
        do {
            guard FileIdentity(try file.stat()) == identity else { throw Errno.staleNFSFileHandle }
            return file
        } catch {
            try? file.close()
            throw error
        }
    }

    /// `O_PATH` of Linux, which the C library's module does not export.
    private static let pathOnly = FileDescriptor.OpenOptions(rawValue: 0o10_000_000)

    private static func handle(_ path: FilePath) throws(Errno) -> FileDescriptor {
        do {
            return try FileDescriptor.open(path, .readOnly, options: [pathOnly, .closeOnExec])
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// Where an open file really lies.
    private static func realPath(of file: FileDescriptor) throws(Errno) -> [UInt8] {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = unsafe readlink("/proc/self/fd/\(file.rawValue)", &buffer, buffer.count)
        guard count >= 0 else { throw Errno(rawValue: errno) }
        return buffer.prefix(count).map(UInt8.init(bitPattern:))
    }
}
