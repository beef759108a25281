import ArgumentParser
import Patuh
public import PatuhReports
import SystemPackage

/// `patuh jelaskan`: the whole calculation of the score, of a group or of an indicator.
struct JelaskanCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .subcommand("jelaskan", abstract: help.aboutJelaskan, alias: "explain")
    }

    @Argument(help: ArgumentHelp(help.oneEvidenceArgument, valueName: help.say("berkas", "file")))
    var input: String

    @Argument(help: ArgumentHelp(help.explainedCode, valueName: help.say("kode", "code")))
    var code: String?

    @Option(help: ArgumentHelp(help.formatOption, valueName: "teks|xml"))
    var format: ExplanationRenderer.Format?

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func validate() throws { try output.check(format) }

    func run() {
        var console = Console(common)
        var library = RubricLibrary(common.rubrik)
        var documents = DocumentCheck(scoring.dokumen, &console)
        if let evidence = SourceFile.evidence(input, &library, &console) {
            let assessment = Assessment(
                of: documents.look(at: evidence), basis: scoring.basis, on: scoring.date)
            do {
                write(try Explanation(of: assessment, at: code), library, &console)
            } catch {
                console.misuse(common.words.failure(error, rubric: evidence.rubric.code))
            }
        }
        if console.status == .done { documents.tell(console) }
        console.finish()
    }

    private func write(_ explanation: Explanation, _ library: RubricLibrary, _ console: inout Console) {
        let format = output.format(format, else: .text)
        let bytes = ExplanationRenderer(format, words: common.words, ink: output.ink)(explanation)
        // In a folder it is named after unit, year and what is explained.
        let names = [explanation.unit.code, String(explanation.period.year), code].compactMap(\.self)
        output.write(
            bytes, named: "\(names.joined(separator: "-"))-penjelasan.\(format.fileExtension)",
            sparing: output.originals([input], documents: scoring.dokumen, library), &console)
    }
}

extension ExplanationRenderer.Format: Choice {}
