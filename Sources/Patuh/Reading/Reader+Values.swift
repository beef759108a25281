internal import Markup

extension Reader {
    /// Reports an attribute that must be there and say something.
    mutating func demand(_ element: Element, _ name: Name) {
        if !element.has(name) { return report(.missingAttribute(name.text, element: element.name), at: element) }
        if element.isBlank(name) { report(.emptyAttribute(name.text, element: element.name), at: element) }
    }

    /// The value of an attribute that must be there.
    mutating func required(_ element: Element, _ name: Name) -> String {
        demand(element, name)
        return element[name] ?? ""
    }

    /// The name of somebody that must be there.
    mutating func requiredSomebody(_ element: Element, _ name: Name) -> String {
        let text = required(element, name)
        if !text.isEmpty, !element.isBlank(name), somebody(text) == nil {
            report(.notAName(value: text, attribute: name.text), at: element)
        }
        return text
    }

    /// A value read by `parse` from an attribute that may be absent; `nil` as well when it cannot be read.
    private mutating func value<Value>(
        _ element: Element, _ name: Name, _ parse: (String) -> Value?, else problem: (String) -> Problem,
        suggesting meant: (String) -> String? = { _ in nil }
    ) -> Value? {
        guard let text = element[name] else { return nil }
        if let value = parse(text) { return value }
        let isEmpty = text.utf8.allSatisfy(isWhiteSpace)
        report(
            isEmpty ? .emptyAttribute(name.text, element: element.name) : problem(text), at: element,
            suggestion: meant(text))
        return nil
    }

    /// The value of a required attribute with a placeholder when it is absent or cannot be read.
    private mutating func required<Value>(
        _ element: Element, _ name: Name, or placeholder: Value, _ read: (inout Self) -> Value?
    ) -> Value {
        if !element.has(name) { report(.missingAttribute(name.text, element: element.name), at: element) }
        return read(&self) ?? placeholder
    }

    // MARK: Numbers

    /// The decimal that a value is, if it is one.
    private func decimal(_ element: Element, _ name: Name) -> Fraction? {
        guard let bytes = element.bytes(name), bytes.count <= Fraction.mostDigits else { return nil }
        return Fraction(decimal: bytes)
    }

    /// A non-negative decimal.
    mutating func number(_ element: Element, _ name: Name) -> Fraction? {
        if let number = decimal(element, name) { return number }
        return value(element, name, { _ in nil }) { text in
            text.utf8.count > Fraction.mostDigits && Fraction(decimal: text.prefix(Fraction.mostDigits)) != nil
                ? tooLong(text, name)
                : .notANumber(value: text, attribute: name.text, corrected: withPoint(text) { Fraction(decimal: $0) })
        }
    }

    /// A non-negative decimal that must be there.
    mutating func requiredNumber(_ element: Element, _ name: Name) -> Fraction {
        required(element, name, or: .one) { $0.number(element, name) }
    }

    /// A whole number between bounds.
    mutating func count(_ element: Element, _ name: Name, in bounds: ClosedRange<Int>) -> Int? {
        guard let digits = element[name] else { return nil }
        if digits.utf8.allSatisfy(isDigit), let count = Int(digits), bounds.contains(count) { return count }
        if let whole = onlyNumber(in: digits) ?? (digits.contains(",") ? whole(digits) : nil) {
            report(.notANumber(value: digits, attribute: name.text, corrected: whole), at: element)
            return nil
        }
        if number(element, name) == nil { return nil }
        // Written out, since what is out of bounds may lie between two of them.
        let last = bounds.upperBound == .max ? "" : " \(bounds.upperBound)"
        let text = "\(bounds.lowerBound), \(bounds.lowerBound + 1), …\(last)"
        report(
            .outOfRange(value: digits, attribute: name.text, bounds: text), at: element,
            suggestion: (withoutPoints(digits) ?? whole(digits)).flatMap { text in
                text != digits && Int(text).map(bounds.contains) ?? false ? text : nil
            })
        return nil
    }

    /// A weight: a decimal or a fraction.
    mutating func weight(_ element: Element, _ name: Name) -> Fraction? {
        if let number = decimal(element, name) { return number }
        // Either side of a fraction may be as long as a number.
        let isTooLong = (element[name] ?? "").utf8.count > 2 * Fraction.mostDigits + 1
        return value(element, name, { isTooLong ? nil : Fraction(weight: $0) }) { text in
            isTooLong
                ? tooLong(text, name)
                : .notAWeight(value: text, attribute: name.text, corrected: withPoint(text) { Fraction(weight: $0) })
        }
    }

    // MARK: Other values

    /// A date.
    mutating func date(_ element: Element, _ name: Name) -> CalendarDate? {
        if let date = element.look(at: name, { CalendarDate($0) }) { return date }
        return value(element, name, { _ in nil }) { text in
            .notADate(value: text, attribute: name.text, corrected: withISOOrder(text))
        }
    }

