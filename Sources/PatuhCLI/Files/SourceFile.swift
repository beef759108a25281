import Markup
import Patuh
import SystemPackage

/// Turns a path into what it holds.
enum SourceFile {
    /// Why there is no document of a file.
    enum Failure: Error {
        /// What is in it is wrong.
        case refused(Diagnostics)
        case unreadable(Errno)
    }

    /// A parsed file.
    ///
    /// - Parameter parser: who reads it; a new one when `nil`.
    static func document(_ path: String, with parser: Parser? = nil) throws(Failure) -> Document {
        let bytes: [UInt8]
        do {
            bytes = try FileReading.bytes(path)
        } catch {
            throw .unreadable(error)
        }
        do throws(Diagnostics) {
            return try Document(reading: bytes, name: path, with: parser)
        } catch {
            throw .refused(error)
        }
    }

    /// A parsed file; `nil` when there is none, which is reported.
    static func document(_ path: String, _ console: inout Console) -> Document? {
        do throws(Failure) {
            return try document(path)
        } catch {
            console.report(error, of: path)
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
