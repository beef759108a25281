internal import BigInt

/// Two numbers near each other with a positive one between them or equal to one of them, from its leading bits alone.
///
/// They answer most questions about long numbers at once; only where both answer differently, the whole numbers are
/// asked (H. Brönnimann, C. Burnikel and S. Pion, "Interval arithmetic yields efficient dynamic filters for
/// computational geometry", 2001). So what is exact stays exact, and nearly always takes no long arithmetic.
struct Enclosure {
    /// In units of 2 to the power of ``exponent``; no more than 2⁶².
    private let (low, high): (UInt64, UInt64)
    private let exponent: Int

    private static let bits = 62

    /// Shortens both to the bits that are kept, the lower one downwards and the higher one upwards.
    private init(_ low: UInt128, _ high: UInt128, exponent: Int) {
        let shift = UInt128.bitWidth - high.leadingZeroBitCount - Self.bits
        self.exponent = exponent + shift
        self.low = UInt64(truncatingIfNeeded: low >> shift)
        self.high = UInt64(truncatingIfNeeded: shift > 0 ? (high - 1) >> shift + 1 : high << -shift)
    }

    /// Encloses a whole number; `nil` for 0.
    init?(_ number: UInt64) {
        if number == 0 { return nil }
        self.init(UInt128(number), UInt128(number), exponent: 0)
    }

    /// The same of a number of any size.
    init?(_ number: BigUInt) {
        let words = number.words
        guard let top = words.indices.last, words.count > 1 else {
            self.init(words.first.map(UInt64.init) ?? 0)
            return
        }
        // One bit less than two words, so that there is room for one more.
        let leading = UInt128(words[top]) << 63 | UInt128(words[top - 1]) >> 1
        self.init(leading, leading + 1, exponent: UInt.bitWidth * (top - 1) + 1)
    }

    static func * (left: Self, right: Self) -> Self {
        Self(
            UInt128(left.low) * UInt128(right.low), UInt128(left.high) * UInt128(right.high),
            exponent: left.exponent + right.exponent)
    }

    static func / (left: Self, right: Self) -> Self {
        Self(
            UInt128(left.low) << bits / UInt128(right.high), UInt128(left.high) << bits / UInt128(right.low) + 1,
            exponent: left.exponent - right.exponent - bits)
    }

    static func + (left: Self, right: Self) -> Self {
        let unit = max(left.exponent, right.exponent) - bits
        let ((a, b), (c, d)) = (left.inUnits(unit), right.inUnits(unit))
        return Self(a + c, b + d, exponent: unit)
    }

    /// Both in units of 2 to a power that is not 64 or more below their own.
    private func inUnits(_ unit: Int) -> (low: UInt128, high: UInt128) {
        let shift = exponent - unit
        return (UInt128(low) << shift, shift < 0 ? UInt128(high - 1) >> -shift + 1 : UInt128(high) << shift)
    }

    /// Whether one number is less than another; `nil` where the leading bits do not tell.
    static func isLess(_ left: Self, _ right: Self) -> Bool? {
        let unit = max(left.exponent, right.exponent) - bits
        let ((a, b), (c, d)) = (left.inUnits(unit), right.inUnits(unit))
        return b < c ? true : d <= a ? false : nil
    }

    /// What a rule that never turns the order makes of the number, given as a quotient of 128-bit ones; `nil` where the
    /// leading bits do not tell.
    func rounded(_ rule: (Int128, _ below: Int128) -> Int128) -> Int128? {
        // A number of 62 bits or more is not known to the last one, and one of so few units is far below a half.
        if exponent >= 0 { return nil }
        if exponent < -120 { return 0 }
        let below: Int128 = 1 << -exponent
        let least = rule(Int128(low), below)
        return least == rule(Int128(high), below) ? least : nil
    }
}
