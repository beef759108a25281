import Markup
import Patuh
import PatuhReports

/// Results to compare, read from evidence or from cards.
struct ComparisonInputs {
    /// One for each unit, in the order of the files.
    private(set) var sides: [ComparisonSide] = []
    /// Whether the argument can mean more than one unit: a folder, or a file of several cards.
    private(set) var isMany = false
    private let basis: Assessment.Basis
    /// Where each unit stands, and the file it is in.
    private var placeByUnit: [String: (index: Int, file: String)] = [:]

    /// Reads a file or a folder; whatever stands in the way is reported, and the others are read all the same.
    init(
        _ argument: String, basis: Assessment.Basis, _ library: inout RubricLibrary, _ console: inout Console
    ) {
        self.basis = basis
        let inputs = Inputs([argument], &console)
        isMany = inputs.isMany
        for path in inputs.paths {
            guard let document = SourceFile.document(path, &console) else { continue }
            do throws(Diagnostics) {
                try read(document, &library, &console)
            } catch {
                console.refuse(error)
            }
        }
    }

    private mutating func read(
        _ document: Document, _ library: inout RubricLibrary, _ console: inout Console
    ) throws(Diagnostics) {
        switch try document.vocabulary() {
        case .evidence:
            guard let (evidence, rubric) = try SourceFile.evidence(document, &library, &console) else { return }
            add(ComparisonSide(evidence, under: rubric, basis: basis), evidence.unit.code, document.name, &console)
        case .card, .cards:
            let cards = try Snapshot.cards(in: document)
            if cards.count > 1 { isMany = true }
            for card in cards { add(.card(card), card.unit.code, document.name, &console) }
        case .rubric, .letterhead: throw Diagnostics(.wrongRoot(in: document, wanted: .evidence))
        }
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
