import ArgumentParser
import Patuh
public import PatuhReports

/// `patuh rapor`: scores units and prints their cards.
struct RaporCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .subcommand("rapor", abstract: help.aboutRapor, alias: "report")
    }

    @Argument(help: ArgumentHelp(help.evidenceArgument, valueName: help.path))
    var inputs: [String]

    @Option(help: ArgumentHelp(help.formatOption, valueName: "teks|xml|html"))
    var format: Format?

    @Option(help: ArgumentHelp(help.minimumOption, valueName: help.categoryValue))
    var minimal: String?

    @Option(help: ArgumentHelp(help.lastYearOption, valueName: help.path))
    var tahunLalu: String?

    @Option(help: ArgumentHelp(help.letterheadOption, valueName: help.file))
    var kop: String?

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var many: ManyOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    private var drawn: Format { output.format(format, else: .text) }

    func validate() throws {
        try output.check(format)
        if kop != nil, drawn != .html { throw ValidationError(common.words.letterheadWithoutPage) }
    }

    func run() {
        var console = Console(common)
        let letterhead = kop.flatMap { LetterheadFile.read($0, &console) }
        // Without its head no paper would be what was asked for.
        if kop != nil, letterhead == nil { console.finish() }
        var library = RubricLibrary(common.rubrik)
        var documents = DocumentCheck(scoring.dokumen, workers: many.workers, &console)
        var copies = CopyWatch()
        let looks = scoring.dokumen != nil
        let past = tahunLalu.map {
            ComparisonInputs(
                $0, basis: scoring.basis, cardsOnly: looks, &library, workers: many.workers, &console)
        }
        let originals = output.originals(
            inputs + [tahunLalu, kop, LetterheadFile.logo(of: letterhead, at: kop)], documents: scoring.dokumen, library
        )
        let inputs = Inputs(inputs, &console)
        var sink = CardSink(
            drawn, output, sparing: originals, words: common.words, isMany: inputs.isMany, letterhead: letterhead)
        var reader = UnitReader(library, workers: many.workers, console)
        let make = CardMaking(basis: scoring.basis, date: scoring.date, past: past)
        let drafts = sink.drafts
        var withoutMinimum: Set<String> = []
        var units: [ServiceUnit] = []
        // Documents are looked at one unit after the other, so that each is read once.
        reader.read(inputs.paths, &console) { evidence -> MadeCard in
            MadeCard(evidence, looks ? nil : make(evidence))
        } finish: { made in
            made.drafted(by: drafts)
        } use: { batch, console in
            var cards: [CardSink.Card] = []
            for (index, made) in batch {
                let evidence = documents.look(at: made.evidence)
                copies.add(evidence)
                let rapor = made.rapor ?? make(evidence)
                if past != nil {
                    units.append(rapor.unit)
                    if rapor.lastYear == nil { console.say(common.words.noLastYear(rapor.unit.code)) }
                }
                if checkMinimum(rapor, evidence.rubric, &withoutMinimum, &console) {
                    cards.append(CardSink.Card(rapor: rapor, draft: made.draft, input: inputs.paths[index]))
                } else if case .done(let file) = made.draft {
                    file.discard()
                }
            }
            sink.add(cards, many.workers, &console)
        }
        sink.finish(&console)
        documents.tell(console)
        if let past {
            OtherCodes(past.sides.map { OtherCodes.unit($0.snapshot.unit) }, units.map(OtherCodes.unit)).tell(console)
        }
        if let letterhead, !letterhead.signatories.isEmpty, sink.count > 1, !console.isQuiet {
            console.say(common.words.signedAlike(sink.count))
        }
        console.warn(copies)
        if !console.isQuiet, inputs.isMany || console.refused + console.unread + sink.unwritten > 0 {
            console.say(
                common.words.summary(
                    cards: sink.count, unwritten: sink.unwritten, refused: console.refused,
                    problems: console.problems, unread: console.unread))
        }
        console.finish()
    }

    /// Notes when a unit does not reach the category that was asked for.
    ///
    /// - Parameter told: codes of rubrics that have no such category, of which each is told once.
    /// - Returns: whether the unit's rubric has such a category at all.
    private func checkMinimum(
        _ rapor: Rapor, _ rubric: Rubric, _ told: inout Set<String>, _ console: inout Console
    ) -> Bool {
        guard let minimal else { return true }
        let codes = rubric.categories.map(\.code)
        guard let least = codes.firstIndex(of: minimal) else {
            let message = common.words.unknownCategory(minimal, option: "--minimal", rubric: rubric.code, known: codes)
            if told.insert(rubric.code).inserted { console.say(common.words.wrongUsage(message)) }
            console.fail(.misused)
            return false
        }
        let reached = rapor.result.flatMap { codes.firstIndex(of: $0.category.code) }
        if reached.map({ $0 > least }) ?? true {
            console.say(common.words.belowMinimum(rapor, minimum: minimal))
            console.fail(.gateFailed)
        }
        return true
    }
}

/// What a worker makes of a unit. A class, so that nobody copies all that it holds.
private final class MadeCard: Sendable {
    let evidence: Evidence
    /// Its card; `nil` when its documents are to be looked at first.
    let rapor: Rapor?
    /// The card beside its place, when it goes to a folder.
    let draft: CardDrafts.Draft?

    init(_ evidence: Evidence, _ rapor: Rapor?, _ draft: CardDrafts.Draft? = nil) {
        (self.evidence, self.rapor, self.draft) = (evidence, rapor, draft)
    }

    func drafted(by drafts: CardDrafts?) -> MadeCard {
        MadeCard(evidence, rapor, rapor.flatMap { drafts?.draft($0) })
    }
}

/// Makes the card of a unit, beside last year's where there is one.
private struct CardMaking: Sendable {
    let basis: Assessment.Basis
    let date: CalendarDate?
    let past: ComparisonInputs?

    func callAsFunction(_ evidence: Evidence) -> Rapor {
        let rapor = Rapor(of: evidence, basis: basis, on: date)
        guard let side = past?.side(before: evidence) else { return rapor }
        return rapor.beside(side.snapshot)
    }
}

extension Format: Choice {}
