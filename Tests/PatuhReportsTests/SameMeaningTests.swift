import Foundation
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("How a file is laid out never changes a card")
struct SameMeaningTests {
    /// A rubric and the evidence files under it.
    struct Case: CustomTestStringConvertible {
        let rubric: String
        let evidence: [String]

        var testDescription: String { rubric }
    }

    static let cases =
        [
            Case(
                rubric: "Rubrics/ombudsman-2023.xml",
                evidence: CardTests.units.filter { $0.hasPrefix("2024") }.map { "Fixtures/kabupaten-contoh/\($0).xml" })
        ]
        + Fixtures.folders(in: "Fixtures/vectors").prefix(10).map { folder in
            Case(
                rubric: "Fixtures/vectors/\(folder)/rubrik.xml",
                evidence: [1, 2].map { "Fixtures/vectors/\(folder)/bukti-\($0).xml" })
        }

    @Test("there is something to compare")
    func complete() {
        #expect(Self.cases.map(\.evidence.count) == [7] + Array(repeating: 2, count: 10))
    }

    @Test("the same card for every way of writing it", arguments: cases, Rewriting.allCases)
    func rewritten(files: Case, rewriting: Rewriting) throws {
        let source = try Fixtures.text(Fixtures.url(files.rubric))
        #expect(rewriting(source) != source)
        let (original, other) = (try rubric(source), try rubric(rewriting(source)))
        for file in files.evidence {
            let source = try Fixtures.text(Fixtures.url(file))
            #expect(rewriting(source) != source)
            let card = try card(source, original)
            #expect(card.count > 1000)
            #expect(try self.card(rewriting(source), other) == card, "\(file)")
        }
    }

    private func rubric(_ source: String) throws -> Rubric { try Rubric(Written.document(source)) }

    /// A card without the digests of the files, which differ as the files do.
    private func card(_ source: String, _ rubric: Rubric) throws -> String {
        let evidence = try Evidence(Written.document(source), rubric: rubric)
        let bytes = RaporXML(.indonesian).document([Rapor(of: evidence)])
        return String(decoding: bytes, as: UTF8.self).replacing(/\ sidik="[0-9a-f]{64}"/, with: "")
    }
}
