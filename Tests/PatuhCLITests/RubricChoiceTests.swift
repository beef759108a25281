import Foundation
import PatuhTestSupport
import Testing

@Suite("The rubric is the one whose code is named, whatever its file is called")
struct RubricChoiceTests {
    private static let evidence = "Fixtures/readme/bukti.xml"

    /// A folder with the rubric of the example in the README under each of some names, changed as said there.
    private func withRubrics<Result>(
        _ files: [(name: String, change: (String) -> String)], _ body: (URL) throws -> Result
    ) throws -> Result {
        let text = try Fixtures.text(Fixtures.url("Fixtures/readme/rubrik.xml"))
        return try withFolder { folder in
            for file in files {
                try Data(file.change(text).utf8).write(to: folder.appending(path: file.name))
            }
            return try body(folder)
        }
    }

    @Test("a card names the rubric by the digest of its file, small or large", arguments: [0, 600_000])
    func digest(more: Int) throws {
        let change = { (text: String) in text + "<!--\(String(repeating: "x", count: more))-->" }
        try withRubrics([("contoh-kecil.xml", change)]) {
            let path = $0.appending(path: "contoh-kecil.xml").path
            let digest = try run("/usr/bin/sha256sum", [path]).output.prefix(64)
            let card = try patuh(["rapor", Self.evidence, "--rubrik", path, "--format", "xml"]).output
            #expect(digest.count == 64 && card.contains(" sidik=\"\(digest)\" skala="))
        }
    }

    @Test(
        "a large one, read beside the first unit, changes neither scores nor messages",
        arguments: ["", "versi=\"1.0.0\"", "contoh-kecil", "xmlns="], [Self.evidence, Sample.broken])
    func beside(missing: String, first: String) throws {
        var seen = Set<[String]>()
        for more in [0, 600_000] {
            let change = { (text: String) in
                (missing.isEmpty ? text : text.replacing(missing, with: "")) + String(repeating: " ", count: more)
            }
            try withRubrics([("rubrik.xml", change)]) { folder in
                let path = folder.appending(path: "rubrik.xml").path
                for jobs in ["1", "2"] {
                    let arguments = ["rapor", first, Self.evidence, "--rubrik", path, "--jobs", jobs]
                    let finished = try patuh(arguments)
                    let score = finished.output.firstMatch(of: /NILAI.*/).map { String($0.0) } ?? ""
                    let errors = finished.errors.replacing(folder.path, with: "")
                    seen.insert([score, errors, "\(finished.status)"])
                }
            }
        }
        #expect(seen.count == 1, "\(seen)")
    }

    @Test(
        "two with one code are told, however the second is written",
        arguments: [
            ("kode=", "kode = "), ("kode=\"contoh-kecil\"", "\n judul2='>' kode='contoh-kecil'"),
            ("contoh-kecil", "contoh-&#107;ecil"),
            ("<rubrik", "<!-- \(String(repeating: "x", count: 5000)) --><rubrik"), ("<rubrik", "<!-- a > b --><rubrik"),
        ])
    func writtenOtherwise(pattern: String, other: String) throws {
        let change = { (text: String) in text.replacing(pattern, with: other, maxReplacements: 1) }
        try withRubrics([("contoh-kecil.xml", { $0 }), ("salinan.xml", change)]) {
            let finished = try patuh(["rapor", Self.evidence, "--rubrik", $0.path])
            #expect(finished.status == 65 && finished.errors.contains("[rubrik-ganda]"), "\(finished.errors)")
        }
    }

    @Test(
        "two with one code are told, also where one is called like the code",
        arguments: ["contoh-kecil.xml", "lama.xml"])
    func twice(name: String) throws {
        try withRubrics([(name, { $0 }), ("salinan.xml", { $0.replacing("versi=\"1.0.0\"", with: "versi=\"1.1.0\"") })])
        {
            for command in ["rapor", "rekap", "periksa"] {
                let finished = try patuh([command, Self.evidence, "--rubrik", $0.path])
                #expect(finished.status == 65 && finished.errors.contains("[rubrik-ganda]"), "\(finished.errors)")
            }
        }
    }

    @Test("others that are damaged, or only mention it, are nobody's matter")
    func others() throws {
        let mention: (String) -> String = { text in
            text.replacing("kode=\"contoh-kecil\"", with: "kode=\"lain\"").replacing(
                "<kelompok", with: "<sebanding rubrik=\"contoh-kecil\">s</sebanding><kelompok")
        }
        let cut: (String) -> String = { String($0.prefix(600)) }
        try withRubrics([("contoh-kecil.xml", { $0 }), ("lain.xml", mention), ("potong.xml", cut)]) { folder in
            let finished = try patuh(["rapor", Self.evidence, "--rubrik", folder.path])
            #expect(finished.status == 0 && finished.errors.isEmpty, "\(finished.errors)")
        }
    }

    @Test("of a card it is the very file it was scored with")
    func ofCards() throws {
        try withRubrics([("apa-saja.xml", { $0 })]) { folder in
            let options = ["--rubrik", folder.path]
            for (year, unit) in [("2023", "a"), ("2023", "b"), ("2024", "a"), ("2024", "b")] {
                let text = try Fixtures.text(Fixtures.url(Self.evidence))
                    .replacing("tahun=\"2024\" tanggal=\"2024", with: "tahun=\"\(year)\" tanggal=\"\(year)")
                    .replacing("kode=\"dinas-contoh\"", with: "kode=\"\(unit)\"")
                let cards = folder.appending(path: year).path
                let input = Array(text.utf8)
                let finished = try patuh(["rapor", "-", "--format", "xml", "-o", cards + "/"] + options, input: input)
                #expect(finished.status == 0, "\(finished.errors)")
            }
            let years = ["2023", "2024"].map { folder.appending(path: $0).path }
            let finished = try patuh(["banding"] + years + options)
            #expect(finished.output.contains("NILAI INSTANSI  "), "\(finished.output)")
        }
    }
}
