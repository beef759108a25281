import Patuh
import PatuhTestSupport
import Testing

@Suite("A simulation changes what is supposed, and nothing else")
struct SimulationTests {
    @Test(
        "whosever word counts, and whatever a claim is worth that nobody verified",
        arguments: [Assessment.Basis.own, .verified], ["", #"belum-diverifikasi="belum-dinilai""#])
    func bases(basis: Assessment.Basis, attributes: String) throws {
        let indikator = ["i", "j", "k"].map {
            "<indikator kode='\($0)' nama='X' bobot='1'><tingkat skor='0'/><tingkat skor='1'/></indikator>"
        }
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="g" jenjang="g" nama="G" bobot="1">\(indikator.joined())</kelompok>
            """, attributes: attributes)
        let evidence = try Written.evidence(
            """
            <jawaban indikator="i" skor="1"><verifikasi skor="0" oleh="Inspektorat" tanggal="2024-07-01"/></jawaban>
            <jawaban indikator="j" skor="1"/><jawaban indikator="k" skor="0"/>
            """, under: rubric)
        let before = Assessment(of: evidence, under: rubric, basis: basis)
        let simulation = Simulation(
            of: evidence, under: rubric, basis: basis, supposing: try evidence.suppositions(["k=1"], under: rubric))
        let rows = simulation.difference?.rows ?? []
        #expect(rows.map { $0.code } == ["k"])
        let third = Fraction(100) / Fraction(3)
        #expect(simulation.supposed?.score.exact == (before.result?.score.exact).map { $0 + third })
    }
}
