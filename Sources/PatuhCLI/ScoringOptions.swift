import ArgumentParser
import Patuh
import PatuhReports

/// Options of commands that score.
struct ScoringOptions: ParsableArguments {
    @Option(help: ArgumentHelp(help.basisOption, valueName: "verifikasi|mandiri"))
    var basis: Basis = .verifikasi

    @Option(help: ArgumentHelp(help.dateOption, valueName: "tanggal"))
    var tanggal: String?

    @Option(help: ArgumentHelp(help.documentsOption, valueName: help.folder))
    var dokumen: String?

    /// Whose word counts.
    enum Basis: String, Choice {
        case verifikasi
        case mandiri
    }

    /// Whose word counts.
    var assessmentBasis: Assessment.Basis { basis == .mandiri ? .own : .verified }

    /// The assessment date, when not the file's.
    var date: CalendarDate? { tanggal.flatMap(CalendarDate.init) }

    func validate() throws {
        if let tanggal, CalendarDate(tanggal) == nil { throw ValidationError(help.notADate(tanggal)) }
    }
}
