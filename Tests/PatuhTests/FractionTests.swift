import Patuh
import PatuhTestSupport
import Testing

@Suite("Fractions obey the laws of arithmetic, whatever their size")
struct FractionTests {
    /// Products of up to four 64-bit numbers over as many, so that both the fast path and the unlimited one are taken.
    private static func random(_ generator: inout Seeded) -> Fraction {
        func whole(_ generator: inout Seeded) -> Fraction {
            let factors = Int.random(in: 1...4, using: &generator)
            return (0..<factors).reduce(.one) { product, _ in
                let bits = Int.random(in: 0...62, using: &generator)
                return product * Fraction(Int.random(in: 1...(1 << bits), using: &generator))
            }
        }
        let value = whole(&generator) / whole(&generator)
        return Int.random(in: 0...9, using: &generator) == 0
            ? .zero : Bool.random(using: &generator) ? value : -value
    }

    private func expectForMany(_ law: (Fraction, Fraction, Fraction) -> Bool) {
        var generator = Seeded(20_240_731)
        for _ in 0..<200 {
            let (a, b, c) = (Self.random(&generator), Self.random(&generator), Self.random(&generator))
            if law(a, b, c) { continue }
            Issue.record("a = \(a), b = \(b), c = \(c)")
            return
        }
    }

    @Test("order and brackets do not matter to sums and products")
    func commutativeAndAssociative() {
        expectForMany { a, b, c in a + b == b + a && a * b == b * a && (a + b) + c == a + (b + c) }
        expectForMany { a, b, c in (a * b) * c == a * (b * c) }
    }

    @Test("a factor may be given to each term")
    func distributive() {
        expectForMany { a, b, c in a * (b + c) == a * b + a * c && a * (b - c) == a * b - a * c }
    }

    @Test("what is taken away comes back")
    func inverses() {
        expectForMany { a, b, _ in a - b + b == a && -(-a) == a && (a - a).isZero && a + -a == .zero }
        expectForMany { a, b, _ in b.isZero || a / b * b == a }
    }

    @Test("nought and one change nothing")
    func neutral() {
        expectForMany { a, _, _ in a + .zero == a && a * .one == a && a / .one == a && (a * .zero).isZero }
    }

    @Test("what both sides have in common goes, however long they are", arguments: 0..<200)
    func lowestTerms(seed: Int) {
        var generator = Seeded(UInt64(seed))
        // Products of primes, whose lowest terms are known; among them some that need many words.
        let primes = [2, 3, 65_537, 2_147_483_647, 4_611_686_018_427_387_847, 4_611_686_018_427_387_817]
        let most = [1, 3, 12][seed % 3]
        let powers = primes.map { _ in
            (Int.random(in: 0...most, using: &generator), Int.random(in: 0...most, using: &generator))
        }
        func product(_ exponents: [Int]) -> Fraction {
            zip(primes, exponents).reduce(.one) { product, factor in
                (0..<factor.1).reduce(product) { product, _ in product * Fraction(factor.0) }
            }
        }
        let value = product(powers.map(\.0)) / product(powers.map(\.1))
        let above = product(powers.map { max(0, $0 - $1) })
        let below = product(powers.map { max(0, $1 - $0) })
        #expect(value.description == (below == .one ? "\(above)" : "\(above)/\(below)"))
    }

    @Test("numbers that take the most steps, or differ most in length, or by one")
    func hardTerms() {
        var (first, second) = (Fraction.one, Fraction.one)
        for _ in 0..<3000 { (first, second) = (second, first + second) }
        let common = second + first * Fraction(7)
        #expect((first * common) / (second * common) == first / second)
        #expect((first / second).description == "\(first)/\(second)")
        #expect((second / Fraction(1 << 40)).description == "\(second)/\(1 << 40)")
        // Nothing of their leading bits tells these apart.
        let (low, high) = (first / second, first / second + .one / (second * second))
        #expect(low < high && -high < -low && !(high < low) && !(low < low) && -low < high)
        let power = (0..<2000).reduce(Fraction.one) { power, _ in power * Fraction(2) }
        #expect((power / (power - .one)).description == "\(power)/\(power - .one)")
        #expect((power - .one) * (power + .one) / (power - .one) == power + .one)
        #expect(first / first == .one && (-first) / first == Fraction(-1) && first / (-second) == -(first / second))
    }

    @Test("equal numbers are one value, with one description and one hash")
    func oneForm() {
        expectForMany { a, b, c in
            let (left, right) = ((a + b) * c, a * c + b * c)
            return left == right && left.hashValue == right.hashValue && left.description == right.description
        }
    }

