import Foundation
import Markup
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("An evidence file to be filled in")
struct BlankFormTests {
    static let cases = FormTests.cases.filter { $0.kind != nil }

    /// The form of a case, for the end of 2024.
    static func form(_ form: FormTests.Case) throws -> BlankForm {
        let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/\(form.rubric).xml"))
        return BlankForm(
            rubric, for: try #require(rubric.form(forKind: form.kind ?? "")), unit: BlankForm.Unit(),
            period: try #require(BlankForm.Period(year: 2024, date: nil, rubric: rubric)))
    }

    private static func evidence(_ bytes: [UInt8], _ rubric: Rubric) throws -> Evidence {
        try Evidence(Document(reading: bytes, name: "formulir.xml"), rubric: rubric)
    }

    @Test("is an evidence file in which nothing is answered, and nothing is wrong", arguments: cases, Language.allCases)
    func blank(form: FormTests.Case, language: Language) throws {
        let form = try Self.form(form)
        let evidence = try Self.evidence(BlankFormXML(language).document(form), form.rubric)
        #expect(evidence.answers.isEmpty && evidence.documents.isEmpty)
        for basis in Assessment.Basis.allCases {
            let rapor = Rapor(of: evidence, basis: basis)
            #expect(rapor.warnings.allSatisfy { $0.isOfBlankForm })
            #expect(rapor.result?.score.exact == .zero)
            #expect(rapor.coverage.scored == 0 && rapor.coverage.notApplicable == 0)
            #expect(rapor.coverage.unscored == form.form.nodes.count { $0.content.indikator != nil })
        }
    }

    @Test("filled in with the best answers it scores everything", arguments: cases)
    func filled(form: FormTests.Case) throws {
        let form = try Self.form(form)
        let text = String(decoding: BlankFormXML(.indonesian).document(form), as: UTF8.self)
        let filled = FillingIn(form).filled(text)
        #expect(!filled.contains(/<[a-z][^<>]*=""/))
        let evidence = try Self.evidence(Array(filled.utf8), form.rubric)
        let rapor = Rapor(of: evidence, basis: .own)
        // Where a slot takes nothing older than three months, even a new document is soon to end; and the names are
        // still those of the form.
        #expect(
            rapor.warnings.allSatisfy { warning in
                if case .expiring = warning.matter { true } else { warning.isOfBlankForm }
            })
        #expect(rapor.result?.score.exact == form.rubric.scale)
        #expect(rapor.coverage.unscored == 0)
        #expect(evidence.answers.count == form.parts.reduce(0) { $0 + $1.count })
    }

    @Test("asks each question with its levels, items, steps and documents", arguments: cases)
    func questions(form: FormTests.Case) throws {
        let form = try Self.form(form)
        let text = String(decoding: BlankFormXML(.indonesian).document(form), as: UTF8.self)
        let searched = flat(text)
        func asks(_ words: String) -> Bool {
            searched.contains(flat(words).replacing("--", with: "- -"))
        }
        for node in form.form.nodes {
            let item = form.rubric.items[node.item]
            #expect(asks(item.name))
            guard let indikator = node.content.indikator else { continue }
            for words in [item.guide?.question, item.guide?.guidance, item.guide?.method] {
                if let words { #expect(asks(words)) }
            }
            if case .levels(let levels) = indikator.check {
                for level in levels.levels { #expect(asks("skor=\"\(level.score.shortDescription)\" \(level.text)")) }
            }
            for listed in indikator.check.items { #expect(asks("\(listed.code) = \(listed.name)")) }
            for slot in Set(indikator.check.requirements.flatMap(\.clauses).joined()) {
                #expect(asks("\(indikator.slots[slot].code) = \(indikator.slots[slot].name)"))
            }
        }
        let claims = text.components(separatedBy: "<tdd alasan=\"\"").count - 1
        let allowed = zip(form.form.nodes, form.parts).filter { $0.0.content.indikator?.mayBeNotApplicable ?? false }
        #expect(claims == allowed.reduce(0) { $0 + $1.1.count })
    }

    @Test("strange names and texts stay what they are")
    func strange() throws {
        let strange = "a--b --> <!-- <x y=\"z\"/> & ' ]]> &#45;&#45; — "
        var attribute = MarkupWriter()
        attribute.element("x") { $0.attribute("y", strange + "\n\t-") }
        let written = String(decoding: attribute.bytes, as: UTF8.self)
        let quoted = try #require(written.firstMatch(of: /y=("[^"]*")/)).1
        let text = strange.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let rubric = try Written.rubric(
            """
            <peran kode="p--" nama=\(quoted)/><kategori kode="A" nama="A" minimal="0"/>
            <kelompok kode="k--k" jenjang=\(quoted) nama=\(quoted) bobot="1">
              <indikator kode="i--" nama=\(quoted) bobot="1" per="peran" tdd="boleh">
                <bukti kode="b--b---" nama=\(quoted) jenis="foto data" umur-maks="P1Y" minimal="2"/>
                <pertanyaan>\(text)</pertanyaan><petunjuk>\(text)</petunjuk><saran>\(text)</saran>
                <butir kode="c---" nama=\(quoted) perlu="b--b---"/>
              </indikator>
              <indikator kode="j--j" nama=\(quoted) bobot="1">
                <butir kode="c" nama=\(quoted)/>
                <ukuran satuan=\(quoted)/><ambang skor="1" minimal="1.0000001" butir="c">\(text)</ambang>
              </indikator>
              <indikator kode="l" nama=\(quoted) bobot="1">
                <tingkat skor="0">\(text)</tingkat><tingkat skor="2.5000000001">\(text)</tingkat>
              </indikator>
            </kelompok>
            """)
        let name = strange + "\n\u{1F600}"
        let form = BlankForm(
            rubric, for: try #require(rubric.forms.first),
            unit: BlankForm.Unit(code: "u--", name: name, instansi: name),
            period: try #require(BlankForm.Period(year: nil, date: CalendarDate("2024-02-29"), rubric: rubric)))
        let written2 = String(decoding: BlankFormXML(.english).document(form), as: UTF8.self)
        let evidence = try Self.evidence(Array(written2.utf8), rubric)
        #expect(evidence.answers.isEmpty)
        #expect(evidence.unit.name == name && evidence.unit.instansi == name && evidence.unit.code == "u--")
        let filled = try Self.evidence(Array(FillingIn(form).filled(written2).utf8), rubric)
        #expect(filled.documents.map(\.code) == ["i--.p--.b--b---.1", "i--.p--.b--b---.2"])
        let rapor = Rapor(of: filled)
        #expect(rapor.coverage.scored == 3)
    }
}
