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
    private var hasFolder = false
    private var inputByFile: [String: String] = [:]
    /// How many cards were written.
    private(set) var count = 0

    private enum Target {
        case standardOutput
        case file(String)
        case folder(String)
    }

    init(_ format: Format, _ options: OutputOptions, words: Words, isMany: Bool) {
        self.format = format
        replacing = options.force
        target = Self.target(options.output, isMany: isMany)
        let isFile = if case .standardOutput = target { false } else { true }
        renderer = RaporRenderer(format, words: words, ink: options.ink(toFile: isFile))
    }

    /// A path that is no folder yet becomes one when there may be many cards and it has no extension.
    private static func target(_ output: String?, isMany: Bool) -> Target {
        guard let output, output != "-" else { return .standardOutput }
        let isNewFolder = isMany && !FileReading.exists(output) && FilePath(output).extension == nil
        return output.hasSuffix("/") || FileReading.isFolder(output) || isNewFolder ? .folder(output) : .file(output)
    }

    /// Takes a card.
    mutating func add(_ rapor: Rapor, from input: String, _ console: inout Console) {
        switch (target, format) {
        case (.folder(let folder), _):
            if write(rapor, from: input, into: folder, &console) { count += 1 }
        case (.standardOutput, .text):
            let separator: [UInt8] = count > 0 ? [0x0A] : []
            if write(separator + renderer([rapor]), &console) { count += 1 }
        case (.file, _), (.standardOutput, .xml):
            waiting.append(rapor)
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
        _ rapor: Rapor, from input: String, into folder: String, _ console: inout Console
    ) -> Bool {
        let name = "\(rapor.unit.code)-\(rapor.period.year).\(format.fileExtension)"
        let path = FilePath(folder).appending(name).string
        if let other = inputByFile.updateValue(input, forKey: name) {
            inputByFile[name] = other
            console.say(console.words.cannotWrite(path, because: console.words.sameName(as: other)))
            console.fail(.cannotWrite)
            return false
        }
        do {
            if !hasFolder { try FileWriting.makeFolder(folder) }
            hasFolder = true
        } catch {
            console.cannotWrite(folder, error)
            return false
        }
        return write(renderer([rapor]), to: path, &console)
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
