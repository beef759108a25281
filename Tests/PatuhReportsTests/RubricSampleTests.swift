import Foundation
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Every rubric, and a sample of it")
struct RubricSampleTests {
    static let rubrics = Fixtures.names(in: "Rubrics").filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }

    @Test("loads under its file's name", arguments: rubrics)
    func loads(name: String) throws {
        #expect(try Fixtures.rubric(Fixtures.url("Rubrics/\(name).xml")).code == name)
    }

    @Test("has a sample; those of 2023 are the sample regency", arguments: rubrics.filter { $0 != "ombudsman-2023" })
    func sample(name: String) { #expect(Sample.ofRubrics.contains { $0.name == name }) }

    @Test("gives the recorded card", arguments: Sample.ofRubrics)
    func card(sample: Sample) throws {
        let rapor = try sample.rapor()
        let card = RaporText(Words(.indonesian))(rapor)
        try expectRecorded(card, in: Fixtures.url("\(sample.path).txt"))
        for language in Language.allCases {
            #expect(RaporText(Words(language))(rapor).split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }
}
