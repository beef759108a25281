import Markup
import Patuh
import PatuhReports

/// Results to compare, read from evidence or from cards: those of a unit may be of several years.
struct ComparisonInputs {
    /// In the order of the files.
    private(set) var sides: [ComparisonSide] = []
    /// Whether the argument can mean more than one unit: a folder, or a file of several cards.
    private(set) var isMany = false
    /// The files, each once, of cards on another basis than was asked for, which has been reported.
    private(set) var ofOtherBasis: [String] = []
    /// How many files gave no result, which has been reported.
    private(set) var refused = 0
    /// Where each year of a unit stands, and the file it is in, by the unit's identity.
    private var placesByUnit: [[String]: [Place]] = [:]
    /// The identities of the units with one code.
    private var unitsByCode: [String: [[String]]] = [:]
    /// The file that each result of a unit is in: there may be one for a year and a rubric.
    private var fileByResult: [[String]: String] = [:]

    private struct Place {
        let year: Int
        let rubric: String
        let index: Int
        let file: String
    }

    /// Reads a file or a folder; whatever stands in the way is reported, and the others are read all the same.
    ///
    /// - Parameters:
    ///   - basis: whose word counts; that of cards is what it is, so those of the other are told of. When `nil`, any.
    ///   - refusesOthers: whether they are refused.
    ///   - cardsOnly: whether evidence is refused, because documents are looked at elsewhere and nobody looks at its own:
    ///     scores of which only one is less for a missing file make no trend.
    init(
        _ argument: String, basis: Assessment.Basis?, refusesOthers: Bool = false, cardsOnly: Bool = false,
        _ library: inout RubricLibrary, workers: Workers, _ console: inout Console
    ) {
        let before = console.rejected.count
        let inputs = Inputs([argument], &console)
        isMany = inputs.isMany
        var reader = UnitReader(library, workers: workers, console)
        var isRefused = false
        reader.read(inputs.paths, accepting: [.evidence, .card, .cards], &console) { content, _ -> [ComparisonSide] in
            switch content {
            case .evidence(let evidence): [ComparisonSide(evidence, basis: basis ?? .verified)]
            case .cards(let cards): cards.map(ComparisonSide.card)
            case .rubric, .letterhead: []
            }
        } use: { batch, console in
            for (index, sides) in batch {
                if sides.count > 1 { isMany = true }
                if cardsOnly, case .scored? = sides.first {
                    if !isRefused { console.say(console.words.wantsCards(inputs.paths[index])) }
                    isRefused = true
                    console.fail(.misused)
                    continue
                }
                let path = inputs.paths[index]
                var repeated: [(code: String, other: String)] = []
                for side in sides {
                    if case .card(let card) = side, let basis, card.period.basis != basis {
                        if ofOtherBasis.last != path { ofOtherBasis.append(path) }
                        if refusesOthers { continue }
                    }
                    if let other = add(side, side.snapshot, path) {
                        repeated.append((side.snapshot.unit.code, other))
                    }
                }
                let words = console.words
                if let first = repeated.first, repeated.count == sides.count {
                    console.refuse(path, repeated: words.repeatedUnit(first.code, as: first.other, isAlone: true))
                    continue
                }
                // Of several cards in a file the others count.
                for (code, other) in repeated {
                    console.say("\(printable(path)): \(words.repeatedUnit(code, as: other, isAlone: false))")
                    console.fail(.refused)
                }
            }
        }
        library = reader.library
        if let basis, !ofOtherBasis.isEmpty {
            console.say(console.words.cardsOfOtherBasis(ofOtherBasis, wanted: basis))
            if refusesOthers { console.fail(.misused) }
        }
        let paths = Set(inputs.paths)
        refused = console.rejected.dropFirst(before).count { paths.contains($0.file) }
    }

    /// - Returns: the file in which there is a result of the same unit, year and rubric; then nothing was added.
    private mutating func add(_ side: ComparisonSide, _ snapshot: Snapshot, _ file: String) -> String? {
        let (unit, year, rubric) = (snapshot.unit.identity, snapshot.period.year, snapshot.instrument.code)
        let result = unit + [String(year), rubric]
        if let other = fileByResult[result] { return other }
        fileByResult[result] = file
        if placesByUnit[unit] == nil { unitsByCode[snapshot.unit.code, default: []].append(unit) }
        placesByUnit[unit, default: []].append(Place(year: year, rubric: rubric, index: sides.count, file: file))
        sides.append(side)
        return nil
    }

    /// Says which few files are of a year before that of the others, as when last year's lie in this year's folder.
    func tellStrays(_ console: Console) {
        let all = placesByUnit.values.joined().sorted { $0.index < $1.index }
        guard let latest = all.map(\.year).max() else { return }
        let strays = all.filter { $0.year < latest }
        // A folder of many years is meant as one.
        if 2 * strays.count > all.count { return }
        for place in strays {
            let unit = sides[place.index].snapshot.unit.identity
            let isReplaced = placesByUnit[unit]?.contains { $0.year == latest } ?? false
            console.say(console.words.earlierYear(place.file, place.year, others: latest, isReplaced: isReplaced))
        }
    }

    /// The result of the same unit of the latest year before; of several, those that compare come first.
    func side(before evidence: Evidence) -> ComparisonSide? {
        let (unit, rubric) = (evidence.unit, evidence.rubric)
        // The name of the instansi may be shortened in some years.
        let identities = (unitsByCode[unit.code] ?? []).filter { fullName($0[0]) == fullName(unit.instansi) }
        let places = identities.flatMap { placesByUnit[$0] ?? [] }
        return place(among: places, before: evidence.year, rubric.code, rubric).map { sides[$0.index] }
    }

    private func place(among places: [Place], before year: Int, _ code: String, _ rubric: Rubric?) -> Place? {
        let places = places.filter { $0.year < year }
        let related = places.filter { place in
            place.rubric == code || rubric?.compares(with: place.rubric) ?? false
        }
        return (related.isEmpty ? places : related).max { left, right in
            (left.year, left.rubric == code ? 1 : 0) < (right.year, right.rubric == code ? 1 : 0)
        }
    }

    /// The results of each unit of its latest year; where others are given, the one that each of them is to be compared
    /// with, and what else there is of the latest year.
    func sides(before others: [ComparisonSide] = [], _ rubrics: [String: Rubric] = [:]) -> [ComparisonSide] {
        var chosen = Set<Int>()
        var years: [[String]: Int] = [:]
        for other in others.map(\.snapshot) {
            let (unit, code) = (other.unit.identity, other.instrument.code)
            years[unit] = max(years[unit] ?? .min, other.period.year)
            let places = placesByUnit[unit] ?? []
            let place =
                place(among: places, before: other.period.year, code, rubrics[code])
                ?? place(among: places, before: .max, code, rubrics[code])
            if let place { chosen.insert(place.index) }
        }
        for (unit, places) in placesByUnit {
            let taken = Set(places.filter { chosen.contains($0.index) }.map(\.rubric))
            let earlier = places.filter { $0.year < years[unit] ?? .max }
            let latest = (earlier.isEmpty ? places : earlier).map(\.year).max()
            // What took the place of another edition is that, and no other result.
            let rest = places.filter { place in
                place.year == latest && !taken.contains(place.rubric)
                    && !rubrics.values.contains { rubric in
                        taken.contains(rubric.code) && rubric.compares(with: place.rubric)
                    }
            }
            chosen.formUnion(rest.map(\.index))
        }
        return chosen.sorted().map { sides[$0] }
    }
}
