import ArgumentParser
import Markup
import Patuh
import PatuhReports
import SystemPackage

/// `patuh periksa`: every problem of rubrics and evidence files, nothing scored.
struct PeriksaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .subcommand("periksa", abstract: help.aboutPeriksa, alias: "check")
    }

    @Argument(help: ArgumentHelp(help.checkArgument, valueName: help.path))
    var inputs: [String]

    @Option(help: ArgumentHelp(help.documentsOption, valueName: help.folder))
    var dokumen: String?

    @OptionGroup var many: ManyOptions
    @OptionGroup var common: CommonOptions

    func run() {
        var console = Console(common)
        var checking = Checking(documents: DocumentCheck(dokumen, workers: many.workers, &console))
        let inputs = Inputs(inputs, &console)
        var library = RubricLibrary(common.rubrik)
        // Rubrics first, so that evidence beside its rubric finds it.
        let isRubric = many.workers.map(inputs.paths, Self.isRubric)
        for (path, _) in zip(inputs.paths, isRubric).filter(\.1) {
            checking.check(rubric: path, &library, &console)
        }
        var reader = UnitReader(library, workers: many.workers, console)
        let others = zip(inputs.paths, isRubric).filter { !$1 }.map(\.0)
        reader.read(others, accepting: Vocabulary.allCases, &console) {
            ($0, $1)
        } use: { batch, console in
            for (index, finding) in batch {
                checking.check(finding.0, of: finding.1, others[index], &library, &console)
            }
        }
        checking.finish(console)
        if !console.isQuiet {
            console.say(
                common.words.summary(
                    checked: inputs.paths.count, refused: console.refused, problems: console.problems,
                    warnings: checking.warnings, unread: console.unread, isDone: console.status == .done))
        }
        console.finish()
    }

    /// Whether a file is a rubric; one that cannot be read is not, and is reported when its turn comes. A pipe can be
    /// read only once.
    @Sendable private static func isRubric(_ path: String) -> Bool {
        guard path != "-", FileReading.isRegular(path), let bytes = try? FileReading.bytes(path),
            let document = try? Document(reading: bytes, name: path)
        else { return false }
        return document.root.name == Vocabulary.rubric.rawValue
    }
}

/// Checks files one by one.
private struct Checking {
    private var documents: DocumentCheck
    private var copies = CopyWatch()
    private(set) var warnings = 0
    /// Whether cards were among the files that are sound.
    private var hasCards = false
    private var fileByRubric: [String: String] = [:]
    private var fileByUnit: [[String]: String] = [:]

    init(documents: DocumentCheck) {
        self.documents = documents
    }

    /// Checks a file that looks like a rubric.
    mutating func check(rubric path: String, _ library: inout RubricLibrary, _ console: inout Console) {
        guard let document = SourceFile.document(path, &console) else { return }
        do throws(Diagnostics) {
            guard try document.vocabulary() == .rubric else { return }
            library.expect(document.root["kode"] ?? "")
            let rubric = try Rubric(document)
            if let other = fileByRubric.updateValue(document.name, forKey: rubric.code) {
                throw Diagnostics(.repeatedRubric(in: document, other: other))
            }
            library.add(rubric)
            warn(rubric.warnings, of: document, console)
            say(console.words.sound(path, rubric), &console)
        } catch {
            console.refuse(error)
        }
    }

    /// Checks any other file.
    mutating func check(
        _ content: Content, of document: Document, _ path: String, _ library: inout RubricLibrary,
        _ console: inout Console
    ) {
        switch content {
        // From standard input, which can be read only once.
        case .rubric(let rubric):
            warn(rubric.warnings, of: document, console)
            say(console.words.sound(path, rubric), &console)
        case .letterhead(let letterhead): say(console.words.sound(path, letterhead), &console)
        case .cards(let cards):
            do throws(Diagnostics) {
                let missing = cards.count { library.rubric(ifThere: $0.instrument) == nil }
                try Snapshot.check(cards, in: document) { library.rubric(ifThere: $0) }
                say(
                    console.words.sound(
                        path, cards: cards.count, withoutRubric: missing,
                        withoutRounding: cards.count { !$0.isRoundingKnown }), &console)
                hasCards = true
            } catch {
                console.refuse(error)
            }
        case .evidence(let read):
            let evidence = documents.look(at: read)
            copies.add(evidence)
            warn(warnings(evidence), of: document, console)
            let unit = evidence.unit.identity + [String(evidence.year), evidence.rubric.code]
            if let other = fileByUnit[unit] {
                console.say("\(printable(path)): warning: \(console.words.twice(evidence.unit, as: other))")
                warnings += 1
            }
            fileByUnit[unit] = fileByUnit[unit] ?? path
            say(console.words.sound(path, evidence), &console)
        }
    }

    private func say(_ line: String, _ console: inout Console) {
        if !console.isQuiet { console.print(line + "\n") }
    }

    /// Warns of what only all files together bring up.
    mutating func finish(_ console: Console) {
        warnings += console.warn(copies)
        documents.tell(console)
        if hasCards, !console.isQuiet { console.say(console.words.cardsByThemselves) }
    }

    /// What either basis brings up.
    private func warnings(_ evidence: Evidence) -> [PlacedWarning] {
        Assessment.Basis.allCases.flatMap { Assessment(of: evidence, basis: $0).warnings }.uniqued()
    }

    private mutating func warn(_ entries: [PlacedWarning], of document: Document, _ console: Console) {
        let text = DiagnosticText(console.words)
        var places = SourcePlaces(in: document.bytes)
        for entry in entries {
            let offset = entry.offset == 0 ? document.root.offset : entry.offset
            let place = Place(offset, of: document.bytes, file: document.name, &places)
            console.write(text.warning(entry, at: place))
        }
        warnings += entries.count
    }
}
