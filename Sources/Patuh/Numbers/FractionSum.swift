/// An exact sum of products that is reduced only once, at its end.
///
/// Reducing costs more than all the rest of an addition, and most terms of a mean share their denominators.
struct FractionSum {
    /// What did not fit the two numbers below any more; brought together at the end.
    private var pieces: [Fraction] = []
    private var numerator: Int64 = 0
    private var denominator: Int64 = 1

    /// The sum.
    var value: Fraction {
        let rest = Fraction(numerator: Int128(numerator), denominator: Int128(denominator))
        return pieces.isEmpty ? rest : .sum(pieces + [rest])
    }

    /// Adds a number.
    mutating func add(_ term: Fraction) { add(term, times: .one) }

    /// Adds a product.
    mutating func add(_ left: Fraction, times right: Fraction) {
        if let left = left.parts, let right = right.parts, addFitting(left, right) { return }
        pieces.append(Fraction(numerator: Int128(numerator), denominator: Int128(denominator)))
        (numerator, denominator) = (0, 1)
        if let left = left.parts, let right = right.parts, addFitting(left, right) { return }
        pieces.append(left * right)
    }

    /// - Returns: whether everything fitted; if not, nothing has changed.
    private mutating func addFitting(
        _ left: (numerator: Int64, denominator: Int64), _ right: (numerator: Int64, denominator: Int64)
    ) -> Bool {
        let (above, first) = left.numerator.multipliedReportingOverflow(by: right.numerator)
        let (below, second) = left.denominator.multipliedReportingOverflow(by: right.denominator)
        if first || second { return false }
        var (ours, common, theirs) = (numerator, denominator, above)
        if below != denominator {
            // Both denominators are positive, and so is their greatest common divisor. Most often it is one of them.
            let (quotient, rest) = denominator.quotientAndRemainder(dividingBy: below)
            let divisor =
                rest == 0 ? below : greatestCommonDivisor(denominator, below)
            let growth = below / divisor
            let (first, second, third): (Bool, Bool, Bool)
            (ours, first) = numerator.multipliedReportingOverflow(by: growth)
            (theirs, second) = above.multipliedReportingOverflow(by: rest == 0 ? quotient : denominator / divisor)
            (common, third) = denominator.multipliedReportingOverflow(by: growth)
            if first || second || third { return false }
        }
        let (sum, overflow) = ours.addingReportingOverflow(theirs)
        if overflow { return false }
        (numerator, denominator) = (sum, common)
        return true
    }
}

extension Fraction {
    /// The sum of some numbers, two by two, so that few additions are between long ones.
    static func sum(_ terms: [Fraction]) -> Fraction {
        var sums = terms
        while sums.count > 1 {
            sums = stride(from: 0, to: sums.count, by: 2).map { index in
                index + 1 < sums.count ? sums[index] + sums[index + 1] : sums[index]
            }
        }
        return sums.first ?? .zero
    }
}
