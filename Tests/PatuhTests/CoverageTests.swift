import Patuh
import PatuhTestSupport
import Testing

@Suite("What is not yet scored is counted and marked, in whole and in part")
struct CoverageTests {
    private func card(_ answers: String) throws -> Rapor {
        let rubric = try Written.rubric(
            """
            <peran kode="p" nama="P"/><peran kode="q" nama="Q"/><kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="k" jenjang="k" nama="K" bobot="1">
              <indikator kode="i" nama="I" bobot="1" per="peran"><tingkat skor="0"/><tingkat skor="1"/></indikator>
              <indikator kode="j" nama="J" bobot="1" tdd="boleh"><tingkat skor="0"/><tingkat skor="1"/></indikator>
            </kelompok>
            """)
        return Rapor(of: try Written.evidence(answers, under: rubric))
    }

    @Test(
        "indicators answered by nobody, by one of two roles, by both",
        arguments: [
            ("", 0, 0, 2), (#"<jawaban indikator="i" peran="p" skor="1"/>"#, 1, 1, 1),
            (#"<jawaban indikator="i" peran="p" skor="1"/><jawaban indikator="i" peran="q" skor="0"/>"#, 1, 0, 1),
        ])
    func coverage(answers: String, scored: Int, partly: Int, unscored: Int) throws {
        let coverage = try card(answers).coverage
        #expect((coverage.scored, coverage.partly, coverage.unscored) == (scored, partly, unscored))
    }

    @Test(
        "the day on which somebody approved that something does not apply stands on the card, and one after the assessment is told",
        arguments: [("2024-07-31", false), ("2024-08-01", true)])
    func approval(day: String, isLate: Bool) throws {
        let date = try #require(CalendarDate(day))
        let rapor = try card(
            "<jawaban indikator='j'><tdd alasan='Tidak ada' disetujui-oleh='Bagian' tanggal='\(day)'/></jawaban>")
        let approved = Rapor.NotApplicableEntry.Cause.approved(reason: "Tidak ada", approver: "Bagian", on: date)
        #expect(rapor.notApplicable.map(\.cause) == [approved])
        let assessed = rapor.period.date
        #expect(rapor.warnings.contains { $0.matter == .lateApproval(date, assessed: assessed) } == isLate)
    }

    @Test("a gain is an upper bound where a part of the indicator is not yet scored, and only there")
    func bound() throws {
        let open = try card(#"<jawaban indikator="i" peran="p" skor="1"/><jawaban indikator="j" skor="0"/>"#)
        #expect(
            Dictionary(uniqueKeysWithValues: open.priorities.map { ($0.code, $0.isUpperBound) }) == [
                "i": true, "j": false,
            ])
    }

    @Test(
        "a claim of not applicable counts once somebody has approved it, and a dash is nobody",
        arguments: [
            ("Sekda", true), ("", false), (" ", false), ("-", false), ("\u{A0}", false), ("\u{200B}", false),
            ("\u{3164}", false),
        ])
    func approver(name: String, isApproved: Bool) throws {
        let claim = #"<jawaban indikator="j"><tdd alasan="Tidak ada" disetujui-oleh="\#(name)"/></jawaban>"#
        #expect(try card(claim).coverage.unscored == (isApproved ? 1 : 2))
    }

    @Test("what nobody sees is no name", arguments: ["oleh='\u{A0}'", "oleh='-'", "oleh='\u{200B}'"])
    func nobody(by: String) throws {
        let answer =
            "<jawaban indikator='j' skor='1'><verifikasi \(by) tanggal='2024-07-01' skor='1'>x</verifikasi></jawaban>"
        let error = #expect(throws: Diagnostics.self) { try card(answer) }
        #expect(error?.all.map(\.problem.code) == [.emptyAttribute])
    }
}
