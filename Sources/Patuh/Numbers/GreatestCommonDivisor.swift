internal import BigInt

// Euclid's algorithm at three sizes, each handing over to the smaller one as soon as both numbers fit.

/// One division brings both near each other; then shifts and differences, each many times faster than a division.
func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    if b == 0 { return a }
    var (a, b) = (b, a % b)
    if b == 0 { return a }
    let twos = (a | b).trailingZeroBitCount
    a >>= UInt64(a.trailingZeroBitCount)
    while b != 0 {
        b >>= UInt64(b.trailingZeroBitCount)
        (a, b) = (min(a, b), max(a, b) - min(a, b))
    }
    return a << UInt64(twos)
}

/// The same of numbers with signs, which do not matter, and the second of which is not 0.
func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
    // No greater than the second number.
    Int64(truncatingIfNeeded: greatestCommonDivisor(a.magnitude, b.magnitude))
}

/// The same of numbers with twice as many bits.
func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 {
        if let small = UInt64(exactly: a), let rest = UInt64(exactly: b) {
            return UInt128(greatestCommonDivisor(small, rest))
        }
        (a, b) = (b, a % b)
    }
    return a
}

/// The same of numbers of any size: the leading bits of two numbers tell many of Euclid's steps, which are then done
/// on the whole numbers at once (D. H. Lehmer, "Euclid's algorithm for large numbers", 1938).
func greatestCommonDivisor(_ first: BigUInt, _ second: BigUInt) -> BigUInt {
    var (larger, smaller) = first < second ? (second.limbs, first.limbs) : (first.limbs, second.limbs)
    while smaller.count > 1 {
        if let steps = LeadingSteps(larger, smaller) {
            (larger, smaller) = steps.applied(larger, smaller)
        } else {
            (larger, smaller) = (smaller, (BigUInt(words: larger) % BigUInt(words: smaller)).limbs)
        }
    }
    guard let last = smaller.first else { return BigUInt(words: larger) }
    let rest = (BigUInt(words: larger) % BigUInt(last)).limbs.first ?? 0
    return BigUInt(greatestCommonDivisor(UInt64(last), UInt64(rest)))
}

/// The same with signs.
func greatestCommonDivisor(_ a: BigInt, _ b: BigInt) -> BigInt {
    // Numbers are often multiplied or divided by whole ones, whose denominator is 1.
    a == 1 || b == 1 ? 1 : BigInt(greatestCommonDivisor(a.magnitude, b.magnitude))
}

/// Some of Euclid's steps on two numbers, known from their leading bits alone.
///
/// An even number of them turns x and y into `a × x − b × y` and `d × y − c × x`, an odd number into the negatives of
/// these; all four factors are at least 0, and so are the results.
private struct LeadingSteps {
    private let (a, b): (UInt, UInt)
    private let (c, d): (UInt, UInt)
    private let isEven: Bool

    /// - Parameters:
    ///   - x: the larger number, its lowest word first.
    ///   - y: the smaller one, of two words or more.
    /// - Returns: `nil` when the leading bits tell too little.
    init?(_ x: [UInt], _ y: [UInt]) {
        guard x.count - y.count <= 1, let top = x.last else { return nil }
        let shift = top.leadingZeroBitCount
        var (first, second) = (x.leading(x.count, shift), y.leading(x.count, shift))
        // A quotient is right, whatever follows the leading bits, while the remainders keep this distance
        // (G. E. Collins; T. Jebelean, "A double-digit Lehmer-Euclid algorithm", 1995). Nothing overflows then.
        var next = (c: UInt(0), d: UInt(1))
        var before = (c: UInt(1), d: UInt(0))
        var count = 0
        var previous = before
        while second >= next.d, first - second >= before.d + next.d {
            let (quotient, rest) = first.quotientAndRemainder(dividingBy: second)
            (first, second) = (second, rest)
            (previous, before, next) = (before, next, (before.c + quotient * next.c, before.d + quotient * next.d))
            count += 1
        }
        // Each test passed vouches for the quotients before it, and nothing for the last, which is left out.
        if count < 2 { return nil }
        (a, b) = previous
        (c, d) = before
        isEven = count % 2 == 1
    }

    /// What the steps make of the two numbers whose leading bits told them.
    func applied(_ x: [UInt], _ y: [UInt]) -> ([UInt], [UInt]) {
        isEven
            ? (difference(x, times: a, y, times: b), difference(y, times: d, x, times: c))
            : (difference(y, times: b, x, times: a), difference(x, times: c, y, times: d))
    }
}

/// `x × a − y × b`, which is at least 0 and has no more words than the longer of the two.
private func difference(_ x: [UInt], times a: UInt, _ y: [UInt], times b: UInt) -> [UInt] {
    var result = [UInt](repeating: 0, count: max(x.count, y.count))
    var (more, less): (UInt, UInt) = (0, 0)
    var borrow: UInt = 0
    for index in result.indices {
        let plus = UInt128(index < x.count ? x[index] : 0) * UInt128(a) + UInt128(more)
        let minus = UInt128(index < y.count ? y[index] : 0) * UInt128(b) + UInt128(less)
        (more, less) = (UInt(truncatingIfNeeded: plus >> 64), UInt(truncatingIfNeeded: minus >> 64))
        let (first, isLess) = UInt(truncatingIfNeeded: plus).subtractingReportingOverflow(
            UInt(truncatingIfNeeded: minus))
        let (second, isLessStill) = first.subtractingReportingOverflow(borrow)
        borrow = isLess || isLessStill ? 1 : 0
        result[index] = second
    }
    while result.last == 0 { result.removeLast() }
    return result
}

extension [UInt] {
    /// The leading bits of a number that has `count` words or one less, moved up by `shift`.
    fileprivate func leading(_ count: Int, _ shift: Int) -> UInt {
        let high = count - 1 < self.count ? self[count - 1] : 0
        // Shifting by all bits gives 0.
        return high << shift | self[count - 2] >> (UInt.bitWidth - shift)
    }
}

extension BigUInt {
    /// Its words, the lowest first and the highest not 0; none for 0.
    fileprivate var limbs: [UInt] {
        var limbs = Array(words)
        while limbs.last == 0 { limbs.removeLast() }
        return limbs
    }
}
