import Patuh
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
    /// Where documents lie; ends in a slash.
    private let documents: String?

    /// - Parameters:
    ///   - arguments: files, and folders of which the `*.xml` are read.
    ///   - documents: the folder of documents: what is a picture, a paper or an archive there is kept.
    ///   - isNeeded: whether files may be written over at all.
    init(_ arguments: [String?], documents: String? = nil, _ library: RubricLibrary? = nil, isNeeded: Bool) {
        self.documents = isNeeded ? documents.flatMap(FileDraft.realPath).map { $0 + "/" } : nil
        let all = isNeeded ? (arguments + [library?.place]).compactMap(\.self) : []
        files = Set(
            all.flatMap { argument in
                FileReading.isFolder(argument) ? (try? Folder.markupFiles(in: argument)) ?? [] : [argument]
            }.compactMap { FileIdentity($0) })
    }

    /// Whether a file is one of them.
    func contain(_ path: String) -> Bool {
        if let documents, let place = FileDraft.realPath(path), place.hasPrefix(documents), isDocument(place) {
            return true
        }
        return !files.isEmpty && FileIdentity(path).map(files.contains) ?? false
    }

    /// Whether a file is no text, as results are.
    private func isDocument(_ path: String) -> Bool {
        guard let file = try? FileDescriptor.open(FilePath(path), .readOnly) else { return false }
        defer { try? file.close() }
        let head = (try? FileReading.content(of: file, atMost: ContentKind.headSize)) ?? []
        return ContentKind(head: Array(head.prefix(ContentKind.headSize)), tail: []) != nil
    }
}
