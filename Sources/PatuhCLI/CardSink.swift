import Patuh
import PatuhReports
import SystemPackage

/// Where cards go: standard output, one file, or a file each in a folder.
struct CardSink {
    private let renderer: RaporRenderer
    private let format: Format
    private let replacing: Bool
    private let target: Target
    private var waiting: [Rapor] = []
    /// What the workers remember of cards.
    private var memories: [CardMemory] = []
    private var hasFolder = false
    private var inputByFile: [String: String] = [:]
    /// How many cards were written.
    private(set) var count = 0

    private enum Target {
        case standardOutput
        case file(String)
        case folder(String)
    }

    init(_ format: Format, _ options: OutputOptions, words: Words, isMany: Bool, letterhead: Letterhead?) {
        self.format = format
        replacing = options.force
        target = Self.target(options.output, isMany: isMany)
        let isFile = if case .standardOutput = target { false } else { true }
        renderer = RaporRenderer(
            format, words: words, ink: options.ink(toFile: isFile), letterhead: letterhead)
    }

    /// A path that is no folder yet becomes one when there may be many cards and it has no extension.
    private static func target(_ output: String?, isMany: Bool) -> Target {
        guard let output, output != "-" else { return .standardOutput }
        let isNewFolder = isMany && !FileReading.exists(output) && FilePath(output).extension == nil
        return output.hasSuffix("/") || FileReading.isFolder(output) || isNewFolder ? .folder(output) : .file(output)
    }

    /// A card and the file it is about.
    struct Card: Sendable {
        let rapor: Rapor
        let input: String
    }

    /// Takes cards; files are drawn and written by all workers.
    mutating func add(_ cards: [Card], _ workers: Workers, _ console: inout Console) {
        switch (target, format) {
        case (.folder(let folder), _): write(cards, into: folder, workers, &console)
        case (.standardOutput, .text):
            let texts = workers.map(cards) { [renderer] in renderer([$0.rapor]) }
            for text in texts {
                let separator: [UInt8] = count > 0 ? [0x0A] : []
                if write(separator + text, &console) { count += 1 }
            }
        case (.file, _), (.standardOutput, .xml), (.standardOutput, .html): waiting += cards.map(\.rapor)
        }
    }

    /// Writes what has been waiting for the others.
    mutating func finish(_ console: inout Console) {
        guard !waiting.isEmpty else { return }
        let bytes = renderer(waiting)
        let isWritten =
            switch target {
            case .file(let path): write(bytes, to: path, &console)
            case .standardOutput: write(bytes, &console)
            case .folder: false
            }
        if isWritten { count = waiting.count }
    }

    private mutating func write(
        _ cards: [Card], into folder: String, _ workers: Workers, _ console: inout Console
    ) {
        if cards.isEmpty { return }
        do {
            if !hasFolder { try FileWriting.makeFolder(folder) }
            hasFolder = true
        } catch {
            return console.cannotWrite(folder, error)
        }
        let files = cards.compactMap { card in
            path(of: card, in: folder, &console).map { (path: $0, rapor: card.rapor) }
        }
        let failures = workers.map(files, with: &memories, or: CardMemory.init) {
            [renderer, replacing] file, memory -> Errno? in
            do throws(Errno) {
                try renderer.draw([file.rapor], &memory) { bytes throws(Errno) in
                    try FileWriting.write(bytes, to: file.path, replacing: replacing)
                }
                return nil
            } catch {
                return error
            }
        }
        for (file, failure) in zip(files, failures) {
            if let failure { console.cannotWrite(file.path, failure) } else { count += 1 }
        }
    }

    /// Where a card goes; `nil` when another has its name.
    private mutating func path(of card: Card, in folder: String, _ console: inout Console) -> String? {
        let name = "\(card.rapor.unit.code)-\(card.rapor.period.year).\(format.fileExtension)"
        let path = FilePath(folder).appending(name).string
        if let other = inputByFile[name] {
            console.say(console.words.cannotWrite(path, because: console.words.sameName(as: other)))
            console.fail(.cannotWrite)
            return nil
        }
        inputByFile[name] = card.input
        return path
    }

    private func write(_ bytes: [UInt8], to path: String, _ console: inout Console) -> Bool {
        do {
            try FileWriting.write(bytes, to: path, replacing: replacing)
            return true
        } catch {
            console.cannotWrite(path, error)
            return false
        }
    }

    private func write(_ bytes: [UInt8], _ console: inout Console) -> Bool {
        do {
            try FileWriting.write(bytes, to: .standardOutput)
            return true
        } catch {
            console.cannotWrite("-", error)
            return false
        }
    }
}
