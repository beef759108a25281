import Foundation
import Patuh
import PatuhTestSupport
import Testing

@Suite("An explanation, added up again by a reader, gives what the engine gives")
struct ExplanationTests {
    /// A rubric and evidence under it.
    struct Case: Sendable, CustomTestStringConvertible {
        let rubric: String
        let evidence: String

        var testDescription: String { evidence }
    }

    private static func cases(_ folder: String, rubric: String) -> [Case] {
        Fixtures.names(in: folder).filter { $0.hasSuffix(".xml") && $0 != "rubrik.xml" }
            .map { Case(rubric: rubric, evidence: "\(folder)/\($0)") }
    }

    static let vectors = Fixtures.folders(in: "Fixtures/vectors").flatMap { name in
        cases("Fixtures/vectors/\(name)", rubric: "Fixtures/vectors/\(name)/rubrik.xml")
    }
    /// Evidence whose rubric is found by the code it names.
    static let samples = ["contoh-rubrik", "kabupaten-contoh/2023", "kabupaten-contoh/2024"].flatMap {
        cases("Fixtures/\($0)", rubric: "")
    }

    private func assessments(_ files: Case) throws -> [Assessment] {
        let document = try Fixtures.document(Fixtures.url(files.evidence))
        let path = files.rubric.isEmpty ? "Rubrics/\(Evidence.rubricCode(of: document)).xml" : files.rubric
        let rubric = try Fixtures.rubric(Fixtures.url(path))
        let evidence = try Evidence(document, rubric: rubric)
        return Assessment.Basis.allCases.map { Assessment(of: evidence, basis: $0) }
    }

    @Test("there is something to explain")
    func complete() {
        #expect(Self.vectors.count == 80)
        #expect(Self.samples.count == 24)
    }

    @Test("for the whole, with rounding and category as on the card", arguments: vectors + samples)
    func whole(files: Case) throws {
        for assessment in try assessments(files) {
            let explanation = try Explanation(of: assessment)
            let calculation = try #require(explanation.calculation)
            #expect(Recomputed.value(of: calculation) == assessment.total.low)
            let rapor = Rapor(of: assessment.evidence, basis: assessment.basis)
            guard let ending = explanation.ending else {
                #expect(rapor.result == nil)
                continue
            }
            #expect(ending.fulfilment == assessment.total.low)
            #expect(ending.fulfilment * explanation.scale == ending.score.exact)
            #expect(Recomputed.rounded(ending.score.exact, ending.rounding) == ending.score.published.value)
            #expect(ending.score == rapor.result?.score)
            #expect(Recomputed.category(ending) == rapor.result?.category.code)
            #expect(ending.bands.filter(\.isChosen).map(\.category) == [rapor.result?.category].compactMap(\.self))
            expectGates(ending, assessment)
        }
    }

    @Test("for every group and indicator: value, share and contribution", arguments: vectors + samples)
    func nodes(files: Case) throws {
        for assessment in try assessments(files) {
            for (index, node) in assessment.form.nodes.enumerated() {
                let code = assessment.rubric.items[node.item].code
                let explanation = try Explanation(of: assessment, at: code)
                let place = Comment(rawValue: "\(files.evidence) \(assessment.basis) \(code)")
                let value = Recomputed.value(of: explanation)
                #expect(value == assessment.outcomes[index].low, place)
                #expect(Recomputed.share(of: explanation) == assessment.shares[index], place)
                let points = value.map { Recomputed.share(of: explanation) * $0 * explanation.scale }
                #expect(points == explanation.contribution?.points, place)
                #expect(
                    explanation.contribution.map { $0.points + $0.lost }
                        == value.map { _ in assessment.shares[index] * explanation.scale }, place)
                expectParts(explanation, assessment.parts(of: index), place)
            }
        }
    }

    private func expectParts(_ explanation: Explanation, _ parts: Slice<Assessment.Parts>, _ place: Comment) {
        #expect(explanation.parts.count == parts.count, place)
        for (explained, part) in zip(explanation.parts, parts) {
            #expect(Recomputed.value(of: explained.formula) == part.outcome.low, place)
            #expect(explained.fulfilment == part.outcome.low, place)
            #expect(explained.share == part.share, place)
            // A rule that makes it nothing is always named.
            if explained.formula == .nothing || explained.formula == .open {
                #expect(!explained.reasons.isEmpty, place)
            }
            if let working = explained.working { expectConsistent(working, explained.formula, place) }
        }
    }

    /// What was seen on the way leads to the numbers of the formula.
    private func expectConsistent(
        _ working: Explanation.Working, _ formula: Explanation.Formula, _ place: Comment
    ) {
        switch formula {
        case .score(let score, let highest):
            let marked = working.levels.filter(\.isRecognised).map(\.score)
            let reached = working.steps.filter(\.isReached).map(\.step.score)
            #expect((marked + reached).last ?? .zero == score, place)
            #expect(working.levels.last?.score ?? working.steps.last?.step.score == highest, place)
        case .items(let met, let count):
            #expect(working.items.count { $0.isMet } == met && working.items.count == count, place)
        case .target(let number, let target):
            #expect(working.number?.value == number && working.number?.target == target, place)
            if case .ratio(let above, let below) = working.number?.given {
                #expect(above / below * Fraction(100) == number, place)
            }
        case .maximum(let mean, _), .range(let mean, _, _, _):
            #expect(working.survey?.mean == mean, place)
            if let poll = working.survey, let total = poll.total {
                #expect(total / Fraction(poll.respondents) == mean, place)
                let sum = poll.choices.reduce(Fraction.zero) { $0 + $1.score * Fraction($1.count) }
                if !poll.choices.isEmpty { #expect(sum == total, place) }
            }
        case .nothing, .everything, .notApplicable:
            #expect(working.steps.allSatisfy { !$0.isReached }, place)
        case .open: break
        }
    }

    private func expectGates(_ ending: Explanation.Ending, _ assessment: Assessment) {
        for gate in ending.bands.flatMap(\.gates) {
            let node = assessment.form.nodes.firstIndex { assessment.rubric.items[$0.item].code == gate.place.code }
            let percentage = node.flatMap { assessment.outcomes[$0].low }.map { $0 * Fraction(100) }
            #expect(gate.reached == percentage)
            #expect(gate.holds == percentage.map { $0 >= gate.minimum } ?? true)
        }
    }
}

@Suite("What cannot be explained says why")
struct ExplanationFailureTests {
    private func assessment() throws -> Assessment {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="satu" jenjang="dimensi" nama="Satu">
              <indikator kode="SP-01" nama="A" bobot="1"><tingkat skor="1">Ada</tingkat></indikator>
              <indikator kode="SP-02" nama="B" bobot="1" berlaku-untuk="puskesmas"><tingkat skor="1">Ada</tingkat></indikator>
            </kelompok>
            """)
        return try Written.assessment("", under: rubric)
    }

    @Test("an unknown code, with what was probably meant")
    func unknown() throws {
        let assessment = try assessment()
        #expect(throws: Explanation.Failure.unknownCode("SP-1", suggestion: "SP-01")) {
            try Explanation(of: assessment, at: "SP-1")
        }
        #expect(throws: Explanation.Failure.unknownCode("zzzz", suggestion: nil)) {
            try Explanation(of: assessment, at: "zzzz")
        }
    }

    @Test("what does not apply to the unit's kind")
    func otherKind() throws {
        let assessment = try assessment()
        let error = #expect(throws: Explanation.Failure.self) { try Explanation(of: assessment, at: "SP-02") }
        guard case .notForKind(let place, let kind) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(place.code == "SP-02" && kind.code == "opd")
    }
}
