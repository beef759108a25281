import Foundation
import PatuhTestSupport
import Testing

@Suite("What stands beside a result is what may stand there")
struct PastYearsTests {
    /// Two rubrics of one indicator, of which the newer declares the older comparable, and a unit for each.
    private func withEditions(scale: String, _ body: (_ rubrics: String, _ old: String, _ new: String) throws -> Void)
        throws
    {
        try withFolder { folder in
            let rubrics = folder.appending(path: "rubrik")
            try FileManager.default.createDirectory(at: rubrics, withIntermediateDirectories: true)
            func write(_ text: String, _ name: String) throws -> String {
                let file = folder.appending(path: name)
                try Data(text.utf8).write(to: file)
                return file.path
            }
            func rubric(_ code: String, _ attributes: String, bound: String, _ more: String) -> String {
                """
                <rubrik xmlns="urn:patuh:rubrik:1" kode="\(code)" versi="1" judul="\(code)" \(attributes)>
                  <jenis-unit kode="opd" nama="OPD"/><kategori kode="A" minimal="\(bound)" nama="A"/>
                  <kategori kode="B" minimal="0" nama="B"/>\(more)
                  <kelompok kode="k" jenjang="k" nama="K"><indikator kode="i" nama="I" bobot="1">
                    <tingkat skor="0"/><tingkat skor="1"/><tingkat skor="2"/></indikator></kelompok>
                </rubrik>
                """
            }
            func unit(_ rubric: String, _ year: Int) -> String {
                """
                <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="\(rubric)" tahun="\(year)" tanggal="\(year)-07-31" rekaan="ya">
                  <unit kode="u" nama="U" jenis="opd" instansi="K"/><jawaban indikator="i" skor="1"/></bukti-dukung>
                """
            }
            _ = try write(rubric("lama", "skala=\"\(scale)\"", bound: scale, ""), "rubrik/lama.xml")
            _ = try write(
                rubric("baru", "", bound: "40", "<sebanding rubrik=\"lama\">Sama.</sebanding>"), "rubrik/baru.xml")
            try body(rubrics.path, write(unit("lama", 2023), "lama.xml"), write(unit("baru", 2024), "baru.xml"))
        }
    }

    @Test("a recap compares with last year where a comparison does: not on another scale")
    func scales() throws {
        try withEditions(scale: "4") { rubrics, old, new in
            let recap = try patuh(["rekap", new, "--tahun-lalu", old, "--rubrik", rubrics]).output
            let comparison = try patuh(["banding", old, new, "--rubrik", rubrics]).output
            #expect(comparison.contains("TIDAK SEBANDING"))
            #expect(recap.contains("Tahun 2023: TIDAK SEBANDING"))
        }
    }

    @Test("nobody knows here which category last year's edition gave the instansi")
    func bands() throws {
        try withEditions(scale: "100") { rubrics, old, new in
            let recap = try patuh(["rekap", new, "--tahun-lalu", old, "--rubrik", rubrics]).output
            #expect(recap.contains("Kategori A") && recap.contains("Tahun 2023: 50,00 -> tetap"), "\(recap)")
        }
    }

    @Test("of several years of a unit the latest before this one counts, in whatever order they come")
    func years() throws {
        try withFolder { folder in
            let text = try Fixtures.text(Fixtures.url("Fixtures/kabupaten-contoh/2023/dinas-sosial.xml"))
            let worse = text.replacing("skor=\"3\"", with: "skor=\"0\"")
            for (name, year, text) in [("a", 2022, worse), ("b", 2023, text), ("c", 2021, worse), ("d", 2025, worse)] {
                let dated = text.replacing("tahun=\"2023\"", with: "tahun=\"\(year)\"")
                try Data(dated.utf8).write(to: folder.appending(path: "\(name).xml"))
            }
            let card = try patuh(["rapor", Sample.social, "--tahun-lalu", folder.path])
            #expect(card.output.contains("Tahun 2023: 66,49") && card.errors.isEmpty, "\(card.errors)")
            let recap = try patuh(["rekap", Sample.social, "--tahun-lalu", folder.path])
            #expect(recap.output.contains("Tahun 2023: 66,49 (C) -> turun 23,57") && recap.errors.isEmpty)
            let comparison = try patuh(["banding", folder.path, Sample.social])
            #expect(comparison.output.contains("66,49") && comparison.output.contains("-23,57"))
        }
    }

