import Patuh

/// What is said of several things: each saying once, in the order in which they come, with the names of all it is
/// said of.
struct Sayings<Saying: Hashable> {
    private(set) var entries: [(saying: Saying, names: [String])] = []
    private var places: [Saying: Int] = [:]
    private var known: [Set<String>] = []

    /// Notes a saying, and of what it is said; `nil` for the whole.
    mutating func add(_ saying: Saying, of name: String?) {
        let place = places[saying] ?? entries.count
        if place == entries.count {
            places[saying] = place
            entries.append((saying, []))
            known.append([])
        }
        if let name, known[place].insert(name).inserted { entries[place].names.append(name) }
    }
}

extension Rapor {
    /// Each warning once, with the codes of all the indicators it is about; documents that do not count are in the
    /// register.
    var groupedWarnings: [(saying: Warning, names: [String])] {
        var sayings = Sayings<Warning>()
        for entry in warnings {
            if case .invalidDocument = entry.matter { continue }
            sayings.add(entry.matter, of: entry.code)
        }
        return sayings.entries
    }

    /// Each assumption once, what it is about and why in a sentence, with the names of all it holds for.
    var groupedAssumptions: [(subject: String, summary: String, names: [String])] {
        var sayings = Sayings<[String]>()
        for entry in assumptions { sayings.add([entry.subject, entry.summary], of: entry.name) }
        return sayings.entries.map { ($0.saying[0], $0.saying[1], $0.names) }
    }
}
