import ArgumentParser
import Patuh
public import PatuhReports

/// `patuh banding`: two years of one unit, or of two folders of units.
struct BandingCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .subcommand("banding", abstract: help.aboutBanding, alias: "compare")
    }

    @Argument(help: ArgumentHelp(help.olderArgument, valueName: help.olderValue))
    var older: String

    @Argument(help: ArgumentHelp(help.newerArgument, valueName: help.newerValue))
    var newer: String

    @Option(help: ArgumentHelp(help.formatOption, valueName: "teks|xml|json|html"))
    var format: ComparisonRenderer.Format?

    @Option(help: ArgumentHelp(help.basisOption, valueName: "verifikasi|mandiri"))
    var basis: Assessment.Basis?

    @Option(defaultAsFlag: "0", parsing: .next, help: ArgumentHelp(help.fallOption, valueName: help.pointsValue))
    var gagalJikaTurun: String?

    @OptionGroup var many: ManyOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    /// By how much a score may fall; a comma is as good as a point.
    private var tolerance: Fraction? {
        gagalJikaTurun.flatMap { Fraction(decimal: $0.replacing(",", with: ".")) }
    }

    func validate() throws {
        try output.check(format)
        if let text = gagalJikaTurun, tolerance == nil { throw ValidationError(common.words.notPoints(text)) }
    }

    func run() {
        var console = Console(common)
        var library = RubricLibrary(common.rubrik)
        func inputs(_ argument: String) -> ComparisonInputs {
            ComparisonInputs(
                argument, basis: basis, refusesOthers: true, &library, workers: many.workers, &console)
        }
        let (old, new) = (inputs(older), inputs(newer))
        // Without them, units would seem to have come or gone.
        if !old.ofOtherBasis.isEmpty || !new.ofOtherBasis.isEmpty { console.finish() }
        let renderer = ComparisonRenderer(
            output.format(format, else: .text), words: common.words, ink: output.ink)
        let after = new.sides()
        if new.isMany { new.tellStrays(console) }
        let rubrics = rubrics(for: old.sides, after, &library, &console)
        let before = old.sides(before: after, rubrics)
        if old.isMany || new.isMany {
            if !before.isEmpty || !after.isEmpty {
                let set = ComparisonSet(
                    from: before, to: after, rubrics: rubrics, older: library.rubrics(ofCards: before),
                    refused: (old.refused, new.refused))
                output.write(renderer(set), sparing: output.originals([older, newer], library), &console)
                for comparison in set.moved { check(comparison, &console) }
                tellOthers(set, console)
            }
        } else if let before = before.first, let after = after.first {
            let comparison = Comparison(
                from: before, to: after, rubric: rubrics[after.snapshot.instrument.code])
            output.write(renderer(comparison), sparing: output.originals([older, newer], library), &console)
            check(comparison, &console)
            if tolerance != nil, comparison.change == nil {
                console.say(common.words.notGuarded([comparison.new.unit.name]))
            }
        }
        console.finish()
    }

    /// The rubrics of newer results, which say whether older ones compare; those of cards must be there only where a unit
    /// has no older result under the same.
    private func rubrics(
        for old: [ComparisonSide], _ new: [ComparisonSide], _ library: inout RubricLibrary, _ console: inout Console
    ) -> [String: Rubric] {
        var rubrics: [String: Rubric] = [:]
        let known = Set(old.map(\.snapshot).map { [$0.unit.code, $0.instrument.code, $0.instrument.version] })
        for side in new {
            switch side {
            case .scored(let assessment): rubrics[assessment.rubric.code] = assessment.rubric
            case .card(let card):
                let code = card.instrument.code
                if rubrics[code] != nil { continue }
                let isKnown = known.contains([card.unit.code, code, card.instrument.version])
                rubrics[code] =
                    isKnown ? library.rubric(ifThere: card.instrument) : library.rubric(named: code, &console)
            }
        }
        return rubrics
    }

    /// Tells of units that do not compare, where that may be by a slip or was to be guarded.
    private func tellOthers(_ set: ComparisonSet, _ console: Console) {
        func units(_ snapshots: [Snapshot]) -> [OtherCodes.Unit] { snapshots.map { OtherCodes.unit($0.unit) } }
        OtherCodes(units(set.went), units(set.came)).tell(console)
        let went = Dictionary(set.went.map { ($0.unit.code, $0.unit.instansi) }) { first, _ in first }
        let pairs = set.came.compactMap { new in went[new.unit.code].map { [$0, new.unit.instansi] } }
        for pair in pairs.uniqued().prefix(5) { console.say(common.words.otherInstansi(pair[0], pair[1])) }
        let names = (set.apart.map { set.name(of: $0) } + (set.came + set.went).map(\.unit.name)).uniqued()
        if tolerance != nil, !names.isEmpty { console.say(common.words.notGuarded(names)) }
    }

    /// Notes when a score that compares fell by more than it may.
    private func check(_ comparison: Comparison, _ console: inout Console) {
        guard let tolerance, let change = comparison.change?.headline.value, change + tolerance < .zero else { return }
        console.say(common.words.fell(comparison))
        console.fail(.gateFailed)
    }
}

extension ComparisonRenderer.Format: Choice {}