    /// A date that must be there.
    mutating func requiredDate(_ element: Element, _ name: Name) -> CalendarDate {
        required(element, name, or: .placeholder) { $0.date(element, name) }
    }

    /// A duration.
    mutating func duration(_ element: Element, _ name: Name) -> CalendarDate.Duration? {
        value(element, name, CalendarDate.Duration.init) { .notADuration(value: $0, attribute: name.text) }
    }

    /// A code that must be there.
    mutating func code(_ element: Element, _ name: Name = .kode) -> String {
        if hasCode(element, name) { return element[name] ?? "" }
        return required(element, name, or: "") { reader in
            reader.value(
                element, name, { _ in nil }, else: { .notACode(value: $0, attribute: name.text) }, suggesting: plainCode
            )
        }
    }

    /// Reports a code that must be there and is missing, or none.
    mutating func demandCode(_ element: Element) {
        if !hasCode(element, .kode) { _ = code(element) }
    }

    private func hasCode(_ element: Element, _ name: Name) -> Bool {
        element.look(at: name) { isCode($0) } ?? false
    }

    /// The words of a list in an attribute, as many of them as there may be; that there are more is reported.
    mutating func listed(_ text: String, _ element: Element, _ name: Name) -> [String] {
        let words = Patuh.words(of: text)
        if words.count <= Self.mostMembers { return words }
        report(.tooMany(name.text, count: words.count, most: Self.mostMembers), at: element)
        return Array(words.prefix(Self.mostMembers))
    }

    /// A list of codes separated by white space; `nil` when the attribute is absent.
    mutating func codes(_ element: Element, _ name: Name) -> [String]? {
        guard let text = element[name] else { return nil }
        let codes = listed(text, element, name)
        for code in codes where !isCode(code) {
            report(
                .notACode(value: code, attribute: name.text), at: element,
                suggestion: withoutCommas(code) ?? plainCode(code))
        }
        if codes.isEmpty { report(.notACode(value: text, attribute: name.text), at: element) }
        return codes
    }

    /// One of the words an enumeration allows, or the default.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ element: Element, _ name: Name, default placeholder: Choice
    ) -> Choice {
        guard let text = element[name] else { return placeholder }
        if let choice = Choice(rawValue: text) { return choice }
        let choices = Choice.allCases.map(\.rawValue)
        report(
            .notAChoice(value: text, attribute: name.text, choices: choices), at: element,
            suggestion: nearest(to: text, among: choices))
        return placeholder
    }

    /// The same of an enumeration whose words stand in files so often that no texts are made of them.
    mutating func frequentChoice<Choice: OftenChosen>(
        _ element: Element, _ name: Name, default placeholder: Choice
    ) -> Choice {
        if let key = element.packed(name), let known = Choice.words.first(where: { $0.key == key }) {
            return known.choice
        }
        return choice(element, name, default: placeholder)
    }

    /// `ya` or `tidak`.
    mutating func flag(_ element: Element, _ name: Name, default placeholder: Bool = false) -> Bool {
        frequentChoice(element, name, default: placeholder ? YesNo.yes : .no) == .yes
    }
}

/// An enumeration whose words stand in most evidence files many times.
protocol OftenChosen: RawRepresentable<String>, CaseIterable, Sendable {
    /// Its words and what they mean.
    static var words: [(key: PackedText, choice: Self)] { get }
}

extension OftenChosen {
    /// All words that are short, in the order of the cases.
    static func packedWords() -> [(key: PackedText, choice: Self)] {
        allCases.compactMap { choice in PackedText(choice.rawValue).map { ($0, choice) } }
    }
}

private enum YesNo: String, CaseIterable, OftenChosen {
    case yes = "ya"
    case no = "tidak"

    static let words = packedWords()
}

extension DocumentKind: OftenChosen {
    static let words = packedWords()
}

extension EvidenceDocument.Status: OftenChosen {
    static let words = packedWords()
}

/// Whether a text is a code: a letter or digit, then letters, digits, points, underscores and hyphens (ASCII).
package func isCode(_ text: String) -> Bool { isCode(text.utf8.span) }

/// The same of bytes.
func isCode(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices {
        let byte = bytes[index]
        let isAlphanumeric = isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        let isSign = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        if !isAlphanumeric && (index == 0 || !isSign) { return false }
    }
    return !bytes.isEmpty
}

private func tooLong(_ text: String, _ name: Name) -> Problem {
    .tooManyDigits(value: text.prefix(20) + "…", attribute: name.text, most: Fraction.mostDigits)
}

