import ArgumentParser
import Patuh
import PatuhReports
import SystemPackage

/// `patuh rubrik`: the rubrics there are, or one of them as a form.
struct RubrikCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "rubrik", abstract: help.aboutRubrik, aliases: ["rubric"])
    }

    @Argument(help: ArgumentHelp(help.rubricArgument, valueName: help.say("kode", "code")))
    var code: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        var console = Console(common)
        let rubrics = RubricLibrary(common.rubrik).all(&console)
        let text = RubricText(common.words)
        if let code {
            if let rubric = rubrics.first(where: { $0.code == code }) {
                console.print(text.form(rubric))
            } else {
                console.say(common.words.rubricUnknown(code, known: rubrics.map(\.code)))
                console.fail(.cannotRead)
            }
        } else {
            console.print(text.list(rubrics))
        }
        try console.finish()
    }
}
