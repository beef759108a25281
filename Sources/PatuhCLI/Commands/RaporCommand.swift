public import ArgumentParser
import Patuh
public import PatuhReports

/// `patuh rapor`: scores units and prints their cards.
struct RaporCommand: ParsableCommand {
    static let version = Rapor.engineVersion

    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "rapor", abstract: help.aboutRapor, aliases: ["report"])
    }

    @Argument(help: ArgumentHelp(help.evidenceArgument, valueName: help.path))
    var inputs: [String]

    @Option(help: ArgumentHelp(help.formatOption, valueName: "teks|xml|html"))
    var format: Format = .text

    @Option(help: ArgumentHelp(help.minimumOption, valueName: "kategori"))
    var minimal: String?

    @Option(help: ArgumentHelp(help.lastYearOption, valueName: help.path))
    var tahunLalu: String?

    @Option(help: ArgumentHelp(help.letterheadOption, valueName: help.file))
    var kop: String?

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var documents: DocumentOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if kop != nil, format != .html { throw ValidationError(common.words.letterheadWithoutPage) }
    }

    func run() throws {
        var console = Console(common)
        let letterhead = kop.flatMap { LetterheadFile.read($0, &console) }
        // Without its head no paper would be what was asked for.
        if kop != nil, letterhead == nil { return try console.finish() }
        var library = RubricLibrary(common.rubrik)
        var documents = try documents.check(&console)
        var copies = CopyWatch()
        let past = tahunLalu.map {
            ComparisonInputs($0, basis: scoring.assessmentBasis, &library, &console)
        }
        let inputs = Inputs(inputs, &console)
        var sink = CardSink(format, output, words: common.words, isMany: inputs.isMany, letterhead: letterhead)
        for path in inputs.paths {
            guard let (read, rubric) = SourceFile.evidence(path, &library, &console) else { continue }
            let evidence = documents.look(at: read)
            copies.add(evidence, under: rubric)
            let rapor = card(of: evidence, rubric, beside: past, console)
            guard checkMinimum(rapor, rubric, &console) else { continue }
            sink.add(rapor, from: path, &console)
        }
        sink.finish(&console)
        console.warn(copies)
        if !console.isQuiet, inputs.isMany || console.refused + console.unread > 0 {
            console.say(
                common.words.summary(
                    cards: sink.count, refused: console.refused, problems: console.problems, unread: console.unread))
        }
        try console.finish()
    }

    /// The card of a unit, with last year's result where there is one, and with what a page shows besides.
    private func card(
        of evidence: Evidence, _ rubric: Rubric, beside past: ComparisonInputs?, _ console: Console
    ) -> Rapor {
        var rapor = Rapor(of: evidence, under: rubric, basis: scoring.assessmentBasis, on: scoring.date)
        if let past { put(past, beside: &rapor, rubric, console) }
        guard format == .html else { return rapor }
        return rapor.annexed(
            by: Assessment(of: evidence, under: rubric, basis: scoring.assessmentBasis, on: scoring.date))
    }

    /// Puts last year's result of the same unit on the card, where there is one.
    private func put(_ past: ComparisonInputs, beside rapor: inout Rapor, _ rubric: Rubric, _ console: Console) {
        if let side = past.side(of: rapor.unit.code) {
            rapor = rapor.beside(side.snapshot, under: rubric)
        } else {
            console.say(common.words.noLastYear(rapor.unit.code))
        }
    }

    /// Notes when a unit does not reach the category that was asked for.
    ///
    /// - Returns: whether the unit's rubric has such a category at all.
    private func checkMinimum(_ rapor: Rapor, _ rubric: Rubric, _ console: inout Console) -> Bool {
        guard let minimal else { return true }
        let codes = rubric.categories.map(\.code)
        guard let least = codes.firstIndex(of: minimal) else {
            let message = common.words.unknownCategory(minimal, option: "--minimal", rubric: rubric.code, known: codes)
            console.say(common.words.wrongUsage(message))
            console.fail(.misused)
            return false
        }
        let reached = rapor.result.flatMap { codes.firstIndex(of: $0.category.code) }
        if reached.map({ $0 > least }) ?? true {
            console.say(common.words.belowMinimum(rapor, minimum: minimal))
            console.fail(.gateFailed)
        }
        return true
    }
}

extension Format: ExpressibleByArgument {}
