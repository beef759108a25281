public import Foundation
public import Markup
public import Patuh

/// The data that tests stand on: folders below the project's root.
public enum Fixtures {
    /// The project's root.
    public static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A file or folder below the project's root.
    public static func url(_ path: String) -> URL { project.appending(path: path) }

    /// The bytes of a file.
    public static func bytes(_ url: URL) throws -> [UInt8] { try [UInt8](Data(contentsOf: url)) }

    /// A file as text.
    public static func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

    /// The names in a folder, hidden ones left out, sorted.
    public static func names(in path: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: url(path).path)
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The folders in a folder, by name.
    public static func folders(in path: String) -> [String] {
        names(in: path).filter { url("\(path)/\($0)").hasDirectoryPath || isFolder(url("\(path)/\($0)")) }
    }

    private static func isFolder(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
    }

    /// A parsed file; messages call it by its last path component.
    public static func document(_ url: URL) throws -> Document {
        try Document(reading: bytes(url), name: url.lastPathComponent)
    }

    /// A rubric.
    public static func rubric(_ url: URL) throws -> Rubric { try Rubric(document(url)) }

    /// Evidence under a rubric.
    public static func evidence(_ url: URL, _ rubric: Rubric) throws -> Evidence {
        try Evidence(document(url), rubric: rubric)
    }
}
