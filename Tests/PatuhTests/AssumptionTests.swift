import Patuh
import PatuhTestSupport
import Testing

@Suite("What is assumed is known of every weight that rests on it")
struct AssumptionTests {
    private static let categories = #"<kategori kode="A" minimal="0" nama="A"/>"#

    private func marked(_ content: String, kind: String = "opd") throws -> [String] {
        let rubric = try Written.rubric(Self.categories + content)
        let form = try #require(rubric.form(forKind: kind))
        return form.nodes.filter(\.isWeightAssumed).map { rubric.items[$0.item].code }
    }

    private func indikator(_ code: String, _ more: String = #"bobot="1""#, _ content: String = "") -> String {
        #"<indikator kode="\#(code)" nama="N" \#(more)>\#(content)<tingkat skor="1">ada</tingkat></indikator>"#
    }

    private func group(_ code: String, _ more: String = "", _ content: String) -> String {
        #"<kelompok kode="\#(code)" jenjang="g" nama="G" \#(more)>\#(content)</kelompok>"#
    }

    private let assumption = #"<asumsi tentang="bobot">dibagi rata</asumsi>"#

    @Test("a group that weighs what its children weigh, beside another")
    func derived() throws {
        let children = assumption + indikator("I1")
        let top = group("top", #"bobot="1""#, group("A", "", children) + group("B", "", indikator("I2")))
        #expect(try marked(top) == ["A", "I1"])
    }

    @Test("not a group alone, which has the whole share whatever it weighs; nor beside one that weighs nothing")
    func alone() throws {
        let children = assumption + indikator("I1")
        #expect(try marked(group("top", #"bobot="1""#, group("A", "", children))) == ["I1"])
        let idle = group("B", "", indikator("I2", #"bobot="0""#) + indikator("I3", #"bobot="0""#))
        #expect(throws: Diagnostics.self) { try marked(group("top", #"bobot="1""#, group("A", "", children) + idle)) }
        let beside = indikator("I2", #"bobot="0""#)
        #expect(try marked(group("top", #"bobot="1""#, group("A", "", children) + beside)) == ["I1"])
    }

    @Test("through groups that weigh nothing themselves")
    func nested() throws {
        let inner = group("A", "", group("B", "", indikator("I1", #"bobot="1""#, assumption)))
        #expect(try marked(group("top", #"bobot="1""#, inner + indikator("I2"))) == ["A", "I1"])
    }

    @Test("not a group with a weight of its own")
    func own() throws {
        let children = group("A", #"bobot="2""#, assumption + indikator("I1")) + indikator("I2")
        #expect(try marked(group("top", #"bobot="1""#, children)) == ["I1"])
    }

    @Test("for one kind of unit only, where the subject names it")
    func kind() throws {
        let content = group(
            "top", #"bobot="1""#, #"<asumsi tentang="bobot-puskesmas">lain</asumsi>"# + indikator("I1"))
        #expect(try marked(content).isEmpty)
        #expect(try marked(content, kind: "puskesmas") == ["I1"])
        let rubric = try Written.rubric(Self.categories + content)
        let rapor = Rapor(of: try Written.evidence("", under: rubric))
        #expect(rapor.assumptions.isEmpty)
    }

    @Test(
        "the summary is the first sentence",
        arguments: [
            ("Tidak diatur. Dibagi rata.", "Tidak diatur."), ("Dibagi rata", "Dibagi rata"),
            ("Skala 0 s.d. 3 dipakai. Lainnya tidak.", "Skala 0 s.d. 3 dipakai."),
            ("Menurut UU 25/2009. Selebihnya sendiri.", "Menurut UU 25/2009."),
            ("Bukan kutipan Ombudsman RI. Disusun sendiri.", "Bukan kutipan Ombudsman RI."),
        ])
    func summary(reason: String, summary: String) throws {
        let assumption = #"<asumsi tentang="rumus">\#(reason)</asumsi>"#
        let rubric = try Written.rubric(assumption + Self.categories + group("top", #"bobot="1""#, indikator("I1")))
        let rapor = Rapor(of: try Written.evidence("", under: rubric))
        #expect(rapor.assumptions.map(\.summary) == [summary])
    }
}
