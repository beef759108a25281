import ArgumentParser
import Glibc
import Patuh
import PatuhReports
import SystemPackage

/// The tool.
@main
struct PatuhCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "patuh", abstract: help.about, version: Rapor.engineVersion,
            subcommands: [
                RaporCommand.self, RekapCommand.self, BandingCommand.self, JelaskanCommand.self, PeriksaCommand.self,
                RubrikCommand.self, FormulirCommand.self, SidikCommand.self, SimulasiCommand.self,
            ])
    }

    static func main() {
        prepareStreams()
        do {
            if let value = environment("PATUH_BAHASA"), Language(rawValue: value) == nil, !value.isEmpty {
                throw ValidationError(help.notALanguage(value))
            }
            var command = try parse(Array(CommandLine.arguments.dropFirst()))
            try command.run()
        } catch {
            var console = Console(help)
            // The argument parser speaks English; our own validation does not.
            let text = Self.fullMessage(for: error)
            switch exitCode(for: error) {
            case .success where !text.isEmpty:
                console.print((text.hasPrefix("OVERVIEW: ") ? help.help(text) : text) + "\n")
            case .validationFailure: console.misuse(Self.message(for: error))
            default: exit(withError: error)
            }
            console.finish()
        }
    }

    /// Keeps what is opened later from taking the place of a stream that is closed, and lets writing too large a file fail
    /// instead of ending the program.
    private static func prepareStreams() {
        for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
            // It gets the lowest number that is free. As with a stream that is closed, what is tried with it fails.
            _ = try? FileDescriptor.open(FilePath("/dev/null"), stream == STDIN_FILENO ? .writeOnly : .readOnly)
        }
        _ = signal(SIGXFSZ, SIG_IGN)
    }

    /// Lets the command that is named first read the rest.
    ///
    /// Read from the root, its options are set up more than once on the way, a sixth of all that one card takes.
    private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
        func names(_ command: any ParsableCommand.Type) -> [String] {
            [command.configuration.commandName ?? ""] + command.configuration.aliases
        }
        // The letters of such a file would be taken for options: with an h among them help is printed, and all seems well.
        let mayBeLetters = { (text: String) in text.hasPrefix("-") && !text.hasPrefix("--") && text.count > 2 }
        let named = arguments.prefix { $0 != "--" }
        if let file = named.first(where: { mayBeLetters($0) && FileReading.exists($0) }) {
            throw ValidationError(help.beginsWithDash(file))
        }
        if !named.contains(where: ["-h", "--help"].contains), let option = repeatedInput(named) {
            throw ValidationError(help.repeatedOption(option))
        }
        let commands = configuration.subcommands
        let isForHelp = arguments.first == "help"
        guard let word = arguments.dropFirst(isForHelp ? 1 : 0).first, !word.isEmpty, !word.hasPrefix("-"),
            word != "help"
        else {
            return try parseAsRoot(arguments)
        }
        guard let named = commands.first(where: { names($0).contains(word) }) else {
            let suggestion = nearest(to: word, among: commands.flatMap(names))
            throw ValidationError(help.unknownCommand(word, suggestion: suggestion))
        }
        return isForHelp ? try parseAsRoot(arguments) : try named.parseAsRoot(Array(arguments.dropFirst()))
    }

    /// An option that names what is read and is there twice. Of other options the last counts, as usual; of these, the
    /// first would be left out of the result without a word.
    private static func repeatedInput(_ arguments: some Sequence<String>) -> String? {
        let inputs = ["--resmi", "--tahun-lalu", "--rubrik", "--dokumen", "--kop", "--dari"]
        let given = arguments.filter { $0.hasPrefix("--") }.map { String($0.prefix { $0 != "=" }) }
        return inputs.first { option in given.count { $0 == option } > 1 }
    }
}

extension CommandConfiguration {
    /// A command of the tool, that can also be read alone.
    static func subcommand(_ name: String, abstract: String, alias: String) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name, _superCommandName: "patuh", abstract: abstract, version: Rapor.engineVersion,
            aliases: [alias])
    }
}

extension Console {
    /// Ends the program with the exit code of the gravest thing that happened.
    ///
    /// Nothing is given back to memory first: for a large rubric, piece by piece, that takes a while.
    func finish() -> Never { Glibc.exit(status.rawValue) }
}
