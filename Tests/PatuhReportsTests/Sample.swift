import Patuh
import PatuhTestSupport

/// A sample evidence file, scored with the rubric it names.
struct Sample: Sendable, CustomStringConvertible {
    /// Its path below the project's root, without extension.
    let path: String

    /// The name of its file, without extension.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var description: String { path }

    /// Those that show a rubric each, or more.
    static let ofRubrics = samples(in: "Fixtures/contoh-rubrik")
    /// Those, and the sample regency.
    static let all =
        ofRubrics
        + Fixtures.folders(in: "Fixtures/kabupaten-contoh").flatMap {
            samples(in: "Fixtures/kabupaten-contoh/\($0)")
        }

    private static func samples(in folder: String) -> [Sample] {
        Fixtures.names(in: folder).filter { $0.hasSuffix(".xml") }.map { Sample(path: "\(folder)/\($0.dropLast(4))") }
    }

    func rapor() throws -> Rapor {
        let document = try Fixtures.document(Fixtures.url("\(path).xml"))
        let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/\(Evidence.rubricCode(of: document)).xml"))
        return Rapor(of: try Evidence(document, rubric: rubric))
    }
}
