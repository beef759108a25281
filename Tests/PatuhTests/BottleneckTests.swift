import Patuh
import PatuhTestSupport
import Testing

@Suite("A group that is worth its lowest member says which that is")
struct BottleneckTests {
    private func lowest(_ scores: String) throws -> [[String]] {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="S" jenjang="d" nama="Syarat" bobot="1" cara-hitung="minimum">
              \(["a", "b", "c"].map { "<indikator kode='\($0)' nama='I' bobot='1' tdd='boleh'><tingkat skor='0'/><tingkat skor='1'/><tingkat skor='2'/></indikator>" }.joined())
              <indikator kode="d" nama="I" bobot="0"><tingkat skor="0"/><tingkat skor="1"/></indikator>
            </kelompok>
            <kelompok kode="T" jenjang="d" nama="Lain" bobot="1">
              <indikator kode="z" nama="I" bobot="1"><tingkat skor="0"/><tingkat skor="1"/></indikator></kelompok>
            """)
        let answers = zip(["a", "b", "c"], scores).compactMap { code, score -> String? in
            switch score {
            case "-": nil
            case "t": "<jawaban indikator='\(code)'><tdd alasan='x' disetujui-oleh='y'/></jawaban>"
            default: "<jawaban indikator='\(code)' skor='\(score)'/>"
            }
        }
        let rapor = Rapor(of: try Written.evidence(answers.joined(), under: rubric))
        let found = rapor.bottlenecks
        #expect(found.allSatisfy { $0.code == "S" })
        // One alone brings something just where it alone is lowest.
        let gains = Set(rapor.priorities.map(\.code)).subtracting(["z"])
        #expect(found.isEmpty || gains == (found[0].lowest.count == 1 ? Set(found[0].lowest) : []), "\(scores)")
        return found.map(\.lowest)
    }

    @Test(
        "one, several, or none",
        arguments: [
            ("012", [["a"]]), ("102", [["b"]]), ("002", [["a", "b"]]), ("111", [["a", "b", "c"]]), ("222", []),
            ("t12", [["b"]]), ("tt1", []), ("-12", [["a"]]), ("-02", [["a", "b"]]),
        ])
    func found(scores: String, expected: [[String]]) throws {
        #expect(try lowest(scores) == expected)
    }
}