    @Test("order is kept by sums, turned by a change of sign, and total")
    func order() {
        expectForMany { a, b, c in
            let kinds = [a < b, a == b, a > b].count { $0 }
            return kinds == 1 && (a < b) == (a + c < b + c) && (a < b) == (-b < -a) && (a < b) == (a - b).isNegative
        }
    }

    @Test("what one bit tells apart is told apart, whatever the size", arguments: [64, 128, 129, 640, 6400])
    func oneBit(bits: Int) {
        let power = (0..<bits).reduce(Fraction.one) { power, _ in power * Fraction(2) }
        for number in [power - .one, power, power + .one] {
            #expect(number - .one < number && !(number < number - .one) && !(number < number))
            #expect(.one / number < .one / (number - .one) && -number < -(number - .one))
            #expect(number / (number + .one) < (number + .one) / (number + .one + .one))
            let rounding = Rounding(places: 2, mode: .halfEven)
            #expect(rounding(.one / number, plus: Fraction(1, 200)).description == "0.01")
            #expect(rounding(number / number, times: Fraction(1, 200)).description == "0.00")
            #expect(rounding(Fraction(1, 200) - .one / number).description == "0.00")
            #expect(rounding(.one / number, times: .one / number).description == "0.00")
        }
    }

    @Test("numbers fall, of any size and however near to each other; equal ones stay in order, or go as told")
    func falling() {
        var generator = Seeded(11)
        let limit = Fraction(1 << 32)
        for _ in 0..<50 {
            let points = (0..<40).map { _ in Self.random(&generator) }.filter { !$0.isNegative && $0 < limit }
            let near = points.filter { $0 + Fraction(1, .max) < limit }.map { $0 + Fraction(1, .max) }
            let numbers = (points + near + points).shuffled(using: &generator)
            let order = fallingOrder(of: numbers)
            #expect(order.sorted() == Array(numbers.indices))
            #expect(
                zip(order, order.dropFirst()).allSatisfy { before, after in
                    numbers[after] < numbers[before] || (numbers[after] == numbers[before] && before < after)
                })
            let turned = fallingOrder(of: numbers) { $1 < $0 }
            #expect(turned.map { numbers[$0] } == order.map { numbers[$0] })
            #expect(zip(turned, turned.dropFirst()).allSatisfy { numbers[$0] != numbers[$1] || $1 < $0 })
        }
    }

    @Test("order agrees with cross multiplication")
    func crossMultiplication() {
        var generator = Seeded(7)
        for bits in 1...62 {
            let most = 1 << bits
            for _ in 0..<10 {
                let numerators = (0..<2).map { _ in Int.random(in: -most...most, using: &generator) }
                let denominators = (0..<2).map { _ in Int.random(in: 1...most, using: &generator) }
                let left = Fraction(numerators[0], denominators[0])
                let right = Fraction(numerators[1], denominators[1])
                let (ad, cb) = (
                    Int128(numerators[0]) * Int128(denominators[1]), Int128(numerators[1]) * Int128(denominators[0])
                )
                #expect((left < right) == (ad < cb), "\(left) < \(right)")
                #expect((left == right) == (ad == cb), "\(left) == \(right)")
            }
        }
    }

    @Test("a fraction is in lowest terms, its denominator positive")
    func lowestTerms() {
        var generator = Seeded(11)
        let primes = [2, 3, 5, 7, 11, 13]
        for _ in 0..<200 {
            let (numerator, denominator) = (smooth(&generator, primes), smooth(&generator, primes))
            let value = numerator / denominator * Fraction(Bool.random(using: &generator) ? 1 : -1)
            let parts = value.description.split(separator: "/")
            if parts.count == 1 { continue }
            #expect(parts.count == 2 && !parts[1].hasPrefix("-") && parts[1] != "1", "\(value)")
            for prime in primes {
                #expect(remainder(parts[0], prime) != 0 || remainder(parts[1], prime) != 0, "\(value) by \(prime)")
            }
        }
    }

    /// A number made of small primes only, so that divisibility by these tells everything.
    private func smooth(_ generator: inout Seeded, _ primes: [Int]) -> Fraction {
        let count = Int.random(in: 0...80, using: &generator)
        return (0..<count).reduce(.one) { product, _ in
            product * Fraction(primes.randomElement(using: &generator) ?? 2)
        }
    }

    /// The remainder of a number in decimal digits, its sign left aside.
    private func remainder(_ digits: Substring, _ divisor: Int) -> Int {
        digits.compactMap(\.wholeNumberValue).reduce(0) { ($0 * 10 + $1) % divisor }
    }
}
