import Patuh

/// A pocket calculator: reckons what stands in a text, with the numbers that stand there and no others.
///
/// It knows `+ - × ÷ ( )`, with `/` as another `÷`, and decimals with a comma; marks of what is assumed, decimal values
/// marked ± and names in brackets are not part of a calculation.
struct Reckoning {
    private var tokens: ArraySlice<String>

    /// The values of `a = b = c` in a line, those that can be reckoned.
    static func values(in line: String) -> [Fraction] {
        guard line.utf8.contains(UInt8(ascii: "=")) else { return [] }
        return withoutRemarks(line).split(separator: " = ").compactMap { value(of: String($0)) }
    }

    /// Without what in brackets is a name or a decimal value, and without marks.
    private static func withoutRemarks(_ line: String) -> String {
        var (result, inBrackets) = ("", String?.none)
        for character in line where !"*%".contains(character) {
            switch (character, inBrackets) {
            case ("(", let text):
                result += text ?? ""
                inBrackets = "("
            case (")", let text?):
                if !text.contains(where: { $0 == "±" || $0.isLetter }) { result += text + ")" }
                inBrackets = nil
            case (_, let text?): inBrackets = text + String(character)
            case (_, nil): result.append(character)
            }
        }
        // What is more than the target counts as 1; the quotient itself was reckoned.
        return (result + (inBrackets ?? "")).replacing("; jadi 1", with: "")
    }

    /// The lines of a text, those that go on with a sign joined with the line before.
    static func lines(of text: String) -> [String] {
        text.split(separator: "\n").reduce(into: []) { lines, line in
            let words = line.drop { $0 == " " }
            if words.first.map({ "=×÷+-".contains($0) }) ?? false, words.dropFirst().first == " ", !lines.isEmpty {
                lines[lines.count - 1] += " " + words
            } else {
                lines.append(String(words))
            }
        }
    }

    static func value(of text: String) -> Fraction? {
        let spaced = ["(", ")"].reduce(text.replacing("/", with: " ÷ ")) { $0.replacing($1, with: " \($1) ") }
        var reckoning = Reckoning(tokens: spaced.split(separator: " ").map(String.init)[...])
        guard let value = reckoning.sum(), reckoning.tokens.isEmpty else { return nil }
        return value
    }

    private mutating func sum() -> Fraction? {
        guard var value = product() else { return nil }
        while let sign = tokens.first, ["+", "-"].contains(sign) {
            tokens.removeFirst()
            guard let next = product() else { return nil }
            value = sign == "+" ? value + next : value - next
        }
        return value
    }

    private mutating func product() -> Fraction? {
        guard var value = factor() else { return nil }
        while let sign = tokens.first, ["×", "÷"].contains(sign) {
            tokens.removeFirst()
            guard let next = factor(), sign == "×" || !next.isZero else { return nil }
            value = sign == "×" ? value * next : value / next
        }
        return value
    }

    private mutating func factor() -> Fraction? {
        guard let token = tokens.popFirst() else { return nil }
        if token == "(" {
            let value = sum()
            return tokens.popFirst() == ")" ? value : nil
        }
        return Fraction(decimal: token.replacing(",", with: "."))
    }
}
