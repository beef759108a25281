/// A band of scores (`kategori`).
public struct Category: Sendable, Hashable {
    /// Its code: A, B, C …
    public let code: String
    /// Its name, for people.
    public let name: String
    /// Its zone: hijau, kuning, merah …
    public let zone: String?
    /// Where it begins; at 0 when only gates make the band.
    public let bound: Bound
    /// Whether the rubric gives it a bound of its own, besides gates.
    public let hasOwnBound: Bool
    /// What else must hold (`syarat`).
    public let gates: [Gate]
    /// What about it is assumed.
    public let assumptions: [Assumption]

    /// Where a band begins, on the published score.
    public enum Bound: Sendable, Hashable {
        /// At the number itself (`minimal`).
        case atLeast(Fraction)
        /// Right above it (`lebih-dari`).
        case moreThan(Fraction)

        /// The number.
        public var value: Fraction {
            switch self {
            case .atLeast(let value), .moreThan(let value): value
            }
        }

        /// Whether a published score is in the band or above it.
        func includes(_ score: Fraction) -> Bool {
            switch self {
            case .atLeast(let value): score >= value
            case .moreThan(let value): score > value
            }
        }

        /// The same without the cost of reducing the score to lowest terms.
        func includes(_ score: Decimal) -> Bool {
            guard let (above, below) = value.parts, let units = Int64(exactly: score.units),
                let one = Int64(exactly: powerOfTen(score.places))
            else { return includes(score.value) }
            let (ours, bound) = (product(units, below), product(above, one))
            if case .moreThan = self { return ours > bound }
            return ours >= bound
        }
    }

    /// A group or indicator that must reach a percentage, unrounded.
    public struct Gate: Sendable, Hashable {
        /// Index of the group or indicator in the rubric's items.
        public let item: Int
        /// The percentage, 0 to 100.
        public let minimum: Fraction
    }
}
