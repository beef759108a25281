/// An exact sum of very many fractions, most of which share a few denominators.
///
/// Terms are gathered by their denominators and brought together once, at the end: a common denominator of thousands
/// of units would soon be hundreds of digits long, and every addition would pay for it.
struct Tally: Sendable {
    /// What has come together over each denominator, in the order in which they were met.
    private var parts: [Part] = []
    /// Where each denominator after the first few stands in them.
    private var places: [Int64: Int] = [:]
    /// What does not fit.
    private var rest: [Fraction] = []

    private struct Part {
        let denominator: Int64
        var numerator: Int128
    }

    /// How many of the first are looked through one by one: most terms have one of them.
    private static let near = 8

    /// The sum.
    var value: Fraction {
        let sums = parts.sorted { $0.denominator < $1.denominator }.map {
            Fraction(numerator: $0.numerator, denominator: Int128($0.denominator))
        }
        return .sum(sums + rest)
    }

    /// Adds a number.
    mutating func add(_ term: Fraction) {
        guard let (above, below) = term.parts else { return rest.append(term) }
        add(above, over: below)
    }

    /// Adds a product.
    mutating func add(_ left: Fraction, times right: Fraction) {
        guard let (a, b) = left.parts, let (c, d) = right.parts else { return rest.append(left * right) }
        let (above, first) = a.multipliedReportingOverflow(by: c)
        let (below, second) = b.multipliedReportingOverflow(by: d)
        if first || second { return rest.append(left * right) }
        add(above, over: below)
    }

    private mutating func add(_ above: Int64, over below: Int64) {
        // There is room for 2⁶³ terms.
        for index in parts.indices.prefix(Self.near) where parts[index].denominator == below {
            parts[index].numerator += Int128(above)
            return
        }
        addFar(above, over: below)
    }

    private mutating func addFar(_ above: Int64, over below: Int64) {
        if let place = places[below] { return parts[place].numerator += Int128(above) }
        if parts.count >= Self.near { places[below] = parts.count }
        parts.append(Part(denominator: below, numerator: Int128(above)))
    }
}
