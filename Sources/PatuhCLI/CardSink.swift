import Patuh
import PatuhReports
import SystemPackage

/// Where cards go: standard output, one file, or a file each in a folder.
struct CardSink {
    private let renderer: RaporRenderer
    private let format: Format
    private let replacing: Bool
    private let originals: Originals
    private let target: Target
    /// Draws cards for a folder; `nil` when they go elsewhere.
    let drafts: CardDrafts?
    private var waiting: [Rapor] = []
    private var hasNoFolder = false
    private var inputByFile: [String: String] = [:]
    /// How many cards were written.
    private(set) var count = 0

    private enum Target {
        case standardOutput
        case file(String)
        case folder(String)
    }

    init(
        _ format: Format, _ options: OutputOptions, sparing originals: Originals, words: Words, isMany: Bool,
        letterhead: Letterhead?
    ) {
        self.format = format
        replacing = options.force
        self.originals = originals
        target = Self.target(options.destination.target, isMany: isMany)
        renderer = RaporRenderer(format, words: words, ink: options.ink, letterhead: letterhead)
        drafts =
            if case .folder(let folder) = target { CardDrafts(renderer, format, in: folder, replacing: replacing) } else
            { nil }
    }

    /// A path that is no folder yet becomes one when there may be many cards and it has no extension.
    private static func target(_ output: String?, isMany: Bool) -> Target {
        guard let output else { return .standardOutput }
        let isNewFolder = isMany && !FileReading.exists(output) && FilePath(output).extension == nil
        return output.hasSuffix("/") || FileReading.isFolder(output) || isNewFolder ? .folder(output) : .file(output)
    }

    /// A card and the file it is about.
    struct Card: Sendable {
        let rapor: Rapor
        /// The card already drawn, when a worker did that.
        var draft: CardDrafts.Draft?
        let input: String
    }

    /// Takes cards; what is not drawn yet is drawn by all workers.
    mutating func add(_ cards: [Card], _ workers: Workers, _ console: inout Console) {
        switch (target, format) {
        case (.folder, _):
            guard let drafts else { return }
            let drawn = workers.map(cards) { $0.draft ?? drafts.draft($0.rapor) }
            for (card, draft) in zip(cards, drawn) { put(card, draft, named: drafts.name(of: card.rapor), &console) }
        case (.standardOutput, .text):
            let texts = workers.map(cards) { [renderer] in renderer([$0.rapor]) }
            for text in texts {
                let apart = count > 0 ? [UInt8(ascii: "\n")] + text : text
                if write(apart.span, &console) { count += 1 }
            }
        case (.file, _), (.standardOutput, .xml), (.standardOutput, .html): waiting += cards.map(\.rapor)
        }
    }

    /// Writes what has been waiting for the others.
    mutating func finish(_ console: inout Console) {
        guard !waiting.isEmpty else { return }
        var memory = CardMemory()
        var isWritten = false
        renderer.draw(waiting, &memory) { bytes in
            isWritten =
                switch target {
                case .file(let path): write(bytes, to: path, &console)
                case .standardOutput: write(bytes, &console)
                case .folder: false
                }
        }
        if isWritten { count = waiting.count }
    }

    /// Moves a card to its place, unless another has its name.
    private mutating func put(_ card: Card, _ draft: CardDrafts.Draft, named name: String, _ console: inout Console) {
        let other = inputByFile[name]
        switch draft {
        case .noFolder(let folder, let error):
            if !hasNoFolder { console.cannotWrite(folder, error) }
            hasNoFolder = true
        case .failed(let path, let error): console.cannotWrite(path, error)
        case .done(let file):
            guard let other else {
                move(file, &console)
                break
            }
            file.discard()
            console.say(console.words.cannotWrite(file.path, because: console.words.sameName(as: other)))
            console.fail(.cannotWrite)
        }
        // A name is the first card's, whatever becomes of it.
        inputByFile[name] = other ?? card.input
    }

    private mutating func move(_ file: FileDraft, _ console: inout Console) {
        if replacing, originals.contain(file.path) {
            file.discard()
            return console.mustStay(file.path)
        }
        do {
            try file.move()
            count += 1
        } catch {
            console.cannotWrite(file.path, error)
        }
    }

    private func write(_ bytes: Span<UInt8>, to path: String, _ console: inout Console) -> Bool {
        if replacing, originals.contain(path) {
            console.mustStay(path)
            return false
        }
        do {
            try FileWriting.write(bytes, to: path, replacing: replacing)
            return true
        } catch {
            console.cannotWrite(path, error)
            return false
        }
    }

    private func write(_ bytes: Span<UInt8>, _ console: inout Console) -> Bool {
        do {
            try FileWriting.write(bytes, to: .standardOutput)
            return true
        } catch {
            console.cannotWrite("-", error)
            return false
        }
    }
}