/// `21,85` → `21.85`, `1.250,5` → `1250.5`; `nil` when a point in place of the comma does not make a number.
private func withPoint(_ text: String, _ number: (String) -> Fraction?) -> String? {
    let text = text.filter { !$0.isWhitespace }
    let sides = text.split(separator: ",", maxSplits: 1).map(String.init)
    let thousands = sides.count == 2 ? withoutPoints(sides[0]) : nil
    let corrected = thousands.map { "\($0).\(sides[1])" } ?? text.replacing(",", with: ".")
    return number(String(corrected.prefix(Fraction.mostDigits))) != nil ? corrected : nil
}

/// `40 orang` → `40`; `nil` where there is more than one number, or a sign that may belong to it.
private func onlyNumber(in text: String) -> String? {
    let numbers = text.utf8.split { !isDigit($0) }.compactMap { String($0) }
    let others = text.filter { !("0"..."9").contains($0) }
    let isWord = others.contains(where: \.isLetter) && others.allSatisfy { $0.isLetter || $0.isWhitespace }
    let multiplies = ["belas", "puluh", "ratus", "ribu", "juta", "lusin", "hundred", "thousand", "dozen"]
        .contains { others.lowercased().contains($0) }
    guard numbers.count == 1, isWord, !multiplies, numbers[0].utf8.count <= Fraction.mostDigits else { return nil }
    return numbers[0]
}

/// `25,0` or `25.0` → `25`; `nil` when that is no whole number.
private func whole(_ text: String) -> String? {
    let text = withPoint(text) { Fraction(decimal: $0) } ?? text
    guard text.utf8.count <= Fraction.mostDigits, let number = Fraction(decimal: text) else { return nil }
    return number.shortDecimal(places: 0)?.description
}

/// `1.250` → `1250`; `nil` when the point does not stand as between thousands.
func withoutPoints(_ text: String) -> String? {
    let sides = text.split(separator: ".", omittingEmptySubsequences: false)
    guard sides.count > 1, (1...3).contains(sides[0].count), !text.hasPrefix("0") else { return nil }
    return sides.dropFirst().allSatisfy { $0.count == 3 } ? sides.joined() : nil
}

/// `sk,foto` → `sk foto`; `nil` where there is no comma in a list.
func withoutCommas(_ list: String) -> String? {
    let parts = list.split { $0 == "," || $0 == ";" }.map(String.init)
    return parts.count > 1 && parts.allSatisfy(isCode) ? parts.joined(separator: " ") : nil
}

/// `31-07-2024`, `31/7/2024` or `31 Juli 2024` → `2024-07-31`; `nil` when that is no date.
private func withISOOrder(_ text: String) -> String? {
    var words = plain(text).split { "-/., ".contains($0) }.map { $0.lowercased() }
    // The day of the week.
    if words.count == 4, words[0].allSatisfy(\.isLetter), month(named: words[0]) == nil { words.removeFirst() }
    if words.count == 3, let month = month(named: words[1]) { words[1] = String(month) }
    let parts = words.compactMap { Int($0) }
    guard words.count == 3, parts.count == 3 else { return nil }
    let date = parts[0] > 31 ? parts : parts.reversed()
    // A year of two digits could be of any century.
    guard (1000...9999).contains(date[0]) else { return nil }
    return CalendarDate(year: date[0], month: date[1], day: date[2])?.description
}

/// A code with plain hyphens in place of others; `nil` when it is none then either.
func plainCode(_ text: String) -> String? {
    let plain = plain(text)
    return isCode(plain) ? plain : nil
}

/// A text with plain hyphens and spaces in place of those of word processors, and without what nobody sees.
private func plain(_ text: String) -> String {
    let plain = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
        switch scalar.properties.generalCategory {
        case .dashPunctuation: "-"
        case .spaceSeparator: " "
        case .mathSymbol where scalar == "\u{2212}": "-"
        case .format: nil
        default: scalar
        }
    }
    return String(String.UnicodeScalarView(plain)).split(separator: " ").joined(separator: " ")
}

/// The month that a name means, Indonesian or English, as a whole or shortened.
private func month(named name: String) -> Int? {
    let names = [
        ["januari", "january"], ["februari", "pebruari", "february"], ["maret", "march"], ["april"], ["mei", "may"],
        ["juni", "june"], ["juli", "july"], ["agustus", "agt", "ags", "august"], ["september"], ["oktober", "october"],
        ["november", "nopember"], ["desember", "december"],
    ]
    if name.utf8.count < 3 { return nil }
    return names.firstIndex { $0.contains { $0.hasPrefix(name) } }.map { $0 + 1 }
}

/// The name of a person or an office, white space folded; `nil` where it is none: no letter or number that anybody sees.
func somebody(_ text: String) -> String? {
    let isSeen = text.unicodeScalars.contains {
        ($0.properties.isAlphabetic || $0.properties.numericType != nil) && !$0.properties.isDefaultIgnorableCodePoint
    }
    return isSeen ? folded(text) : nil
}
