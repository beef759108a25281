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
                let result = Assessment(of: evidence, under: rubric, basis: .verified).result
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
}
