import Foundation
import Markup
import PatuhTestSupport
import Testing

@Suite("patuh rekap")
struct RekapTests {
    private static let official = "Fixtures/published/resmi.csv"

    @Test(
        "prints what was recorded",
        arguments: [
            ("kabupaten-contoh", [Sample.folder]), ("kabupaten-contoh-en", [Sample.folder, "--bahasa", "en"]),
            ("resmi", ["--resmi", official]),
            ("tahun-lalu", [Sample.folder, "--tahun-lalu", "Fixtures/kabupaten-contoh/2023"]),
            ("resmi-dan-perkiraan", [Sample.folder, "--resmi", "Fixtures/rekap/resmi.csv"]),
        ])
    func recorded(name: String, arguments: [String]) throws {
        let finished = try patuh(["rekap"] + arguments)
        #expect(finished.status == 0 && finished.errors.isEmpty, "\(finished.errors)")
        #expect(finished.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        try expectRecorded(finished.output, in: Fixtures.url("Fixtures/rekap/\(name).txt"))
    }

    @Test("units that are not judged alike are told of: other dates and stages, sample data among real units")
    func unlike() throws {
        try withFolder { folder in
            let units = folder.appending(path: "unit")
            try FileManager.default.copyItem(at: Fixtures.url(Sample.folder), to: units)
            func change(_ unit: String, _ old: String, _ new: String) throws {
                let file = units.appending(path: "\(unit).xml")
                try Data(Fixtures.text(file).replacing(old, with: new).utf8).write(to: file)
            }
            #expect(try !patuh(["rekap", units.path]).output.contains("tanggal penilaian unit"))
            for name in try FileManager.default.contentsOfDirectory(atPath: units.path)
            where name.hasSuffix(".xml") && name != "dinas-sosial.xml" {
                try change(String(name.dropLast(4)), " rekaan=\"ya\"", "")
            }
            try change("puskesmas-sukamaju", "tanggal=\"2024-07-31\"", "tanggal=\"2025-01-31\"")
            try change("dpmptsp", "tahap=\"verifikasi\"", "tahap=\"final\"")
            let text = try flat(patuh(["rekap", units.path]).output)
            #expect(text.contains("31 Juli 2024 (6 unit), 31 Januari 2025 (1 unit)"), "\(text)")
            #expect(text.contains("verifikasi (3 unit), penilaian mandiri (3 unit), final (1 unit)"), "\(text)")
            #expect(text.contains("PERHATIAN: 1 dari 7 unit ialah DATA REKAAN: Dinas Sosial"), "\(text)")
            #expect(text.contains("*** SEBAGIAN DATA REKAAN ***") && !text.contains("di sini tidak nyata"), "\(text)")
            let same = try patuh(["rekap", units.path, "--tanggal", "2024-07-31"]).output
            #expect(!same.contains("31 Januari 2025"))
            let csv = try patuh(["rekap", units.path, "--format", "csv"]).output
            #expect(csv.split(separator: "\r\n").count { $0.contains(",ya,") } == 1)
        }
    }

