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
        let power = Fraction.powerOfTen(places)
        let scaled = number * power
        let units: Fraction
        if let (numerator, denominator) = scaled.parts {
            let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
            let isUp = roundsUp(rest.magnitude, of: denominator.magnitude, isOdd: quotient & 1 == 1)
            units = Fraction(numerator: quotient + (isUp ? numerator.signum() : 0), denominator: 1)
        } else {
            let (numerator, denominator) = scaled.unlimited
            let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
            let isUp = roundsUp(rest.magnitude, of: denominator.magnitude, isOdd: quotient.magnitude % 2 == 1)
            units = Fraction(numerator: quotient + (isUp ? numerator.signum() : 0), denominator: BigInt(1))
        }
        return Decimal(value: units / power, places: places)
    }

    /// Whether a rest, as a part of `whole`, takes the number away from 0.
    private func roundsUp<Number: UnsignedInteger>(_ rest: Number, of whole: Number, isOdd: Bool) -> Bool {
        // Compared without doubling, which might overflow.
        let (half, isUneven) = (whole / 2, whole % 2 == 1)
        let isTie = !isUneven && rest == half && rest != 0
        switch mode {
        case .truncate: return false
        case .halfUp: return isTie || rest > half
        case .halfEven: return isTie ? isOdd : rest > half
        }
    }
}
