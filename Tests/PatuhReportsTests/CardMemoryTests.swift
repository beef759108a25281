import Markup
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
            return Assessment.Basis.allCases.map { Rapor(of: evidence, basis: $0) }
        }
    }

    private func renderer(_ language: Language) -> RaporRenderer {
        RaporRenderer(.xml, words: Words(language), ink: Ink(isOn: false))
    }

    /// Cards as documents of their own, drawn one after the other with one memory.
    private func documents(_ rapors: [Rapor], _ language: Language) -> [[UInt8]] {
        var memory = CardMemory()
        return rapors.map { rapor in
            var document: [UInt8] = []
            renderer(language).draw(rapor, &memory) { bytes in
                for index in bytes.indices { document.append(bytes[index]) }
            }
            return document
        }
    }

    /// Cards as one document, drawn the same way, or each with nothing that is remembered.
    private func together(_ rapors: [Rapor], _ language: Language, isForgetting: Bool = false) -> [UInt8] {
        var memory = CardMemory()
        let renderer = renderer(language)
        let members = rapors.map { rapor in
            if isForgetting { memory = CardMemory() }
            return renderer.member(rapor, &memory)
        }
        return Array(renderer.frame.before.utf8) + members.joined(separator: renderer.frame.between.utf8)
            + renderer.frame.behind.utf8
    }

    @Test("read as they do alone, the second time as well", arguments: Fixtures.folders(in: "Fixtures/vectors"))
    func twice(folder: String) throws {
        let rapors = try rapors(inVectors: folder)
        for language in Language.allCases {
            let xml = RaporXML(language)
            #expect(documents(rapors + rapors, language) == (rapors + rapors).map { xml.document([$0]) })
            #expect(together(rapors + rapors, language) == together(rapors + rapors, language, isForgetting: true))
            #expect(together(rapors, language) == xml.document(rapors))
        }
    }

    @Test("of many units and rubrics read as each does alone")
    func ofMany() throws {
        let rapors = try Sample.all.map { try $0.rapor() }
        let xml = RaporXML(.indonesian)
        #expect(documents(rapors + rapors, .indonesian) == (rapors + rapors).map { xml.document([$0]) })
        #expect(together(rapors + rapors, .indonesian) == together(rapors + rapors, .indonesian, isForgetting: true))
    }

    @Test("of thousands of indicators come in pieces that are the whole")
    func inPieces() throws {
        let codes = (1...3000).map { "I-\($0)" }
        let indikators = codes.map {
            "<indikator kode='\($0)' nama='Standar pelayanan yang ke-\($0)' bobot='1'><bukti kode='sk' nama='SK'/>"
                + "<tingkat skor='0'/><tingkat skor='1' perlu='sk'/><tingkat skor='2'/></indikator>"
        }
        let rubric = try Rubric(
            Document(
                reading: Array(
                    """
                    <rubrik xmlns='urn:patuh:rubrik:1' kode='r' versi='1' judul='R'><jenis-unit kode='opd' nama='OPD'/>
                    <kategori kode='A' minimal='0' nama='A'/><kelompok kode='K' jenjang='dimensi' nama='K' bobot='1'>
                    \(indikators.joined())</kelompok></rubrik>
                    """.utf8), name: "r.xml"))
        let answers = codes.map { "<jawaban indikator='\($0)' skor='1'><lampiran bukti='sk' dokumen='d'/></jawaban>" }
        let evidence = try Evidence(
            Document(
                reading: Array(
                    """
                    <bukti-dukung xmlns='urn:patuh:bukti:1' rubrik='r' tahun='2024' tanggal='2024-07-31'>
                    <unit kode='u' nama='U' jenis='opd' instansi='I'/><dokumen kode='d' judul='D' tanggal='2024-01-01'/>
                    \(answers.joined())</bukti-dukung>
                    """.utf8), name: "u.xml"), rubric: rubric)
        let rapor = Rapor(of: evidence, basis: .own)
        var (memory, pieces) = (CardMemory(), [[UInt8]]())
        renderer(.indonesian).draw(rapor, &memory) { bytes in pieces.append(bytes.indices.map { bytes[$0] }) }
        #expect(pieces.count > 1 && Array(pieces.joined()) == RaporXML(.indonesian).document([rapor]))
    }
}
