import Foundation
import PatuhTestSupport
import Testing

@Suite("jelaskan explains one file, whole or in part")
struct JelaskanTests {
    private static let clinic = "\(Sample.folder)/puskesmas-sukamaju.xml"

    @Test(
        "and says what was asked for",
        arguments: [
            ([clinic], "Perihal    : nilai akhir"),
            ([clinic, "PG-04"], "22 (Pengaduan yang selesai tepat waktu) ÷ 26"),
            ([clinic, "pengaduan"], "NILAI KELOMPOK"), ([clinic, "PG-04", "--bahasa", "en"], "WEIGHT AND SHARE"),
            ([clinic, "PG-04", "--format", "xml"], "<penjelasan xmlns=\"urn:patuh:penjelasan:1\""),
            ([clinic, "--tanggal", "2025-01-31"], "NILAI AKHIR 74,38"),
            ([Sample.registry, "--basis", "mandiri"], "NILAI AKHIR 90,52"),
            (["Fixtures/readme/bukti.xml", "--rubrik", "Fixtures/readme/rubrik.xml"], "NILAI AKHIR 67,00"),
        ])
    func done(arguments: [String], words: String) throws {
        let finished = try patuh(["jelaskan"] + arguments)
        #expect(finished.status == 0)
        #expect(finished.output.contains(words))
        #expect(finished.errors.isEmpty)
        #expect(try patuh(["explain"] + arguments).output == finished.output)
    }

    @Test(
        "64: a code that is not there, with the nearest, or not for this kind of unit",
        arguments: [
            ("PG-4", "mungkin maksudnya \"PG-04\""), ("zzzzzz", "lihat patuh rubrik contoh-kecil"),
            ("SP-3", "SP-3 Peta layanan tidak berlaku untuk jenis unit Perangkat daerah (opd)"),
        ])
    func unknown(code: String, words: String) throws {
        try withFolder { folder in
            let rubric = folder.appending(path: "rubrik.xml")
            let source = try Fixtures.text(Fixtures.url("Fixtures/readme/rubrik.xml"))
                .replacing("kode=\"PG-1\"", with: "kode=\"PG-04\"")
                .replacing(
                    "<jenis-unit ", with: "<jenis-unit kode=\"puskesmas\" nama=\"Puskesmas\"/><jenis-unit ",
                    maxReplacements: 1
                )
                .replacing(
                    "<indikator kode=\"PG-04\"",
                    with: """
                        <indikator kode="SP-3" nama="Peta layanan" bobot="1" berlaku-untuk="puskesmas">
                          <tingkat skor="1">Ada</tingkat>
                        </indikator>
                        <indikator kode="PG-04"
                        """)
            try Data(source.utf8).write(to: rubric)
            let evidence = try Fixtures.text(Fixtures.url("Fixtures/readme/bukti.xml")).replacing("PG-1", with: "PG-04")
            let finished = try patuh(["jelaskan", "-", code, "--rubrik", rubric.path], input: Array(evidence.utf8))
            #expect(finished.status == 64)
            #expect(finished.output.isEmpty)
            #expect(finished.errors.contains(words))
            #expect(finished.errors.split(separator: "\n").count == 1)
        }
    }

    @Test(
        "other failures as everywhere",
        arguments: [
            ([Sample.missing], 66), ([Sample.broken], 65), ([], 64), ([clinic, "--format", "pdf"], 64),
            ([clinic, "--tanggal", "kemarin"], 64), ([clinic, "PG-04", "lagi"], 64),
            ([clinic, "-o", "/dev/null/x.txt"], 73),
        ] as [([String], Int32)])
    func failures(arguments: [String], status: Int32) throws {
        let finished = try patuh(["jelaskan"] + arguments)
        #expect(finished.status == status)
        #expect(finished.output.isEmpty)
        #expect(!finished.errors.isEmpty)
    }

    @Test("writes a file, or one named after unit, year and code in a folder, and replaces none")
    func output() throws {
        try withFolder { folder in
            let expected = try patuh(["jelaskan", Self.clinic, "PG-04"]).output
            for path in [folder.path, folder.appending(path: "satu.txt").path] {
                #expect(try patuh(["jelaskan", Self.clinic, "PG-04", "-o", path]).status == 0)
                #expect(try patuh(["jelaskan", Self.clinic, "PG-04", "-o", path]).status == 73)
                #expect(try patuh(["jelaskan", Self.clinic, "PG-04", "-o", path, "--force"]).status == 0)
            }
            let names = try everything(in: folder)
            #expect(names == ["puskesmas-sukamaju-2024-PG-04-penjelasan.txt", "satu.txt"])
            for name in names { #expect(try Fixtures.text(folder.appending(path: name)) == expected) }
        }
    }
}
