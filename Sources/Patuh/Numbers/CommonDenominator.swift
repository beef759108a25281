internal import BigInt

/// The least common denominator of fractions that come one by one, as long as anybody could work with it.
struct CommonDenominator {
    /// How many digits it may have.
    let mostDigits: Int
    private var value = BigInt(1)
    private var isTooLong = false

    /// - Parameter digits: how many it may have.
    init(atMost digits: Int) { mostDigits = digits }

    /// Takes one more fraction.
    ///
    /// - Returns: whether it is the first with which there are too many digits.
    mutating func exceeds(with fraction: Fraction) -> Bool {
        if isTooLong || fraction.parts?.denominator == 1 { return false }
        let denominator = fraction.unlimited.denominator
        value *= denominator / greatestCommonDivisor(value, denominator)
        // A digit takes a little less than ten thirds of a bit.
        isTooLong = value.bitWidth > mostDigits * 10 / 3
        return isTooLong
    }
}
