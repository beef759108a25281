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
    ///
    /// - Precondition: 0 to 6 decimals.
    public init(places: Int, mode: Mode) {
        precondition((0...6).contains(places), "scores have 0 to 6 decimals")
        self.places = places
        self.mode = mode
    }

    /// Rounds a number once.
    ///
    /// - Precondition: the number is less than 10³¹, as all that is published is: a scale is at most 10⁹.
    public func callAsFunction(_ number: Fraction) -> Decimal {
        self(number, times: .one)
    }

    /// Rounds a number that may be of any size; `nil` when the result does not fit 128 bits.
    public func ifFits(_ number: Fraction) -> Decimal? {
        units(number, .one, .one).map { Decimal(units: $0, places: places) }
    }

    /// Rounds a sum once, without the cost of reducing it first.
    package func callAsFunction(_ left: Fraction, plus right: Fraction) -> Decimal {
        if let (a, b) = left.parts, let (c, d) = right.parts,
            let first = Int64(exactly: product(a, d)), let second = Int64(exactly: product(c, b)),
            let below = Int64(exactly: product(b, d))
        {
            let above = Int128(first) + Int128(second)
            let (scaled, overflow) = above.multipliedReportingOverflow(by: powerOfTen(places))
            if !overflow { return Decimal(units: rounded(scaled, by: Int128(below)), places: places) }
        }
        if !left.isNegative, !right.isNegative, let first = left.enclosure, let second = right.enclosure,
            let units = units(first + second)
        {
            return Decimal(units: units, places: places)
        }
        let ((a, b), (c, d)) = (left.unlimited, right.unlimited)
        return decimal(unlimitedUnits(a * d + c * b, b * d))
    }

    /// Rounds a product once, without the cost of reducing it first.
    package func callAsFunction(
        _ left: Fraction, times right: Fraction, times third: Fraction = .one
    ) -> Decimal {
        decimal(units(left, right, third))
    }

    private func decimal(_ units: Int128?) -> Decimal {
        guard let units else { preconditionFailure("a published number has at most 31 digits before the point") }
        return Decimal(units: units, places: places)
    }

    private func units(_ left: Fraction, _ right: Fraction, _ third: Fraction) -> Int128? {
        if let units = fastUnits(left, right, third) { return units }
        guard let first = left.enclosure, let second = right.enclosure, let last = third.enclosure else { return 0 }
        if let units = units(first * second * last) {
            let isNegative = (left.isNegative != right.isNegative) != third.isNegative
            return isNegative ? -units : units
        }
        let ((a, b), (c, d), (e, f)) = (left.unlimited, right.unlimited, third.unlimited)
        return unlimitedUnits(a * c * e, b * d * f)
    }

    /// The rounded units when no number on the way exceeds 128 bits.
    private func fastUnits(_ left: Fraction, _ right: Fraction, _ third: Fraction) -> Int128? {
        guard let left = left.parts, let right = right.parts, let third = third.parts,
            let first = Int64(exactly: product(left.numerator, right.numerator)),
            let below = Int64(exactly: product(left.denominator, right.denominator))
        else { return nil }
        let (numerator, denominator) = (product(first, third.numerator), product(below, third.denominator))
        if let above = Int64(exactly: numerator), let below = Int64(exactly: denominator) {
            let (scaled, overflow) = above.multipliedReportingOverflow(by: Int64(powerOfTen(places)))
            if !overflow { return Int128(nearest(scaled, by: below)) }
        }
        let (scaled, overflow) = numerator.multipliedReportingOverflow(by: powerOfTen(places))
        return overflow ? nil : rounded(scaled, by: denominator)
    }

    /// What the leading bits of a number tell of its rounded units.
    private func units(_ number: Enclosure) -> Int128? {
        let power = Enclosure(UInt64(truncatingIfNeeded: powerOfTen(places)))
        return power.flatMap { (number * $0).rounded(nearest) }
    }

    private func unlimitedUnits(_ numerator: BigInt, _ denominator: BigInt) -> Int128? {
        nearest(numerator * BigInt(exact: powerOfTen(places)), by: denominator).small
    }

    /// Rounded in 64 bits where both numbers fit, where division is many times faster.
    private func rounded(_ numerator: Int128, by denominator: Int128) -> Int128 {
        if let above = Int64(exactly: numerator), let below = Int64(exactly: denominator) {
            return Int128(nearest(above, by: below))
        }
        return nearest(numerator, by: denominator)
    }

    private func nearest<Number: SignedInteger>(_ numerator: Number, by denominator: Number) -> Number {
        let (quotient, signedRest) = numerator.quotientAndRemainder(dividingBy: denominator)
        let rest = signedRest.magnitude
        // Compared with what is missing to the next unit, since twice the rest might overflow.
        let missing = denominator.magnitude - rest
        let isUp =
            switch mode {
            case .truncate: false
            case .halfUp: rest >= missing
            case .halfEven: rest > missing || (rest == missing && !quotient.isMultiple(of: 2))
            }
        return isUp ? quotient + numerator.signum() : quotient
    }
}
