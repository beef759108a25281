import SystemPackage

/// What tells files apart, whatever they are called.
struct FileIdentity: Hashable, Sendable {
    private let device: DeviceID
    private let inode: Inode

    init(_ stat: Stat) {
        (device, inode) = (stat.deviceID, stat.inode)
    }

    /// Of what a path leads to; `nil` where that is nothing.
    init?(_ path: String) {
        guard let stat = try? FilePath(path).stat() else { return nil }
        self.init(stat)
    }
}

/// What a command reads, which it must not write over, whatever it is told.
struct Originals: Sendable {
    private let files: Set<FileIdentity>

    /// - Parameters:
    ///   - arguments: files, and folders of which the `*.xml` are read.
    ///   - isNeeded: whether files may be written over at all.
    init(_ arguments: [String?], _ library: RubricLibrary, isNeeded: Bool) {
        let all = isNeeded ? arguments.compactMap(\.self) + [library.place].compactMap(\.self) : []
        files = Set(
            all.flatMap { argument in
                FileReading.isFolder(argument) ? (try? Folder.markupFiles(in: argument)) ?? [] : [argument]
            }.compactMap { FileIdentity($0) })
    }

    /// Whether a file is one of them.
    func contain(_ path: String) -> Bool {
        !files.isEmpty && FileIdentity(path).map(files.contains) ?? false
    }
}
