import Foundation
import PatuhTestSupport
import Testing

@Suite("What is scored, and how, is the user's choice")
struct InputTests {
    /// The score on a card, from its first important line.
    private func score(_ finished: Finished) throws -> String {
        let match = try #require(finished.output.firstMatch(of: /NILAI AKHIR +([0-9,]+)/))
        return String(match.1)
    }

    @Test("- reads standard input")
    func standardInput() throws {
        let bytes = try Fixtures.bytes(Fixtures.url(Sample.health))
        let finished = try patuh(["rapor", "-"], input: bytes)
        #expect(finished.output == (try Sample.card(Sample.health)))
        #expect(finished.status == 0)
        #expect(try patuh(["periksa", "-"], input: bytes).output.hasPrefix("-: "))
    }

    @Test(
        "what is wrong with standard input has its place there",
        arguments: [("", "-:1:1: error: "), ("<a>\n <b></a>\n", "-:2:5: error: "), ("\n<a/>", "-:2:1: error: ")])
    func brokenInput(text: String, place: String) throws {
        let finished = try patuh(["rapor", "-"], input: Array(text.utf8))
        #expect(finished.status == 65)
        #expect(finished.output.isEmpty)
        #expect(finished.errors.hasPrefix(place))
    }

    @Test("pipes and devices in a folder hold nothing up, and what leads nowhere is told of")
    func oddEntries() throws {
        try withFolder { folder in
            func link(_ name: String, to target: String) throws {
                let path = folder.appending(path: name).path
                try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
            }
            try Fixtures.text(Fixtures.url(Sample.health)).write(
                to: folder.appending(path: "dinas.xml"), atomically: true, encoding: .utf8)
            #expect(mkfifo(folder.appending(path: "pipa.xml").path, 0o644) == 0)
            try link("ke-pipa.xml", to: "pipa.xml")
            try link("nol.xml", to: "/dev/zero")
            try link("buntu.xml", to: "tidak-ada.xml")
            let finished = try patuh(["rapor", folder.path])
            #expect(finished.output == (try Sample.card(Sample.health)))
            #expect(finished.errors.contains("buntu.xml: tidak dapat dibaca"))
            #expect(!finished.errors.contains("pipa"))
            #expect(finished.status == 66)
        }
    }

    @Test("the assessment date decides whether a decree still counts")
    func date() throws {
        let lastDay = try patuh(["rapor", Sample.health, "--tanggal", "2024-07-31"])
        let dayAfter = try patuh(["rapor", Sample.health, "--tanggal", "2024-08-01"])
        #expect(lastDay.output == (try Sample.card(Sample.health)))
        #expect(dayAfter.output.contains("Per tanggal: 1 Agustus 2024"))
        #expect(dayAfter.output.contains("hanya berlaku sampai 31 Juli 2024"))
        #expect(!lastDay.output.contains("hanya berlaku sampai 31 Juli 2024"))
        #expect(try score(dayAfter) < score(lastDay))
    }

    @Test("the unit's own word or the verified one")
    func basis() throws {
        let own = try patuh(["rapor", Sample.registry, "--basis", "mandiri"])
        let verified = try patuh(["rapor", Sample.registry, "--basis", "verifikasi"])
        #expect(verified.output == (try patuh(["rapor", Sample.registry]).output))
        #expect(try score(own) == "90,52")
        #expect(try score(verified) < "90")
        #expect(verified.output.contains("Menurut penilaian mandiri unit: 90,52 (A*)"))
        #expect(own.output.contains("Basis : mandiri") || own.output.contains("Basis : penilaian mandiri"))
        let minimum = ["--minimal", "A"]
        #expect(try patuh(["rapor", Sample.registry, "--basis", "mandiri"] + minimum).status == 0)
        #expect(try patuh(["rapor", Sample.registry] + minimum).status == 1)
    }

