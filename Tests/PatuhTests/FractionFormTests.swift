import Patuh
import Testing

@Suite("A fraction is written one way only")
struct FractionFormTests {
    private static let twoTo126 = Fraction(1 << 42) * Fraction(1 << 42) * Fraction(1 << 42)

    @Test(
        "small ones",
        arguments: [
            (0, 1, "0"), (0, -5, "0"), (1, 1, "1"), (6, 3, "2"), (2, 4, "1/2"), (-2, 4, "-1/2"), (2, -4, "-1/2"),
            (-2, -4, "1/2"), (100, 3, "100/3"), (.max, .max, "1"), (.min, .min, "1"), (.min, 1, "-9223372036854775808"),
            (1, .min, "-1/9223372036854775808"), (.min, -1, "9223372036854775808"),
            (.max, .min, "-9223372036854775807/9223372036854775808"),
        ])
    func small(numerator: Int, denominator: Int, text: String) {
        #expect(Fraction(numerator, denominator).description == text)
    }

    @Test(
        "around the largest number of 128 bits",
        arguments: [
            (twoTo126 * Fraction(2) - .one, "170141183460469231731687303715884105727"),
            (twoTo126 * Fraction(2), "170141183460469231731687303715884105728"),
            (twoTo126 * Fraction(-2), "-170141183460469231731687303715884105728"),
            (twoTo126 * Fraction(-2) - .one, "-170141183460469231731687303715884105729"),
            (twoTo126 * Fraction(4), "340282366920938463463374607431768211456"),
            (.one / (twoTo126 * Fraction(-2)), "-1/170141183460469231731687303715884105728"),
            (.one / (twoTo126 * Fraction(4)), "1/340282366920938463463374607431768211456"),
        ])
    func large(value: Fraction, text: String) {
        #expect(value.description == text)
        #expect((-value).description == (text.hasPrefix("-") ? String(text.dropFirst()) : "-" + text))
        #expect(value - value == .zero)
        #expect(value / value == .one)
        #expect(value + .one - .one == value)
        #expect(value.isWhole == !text.contains("/"))
        #expect(value.isNegative == text.hasPrefix("-"))
    }
}
