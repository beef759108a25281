internal import BigInt

/// The least common denominator of fractions.
struct CommonDenominator {
    private var value = BigInt(1)

    /// How many digits it has.
    var digits: Int { String(value).utf8.count }

    /// Takes one more fraction.
    mutating func include(_ fraction: Fraction) {
        if fraction.parts?.denominator == 1 { return }
        let denominator = fraction.unlimited.denominator
        value *= denominator / greatestCommonDivisor(value, denominator)
    }
}
