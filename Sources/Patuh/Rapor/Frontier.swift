internal import BigInt

/// The most that a part of the tree can be worth for each effort spent in it.
///
/// All values stand over one denominator: adding and comparing them then takes no reduction to lowest terms, which
/// costs more than everything else where many different sums of weights meet.
struct Frontier {
    /// What an effort brings at most: the value, and what it is spent on.
    private struct Option {
        var numerator: BigInt
        /// Ranks of the leaves to fulfil.
        var chosen: Ranks
    }

    /// By effort; `nil` where that effort brings nothing that may count.
    private var options: [Option?]
    /// Of every option.
    private var denominator: BigInt

    /// Nothing spent, nothing there.
    init(start value: Fraction) {
        let (numerator, denominator) = value.unlimited
        options = [Option(numerator: numerator, chosen: Ranks())]
        self.denominator = denominator
    }

    /// A leaf: as it is, or fulfilled.
    ///
    /// - Parameters:
    ///   - rank: its place among the leaves that can be improved; `nil` when it cannot.
    ///   - isChosen: whether that is settled already, and how.
    init(value: Fraction, rank: Int?, effort: Int, isChosen: Bool? = nil) {
        self.init(start: value)
        guard let rank, isChosen != false else { return }
        if isChosen == true { options[0] = nil }
        options += [Option?](repeating: nil, count: effort - 1)
        options.append(Option(numerator: denominator, chosen: Ranks(rank)))
    }

    /// The least effort whose value is enough, with that value and what the effort is spent on.
    func cheapest(where isEnough: (Fraction) -> Bool) -> (effort: Int, value: Fraction, chosen: Ranks)? {
        for (effort, option) in options.enumerated() {
            guard let option else { continue }
            let value = Fraction(numerator: option.numerator, denominator: denominator)
            if isEnough(value) { return (effort, value, option.chosen) }
        }
        return nil
    }

    /// Strikes out what is worth less than a gate asks.
    mutating func strike(below least: Fraction) {
        if least.isZero { return }
        let least = least.unlimited
        let bound = least.numerator * denominator
        for index in options.indices {
            if let option = options[index], option.numerator * least.denominator < bound { options[index] = nil }
        }
    }

    /// Multiplies all values.
    mutating func scale(by factor: Fraction) {
        let factor = factor.unlimited
        multiplyNumerators(by: factor.numerator)
        denominator *= factor.denominator
    }

    private mutating func multiplyNumerators(by factor: BigInt) {
        if factor == 1 { return }
        for index in options.indices { options[index]?.numerator *= factor }
    }

    /// Both parts together, every effort divided between them in the best way.
    ///
    /// - Parameters:
    ///   - most: more effort than this is of no interest.
    ///   - combine: what two values come to, over the denominator of both.
    func merged(with other: Frontier, most: Int, _ combine: (BigInt, BigInt) -> BigInt) -> Frontier {
        let divisor = greatestCommonDivisor(denominator, other.denominator)
        var (ours, theirs) = (self, other)
        ours.multiplyNumerators(by: other.denominator / divisor)
        theirs.multiplyNumerators(by: denominator / divisor)
        var merged = ours
        merged.denominator = denominator / divisor * other.denominator
        merged.options = Array(repeating: nil, count: min(most + 1, options.count + other.options.count - 1))
        for (first, left) in ours.options.enumerated() {
            guard let left else { continue }
            for (second, right) in theirs.options.enumerated() {
                if first + second > most { break }
                guard let right else { continue }
                let value = combine(left.numerator, right.numerator)
                merged.offer(value, for: first + second, left.chosen, right.chosen)
            }
        }
        return merged
    }

    /// Keeps the better of what an effort brings; of equals the one that is spent on earlier leaves.
    private mutating func offer(_ value: BigInt, for effort: Int, _ left: Ranks, _ right: Ranks) {
        guard let best = options[effort] else {
            options[effort] = Option(numerator: value, chosen: left.union(right))
            return
        }
        if value < best.numerator { return }
        let chosen = left.union(right)
        if value == best.numerator, !chosen.isEarlier(than: best.chosen) { return }
        options[effort] = Option(numerator: value, chosen: chosen)
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
