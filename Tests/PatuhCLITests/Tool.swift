import Foundation
import PatuhTestSupport

/// Runs the tool that was built with these tests, in the project's root.
func patuh(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
) throws -> Finished {
    try run(toolPath, arguments, input: input, environment: environment)
}

/// The tool lies beside the program that runs the tests; `PATUH_PROGRAM` names another one, such as the release.
let toolPath =
    ProcessInfo.processInfo.environment["PATUH_PROGRAM"]
    ?? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "patuh").path

/// A folder that is gone afterwards.
func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "patuh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}

/// The names of everything in a folder, hidden files too, sorted.
func everything(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
}

/// Files that tests run the tool on.
enum Sample {
    static let folder = "Fixtures/kabupaten-contoh/2024"
    static let health = "\(folder)/dinas-kesehatan.xml"
    static let education = "\(folder)/dinas-pendidikan.xml"
    static let social = "\(folder)/dinas-sosial.xml"
    static let registry = "\(folder)/disdukcapil.xml"
    static let broken = "Fixtures/errors/xml-rusak.xml"
    static let missing = "Fixtures/tidak-ada.xml"

    /// The recorded card of a sample file.
    static func card(_ path: String) throws -> String {
        try Fixtures.text(Fixtures.url(path.replacing(".xml", with: ".txt")))
    }
}
