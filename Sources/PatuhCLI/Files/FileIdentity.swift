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
    private let named: Set<FileIdentity>

    /// Files, and folders of which the `*.xml` are read.
    init(_ arguments: [String]) {
        named = Set(arguments.compactMap { FileIdentity($0) })
    }

    /// Whether a file is one of them.
    func contain(_ path: String) -> Bool {
        guard let file = FileIdentity(path) else { return false }
        if named.contains(file) { return true }
        let folder = FilePath(path).removingLastComponent().string
        return path.hasSuffix(".xml") && FileIdentity(folder.isEmpty ? "." : folder).map(named.contains) ?? false
    }
}
