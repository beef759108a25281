import Patuh
import PatuhTestSupport
import Testing

@Suite("Weights of products that nobody could add up are refused")
struct ProductWeightsTests {
    /// Numbers of 50 digits, no two of which have a common factor: the first 20 multiplied with each other have 981 digits, all
    /// 21 have 1,030, as Python finds.
    private static let offsets = [
        0, 1, 3, 7, 9, 11, 13, 19, 21, 27, 31, 33, 37, 43, 49, 51, 57, 61, 63, 69, 79,
    ]
    private static let weights = offsets.map { "1/\(number($0))" }

    private static func number(_ offset: Int) -> String {
        "1" + String(repeating: "0", count: 49 - String(offset).count) + String(offset)
    }

    private static func read(_ weights: [String], indicators: Int = 1) throws {
        let indicators = (0..<indicators).map {
            """
            <indikator kode="I\($0)" nama="I" bobot="1" per="produk">
              <tingkat skor="0">x</tingkat><tingkat skor="1">x</tingkat>
            </indikator>
            """
        }
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K">\(indicators.joined())</kelompok>
            """)
        let products = weights.enumerated().map { "<produk kode=\"p\($0)\" nama=\"P\" bobot=\"\($1)\"/>\n" }
        _ = try Written.evidence(products.joined(), under: rubric)
    }

    @Test(
        "as many digits as shares can be worked out with",
        arguments: [
            weights.dropLast(), Array(repeating: "0.000001", count: 900), (1...300).map { "1/\($0)" },
            Array(repeating: weights[1], count: 900),
        ])
    func accept(weights: [String]) throws {
        try Self.read(weights)
    }

    @Test(
        "too many are told once, at the first product that has too many, whatever the others make up for",
        arguments: [
            (weights + weights, 1, 1000, "p20"),
            // Each with what it lacks of 1.
            (
                [weights[0]] + offsets.dropFirst().flatMap { ["1/\(number($0))", "\(number($0 - 1))/\(number($0))"] },
                1, 1000, "p39"
            ),
            // 500 indicators of 40 products have 20,000 shares.
            (Array(weights.prefix(20) + weights.prefix(20)), 500, 500, "p10"),
        ])
    func refuse(weights: [String], indicators: Int, most: Int, product: String) throws {
        let error = try #require(throws: Diagnostics.self) { try Self.read(weights, indicators: indicators) }
        #expect(error.all.map(\.problem) == [.weightsTooFine(most: most)])
        #expect(error.all.first?.place.excerpt.line.contains("\"\(product)\"") == true)
    }
}
