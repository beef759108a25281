import Patuh
import PatuhTestSupport
import Testing

@Suite("Rounding happens once and as the rubric says")
struct RoundingTests {
    @Test(
        "half up, half to even, cut off",
        arguments: [
            (Fraction(87_995, 1000), 2, "88.00", "88.00", "87.99"),
            (Fraction(87_985, 1000), 2, "87.99", "87.98", "87.98"),
            (Fraction(879_849, 10_000), 2, "87.98", "87.98", "87.98"),
            (Fraction(879_851, 10_000), 2, "87.99", "87.99", "87.98"),
            (Fraction(1, 2), 0, "1", "0", "0"), (Fraction(3, 2), 0, "2", "2", "1"),
            (Fraction(5, 2), 0, "3", "2", "2"), (Fraction(-1, 2), 0, "-1", "0", "0"),
            (Fraction(-3, 2), 0, "-2", "-2", "-1"), (Fraction(-5, 2), 0, "-3", "-2", "-2"),
            (Fraction(-1, 3), 0, "0", "0", "0"), (Fraction(-2, 3), 0, "-1", "-1", "0"),
            (Fraction(1, 20), 1, "0.1", "0.0", "0.0"), (Fraction(3, 20), 1, "0.2", "0.2", "0.1"),
            (Fraction(1, 3), 2, "0.33", "0.33", "0.33"), (Fraction(2, 3), 2, "0.67", "0.67", "0.66"),
            (Fraction(-1, 200), 2, "-0.01", "0.00", "0.00"), (Fraction(1, 2000), 3, "0.001", "0.000", "0.000"),
            (Fraction(99_995, 100_000), 4, "1.0000", "1.0000", "0.9999"),
            (Fraction(1, 7), 5, "0.14286", "0.14286", "0.14285"),
            (Fraction(1, 7), 6, "0.142857", "0.142857", "0.142857"),
            (Fraction(5, 10_000_000), 6, "0.000001", "0.000000", "0.000000"),
            (Fraction(999_999_999), 6, "999999999.000000", "999999999.000000", "999999999.000000"),
            (.zero, 0, "0", "0", "0"), (.zero, 6, "0.000000", "0.000000", "0.000000"),
        ])
    func table(number: Fraction, places: Int, up: String, even: String, cut: String) {
        #expect(Rounding(places: places, mode: .halfUp)(number).description == up)
        #expect(Rounding(places: places, mode: .halfEven)(number).description == even)
        #expect(Rounding(places: places, mode: .truncate)(number).description == cut)
    }

    /// Numbers below 1000 of many sizes of denominator, some of them ties.
    private static let numbers: [Fraction] = {
        var generator = Seeded(3)
        return (0..<90).map { index in
            let denominator = index % 3 == 0 ? 2_000_000 : Int.random(in: 1...(1 << (index * 2 / 3)), using: &generator)
            let part = Fraction(Int.random(in: 0..<denominator, using: &generator), denominator)
            let value = part + Fraction(Int.random(in: 0..<1000, using: &generator))
            // A tiny amount that takes more than 128 bits to write.
            return index % 4 == 0 ? value + Fraction(1, .max) * Fraction(1, .max) * Fraction(1, 1 << 40) : value
        }
    }()

    @Test("is never off by more than half a unit, and cutting off never by a whole one", arguments: 0...6)
    func distance(places: Int) {
        let unit = (0..<places).reduce(Fraction.one) { unit, _ in unit / Fraction(10) }
        for number in Self.numbers {
            let (up, even, cut) = rounded(number, places)
            for value in [up, even] {
                #expect(value - number <= unit / Fraction(2) && number - value <= unit / Fraction(2), "\(number)")
            }
            #expect(up >= even && even >= cut && up - cut <= unit, "\(number)")
            #expect(cut <= number && number - cut < unit, "\(number)")
            #expect((number / unit).isWhole == (cut == number), "\(number)")
        }
    }

    private func rounded(_ number: Fraction, _ places: Int) -> (up: Fraction, even: Fraction, cut: Fraction) {
        (
            Rounding(places: places, mode: .halfUp)(number).value,
            Rounding(places: places, mode: .halfEven)(number).value,
            Rounding(places: places, mode: .truncate)(number).value
        )
    }

    @Test("a negative number mirrors the positive one", arguments: 0...6, Rounding.Mode.allCases)
    func mirror(places: Int, mode: Rounding.Mode) {
        let rounding = Rounding(places: places, mode: mode)
        for number in Self.numbers { #expect(rounding(-number).value == -rounding(number).value, "\(number)") }
    }

    @Test("a sum and a product are rounded like their values", arguments: 0...6, Rounding.Mode.allCases)
    func combined(places: Int, mode: Rounding.Mode) {
        let rounding = Rounding(places: places, mode: mode)
        // A third that no 64 bits hold.
        let long = Fraction(.max, 3) / Fraction(.max - 1)
        for (left, right) in zip(Self.numbers, Self.numbers.reversed()) {
            for left in [left, left * long] {
                #expect(rounding(left, plus: right) == rounding(left + right), "\(left) + \(right)")
                #expect(rounding(left, times: right) == rounding(left * right), "\(left) * \(right)")
                let half = Fraction(-1, 2)
                #expect(rounding(left, times: half, times: right).value == -rounding(left * right / Fraction(2)).value)
            }
        }
    }

    @Test("what is rounded is not changed by rounding again, and has its decimals", arguments: 0...6)
    func twice(places: Int) {
        let rounding = Rounding(places: places, mode: .halfUp)
        for number in Self.numbers {
            let decimal = rounding(number)
            #expect(rounding(decimal.value) == decimal)
            let digits = decimal.description.split(separator: ".")
            #expect((digits.count > 1 ? digits[1].count : 0) == places)
            #expect(decimal.description(separator: ",") == decimal.description.replacing(".", with: ","))
        }
    }

    @Test(
        "a number is written as a short decimal only when that is exact",
        arguments: [
            (Fraction(437, 20), 6, "21.85"), (Fraction(5), 6, "5"), (Fraction(1, 3), 6, nil), (.zero, 0, "0"),
            (Fraction(-1, 8), 3, "-0.125"), (Fraction(1, 8), 2, nil), (Fraction(1, 1_000_000), 6, "0.000001"),
            (Fraction(1, 10_000_000), 6, nil),
        ])
    func shortDecimal(number: Fraction, places: Int, text: String?) {
        #expect(number.shortDecimal(places: places)?.description == text)
    }
}
