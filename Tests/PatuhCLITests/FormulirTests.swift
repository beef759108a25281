import Foundation
import PatuhTestSupport
import Testing

@Suite("Forms to be filled in")
struct FormulirTests {
    static let last = "Fixtures/kabupaten-contoh/2023/puskesmas-sukasari.xml"
    static let blank = ["formulir", "ombudsman-2024", "--jenis", "puskesmas"]

    @Test("one is evidence of the unit that was named, and gives a card", arguments: ["formulir", "form"])
    func named(alias: String) throws {
        let names = ["--unit", "pkm-1", "--nama", "Puskesmas <Satu> & \"Dua\" --", "--instansi", "Kabupaten"]
        let form = try patuh([alias] + Self.blank.dropFirst() + names + ["--tanggal", "2025-02-28"])
        #expect(form.status == 0 && form.errors.isEmpty)
        let checked = try patuh(["periksa", "-"], input: Array(form.output.utf8))
        #expect(checked.status == 0)
        #expect(
            checked.output.contains(
                "bukti dukung pkm-1 tahun 2025, 0 jawaban untuk 0 dari 39 indikator; tanpa jawaban: IN-01, "))
        // What was not named is left to be filled in, and that alone is warned of.
        #expect(checked.errors.contains("[nama-belum-diisi]"))
        #expect(checked.errors.contains("1 berkas diperiksa, 2 peringatan."))
        let card = try patuh(["rapor", "-"], input: Array(form.output.utf8))
        #expect(card.output.contains("NILAI AKHIR  0,00") && card.output.contains("Puskesmas <Satu> & \"Dua\" --"))
        #expect(card.output.contains("28 Februari 2025"))
    }

    @Test("the year comes from the rubric's code, and the form says so")
    func year() throws {
        let form = try patuh(Self.blank).output
        #expect(form.contains("tahun=\"2024\" tanggal=\"2024-12-31\""))
        #expect(form.contains("tahun 2024 menurut kode rubrik"))
        let named = try patuh(Self.blank + ["--tahun", "2023", "--tanggal", "2024-01-31"]).output
        #expect(named.contains("tahun=\"2023\" tanggal=\"2024-01-31\""))
        #expect(!named.contains("menurut kode rubrik"))
        #expect(try patuh(Self.blank + ["--bahasa", "en"]).output.contains("year 2024, by the code of the rubric"))
    }

    @Test("last year's answers are carried over, and what became of the rest is told", arguments: ["id", "en"])
    func carried(language: String) throws {
        try withFolder { folder in
            let file = folder.appending(path: "baru.xml").path
            let arguments = ["formulir", "ombudsman-2024", "--dari", Self.last, "--bahasa", language, "-o", file]
            let form = try patuh(arguments)
            #expect(form.status == 0 && form.output.isEmpty)
            let told = language == "id" ? "62 jawaban, 19 dokumen" : "62 answers, 19 documents"
            #expect(form.errors.contains(told) && form.errors.contains("BD-06 Notulen lokakarya mini Maret 2023"))
            #expect(try Fixtures.text(URL(filePath: file)).contains(told))
            let card = try patuh(["rapor", file])
            #expect(card.status == 0)
            #expect(card.output.contains("UPTD Puskesmas Sukasari") && card.output.contains("DATA REKAAN"))
            #expect(try patuh(arguments + ["--force", "-q"]).errors.isEmpty)
        }
    }

    @Test("of an instrument that asks nothing of what this one does, that is told once")
    func otherInstrument() throws {
        let told = try patuh(["formulir", "pekppp-2023", "--dari", Self.last]).errors
        let lines = told.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("  - semua jawaban (") } && lines.count < 10, "\(told)")
    }

    @Test("last year's evidence may come from standard input, and be of another kind and name now")
    func overridden() throws {
        let input = try Fixtures.bytes(Fixtures.url(Self.last))
        let form = try patuh(
            ["formulir", "ombudsman-2023", "--dari", "-", "--jenis", "opd", "--nama", "Lain", "--tahun", "2026"],
            input: input)
        #expect(form.status == 0)
        #expect(form.output.contains("<unit kode=\"puskesmas-sukasari\" nama=\"Lain\" jenis=\"opd\""))
        #expect(form.output.contains("tahun=\"2026\" tanggal=\"2026-10-31\""))
        #expect(form.errors.contains("IN-01 pkm-kepala: peran ini tidak ditanyai lagi"))
        #expect(try patuh(["periksa", "-"], input: Array(form.output.utf8)).status == 0)
    }

    @Test("the year that its rubric's code holds is told, for it may be that of a regulation")
    func yearOfRubric() throws {
        let arguments = ["formulir", "skm-2017", "--jenis", "opd"]
        #expect(try patuh(arguments).errors.hasPrefix("tahun penilaian 2017 diambil dari kode rubrik skm-2017; "))
        for options in [["-q"], ["--tahun", "2024"], ["--tanggal", "2024-12-31"]] {
            #expect(try patuh(arguments + options).errors == "")
        }
    }

    @Test(
        "64: what is asked for does not fit, with no result",
        arguments: [
            (["formulir", "ombudsman-2024"], "--jenis"), (["formulir"], "kode"),
            (["formulir", "ombudsman-2024", "--jenis", "kapal"], "opd atau puskesmas"),
            (blank + ["--unit", "pkm 1"], "--unit"), (blank + ["--nama", " "], "--nama"),
            (blank + ["--instansi", "a\u{1}b"], "--instansi"), (blank + ["--nama", "\u{FFFE}"], "--nama"),
            (blank + ["--tahun", "24"], "1900"), (blank + ["--tanggal", "2024-02-30"], "2024-02-30"),
            (["formulir", "skm-2017-bobot-011", "--jenis", "opd"], "--tahun"),
        ])
    func misused(arguments: [String], word: String) throws {
        let finished = try patuh(arguments)
        #expect(finished.status == 64)
        #expect(finished.output.isEmpty)
        #expect(finished.errors.contains(word))
    }

    @Test(
        "66 and 65: a rubric or evidence that is not there, or wrong",
        arguments: [
            (["formulir", "ombudsman-2020", "--jenis", "opd"], 66), (blank + ["--dari", Sample.missing], 66),
            (blank + ["--dari", Sample.broken], 65), (blank + ["--dari", "Rubrics/ombudsman-2023.xml"], 65),
            (["formulir", "ombudsman-2023", "--jenis", "opd", "--rubrik", "Fixtures/tidak-ada"], 66),
            (blank + ["--dari", last, "--rubrik", "Rubrics/ombudsman-2024.xml"], 65),
        ] as [([String], Int32)])
    func refused(arguments: [String], status: Int32) throws {
        let finished = try patuh(arguments)
        #expect(finished.status == status)
        #expect(finished.output.isEmpty && !finished.errors.isEmpty)
    }

    @Test("into a file or a folder, whole, and never over another file")
    func output() throws {
        try withFolder { folder in
            for path in ["/unit.xml", "/", "/baru/"] {
                let arguments = Self.blank + ["--unit", "pkm-1", "-o", folder.path + path]
                #expect(try patuh(arguments).status == 0)
                let again = try patuh(arguments)
                #expect(again.status == 73 && again.errors.contains("--force"))
                #expect(try patuh(arguments + ["--force"]).status == 0)
            }
            #expect(try everything(in: folder) == ["baru", "pkm-1-2024.xml", "unit.xml"])
            #expect(try everything(in: folder.appending(path: "baru")) == ["pkm-1-2024.xml"])
            let text = try Fixtures.text(folder.appending(path: "unit.xml"))
            #expect(text == (try patuh(Self.blank + ["--unit", "pkm-1", "-o", "-"]).output))
        }
    }
}
