internal import BigInt

extension Fraction {
    /// More digits than this are no measurement but a mistake or an attack.
    static let mostDigits = 100

    /// Reads a non-negative decimal: digits, and after a point more digits. No sign, exponent, comma or space.
    ///
    /// - Returns: `nil` when the text is anything else.
    package init?(decimal text: some StringProtocol) { self.init(decimal: text.utf8) }

    /// Reads the same from bytes.
    init?(decimal text: some Collection<UInt8>) {
        var (units, places, digits): (Int64, Int?, Int) = (0, nil, 0)
        for byte in text {
            if isDigit(byte) {
                digits += 1
                if digits > 18 { break }
                units = units * 10 + Int64(byte - UInt8(ascii: "0"))
                places = places.map { $0 + 1 }
            } else if byte == UInt8(ascii: "."), places == nil, digits > 0 {
                places = 0
            } else {
                return nil
            }
        }
        if digits > 18 {
            self.init(manyDigits: String(decoding: text, as: UTF8.self))
        } else if digits > 0, places != 0 {
            self.init(numerator: Int128(units), denominator: powerOfTen(places ?? 0))
        } else {
            return nil
        }
    }

    /// The same for numbers that do not fit 64 bits.
    private init?(manyDigits text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }), let digits = BigInt(parts.joined())
        else { return nil }
        self.init(numerator: digits, denominator: BigInt(10).power(parts.count > 1 ? parts[1].utf8.count : 0))
    }

    /// Reads a weight: a decimal, or two whole numbers with a slash between them and a denominator that is not 0.
    init?(weight text: String) {
        if let decimal = Fraction(decimal: text) {
            self = decimal
            return
        }
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !text.contains("."), let first = Fraction(decimal: parts[0]),
            let second = Fraction(decimal: parts[1]), !second.isZero
        else { return nil }
        self = first / second
    }
}

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
