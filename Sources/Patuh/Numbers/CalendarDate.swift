/// A day of the proleptic Gregorian calendar, without time or time zone.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Year, month and day in one number, which is greater for a later day.
    private let packed: Int32

    /// The year; 1 to 9999 when read from a file.
    public var year: Int { Int(packed >> 9) }
    /// The month, 1 to 12.
    public var month: Int { Int(packed >> 5 & 15) }
    /// The day of the month, from 1.
    public var day: Int { Int(packed & 31) }

    /// A day that exists, of a year from 1 to 1,000,000, or `nil`.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...1_000_000).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    /// Reads ISO 8601, `2024-07-31`; `nil` for any other form and for days that do not exist.
    public init?(_ text: String) { self.init(text.utf8.span) }

    /// Reads the same from bytes.
    init?(_ text: Span<UInt8>) {
        if text.count != 10 { return nil }
        var digits = 0
        for place in text.indices {
            let byte = text[place]
            if place == 4 || place == 7 {
                if byte != UInt8(ascii: "-") { return nil }
            } else {
                guard isDigit(byte) else { return nil }
                digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
            }
        }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    /// Stands for a date that could not be read until its file is refused for it.
    static let placeholder = Self(unchecked: 1, 1, 1)

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        packed = Int32(year << 9 | month << 5 | day)
    }

    /// ISO 8601.
    public var description: String {
        let short = unsafe String(unsafeUninitializedCapacity: 10) { bytes in
            var rest = (year % 10_000 * 100 + month) * 100 + day
            for place in (0..<10).reversed() {
                let isHyphen = place == 4 || place == 7
                unsafe bytes[place] = isHyphen ? UInt8(ascii: "-") : UInt8(ascii: "0") + UInt8(rest % 10)
                if !isHyphen { rest /= 10 }
            }
            return 10
        }
        return year < 10_000 ? short : String(year / 10_000) + short
    }

    /// Earlier is less.
    public static func < (left: Self, right: Self) -> Bool {
        left.packed < right.packed
    }

    /// The day a duration later. A month or year that lacks the day gives its last day: a year after 29 February is
    /// 28 February.
    package static func + (date: Self, duration: Duration) -> Self {
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
    package func days(until other: Self) -> Int { other.dayNumber - dayNumber }

    /// The same day of another year, 28 February for a 29 February that the year lacks.
    func inYear(_ year: Int) -> Self {
        Self(unchecked: year, month, min(day, Self.days(inMonth: month, of: year)))
    }

    /// A span of calendar time: `P30D`, `P12M`, `P3Y`.
    public struct Duration: Sendable, Hashable {
        /// What is counted.
        public enum Unit: Sendable, CaseIterable {
            /// Days.
            case days
            /// Calendar months.
            case months
            /// Calendar years.
            case years

            /// As it stands in a file.
            var letter: Character {
                switch self {
                case .days: "D"
                case .months: "M"
                case .years: "Y"
                }
            }
        }

        /// How many; 0 to 9999.
        public let count: Int
        /// Of what.
        public let unit: Unit

        /// Reads one number and one unit in the form of ISO 8601; `nil` for any other.
        public init?(_ text: String) {
            guard text.first == "P", let unit = Unit.allCases.first(where: { $0.letter == text.last }),
                (3...6).contains(text.utf8.count), text.dropFirst().dropLast().utf8.allSatisfy(isDigit),
                let count = Int(text.dropFirst().dropLast())
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
