import ArgumentParser
import Patuh
public import PatuhReports
import SystemPackage

/// `patuh rekap`: all units of an instansi, or of many.
struct RekapCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .subcommand("rekap", abstract: help.aboutRekap, alias: "summary")
    }

    @Argument(help: ArgumentHelp(help.evidenceArgument, valueName: help.path))
    var inputs: [String] = []

    @Option(help: ArgumentHelp(help.officialOption, valueName: "csv"))
    var resmi: String?

    @Option(help: ArgumentHelp(help.recapLastYearOption, valueName: help.path))
    var tahunLalu: String?

    @Option(help: ArgumentHelp(help.formatOption, valueName: "teks|xml|json|csv|html"))
    var format: RecapRenderer.Format?

    @Flag(name: .customLong("csv-id"), help: ArgumentHelp(help.spreadsheetOption))
    var isForSpreadsheet = false

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var many: ManyOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if isForSpreadsheet {
            try output.check(among: [RecapRenderer.Format.csv.rawValue])
        } else {
            try output.check(format)
        }
        if isForSpreadsheet, let format, format != .text, format != .csv {
            throw ValidationError(common.words.spreadsheetOfWhat)
        }
        if inputs.isEmpty, resmi == nil { throw ValidationError(common.words.nothingForRekap) }
    }

    func run() {
        var console = Console(common)
        var making = RecapMaking(basis: inputs.isEmpty ? nil : scoring.basis, date: scoring.date)
        var library = RubricLibrary(common.rubrik)
        var past: [ComparisonSide] = []
        if let tahunLalu {
            past =
                ComparisonInputs(
                    tahunLalu, basis: scoring.basis, cardsOnly: scoring.dokumen != nil, &library,
                    workers: many.workers, &console
                ).sides
            making.add(lastYear: past, rubrics: library.rubrics(ofCards: past))
        }
        let paths = inputs.isEmpty ? [] : Inputs(inputs, &console).paths
        if !inputs.isEmpty { score(paths, &library, &making, &console) }
        if let resmi { add(resmi, &library, &making, &console) }
        let wanted = console.rejected.isEmpty ? [] : Set(paths)
        for rejected in console.rejected { making.reject(rejected, isLeftOut: wanted.contains(rejected.file)) }
        let recap = making.recap()
        if tahunLalu != nil, recap.instansi.allSatisfy({ $0.lastYear == nil }) {
            console.say(common.words.noYearBefore)
        }
        if !inputs.isEmpty, resmi != nil {
            for instansi in recap.instansi where instansi.isPublished {
                console.say(common.words.officialAlone(instansi.name, instansi.year, rubric: instansi.instrument.code))
            }
        }
        RecapSlips(recap: recap).tell(console)
        otherCodes(recap, beside: past).tell(console)
        let renderer = RecapRenderer(
            isForSpreadsheet ? .csv : output.format(format, else: .text), words: common.words,
            ink: output.ink,
            dialect: isForSpreadsheet ? .indonesian : .international)
        let originals = output.originals(inputs + [tahunLalu, resmi], documents: scoring.dokumen, library)
        output.destination.write(named: nil, sparing: originals, &console) { renderer.draw(recap, $0) }
        if !console.isQuiet, console.refused + console.unread > 0 {
            console.say(
                common.words.summary(
                    recapped: recap.instansi.reduce(0) { $0 + $1.units.count }, refused: console.refused,
                    problems: console.problems, unread: console.unread))
        }
        console.finish()
    }

    /// Units that may be others of last year's by their names.
    private func otherCodes(_ recap: Recap, beside past: [ComparisonSide]) -> OtherCodes {
        if past.isEmpty { return OtherCodes([], []) }
        let units = recap.instansi.filter { !$0.isPublished }.flatMap { instansi in
            instansi.units.map { (instansi.name, $0.name, $0.code ?? "") }
        }
        return OtherCodes(past.map { OtherCodes.unit($0.snapshot.unit) }, units)
    }

    /// Scores every unit of the inputs.
    private func score(
        _ paths: [String], _ library: inout RubricLibrary, _ making: inout RecapMaking, _ console: inout Console
    ) {
        var check = DocumentCheck(scoring.dokumen, workers: many.workers, &console)
        var copies = CopyWatch()
        var reader = UnitReader(library, workers: many.workers, console)
        let (basis, date) = (scoring.basis, scoring.date)
        func add(_ entry: RecapEntry, _ index: Int, _ console: inout Console) {
            if let before = making.add(entry, from: index) {
                let words = console.words
                console.refuse(paths[index], repeated: words.sameUnit(entry, as: paths[before]))
            }
        }
        if scoring.dokumen == nil {
            reader.read(paths, &console) {
                RecapEntry(Assessment(of: $0, basis: basis, on: date))
            } use: { batch, console in
                for (index, entry) in batch { add(entry, index, &console) }
            }
        } else {
            reader.read(paths, &console) {
                $0
            } use: { batch, console in
                for (index, read) in batch {
                    let evidence = check.look(at: read)
                    copies.add(evidence)
                    let bad = evidence.faultyDocuments
                    if bad > 0 { console.say(common.words.badFiles(bad, in: paths[index])) }
                    let assessment = Assessment(of: evidence, basis: basis, on: date)
                    add(RecapEntry(assessment), index, &console)
                }
            }
            console.warn(copies)
            check.tell(console)
        }
        library = reader.library
    }

    /// Adds published results, with the rubrics they name.
    private func add(
        _ path: String, _ library: inout RubricLibrary, _ making: inout RecapMaking, _ console: inout Console
    ) {
        do {
            var problems: [Diagnostic] = []
            let results = OfficialResults(reading: try FileReading.bytes(path), name: path, problems: &problems)
            var unknown: [Diagnostic] = []
            let rubrics = library.rubrics(for: results, unknown: &unknown, &console)
            let faults = problems.isEmpty ? making.add(results, rubrics: rubrics) : results.faults(under: rubrics)
            problems += faults?.all ?? []
            // The file is refused once; with rubrics that are not there, what is under the others stands.
            if let all = Diagnostics(found: problems + unknown) { console.refuse(all) }
        } catch {
            console.cannotRead(path, error)
        }
    }
}

extension RecapRenderer.Format: Choice {}
