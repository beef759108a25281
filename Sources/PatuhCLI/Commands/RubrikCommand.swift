import ArgumentParser
import Patuh
import PatuhReports
import SystemPackage

/// `patuh rubrik`: the rubrics there are, or one of them as a form.
struct RubrikCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .subcommand("rubrik", abstract: help.aboutRubrik, alias: "rubric")
    }

    @Argument(help: ArgumentHelp(help.rubricArgument, valueName: help.say("kode", "code")))
    var code: String?

    @Option(help: ArgumentHelp(help.kindOption, valueName: help.say("kode", "code")))
    var jenis: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if jenis != nil, code == nil { throw ValidationError(common.words.kindWithoutRubric) }
    }

    func run() {
        var console = Console(common)
        var library = RubricLibrary(common.rubrik)
        let rubrics = library.all(&console)
        let text = RubricText(common.words)
        if let code {
            if let rubric = rubrics.first(where: { $0.code == code }) {
                show(rubric, text, &console)
            } else if !library.known.contains(code) {
                console.say(common.words.rubricUnknown(code, known: rubrics.map(\.code)))
                console.fail(.cannotRead)
            }
        } else {
            console.print(text.list(rubrics))
        }
        console.finish()
    }

    private func show(_ rubric: Rubric, _ text: RubricText, _ console: inout Console) {
        let kind = jenis.flatMap { rubric.form(forKind: $0)?.kind }
        if let jenis, kind == nil {
            let known = rubric.unitKinds.map(\.code)
            console.misuse(common.words.unknownKind(jenis, rubric: rubric.code, known: known))
        } else {
            console.print(text.form(rubric, for: kind))
        }
    }
}
