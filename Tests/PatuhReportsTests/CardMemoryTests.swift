import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Cards from memory")
struct CardMemoryTests {
    /// The cards of a folder of vectors, on both bases.
    private func rapors(inVectors folder: String) throws -> [Rapor] {
        let rubric = try Fixtures.rubric(Fixtures.url("Fixtures/vectors/\(folder)/rubrik.xml"))
        return try ["bukti-1", "bukti-2"].flatMap { file in
            let evidence = try Fixtures.evidence(Fixtures.url("Fixtures/vectors/\(folder)/\(file).xml"), rubric)
            return Assessment.Basis.allCases.map { Rapor(of: evidence, under: rubric, basis: $0) }
        }
    }

    /// Documents with some cards each, drawn one after the other with one memory.
    private func documents(_ documents: [[Rapor]], _ language: Language) -> [[UInt8]] {
        let renderer = RaporRenderer(.xml, words: Words(language), ink: Ink(isOn: false))
        var memory = CardMemory()
        return documents.map { rapors in
            var document: [UInt8] = []
            renderer.draw(rapors, &memory) { bytes in
                for index in bytes.indices { document.append(bytes[index]) }
            }
            return document
        }
    }

    @Test("read as they do alone, the second time as well", arguments: Fixtures.folders(in: "Fixtures/vectors"))
    func twice(folder: String) throws {
        let rapors = try rapors(inVectors: folder)
        let each = (rapors + rapors).map { [$0] }
        for language in Language.allCases {
            #expect(documents(each, language) == each.map(RaporXML(language).document))
        }
    }

    @Test("of many units and rubrics read as each does alone, and do so again after all together")
    func together() throws {
        let rapors = try Sample.all.map { try $0.rapor() }
        let each = rapors.map { [$0] }
        let all = each + [rapors] + each
        #expect(documents(all, .indonesian) == all.map(RaporXML(.indonesian).document))
    }
}
