import Patuh
import PatuhReports
import Synchronization
import SystemPackage

/// Draws cards on any worker: each into a file beside its place in a folder, or as one of several in one file or stream.
final class CardDrafts: Sendable {
    private let renderer: RaporRenderer
    private let fileExtension: String
    private let folder: String?
    private let isReplacing: Bool
    private let number = Atomic(0)
    private let state = Mutex(State())

    private struct State {
        /// What workers remember of cards, while none of them uses it.
        var memories: [CardMemory] = []
        var hasFolder = false
    }

    /// - Parameter folder: `nil` for one file or stream.
    init(_ renderer: RaporRenderer, _ format: Format, in folder: String?, replacing: Bool) {
        self.renderer = renderer
        fileExtension = format.fileExtension
        self.folder = folder
        isReplacing = replacing
    }

    /// A card that is drawn, or why there is none.
    enum Draft: Sendable {
        /// Beside its place.
        case done(FileDraft)
        /// For one file or stream.
        case member([UInt8])
        case noFolder(String, Errno)
        case failed(String, Errno)
    }

    /// Draws a card; the first one makes the folder where there is none.
    func draft(_ rapor: Rapor) -> Draft {
        var memory = state.withLock { $0.memories.popLast() } ?? CardMemory()
        defer { state.withLock { $0.memories.append(memory) } }
        guard let folder else { return .member(renderer.member(rapor, &memory)) }
        do throws(Errno) {
            try state.withLock { state throws(Errno) in
                if !state.hasFolder { try FileWriting.makeFolder(folder) }
                state.hasFolder = true
            }
        } catch {
            return .noFolder(folder, error)
        }
        let path = FilePath(folder).appending(name(of: rapor)).string
        do throws(Errno) {
            let number = number.wrappingAdd(1, ordering: .relaxed).newValue
            let file = try FileDraft(for: path, number: number, replacing: isReplacing)
            try file.append { renderer.draw(rapor, &memory, $0) }
            try file.end()
            return .done(file)
        } catch {
            return .failed(path, error)
        }
    }

    /// The name of a card's file.
    func name(of rapor: Rapor) -> String { "\(rapor.unit.code)-\(rapor.period.year).\(fileExtension)" }
}
