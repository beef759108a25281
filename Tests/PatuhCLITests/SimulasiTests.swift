import Foundation
import PatuhTestSupport
import Testing

@Suite("patuh simulasi: ways to a category, and other answers, without touching the file")
struct SimulasiTests {
    private static let unit = "Fixtures/kabupaten-contoh/2024/puskesmas-sukasari.xml"

    @Test("its XML fits the schema, and the file is as before")
    func schema() throws {
        let before = try Fixtures.bytes(Fixtures.url(Self.unit))
        let simulation = try patuh([
            "simulasi", Self.unit, "--target", "A", "--ubah", "IN-05=3", "--ubah", "PR-01@kia=0", "--format", "xml",
        ])
        #expect(simulation.status == 0)
        try withFolder { folder in
            let file = folder.appending(path: "simulasi.xml")
            try Data(simulation.output.utf8).write(to: file)
            let schema = Fixtures.url("Rubrics/skema/simulasi.xsd").path
            let check = try run("/usr/bin/env", ["xmllint", "--noout", "--schema", schema, file.path])
            #expect(check.status == 0, "\(check.errors)")
        }
        #expect(try Fixtures.bytes(Fixtures.url(Self.unit)) == before)
    }

    /// The start tags of an element, each as its attributes by their names.
    private func tags(_ name: String, in xml: String) -> [[Substring: Substring]] {
        xml.matches(of: #/<([a-z-]+) ([^>]*)>/#).filter { $0.1 == name }.map { tag in
            Dictionary(uniqueKeysWithValues: tag.2.matches(of: #/([a-z-]+)="([^"]*)"/#).map { ($0.1, $0.2) })
        }
    }

    @Test("each step of a way says in its XML what the card says of that improvement", arguments: ["id", "en"])
    func steps(language: String) throws {
        let options = ["--format", "xml", "--bahasa", language]
        let card = tags("perbaikan", in: try patuh(["rapor", Self.unit] + options).output)
        let way = tags("langkah", in: try patuh(["simulasi", Self.unit, "--target", "A"] + options).output)
        let names: [Substring] = [
            "upaya", "tingkat", "butir", "sasaran", "perlu", "verifikasi-ulang", "menunggu-verifikasi",
        ]
        #expect(way.contains { $0["perlu"] != nil } && way.contains { $0["verifikasi-ulang"] != nil })
        for step in way {
            let improvement = try #require(card.first { $0["kode"] == step["kode"] })
            for name in names { #expect(step[name] == improvement[name], "\(step["kode"] ?? "") \(name)") }
        }
    }

    @Test(
        "what cannot be supposed is named, with exit code 64",
        arguments: [
            ("PG05=3", "mungkin maksudnya PG-05"), ("PG-05=7", "0, 1, 2, atau 3"), ("PG-05", "KODE=JAWABAN"),
            ("PG-06=tdd", "tidak membolehkan TDD"), ("PR-01@kantin=3", "rawat-jalan dan kia"),
            ("IN-10=apar+x", "pilih dari"), ("input=3", "sebuah kelompok"),
            ("IN-08=4/0", "57/63"), ("OUT-01=9", "rata-rata dari 0 sampai 3"),
        ])
    func mistakes(change: String, message: String) throws {
        let simulation = try patuh(["simulasi", Self.unit, "--ubah", change])
        #expect(simulation.status == 64 && simulation.output.isEmpty)
        #expect(simulation.errors.contains(message), "\(simulation.errors)")
    }

    @Test("all that is wrong with what is supposed is told in one run, in its order, and a wrong category with it")
    func allMistakes() throws {
        let changes = ["PG05=3", "PG-05 = 7", "PG-05=0", "PG-04=x", "PG-06"]
        let told = try patuh(["simulasi", Self.unit, "--target", "Z"] + changes.flatMap { ["--ubah", $0] })
        let lines = told.errors.split(separator: "\n")
        #expect(told.status == 64 && told.output.isEmpty && lines.count == 6, "\(told.errors)")
        for (line, word) in zip(lines, ["--target", "PG05", "jawaban 7", "pilih salah satu", "PG-04", "KODE=JAWABAN"]) {
            #expect(line.contains(word), "\(told.errors)")
        }
    }

    @Test("the difference of the published scores stands beside the sum of the exact ones, and in the XML")
    func sum() throws {
        // The one row is rounded to 0.98, and 66.36 becomes 65.37.
        let change = ["simulasi", Self.unit, "--ubah", "PR-01@rawat-jalan=2", "--ubah", "PR-01@kia=1"]
        let text = try patuh(change).output
        #expect(text.contains("66,36") && text.contains("65,37") && text.contains("-0,98"), "\(text)")
        #expect(text.contains(#/Bila diubah.*\(-0,99\)\n/#) && text.contains(#/JUMLAH +-0,98\n/#), "\(text)")
        #expect(try patuh(change + ["--format", "xml"]).output.contains(#"selisih="-0.99""#))
        #expect(text.contains("dinilai seolah-olah sudah diverifikasi"))
    }

    @Test("two answers for one indicator contradict each other, one for the whole and one for a product do not")
    func repeated() throws {
        let twice = try patuh(["simulasi", Self.unit, "--ubah", "PG-05=3", "--ubah", "PG-05=0"])
        #expect(twice.status == 64 && twice.errors.contains("pilih salah satu"))
        #expect(try patuh(["simulasi", Self.unit, "--ubah", "PR-01 = 3", "--ubah", "PR-01@kia=0"]).status == 0)
    }

    @Test("a category that is there already, that cannot be reached, and that does not exist")
    func targets() throws {
        #expect(try patuh(["simulasi", Self.unit, "--target", "D"]).output.contains("sudah tercapai"))
        let unknown = try patuh(["simulasi", Self.unit, "--target", "Z"])
        #expect(unknown.status == 64 && unknown.errors.contains("--target \"Z\""))
        #expect(try patuh(["simulasi", Self.unit]).status == 64)
    }
}
