import Foundation
import Patuh
import PatuhTestSupport
import Testing

@Suite("Forty rubrics, computed by another program")
struct VectorTests {
    @Test("are all there")
    func count() { #expect(Fixtures.folders(in: "Fixtures/vectors").count == 40) }

    @Test("agree node by node", arguments: Fixtures.folders(in: "Fixtures/vectors"))
    func agree(folder: String) throws {
        try expectAgreement(in: Fixtures.url("Fixtures/vectors/\(folder)"))
    }
}
