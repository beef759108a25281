import Patuh
import PatuhTestSupport
import Testing

@Suite("The year and date of a form")
struct PeriodTests {
    private static func rubric(_ code: String) throws -> Rubric {
        try Rubric(
            Written.document(
                """
                <rubrik xmlns="urn:patuh:rubrik:1" kode="\(code)" versi="1" judul="Uji">
                  <jenis-unit kode="opd" nama="OPD"/><kategori kode="A" nama="A" minimal="0"/>
                  <kelompok kode="k" jenjang="dimensi" nama="K" bobot="1">
                    <indikator kode="i" nama="I" bobot="1"><tingkat skor="0"/><tingkat skor="1"/></indikator>
                  </kelompok>
                </rubrik>
                """))
    }

    @Test(
        "come from each other, or from the end of the rubric's code",
        arguments: [
            (nil, nil, "uji-2023", 2023, "2023-12-31"), (2025, nil, "uji-2023", 2025, "2025-12-31"),
            (nil, "2024-02-29", "uji-2023", 2024, "2024-02-29"), (2023, "2024-01-31", "uji", 2023, "2024-01-31"),
            (nil, nil, "2023", 2023, "2023-12-31"),
        ] as [(Int?, String?, String, Int, String)])
    func blank(year: Int?, date: String?, code: String, wanted: Int, day: String) throws {
        let period = try BlankForm.Period(
            year: year, date: date.flatMap(CalendarDate.init), rubric: Self.rubric(code))
        #expect(period?.year == wanted)
        #expect(period?.date.description == day)
    }

    @Test("are not made up", arguments: ["uji", "uji-011", "uji-12023", "2023-b", "uji-0000", "uji-1899"])
    func unknown(code: String) throws {
        #expect(try BlankForm.Period(year: nil, date: nil, rubric: Self.rubric(code)) == nil)
    }

    @Test(
        "follow last year's",
        arguments: [
            (nil, nil, "2023-10-31", 2025, "2024-10-31"), (nil, nil, "2024-02-29", 2025, "2025-02-28"),
            (2028, nil, "2024-02-29", 2028, "2028-02-29"), (nil, "2026-03-01", "2024-07-31", 2026, "2026-03-01"),
            (2024, "2026-03-01", "2024-07-31", 2024, "2026-03-01"), (2023, nil, "2025-01-31", 2023, "2024-01-31"),
        ] as [(Int?, String?, String, Int, String)])
    func after(year: Int?, date: String?, last: String, wanted: Int, day: String) throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" nama="A" minimal="0"/><kelompok kode="k" jenjang="dimensi" nama="K" bobot="1">
            <indikator kode="i" nama="I" bobot="1"><tingkat skor="0"/><tingkat skor="1"/></indikator></kelompok>
            """)
        let evidence = try Written.evidence("", under: rubric, on: last)
        let period = BlankForm.Period(year: year, date: date.flatMap(CalendarDate.init), after: evidence)
        #expect(period?.year == wanted)
        #expect(period?.date.description == day)
    }

    @Test("stay within the years that a file may have", arguments: [1899, 10_000, Int.max, Int.min])
    func range(year: Int) throws {
        #expect(try BlankForm.Period(year: year, date: nil, rubric: Self.rubric("uji-2023")) == nil)
    }
}
