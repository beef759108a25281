import Foundation
import Markup
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("The published schemas accept what the engine accepts and writes")
struct SchemaTests {
    private func expectValid(_ files: [URL], _ schema: String) throws {
        #expect(!files.isEmpty)
        let schema = Fixtures.url("Rubrics/skema/\(schema).xsd").path
        let finished = try run("/usr/bin/env", ["xmllint", "--noout", "--schema", schema] + files.map(\.path))
        #expect(finished.status == 0, "\(finished.errors.prefix(2000))")
    }

    private static let vectors = Fixtures.folders(in: "Fixtures/vectors")

    @Test("rubrics")
    func rubrics() throws {
        let ours = Fixtures.names(in: "Rubrics").filter { $0.hasSuffix(".xml") }.map { Fixtures.url("Rubrics/\($0)") }
        let surveys = Fixtures.names(in: "Fixtures/published/skm").filter { $0.hasPrefix("rubrik-") }
            .map { Fixtures.url("Fixtures/published/skm/\($0)") }
        let vectors = Self.vectors.map { Fixtures.url("Fixtures/vectors/\($0)/rubrik.xml") }
        try expectValid(ours + surveys + vectors, "rubrik")
    }

    @Test("evidence")
    func evidence() throws {
        let surveys = Fixtures.names(in: "Fixtures/published/skm").filter { !$0.hasPrefix("rubrik-") }
        let samples =
            Sample.all.map { Fixtures.url("\($0.path).xml") }
            + surveys.map { Fixtures.url("Fixtures/published/skm/\($0)") }
        let vectors = Self.vectors.flatMap { folder in
            ["bukti-1", "bukti-2"].map { Fixtures.url("Fixtures/vectors/\(folder)/\($0).xml") }
        }
        try expectValid(samples + vectors, "bukti")
    }

    @Test("letterheads")
    func letterheads() throws {
        try expectValid([Fixtures.url("Fixtures/kop/kop.xml")], "kop")
    }

    @Test("forms to be filled in: blank, filled in, and carried over")
    func forms() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        var files: [URL] = []
        func write(_ bytes: [UInt8]) throws {
            files.append(folder.appending(path: "\(files.count).xml"))
            try Data(bytes).write(to: files[files.count - 1])
        }
        for form in try BlankFormTests.cases.map(BlankFormTests.form) {
            let bytes = BlankFormXML(.indonesian).document(form)
            try write(bytes)
            try write(Array(FillingIn(form).filled(String(decoding: bytes, as: UTF8.self)).utf8))
        }
        for sample in CarriedFormTests.cases { try write(sample.carried().new.bytes) }
        try expectValid(files, "bukti")
    }

    private static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "patuh-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test("cards, one by one and together")
    func cards() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        var files: [URL] = []
        func write(_ rapors: [Rapor]) throws {
            files.append(folder.appending(path: "\(files.count).xml"))
            try Data(RaporXML(.indonesian).document(rapors)).write(to: files[files.count - 1])
        }
        var all: [Rapor] = []
        for name in Self.vectors {
            let rubric = try Fixtures.rubric(Fixtures.url("Fixtures/vectors/\(name)/rubrik.xml"))
            for file in ["bukti-1", "bukti-2"] {
                let evidence = try Fixtures.evidence(Fixtures.url("Fixtures/vectors/\(name)/\(file).xml"), rubric)
                for basis in Assessment.Basis.allCases {
                    all.append(Rapor(of: evidence, basis: basis))
                    try write([all[all.count - 1]])
                }
            }
        }
        try write(all)
        try expectValid(files, "rapor")
    }

    @Test("explanations of everything there is to explain")
    func explanations() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "patuh-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let samples = try Sample.all.map { try Explaining.sample($0.path) }
        let vectors = try Self.vectors.enumerated().map { index, folder in
            try Explaining.vector(folder, 1, index.isMultiple(of: 2) ? .verified : .own)
        }
        var files: [URL] = []
        for explanation in try (samples + vectors).flatMap(Explaining.everything) {
            files.append(folder.appending(path: "\(files.count).xml"))
            try Data(ExplanationXML(.indonesian).document(explanation)).write(to: files[files.count - 1])
        }
        try expectValid(files, "penjelasan")
    }
}
