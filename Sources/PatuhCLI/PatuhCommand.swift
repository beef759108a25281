import ArgumentParser
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
            var command = try parseAsRoot()
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
}

extension Console {
    /// Ends the command with the exit code of the gravest thing that happened.
    func finish() throws {
        if status != .done { throw ExitCode(status.rawValue) }
    }
}
