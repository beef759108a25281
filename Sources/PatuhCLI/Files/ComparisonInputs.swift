import Markup
import Patuh
import PatuhReports

/// Results to compare, read from evidence or from cards.
struct ComparisonInputs {
    /// One for each unit, in the order of the files.
    private(set) var sides: [ComparisonSide] = []
    /// Whether the argument can mean more than one unit: a folder, or a file of several cards.
    private(set) var isMany = false
    /// Where each unit stands, and the file it is in.
    private var placeByUnit: [String: (index: Int, file: String)] = [:]

    /// Reads a file or a folder; whatever stands in the way is reported, and the others are read all the same.
    init(
        _ argument: String, basis: Assessment.Basis, _ library: inout RubricLibrary, workers: Workers,
        _ console: inout Console
    ) {
        let inputs = Inputs([argument], &console)
        isMany = inputs.isMany
        var reader = UnitReader(library, workers: workers, console)
        reader.read(inputs.paths, accepting: [.evidence, .card, .cards], &console) { content, _ -> [ComparisonSide] in
            switch content {
            case .evidence(let evidence, let rubric): [ComparisonSide(evidence, under: rubric, basis: basis)]
            case .cards(let cards): cards.map(ComparisonSide.card)
            case .rubric, .letterhead: []
            }
        } use: { batch, console in
            for (index, sides) in batch {
                if sides.count > 1 { isMany = true }
                for side in sides { add(side, side.snapshot.unit.code, inputs.paths[index], &console) }
            }
        }
        library = reader.library
    }

    private mutating func add(_ side: ComparisonSide, _ unit: String, _ file: String, _ console: inout Console) {
        if let other = placeByUnit[unit]?.file {
            console.say(console.words.repeatedUnit(unit, in: file, other: other))
            return console.fail(.refused)
        }
        placeByUnit[unit] = (sides.count, file)
        sides.append(side)
    }

    /// The result of a unit.
    func side(of unit: String) -> ComparisonSide? {
        placeByUnit[unit].map { sides[$0.index] }
    }
}
