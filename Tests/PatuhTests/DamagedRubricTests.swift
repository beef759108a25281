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
}
