import Patuh
import PatuhTestSupport
import Testing

@Suite("A document counts up to its last valid day, and not a day longer")
struct ValidityTests {
    /// Whether a document proves the one level of a rubric on a day: the file's, or one given beside it.
    private func counts(
        _ document: String, in slot: String, on date: String, insteadOf fileDate: String? = nil
    ) throws -> Bool {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="kelompok" nama="K" bobot="1">
              <indikator kode="I" nama="I" bobot="1">
                <bukti kode="sk" nama="SK" \(slot)/><tingkat skor="1" perlu="sk">Ada</tingkat>
              </indikator>
            </kelompok>
            """)
        let content = """
            <dokumen kode="d" judul="SK" \(document)/>
            <jawaban indikator="I" skor="1"><lampiran bukti="sk" dokumen="d"/></jawaban>
            """
        let evidence = try Written.evidence(content, under: rubric, on: fileDate ?? date)
        let given = fileDate == nil ? nil : CalendarDate(date)
        let assessment = Assessment(of: evidence, basis: .verified, on: given)
        #expect(assessment.date.description == date)
        let result = try #require(assessment.result)
        #expect([.zero, Fraction(100)].contains(result.score.exact))
        return result.score.exact == Fraction(100)
    }

    @Test(
        "the last day counts, the day after does not",
        arguments: [
            ("berlaku-sampai='2024-07-31'", "", "2024-07-31", "2024-08-01"),
            ("berlaku-sampai='2024-02-29'", "", "2024-02-29", "2024-03-01"),
            ("berlaku-sampai='2023-12-31'", "", "2023-12-31", "2024-01-01"),
            ("tanggal='2021-07-31'", "umur-maks='P3Y'", "2024-07-31", "2024-08-01"),
            ("tanggal='2020-02-29'", "umur-maks='P1Y'", "2021-02-28", "2021-03-01"),
            ("tanggal='2020-02-29'", "umur-maks='P12M'", "2021-02-28", "2021-03-01"),
            ("tanggal='2020-02-29'", "umur-maks='P4Y'", "2024-02-29", "2024-03-01"),
            ("tanggal='2024-01-31'", "umur-maks='P1M'", "2024-02-29", "2024-03-01"),
            ("tanggal='2023-01-31'", "umur-maks='P1M'", "2023-02-28", "2023-03-01"),
            ("tanggal='2024-01-31'", "umur-maks='P30D'", "2024-03-01", "2024-03-02"),
            ("tanggal='2023-12-31'", "umur-maks='P1D'", "2024-01-01", "2024-01-02"),
            ("tanggal='2024-07-31'", "umur-maks='P0D'", "2024-07-31", "2024-08-01"),
            // Whichever ends first.
            ("tanggal='2021-07-31' berlaku-sampai='2024-06-30'", "umur-maks='P3Y'", "2024-06-30", "2024-07-01"),
            ("tanggal='2021-07-31' berlaku-sampai='2025-06-30'", "umur-maks='P3Y'", "2024-07-31", "2024-08-01"),
        ])
    func lastDay(document: String, slot: String, last: String, after: String) throws {
        #expect(try counts(document, in: slot, on: last))
        #expect(try !counts(document, in: slot, on: after))
    }

    @Test(
        "the day it bears counts, the day before does not",
        arguments: [("2024-07-31", "2024-07-30"), ("2024-03-01", "2024-02-29"), ("2024-01-01", "2023-12-31")])
    func firstDay(date: String, before: String) throws {
        for slot in ["", "umur-maks='P3Y'"] {
            #expect(try counts("tanggal='\(date)'", in: slot, on: date))
            #expect(try !counts("tanggal='\(date)'", in: slot, on: before))
        }
    }

    @Test(
        "a document without a date counts unless its age is limited",
        arguments: [("", true), ("umur-maks='P9999Y'", false), ("jenis='foto'", false)])
    func undated(slot: String, counts isValid: Bool) throws {
        #expect(try counts("", in: slot, on: "2024-07-31") == isValid)
    }

    @Test(
        "only a document of the right kind and in order counts",
        arguments: [
            ("jenis='foto'", "jenis='foto'", true), ("jenis='tautan'", "jenis='foto tautan'", true),
            ("jenis='data'", "jenis='foto tautan'", false), ("jenis='data'", "", true),
            ("status='menunggu'", "", true), ("status='terverifikasi'", "", true),
            ("status='perlu-perbaikan'", "", false),
        ])
    func inOrder(document: String, slot: String, isValid: Bool) throws {
        #expect(try counts(document, in: slot, on: "2024-07-31") == isValid)
    }

    @Test("a day given beside the file holds in place of the file's", arguments: ["2020-01-01", "2030-01-01"])
    func otherDay(fileDate: String) throws {
        let (document, slot) = ("tanggal='2021-07-31'", "umur-maks='P3Y'")
        #expect(try counts(document, in: slot, on: "2024-07-31", insteadOf: fileDate))
        #expect(try !counts(document, in: slot, on: "2024-08-01", insteadOf: fileDate))
    }
}
