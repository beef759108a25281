extension BlankForm {
    /// The year and the day of an assessment, and where they come from.
    public struct Period: Sendable, Hashable {
        /// The year assessed, 1900 to 9999.
        public let year: Int
        /// The assessment date.
        public let date: CalendarDate
        /// How the year is known.
        public let yearOrigin: Origin
        /// How the date is known.
        public let dateOrigin: Origin

        /// How a year or a date is known.
        public enum Origin: Sendable, Hashable {
            /// Somebody named it.
            case given
            /// The year of the date, or the last day of the year.
            case other
            /// The digits at the end of the rubric's code.
            case rubric
            /// One year after last year's.
            case lastYear
        }

        /// The year and date given, or what follows from them or from the year at the end of the rubric's code.
        ///
        /// - Returns: `nil` when neither is given and the code ends in no year, or when the year is out of range.
        public init?(year: Int?, date: CalendarDate?, rubric: Rubric) {
            let origin: Origin = year != nil ? .given : date != nil ? .other : .rubric
            self.init(
                year: year ?? date?.year ?? Self.year(in: rubric.code), date: date, yearOrigin: origin,
                dateOrigin: date != nil ? .given : .other
            ) { CalendarDate(year: $0, month: 12, day: 31) }
        }

        /// The year and date given, or as long after last year's as the other is, or one year.
        ///
        /// - Returns: `nil` when the year is out of range.
        public init?(year: Int?, date: CalendarDate?, after evidence: Evidence) {
            let last = evidence.date
            let following = date.map { $0.year - last.year } ?? 1
            self.init(
                year: year ?? evidence.year + following, date: date, yearOrigin: year != nil ? .given : .lastYear,
                dateOrigin: date != nil ? .given : .lastYear
            ) { last.inYear(last.year + $0 - evidence.year) }
        }

        private init?(
            year: Int?, date: CalendarDate?, yearOrigin: Origin, dateOrigin: Origin,
            dateOf: (Int) -> CalendarDate?
        ) {
            guard let year, (1900...9999).contains(year), let date = date ?? dateOf(year),
                (1...9999).contains(date.year)
            else { return nil }
            self.year = year
            self.date = date
            self.yearOrigin = yearOrigin
            self.dateOrigin = dateOrigin
        }

        /// The year that a code ends in: four digits, and no more.
        private static func year(in code: String) -> Int? {
            let digits = code.utf8.reversed().prefix { isDigit($0) }
            return digits.count == 4 ? Int(code.suffix(4)) : nil
        }
    }
}
