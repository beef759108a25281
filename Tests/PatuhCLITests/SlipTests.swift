import Foundation
import PatuhTestSupport
import Testing

@Suite("What looks like a slip of the pen is told, and counts as it stands")
struct SlipTests {
    /// The sample regency's units, one of which is changed.
    private func withUnits(
        _ changes: [(String, String)], _ body: (_ folder: String, _ changed: String) throws -> Void
    ) throws {
        try withFolder { folder in
            for unit in ["dinas-sosial", "dinas-kesehatan", "dpmptsp"] {
                var text = try Fixtures.text(Fixtures.url("Fixtures/kabupaten-contoh/2024/\(unit).xml"))
                if unit == "dpmptsp" { for (old, new) in changes { text = text.replacing(old, with: new) } }
                try Data(text.utf8).write(to: folder.appending(path: "\(unit).xml"))
            }
            try body(folder.path, folder.appending(path: "dpmptsp.xml").path)
        }
    }

    @Test(
        "a unit that stands alone under another spelling or another year",
        arguments: [
            ("\"Kabupaten Contoh\"", "\"Kab. Contoh\"", "Kab. Contoh 2024"),
            ("\"Kabupaten Contoh\"", "\"Kabupaten Cotnoh\"", "Kabupaten Cotnoh 2024"),
            ("tahun=\"2024\"", "tahun=\"2014\"", "Kabupaten Contoh 2014"),
            ("rubrik=\"ombudsman-2023\"", "rubrik=\"ombudsman-2024\"", "Kabupaten Contoh 2024 (ombudsman-2024)"),
        ])
    func stray(old: String, new: String, place: String) throws {
        try withUnits([(old, new)]) { folder, _ in
            let finished = try patuh(["rekap", folder])
            #expect(finished.status == 0)
            #expect(
                finished.errors.contains("direkap terpisah sebagai \(place); mungkin maksudnya Kabupaten Contoh 2024"),
                "\(finished.errors)")
        }
        try withUnits([]) { folder, _ in
            let finished = try patuh(["rekap", folder])
            #expect(finished.errors.isEmpty)
        }
    }

    @Test("one unit under two codes")
    func twoCodes() throws {
        try withUnits([]) { folder, _ in
            let text = try Fixtures.text(Fixtures.url("\(Sample.folder)/dinas-sosial.xml"))
            let other = text.replacing("kode=\"dinas-sosial\"", with: "kode=\"dinsos\"")
                .replacing("nama=\"Dinas Sosial\"", with: "nama=\"DINAS  SOSIAL\"")
            try Data(other.utf8).write(to: URL(filePath: folder).appending(path: "lagi.xml"))
            let finished = try patuh(["rekap", folder])
            #expect(finished.errors.contains(" direkap 2 kali, dengan kode dinas-sosial, dinsos; bila satu unit"))
            #expect(finished.errors.split(separator: "\n").count == 1)
            // Also where the score is read.
            let recap = flat(finished.output)
            #expect(
                recap.contains(
                    "PERHATIAN: beberapa unit bernama sama dengan kode berbeda: DINAS SOSIAL; bila satu unit,"))
        }
    }

    @Test("names that many units share are not all told one by one")
    func manyDoubles() throws {
        try withUnits([]) { folder, _ in
            let text = try Fixtures.text(Fixtures.url("\(Sample.folder)/dinas-sosial.xml"))
            for index in 0..<24 {
                let other = text.replacing("kode=\"dinas-sosial\"", with: "kode=\"unit-\(index)\"")
                    .replacing("nama=\"Dinas Sosial\"", with: "nama=\"Dinas \(index % 12)\"")
                try Data(other.utf8).write(to: URL(filePath: folder).appending(path: "lagi-\(index).xml"))
            }
            let errors = try patuh(["rekap", folder]).errors.split(separator: "\n")
            #expect(
                errors.count == 11 && errors.prefix(10).allSatisfy { $0.contains(" direkap 2 kali, dengan kode unit-") }
            )
            #expect(
                errors.last
                    == "Kabupaten Contoh: 2 nama unit lain juga direkap lebih dari sekali, dengan kode yang berbeda")
        }
    }

    @Test("the code that a form has before it is filled in")
    func placeholderCode() throws {
        let blank = try patuh(["formulir", "ombudsman-2023", "--jenis", "puskesmas", "--tahun", "2025"]).output
        let told = try patuh(["periksa", "-"], input: Array(blank.utf8)).errors
        #expect(told.contains("kode=\"unit\" masih teks bawaan formulir") && told.contains("[kode-belum-diisi]"))
    }

    @Test("an answer that is filled in and still in a comment, but no blank one")
    func commented() throws {
        let answer = #"<jawaban indikator="PG-04""#
        let text = try Fixtures.text(Fixtures.url("\(Sample.folder)/puskesmas-sukamaju.xml"))
        let parts = text.split(separator: answer, maxSplits: 1)
        let rest = try #require(parts.last).split(separator: "</jawaban>", maxSplits: 1)
        let isShort = rest[0].prefix { $0 != ">" }.hasSuffix("/")
        #expect(!isShort)
        let commented = "\(parts[0])<!-- \(answer)\(rest[0])</jawaban> -->\(rest[1])"
        let told = try patuh(["periksa", "-"], input: Array(commented.utf8))
        #expect(told.errors.contains("jawaban PG-04 sudah diisi tetapi masih di dalam komentar"), "\(told.errors)")
        #expect(told.errors.components(separatedBy: "[jawaban-dalam-komentar]").count == 2)
        #expect(try patuh(["rapor", "-"], input: Array(commented.utf8)).output.contains("masih di dalam komentar"))
        let blank = try patuh(["formulir", "ombudsman-2023", "--jenis", "puskesmas", "--tahun", "2025"]).output
        #expect(try !patuh(["periksa", "-"], input: Array(blank.utf8)).errors.contains("jawaban-dalam-komentar"))
        let claim = blank.replacing("<tdd alasan=\"\"", with: "<tdd alasan=\"Tidak ada\"", maxReplacements: 1)
        #expect(claim != blank)
        #expect(try patuh(["periksa", "-"], input: Array(claim.utf8)).errors.contains("jawaban-dalam-komentar"))
        let beside = text.replacing(
            "</bukti-dukung>",
            with: "<!-- <jawaban indikator=\"PG-04\"><tdd alasan=\"x\"/></jawaban> --></bukti-dukung>")
        #expect(try !patuh(["periksa", "-"], input: Array(beside.utf8)).errors.contains("jawaban-dalam-komentar"))
        // Its marks make no comment of a text or an instruction.
        let inside = "<!-- <jawaban indikator=\"PG-04\" skor=\"1\"/> -->"
        func isTold(_ more: String) throws -> Bool {
            let text = (parts[0] + rest[1]).replacing("</jawaban>", with: more + "</jawaban>", maxReplacements: 1)
            let told = try patuh(["periksa", "-"], input: Array(text.utf8))
            #expect(told.status == 0, "\(told.errors)")
            return told.errors.contains("jawaban-dalam-komentar")
        }
        #expect(try !isTold("<catatan><![CDATA[\(inside)]]></catatan>") && !isTold("<?catatan \(inside)?>"))
        #expect(try isTold("<?catatan <!-- ?>\(inside)"))
        // However it is written, and item by item.
        #expect(try isTold("<!--<jawaban indikator='PG-04'\n\tskor = '1'/>-->"))
        #expect(try isTold("<!-- <jawaban indikator=\"PG-04\"><butir kode=\"a\" ada=\"ya\"/></jawaban> -->"))
        #expect(try !isTold("<!-- skor=\"1\" <jawaban indikator=\"PG-04\" skor=\"\"/> angka=\"2\" -->"))
    }

    @Test(
        "a slip in the head of a file hides nothing that can be told all the same",
        arguments: [
            ("jenis=\"opd\"", "jenis=\"opdd\"", ["jenis-unit-tidak-dikenal", "bukan-tanggal", "bukan-angka"]),
            ("<unit ", "<unitt ", ["elemen-wajib", "elemen-tidak-dikenal", "bukan-tanggal", "bukan-angka"]),
            (
                "</bukti-dukung>",
                "<jawaban indikator=\"X\"><verifikasi oleh=\"A\" tanggal=\"besok\"/></jawaban></bukti-dukung>",
                ["indikator-tidak-dikenal", "bukan-tanggal", "bukan-tanggal", "bukan-angka"]
            ),
            ("rubrik=\"contoh-kecil\"", "", ["atribut-wajib", "bukan-tanggal"]),
            ("rubrik=\"contoh-kecil\"", "rubrik=\"contoh-kecl\"", ["rubrik-tidak-dikenal", "bukan-tanggal"]),
        ])
    func head(right: String, wrong: String, codes: [String]) throws {
        let sound = try Fixtures.text(Fixtures.url("Fixtures/readme/bukti.xml"))
        let text = sound.replacing("skor=\"2\"", with: "skor=\"2,0\"").replacing("2024-07-31", with: "2024-02-30")
            .replacing(right, with: wrong)
        let told = try patuh(
            ["periksa", "-", "--rubrik", "Fixtures/readme/rubrik.xml"], input: Array(text.utf8))
        #expect(told.status == 65)
        let found = told.errors.matches(of: #/ error: .* \[([a-z-]+)\]/#).map { String($0.1) }
        #expect(found.sorted() == codes.sorted(), "\(told.errors)")
    }

    @Test("products and roles without an answer are named beside indicators without one")
    func openParts() throws {
        let text = try Fixtures.text(Fixtures.url("\(Sample.folder)/puskesmas-sukamaju.xml"))
        let answer = #/<jawaban indikator="([^"]*)" peran="([^"]*)"[^>]*>.*?<\/jawaban>/#.dotMatchesNewlines()
        let part = try #require(try answer.firstMatch(in: text))
        let told = try patuh(["periksa", "-"], input: Array(text.replacing(part.0, with: "").utf8))
        #expect(told.output.contains("tanpa jawaban: \(part.1) \(part.2)"), "\(told.output)")
    }

    @Test("products that no card tells apart, and a code that has an answer of its own is no hint for another")
    func products() throws {
        let text = try Fixtures.text(Fixtures.url(Sample.registry))
        let named = text.matches(of: #/<produk kode="([^"]*)" nama="([^"]*)"/#)
        let (first, second) = (named[0], named[1])
        let alike = text.replacing("nama=\"\(second.2)\"", with: "nama=\"\(first.2)\"", maxReplacements: 1)
        let told = try patuh(["periksa", "-"], input: Array(alike.utf8))
        #expect(told.status == 0 && told.errors.contains("[produk-bernama-sama]"), "\(told)")
        #expect(told.errors.contains("\(first.2) (\(first.1), \(second.1))"))
        let recoded = text.replacing("<produk kode=\"\(first.1)\"", with: "<produk kode=\"lain\"")
        let lost = try patuh(["periksa", "-"], input: Array(recoded.utf8))
        #expect(
            lost.status == 65 && lost.errors.contains("[produk-tidak-dikenal]") && !lost.errors.contains("maksudnya"))
    }

    @Test("an answer that says nothing is none, whatever is attached to it")
    func silent() throws {
        let text = try Fixtures.text(Fixtures.url("\(Sample.folder)/puskesmas-sukamaju.xml"))
        let silent = text.replacing(#"<jawaban indikator="PG-02" skor="2">"#, with: #"<jawaban indikator="PG-02">"#)
        #expect(silent != text)
        let told = try patuh(["periksa", "-"], input: Array(silent.utf8))
        #expect(told.output.contains("61 jawaban untuk 37 dari 39 indikator; tanpa jawaban: PG-02, PG-06"))
        #expect(told.errors.contains("[jawaban-tanpa-isi]"))
    }

    @Test(
        "a past score of no past year, above the scale, of another category or there twice",
        arguments: [
            ("tahun=\"2023\"", "tahun=\"2024\"", "riwayat tahun 2024 bukan tahun sebelum yang dinilai", 1),
            ("nilai=\"69.16\"", "nilai=\"690.0\"", "bernilai 690,0, padahal nilai tertinggi 100", 1),
            ("kategori=\"C\"", "kategori=\"A\"", "bernilai 69,16 dengan kategori A, padahal menurut rubrik C", 1),
            ("/>", "/><riwayat tahun=\"2023\" rubrik=\"ombudsman-2023\" nilai=\"70\"/>", "ditulis dua kali", 1),
            ("rubrik=\"ombudsman-2023\"", "rubrik=\"ombudsman-1999\"", "riwayat", 0),
            ("kategori=\"C\"", "kategori=\"c\"", "riwayat", 0),
        ])
    func history(old: String, new: String, told: String, count: Int) throws {
        let text = try Fixtures.text(Fixtures.url("\(Sample.folder)/puskesmas-sukamaju.xml"))
        let line = try #require(text.split(separator: "\n").first { $0.contains("<riwayat tahun=\"2023\"") })
        let changed = text.replacing(line, with: line.replacing(old, with: new))
        #expect(changed != text)
        let finished = try patuh(["periksa", "-"], input: Array(changed.utf8))
        #expect(finished.status == 0)
        let warnings = finished.errors.split(separator: "\n").filter { $0.contains("warning: riwayat") }
        #expect(warnings.count == count && warnings.allSatisfy { $0.contains(told) }, "\(finished.errors)")
        let card = try patuh(["rapor", "-"], input: Array(changed.utf8)).output
        #expect(count == 0 || card.contains("riwayat tahun"))
    }

    @Test("a unit of one name with another code than last year's")
    func otherCode() throws {
        try withUnits([("kode=\"dpmptsp\"", "kode=\"pelayanan\"")]) { folder, changed in
            let name = try #require(Fixtures.text(URL(filePath: changed)).firstMatch(of: #/nama="([^"]*)"/#)?.1)
            let told = "tidak dibandingkan karena kodenya berbeda antara dua tahun: \(name) (dpmptsp, pelayanan); "
            let last = "Fixtures/kabupaten-contoh/2023"
            let compared = try patuh(["banding", last, folder, "--gagal-jika-turun", "100"])
            #expect(compared.status == 0 && compared.errors.contains(told), "\(compared.errors)")
            #expect(compared.errors.contains("--gagal-jika-turun tidak memeriksa yang tidak dibandingkan: \(name), "))
            #expect(try patuh(["rekap", folder, "--tahun-lalu", last]).errors.contains(told))
        }
        try withUnits([]) { folder, _ in
            let last = "Fixtures/kabupaten-contoh/2023"
            let compared = try patuh(["banding", last, folder])
            let recapped = try patuh(["rekap", folder, "--tahun-lalu", last])
            #expect(!compared.errors.contains("kodenya berbeda") && recapped.errors.isEmpty)
        }
    }

    @Test("files and folders beside the units that nobody reads")
    func overlooked() throws {
        try withUnits([]) { folder, changed in
            let files = FileManager.default
            try files.copyItem(atPath: changed, toPath: "\(folder)/dinas.xml.txt")
            try files.createDirectory(atPath: "\(folder)/lain", withIntermediateDirectories: true)
            try files.copyItem(atPath: changed, toPath: "\(folder)/lain/dinas.xml")
            try files.createDirectory(atPath: "\(folder)/dokumen", withIntermediateDirectories: true)
            try Data().write(to: URL(fileURLWithPath: "\(folder)/catatan.txt"))
            let finished = try patuh(["rekap", folder])
            #expect(
                finished.errors
                    == "\(folder): tidak dibaca: dinas.xml.txt, lain/; yang dibaca hanya *.xml langsung di dalamnya\n")
        }
    }

    @Test("answers carried over from another unit, heads who sign for others, documents that name no file")
    func others() throws {
        let carried = try patuh(["formulir", "ombudsman-2024", "--dari", Sample.social, "--unit", "dinas-lain"])
        #expect(carried.errors.contains("milik unit dinas-sosial (Dinas Sosial), bukan dinas-lain"))
        try withFolder { folder in
            let kop = try patuh(
                ["rapor", Sample.folder, "--format", "html", "--kop", "Fixtures/kop/kop.xml", "-o", folder.path + "/"])
            #expect(
                kop.status == 0 && kop.errors.contains("penanda tangan dalam kop sama untuk 7 rapor"), "\(kop.errors)")
        }
        let looked = try patuh(["rapor", Sample.social, "--dokumen", "Fixtures/readme/dokumen"])
        #expect(looked.errors.contains("29 dari 29 dokumen tidak menyebut berkas"))
    }

    @Test("a year that the assessment date does not fit")
    func year() throws {
        try withUnits([("tahun=\"2024\"", "tahun=\"2014\"")]) { _, changed in
            let finished = try patuh(["periksa", changed])
            #expect(finished.errors.contains("[tahun-lain]"))
        }
    }

    @Test("verifications of a year before, and a final assessment without any")
    func verifications() throws {
        try withUnits([("tahun=\"2024\"", "tahun=\"2025\""), ("tanggal=\"2024-07-31\"", "tanggal=\"2025-07-31\"")]) {
            let errors = try patuh(["periksa", $1]).errors
            #expect(errors.contains("[verifikasi-lama]"), "\(errors)")
        }
        try withUnits([(" tanggal=\"2024-08", " tanggal=\"2042-08")]) {
            let errors = try patuh(["periksa", $1]).errors
            #expect(errors.contains("[verifikasi-terlalu-jauh]"), "\(errors)")
        }
        let final = try Fixtures.text(Fixtures.url("\(Sample.folder)/puskesmas-sukamaju.xml"))
            .replacing("tahap=\"mandiri\"", with: "tahap=\"final\"")
        #expect(try patuh(["periksa", "-"], input: Array(final.utf8)).errors.contains("[final-tanpa-verifikasi]"))
        #expect(try !patuh(["periksa", Sample.folder]).errors.contains("verifikasi]"))
        let verified = try Fixtures.text(Fixtures.url("\(Sample.folder)/puskesmas-sukasari.xml"))
        #expect(try patuh(["rapor", "-"], input: Array(verified.utf8)).output.contains("verifikasi (6/58 jawaban)"))
        let part = verified.replacing("tahap=\"verifikasi\"", with: "tahap=\"final\"")
        #expect(try patuh(["periksa", "-"], input: Array(part.utf8)).errors.contains("52 dari 58 jawaban belum"))
    }

    @Test("the sum of a survey's scores that may be its mean", arguments: [("2.95", true), ("3.1", false)])
    func total(written: String, isTold: Bool) throws {
        try withUnits([("total-skor=\"118\"", "total-skor=\"\(written)\"")]) {
            let errors = try patuh(["periksa", $1]).errors
            #expect(errors.contains("[total-skor-kecil]") == isTold)
        }
    }

    @Test("one unit in two files")
    func twice() throws {
        try withUnits([("kode=\"dpmptsp\"", "kode=\"dinas-sosial\"")]) { folder, _ in
            let finished = try patuh(["periksa", folder])
            #expect(
                finished.errors.contains("dinas-sosial.xml; rekap hanya menghitung yang itu") && finished.status == 0)
        }
    }

    @Test("published results that meet no evidence")
    func officialAlone() throws {
        try withUnits([]) { folder, _ in
            let file = folder + "/resmi.csv"
            try Data(
                "instansi;unit;jenis;tahun;rubrik;nilai\nKabupaten Lain;Dinas;opd;2024;ombudsman-2023;80\n".utf8
            ).write(to: URL(fileURLWithPath: file))
            let finished = try patuh(["rekap", folder, "--resmi", file])
            #expect(
                finished.errors.contains("Kabupaten Lain 2024 (ombudsman-2023) tidak cocok"), "\(finished.errors)")
        }
    }

    @Test("document files that do not count in a recap")
    func badFiles() throws {
        try withUnits([]) { folder, _ in
            let finished = try patuh(["rekap", folder, "--dokumen", folder])
            #expect(finished.errors.contains("berkas dokumen bermasalah dan tidak dihitung"), "\(finished.errors)")
        }
    }

    @Test("a misspelt command", arguments: [("jelskan", "jelaskan"), ("raport", "rapor"), ("qqqq", nil)])
    func command(name: String, meant: String?) throws {
        let finished = try patuh([name, Sample.health])
        #expect(finished.status == 64 && finished.errors.contains("perintah \"\(name)\" tidak ada"))
        #expect(finished.errors.contains("mungkin maksudnya") == (meant != nil))
        if let meant { #expect(finished.errors.contains("\"\(meant)\"")) }
    }
}
