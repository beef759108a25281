import ArgumentParser
import Markup
import Patuh
import PatuhReports
import SystemPackage

/// `patuh periksa`: every problem of rubrics and evidence files, nothing scored.
struct PeriksaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "periksa", abstract: help.aboutPeriksa, aliases: ["check"])
    }

    @Argument(help: ArgumentHelp(help.checkArgument, valueName: help.path))
    var inputs: [String]

    @OptionGroup var documents: DocumentOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        var console = Console(common)
        var library = RubricLibrary(common.rubrik)
        var checking = Checking(documents: try documents.check(&console))
        let inputs = Inputs(inputs, &console)
        let documents = inputs.paths.compactMap { SourceFile.document($0, &console) }
        // Rubrics first, so that evidence beside its rubric finds it.
        for document in documents.filter(\.isRubric) + documents.filter({ !$0.isRubric }) {
            do throws(Diagnostics) {
                let line = try checking.check(document, &library, &console)
                if let line, !console.isQuiet { console.print(line + "\n") }
            } catch {
                console.refuse(error)
            }
        }
        checking.finish(console)
        if !console.isQuiet {
            console.say(
                common.words.summary(
                    checked: inputs.paths.count, refused: console.refused, problems: console.problems,
                    warnings: checking.warnings, unread: console.unread, isDone: console.status == .done))
        }
        try console.finish()
    }
}

extension Document {
    /// Whether it looks like a rubric.
    fileprivate var isRubric: Bool { root.name == Vocabulary.rubric.rawValue }
}

/// Checks documents one by one.
private struct Checking {
    private var documents: DocumentCheck
    private var copies = CopyWatch()
    private(set) var warnings = 0
    private var fileByRubric: [String: String] = [:]

    init(documents: DocumentCheck) {
        self.documents = documents
    }

    /// - Returns: a line about a file that is in order; `nil` when what is wrong has been reported already.
    mutating func check(
        _ document: Document, _ library: inout RubricLibrary, _ console: inout Console
    ) throws(Diagnostics) -> String? {
        switch try document.vocabulary() {
        case .rubric:
            let rubric = try Rubric(document)
            if let other = fileByRubric.updateValue(document.name, forKey: rubric.code) {
                throw Diagnostics(.repeatedRubric(in: document, other: other))
            }
            library.add(rubric)
            return console.words.sound(document.name, rubric)
        case .evidence:
            guard let (read, rubric) = try SourceFile.evidence(document, &library, &console) else { return nil }
            let evidence = documents.look(at: read)
            copies.add(evidence, under: rubric)
            warn(evidence, rubric, document, console)
            return console.words.sound(document.name, evidence)
        case .card, .cards:
            return console.words.sound(document.name, cards: try Snapshot.cards(in: document).count)
        case .letterhead:
            return console.words.sound(document.name, try LetterheadFile.letterhead(document))
        }
    }

    /// Warns of what only all files together bring up.
    mutating func finish(_ console: Console) {
        warnings += console.warn(copies)
    }

    /// Warns of what either basis brings up.
    private mutating func warn(_ evidence: Evidence, _ rubric: Rubric, _ document: Document, _ console: Console) {
        let text = DiagnosticText(console.words)
        var entries: [Rapor.WarningEntry] = []
        for basis in Assessment.Basis.allCases {
            entries += Rapor(of: evidence, under: rubric, basis: basis).warnings.filter { !entries.contains($0) }
        }
        var places = SourcePlaces(in: document.bytes)
        for entry in entries {
            let offset = entry.offset == 0 ? document.root.offset : entry.offset
            let place = Place(offset, of: document.bytes, file: document.name, &places)
            console.write(text.warning(entry, at: place))
        }
        warnings += entries.count
    }
}
