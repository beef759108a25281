extension Rapor {
    /// Whether a band is assumed: its bound, its code or its name.
    public func assumesBand(_ category: Category) -> Bool { assumes("kategori", of: category) }

    /// Whether the zone of a band is assumed, by itself or with the band.
    public func assumesZone(_ category: Category) -> Bool {
        category.zone != nil && (assumes("zona", of: category) || assumesBand(category))
    }

    private func assumes(_ subject: String, of category: Category) -> Bool {
        assumptions.contains { $0.subject == subject && $0.code == nil }
            || category.assumptions.contains { $0.subject == subject }
    }

    /// Which of its foundations the instrument as a whole assumes: its indicators, its weights, or both.
    public var assumedFoundations: [String] {
        assumptions.filter { $0.code == nil }.map(\.subject).filter { ["bobot", "indikator"].contains($0) }
    }

    /// Whether anything on the card bears the mark of what is assumed.
    public var hasAssumedFigures: Bool {
        nodes.contains(where: \.isWeightAssumed) || result.map { assumesBand($0.category) } ?? false
            || result.map { assumesZone($0.category) } ?? false
    }
}

extension Rapor.AssumptionEntry {
    /// The first sentence of the reason.
    public var summary: String {
        var words: [Substring] = []
        let all = reason.split(separator: " ")
        for (index, word) in all.enumerated() {
            words.append(word)
            // An abbreviation (s.d., dr.) ends no sentence.
            guard word.last == ".", word.count > 3 || word.allSatisfy({ $0 == "." || $0.isUppercase }),
                !word.dropLast().contains("."), index + 1 < all.count, all[index + 1].first?.isUppercase == true
            else { continue }
            break
        }
        return words.joined(separator: " ")
    }
}
