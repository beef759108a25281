import Foundation
import PatuhTestSupport
import Testing

@Suite("What stands beside a result is what may stand there")
struct PastYearsTests {
    /// Two rubrics of one indicator, of which the newer declares the older comparable, and a unit for each.
    private func withEditions(
        scale: String, places: Int = 2, old more: String = "",
        _ body: (_ rubrics: String, _ old: String, _ new: String) throws -> Void
    ) throws {
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
            _ = try write(
                rubric("lama", "skala=\"\(scale)\" desimal=\"\(places)\"", bound: scale, more), "rubrik/lama.xml")
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

    @Test("last year's score of an instansi is made by the rule of its own rubric, from cards too, or not at all")
    func ruleOfCards() throws {
        try withEditions(scale: "100", places: 0) { rubrics, old, new in
            let folder = URL(filePath: old).deletingLastPathComponent()
            let cards = folder.appending(path: "kartu").path
            let options = ["--rubrik", rubrics]
            #expect(try patuh(["rapor", old, "--format", "xml", "-o", cards + "/"] + options).status == 0)
            func compare(_ last: String) throws -> (recap: String, comparison: String) {
                (
                    try patuh(["rekap", new, "--tahun-lalu", last] + options).output,
                    try patuh(["banding", last, new] + options).output
                )
            }
            #expect(try compare(old).recap.contains("Tahun 2023: 50 (B) -> tetap"))
            let ofCards = try compare(cards)
            #expect(ofCards.recap.contains("Tahun 2023: 50 (B) -> tetap"), "\(ofCards.recap)")
            #expect(ofCards.comparison.contains("NILAI INSTANSI  50 (B)  ->  50,00 (A)"), "\(ofCards.comparison)")
            try FileManager.default.removeItem(atPath: rubrics + "/lama.xml")
            let alone = try compare(cards)
            #expect(alone.recap.contains("sebab rubrik rapornya tidak ada"), "\(alone.recap)")
            #expect(alone.comparison.contains("dihitung: rubrik rapornya tidak ada; tunjuk"), "\(alone.comparison)")
        }
    }

    @Test("folders of two editions have an instansi's scores where the newer declares the older comparable")
    func declaredMean() throws {
        try withEditions(scale: "100") { rubrics, old, new in
            // Two files are as good as folders once one of the two is one.
            let folder = URL(fileURLWithPath: new).deletingLastPathComponent().appending(path: "baru")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try FileManager.default.moveItem(at: URL(fileURLWithPath: new), to: folder.appending(path: "baru.xml"))
            let comparison = try patuh(["banding", old, folder.path, "--rubrik", rubrics]).output
            #expect(comparison.contains("NILAI INSTANSI  50,00 (B)  ->  50,00 (A)"), "\(comparison)")
        }
    }

    @Test(
        "what is final on its own date is not on another, nor on the unit's own word",
        arguments: [([], true), (["--tanggal", "2025-12-01"], false), (["--basis", "mandiri"], false)])
    func finality(options: [String], isFinal: Bool) throws {
        try withFolder { folder in
            let text = try Fixtures.text(Fixtures.url("Fixtures/kabupaten-contoh/2024/dinas-sosial.xml"))
            let file = folder.appending(path: "final.xml")
            try Data(text.replacing(#/tahap="[a-z]*"/#, with: #"tahap="final""#).utf8).write(to: file)
            let page = try patuh(["rapor", file.path, "--format", "html"] + options).output
            #expect(page.contains("<strong>FINAL</strong>") == isFinal)
            #expect(page.contains("<strong>BUKAN HASIL FINAL</strong>") != isFinal)
            #expect(page.contains(#"content:"BUKAN\20 HASIL\20 FINAL"#) != isFinal)
            let card = try patuh(["rapor", file.path, "--format", "xml"] + options).output
            let isOtherDay = options.contains("--tanggal")
            #expect(card.contains(#"tanggal-berkas="2024-07-31""#) == isOtherDay)
            let lines = try patuh(["rapor", file.path] + options).output
            #expect(lines.contains("Per tanggal: 1 Desember 2025 (dalam berkas 31 Juli 2024)") == isOtherDay)
        }
    }

    @Test("cards of two versions of one rubric compare where the newer version says so")
    func versions() throws {
        try withEditions(scale: "100") { rubrics, old, new in
            let folder = URL(fileURLWithPath: new).deletingLastPathComponent()
            func card(_ name: String, of evidence: String, version: String, declaring: String) throws -> String {
                let path = "\(rubrics)/baru.xml"
                let text = try String(contentsOfFile: path, encoding: .utf8)
                    .replacing(#/<sebanding.*?<\/sebanding>/#, with: "")
                    .replacing(#"nama="B"/>"#, with: #"nama="B"/>"# + declaring)
                    .replacing(#/ versi="."/#, with: #" versi="\#(version)""#)
                try Data(text.utf8).write(to: URL(fileURLWithPath: path))
                let card = folder.appending(path: name).path
                let run = try patuh(["rapor", evidence, "--format", "xml", "-o", card, "--rubrik", rubrics])
                #expect(run.status == 0, "\(run.errors)")
                return card
            }
            let first = try card("1.xml", of: new, version: "1", declaring: "")
            let second = try card("2.xml", of: new, version: "2", declaring: "")
            #expect(try patuh(["banding", first, second, "--rubrik", rubrics]).output.contains("TIDAK SEBANDING"))
            let third = try card(
                "3.xml", of: new, version: "3", declaring: #"<sebanding rubrik="baru">Sama</sebanding>"#)
            let comparison = try patuh(["banding", first, third, "--rubrik", rubrics]).output
            #expect(!comparison.contains("TIDAK SEBANDING"), "\(comparison)")
            // The version at hand says nothing about one that is not.
            #expect(try patuh(["banding", first, second, "--rubrik", rubrics]).output.contains("TIDAK SEBANDING"))
        }
    }

    @Test("last year's category is the one that its own edition gives")
    func bands() throws {
        try withEditions(scale: "100") { rubrics, old, new in
            let recap = try patuh(["rekap", new, "--tahun-lalu", old, "--rubrik", rubrics]).output
            #expect(recap.contains("Kategori A") && recap.contains("Tahun 2023: 50,00 (B) -> tetap"), "\(recap)")
        }
    }

    @Test("last year's score is made by the rule of its own rubric, or said not to be made")
    func method() throws {
        try withEditions(scale: "100", old: "<nilai-instansi metode=\"rata-rata-produk\"/>") { rubrics, old, new in
            let recap = try patuh(["rekap", new, "--tahun-lalu", old, "--rubrik", rubrics]).output
            #expect(recap.contains("Tahun 2023: 50,00 (B) -> tetap"), "\(recap)")
        }
        try withEditions(scale: "100", places: 1) { rubrics, old, new in
            let recap = try patuh(["rekap", new, "--tahun-lalu", old, "--rubrik", rubrics]).output
            #expect(recap.contains("Tahun 2023: 50,0 (B) -> tetap"), "\(recap)")
        }
    }

    @Test("results of several years have no score together, and what was not scored is told of")
    func mixedYears() throws {
        try withFolder { folder in
            func write(_ name: String, _ sample: String, _ change: (String) -> String = { $0 }) throws {
                let file = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(change(try Fixtures.text(Fixtures.url(sample))).utf8).write(to: file)
            }
            try write("lama/a.xml", "Fixtures/kabupaten-contoh/2023/dinas-sosial.xml") {
                $0.replacing(#/<jawaban indikator="PG-01"[\s\S]*?</jawaban>/#, with: "")
            }
            try write("lama/b.xml", "Fixtures/kabupaten-contoh/2023/dpmptsp.xml") {
                $0.replacing("tahun=\"2023\"", with: "tahun=\"2022\"")
            }
            try write("baru/a.xml", Sample.social)
            try write("baru/b.xml", "\(Sample.folder)/dpmptsp.xml")
            let (old, new) = (folder.appending(path: "lama").path, folder.appending(path: "baru").path)
            let comparison = try patuh(["banding", old, new]).output
            #expect(comparison.contains("Nilai instansi tidak dihitung: hasil lama atau baru dari tahun"))
            #expect(comparison.contains("Belum selesai dinilai: 1"))
            let recap = try patuh(["rekap", new, "--tahun-lalu", old]).output
            #expect(recap.contains("1 unit tahun itu belum"), "\(recap)")
        }
    }

    @Test("a recap of another date than the files' says so, and how many units nobody has verified")
    func head() throws {
        let arguments = ["rekap", Sample.folder, "--tanggal", "2025-07-31"]
        let text = try flat(patuh(arguments).output)
        let basis = "(3 dari 7 unit belum diverifikasi; 4 unit baru diverifikasi sebagian)."
        #expect(text.contains(basis + " Per tanggal 31 Juli 2025"))
        let markup = try patuh(arguments + ["--format", "xml"]).output
        #expect(markup.contains("tanggal=\"2025-07-31\"") && markup.contains("belum-diverifikasi=\"3\""))
        #expect(!(try patuh(["rekap", Sample.folder, "--basis", "mandiri"]).output.contains("belum diverifikasi")))
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
            #expect(recap.output.contains("Tahun 2023: 66,49 (C*) -> turun 23,57") && recap.errors.isEmpty)
            let comparison = try patuh(["banding", folder.path, Sample.social])
            #expect(comparison.output.contains("66,49") && comparison.output.contains("-23,57"))
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

    @Test("a unit scored by two instruments is compared by each with itself, whatever the files are called")
    func instruments() throws {
        try withFolder { folder in
            func write(_ name: String, _ text: String) throws {
                let file = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
            for rubric in ["a", "b"] {
                try write(
                    "rubrik/\(rubric).xml",
                    """
                    <rubrik xmlns="urn:patuh:rubrik:1" kode="\(rubric)" versi="1" judul="\(rubric)">
                      <jenis-unit kode="opd" nama="OPD"/><kategori kode="A" minimal="0" nama="A"/>
                      <kelompok kode="k" jenjang="k" nama="K"><indikator kode="i" nama="I" bobot="1">
                        <ukuran satuan="hari" target="100"/></indikator></kelompok>
                    </rubrik>
                    """)
                for (year, number) in [(2023, rubric == "a" ? 40 : 50), (2024, rubric == "a" ? 45 : 70)] {
                    try write(
                        "\(year)/\(rubric).XML",
                        """
                        <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="\(rubric)" tahun="\(year)" tanggal="\(year)-07-31">
                          <unit kode="u" nama="U" jenis="opd" instansi="\(year == 2023 ? "KAB X" : "Kab X")"/>
                          <jawaban indikator="i" angka="\(number)"/></bukti-dukung>
                        """)
                }
            }
            let options = ["--rubrik", folder.appending(path: "rubrik").path]
            let (old, new) = (folder.appending(path: "2023").path, folder.appending(path: "2024").path)
            let cards = try patuh(["rapor", new, "--tahun-lalu", old] + options).output
            #expect(cards.contains("naik 5,00") && cards.contains("naik 20,00"), "\(cards)")
            let recap = try patuh(["rekap", new, "--tahun-lalu", old] + options).output
            #expect(recap.contains("naik 5,00") && recap.contains("naik 20,00"), "\(recap)")
            let comparison = try patuh(["banding", old, new] + options)
            #expect(comparison.output.contains("Unit: 2 naik") && comparison.errors.isEmpty, "\(comparison)")
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

    @Test("documents are looked at in both years or there is no trend", arguments: ["rapor", "rekap"])
    func documents(command: String) throws {
        try withFolder { folder in
            let last = "Fixtures/kabupaten-contoh/2023/dinas-sosial.xml"
            let options = [Sample.social, "--dokumen", folder.path, "--tahun-lalu"]
            let refused = try patuh([command] + options + [last])
            #expect(refused.status == 64)
            #expect(!refused.output.contains("Tahun 2023: "))
            #expect(refused.errors.contains("--tahun-lalu dengan --dokumen"), "\(refused.errors)")
            let card = folder.appending(path: "2023.xml")
            let made = try patuh(["rapor", last, "--dokumen", folder.path, "--format", "xml", "-o", card.path])
            #expect(made.status == 0)
            #expect(try patuh([command] + options + [card.path]).output.contains("Tahun 2023: "))
        }
    }

    @Test("an instansi of which other units were scored went neither up nor down", arguments: ["teks", "xml", "json"])
    func otherUnits(format: String) throws {
        try withFolder { folder in
            func unit(_ code: String, _ year: Int, _ answer: String) throws {
                let place = folder.appending(path: "\(year)")
                try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
                let text = """
                    <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="uji" tahun="\(year)" tanggal="\(year)-07-31">
                      <unit kode="\(code)" nama="U" jenis="opd" instansi="K"/>
                      <jawaban indikator="i" \(answer)</bukti-dukung>
                    """
                try Data(text.utf8).write(to: place.appending(path: "\(code).xml"))
            }
            let rubric = folder.appending(path: "uji.xml")
            try Data(
                """
                <rubrik xmlns="urn:patuh:rubrik:1" kode="uji" versi="1" judul="Uji"><jenis-unit kode="opd" nama="OPD"/>
                  <kategori kode="A" minimal="0" nama="A"/><kelompok kode="k" jenjang="k" nama="K">
                  <indikator kode="i" nama="I" bobot="1" tdd="boleh"><ukuran satuan="nilai" target="100"/></indikator>
                  </kelompok></rubrik>
                """.utf8
            ).write(to: rubric)
            let none = "><tdd alasan='x' disetujui-oleh='y'/></jawaban>"
            for (code, year, answer) in [
                ("a", 2023, none), ("b", 2023, "angka='70'/>"), ("a", 2024, "angka='80'/>"), ("b", 2024, none),
            ] { try unit(code, year, answer) }
            let years = [2023, 2024].map { folder.appending(path: "\($0)").path }
            let options = ["--rubrik", rubric.path, "--format", format]
            let set = try patuh(["banding"] + years + options)
            #expect(set.status == 0)
            #expect(!set.output.contains("naik 10,00") && !set.output.contains("\"naik\""), "\(set.output)")
            #expect(set.output.contains(format == "teks" ? "Unitnya" : "80.00"))
            let turned = try patuh(["banding"] + years.reversed() + ["--rubrik", rubric.path])
            #expect(turned.output.contains("mungkin urutannya terbalik"))
        }
    }
}
