internal import BigInt
package import Markup

/// An exact rational number, always in lowest terms with a positive denominator.
///
/// Numerator and denominator are 64-bit integers for as long as they fit, with 128 bits for what stands between, and
/// unlimited ones when they do not, so no calculation overflows or rounds. Equal numbers are equal values.
public struct Fraction: Sendable, Hashable {
    private let storage: Storage

    private enum Storage: Sendable, Hashable {
        /// Neither is the least number there is, so that both can change their sign.
        case small(numerator: Int64, denominator: Int64)
        /// Only what does not fit the other case, so that each number has one form.
        indirect case large(numerator: BigInt, denominator: BigInt)
    }

    /// Nought.
    public static var zero: Self { Self(.small(numerator: 0, denominator: 1)) }
    /// One.
    public static var one: Self { Self(.small(numerator: 1, denominator: 1)) }

    /// A whole number.
    public init(_ value: Int) {
        self.init(numerator: Int128(value), denominator: 1)
    }

    /// A quotient of whole numbers.
    ///
    /// - Precondition: `denominator` is not 0.
    public init(_ numerator: Int, _ denominator: Int) {
        self.init(numerator: Int128(numerator), denominator: Int128(denominator))
    }

    /// A quotient of numbers whose magnitudes are less than 2¹²⁷.
    init(numerator: Int128, denominator: Int128) {
        if let above = Int64(exactly: numerator), let below = Int64(exactly: denominator), above != .min, below > 0 {
            let divisor = greatestCommonDivisor(above, below)
            self.init(.small(numerator: above / divisor, denominator: below / divisor))
            return
        }
        precondition(denominator != 0, "division by zero")
        let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.init(
            reducedNumerator: sign * divided(numerator, by: divisor),
            denominator: sign * divided(denominator, by: divisor))
    }

    private init(reducedNumerator numerator: Int128, denominator: Int128) {
        if let above = Int64(exactly: numerator), let below = Int64(exactly: denominator), above != .min {
            self.init(.small(numerator: above, denominator: below))
        } else {
            self.init(.large(numerator: BigInt(exact: numerator), denominator: BigInt(exact: denominator)))
        }
    }

    private init(_ storage: Storage) {
        self.storage = storage
    }

    init(numerator: BigInt, denominator: BigInt) {
        precondition(denominator != 0, "division by zero")
        let divisor = greatestCommonDivisor(numerator, denominator)
        let sign: BigInt = denominator < 0 ? -1 : 1
        self.init(
            reducedNumerator: sign * divided(numerator, by: divisor),
            denominator: sign * divided(denominator, by: divisor))
    }

