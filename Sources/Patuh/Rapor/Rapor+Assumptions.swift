extension Rapor {
    /// Whether a band is assumed: its bound, its code or its name.
    public func assumesBand(_ category: Category) -> Bool { assessment.rubric.assumesBand(category) }

    /// Whether the zone of a band is assumed, by itself or with the band.
    public func assumesZone(_ category: Category) -> Bool { assessment.rubric.assumesZone(category) }

    /// Which of its foundations the instrument as a whole assumes: its indicators, its weights, or both.
    public var assumedFoundations: [String] {
        assumptions.filter { $0.code == nil }.map(\.subject).filter { ["bobot", "indikator"].contains($0) }
    }

    /// Whether anything on the card bears the mark of what is assumed.
    public var hasAssumedFigures: Bool {
        nodes.contains(where: \.isWeightAssumed) || result.map { assumesBand($0.category) } ?? false
            || result.map { assumesZone($0.category) } ?? false || lastYear?.result?.isBandAssumed ?? false
    }
}

extension Rapor.AssumptionEntry {
    /// The first sentence of the reason.
    public var summary: String {
        var start = reason.startIndex
        for space in reason.utf8.indices where reason.utf8[space] == UInt8(ascii: " ") {
            let word = reason.utf8[start..<space]
            start = reason.utf8.index(after: space)
            // An abbreviation (s.d., dr.) ends no sentence.
            guard word.last == UInt8(ascii: "."), !word.dropLast().contains(UInt8(ascii: ".")),
                word.count > 3 || Substring(word).allSatisfy({ $0 == "." || $0.isUppercase }),
                reason[start...].first?.isUppercase == true
            else { continue }
            return String(reason[..<space])
        }
        return reason
    }
}
