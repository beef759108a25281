/// The most that a part of the tree can be worth for each effort spent in it.
struct Frontier {
    /// What an effort brings at most: the value, and what it is spent on.
    struct Option {
        var value: Fraction
        /// Ranks of the leaves to fulfil.
        var chosen: Ranks
    }

    /// By effort; `nil` where that effort brings nothing that may count.
    private(set) var options: [Option?]

    /// Nothing spent, nothing there.
    init(start value: Fraction) {
        options = [Option(value: value, chosen: Ranks())]
    }

    /// A leaf: as it is, or fulfilled.
    ///
    /// - Parameter rank: its place among the leaves that can be improved; `nil` when it cannot.
    init(value: Fraction, rank: Int?, effort: Int) {
        self.init(start: value)
        guard let rank else { return }
        options += [Option?](repeating: nil, count: effort - 1)
        options.append(Option(value: .one, chosen: Ranks(rank)))
    }

    /// Strikes out what is worth less than a gate asks.
    mutating func strike(below least: Fraction) {
        if least.isZero { return }
        for index in options.indices {
            if let option = options[index], option.value < least { options[index] = nil }
        }
    }

    /// Puts all values on another scale.
    mutating func scale(_ change: (Fraction) -> Fraction) {
        for index in options.indices {
            guard let option = options[index] else { continue }
            options[index] = Option(value: change(option.value), chosen: option.chosen)
        }
    }

    /// Both parts together, every effort divided between them in the best way.
    ///
    /// - Parameter most: more effort than this is of no interest.
    func merged(
        with other: Frontier, most: Int, _ combine: (Fraction, Fraction) -> Fraction
    ) -> Frontier {
        var merged = self
        merged.options = Array(repeating: nil, count: min(most + 1, options.count + other.options.count - 1))
        for (first, left) in options.enumerated() {
            guard let left else { continue }
            for (second, right) in other.options.enumerated() {
                if first + second > most { break }
                guard let right else { continue }
                let value = combine(left.value, right.value)
                if let best = merged.options[first + second] {
                    if value < best.value { continue }
                    let chosen = left.chosen.union(right.chosen)
                    if value == best.value, !chosen.isEarlier(than: best.chosen) { continue }
                    merged.options[first + second] = Option(value: value, chosen: chosen)
                } else {
                    merged.options[first + second] = Option(value: value, chosen: left.chosen.union(right.chosen))
                }
            }
        }
        return merged
    }
}

/// A set of small numbers.
struct Ranks: Equatable {
    private var words: [UInt64] = []

    init() {}

    init(_ rank: Int) {
        words = Array(repeating: 0, count: rank / 64 + 1)
        words[rank / 64] = 1 << UInt64(rank % 64)
    }

    func contains(_ rank: Int) -> Bool {
        rank / 64 < words.count && words[rank / 64] >> UInt64(rank % 64) & 1 == 1
    }

    func union(_ other: Ranks) -> Ranks {
        if other.words.isEmpty { return self }
        var union = words.count >= other.words.count ? self : other
        let shorter = words.count >= other.words.count ? other : self
        for index in shorter.words.indices { union.words[index] |= shorter.words[index] }
        return union
    }

    /// Whether the least number that only one of both sets has is in this one.
    func isEarlier(than other: Ranks) -> Bool {
        for index in 0..<max(words.count, other.words.count) {
            let ours = index < words.count ? words[index] : 0
            let theirs = index < other.words.count ? other.words[index] : 0
            if ours == theirs { continue }
            let lowest = (ours ^ theirs).trailingZeroBitCount
            return ours >> UInt64(lowest) & 1 == 1
        }
        return false
    }
}
