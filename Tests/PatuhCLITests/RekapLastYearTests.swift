import Foundation
import PatuhTestSupport
import Testing

@Suite("patuh rekap --tahun-lalu")
struct RekapLastYearTests {
    @Test("a file of last year that is refused is told, and not as left out of this year's score")
    func refusedLastYear() throws {
        try withFolder { folder in
            let old = folder.appending(path: "lama")
            try FileManager.default.copyItem(at: Fixtures.url("Fixtures/kabupaten-contoh/2023"), to: old)
            try Data("<bukti-dukung>".utf8).write(to: old.appending(path: "dpmptsp.xml"))
            let recap = try patuh(["rekap", Sample.folder, "--tahun-lalu", old.path])
            #expect(recap.status == 65 && recap.output.contains("BERKAS YANG DITOLAK"), "\(recap)")
            #expect(!recap.output.contains("tidak ikut dihitung"), "\(recap.output)")
            let both = try patuh(["rekap", Sample.folder, old.appending(path: "dpmptsp.xml").path])
            #expect(both.output.contains("PERHATIAN: 1 berkas ditolak dan tidak ikut dihitung"), "\(both.output)")
        }
    }

    @Test("units that do not compare with last year say why")
    func incomparable() throws {
        try withFolder { folder in
            let old = folder.appending(path: "lama.xml")
            let text = try Fixtures.text(Fixtures.url("Fixtures/contoh-rubrik/ombudsman-2021.xml"))
                .replacing("kode=\"dinas-perizinan\"", with: "kode=\"dinas-kependudukan\"")
            try Data(text.utf8).write(to: old)
            let recap = try patuh(
                ["rekap", "Fixtures/contoh-rubrik/ombudsman-2024.xml", "--tahun-lalu", old.path])
            let lines = flat(recap.output)
            #expect(
                lines.contains(
                    "Tidak sebanding: instrumen berganti dari ombudsman-2021 ke ombudsman-2024, yang tidak menyatakannya"
                ),
                "\(recap)")
        }
    }

    @Test("other units than last year's make no trend, and neither does a year that is not before")
    func otherUnits() throws {
        let one = "Fixtures/kabupaten-contoh/2023/dinas-sosial.xml"
        let text = try patuh(["rekap", Sample.folder, "--tahun-lalu", one]).output
        #expect(text.contains("Tahun 2023: 66,49 (C*) dari 1 unit, yang tidak sama"))
        #expect(text.contains("Unit: 1 turun."))
        // A shortened name is the same instansi.
        let short = try Fixtures.text(Fixtures.url(Sample.social)).replacing("Kabupaten Contoh", with: "Kab. Contoh")
        let same = try patuh(["rekap", "-", "--tahun-lalu", one], input: Array(short.utf8))
        #expect(same.output.contains("Tahun 2023: 66,49 (C*) -> turun 23,57"), "\(same)")
        // Who was there last year alone is named.
        let few = try patuh(["rekap", Sample.social, "--tahun-lalu", "Fixtures/kabupaten-contoh/2023"])
        #expect(
            few.output.replacing("\n  ", with: " ").contains("Hanya ada pada tahun itu: Dinas Kesehatan, "),
            "\(few.output)")
        let folded = flat(text)
        #expect(!folded.contains("Hanya ada pada tahun itu"))
        let tree = try patuh([
            "rekap", Sample.social, "--tahun-lalu", "Fixtures/kabupaten-contoh/2023", "--format", "xml",
        ])
        #expect(tree.output.contains("hanya-tahun-lalu=\"Dinas Kesehatan; "))
        // A unit that is scored by another rubric now, or whose file is refused, is not gone.
        try withFolder { folder in
            let other = folder.appending(path: "lain.xml")
            let carried = try Fixtures.text(Fixtures.url(Sample.social))
                .replacing("rubrik=\"ombudsman-2023\"", with: "rubrik=\"ombudsman-2024\"")
            try Data(carried.utf8).write(to: other)
            let broken = folder.appending(path: "rusak.xml")
            try Data("<bukti-dukung>".utf8).write(to: broken)
            let recap = try flat(patuh(["rekap", Sample.health, other.path, broken.path, "--tahun-lalu", one]).output)
            #expect(!recap.contains("Hanya ada pada tahun itu"), "\(recap)")
            let gone = try flat(patuh(["rekap", Sample.health, broken.path, "--tahun-lalu", one]).output)
            #expect(gone.contains("Hanya ada pada tahun itu: Dinas Sosial. Unit yang berkasnya ditolak"), "\(gone)")
        }
        // It says nothing of other units where this year only lacks a score.
        try withFolder { folder in
            let list = folder.appending(path: "resmi.csv")
            let rows = ["Dinas Sosial;opd;2024;ombudsman-2023;70", "Dinas B;opd;2024;ombudsman-2023;-"]
            let lines = ["instansi;unit;jenis;tahun;rubrik;nilai"] + rows.map { "Kabupaten Contoh;\($0)" }
            try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: list)
            let gap = try patuh(["rekap", "--resmi", list.path, "--tahun-lalu", one])
            #expect(gap.status == 0 && gap.output.contains("66,49 (C*) dari 1 unit.\n"), "\(gap)")
        }
        let later = try patuh(["rekap", "Fixtures/kabupaten-contoh/2023", "--tahun-lalu", Sample.folder])
        #expect(!later.output.contains("turun") && later.errors.contains("tidak ada hasil tahun sebelumnya"))
        let apart = try patuh(["banding", one, Sample.folder]).output.replacing("\n  ", with: " ")
        #expect(apart.contains("Unitnya tidak sama") && !apart.contains("naik 7,76"))
    }
}
