import ArgumentParser
import Markup
import Patuh
import PatuhReports
import SystemPackage

/// `patuh sidik`: fills in the digests that documents lack.
struct SidikCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .subcommand("sidik", abstract: help.aboutSidik, alias: "digest")
    }

    @Argument(help: ArgumentHelp(help.evidenceArgument, valueName: help.path))
    var inputs: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp(help.digestOutputOption, valueName: help.path))
    var output: String?

    @Flag(help: ArgumentHelp(help.forceOption))
    var force = false

    @Option(help: ArgumentHelp(help.documentsToDigestOption, valueName: help.folder))
    var dokumen: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if dokumen == nil { throw ValidationError(common.words.folderNeeded) }
    }

    func run() {
        var console = Console(common)
        let inputs = Inputs(inputs, &console)
        if output != nil, inputs.paths.count > 1 {
            console.misuse(common.words.oneOutputForMany)
            console.finish()
        }
        var check = DocumentCheck(dokumen, &console)
        for path in inputs.paths {
            guard let document = SourceFile.document(path, &console) else { continue }
            do throws(Diagnostics) {
                fill(try DigestFilling(document), document, &check, &console)
            } catch {
                console.refuse(error)
            }
        }
        console.finish()
    }

    private func fill(
        _ filling: DigestFilling, _ document: Document, _ check: inout DocumentCheck, _ console: inout Console
    ) {
        let found = check.look(at: filling.entries.map(\.path))
        let findings = filling.entries.map { found[$0.path] ?? .fault(.missing) }
        var failed = 0
        var places = SourcePlaces(in: document.bytes)
        for (index, entry) in filling.entries.enumerated() {
            guard let fault = filling.fault(of: index, findings[index]) else { continue }
            let position = places.find(entry.offset).position
            let message = common.words.notFilled(
                fault, namesake: findings[index].namesake, code: entry.code, path: entry.path)
            console.say("\(printable(document.name)):\(position.line):\(position.column): warning: \(message)")
            console.fail(fault == .missing || fault == .unreadable ? .cannotRead : .refused)
            failed += 1
        }
        let filled = filling.filled(findings)
        guard write(filled.bytes, isNew: filled.count > 0, for: document, &console), !console.isQuiet else {
            return
        }
        console.say(
            common.words.filled(
                document.name, count: filled.count, failed: failed, isWithoutFiles: filling.entries.isEmpty))
    }

    /// Puts the file where it is wanted; one that has not changed stays untouched in its place.
    ///
    /// - Returns: whether it stands there.
    private func write(_ bytes: [UInt8], isNew: Bool, for document: Document, _ console: inout Console) -> Bool {
        let path = document.name
        if output != nil || path == "-" {
            return Destination(output, replacing: force).write(
                bytes.span, named: path == "-" ? nil : FilePath(path).lastComponent?.string,
                sparing: Originals([], documents: dokumen, isNeeded: force), &console)
        }
        if !isNew { return true }
        do throws(Errno) {
            // Reading gigabytes of documents takes minutes, in which somebody may have saved the file.
            guard try FileReading.bytes(path) == document.bytes else {
                console.say(console.words.cannotWrite(path, because: console.words.changedMeanwhile))
                console.fail(.cannotWrite)
                return false
            }
            try FileWriting.write(to: path, replacing: true) { $0(bytes.span) }
            return true
        } catch {
            console.cannotWrite(path, error)
            return false
        }
    }
}
