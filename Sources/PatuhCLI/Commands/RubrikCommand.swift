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
                try? FileWriting.write(Array(text.form(rubric).utf8), to: .standardOutput)
            } else {
                console.say(common.words.rubricUnknown(code, known: rubrics.map(\.code)))
                console.fail(.cannotRead)
            }
        } else {
            try? FileWriting.write(Array(text.list(rubrics).utf8), to: .standardOutput)
        }
        try console.finish()
    }
}
