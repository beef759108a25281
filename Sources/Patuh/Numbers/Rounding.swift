internal import BigInt

/// How a rubric publishes numbers: how many decimals, and what happens to the rest.
public struct Rounding: Sendable, Hashable {
    /// Decimals kept, 0 to 6 (`desimal`).
    public let places: Int
    /// What happens to the rest (`pembulatan`).
    public let mode: Mode

    /// A rule for the digits that are not kept. All work on the magnitude, so −1.5 mirrors 1.5.
    public enum Mode: String, Sendable, CaseIterable {
        /// A half or more goes up.
        case halfUp = "setengah-atas"
        /// A half goes to the even neighbour.
        case halfEven = "setengah-genap"
        /// The rest is dropped.
        case truncate = "potong"
    }

    /// A rule.
    public init(places: Int, mode: Mode) {
        self.places = places
        self.mode = mode
    }

    /// Rounds a number once.
    public func callAsFunction(_ number: Fraction) -> Decimal {
        let scaled = (number * .powerOfTen(places)).unlimited
        let (quotient, rest) = scaled.numerator.magnitude.quotientAndRemainder(dividingBy: scaled.denominator.magnitude)
        var units = quotient
        let twice = rest * 2
        let half = scaled.denominator.magnitude
        switch mode {
        case .truncate: break
        case .halfUp: if twice >= half { units += 1 }
        case .halfEven: if twice > half || (twice == half && units % 2 == 1) { units += 1 }
        }
        let signed = number.isNegative ? -BigInt(units) : BigInt(units)
        let value = Fraction(numerator: signed, denominator: Fraction.powerOfTen(places).unlimited.numerator)
        return Decimal(value: value, places: places)
    }
}
