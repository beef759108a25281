import PatuhTestSupport
import Testing

@Suite("The exit code says what happened, and each stream carries its own")
struct ExitCodeTests {
    @Test(
        "0: done, and standard output carries the result",
        arguments: [
            (["rapor", Sample.health], "NILAI AKHIR  83,77"), (["rapor", Sample.social], "Kategori D"),
            (["rapor", Sample.health, "--minimal", "B"], "Kategori B"),
            (["rapor", Sample.health, "--minimal", "E"], "Kategori B"),
            (["rapor", Sample.health, "--rubrik", "Rubrics/ombudsman-2023.xml"], "Kategori B"),
            (["rapor", "--format", "xml", Sample.health], "<rapor "), (["periksa", Sample.health], Sample.health),
            (["periksa", "Rubrics"], "Rubrics/ombudsman-2023.xml"), (["rubrik"], "ombudsman-2023"),
            (["rubrik", "ombudsman-2023"], "IN-01"),
            (["rubrik", "ombudsman-2023", "--jenis", "puskesmas"], "Kepala puskesmas"), (["--help"], "rapor"),
            (["rapor", "--help"], "--minimal"),
            (["--version"], "0.1.0"),
        ])
    func done(arguments: [String], result: String) throws {
        let finished = try patuh(arguments)
        #expect(finished.status == 0)
        #expect(finished.output.contains(result))
        #expect(!finished.errors.contains("error"))
    }

    @Test("1: below the category asked for, with the card all the same", arguments: ["A", "B"])
    func gate(minimum: String) throws {
        let finished = try patuh(["rapor", Sample.social, "--minimal", minimum])
        #expect(finished.status == 1)
        #expect(finished.output == (try Sample.card(Sample.social)))
        #expect(finished.errors.contains("dinas-sosial 2024: kategori D, diminta paling rendah \(minimum)"))
    }

    @Test(
        "64: wrong usage, with a message and no result",
        arguments: [
            (["rapor", "--tidak-ada", Sample.health], "--tidak-ada"), (["rapor"], "berkas|folder"),
            (["raport", Sample.health], "raport"), (["rapor", Sample.health, "--format", "pdf"], "pdf"),
            (["rapor", Sample.health, "--basis", "klaim"], "klaim"),
            (["rapor", Sample.health, "--tanggal", "31-07-2024"], "31-07-2024"),
            (["rapor", Sample.health, "--tanggal", "2024-02-30"], "2024-02-30"),
            (["rapor", Sample.health, "--bahasa", "fr"], "fr"), (["rapor", Sample.health, "--warna", "biru"], "biru"),
            (["rapor", Sample.health, "--minimal", "Z"], "A, B, C, D"), (["rapor", Sample.health, "-o"], "-o"),
            (["periksa"], "berkas|folder"), (["rubrik", "satu", "dua"], "dua"),
            (["rapor", Sample.health, "-o", "kartu.json"], "teks|xml|html"),
            (["rapor", Sample.health, "-o", "kartu.pdf"], "dicetak ke PDF"),
            (["jelaskan", Sample.health, "-o", "x.csv"], ".csv"), (["rubrik", "--jenis", "opd"], "--jenis"),
            (["rubrik", "ombudsman-2023", "--jenis", "x"], "puskesmas"),
            (["rekap", "--resmi", "a.csv", "--resmi=b.csv"], "--resmi disebut lebih dari sekali"),
        ])
    func usage(arguments: [String], message: String) throws {
        let finished = try patuh(arguments)
        #expect(finished.status == 64)
        #expect(finished.output.isEmpty)
        #expect(finished.errors.hasPrefix("patuh: perintah keliru: "))
        #expect(finished.errors.contains(message))
    }

    @Test("64: a language that is not there", arguments: ["fr", "ID", " "])
    func language(language: String) throws {
        let finished = try patuh(["rubrik"], environment: ["PATUH_BAHASA": language])
        #expect(finished.status == 64)
        #expect(finished.output.isEmpty)
        #expect(finished.errors.contains("PATUH_BAHASA=\"\(language)\""))
    }

    @Test(
        "65: input refused, with its place",
        arguments: [
            (["rapor", Sample.broken], "[xml-rusak]"), (["periksa", Sample.broken], "[xml-rusak]"),
            (["rapor", "Rubrics/ombudsman-2023.xml"], "[akar-salah]"),
            (["rapor", "Fixtures/errors/rubrik-tidak-dikenal.xml"], "[rubrik-tidak-dikenal]"),
            (["periksa", "Fixtures/errors/akar-tidak-dikenal.xml"], "[akar-tidak-dikenal]"),
            (["rapor", "Fixtures/errors/bukan-angka.xml", "--rubrik", "Fixtures/errors/rubrik.xml"], "[bukan-angka]"),
        ])
    func refused(arguments: [String], code: String) throws {
        let finished = try patuh(arguments)
        #expect(finished.status == 65)
        #expect(finished.output.isEmpty)
        #expect(finished.errors.contains(code))
        #expect(finished.errors.contains(#/\.xml:[0-9]+:[0-9]+: error: /#))
    }

    @Test(
        "66: cannot read",
        arguments: [
            (["rapor", Sample.missing], Sample.missing), (["periksa", Sample.missing], Sample.missing),
            (["rapor", "Scripts"], "Scripts"), (["periksa", "Scripts"], "Scripts"),
            (["rapor", Sample.health, "--rubrik", Sample.missing], Sample.missing),
            (["rubrik", "--rubrik", Sample.missing], Sample.missing), (["rubrik", "tidak-ada"], "tidak-ada"),
        ])
    func unread(arguments: [String], message: String) throws {
        let finished = try patuh(arguments)
        #expect(finished.status == 66)
        #expect(finished.output.isEmpty)
        #expect(finished.errors.contains(message))
    }

    @Test(
        "the gravest decides",
        arguments: [
            ([Sample.social, Sample.broken], 65), ([Sample.broken, Sample.missing], 66),
            ([Sample.missing, Sample.broken, Sample.social], 66), ([Sample.missing, "-o", "/dev/null/kartu/"], 66),
            ([Sample.social, Sample.missing, Sample.broken, "-o", "/dev/null/kartu/"], 73),
            ([Sample.social, "-o", "/dev/null/kartu/"], 73), ([Sample.social, "-o", Sample.broken], 73),
        ] as [([String], Int32)])
    func gravest(arguments: [String], status: Int32) throws {
        #expect(try patuh(["rapor", "--minimal", "A"] + arguments).status == status)
    }
}
