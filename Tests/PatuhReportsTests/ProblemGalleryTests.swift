import Foundation
import Markup
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Every problem has a file and a message")
struct ProblemGalleryTests {
    static let folder = "Fixtures/errors"
    static let tables = Fixtures.names(in: folder).filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }
    static let codes =
        Fixtures.names(in: folder).filter { $0.hasSuffix(".xml") && $0 != "rubrik.xml" }
        .map { String($0.dropLast(4)) } + tables

    @Test("no problem without a file, no file without a problem")
    func complete() {
        #expect(Set(Self.codes) == Set(Problem.Code.allCases.map(\.rawValue)))
    }

    @Test("its whole message, in both languages", arguments: codes)
    func message(code: String) throws {
        let diagnostics = try #require(throws: Diagnostics.self) { try Self.read(code) }
        #expect(diagnostics.all.contains { $0.problem.code.rawValue == code })
        let text = Language.allCases.map { language in
            diagnostics.all.map(DiagnosticText(Words(language)).error).joined()
        }
        try expectRecorded(text.joined(separator: "\n"), in: Fixtures.url("\(Self.folder)/\(code).txt"))
    }

    /// Reads a file of the gallery as the tool does, with limits that a small file can exceed.
    private static func read(_ code: String) throws {
        var limits = Limits.standard
        if code == "berkas-terlalu-besar" { limits.bytes = 1024 }
        if code == "terlalu-banyak-elemen" { limits.elements = 8 }
        if tables.contains(code) {
            let bytes = try Fixtures.bytes(Fixtures.url("\(folder)/\(code).csv"))
            _ = try OfficialResults(reading: bytes, name: "\(code).csv")
        }
        let rubric = try Fixtures.rubric(Fixtures.url("\(folder)/rubrik.xml"))
        let bytes = try Fixtures.bytes(Fixtures.url("\(folder)/\(code).xml"))
        let document = try Document(reading: bytes, name: "\(code).xml", limits: limits)
        switch (code, try document.vocabulary()) {
        case ("akar-salah", _): throw Diagnostics(.wrongRoot(in: document, wanted: [.evidence]))
        case ("rubrik-ganda", _): throw Diagnostics(.repeatedRubric(in: document, other: "rubrik.xml"))
        case ("rubrik-tidak-dikenal", _):
            throw Evidence.faults(of: document, without: .unknown(known: [rubric.code]))
        case ("rubrik-ditolak", _): throw Evidence.faults(of: document, without: .refused)
        case (_, .rubric): _ = try Rubric(document)
        case (_, .evidence): _ = try Evidence(document, rubric: rubric)
        case (_, .card), (_, .cards):
            try Snapshot.check(Snapshot.cards(in: document), in: document) { _ in rubric }
        case (_, .letterhead): _ = try Letterhead(document) { _ in SampleFile.bytes("<svg/>") }
        }
    }
}