    private init(reducedNumerator numerator: BigInt, denominator: BigInt) {
        if let above = numerator.small, let below = denominator.small {
            self.init(reducedNumerator: above, denominator: below)
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
    var parts: (numerator: Int64, denominator: Int64)? {
        if case .small(let numerator, let denominator) = storage { (numerator, denominator) } else { nil }
    }

    /// What the leading bits tell of its magnitude; `nil` for 0.
    var enclosure: Enclosure? {
        let (above, below) =
            switch storage {
            case .small(let numerator, let denominator):
                (Enclosure(numerator.magnitude), Enclosure(denominator.magnitude))
            case .large(let numerator, let denominator):
                (Enclosure(numerator.magnitude), Enclosure(denominator.magnitude))
            }
        guard let above, let below else { return nil }
        return above / below
    }

    var unlimited: (numerator: BigInt, denominator: BigInt) {
        switch storage {
        case .small(let numerator, let denominator):
            (BigInt(exact: Int128(numerator)), BigInt(exact: Int128(denominator)))
        case .large(let numerator, let denominator): (numerator, denominator)
        }
    }
}

// MARK: - Arithmetic

extension Fraction {
    /// The exact sum.
    public static func + (left: Self, right: Self) -> Self {
        if let (a, b) = left.parts, let (c, d) = right.parts {
            if b == d { return Self(numerator: Int128(a) + Int128(c), denominator: Int128(b)) }
            // Two products of 63 bits each have room in 127.
            let (above, below) = (Patuh.product(a, d) + Patuh.product(c, b), Patuh.product(b, d))
            return fits(above, below) ? Self(numerator: above, denominator: below) : sum(a, b, c, d)
        }
        let ((a, b), (c, d)) = (left.unlimited, right.unlimited)
        return sum(a, b, c, d)
    }

    /// Whether both fit 64 bits, where reducing is many times faster.
    private static func fits(_ above: Int128, _ below: Int128) -> Bool {
        Int64(exactly: above) != nil && Int64(exactly: below) != nil
    }

    /// `a/b + c/d`, both in lowest terms: the sum can be reduced by what the denominators have in common and no more.
    private static func sum(_ a: BigInt, _ b: BigInt, _ c: BigInt, _ d: BigInt) -> Self {
        let common = greatestCommonDivisor(b, d)
        let (ours, theirs) = (divided(b, by: common), divided(d, by: common))
        let numerator = a * theirs + c * ours
        let divisor = greatestCommonDivisor(numerator, common)
        return Self(
            reducedNumerator: divided(numerator, by: divisor), denominator: divided(b, by: divisor) * theirs)
    }

    /// The same in 128 bits.
    private static func sum(_ a: Int64, _ b: Int64, _ c: Int64, _ d: Int64) -> Self {
        let common = greatestCommonDivisor(b, d)
        let theirs = d / common
        let numerator = Patuh.product(a, theirs) + Patuh.product(c, b / common)
        let divisor = greatestCommonDivisor(Int64(truncatingIfNeeded: numerator % Int128(common)), common)
        return Self(
            reducedNumerator: divided(numerator, by: UInt128(divisor)),
            denominator: Patuh.product(b / divisor, theirs))
    }

    /// The exact product.
    public static func * (left: Self, right: Self) -> Self {
        if let (a, b) = left.parts, let (c, d) = right.parts {
            return product(a, b, c, d)
        }
        let (left, right) = (left.unlimited, right.unlimited)
        return product(left.numerator, left.denominator, right.numerator, right.denominator)
    }

    /// `a/b × c/d`, both in lowest terms with positive denominators: each numerator can be reduced by the other's
    /// denominator and no more.
    private static func product(_ a: BigInt, _ b: BigInt, _ c: BigInt, _ d: BigInt) -> Self {
        let (first, second) = (greatestCommonDivisor(a, d), greatestCommonDivisor(c, b))
        return Self(
            reducedNumerator: divided(a, by: first) * divided(c, by: second),
            denominator: divided(b, by: second) * divided(d, by: first))
    }

    /// The same in 128 bits.
    private static func product(_ a: Int64, _ b: Int64, _ c: Int64, _ d: Int64) -> Self {
        let (above, below) = (Patuh.product(a, c), Patuh.product(b, d))
        if fits(above, below) { return Self(numerator: above, denominator: below) }
        let (first, second) = (greatestCommonDivisor(a, d), greatestCommonDivisor(c, b))
        return Self(
            reducedNumerator: Patuh.product(a / first, c / second), denominator: Patuh.product(b / second, d / first))
    }

    /// The exact quotient.
    ///
    /// - Precondition: `right` is not 0.
    public static func / (left: Self, right: Self) -> Self {
        precondition(!right.isZero, "division by zero")
        if let (a, b) = left.parts, let (c, d) = right.parts {
            return c < 0 ? product(a, b, -d, -c) : product(a, b, d, c)
        }
        let (left, right) = (left.unlimited, right.unlimited)
        let sign: BigInt = right.numerator < 0 ? -1 : 1
        return product(left.numerator, left.denominator, sign * right.denominator, sign * right.numerator)
    }

    /// The exact product of three numbers.
    static func product(_ first: Self, _ second: Self, _ third: Self) -> Self {
        if let (a, b) = first.parts, let (c, d) = second.parts, let (e, f) = third.parts,
            let above = Int64(exactly: Patuh.product(a, c)), let below = Int64(exactly: Patuh.product(b, d))
        {
            return Self(numerator: Patuh.product(above, e), denominator: Patuh.product(below, f))
        }
        return first * second * third
    }

    /// The exact difference.
    public static func - (left: Self, right: Self) -> Self { left + -right }

    /// The number with its sign turned.
    public static prefix func - (value: Self) -> Self {
        if let (a, b) = value.parts { return Self(.small(numerator: -a, denominator: b)) }
        return value * Self(-1)
    }

    /// What is missing to 1.
    var complement: Self {
        // A fraction in lowest terms stays so.
        if case .small(let numerator, let denominator) = storage, numerator >= 0 {
            return Self(.small(numerator: denominator - numerator, denominator: denominator))
        }
        return .one - self
    }

    /// Adds in place.
    public static func += (left: inout Self, right: Self) { left = left + right }
}

extension Fraction: Comparable {
    /// Compares exactly.
    public static func < (left: Self, right: Self) -> Bool {
        if let (a, b) = left.parts, let (c, d) = right.parts { return Patuh.product(a, d) < Patuh.product(c, b) }
        if left.isNegative != right.isNegative { return left.isNegative }
        let (nearer, farther) = left.isNegative ? (right, left) : (left, right)
        if let near = nearer.enclosure, let far = farther.enclosure, let isLess = Enclosure.isLess(near, far) {
            return isLess
        }
        let ((a, b), (c, d)) = (left.unlimited, right.unlimited)
        return a * d < c * b
    }
}

extension Fraction: CustomStringConvertible {
    /// `numerator/denominator`, or the integer: the form of `eksak` on a card.
    public var description: String {
        switch storage {
        case .small(let numerator, 1): Digits(Int128(numerator)).text
        case .small(let numerator, let denominator):
            Digits(Int128(numerator)).text + "/" + Digits(Int128(denominator)).text
        case .large(let numerator, let denominator) where denominator == 1: String(numerator)
        case .large(let numerator, let denominator): "\(numerator)/\(denominator)"
        }
    }
}

extension Fraction {
    /// The digits of numerator and denominator, to be written elsewhere; no denominator for an integer, and nothing at
    /// all for numbers that do not fit.
    package var digits: (numerator: Digits, denominator: Digits?)? {
        parts.map { (Digits(Int128($0)), $1 == 1 ? nil : Digits(Int128($1))) }
    }
}

/// A product of two numbers that never overflows.
@inline(__always)
func product(_ left: Int64, _ right: Int64) -> Int128 {
    // Both fit in 64 bits, so the product has room.
    Int128(left) &* Int128(right)
}

/// A quotient, in 64 bits where both numbers fit, where division is many times faster.
private func divided(_ number: Int128, by divisor: UInt128) -> Int128 {
    if divisor == 1 { return number }
    if let small = Int64(exactly: number), let below = Int64(exactly: divisor) { return Int128(small / below) }
    // A divisor is no greater than the magnitude of what it divides.
    return number / Int128(divisor)
}

/// The same of numbers of any size; most often by 1.
private func divided(_ number: BigInt, by divisor: BigInt) -> BigInt { divisor == 1 ? number : number / divisor }

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
