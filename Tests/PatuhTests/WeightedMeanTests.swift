import Patuh
import PatuhTestSupport
import Testing

@Suite("A score that lies on a tie is published right, in whatever order it is added")
struct WeightedMeanTests {
    /// Five dimensions whose weighted mean is 87.995; in floating point some orders fall short of it.
    private static let dimensions = [("22", "78.95"), ("24", "95.82"), ("13", "92.48"), ("24", "89.57"), ("17", "83")]

    @Test("all 120 orders of five dimensions give exactly 88.00")
    func orders() throws {
        let orders = permutations(of: Array(Self.dimensions.indices))
        #expect(Set(orders).count == 120)
        for order in orders {
            let groups = order.map { index in
                """
                <kelompok kode="D\(index)" jenjang="dimensi" nama="Dimensi" bobot="\(Self.dimensions[index].0)">
                  <indikator kode="I\(index)" nama="Nilai" bobot="1"><ukuran satuan="nilai" target="100"/></indikator>
                </kelompok>
                """
            }
            let rubric = try Written.rubric(
                """
                <kategori kode="A" minimal="88" nama="A"/><kategori kode="B" minimal="0" nama="B"/>
                \(groups.joined())
                """)
            let answers = order.reversed().map { index in
                "<jawaban indikator=\"I\(index)\" angka=\"\(Self.dimensions[index].1)\"/>"
            }
            let result = try #require(try Written.assessment(answers.joined(), under: rubric).result)
            #expect(result.score.exact == Fraction(17_599, 200), "\(order)")
            #expect(result.score.published.description == "88.00", "\(order)")
            #expect(result.category.code == "A", "\(order)")
        }
    }

    private func permutations(of items: [Int]) -> [[Int]] {
        if items.isEmpty { return [[]] }
        return items.flatMap { first in
            permutations(of: items.filter { $0 != first }).map { [first] + $0 }
        }
    }
}
