package import Markup

/// A number with a fixed count of decimals, as it is published: a score, a contribution, a distance.
public struct Decimal: Sendable, Hashable, CustomStringConvertible {
    /// The number times ten to the power of ``places``.
    let units: Int128
    /// How many decimals are printed, 0 or more.
    public let places: Int

    /// The number itself.
    public var value: Fraction { Fraction(numerator: units, denominator: powerOfTen(places)) }

    /// Whether it is more than 0.
    public var isPositive: Bool { units > 0 }

    /// The same number with at least so many decimals.
    func padded(to places: Int) -> Decimal {
        Decimal(units: units * powerOfTen(max(0, places - self.places)), places: max(places, self.places))
    }

    /// The exact difference of two numbers as they are printed.
    static func - (left: Self, right: Self) -> Self {
        let places = max(left.places, right.places)
        return Self(units: left.padded(to: places).units - right.padded(to: places).units, places: places)
    }

    /// The digits with a decimal point: `77.84`, `-0.50`.
    public var description: String { description(separator: ".") }

    /// The digits with a decimal point, or another separator.
    ///
    /// - Precondition: the separator is an ASCII character.
    public func description(separator: Unicode.Scalar) -> String {
        digits(separator: separator).text
    }

    /// The digits, to be written elsewhere.
    package func digits(separator: Unicode.Scalar = ".") -> Digits {
        Digits(units, places: places, separator: UInt8(ascii: separator))
    }
}

/// Ten to a power between 0 and 37.
func powerOfTen(_ exponent: Int) -> Int128 {
    switch exponent {
    case 0: return 1
    case 1: return 10
    case 2: return 100
    default:
        var power: Int128 = 1000
        for _ in 3..<exponent { power *= 10 }
        return power
    }
}

extension Fraction {
    /// The number as a decimal without rounding, when it has one of at most `places` decimals and few enough digits.
    public func shortDecimal(places: Int) -> Decimal? {
        guard let (small, below) = parts else { return nil }
        let (numerator, denominator) = (Int128(small), Int128(below))
        if denominator == 1 { return Decimal(units: numerator, places: 0) }
        var power: Int128 = 1
        for count in 0...max(0, min(places, 36)) {
            if power % denominator == 0 {
                let (units, overflow) = numerator.multipliedReportingOverflow(by: power / denominator)
                return overflow ? nil : Decimal(units: units, places: count)
            }
            power *= 10
        }
        return nil
    }
}
