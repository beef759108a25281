internal import BigInt

/// A number with a fixed count of decimals, as it is published: a score, a contribution, a distance.
public struct Decimal: Sendable, Hashable {
    /// The number itself; `value` times ten to the power of `places` is an integer.
    public let value: Fraction
    /// How many decimals are printed, 0 or more.
    public let places: Int

    /// The digits with a decimal point, or another separator: `77.84`, `-0.50`.
    public func description(separator: Character = ".") -> String {
        let digits = (value * Fraction.powerOfTen(places)).description.drop { $0 == "-" }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = value.isNegative ? "-" : ""
        guard places > 0 else { return sign + padded }
        return sign + padded.dropLast(places) + String(separator) + padded.suffix(places)
    }
}

extension Fraction {
    /// Ten to a power of 0 or more.
    static func powerOfTen(_ exponent: Int) -> Fraction {
        exponent <= 18
            ? Fraction((0..<exponent).reduce(1) { power, _ in power * 10 })
            : Fraction(numerator: BigInt(10).power(exponent), denominator: BigInt(1))
    }

    /// The number as a decimal without rounding, when it has one of at most `places` decimals.
    public func shortDecimal(places: Int) -> Decimal? {
        var power = 0
        while power <= places {
            if (self * .powerOfTen(power)).isWhole { return Decimal(value: self, places: power) }
            power += 1
        }
        return nil
    }
}
