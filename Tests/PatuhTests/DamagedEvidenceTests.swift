import Foundation
import Markup
import Patuh
import PatuhTestSupport
import Testing

@Suite("Evidence with random mistakes is scored within the scale or refused with places")
struct DamagedEvidenceTests {
    @Test("whatever is mistyped", arguments: ["01", "02", "03", "04", "05", "06"])
    func damaged(folder: String) throws {
        let url = Fixtures.url("Fixtures/vectors/\(folder)")
        let rubric = try Fixtures.rubric(url.appending(path: "rubrik.xml"))
        let honest = try Fixtures.bytes(url.appending(path: "bukti-1.xml"))
        let words = honest.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\"") }.map(Array.init)
        var generator = Seeded(UInt64(folder) ?? 0)
        var (read, refused) = (0, 0)
        for _ in 0..<300 {
            // Words of the file itself, put where others were, so that most files stay well-formed.
            var bytes = honest
            let target = words.randomElement(using: &generator) ?? []
            let places = bytes.indices.filter { bytes[$0...].starts(with: target) }
            let place = places.randomElement(using: &generator) ?? 0
            bytes.replaceSubrange(place..<place + target.count, with: words.randomElement(using: &generator) ?? [])
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
