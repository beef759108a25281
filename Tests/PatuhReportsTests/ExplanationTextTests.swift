import Foundation
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("An explanation can be read and added up again by somebody who has nothing but it")
struct ExplanationTextTests {
    /// An explanation that is recorded.
    struct Recorded: CustomTestStringConvertible {
        let sample: String
        var code: String?
        var language = Language.indonesian

        var testDescription: String { name }
        var name: String {
            let suffix = [code, language == .english ? "en" : nil].compactMap(\.self).map { "-\($0)" }.joined()
            return (sample.split(separator: "/").last.map(String.init) ?? sample) + suffix
        }
    }

    /// One of each kind of check; one with several parts, of which an assessor changed some; a group with TDD; a whole.
    static let recorded = [
        Recorded(sample: "kabupaten-contoh/2024/dinas-pendidikan", code: "PG-02"),
        Recorded(sample: "kabupaten-contoh/2024/dinas-kesehatan", code: "IN-10"),
        Recorded(sample: "kabupaten-contoh/2024/puskesmas-sukamaju", code: "PG-04"),
        Recorded(sample: "contoh-rubrik/skm-2017", code: "U1"),
        Recorded(sample: "kabupaten-contoh/2024/disdukcapil", code: "IN-01"),
        Recorded(sample: "kabupaten-contoh/2024/puskesmas-sukasari", code: "kompetensi"),
        Recorded(sample: "kabupaten-contoh/2024/puskesmas-sukamaju"),
        Recorded(sample: "kabupaten-contoh/2024/puskesmas-sukamaju", language: .english),
    ]

    @Test("reads as recorded", arguments: recorded)
    func text(recorded: Recorded) throws {
        let assessment = try Explaining.sample("Fixtures/\(recorded.sample)")
        let text = ExplanationText(Words(recorded.language))(try Explanation(of: assessment, at: recorded.code))
        try expectRecorded(text, in: Fixtures.url("Fixtures/penjelasan/\(recorded.name).txt"))
    }

    @Test("fits 80 columns in English too", arguments: Sample.all)
    func width(sample: Sample) throws {
        for explanation in try Explaining.everything(in: Explaining.sample(sample.path)) {
            for line in ExplanationText(Words(.english))(explanation).split(separator: "\n") {
                #expect(line.count <= 80, "\(line)")
            }
        }
    }

    @Test("every calculation in it is right, number by number", arguments: Sample.all)
    func samples(sample: Sample) throws { try expectRight(Explaining.sample(sample.path)) }

    @Test("and so for every rule there is", arguments: Fixtures.folders(in: "Fixtures/vectors"), [1, 2])
    func vectors(folder: String, file: Int) throws {
        try expectRight(Explaining.vector(folder, file, file == 1 ? .verified : .own))
    }

    private func expectRight(_ assessment: Assessment) throws {
        for explanation in try Explaining.everything(in: assessment) {
            let text = ExplanationText(Words(.indonesian))(explanation)
            var found: Set<Fraction> = []
            for line in Reckoning.lines(of: text) {
                let values = Reckoning.values(in: line)
                #expect(values.allSatisfy { $0 == values.first }, "\(line)")
                if values.count > 1 { found.formUnion(values) }
            }
            // What matters was not merely stated, but reckoned.
            for number in explanation.reckoned { #expect(found.contains(number), "\(number)\n\(text)") }
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }

    @Test("the calculator itself reckons")
    func calculator() {
        #expect(
            Reckoning.values(in: "a = 1/2 (± 0,5) × (3 - 1,5*) ÷ 2 + 1 = 1,375 %") == [
                Fraction(11, 8), Fraction(11, 8),
            ])
        #expect(Reckoning.values(in: "angka = 3 (Selesai) ÷ 4 (Masuk) × 100 = 75 %") == [Fraction(75), Fraction(75)])
        #expect(Reckoning.values(in: "SP-01 1 + SP-02 1 = 2") == [Fraction(2)])
    }
}

extension Explanation {
    /// The numbers that a calculation in the text must lead to.
    fileprivate var reckoned: [Fraction] {
        let formulas = parts.compactMap { part -> Fraction? in
            switch part.formula {
            case .score, .items, .maximum, .range: part.formula.result
            case .target: part.formula.uncapped
            case .nothing, .everything, .open, .notApplicable: nil
            }
        }
        let shares = chain.filter { $0.rule == .proportion }.map(\.share)
        let means = calculation.flatMap { $0.method == .mean ? $0.fulfilment : nil }
        return formulas + shares
            + [means, contribution?.points, contribution?.lost, ending?.score.exact].compactMap(\.self)
    }
}

/// What the tests explain.
enum Explaining {
    static func sample(_ path: String) throws -> Assessment {
        let document = try Fixtures.document(Fixtures.url("\(path).xml"))
        let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/\(Evidence.rubricCode(of: document)).xml"))
        return Assessment(of: try Evidence(document, rubric: rubric), basis: .verified)
    }

    static func vector(_ folder: String, _ file: Int, _ basis: Assessment.Basis) throws -> Assessment {
        let rubric = try Fixtures.rubric(Fixtures.url("Fixtures/vectors/\(folder)/rubrik.xml"))
        let evidence = try Fixtures.evidence(Fixtures.url("Fixtures/vectors/\(folder)/bukti-\(file).xml"), rubric)
        return Assessment(of: evidence, basis: basis)
    }

    /// The score, every group and every indicator.
    static func everything(in assessment: Assessment) throws -> [Explanation] {
        let codes = assessment.form.nodes.map { assessment.rubric.items[$0.item].code }
        return try [Explanation(of: assessment)] + codes.map { try Explanation(of: assessment, at: $0) }
    }
}