    @Test("where gates alone part the categories, no mean has one, and what was published is no contradiction")
    func gates() throws {
        try withFolder { folder in
            let file = folder.appending(path: "resmi.csv")
            let rows = [
                "A;puskesmas;2024;akreditasi-puskesmas-2023;83;Utama", "B;puskesmas;2024;akreditasi-puskesmas-2023;0;X",
            ]
            let text =
                "instansi;unit;jenis;tahun;rubrik;nilai;kategori\n" + rows.map { "Kab;Puskesmas \($0)\n" }.joined()
            try Data(text.utf8).write(to: file)
            let recap = try patuh(["rekap", "--resmi", file.path]).output
            #expect(recap.contains("NILAI INSTANSI  41,50\n") && recap.contains("Tanpa kategori instansi"))
            #expect(recap.contains("83,00 Utama*"))
            // A category that the instrument does not have is still told.
            #expect(recap.components(separatedBy: "tertulis").count == 2 && recap.contains("tertulis kategori X"))
        }
    }

    @Test("a published list with gaps says what is missing, not that no unit has a score")
    func gaps() throws {
        try withFolder { folder in
            let file = folder.appending(path: "resmi.csv")
            let text =
                "instansi;unit;jenis;tahun;rubrik;nilai\nKab;U;opd;2024;ombudsman-2023;\nKab;V;opd;2024;ombudsman-2023;80\n"
            try Data(text.utf8).write(to: file)
            let recap = try patuh(["rekap", "--resmi", file.path]).output
            #expect(recap.contains("nilai sebagian unit tidak diumumkan") && !recap.contains("Tidak ada unit"))
        }
    }

    @Test("units of two instansi with one code are two units, and a year that is not before is no last year")
    func instansi() throws {
        try withFolder { folder in
            let text = try Fixtures.text(Fixtures.url("Fixtures/kabupaten-contoh/2023/dinas-sosial.xml"))
            func write(_ name: String, _ year: Int, instansi: String, isWorse: Bool = false) throws -> String {
                let file = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                let scored = isWorse ? text.replacing("skor=\"3\"", with: "skor=\"0\"") : text
                let dated = scored.replacing("tahun=\"2023\"", with: "tahun=\"\(year)\"")
                try Data(dated.replacing("\"Kabupaten Contoh\"", with: "\"\(instansi)\"").utf8).write(to: file)
                return file.path
            }
            let new = try write("baru/x.xml", 2024, instansi: "Kabupaten X")
            _ = try write("lama/a-y.xml", 2023, instansi: "Kabupaten Y", isWorse: true)
            let past = folder.appending(path: "lama").path
            let strange = try patuh(["rapor", new, "--tahun-lalu", past])
            #expect(!strange.output.contains("Tahun 2023") && strange.errors.contains("dinas-sosial"))
            _ = try write("lama/b-x.xml", 2023, instansi: "Kabupaten X")
            #expect(try patuh(["rapor", new, "--tahun-lalu", past]).output.contains("Tahun 2023: 66,49"))
            _ = try write("baru/y.xml", 2024, instansi: "Kabupaten Y", isWorse: true)
            let both = try patuh(["banding", past, folder.appending(path: "baru").path])
            #expect(both.output.contains("Unit: 2 tetap."), "\(both.output)")
            #expect(try !patuh(["rapor", new, "--tahun-lalu", new]).output.contains("Tahun 2024:"))
        }
    }

    @Test("a kind that the rubric does not know is named")
    func kinds() throws {
        try withFolder { folder in
            let file = folder.appending(path: "resmi.csv")
            let rows = ["U;opdd;2024;ombudsman-2023;80", "V;opd;2024;ombudsman-2023;70"].map { "Kab;\($0)\n" }
            try Data(("instansi;unit;jenis;tahun;rubrik;nilai\n" + rows.joined()).utf8).write(to: file)
            let recap = try patuh(["rekap", "--resmi", file.path]).output
            #expect(recap.contains("Jenis yang tidak dikenal rubrik, diperingkat sendiri: opdd."))
        }
    }

    @Test("a list is refused once, with every problem by its place")
    func once() throws {
        try withFolder { folder in
            let file = folder.appending(path: "resmi.csv")
            let rows = ["U;opd;2024;ombudsman-2023;150", "V;opd;2024;ombudsman-2099;15"].map { "Kab;\($0)\n" }
            try Data(("instansi;unit;jenis;tahun;rubrik;nilai\n" + rows.joined()).utf8).write(to: file)
            let recap = try patuh(["rekap", "--resmi", file.path])
            #expect(recap.status == 65 && recap.errors.contains("1 berkas ditolak (2 masalah)"))
            let places = recap.errors.matches(of: /resmi.csv:(\d)/).map { String($0.1) }
            #expect(places == ["2", "3"])
        }
    }

    @Test("units judged on another basis are not said to have another rubric")
    func bases() throws {
        try withFolder { folder in
            let cards = folder.appending(path: "kartu").path
            let made = try patuh([
                "rapor", "Fixtures/kabupaten-contoh/2023", "--basis", "mandiri", "--format", "xml", "-o", cards,
            ])
            #expect(made.status == 0)
            let comparison = try patuh(["banding", cards, Sample.folder]).output
            #expect(comparison.contains("basisnya tidak sama") && !comparison.contains("satu rubrik"))
        }
    }
}
