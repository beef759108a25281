import Patuh
import PatuhTestSupport
import Testing

@Suite("How many products there are is compared with how many the rubric assesses")
struct ProductCountTests {
    @Test(
        "fewer and more are told, and all that are named count",
        arguments: [
            // Assessed, named, the warning, and the score where all named are fulfilled.
            (2, 0, .noProducts, "0.00"), (2, 1, .fewProducts(1, expected: 2), "50.00"), (2, 2, nil, "100.00"),
            (2, 3, .manyProducts(3, expected: 2), "100.00"), (0, 0, .noProducts, "0.00"), (0, 3, nil, "100.00"),
        ] as [(Int, Int, Warning?, String)])
    func count(assessed: Int, named: Int, warning: Warning?, score: String) throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1" per="produk">
              <tingkat skor="0">x</tingkat><tingkat skor="1">x</tingkat>
            </indikator></kelompok>
            """, products: assessed)
        let products = (0..<named).map { "<produk kode='p\($0)' nama='P\($0)'/>" }
        let answers = (0..<named).map { "<jawaban indikator='I' produk='p\($0)' skor='1'/>" }
        let rapor = Rapor(
            of: try Written.evidence((products + answers).joined(), under: rubric))
        #expect(rapor.warnings.map(\.matter) == [warning].compactMap(\.self))
        #expect(rapor.result?.score.published.description == score)
    }
}
