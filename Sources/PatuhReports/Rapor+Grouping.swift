import Patuh

/// What is said of several things: each saying once, in the order in which they come, with the names of all it is
/// said of.
struct Sayings<Saying: Hashable, Name: Hashable> {
    private(set) var entries: [(saying: Saying, names: [Name])] = []
    private var places: [Saying: Int] = [:]
    private var known: [Set<Name>] = []

    /// Notes a saying, and of what it is said; `nil` for the whole.
    mutating func add(_ saying: Saying, of name: Name?) {
        let place = places[saying] ?? entries.count
        if place == entries.count {
            places[saying] = place
            entries.append((saying, []))
            known.append([])
        }
        if let name, known[place].insert(name).inserted { entries[place].names.append(name) }
    }
}

/// An indicator, and the product or role.
struct PartPlace: Hashable {
    let code: String
    let part: Assessment.Part.Name?
}

extension PartPlace {
    init(_ entry: Rapor.RegisterEntry) { self.init(code: entry.code, part: entry.part) }
}

extension Rapor {
    /// Each warning once, with the places that it is about; documents that do not count are in the register.
    func groupedWarnings(_ words: Words) -> [(saying: Warning, names: [String])] {
        var sayings = Sayings<Warning, PartPlace>()
        for entry in warnings {
            if case .invalidDocument = entry.matter { continue }
            sayings.add(entry.matter, of: entry.code.map { PartPlace(code: $0, part: entry.part) })
        }
        return sayings.entries.map { ($0.saying, names(of: $0.names, words)) }
    }

    /// Each indicator once, in the order in which they come, with its products or roles where these are not all it has.
    func names(of places: [PartPlace], _ words: Words) -> [String] {
        // Most cards have none; then what is said twice of an indicator follows itself.
        if places.allSatisfy({ $0.part == nil }) {
            var codes: [String] = []
            for place in places where place.code != codes.last { codes.append(place.code) }
            return codes.map { printable($0) }
        }
        var codes = Sayings<String, Assessment.Part.Name>()
        for place in places { codes.add(place.code, of: place.part) }
        let whole = Set(places.filter { $0.part == nil }.map(\.code))
        let counts = Dictionary(nodes.map { ($0.code, $0.parts.count) }) { first, _ in first }
        return codes.entries.map { code, parts in
            let isWhole = whole.contains(code) || parts.count == counts[code]
            return printable(code) + (isWhole ? "" : " (\(parts.map(words.partName).joined(separator: "; ")))")
        }
    }

    /// Each assumption once, what it is about and why in a sentence, with the names of all it holds for.
    var groupedAssumptions: [(subject: String, summary: String, names: [String])] {
        var sayings = Sayings<[String], String>()
        for entry in assumptions { sayings.add([entry.subject, entry.summary], of: entry.name) }
        return sayings.entries.map { ($0.saying[0], $0.saying[1], $0.names) }
    }
}
