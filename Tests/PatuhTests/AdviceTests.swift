import Patuh
import PatuhTestSupport
import Testing

@Suite("What is said to be needed is what is needed, and no more")
struct AdviceTests {
    private func rubric(_ check: String) throws -> Rubric {
        try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1">
              <bukti kode="s" nama="S"/><bukti kode="t" nama="T"/><bukti kode="u" nama="U"/>\(check)
            </indikator></kelompok>
            """)
    }

    @Test(
        "of documents of which one is enough, each is named as a choice; what comes along is not asked for twice",
        arguments: [
            // The levels, an answer, what everything takes, what the next level takes.
            ("s|t,s|t", "skor='0'", [["S", "T"]], nil as [[String]]?),
            ("s|t,t", "skor='0'", [["T"]], [["S", "T"]]),
            ("s|t,t u", "skor='0'", [["T"], ["U"]], [["S", "T"]]),
            ("s|t u,t", "skor='0'", [["T"], ["U"]], [["S", "T"], ["U"]]),
            ("t,s|t", "skor='0'", [["T"]], [["T"]]),
        ])
    func choices(levels: String, answer: String, everything: [[String]], next: [[String]]?) throws {
        let rows = levels.split(separator: ",").enumerated().map {
            "<tingkat skor='\($0 + 1)' perlu='\($1)'>x</tingkat>"
        }
        let rubric = try rubric("<tingkat skor='0'>x</tingkat>" + rows.joined())
        let rapor = Rapor(
            of: try Written.evidence("<jawaban indikator='I' \(answer)/>", under: rubric), under: rubric)
        let improvement = try #require(rapor.priorities.first)
        #expect(improvement.evidence == everything)
        #expect(improvement.next?.evidence == (next ?? everything))
    }

    @Test("an answer cut for want of one of two says so of both together", arguments: ["", "d"])
    func reason(document: String) throws {
        let rubric = try rubric("<tingkat skor='0'>x</tingkat><tingkat skor='1' perlu='s|t u'>x</tingkat>")
        let attached = document.isEmpty ? "" : "<lampiran bukti='t' dokumen='d'/>"
        let evidence = try Written.evidence(
            """
            <dokumen kode="d" judul="D" berlaku-sampai="2024-01-01"/>
            <jawaban indikator="I" skor="1">\(attached)</jawaban>
            """, under: rubric)
        guard case .levelNotProved(_, _, let gaps)? = Rapor(of: evidence, under: rubric).parts[0].reasons.first else {
            Issue.record("no reason")
            return
        }
        #expect(gaps.map { $0.map(\.name) } == [["S", "T"], ["U"]])
        #expect(gaps[0].map(\.faults.count) == [0, document.isEmpty ? 0 : 1])
    }
}
