public import Patuh

/// Draws a simulation as plain text in 80 columns.
public struct SimulationText: Sendable {
    private let words: Words

    /// Draws in the words of a catalogue.
    public init(_ words: Words) {
        self.words = words
    }

    /// The simulation, in lines each ended by a line feed.
    public func callAsFunction(_ simulation: Simulation) -> String {
        TextLayout.page([head(simulation), changes(simulation), way(simulation), footer(simulation)])
    }

    private func head(_ simulation: Simulation) -> [String] {
        let unit = "\(printable(simulation.unit.name)), \(simulation.rubric) \(simulation.year)"
        var lines = TextLayout.ends(words.simulationTitle, simulation.isSample ? "*** \(words.sampleData) ***" : "")
        lines += TextLayout.wrap(unit, width: TextLayout.width)
        lines += TextLayout.wrap(words.simulationNote, width: TextLayout.width)
        lines += TextLayout.hanging(words.nowLabel.padded(to: 16), words.standing(simulation.now, in: simulation))
        if simulation.difference != nil {
            let change = simulation.printed.map { " (\(words.signed($0.headline)))" } ?? ""
            lines += TextLayout.hanging(
                words.supposedLabel.padded(to: 16), words.standing(simulation.supposed, in: simulation) + change)
        }
        return lines
    }

    private func footer(_ simulation: Simulation) -> [String] {
        ((simulation.hasAssumedBands ? [words.assumedBands] : [])
            + (simulation.isAssumed ? [words.assumedRubrics([simulation.rubric])] : []))
            .flatMap { TextLayout.wrap($0, width: TextLayout.width) }
    }

    private func changes(_ simulation: Simulation) -> [String] {
        guard let difference = simulation.difference, let printed = simulation.printed else { return [] }
        let rows = zip(difference.rows, printed.rows).map { row, numbers in
            [
                row.wasNotApplicable ? "TDD" : words.number(numbers.before),
                row.isNotApplicable ? "TDD" : words.number(numbers.after), words.signed(numbers.difference),
            ]
        }
        let total = ["", "", words.signed(printed.sum)]
        let codeWidth = min(14, max(6, difference.rows.map(\.code.count).max() ?? 0))
        let table = Columns(lead: codeWidth, least: [8, 8, 8], rows: rows + [total])
        var lines = [words.changesTitle]
        lines += table.row([
            words.codeColumn, words.indikatorColumn, words.beforeColumn, words.afterColumn, words.differenceColumn,
        ])
        for (row, cells) in zip(difference.rows, rows) {
            lines += table.row([printable(row.code), printable(row.name)] + cells)
        }
        lines += table.row(["", words.total] + total) + TextLayout.hanging("  ", words.sumOfChanges(difference.exact))
        if let note = words.headlineNote(printed) { lines += TextLayout.hanging("  ", note) }
        lines += TextLayout.hanging("  ", words.supposedAsVerified)
        if !simulation.unmoved.isEmpty {
            lines += TextLayout.hanging("  ", words.unmoved(simulation.unmoved.map { printable($0) }))
        }
        return lines
    }

    private func way(_ simulation: Simulation) -> [String] {
        guard let target = simulation.target.map({ words.band($0, in: simulation) }) else { return [] }
        guard let way = simulation.way else { return TextLayout.wrap(words.noWay(to: target), width: TextLayout.width) }
        if way.steps.isEmpty { return TextLayout.wrap(words.alreadyThere(target), width: TextLayout.width) }
        let rows = way.steps.map { step in
            [
                String(step.effort),
                words.number(step.standing.score.published) + " " + words.band(step.standing.category, in: simulation),
            ]
        }
        let codeWidth = min(14, max(6, way.steps.map(\.code.count).max() ?? 0))
        let table = Columns(lead: codeWidth, least: [6, 9], rows: rows, counter: 2)
        var lines = [words.wayTo(target)]
        lines += table.row([
            "NO", words.codeColumn, words.indikatorColumn, words.effortColumn, words.becomesColumn,
        ])
        for (index, (step, cells)) in zip(way.steps, rows).enumerated() {
            lines += table.row([String(index + 1), printable(step.code), printable(step.name)] + cells)
            let lead = String(repeating: " ", count: codeWidth + 4) + "- "
            lines += words.steps(step.change, step.byPart, step.advice).flatMap { TextLayout.hanging(lead, $0) }
        }
        return lines + TextLayout.hanging("  ", words.cumulativeNote) + TextLayout.hanging("  ", words.proof(way))
    }
}
