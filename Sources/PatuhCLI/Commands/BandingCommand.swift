public import ArgumentParser
import Patuh
public import PatuhReports

/// `patuh banding`: two years of one unit, or of two folders of units.
struct BandingCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .subcommand("banding", abstract: help.aboutBanding, alias: "compare")
    }

    @Argument(help: ArgumentHelp(help.olderArgument, valueName: "lama"))
    var older: String

    @Argument(help: ArgumentHelp(help.newerArgument, valueName: "baru"))
    var newer: String

    @Option(help: ArgumentHelp(help.formatOption, valueName: "teks|xml|json|html"))
    var format: ComparisonRenderer.Format = .text

    @Option(help: ArgumentHelp(help.basisOption, valueName: "verifikasi|mandiri"))
    var basis: ScoringOptions.Basis = .verifikasi

    @Option(defaultAsFlag: "0", parsing: .next, help: ArgumentHelp(help.fallOption, valueName: "poin"))
    var gagalJikaTurun: String?

    @OptionGroup var many: ManyOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    /// By how much a score may fall; a comma is as good as a point.
    private var tolerance: Fraction? {
        gagalJikaTurun.flatMap { Fraction(decimal: $0.replacing(",", with: ".")) }
    }

    func validate() throws {
        if let text = gagalJikaTurun, tolerance == nil { throw ValidationError(common.words.notPoints(text)) }
    }

    func run() throws {
        var console = Console(common)
        var library = RubricLibrary(common.rubrik)
        let own = basis == .mandiri ? Assessment.Basis.own : .verified
        let old = ComparisonInputs(older, basis: own, &library, workers: many.workers, &console)
        let new = ComparisonInputs(newer, basis: own, &library, workers: many.workers, &console)
        let renderer = ComparisonRenderer(
            format, words: common.words, ink: output.ink)
        let after = new.sides()
        let before = old.sides(before: after)
        if old.isMany || new.isMany {
            if !before.isEmpty || !after.isEmpty {
                let rubrics = rubrics(for: before, after, &library, &console)
                let set = ComparisonSet(from: before, to: after, rubrics: rubrics)
                output.write(renderer(set), sparing: Originals([older, newer]), &console)
                for comparison in set.moved { check(comparison, &console) }
            }
        } else if let before = before.first, let after = after.first {
            let rubrics = rubrics(for: [before], [after], &library, &console)
            let comparison = Comparison(from: before, to: after, rubric: rubrics.values.first)
            output.write(renderer(comparison), sparing: Originals([older, newer]), &console)
            check(comparison, &console)
        }
        try console.finish()
    }

    /// The rubrics of newer cards that stand beside results of another rubric, which say whether the two compare.
    private func rubrics(
        for old: [ComparisonSide], _ new: [ComparisonSide], _ library: inout RubricLibrary, _ console: inout Console
    ) -> [String: Rubric] {
        var rubrics: [String: Rubric] = [:]
        let codes = Set(old.map(\.snapshot.instrument.code))
        for case .card(let card) in new where codes != [card.instrument.code] {
            let code = card.instrument.code
            if rubrics[code] == nil { rubrics[code] = library.rubric(named: code, &console) }
        }
        return rubrics
    }

    /// Notes when a score that compares fell by more than it may.
    private func check(_ comparison: Comparison, _ console: inout Console) {
        guard let tolerance, let change = comparison.change?.headline.value, change + tolerance < .zero else { return }
        console.say(common.words.fell(comparison))
        console.fail(.gateFailed)
    }
}

extension ComparisonRenderer.Format: ExpressibleByArgument {}
