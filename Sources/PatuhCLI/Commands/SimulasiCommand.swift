import ArgumentParser
import Patuh
import PatuhReports

/// `patuh simulasi`: the cheapest way to a category, or what other answers would bring.
struct SimulasiCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .subcommand("simulasi", abstract: help.aboutSimulasi, alias: "simulate")
    }

    @Argument(help: ArgumentHelp(help.oneEvidenceArgument, valueName: help.file))
    var input: String

    @Option(help: ArgumentHelp(help.targetOption, valueName: help.categoryValue))
    var target: String?

    @Option(parsing: .singleValue, help: ArgumentHelp(help.supposeOption, valueName: help.answerValue))
    var ubah: [String] = []

    @Option(help: ArgumentHelp(help.formatOption, valueName: "teks|xml"))
    var format: ExplanationRenderer.Format?

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        try output.check(format)
        if target == nil, ubah.isEmpty { throw ValidationError(common.words.nothingToSimulate) }
    }

    func run() {
        var console = Console(common)
        var library = RubricLibrary(common.rubrik)
        var documents = DocumentCheck(scoring.dokumen, &console)
        if let evidence = SourceFile.evidence(input, &library, &console) {
            run(documents.look(at: evidence), library, &console)
        }
        if console.status == .done { documents.tell(console) }
        console.finish()
    }

    private func run(_ evidence: Evidence, _ library: RubricLibrary, _ console: inout Console) {
        let rubric = evidence.rubric
        let codes = rubric.categories.map(\.code)
        let isTargetKnown = target.map(codes.contains) ?? true
        if let target, !isTargetKnown {
            console.misuse(
                common.words.unknownCategory(target, option: "--target", rubric: rubric.code, known: codes))
        }
        do throws(Supposition.Mistakes) {
            let suppositions = try evidence.suppositions(ubah)
            guard isTargetKnown else { return }
            let simulation = Simulation(
                of: evidence, basis: scoring.basis, on: scoring.date, supposing: suppositions, target: target)
            let bytes =
                switch output.format(format, else: .text) {
                case .text: Array(SimulationText(common.words)(simulation).utf8)
                case .xml: SimulationXML(common.words.language).document(simulation)
                }
            output.write(bytes, sparing: output.originals([input], documents: scoring.dokumen, library), &console)
            if target != nil, simulation.way == nil { console.fail(.gateFailed) }
        } catch {
            for mistake in error.all { console.misuse(common.words.mistake(mistake)) }
        }
    }
}
