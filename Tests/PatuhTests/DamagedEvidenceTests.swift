import Foundation
import Markup
import Patuh
import PatuhTestSupport
import Testing

@Suite("Evidence with values mixed up is scored within the scale or refused with places")
struct DamagedEvidenceTests {
    @Test("whatever value stands in the place of another", arguments: ["01", "02", "03", "04"])
    func damaged(folder: String) throws {
        let url = Fixtures.url("Fixtures/vectors/\(folder)")
        let rubric = try Fixtures.rubric(url.appending(path: "rubrik.xml"))
        let honest = try Fixtures.bytes(url.appending(path: "bukti-1.xml"))
        // Every second piece is the value of an attribute.
        let pieces = honest.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        let values = Array(stride(from: 1, to: pieces.count, by: 2))
        var generator = Seeded(UInt64(folder) ?? 0)
        var (read, refused) = (0, 0)
        for _ in 0..<100 {
            var damaged = pieces
            let index = try #require(values.randomElement(using: &generator))
            // Mostly a value of an attribute of the same name, so that many files can still be read.
            let name = pieces[index - 1].split(separator: UInt8(ascii: " ")).last
            let alike = values.filter { pieces[$0 - 1].split(separator: UInt8(ascii: " ")).last == name }
            let source = Int.random(in: 0..<4, using: &generator) == 0 ? values : alike
            damaged[index] = pieces[try #require(source.randomElement(using: &generator))]
            let bytes = Array(damaged.joined(separator: [UInt8(ascii: "\"")]))
            do throws(Diagnostics) {
                let evidence = try Evidence(Document(reading: bytes, name: ""), rubric: rubric)
                let result = Assessment(of: evidence, basis: .verified).result
                #expect(result.map { (.zero...rubric.scale).contains($0.score.exact) } ?? true)
                read += 1
            } catch {
                let places = error.all.map(\.place.position)
                #expect(!places.isEmpty && places == places.sorted())
                refused += 1
            }
        }
        #expect(read > 10 && refused > 10)
    }

    @Test(
        "an answer for nobody is told once, and is no second answer for somebody",
        arguments: [
            #"<jawaban indikator="P-1" produk="lain" skor="1"/>"#, #"<jawaban indikator="P-1" skor="1"/>"#,
            #"<jawaban indikator="R-1" peran="lain" skor="1"/>"#, #"<jawaban indikator="R-1" skor="1"/>"#,
        ])
    func nobody(answer: String) throws {
        let found = try problems(of: answer)
        #expect(found.count == 1 && found[0].place.position.line == 3)
    }

    @Test(
        "a mistake is told as what it is",
        arguments: [
            (
                #"<jawaban indikator="B-1"><butir kode="apar"/><butir kode="apar" ada="tidak"/></jawaban>"#,
                Problem.Code.repeatedAnswer
            ),
            (#"<jawaban indikator="T-1"><tdd alasan=" "/></jawaban>"#, .emptyAttribute),
            (#"<jawaban indikator="T-1"><tdd/></jawaban>"#, .missingAttribute),
        ])
    func own(answer: String, code: Problem.Code) throws {
        #expect(try problems(of: answer).map(\.problem.code) == [code])
    }

    @Test(
        "no unit has more than a thousand products, and no answer more documents",
        arguments: [
            (0..<995).map { "<produk kode='p\($0)' nama='P'/>" }.joined() + "%",
            "<jawaban indikator='T-1' skor='1'>%</jawaban>",
            "<jawaban indikator='T-1' skor='1'><catatan>x</catatan>%</jawaban>",
        ])
    func many(content: String) throws {
        func text(_ count: Int) -> String {
            let one =
                content.contains("jawaban") ? "<lampiran bukti='sk' dokumen='d'/>" : "<produk kode='q%' nama='Q'/>"
            return content.replacing(
                "%", with: (0..<count).map { one.replacing("%", with: String($0)) }.joined())
        }
        let (most, document) = (
            content.contains("jawaban") ? 1000 : 4, "<dokumen kode='d' judul='D' tanggal='2024-01-01'/>"
        )
        let rubric = try Fixtures.rubric(Fixtures.url("Fixtures/errors/rubrik.xml"))
        func read(_ count: Int) throws -> Evidence {
            let file = """
                <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="contoh" tahun="2024" tanggal="2024-07-31">
                  <unit kode="u" nama="U" jenis="opd" instansi="K"/><produk kode="izin" nama="Izin"/>\(document)
                  \(text(count))</bukti-dukung>
                """
            return try Evidence(Document(reading: Array(file.utf8), name: ""), rubric: rubric)
        }
        #expect(throws: Never.self) { try read(most) }
        let found = try #require(throws: Diagnostics.self) { try read(most + 1) }
        #expect(found.all.map(\.problem.code) == [.outOfRange])
    }

    @Test(
        "a code is its bytes, however long it is: the Kelvin sign is no K, though texts with either are equal",
        arguments: ["Kipas", "Kipas-angin-dan-lampu"])
    func lookAlike(code: String) throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="kelompok" nama="K" bobot="1"><indikator kode="I" nama="I" bobot="1">
              <bukti kode="\(code)" nama="B"/><butir kode="\(code)" nama="X" perlu="\(code)"/></indikator></kelompok>
            """)
        func problems(item: String, slot: String) throws -> [Problem.Code] {
            do {
                _ = try Written.evidence(
                    """
                    <dokumen kode="d" judul="D"/>
                    <jawaban indikator="I"><butir kode="\(item)"><lampiran bukti="\(slot)" dokumen="d"/></butir></jawaban>
                    """, under: rubric)
                return []
            } catch let found as Diagnostics {
                return found.all.map(\.problem.code)
            }
        }
        let other = "&#x212A;" + code.dropFirst()
        #expect(try problems(item: code, slot: code) == [])
        #expect(try problems(item: other, slot: code) == [.notACode])
        #expect(try problems(item: code, slot: other) == [.notACode])
    }

    /// What is wrong with an answer, beside others that are right.
    private func problems(of answer: String) throws -> [Diagnostic] {
        let rubric = try Fixtures.rubric(Fixtures.url("Fixtures/errors/rubrik.xml"))
        let text = """
            <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="contoh" tahun="2024" tanggal="2024-07-31">
              <unit kode="u" nama="U" jenis="opd" instansi="K"/><produk kode="izin" nama="Izin"/>
              \(answer)
              <jawaban indikator="P-1" produk="izin" skor="1"/><jawaban indikator="R-1" peran="pimpinan" skor="1"/>
            </bukti-dukung>
            """
        return try #require(throws: Diagnostics.self) {
            try Evidence(Document(reading: Array(text.utf8), name: ""), rubric: rubric)
        }.all
    }
}
