import ArgumentParser
import Glibc
public import PatuhReports
import SystemPackage

/// Options of every command.
struct CommonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(help.rubricOption, valueName: help.path))
    var rubrik: String?

    @Option(help: ArgumentHelp(help.languageOption, valueName: "id|en"))
    var bahasa: Language?

    @Flag(name: .shortAndLong, help: ArgumentHelp(help.quietOption))
    var quiet = false

    /// The catalogue in the language asked for.
    var words: Words { Words(bahasa ?? .preferred) }
}

/// Options of commands that write a result.
struct OutputOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp(help.outputOption, valueName: help.path))
    var output: String?

    @Flag(help: ArgumentHelp(help.forceOption))
    var force = false

    @Option(help: ArgumentHelp(help.colourOption, valueName: "auto|selalu|tidak"))
    var warna: Colour = .automatic

    /// When to use colour.
    enum Colour: String, Choice {
        case automatic = "auto"
        case always = "selalu"
        case never = "tidak"
    }

    /// The format asked for, or the one that the name of the output file ends in; text when that says nothing.
    func format<Format: Choice>(_ asked: Format?, else text: Format) -> Format {
        asked ?? ending.flatMap(Format.init) ?? text
    }

    /// What the name of the output file ends in; `nil` for a folder.
    private var ending: String? {
        guard let target = destination.target, !target.hasSuffix("/"), !FileReading.isFolder(target) else { return nil }
        return FilePath(target).extension?.lowercased()
    }

    /// Endings of which everybody expects something other than text.
    private static let wellKnown = [
        "csv", "doc", "docx", "htm", "html", "json", "ods", "odt", "pdf", "tsv", "xls", "xlsx", "xml",
    ]

    /// Refuses a file whose name promises what the command does not write, unless a format was asked for.
    func check<Format: Choice>(_ asked: Format?) throws {
        if asked == nil { try check(among: Format.allValueStrings) }
    }

    /// Refuses a file whose name promises something other than these formats.
    func check(among formats: [String]) throws {
        guard let ending, Self.wellKnown.contains(ending), !formats.contains(ending) else { return }
        throw ValidationError(help.noFormat(ending, formats))
    }

    var destination: Destination { Destination(output, replacing: force) }

    /// What must stay, whatever is replaced: what the command reads, and its rubrics.
    func originals(_ arguments: [String?], documents: String? = nil, _ library: RubricLibrary) -> Originals {
        Originals(arguments, documents: documents, library, isNeeded: force)
    }

    /// Writes one result to the file named, or to standard output.
    ///
    /// - Parameters:
    ///   - name: what the file is called in a folder; `nil` where a folder will not do.
    ///   - originals: what must stay.
    func write(
        _ bytes: [UInt8], named name: String? = nil, sparing originals: Originals, _ console: inout Console
    ) {
        destination.write(bytes.span, named: name, sparing: originals, &console)
    }

    /// Ink for the result.
    var ink: Ink {
        switch warna {
        case .always: return Ink(isOn: true)
        case .never: return Ink(isOn: false)
        case .automatic:
            let isPlain = !(environment("NO_COLOR") ?? "").isEmpty || environment("TERM") == "dumb"
            return Ink(isOn: destination.target == nil && !isPlain && isatty(STDOUT_FILENO) == 1)
        }
    }
}

/// Options of commands that read many files.
struct ManyOptions: ParsableArguments {
    // Whatever comes next is taken for the number, so that -1 is told to be none.
    @Option(parsing: .unconditional, help: ArgumentHelp(help.jobsOption, valueName: "n"))
    var jobs: String?

    /// As many as were asked for, or one for each core.
    var workers: Workers { Workers(jobs.flatMap { Int($0) }) }

    func validate() throws {
        if let jobs, !(Int(jobs).map { (1...256).contains($0) } ?? false) {
            throw ValidationError(help.notJobs(jobs))
        }
    }
}

/// A variable of the environment.
func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
}

extension Language: Choice {
    /// The language that help and messages are in before any option is read.
    static var preferred: Language {
        environment("PATUH_BAHASA").flatMap(Language.init) ?? .indonesian
    }

    /// The language named on the command line, for the help that is made while it is read.
    static var invoked: Language {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            if argument == "--bahasa", index + 1 < arguments.count {
                return Language(rawValue: arguments[index + 1]) ?? preferred
            }
            if argument.hasPrefix("--bahasa=") { return Language(rawValue: String(argument.dropFirst(9))) ?? preferred }
        }
        return preferred
    }
}

/// The words of help texts.
let help = Words(.invoked)
