import Patuh
import PatuhReports
import SystemPackage

/// Looks at the files behind documents, each once however many entries and units name it.
struct DocumentCheck {
    /// `nil` when nothing on disk is to be looked at.
    private let folder: DocumentFolder?
    private let workers: Workers
    private var located: [String: DocumentFolder.Located] = [:]
    /// What is called nearly as a file that is not there.
    private var namesakes: [String: String] = [:]
    private var names = Namesakes()
    private var findings: [FileIdentity: FileFinding] = [:]
    /// How many documents there were, and how many of them name a file.
    private var count = (documents: 0, named: 0)

    /// How much of a file is in memory at once, for each core.
    private static let room = 1 << 18

    /// Looks into the folder that was named, or nowhere; ends the program when there is no such folder.
    init(_ folder: String?, workers: Workers = Workers(), _ console: inout Console) {
        self.workers = workers
        do throws(Errno) {
            self.folder = if let folder { try DocumentFolder(folder) } else { nil }
        } catch {
            console.cannotRead(folder ?? "", error)
            console.finish()
        }
    }

    /// Evidence with what was found of its documents' files.
    mutating func look(at evidence: Evidence) -> Evidence {
        guard folder != nil else { return evidence }
        let paths = evidence.documents.map(\.path)
        count.documents += paths.count
        count.named += paths.count { $0 != nil }
        let found = look(at: paths.compactMap(\.self))
        return evidence.with(files: paths.map { path in path.flatMap { found[$0] } })
    }

    /// Says how many documents name no file, so that nobody takes them for looked at.
    func tell(_ console: Console) {
        if folder == nil || console.isQuiet || count.named == count.documents { return }
        console.say(console.words.withoutFile(count.documents - count.named, of: count.documents))
    }

    /// What was found at paths below the folder.
    mutating func look(at paths: [String]) -> [String: FileFinding] {
        guard let folder else { return [:] }
        let unknown = paths.filter { located[$0] == nil }.uniqued()
        for (path, place) in zip(
            unknown, workers.map(unknown.count, with: {}) { index, _ in folder.locate(unknown[index]) })
        {
            located[path] = place
            if case .fault(.missing) = place { namesakes[path] = names.file(for: path, in: folder) }
        }
        read(unknown, folder)
        return Dictionary(paths.map { ($0, finding($0)) }) { first, _ in first }
    }

    private mutating func read(_ paths: [String], _ folder: DocumentFolder) {
        var seen = Set<FileIdentity>()
        let files = paths.compactMap { path -> (path: String, identity: FileIdentity)? in
            guard case .file(let identity) = located[path], findings[identity] == nil, seen.insert(identity).inserted
            else { return nil }
            return (path, identity)
        }
        let found = workers.map(files.count, with: { [UInt8](repeating: 0, count: Self.room) }) { index, buffer in
            Self.finding(of: files[index].path, files[index].identity, in: folder, &buffer)
        }
        for (file, finding) in zip(files, found) { findings[file.identity] = finding }
    }

    private func finding(_ path: String) -> FileFinding {
        switch located[path] {
        case .fault(let fault): namesakes[path].map(FileFinding.namesake) ?? .fault(fault)
        case .file(let identity): findings[identity] ?? .fault(.unreadable)
        case nil: .fault(.missing)
        }
    }

    /// Reads a file in pieces.
    private static func finding(
        of path: String, _ identity: FileIdentity, in folder: DocumentFolder, _ buffer: inout [UInt8]
    ) -> FileFinding {
        do {
            let file = try folder.open(path, identity)
            defer { try? file.close() }
            var check = ContentCheck()
            while true {
                let count = try unsafe buffer.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
                if count == 0 { return .content(check.content()) }
                check.update(buffer.span.extracting(first: count))
            }
        } catch {
            return .fault(.unreadable)
        }
    }
}
