import ArgumentParser
import Patuh
import PatuhReports
import SystemPackage

/// The tool.
@main
struct PatuhCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "patuh", abstract: help.about, version: RaporCommand.version,
            subcommands: [
                RaporCommand.self, RekapCommand.self, BandingCommand.self, JelaskanCommand.self, PeriksaCommand.self,
                RubrikCommand.self, FormulirCommand.self, SidikCommand.self, SimulasiCommand.self,
            ])
    }

    static func main() {
        do {
            if let value = environment("PATUH_BAHASA"), Language(rawValue: value) == nil, !value.isEmpty {
                throw ValidationError(help.notALanguage(value))
            }
            var command = try parse(Array(CommandLine.arguments.dropFirst()))
            try command.run()
        } catch {
            // The argument parser speaks English; our own validation does not.
            let text = Self.fullMessage(for: error)
            if exitCode(for: error) == .success, text.hasPrefix("OVERVIEW: ") {
                try? FileWriting.write(Array((help.help(text) + "\n").utf8), to: .standardOutput)
                exit(withError: ExitCode.success)
            }
            let isUsage = exitCode(for: error) == .validationFailure && !(error is ExitCode)
            guard isUsage else { exit(withError: error) }
            let message = help.wrongUsage(Self.message(for: error)) + "\n"
            try? FileWriting.write(Array(message.utf8), to: .standardError)
            exit(withError: ExitCode.validationFailure)
        }
    }

    /// Lets the command that is named first read the rest.
    ///
    /// Read from the root, options are looked up for every command on the way, which is half of what a card costs.
    private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
        let named = configuration.subcommands.first {
            $0.configuration.commandName == arguments.first
                || arguments.first.map($0.configuration.aliases.contains) ?? false
        }
        guard let named else {
            let names = configuration.subcommands.flatMap { command in
                [command.configuration.commandName ?? ""] + command.configuration.aliases
            }
            if let first = arguments.first, !first.isEmpty, !first.hasPrefix("-"), first != "help" {
                throw ValidationError(help.unknownCommand(first, suggestion: nearest(to: first, among: names)))
            }
            return try parseAsRoot(arguments)
        }
        return try named.parseAsRoot(Array(arguments.dropFirst()))
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
    /// Ends the command with the exit code of the gravest thing that happened.
    func finish() throws {
        if status != .done { throw ExitCode(status.rawValue) }
    }
}
