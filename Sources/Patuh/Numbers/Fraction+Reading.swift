internal import BigInt

extension Fraction {
    /// More digits than this are no measurement but a mistake or an attack.
    static let mostDigits = 100

    /// Reads a non-negative decimal: digits, and after a point more digits. No sign, exponent, comma or space.
    ///
    /// - Returns: `nil` when the text is anything else.
    init?(decimal text: some StringProtocol) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return nil }
        let digits = parts.joined()
        let denominator = Fraction.powerOfTen(parts.count > 1 ? parts[1].utf8.count : 0)
        if let small = Int(digits) {
            self = Fraction(small) / denominator
        } else if let large = BigInt(digits) {
            self = Fraction(numerator: large, denominator: 1) / denominator
        } else {
            return nil
        }
    }

    /// Reads a weight: a decimal, or two whole numbers with a slash between them and a denominator that is not 0.
    init?(weight text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first.flatMap({ Fraction(decimal: $0) }) else { return nil }
        if parts.count == 1 {
            self = first
        } else if first.isWhole, let second = Fraction(decimal: parts[1]), second.isWhole, !second.isZero,
            !parts.contains(where: { $0.contains(".") })
        {
            self = first / second
        } else {
            return nil
        }
    }
}

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
