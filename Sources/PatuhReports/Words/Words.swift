public import Patuh

/// The languages that prose is written in.
public enum Language: String, Sendable, CaseIterable {
    /// Indonesian, as an official would write it.
    case indonesian = "id"
    /// English.
    case english = "en"
}

/// The catalogue: every word a user sees, in both languages, and how numbers and dates are written.
///
/// Codes and the names of elements, attributes and keys are never translated.
public struct Words: Sendable {
    /// The language.
    public let language: Language
    /// For whom numbers and dates are written.
    public let style: Style

    /// For whom numbers and dates are written.
    public enum Style: Sendable {
        /// For people: `77,84` and `31 Juli 2024`.
        case paper
        /// For programs: `77.84` and `2024-07-31`.
        case machine
    }

    /// Words in a language.
    public init(_ language: Language, style: Style = .paper) {
        self.language = language
        self.style = style
    }

    /// One text in the language of the catalogue.
    package func say(_ indonesian: @autoclosure () -> Phrase, _ english: @autoclosure () -> Phrase) -> String {
        phrase(indonesian(), english()).text
    }

    /// The same in the making.
    func phrase(_ indonesian: @autoclosure () -> Phrase, _ english: @autoclosure () -> Phrase) -> Phrase {
        switch language {
        case .indonesian: indonesian()
        case .english: english()
        }
    }

    // MARK: Numbers and dates

    private var separator: Unicode.Scalar { style == .paper && language == .indonesian ? "," : "." }

    /// A number that was rounded, with the decimals it has.
    public func number(_ decimal: Decimal) -> String { decimal.description(separator: separator) }

    /// A difference, with its sign.
    func signed(_ decimal: Decimal) -> String {
        decimal.isPositive ? "+" + number(decimal) : number(decimal)
    }

    /// A number that was not rounded: a decimal when it is short, else a fraction.
    public func number(_ fraction: Fraction) -> String {
        fraction.shortDecimal(places: 6).map(number) ?? fraction.description
    }

    /// A number as people want to read it: two decimals at most, marked when that rounds it.
    func about(_ fraction: Fraction) -> String {
        if let short = fraction.shortDecimal(places: 2) { return number(short) }
        return Rounding(places: 2, mode: .halfUp).ifFits(fraction).map { aboutSign + " " + number($0) }
            ?? fraction.description
    }

    /// The same behind what makes it.
    func equal(_ fraction: Fraction) -> String {
        let text = about(fraction)
        return language == .english && text.hasPrefix(aboutSign) ? text : "= " + text
    }

    /// What marks a number as rounded.
    var aboutSign: String { say("±", "≈") }

    /// What something was before and is now.
    ///
    /// - Parameter isWord: whether it was no number before, so that "belum dinilai menjadi 50" would say the opposite.
    func became(_ after: String, from before: String, isWord: Bool) -> String {
        isWord
            ? say("tadinya \(before), kini \(after)", "was \(before), now \(after)")
            : say("\(before) menjadi \(after)", "\(before) became \(after)")
    }

    /// A number written in a file with a decimal point.
    func number(written text: String) -> String {
        text.replacing(".", with: String(separator))
    }

    /// A date, the month by its name; year-month-day for programs.
    public func date(_ date: CalendarDate) -> String {
        style == .machine ? date.description : "\(date.day) \(monthNames[date.month - 1]) \(date.year)"
    }

    private var monthNames: [String] {
        switch language {
        case .indonesian:
            [
                "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
                "November", "Desember",
            ]
        case .english:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        }
    }

    /// A number of things in English, whose word takes an `s` for several.
    func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    /// `a dan b`, `a, b, dan c`.
    func list(_ words: [String], or: Bool = false) -> String {
        let and = or ? say("atau", "or") : say("dan", "and")
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + (words.count > 2 ? ", \(and) " : " \(and) ") + last
    }

    /// Names of which one is enough; in quotation marks, since they may hold an "or" of their own.
    func alternatives(_ names: [String]) -> String {
        names.count > 1 ? list(names.map { "\"\($0)\"" }, or: true) : list(names)
    }

    /// A number and its unit.
    func quantity(_ number: String, _ unit: String) -> String {
        unit == "%" ? number + unit : "\(number) \(printable(unit))"
    }

    /// The first few names, and how many more there are.
    func few(_ names: [String]) -> String {
        names.prefix(5).map { printable($0) }.joined(separator: ", ") + andMore(names.count - 5)
    }

    /// What follows the names of some, where more are not named; nothing for none.
    func andMore(_ count: Int) -> String { count > 0 ? say(", dan \(count) lainnya", ", and \(count) more") : "" }
}
