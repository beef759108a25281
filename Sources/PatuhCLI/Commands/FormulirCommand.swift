import ArgumentParser
import Markup
import Patuh
import PatuhReports
import SystemPackage

/// `patuh formulir`: an evidence file to be filled in, blank or with last year's answers.
struct FormulirCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .subcommand("formulir", abstract: help.aboutFormulir, alias: "form")
    }

    @Argument(help: ArgumentHelp(help.formRubricArgument, valueName: help.say("kode", "code")))
    var code: String

    @Option(help: ArgumentHelp(help.formKindOption, valueName: help.say("kode", "code")))
    var jenis: String?

    @Option(help: ArgumentHelp(help.unitCodeOption, valueName: help.say("kode", "code")))
    var unit: String?

    @Option(help: ArgumentHelp(help.unitNameOption, valueName: help.say("nama", "name")))
    var nama: String?

    @Option(help: ArgumentHelp(help.instansiOption, valueName: help.say("nama", "name")))
    var instansi: String?

    @Option(help: ArgumentHelp(help.yearOption, valueName: help.yearValue))
    var tahun: Int?

    @Option(help: ArgumentHelp(help.formDateOption, valueName: help.dateValue))
    var tanggal: String?

    @Option(help: ArgumentHelp(help.carryOption, valueName: help.say("berkas", "file")))
    var dari: String?

    @Option(name: .shortAndLong, help: ArgumentHelp(help.formOutputOption, valueName: help.path))
    var output: String?

    @Flag(help: ArgumentHelp(help.forceOption))
    var force = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        let words = common.words
        if let tanggal, CalendarDate(tanggal) == nil { throw ValidationError(words.notADate(tanggal)) }
        if let tahun, !(1900...9999).contains(tahun) { throw ValidationError(words.periodOutOfRange) }
        if let unit, !isCode(unit) { throw ValidationError(words.notACode(unit)) }
        for (option, name) in [("--nama", nama), ("--instansi", instansi)] {
            if let name, !isName(name) { throw ValidationError(words.notAName(option)) }
        }
    }

    func run() {
        var console = Console(common)
        var library = RubricLibrary(common.rubrik)
        if let form = form(&library, &console) {
            write(form, &console)
            if !console.isQuiet, console.status == .done { report(form, console) }
        }
        console.finish()
    }

    // MARK: What is written

    private func form(_ library: inout RubricLibrary, _ console: inout Console) -> BlankForm? {
        guard let rubric = library.rubric(named: code, &console) else { return nil }
        var last: Evidence?
        if let dari {
            last = SourceFile.evidence(dari, &library, &console)
            if last == nil { return nil }
        }
        guard let form = form(of: rubric, kind: jenis ?? last?.unit.kind, &console),
            let period = period(rubric, last, &console)
        else { return nil }
        let named = BlankForm.Unit(code: unit, name: nama, instansi: instansi)
        guard let last else { return BlankForm(rubric, for: form, unit: named, period: period) }
        if let unit, unit != last.unit.code {
            console.say(common.words.otherUnit(unit, carrying: last.unit))
        }
        return BlankForm(rubric, for: form, unit: named, period: period, carrying: last)
    }

    private func form(of rubric: Rubric, kind: String?, _ console: inout Console) -> Form? {
        let known = rubric.unitKinds.map(\.code)
        if let kind, let form = rubric.form(forKind: kind) { return form }
        if kind == nil, rubric.forms.count == 1 { return rubric.forms.first }
        let words = common.words
        let message =
            switch kind {
            case nil: words.kindWanted(rubric.code, known: known)
            case let kind? where jenis == nil: words.unknownKind(ofLastYear: kind, rubric: rubric.code, known: known)
            case let kind?: words.unknownKind(kind, rubric: rubric.code, known: known)
            }
        console.misuse(message)
        return nil
    }

    private func period(_ rubric: Rubric, _ last: Evidence?, _ console: inout Console) -> BlankForm.Period? {
        let date = tanggal.flatMap(CalendarDate.init)
        let period =
            last.map { BlankForm.Period(year: tahun, date: date, after: $0) }
            ?? BlankForm.Period(year: tahun, date: date, rubric: rubric)
        if period == nil {
            let isUnknown = last == nil && tahun == nil && date == nil
            console.misuse(isUnknown ? common.words.periodUnknown(rubric.code) : common.words.periodOutOfRange)
        }
        return period
    }

    // MARK: Where it goes

    private func write(_ form: BlankForm, _ console: inout Console) {
        let bytes = BlankFormXML(common.words.language).document(form)
        let name = "\(form.unit.code ?? BlankForm.Unit.placeholderCode)-\(form.period.year).xml"
        Destination(output, replacing: force).write(
            bytes.span, named: name, sparing: Originals([dari], RubricLibrary(common.rubrik), isNeeded: force), &console
        )
    }

    /// What was supposed, what was carried over and what was not.
    private func report(_ form: BlankForm, _ console: Console) {
        if dari == nil, tahun == nil, tanggal == nil {
            console.say(common.words.yearOfRubric(form.period.year, rubric: form.rubric.code))
        }
        for section in common.words.carried(form) {
            console.say(section.title)
            for entry in section.entries { console.say("  - \(entry)") }
        }
    }
}

/// Whether a name may stand in a file and says something.
private func isName(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.properties.isWhitespace }
        && text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: true
            default: false
            }
        }
}
