import Patuh
import Testing

@Suite("Dates are days of the calendar, and durations count as people do")
struct CalendarDateTests {
    @Test(
        "29 February exists in leap years only",
        arguments: [
            (4, true), (1896, true), (1900, false), (1904, true), (1999, false), (2000, true), (2023, false),
            (2024, true), (2100, false), (2400, true), (9996, true), (9999, false),
        ])
    func leapYear(year: Int, isLeap: Bool) {
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
        #expect(CalendarDate(year: year, month: 2, day: 28) != nil)
        #expect(CalendarDate(year: year, month: 2, day: 30) == nil)
    }

    @Test("a month has its days and no more", arguments: zip(1...12, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))
    func monthEnd(month: Int, days: Int) {
        for day in -1...40 {
            #expect((CalendarDate(year: 2023, month: month, day: day) != nil) == (1...days).contains(day))
        }
    }

    @Test("a day that exists is read and written the same", arguments: ["0001-01-01", "1999-12-31", "2024-02-29"])
    func read(text: String) throws {
        #expect(try day(text).description == text)
    }

    @Test(
        "no date",
        arguments: [
            "", "2024", "2024-07", "2024-7-31", "2024-07-1", "24-07-31", "02024-07-31", "2024-07-031", "31-07-2024",
            "2024/07/31", "20240731", "2024-07-31T00:00:00", "2024-07-31Z", " 2024-07-31", "2024-07-31 ", "-2024-07-31",
            "+024-07-31", "2024-+7-31", "2024--7-31", "2024-00-10", "2024-13-10", "2024-01-00", "2024-01-32",
            "2024-04-31", "2023-02-29", "1900-02-29", "0000-01-01", "٢٠٢٤-٠٧-٣١", "２０２４-07-31", "2024-07-3l",
        ])
    func noDate(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(
        "no duration",
        arguments: [
            "", "P", "D", "PD", "P1", "1D", "p1D", "P1d", "P-1D", "P+1D", "P1.5Y", "P1,5Y", "P1W", "PT1H", "P1Y2M",
            "P10000D", " P1D", "P1D ", "P 1D", "P٣D", "P1H",
        ])
    func noDuration(text: String) {
        #expect(CalendarDate.Duration(text) == nil)
    }

    @Test(
        "a duration later",
        arguments: [
            ("2024-01-31", "P1M", "2024-02-29"), ("2023-01-31", "P1M", "2023-02-28"),
            ("2024-01-30", "P1M", "2024-02-29"), ("2024-01-29", "P1M", "2024-02-29"),
            ("2024-03-31", "P1M", "2024-04-30"), ("2024-02-29", "P1M", "2024-03-29"),
            ("2024-10-31", "P4M", "2025-02-28"), ("2024-12-15", "P1M", "2025-01-15"),
            ("2024-11-30", "P1M", "2024-12-30"), ("2024-01-31", "P12M", "2025-01-31"),
            ("2024-01-31", "P25M", "2026-02-28"), ("2024-05-31", "P0M", "2024-05-31"),
            ("2024-02-29", "P1Y", "2025-02-28"), ("2024-02-29", "P4Y", "2028-02-29"),
            ("1896-02-29", "P4Y", "1900-02-28"), ("2000-02-29", "P100Y", "2100-02-28"),
            ("2023-02-28", "P1Y", "2024-02-28"), ("2021-07-31", "P3Y", "2024-07-31"),
            ("2024-02-28", "P1D", "2024-02-29"), ("2024-02-29", "P1D", "2024-03-01"),
            ("2023-02-28", "P1D", "2023-03-01"), ("1900-02-28", "P1D", "1900-03-01"),
            ("2023-12-31", "P1D", "2024-01-01"), ("2024-07-31", "P0D", "2024-07-31"),
            ("2023-07-31", "P366D", "2024-07-31"), ("2024-07-31", "P365D", "2025-07-31"),
            ("2000-01-01", "P9999D", "2027-05-18"), ("0001-01-01", "P1D", "0001-01-02"),
        ])
    func later(start: String, duration: String, end: String) throws {
        #expect(try day(start) + span(duration) == day(end))
    }

    @Test(
        "so many days later is the next day so many times",
        arguments: ["0001-01-01", "1596-02-28", "1896-01-01", "1995-06-30", "2024-02-29", "2090-12-31"])
    func dayByDay(start: String) throws {
        let start = try day(start)
        var today = start
        for count in 0...9999 {
            #expect(start + (try span("P\(count)D")) == today, "\(count) days after \(start)")
            let tomorrow = next(today)
            #expect(today < tomorrow && today.description < tomorrow.description)
            today = tomorrow
        }
    }

    /// The next day by counting on the fingers.
    private func next(_ date: CalendarDate) -> CalendarDate {
        CalendarDate(year: date.year, month: date.month, day: date.day + 1)
            ?? CalendarDate(year: date.year, month: date.month + 1, day: 1)
            ?? CalendarDate(year: date.year + 1, month: 1, day: 1) ?? date
    }

    @Test("twelve months are a year, from every day of four years")
    func months() throws {
        var today = try day("2021-01-01")
        for _ in 0..<1461 {
            #expect(today + (try span("P12M")) == today + (try span("P1Y")), "\(today)")
            let later = today + (try span("P1M"))
            #expect(later.month == today.month % 12 + 1 && later.day <= today.day, "\(today)")
            today = next(today)
        }
    }

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    private func span(_ text: String) throws -> CalendarDate.Duration { try #require(CalendarDate.Duration(text)) }
}
