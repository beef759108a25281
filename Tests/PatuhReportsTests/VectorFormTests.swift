import Markup
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Forms of forty rubrics that nobody wrote by hand")
struct VectorFormTests {
    static let folders = Fixtures.folders(in: "Fixtures/vectors")

    private static func rubric(_ folder: String) throws -> Rubric {
        try Fixtures.rubric(Fixtures.url("Fixtures/vectors/\(folder)/rubrik.xml"))
    }

    @Test("are sound and empty when blank, and sound when filled in", arguments: folders)
    func blank(folder: String) throws {
        let rubric = try Self.rubric(folder)
        for kind in rubric.forms {
            let form = BlankForm(
                rubric, for: kind, unit: BlankForm.Unit(),
                period: try #require(BlankForm.Period(year: 2024, date: nil, rubric: rubric)))
            let text = String(decoding: BlankFormXML(.english).document(form), as: UTF8.self)
            let blank = try Evidence(Document(reading: Array(text.utf8), name: "formulir.xml"), rubric: rubric)
            let rapor = Rapor(of: blank)
            #expect(
                rapor.warnings.allSatisfy { $0.isOfBlankForm }
                    && rapor.coverage.scored == 0)
            #expect(rapor.result?.score.exact == .zero)
            let filled = Array(FillingIn(form).filled(text).utf8)
            let evidence = try Evidence(Document(reading: filled, name: "formulir.xml"), rubric: rubric)
            #expect(evidence.answers.count == form.parts.reduce(0) { $0 + $1.count })
            #expect(Rapor(of: evidence, basis: .own).coverage.unscored == 0)
        }
    }

    @Test("carried over keep every answer of the unit's own", arguments: folders, ["bukti-1", "bukti-2"])
    func carried(folder: String, file: String) throws {
        let rubric = try Self.rubric(folder)
        let document = try Fixtures.document(Fixtures.url("Fixtures/vectors/\(folder)/\(file).xml"))
        let old = try Evidence(document, rubric: rubric)
        let form = BlankForm(
            rubric, for: try #require(rubric.form(forKind: old.unit.kind)), unit: BlankForm.Unit(),
            period: try #require(BlankForm.Period(year: nil, date: nil, after: old)), carrying: old)
        let new = try Document(reading: BlankFormXML(.indonesian).document(form), name: "formulir.xml")
        let evidence = try Evidence(new, rubric: rubric)
        let (before, after) = (said(in: document), said(in: new))
        let carried = try #require(form.carried)
        #expect(evidence.answers.count == carried.answerCount)
        #expect(evidence.answers.allSatisfy { $0.needsReview })
        // Documents in slots that this kind does not have are left behind, and told.
        var touched: Set<String> = []
        for dropped in carried.dropped {
            let isSlot = if case .slot = dropped.cause { true } else { false }
            #expect(dropped.cause == .notAnswered || isSlot, "\(dropped)")
            touched.insert(dropped.place.code)
        }
        for (key, words) in after where !touched.contains(String(key.prefix { $0 != " " })) {
            #expect(before[key] == words, "\(key)")
        }
        #expect(after.count + carried.dropped.count { $0.cause == .notAnswered } == before.count)
        if carried.leftBehind.approvals == 0 {
            let scores = [old, evidence].map {
                Rapor(of: $0, basis: .own, on: evidence.date).result?.score.exact
            }
            #expect(scores[0] == scores[1])
        }
    }
}

extension PlacedWarning {
    /// Whether it is of what a form leaves to be filled in.
    var isOfBlankForm: Bool {
        switch matter {
        case .placeholderCode, .placeholder: true
        default: false
        }
    }
}
