import Foundation
import Patuh
import PatuhTestSupport
import Testing

@Suite("Random rubrics, against an independent calculation")
struct OracleTests {
    /// Every kind of check, evidence rule, state and group occurs among so many.
    static let seeds = ["1", "2", ProcessInfo.processInfo.environment["PATUH_SEED"] ?? "3"]

    @Test("agree node by node", arguments: seeds)
    func agree(seed: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "patuh-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let generated = try run(
            "/usr/bin/env",
            ["python3", Fixtures.url("Tests/Oracle/generate.py").path, "--seed", seed, "--count", "100", folder.path])
        #expect(generated.status == 0, "\(generated.errors)")
        let cases = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(cases.count == 100)
        for folder in cases { try expectAgreement(in: folder) }
    }
}
