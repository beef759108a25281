/// An exact sum of very many fractions, most of which share a few denominators.
///
/// Terms are gathered by their denominators and brought together once, at the end: a common denominator of thousands
/// of units would soon be hundreds of digits long, and every addition would pay for it.
struct Tally: Sendable {
    private var numerators: [Int64: Int128] = [:]
    /// The denominator of the last term, and what has come together over it.
    private var denominator: Int64 = 1
    private var numerator: Int128 = 0
    /// What does not fit.
    private var rest = Fraction.zero

    /// The sum.
    var value: Fraction {
        var parts = numerators
        parts[denominator, default: 0] += numerator
        var sums = parts.sorted { $0.key < $1.key }.map { Fraction(numerator: $0.value, denominator: Int128($0.key)) }
        // Two by two, so that few additions are between long numbers.
        while sums.count > 1 {
            sums = stride(from: 0, to: sums.count, by: 2).map { index in
                index + 1 < sums.count ? sums[index] + sums[index + 1] : sums[index]
            }
        }
        return (sums.first ?? .zero) + rest
    }

    /// Adds a product.
    mutating func add(_ left: Fraction, times right: Fraction = .one) {
        guard let (a, b) = left.parts, let (c, d) = right.parts, let above = Int64(exactly: product(a, c)),
            let below = Int64(exactly: product(b, d))
        else {
            rest += left * right
            return
        }
        if below != denominator {
            numerators[denominator, default: 0] += numerator
            (denominator, numerator) = (below, 0)
        }
        // There is room for 2⁶³ terms.
        numerator += Int128(above)
    }
}
