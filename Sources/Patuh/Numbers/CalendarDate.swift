/// A day of the proleptic Gregorian calendar, without time or time zone.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The year; 1 to 9999 when read from a file.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// A day that exists, or `nil`.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
        self.init(unchecked: year, month, day)
    }

    /// Reads ISO 8601, `2024-07-31`; `nil` for any other form and for days that do not exist.
    public init?(_ text: String) {
        var numbers = (year: 0, month: 0, day: 0)
        var count = 0
        for byte in text.utf8 {
            switch (count, isDigit(byte)) {
            case (0..<4, true): numbers.year = numbers.year * 10 + Int(byte - UInt8(ascii: "0"))
            case (5..<7, true): numbers.month = numbers.month * 10 + Int(byte - UInt8(ascii: "0"))
            case (8..<10, true): numbers.day = numbers.day * 10 + Int(byte - UInt8(ascii: "0"))
            case (4, _), (7, _): if byte != UInt8(ascii: "-") { return nil }
            default: return nil
            }
            count += 1
        }
        guard count == 10, numbers.year >= 1 else { return nil }
        self.init(year: numbers.year, month: numbers.month, day: numbers.day)
    }

    /// Stands for a date that could not be read until its file is refused for it.
    static let placeholder = Self(unchecked: 1, 1, 1)

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// ISO 8601.
    public var description: String {
        func padded(_ number: Int, to width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// Earlier is less.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The day a duration later. A month or year that lacks the day gives its last day: a year after 29 February is
    /// 28 February.
    public static func + (date: Self, duration: Duration) -> Self {
        switch duration.unit {
        case .days:
            return Self(dayNumber: date.dayNumber + duration.count)
        case .months, .years:
            let months = duration.unit == .years ? duration.count * 12 : duration.count
            let total = date.year * 12 + date.month - 1 + months
            let (year, month) = (total / 12, total % 12 + 1)
            return Self(unchecked: year, month, min(date.day, days(inMonth: month, of: year)))
        }
    }

    /// How many days later another day is; negative when it is earlier.
    public func days(until other: Self) -> Int { other.dayNumber - dayNumber }

    /// The same day of another year, 28 February for a 29 February that the year lacks.
    func inYear(_ year: Int) -> Self {
        Self(unchecked: year, month, min(day, Self.days(inMonth: month, of: year)))
    }

    /// A span of calendar time: `P30D`, `P12M`, `P3Y`.
    public struct Duration: Sendable, Hashable {
        /// What is counted.
        public enum Unit: Character, Sendable, CaseIterable {
            /// Days.
            case days = "D"
            /// Calendar months.
            case months = "M"
            /// Calendar years.
            case years = "Y"
        }

        /// How many; 0 to 9999.
        public let count: Int
        /// Of what.
        public let unit: Unit

        /// Reads one number and one unit in the form of ISO 8601; `nil` for any other.
        public init?(_ text: String) {
            guard text.first == "P", let unit = text.last.flatMap(Unit.init), (3...6).contains(text.utf8.count),
                text.dropFirst().dropLast().utf8.allSatisfy(isDigit), let count = Int(text.dropFirst().dropLast())
            else { return nil }
            self.count = count
            self.unit = unit
        }
    }
}

// MARK: - Calendar arithmetic

extension CalendarDate {
    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1 March of the year 0. Counting years from March puts the leap day last, where it disturbs nothing.
    private var dayNumber: Int {
        let year = month > 2 ? year : year - 1
        let month = (month + 9) % 12
        return year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 1
    }

    private init(dayNumber: Int) {
        var year = dayNumber * 400 / 146_097 + 1
        while Self(unchecked: year, 3, 1).dayNumber > dayNumber { year -= 1 }
        let rest = dayNumber - Self(unchecked: year, 3, 1).dayNumber
        let month = (rest * 5 + 2) / 153
        self.init(
            unchecked: month < 10 ? year : year + 1, month < 10 ? month + 3 : month - 9,
            rest - (month * 153 + 2) / 5 + 1)
    }
}
