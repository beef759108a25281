import Patuh
import PatuhTestSupport
import Testing

@Suite("Weights of products and roles that nobody could add up are refused")
struct WeightSumTests {
    /// Weights with denominators of 50 digits, no two of which have a common factor: that of the sum of the first 20 has 981
    /// digits, of all 21 it has 1,030, as Python finds.
    private static let weights = [0, 1, 3, 7, 9, 11, 13, 19, 21, 27, 31, 33, 37, 43, 49, 51, 57, 61, 63, 69, 79].map {
        "1/1" + String(repeating: "0", count: 49 - String($0).count) + String($0)
    }

    private static func members(_ name: String, _ weights: some Sequence<String>) -> String {
        weights.enumerated().map { "<\(name) kode=\"m\($0)\" nama=\"M\" bobot=\"\($1)\"/>\n" }.joined()
    }

    private static func rubric(per part: String, roles: String = "") throws -> Rubric {
        try Written.rubric(
            """
            \(roles)<kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1" per="\(part)">
              <tingkat skor="0">x</tingkat><tingkat skor="1">x</tingkat>
            </indikator></kelompok>
            """)
    }

    private static func read(_ name: String, _ weights: some Sequence<String>) throws {
        if name == "peran" {
            _ = try rubric(per: name, roles: members(name, weights))
        } else {
            _ = try Written.evidence(members(name, weights), under: rubric(per: name))
        }
    }

    @Test("as many as can be added up", arguments: ["produk", "peran"])
    func accept(name: String) throws {
        try Self.read(name, Self.weights.dropLast())
        try Self.read(name, Array(repeating: "0.000001", count: 900))
    }

    @Test("one too many, told once and at the one that is", arguments: ["produk", "peran"])
    func refuse(name: String) throws {
        let error = try #require(throws: Diagnostics.self) {
            try Self.read(name, Self.weights + Self.weights.map { $0.replacing("1/1", with: "1/3") })
        }
        #expect(error.all.map(\.problem) == [.weightsTooFine(most: 1000)])
        #expect(error.all.first?.place.excerpt.line.contains("m20") == true)
    }
}
