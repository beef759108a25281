import Foundation
import Markup
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("A recap of very many units")
struct LargeRecapTests {
    static let count = 6000

    private func recap() throws -> Recap {
        let rows = (1...Self.count).map { "Kabupaten Contoh;Unit \($0);opd;2024;ombudsman-2024;\($0 % 100),5\n" }
        let text = "instansi;unit;jenis;tahun;rubrik;nilai\n" + rows.joined()
        let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/ombudsman-2024.xml"))
        var making = RecapMaking(basis: nil)
        let results = try OfficialResults(reading: Array(text.utf8), name: "resmi.csv")
        let faults = making.add(results, rubrics: [rubric.code: rubric])
        #expect(faults == nil)
        return making.recap()
    }

    @Test(
        "comes in pieces that nobody has to hold all at once, and is whole",
        arguments: [RecapRenderer.Format.xml, .json])
    func pieces(format: RecapRenderer.Format) throws {
        let recap = try recap()
        let renderer = RecapRenderer(format, words: Words(.indonesian))
        var (sizes, bytes) = ([Int](), [UInt8]())
        renderer.draw(recap) { piece in
            sizes.append(piece.count)
            for index in piece.indices { bytes.append(piece[index]) }
        }
        #expect(sizes.count > 1 && sizes.allSatisfy { $0 < 1 << 21 })
        let names: [String]
        if format == .xml {
            let document = try Document(parsing: bytes, name: "rekap.xml")
            names =
                document.root.children.first { $0.name == "instansi" }?.children
                .filter { $0.name == "unit" }.compactMap { $0["nama"] } ?? []
        } else {
            let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
            let units = (json["instansi"] as? [[String: Any]])?.first?["unit"] as? [[String: Any]]
            names = (units ?? []).compactMap { $0["nama"] as? String }
        }
        #expect(names.count == Self.count && Set(names).count == Self.count)
    }
}
