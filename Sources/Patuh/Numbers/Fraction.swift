internal import BigInt

/// An exact rational number, always in lowest terms with a positive denominator.
///
/// Numerator and denominator are 128-bit integers for as long as they fit and unlimited ones when they do not, so no
/// calculation overflows or rounds. Equal numbers are equal values.
public struct Fraction: Sendable, Hashable {
    private let storage: Storage

    private enum Storage: Sendable, Hashable {
        case small(numerator: Int128, denominator: Int128)
        /// Only what does not fit the other case, so that each number has one form.
        indirect case large(numerator: BigInt, denominator: BigInt)
    }

    /// Nought.
    public static let zero = Self(0)
    /// One.
    public static let one = Self(1)

    /// A whole number.
    public init(_ value: Int) {
        self.init(.small(numerator: Int128(value), denominator: 1))
    }

    /// A quotient of whole numbers.
    ///
    /// - Precondition: `denominator` is not 0.
    public init(_ numerator: Int, _ denominator: Int) {
        self.init(numerator: Int128(numerator), denominator: Int128(denominator))
    }

    init(numerator: Int128, denominator: Int128) {
        precondition(denominator != 0, "division by zero")
        let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        guard let whole = Int128(exactly: divisor), numerator != .min, denominator != .min else {
            self.init(numerator: BigInt(exact: numerator), denominator: BigInt(exact: denominator))
            return
        }
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.init(.small(numerator: sign * numerator / whole, denominator: sign * denominator / whole))
    }

    private init(_ storage: Storage) {
        self.storage = storage
    }

    init(numerator: BigInt, denominator: BigInt) {
        precondition(denominator != 0, "division by zero")
        let divisor = numerator.greatestCommonDivisor(with: denominator) * (denominator < 0 ? -1 : 1)
        let (numerator, denominator) = (numerator / divisor, denominator / divisor)
        if let small = numerator.small, let below = denominator.small {
            self.init(.small(numerator: small, denominator: below))
        } else {
            self.init(.large(numerator: numerator, denominator: denominator))
        }
    }

    /// Whether the number is exactly 0.
    public var isZero: Bool {
        if case .small(let numerator, _) = storage { numerator == 0 } else { false }
    }

    /// Whether the number is less than 0.
    public var isNegative: Bool {
        switch storage {
        case .small(let numerator, _): numerator < 0
        case .large(let numerator, _): numerator < 0
        }
    }

    /// Whether the number is an integer.
    public var isWhole: Bool {
        switch storage {
        case .small(_, let denominator): denominator == 1
        case .large(_, let denominator): denominator == 1
        }
    }

    /// Numerator and denominator while they fit.
    var parts: (numerator: Int128, denominator: Int128)? {
        if case .small(let numerator, let denominator) = storage { (numerator, denominator) } else { nil }
    }

    var unlimited: (numerator: BigInt, denominator: BigInt) {
        switch storage {
        case .small(let numerator, let denominator): (BigInt(exact: numerator), BigInt(exact: denominator))
        case .large(let numerator, let denominator): (numerator, denominator)
        }
    }
}

// MARK: - Arithmetic

extension Fraction {
    /// The exact sum.
    public static func + (left: Self, right: Self) -> Self {
        if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
            if b == d {
                let (sum, overflow) = a.addingReportingOverflow(c)
                if !overflow { return Self(numerator: sum, denominator: b) }
            } else {
                let (ad, first) = a.multipliedReportingOverflow(by: d)
                let (cb, second) = c.multipliedReportingOverflow(by: b)
                let (bd, third) = b.multipliedReportingOverflow(by: d)
                let (sum, fourth) = ad.addingReportingOverflow(cb)
                if !(first || second || third || fourth) { return Self(numerator: sum, denominator: bd) }
            }
        }
        let (left, right) = (left.unlimited, right.unlimited)
        return Self(
            numerator: left.numerator * right.denominator + right.numerator * left.denominator,
            denominator: left.denominator * right.denominator)
    }

    /// The exact product.
    public static func * (left: Self, right: Self) -> Self {
        if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
            let (ac, first) = a.multipliedReportingOverflow(by: c)
            let (bd, second) = b.multipliedReportingOverflow(by: d)
            if !(first || second) { return Self(numerator: ac, denominator: bd) }
        }
        let (left, right) = (left.unlimited, right.unlimited)
        return Self(
            numerator: left.numerator * right.numerator, denominator: left.denominator * right.denominator)
    }

    /// The exact quotient.
    ///
    /// - Precondition: `right` is not 0.
    public static func / (left: Self, right: Self) -> Self {
        left * right.reciprocal
    }

    /// The exact difference.
    public static func - (left: Self, right: Self) -> Self { left + -right }

    /// The number with its sign turned.
    public static prefix func - (value: Self) -> Self { value * Self(-1) }

    /// Adds in place.
    public static func += (left: inout Self, right: Self) { left = left + right }

    private var reciprocal: Self {
        switch storage {
        case .small(let numerator, let denominator): Self(numerator: denominator, denominator: numerator)
        case .large(let numerator, let denominator): Self(numerator: denominator, denominator: numerator)
        }
    }
}

extension Fraction: Comparable {
    /// Compares exactly.
    public static func < (left: Self, right: Self) -> Bool {
        if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
            let (ad, first) = a.multipliedReportingOverflow(by: d)
            let (cb, second) = c.multipliedReportingOverflow(by: b)
            if !(first || second) { return ad < cb }
        }
        return (left - right).isNegative
    }
}

extension Fraction: CustomStringConvertible {
    /// `numerator/denominator`, or the integer: the form of `eksak` on a card.
    public var description: String {
        switch storage {
        case .small(let numerator, 1): String(digits: numerator)
        case .small(let numerator, let denominator): String(digits: numerator) + "/" + String(digits: denominator)
        case .large(let numerator, let denominator) where denominator == 1: String(numerator)
        case .large(let numerator, let denominator): "\(numerator)/\(denominator)"
        }
    }
}

/// Euclid's algorithm, in 64 bits as soon as both numbers fit, where division is many times faster.
private func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 {
        if var small = UInt64(exactly: a), var rest = UInt64(exactly: b) {
            while rest != 0 { (small, rest) = (rest, small % rest) }
            return UInt128(small)
        }
        (a, b) = (b, a % b)
    }
    return a
}

// The generic conversions of the package lose the sign of 128-bit integers, so these go through the words.

extension BigInt {
    /// The same number.
    init(exact number: Int128) {
        let magnitude = number.magnitude
        let words = [UInt(truncatingIfNeeded: magnitude), UInt(truncatingIfNeeded: magnitude >> 64)]
        self.init(sign: number < 0 ? .minus : .plus, magnitude: BigUInt(words: words))
    }

    /// The number in 128 bits; `nil` when its magnitude does not fit in 127.
    var small: Int128? {
        let words = magnitude.words
        guard words.count <= 2 else { return nil }
        let number = words.enumerated().reduce(UInt128(0)) { $0 | UInt128($1.element) << UInt128(64 * $1.offset) }
        guard let positive = Int128(exactly: number) else { return nil }
        return sign == .minus ? -positive : positive
    }
}
