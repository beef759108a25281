import Patuh
import PatuhTestSupport
import Testing

@Suite("Measured numbers that nobody could add up are refused")
struct AnswerPrecisionTests {
    /// Counts of 100 digits, no two of which have a common factor but small ones.
    private static func longCounts(_ count: Int) -> [String] {
        let zeros = String(repeating: "0", count: 95)
        return (1...count).map { "1\(zeros)\(1_000 + 2 * $0 - 1)" }
    }

    private static func read(_ counts: [String]) throws -> Evidence {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K">
              <indikator kode="I" nama="I" bobot="1" per="produk"><ukuran satuan="%" target="100"/></indikator>
            </kelompok>
            """)
        let products = counts.indices.map { "<produk kode=\"p\($0)\" nama=\"P\"/>\n" }
        let answers = counts.enumerated().map {
            "<jawaban indikator=\"I\" produk=\"p\($0)\" pembilang=\"1\" penyebut=\"\($1)\"/>\n"
        }
        return try Written.evidence(products.joined() + answers.joined(), under: rubric)
    }

    private static let readable: [[String]] = [
        longCounts(60), (1...900).map { "\($0)" }, (9_001...9_900).map { "\($0)" }, (99_001...99_900).map { "\($0)" },
        Array(repeating: longCounts(1)[0], count: 900),
    ]

    @Test("as many digits as a score can be worked out with", arguments: readable)
    func accept(counts: [String]) throws {
        #expect(try Self.read(counts).answers.count == counts.count)
    }

    @Test("too many are told once, at the first answer that has too many")
    func refuse() throws {
        let error = try #require(throws: Diagnostics.self) { try Self.read(Self.longCounts(200)) }
        #expect(error.all.map(\.problem) == [.answersTooFine(most: 10_000)])
    }
}
