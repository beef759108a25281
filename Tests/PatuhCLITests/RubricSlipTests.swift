import Foundation
import PatuhTestSupport
import Testing

@Suite("A slip in a rubric is told, and hides nothing else")
struct RubricSlipTests {
    /// Checks a rubric of one group, whose content begins on the fourth line.
    private func check(_ content: String) throws -> Finished {
        let rubric = """
            <rubrik xmlns="urn:patuh:rubrik:1" kode="uji" versi="1" judul="Uji">
              <jenis-unit kode="opd" nama="OPD"/><kategori kode="A" minimal="0" nama="A"/>
              <kelompok kode="K" jenjang="dimensi" nama="K" bobot="1">
            \(content)
              </kelompok>
            </rubrik>
            """
        return try patuh(["periksa", "-"], input: Array(rubric.utf8))
    }

    @Test("steps of a rubric that no answer reaches, and numbers between two of them")
    func steps() throws {
        let told = try check(
            """
                <indikator kode="I-1" nama="Selesai" bobot="1">
                  <ukuran satuan="%"/><ambang maksimal="50" skor="1"/><ambang minimal="51" skor="2"/>
                </indikator>
                <indikator kode="I-2" nama="Sarana" bobot="1">
                  <butir kode="a" nama="A"/><ambang minimal="1" skor="1"/><ambang minimal="2" skor="2"/>
                </indikator>
            """)
        #expect(told.status == 0 && told.errors.hasSuffix("1 berkas diperiksa, 2 peringatan.\n"), "\(told.errors)")
        #expect(told.errors.contains(#/-:4:5: warning: I-1: angka di atas 50 dan di bawah 51 .*\[ambang-berlubang\]/#))
        #expect(told.errors.contains(#/-:7:5: warning: I-2: ambang dengan skor 2 .*\[ambang-tidak-tercapai\]/#))
    }

    @Test("two kinds of check in one indicator, and what is wrong with each")
    func twoChecks() throws {
        let told = try check(
            """
                <indikator kode="I-1" nama="Dua" bobot="1">
                  <survei dari="4" sampai="1"/><tingkat skor="0"/><tingkat skor="satu"/>
                </indikator>
              </kelompok>
              <kelompok kode="L" jenjang="dimensi" nama="Kosong">
            """
        ).errors
        let found = told.matches(of: #/ error: .* \[([a-z-]+)\]/#).map { String($0.1) }
        #expect(found == ["pemeriksaan-tidak-satu", "skala-terbalik", "bukan-angka", "kelompok-kosong"], "\(told)")
    }

    @Test("what a rubric assumes under a word that marks nothing")
    func assumption() throws {
        func assuming(_ subject: String) throws -> String {
            try check(
                """
                    <asumsi tentang="perkiraan">Kata lain tidak disangka salah</asumsi>
                    <asumsi tentang="\(subject)">Dibagi rata</asumsi>
                    <indikator kode="I-1" nama="Ada" bobot="1"><tingkat skor="0"/><tingkat skor="1"/></indikator>
                """
            ).errors
        }
        for subject in ["bobot-opd", "bobot-upt", "zonasi", "indikatif"] {
            #expect(try assuming(subject).hasSuffix("tanpa masalah.\n"))
        }
        let told = try assuming("bobbot")
        #expect(told.contains("-:5:5: warning: K: ") && told.contains("mungkin maksudnya \"bobot\""), "\(told)")
        #expect(told.hasSuffix("1 peringatan.\n"), "\(told)")
    }

    @Test("a rubric that is refused is not looked for elsewhere, and hides nothing else")
    func refusedRubric() throws {
        try withFolder { folder in
            let rubric = try Fixtures.text(Fixtures.url("Rubrics/ombudsman-2023.xml"))
                .replacing("<jenis-unit ", with: "<jenis-unit warna=\"1\" ")
            try Data(rubric.utf8).write(to: folder.appending(path: "ombudsman-2023.xml"))
            let evidence = try Fixtures.text(Fixtures.url("\(Sample.folder)/dinas-sosial.xml"))
                .replacing("tahun=\"2024\"", with: "tahun=\"24\"")
            try Data(evidence.utf8).write(to: folder.appending(path: "unit.xml"))
            for options in [[], ["--rubrik", folder.path]] {
                let told = try patuh(["periksa", folder.path] + options)
                #expect(told.status == 65 && !told.output.contains("bukti dukung"), "\(told)")
                let found = told.errors.matches(of: #/unit.xml:.* error: .* \[([a-z-]+)\]/#).map { String($0.1) }
                #expect(found == ["rubrik-ditolak", "angka-di-luar-batas"], "\(told.errors)")
                #expect(told.errors.contains("2 berkas diperiksa, 2 berkas ditolak"), "\(told.errors)")
            }
        }
    }
}
