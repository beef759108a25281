import Foundation
import Markup
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Last year's evidence carried over")
struct CarriedFormTests {
    /// A sample of 2023, and a rubric to carry it over to.
    struct Case: Sendable, CustomStringConvertible {
        let unit: String
        let rubric: String

        var description: String { "\(unit) \(rubric)" }
        var path: String { "Fixtures/kabupaten-contoh/2023/\(unit).xml" }

        /// The old file, and the new one.
        func carried(_ language: Language = .indonesian) throws -> (old: Document, new: Document, form: BlankForm) {
            let document = try Fixtures.document(Fixtures.url(path))
            let old = try Fixtures.rubric(Fixtures.url("Rubrics/\(Evidence.rubricCode(of: document)).xml"))
            let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/\(self.rubric).xml"))
            let evidence = try Evidence(document, rubric: old)
            let form = BlankForm(
                rubric, for: try #require(rubric.form(forKind: evidence.unit.kind)), unit: BlankForm.Unit(),
                period: try #require(BlankForm.Period(year: nil, date: nil, after: evidence)), carrying: evidence)
            let bytes = BlankFormXML(language).document(form)
            return (document, try Document(reading: bytes, name: "formulir.xml"), form)
        }
    }

    static let units = Fixtures.names(in: "Fixtures/kabupaten-contoh/2023").filter { $0.hasSuffix(".xml") }
        .map { String($0.dropLast(4)) }
    static let cases = units.flatMap { unit in
        ["ombudsman-2022", "ombudsman-2023", "ombudsman-2024"].map { Case(unit: unit, rubric: $0) }
    }
    /// Those in which nothing was changed that an answer could be lost by.
    static let same = cases.filter { $0.rubric != "ombudsman-2022" }

    @Test("keeps every answer as it was, without what others said of it", arguments: same)
    func answers(sample: Case) throws {
        let (old, new, form) = try sample.carried()
        let (before, after) = (said(in: old), said(in: new))
        #expect(after.count == before.count && after.count > 30)
        for (key, answer) in before { #expect(after[key] == answer, "\(key)") }
        #expect(form.carried?.dropped.isEmpty == true)
        let names = Set(descendants(of: new.root).map(\.name))
        #expect(names.isDisjoint(with: ["verifikasi", "sanggahan"]))
    }

    @Test("an item that is asked for the first time stands beside those carried over, as not there")
    func newItem() throws {
        func rubric(_ items: String) throws -> Rubric {
            try Written.rubric(
                """
                <kategori kode="A" minimal="0" nama="A"/><kelompok kode="K" jenjang="k" nama="K">
                <indikator kode="I" nama="I" bobot="1">\(items)</indikator></kelompok>
                """)
        }
        let old = try rubric("<butir kode='a' nama='A'/><butir kode='b' nama='B'/>")
        let new = try rubric("<butir kode='a' nama='A'/><butir kode='b' nama='B'/><butir kode='c' nama='C'/>")
        let evidence = try Written.evidence(
            "<jawaban indikator='I'><butir kode='a'/><butir kode='b' ada='tidak'/></jawaban>", under: old)
        let form = BlankForm(
            new, for: try #require(new.form(forKind: "opd")), unit: BlankForm.Unit(),
            period: try #require(BlankForm.Period(year: nil, date: nil, after: evidence)), carrying: evidence)
        let text = String(decoding: BlankFormXML(.indonesian).document(form), as: UTF8.self)
        #expect(text.contains(#/<butir kode="b" ada="tidak"\/>\s+<butir kode="c" ada="tidak"\/>/#))
        let filled = text.replacing(#"kode="c" ada="tidak""#, with: #"kode="c" ada="ya""#)
        let read = try Evidence(try Document(reading: Array(filled.utf8), name: "f.xml"), rubric: new)
        #expect(Rapor(of: read).parts[0].judgement.measured == .items(met: 2, of: 3))
    }

    @Test("is scored without a hand edit, each answer with its warning", arguments: cases, Language.allCases)
    func scored(sample: Case, language: Language) throws {
        let (_, new, form) = try sample.carried(language)
        let evidence = try Evidence(new, rubric: form.rubric)
        #expect(evidence.answers.allSatisfy { $0.needsReview })
        #expect(evidence.answers.count == form.carried?.answerCount)
        #expect(evidence.year == 2024 && evidence.date.description == "2024-10-31" && evidence.isSample)
        #expect(evidence.stage == .selfAssessment)
        let rapor = Rapor(of: evidence, basis: .own)
        #expect(rapor.result != nil)
        #expect(rapor.warnings.count { $0.matter == .needsReview } == evidence.answers.count)
    }

    @Test("loses no answer without a word", arguments: cases)
    func accounted(sample: Case) throws {
        let (old, _, form) = try sample.carried()
        let carried = try #require(form.carried)
        let whole = carried.dropped.filter {
            switch $0.cause {
            case .item, .slot: false
            default: true
            }
        }
        #expect(carried.answerCount + whole.count == old.root.children.count { $0.name == "jawaban" })
    }

    @Test("keeps the register, without the office's findings but for repairs", arguments: same)
    func documents(sample: Case) throws {
        let (old, new, _) = try sample.carried()
        func register(_ document: Document) -> [String] {
            document.root.children.filter { $0.name == "dokumen" }.map { element in
                let attributes = element.attributes.filter { attribute in
                    !attribute.name.hasPrefix("diperiksa-")
                        && (attribute.name != "status" || attribute.value == "perlu-perbaikan")
                }
                let isVerified = element["status"] == "terverifikasi"
                return attributes.map { "\($0.name)=\($0.value)" }.sorted().joined(separator: " ")
                    + (isVerified ? "" : flat(element.text))
            }
        }
        #expect(register(new) == register(old))
    }

    @Test("names the documents that do not count any more, and only those", arguments: same)
    func faults(sample: Case) throws {
        let (_, new, form) = try sample.carried()
        let evidence = try Evidence(new, rubric: form.rubric)
        let rapor = Rapor(of: evidence, basis: .own)
        let warned = Set(
            rapor.warnings.compactMap { entry -> String? in
                if case .invalidDocument(let code, _, _, let slot) = entry.matter {
                    "\(entry.code ?? "") \(slot) \(code)"
                } else {
                    nil
                }
            })
        let named = Set(
            (form.carried?.faults ?? []).flatMap { fault in
                fault.places.map { "\($0.code) \(fault.slot) \(fault.fault.code)" }
            })
        #expect(named == warned)
    }
}