    @Test("machines: XML by its schema, JSON with the same names and no key twice, CSV with a line for each unit")
    func machines() throws {
        try withFolder { folder in
            let file = folder.appending(path: "rekap.xml").path
            let inputs = [
                Sample.folder, "Fixtures/kabupaten-contoh/2023", Sample.broken, "--resmi", Self.official,
                "--tahun-lalu", "Fixtures/kabupaten-contoh/2023",
            ]
            #expect(try patuh(["summary"] + inputs + ["--format", "xml", "-o", file]).status == 65)
            let schema = Fixtures.url("Rubrics/skema/rekap.xsd").path
            let valid = try run("/usr/bin/env", ["xmllint", "--noout", "--schema", schema, file])
            #expect(valid.status == 0, "\(valid.errors)")

            let json = try patuh(["rekap"] + inputs + ["--format", "json"]).output
            let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
            let all = try #require(object?["instansi"] as? [[String: Any]])
            let own = try #require(
                all.first { $0["nama"] as? String == "Kabupaten Contoh" && $0["tahun"] as? String == "2024" })
            #expect(own["nilai"] as? String == "74.25")
            #expect((own["unit"] as? [[String: Any]])?.count == 7)
            #expect((object?["ditolak"] as? [[String: Any]])?.count == 1)

            let csv = try patuh(["rekap", Sample.folder, "--format", "csv"]).output
            let lines = csv.split(separator: "\r\n")
            #expect(
                lines.count == 8
                    && Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }).count == 1)
            let local = folder.appending(path: "rekap.csv")
            #expect(try patuh(["rekap", Sample.folder, "--csv-id", "-o", local.path]).status == 0)
            let bytes = try Fixtures.bytes(local)
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
            #expect(String(decoding: bytes, as: UTF8.self).contains(";96,71;A;hijau;"))
        }
    }

    @Test(
        "a spreadsheet takes no cell for a formula, and text keeps its quotes and separators",
        arguments: [
            "=HYPERLINK(1)", "+62", "-1", "-1.5", "+62 21", "-1+2", "@x", "a;b", "a \"b\"", "a,b",
        ])
    func formulas(name: String) throws {
        try withFolder { folder in
            let file = folder.appending(path: "a.xml")
            let escaped = name.replacing("\"", with: "&quot;")
            let text = try Fixtures.text(Fixtures.url(Sample.health)).replacing(
                "nama=\"Dinas Kesehatan\"", with: "nama=\"\(escaped)\"")
            try Data(text.utf8).write(to: file)
            let csv = try patuh(["rekap", file.path, "--format", "csv"]).output
            let expected =
                switch name {
                case "a;b", "a,b": "\"\(name)\""
                case "a \"b\"": "\"a \"\"b\"\"\""
                // A number is what it is.
                case "+62", "-1", "-1.5": name
                default: "'" + name
                }
            #expect(csv.contains(",dinas-kesehatan,\(expected),opd,"), "\(csv)")
        }
    }

    @Test("every number can be added again: products stand beside units, gates are named, TDD and sample data are told")
    func addedAgain() throws {
        try withFolder { folder in
            func write(_ name: String, _ text: String) throws {
                try Data(text.utf8).write(to: folder.appending(path: name))
            }
            let levels = #"<tingkat skor="0"/><tingkat skor="1"/>"#
            try write(
                "rubrik.xml",
                """
                <rubrik xmlns="urn:patuh:rubrik:1" kode="uji" versi="1" judul="Uji">
                  <jenis-unit kode="opd" nama="OPD"/>
                  <kategori kode="A" minimal="40" nama="A" zona="hijau"><syarat kode="h" minimal="50"/></kategori>
                  <kategori kode="B" minimal="0" nama="B"/><nilai-instansi metode="rata-rata-produk"/>
                  <kelompok kode="g" jenjang="d" nama="G" bobot="1">
                    <indikator kode="i" nama="I" bobot="1" tdd="boleh">\(levels)</indikator></kelompok>
                  <kelompok kode="h" jenjang="d" nama="H" bobot="1">
                    <indikator kode="j" nama="J" bobot="1" tdd="boleh">\(levels)</indikator></kelompok>
                </rubrik>
                """)
            func unit(_ code: String, products: Int, year: Int = 2024, _ answers: String) throws {
                let named = (0..<products).map { #"<produk kode="p\#($0)" nama="P"/>"# }.joined()
                try write(
                    "\(code)-\(year).xml",
                    """
                    <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="uji" tahun="\(year)" tanggal="\(year)-07-31" rekaan="ya">
                      <unit kode="\(code)" nama="Unit \(code)" jenis="opd" instansi="Kabupaten"/>\(named)\(answers)
                    </bukti-dukung>
                    """)
            }
            // 50 with three products, held by h; 100 with one product, g being TDD: (3 × 50 + 100) ÷ 4 = 62.5.
            try unit("a", products: 3, #"<jawaban indikator="i" skor="1"/><jawaban indikator="j" skor="0"/>"#)
            try unit(
                "b", products: 1,
                #"<jawaban indikator="i"><tdd alasan="X" disetujui-oleh="Y"/></jawaban><jawaban indikator="j" skor="1"/>"#
            )
            // All of it TDD: neither its score nor its products count.
            let applied = #"><tdd alasan="X" disetujui-oleh="Y"/></jawaban>"#
            try unit("c", products: 2, #"<jawaban indikator="i"\#(applied)<jawaban indikator="j"\#(applied)"#)
            let inputs = ["a-2024.xml", "b-2024.xml", "c-2024.xml"].map { folder.appending(path: $0).path }
            let command = ["rekap", "--rubrik", folder.appending(path: "rubrik.xml").path] + inputs
            let text = try patuh(command).output
            #expect(text.contains("NILAI INSTANSI  62,50") && text.contains(#/ - Unit c +TDD +- +- +- opd/#), "\(text)")
            let words = flat(text)
            #expect(words.contains("jumlah PRODUK × NILAI sebelum dibulatkan, dibagi jumlah PRODUK"))
            #expect(text.contains(#/TERTAHAN SYARAT KATEGORI\nUNIT +SYARAT KATEGORI\nUnit a +h +A\n/#), "\(text)")
            #expect(text.contains("Zona: hijau 1, (tanpa zona) 1"))
            let xml = folder.appending(path: "rekap-uji.xml").path
            #expect(try patuh(command + ["--format", "xml", "-o", xml]).status == 0)
            let schema = Fixtures.url("Rubrics/skema/rekap.xsd").path
            #expect(try run("/usr/bin/env", ["xmllint", "--noout", "--schema", schema, xml]).status == 0)
            let tree = try String(contentsOfFile: xml, encoding: .utf8)
            #expect(tree.contains(#"<tertahan kode="a" nama="Unit a" kategori="A" syarat="h"/>"#), "\(tree)")
            let csv = try patuh(command + ["--format", "csv"]).output.split(separator: "\r\n")
            #expect(
                csv[0].hasSuffix(
                    ",produk,rekaan,versi,basis,tahap,tanggal,sebagian,dijawab,diverifikasi,zona-resmi,sebanding-tahun-lalu,"
                        + "nilai-g,nilai-h"))
            #expect(csv[1].contains(",1,ya,1,verifikasi,") && csv[1].hasSuffix(",,,tdd,100.00"), "\(csv)")
            #expect(csv[2].contains(",3,ya,1,verifikasi,") && csv[2].hasSuffix(",,,100.00,0.00"), "\(csv)")
        }
    }

    @Test("what is refused is listed, and everything else is counted")
    func refused() throws {
        try withFolder { folder in
            let units = folder.appending(path: "bukti")
            try FileManager.default.copyItem(at: Fixtures.url(Sample.folder), to: units)
            try FileManager.default.copyItem(at: Fixtures.url(Sample.broken), to: units.appending(path: "rusak.xml"))
            try FileManager.default.copyItem(at: Fixtures.url(Sample.social), to: units.appending(path: "ulang.xml"))
            let finished = try patuh(["rekap", units.path])
            #expect(finished.status == 65)
            #expect(finished.output.contains("NILAI INSTANSI  74,25"))
            #expect(
                finished.output.contains("rusak.xml: 1 masalah") || finished.output.contains("rusak.xml:\n  1 masalah"))
            #expect(finished.output.contains("\n    7: tag penutup"))
            #expect(finished.errors.contains("ulang.xml: unit dinas-sosial sudah ada dalam"))
            #expect(finished.errors.contains("berkas ini (Dinas Sosial) tidak dihitung; bila unitnya berbeda, "))
            #expect(finished.errors.hasSuffix("7 unit direkap, 2 berkas ditolak (2 masalah).\n"))
        }
    }

    @Test(
        "nothing to recap, unknown rubrics, bad tables and bad options",
        arguments: [
            (["rekap"], 64, "--resmi CSV"), (["rekap", Sample.folder, "--jobs", "0"], 64, "--jobs 0"),
            (["rekap", Sample.folder, "--jobs", "-1"], 64, "--jobs -1"),
            (["rekap", "--resmi", "Fixtures/errors/sel-kosong.csv"], 65, "[sel-kosong]"),
            (["rekap", "--resmi", "Fixtures/tidak-ada.csv"], 66, "tidak dapat dibaca"),
            (["rekap", Sample.missing], 66, "tidak dapat dibaca"),
        ] as [([String], Int32, String)])
    func mistakes(arguments: [String], status: Int32, message: String) throws {
        let finished = try patuh(arguments)
        #expect(finished.status == status && finished.errors.contains(message), "\(finished.errors)")
    }

    @Test("published results: names in other capitals match, scores above the scale do not pass")
    func published() throws {
        try withFolder { folder in
            let file = folder.appending(path: "resmi.csv")
            let header = "instansi;unit;jenis;tahun;rubrik;nilai\n"
            func recap(_ row: String) throws -> Finished {
                try Data((header + row).utf8).write(to: file)
                return try patuh(["rekap", Sample.folder, "--resmi", file.path, "--format", "json"])
            }
            let matched = try recap("kabupaten  CONTOH;dinas sosial;opd;2024;ombudsman-2023;42,90\n")
            let object = try JSONSerialization.jsonObject(with: Data(matched.output.utf8)) as? [String: Any]
            let all = try #require(object?["instansi"] as? [[String: Any]])
            #expect(all.count == 1 && all[0]["@zona"] as? String == "kuning" && all[0]["kategori"] as? String == "C")
            #expect(matched.output.contains("\"selisih-resmi\": \"-0.02\""))
            let above = try recap("Kabupaten Contoh;Dinas Sosial;opd;2024;ombudsman-2023;142,92\n")
            #expect(
                above.status == 65
                    && above.errors.contains("resmi.csv:2:55: error: nilai 142,92 melebihi skala rubriknya (0–100)"),
                "\(above.errors)")
            let empty = try recap("")
            #expect(empty.status == 65 && empty.errors.contains("[baris-tidak-ada]"))
            let folderOutput = try patuh(["rekap", Sample.folder, "-o", folder.path])
            #expect(folderOutput.status == 73 && folderOutput.errors.contains("tulis nama berkas"))
        }
    }

    @Test("the number of workers changes nothing but the time")
    func jobs() throws {
        try withFolder { folder in
            let inputs = [Sample.folder, "Fixtures/kabupaten-contoh/2023", Sample.broken, Sample.missing]
            var seen = Set<[String]>()
            for jobs in ["1", "2", "7"] {
                let cards = folder.appending(path: jobs)
                let recap = try patuh(["rekap"] + inputs + ["--jobs", jobs])
                let text = try patuh(["rapor"] + inputs + ["--jobs", jobs])
                let files = try patuh(["rapor"] + inputs + ["--jobs", jobs, "--format", "xml", "-o", cards.path + "/"])
                #expect(try everything(in: cards).count == 14)
                let written = try everything(in: cards).map { try Fixtures.text(cards.appending(path: $0)) }
                seen.insert([recap.output, recap.errors, text.output, text.errors, files.errors] + written)
            }
            #expect(seen.count == 1)
        }
    }

    @Test("killed at any moment, the tool leaves whole files only", arguments: [0, 1, 5, 15, 30])
    func killed(milliseconds: Int) throws {
        try withFolder { folder in
            let units = folder.appending(path: "bukti")
            try FileManager.default.createDirectory(at: units, withIntermediateDirectories: true)
            let text = try Fixtures.text(Fixtures.url(Sample.health))
            for index in 0..<60 {
                let own = text.replacing("kode=\"dinas-kesehatan\"", with: "kode=\"unit-\(index)\"")
                try Data(own.utf8).write(to: units.appending(path: "\(index).xml"))
            }
            let cards = folder.appending(path: "kartu")
            let process = Process()
            process.executableURL = URL(filePath: toolPath)
            process.arguments = ["rapor", units.path, "--format", "xml", "-q", "-o", cards.path + "/"]
            process.currentDirectoryURL = Fixtures.url("")
            try process.run()
            func written() -> [String] { ((try? everything(in: cards)) ?? []).filter { !$0.hasPrefix(".") } }
            while written().isEmpty, process.isRunning { usleep(200) }
            usleep(UInt32(milliseconds) * 1000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(!written().isEmpty)
            for name in written() {
                #expect(try Fixtures.text(cards.appending(path: name)).hasSuffix("</rapor>\n"), "\(name)")
            }
        }
    }

    @Test("a ranking's columns are as wide as the widest of their cells, whichever unit has it")
    func widths() throws {
        let names = ["A", "CUKUP-BAIK", "SANGAT-PERLU-PEMBINAAN"]
        try withFolder { folder in
            func write(_ text: String, _ name: String) throws {
                try Data(text.utf8).write(to: folder.appending(path: name))
            }
            try FileManager.default.createDirectory(
                at: folder.appending(path: "unit"), withIntermediateDirectories: false)
            let bands = zip(names, ["80", "40", "0"]).map { #"<kategori kode="\#($0)" minimal="\#($1)" nama="N"/>"# }
            try write(
                """
                <rubrik xmlns="urn:patuh:rubrik:1" kode="r" versi="1" judul="R">
                  <jenis-unit kode="opd" nama="OPD"/>\(bands.joined())
                  <kelompok kode="k" jenjang="k" nama="K"><indikator kode="i" nama="I" bobot="1">
                    <tingkat skor="0"/><tingkat skor="1"/><tingkat skor="2"/></indikator></kelompok>
                </rubrik>
                """, "r.xml")
            for number in 1...12 {
                try write(
                    """
                    <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="r" tahun="2024" tanggal="2024-07-31" rekaan="ya">
                      <unit kode="u\(number)" nama="Unit \(number)" jenis="opd" instansi="Kabupaten"/>
                      <jawaban indikator="i" skor="\(number % 3)"/></bukti-dukung>
                    """, "unit/\(number).xml")
            }
            let output = try patuh([
                "rekap", folder.path + "/unit", "--rubrik", folder.appending(path: "r.xml").path,
            ]).output
            let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
            let start = try #require(lines.firstIndex(of: "PERINGKAT"))
            let rows = lines[(start + 1)...].prefix(13)
            #expect(rows.dropFirst().allSatisfy { $0.hasSuffix("opd") && $0.count <= 80 }, "\(output)")
            // Each column of numbers ends where the others' do, and the kind begins where its title does.
            let ends = rows.dropFirst().map { row in
                names.compactMap { row.range(of: " \($0) ")?.upperBound.utf16Offset(in: row) }
            }
            #expect(Set(ends).count == 1 && ends.first?.count == 1, "\(output)")
            #expect(Set(rows.map { $0.count - ($0.hasSuffix("JENIS") ? 5 : 3) }).count == 1, "\(output)")
        }
    }

    @Test("what no XML can hold does not get into one")
    func noncharacter() throws {
        let text = "instansi;unit;jenis;tahun;rubrik;nilai\nKab\u{FFFE};Dinas;opd;2024;ombudsman-2023;80\n"
        let finished = try patuh(["rekap", "--resmi", "-", "--format", "xml"], input: Array(text.utf8))
        let root = try Document(parsing: Array(finished.output.utf8), name: "rekap.xml").root
        #expect(finished.status == 0 && root.children.first { _ in true }?["nama"] == "Kab\u{FFFD}")
    }
}
