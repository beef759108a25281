import Markup
import Patuh
import SystemPackage

/// Turns a path into what it holds; whatever stands in the way is reported.
enum SourceFile {
    /// A parsed file.
    static func document(_ path: String, _ console: inout Console) -> Document? {
        let bytes: [UInt8]
        do {
            bytes = try FileReading.bytes(path)
        } catch {
            console.cannotRead(path, error)
            return nil
        }
        do {
            return try Document(reading: bytes, name: path)
        } catch {
            console.refuse(error)
            return nil
        }
    }

    /// Evidence, under the rubric it names.
    static func evidence(
        _ path: String, _ library: inout RubricLibrary, _ console: inout Console
    ) -> Evidence? {
        guard let document = document(path, &console) else { return nil }
        do throws(Diagnostics) {
            try document.expect(.evidence)
            return try evidence(document, &library, &console)
        } catch {
            console.refuse(error)
            return nil
        }
    }

    /// The evidence in a document, under the rubric it names.
    static func evidence(
        _ document: Document, _ library: inout RubricLibrary, _ console: inout Console
    ) throws(Diagnostics) -> Evidence? {
        guard let rubric = library.rubric(for: document, &console) else { return nil }
        return try Evidence(document, rubric: rubric)
    }
}
