import ArgumentParser
import Patuh
import PatuhReports

/// Options of commands that score.
struct ScoringOptions: ParsableArguments {
    @Option(help: ArgumentHelp(help.basisOption, valueName: "verifikasi|mandiri"))
    var basis: Assessment.Basis = .verified

    @Option(help: ArgumentHelp(help.dateOption, valueName: help.dateValue))
    var tanggal: String?

    @Option(help: ArgumentHelp(help.documentsOption, valueName: help.folder))
    var dokumen: String?

    /// The assessment date, when not the file's.
    var date: CalendarDate? { tanggal.flatMap(CalendarDate.init) }

    func validate() throws {
        if let tanggal, CalendarDate(tanggal) == nil { throw ValidationError(help.notADate(tanggal)) }
    }
}

extension Assessment.Basis: Choice {}
