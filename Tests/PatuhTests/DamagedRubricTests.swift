import Markup
import Patuh
import PatuhTestSupport
import Testing

@Suite("A rubric with any value replaced is read or refused with places, never worse")
struct DamagedRubricTests {
    static let folder = "Fixtures/vectors"

    @Test("by nothing, a number, a word or another value", arguments: ["01", "05", "09", "13", "17", "21", "25", "29"])
    func damaged(folder: String) throws {
        let honest = try Fixtures.bytes(Fixtures.url("\(Self.folder)/\(folder)/rubrik.xml"))
        // Every second piece is the value of an attribute.
        let pieces = honest.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        let values = Array(stride(from: 1, to: pieces.count, by: 2))
        var generator = Seeded(UInt64(folder) ?? 0)
        var (read, refused) = (0, 0)
        for index in values {
            let others = [[], Array("0".utf8), Array("1".utf8), Array("x y|z".utf8), Array("1/0".utf8)]
            let other = Array(pieces[try #require(values.randomElement(using: &generator))])
            for value in others + [other] {
                var damaged = pieces
                damaged[index] = value[...]
                do throws(Diagnostics) {
                    _ = try Rubric(Document(reading: Array(damaged.joined(separator: [UInt8(ascii: "\"")])), name: ""))
                    read += 1
                } catch {
                    let places = error.all.map(\.place.position)
                    #expect(!places.isEmpty && places == places.sorted())
                    refused += 1
                }
            }
        }
        #expect(read > 10 && refused > 10)
    }

    @Test(
        "one mistake is one problem, and not another one for each band",
        arguments: [
            (#"skala="0""#, #"<kategori kode="A" minimal="80" nama="A"/>"#, Problem.Code.outOfRange),
            (
                "", #"<kategori kode="A" minimal="0" nama="A"><syarat kode="kk" minimal="50"/></kategori>"#,
                Problem.Code.unknownItem
            ),
            ("", #"<kategori kode="A" minimal="80" nama="A" zona=""/>"#, Problem.Code.emptyAttribute),
        ])
    func once(attributes: String, band: String, code: Problem.Code) throws {
        let found = try #require(throws: Diagnostics.self) {
            try Written.rubric(
                """
                \(band)<kategori kode="B" minimal="0" nama="B"/>
                <kelompok kode="k" jenjang="k" nama="K" bobot="1">
                  <indikator kode="i" nama="I" bobot="1"><tingkat skor="0"/><tingkat skor="1"/></indikator></kelompok>
                """, attributes: attributes)
        }
        #expect(found.all.map(\.problem.code) == [code])
    }
}
