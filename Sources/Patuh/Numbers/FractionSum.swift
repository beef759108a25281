/// An exact sum of products that is reduced only once, at its end.
///
/// Reducing costs more than all the rest of an addition, and most terms of a mean share their denominators.
struct FractionSum {
    /// What did not fit the two numbers below any more.
    private var base = Fraction.zero
    private var numerator: Int64 = 0
    private var denominator: Int64 = 1

    /// The sum.
    var value: Fraction {
        let rest = Fraction(numerator: Int128(numerator), denominator: Int128(denominator))
        return base.isZero ? rest : base + rest
    }

    /// Adds a number.
    mutating func add(_ term: Fraction) { add(term, times: .one) }

    /// Adds a product.
    mutating func add(_ left: Fraction, times right: Fraction) {
        if let (a, b) = left.parts, let (c, d) = right.parts, addFitting(product(a, c), over: product(b, d)) { return }
        base = value + left * right
        (numerator, denominator) = (0, 1)
    }

    /// - Returns: whether everything fitted; if not, nothing has changed.
    private mutating func addFitting(_ numerator: Int128, over denominator: Int128) -> Bool {
        guard let above = Int64(exactly: numerator), let below = Int64(exactly: denominator) else { return false }
        if below == self.denominator {
            let (sum, overflow) = self.numerator.addingReportingOverflow(above)
            if !overflow { self.numerator = sum }
            return !overflow
        }
        // Both denominators are positive, and so is their greatest common divisor.
        let divisor = Int64(truncatingIfNeeded: greatestCommonDivisor(below.magnitude, self.denominator.magnitude))
        let (ours, first) = self.numerator.multipliedReportingOverflow(by: below / divisor)
        let (theirs, second) = above.multipliedReportingOverflow(by: self.denominator / divisor)
        let (common, third) = self.denominator.multipliedReportingOverflow(by: below / divisor)
        let (sum, fourth) = ours.addingReportingOverflow(theirs)
        if first || second || third || fourth { return false }
        (self.numerator, self.denominator) = (sum, common)
        return true
    }
}