    @Test("a unit below the least category does not keep the others' cards back")
    func minimum() throws {
        let files = [Sample.social, Sample.health]
        let finished = try patuh(["rapor", "--minimal", "B"] + files)
        #expect(finished.status == 1)
        #expect(finished.output == (try patuh(["rapor"] + files).output))
        #expect(finished.errors.contains("dinas-sosial 2024"))
        #expect(!finished.errors.contains("dinas-kesehatan 2024"))
    }

    @Test("a unit that cannot be scored fails any least category", arguments: ["A", "D"])
    func minimumWithoutResult(category: String) throws {
        try withFolder { folder in
            let (rubric, evidence) = (folder.appending(path: "rubrik.xml"), folder.appending(path: "bukti.xml"))
            try Data(
                """
                <rubrik xmlns="urn:patuh:rubrik:1" kode="uji" versi="1" judul="Uji"><jenis-unit kode="opd" nama="OPD"/>
                <kategori kode="A" minimal="50" nama="A"/><kategori kode="D" minimal="0" nama="D"/>
                <kelompok kode="K" jenjang="kelompok" nama="K" bobot="1">
                <indikator kode="I" nama="I" bobot="1" tdd="boleh"><tingkat skor="1">Ada</tingkat></indikator>
                </kelompok></rubrik>
                """.utf8
            ).write(to: rubric)
            try Data(
                """
                <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="uji" tahun="2024" tanggal="2024-07-31">
                <unit kode="dinas" nama="Dinas" jenis="opd" instansi="Kabupaten"/>
                <jawaban indikator="I"><tdd alasan="Dikelola dinas lain" disetujui-oleh="Bagian"/></jawaban>
                </bukti-dukung>
                """.utf8
            ).write(to: evidence)
            let arguments = ["rapor", evidence.path, "--rubrik", rubric.path]
            #expect(try patuh(arguments).status == 0)
            let finished = try patuh(arguments + ["--minimal", category])
            #expect(finished.status == 1)
            #expect(finished.errors.contains("dinas 2024: tidak dapat dinilai"))
            #expect(try patuh(["rapor", evidence.path], environment: ["PATUH_RUBRIK": rubric.path]).status == 0)
            #expect(try patuh(["rapor", evidence.path]).status == 65)
        }
    }

    @Test(
        "every command answers to its English name",
        arguments: [
            ("rapor", "report", [Sample.health]), ("periksa", "check", [Sample.health, Sample.broken]),
            ("rubrik", "rubric", ["ombudsman-2023"]),
        ])
    func alias(name: String, alias: String, arguments: [String]) throws {
        let (first, second) = (try patuh([name] + arguments), try patuh([alias] + arguments))
        #expect(first.status == second.status)
        #expect(!first.output.isEmpty)
        #expect(first.output == second.output)
        #expect(first.errors == second.errors)
    }

    @Test(
        "the same input gives the same bytes",
        arguments: [
            ["rapor", Sample.health, Sample.social], ["rapor", Sample.health, Sample.social, "--format", "xml"],
            ["periksa", Sample.social, Sample.broken], ["rubrik", "ombudsman-2023"],
        ])
    func deterministic(arguments: [String]) throws {
        let (first, second) = (try patuh(arguments), try patuh(arguments))
        #expect(!first.output.isEmpty)
        #expect(first.output == second.output)
        #expect(first.errors == second.errors)
        #expect(first.status == second.status)
    }

    @Test("a category that the rubric does not have is told once for all units")
    func unknownMinimum() throws {
        let finished = try patuh(["rapor", Sample.folder, "--minimal", "Z"])
        #expect(finished.status == 64 && finished.output.isEmpty)
        let lines = finished.errors.split(separator: "\n")
        #expect(lines.count == 2 && lines.last == "0 rapor dibuat.")
        #expect(lines.first?.contains("--minimal \"Z\": rubrik ombudsman-2023 tidak mempunyai kategori itu") ?? false)
    }
}
