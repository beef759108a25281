import Foundation
import PatuhTestSupport
import Testing

@Suite("A published list is recomputed, and contradicted only where it is wrong")
struct PublishedListTests {
    /// Recaps a list of rows, each of a unit of one instansi.
    private func recap(_ rows: [String], moreColumns: String = "") throws -> Finished {
        try withFolder { folder in
            let file = folder.appending(path: "resmi.csv")
            let lines = ["instansi;unit;jenis;tahun;rubrik;nilai\(moreColumns)"] + rows.map { "Kab;\($0)" }
            try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
            return try patuh(["rekap", "--resmi", file.path])
        }
    }

    @Test("where gates alone part the categories, no mean has one, and what was published is no contradiction")
    func gates() throws {
        let recap = try recap(
            [
                "Puskesmas A;puskesmas;2024;akreditasi-puskesmas-2023;83;Utama",
                "Puskesmas B;puskesmas;2024;akreditasi-puskesmas-2023;0;X",
            ], moreColumns: ";kategori"
        ).output
        #expect(recap.contains("NILAI INSTANSI  41,50\n") && recap.contains("Tanpa kategori instansi"))
        // What was published is not assumed.
        #expect(recap.contains("83,00 Utama ") && recap.contains("Kategori: Paripurna* 0"))
        // A category that the instrument does not have is still told.
        #expect(recap.components(separatedBy: "tertulis").count == 2 && recap.contains("tertulis kategori X"))
    }

    @Test("a list with gaps says what is missing, not that no unit has a score")
    func gaps() throws {
        let recap = try recap(["U;opd;2024;ombudsman-2023;", "V;opd;2024;ombudsman-2023;80"]).output
        #expect(recap.contains("nilai sebagian unit tidak diumumkan") && !recap.contains("Tidak ada unit"))
    }

    @Test("a kind that the rubric does not know is named")
    func kinds() throws {
        let recap = try recap(["U;opdd;2024;ombudsman-2023;80", "V;opd;2024;ombudsman-2023;70"]).output
        #expect(recap.contains("Jenis unit yang tidak dikenal rubrik dan diperingkat terpisah: opdd."))
    }

    @Test("no row is swallowed by a quotation mark too many", arguments: ["\"U", "\"U\"x"])
    func quotes(unit: String) throws {
        let recap = try recap(["\(unit);opd;2024;ombudsman-2023;80", "\"V;opd;2024;ombudsman-2023;15"])
        #expect(recap.status == 65 && recap.errors.contains("[kutip-terbuka]") && recap.errors.contains("resmi.csv:2:"))
    }

    @Test("a list is refused once, with every problem by its place")
    func once() throws {
        let recap = try recap(["U;opd;2024;ombudsman-2023;150", "V;opd;2024;ombudsman-2099;15"])
        #expect(recap.status == 65 && recap.errors.contains("1 berkas ditolak (2 masalah)"))
        let places = recap.errors.matches(of: /resmi.csv:(\d)/).map { String($0.1) }
        #expect(places == ["2", "3"])
    }
}
