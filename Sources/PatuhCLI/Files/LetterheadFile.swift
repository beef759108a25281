import Markup
import Patuh
import SystemPackage

/// Reads a letterhead and the logo beside it.
enum LetterheadFile {
    /// The letterhead at a path; `nil` when what is wrong has been reported.
    static func read(_ path: String, _ console: inout Console) -> Letterhead? {
        guard let document = SourceFile.document(path, &console) else { return nil }
        do throws(Diagnostics) {
            return try letterhead(document)
        } catch {
            console.refuse(error)
            return nil
        }
    }

    /// The file of a letterhead's logo.
    static func logo(of letterhead: Letterhead?, at path: String?) -> String? {
        guard let logo = letterhead?.logo, let path else { return nil }
        return FilePath(path).removingLastComponent().pushing(FilePath(logo.path)).string
    }

    /// The letterhead in a document; its logo is looked for below the document's folder.
    static func letterhead(_ document: Document) throws(Diagnostics) -> Letterhead {
        let folder = FilePath(document.name).removingLastComponent()
        return try Letterhead(document) { path throws(LogoFault) in
            try bytes(path, below: folder.isEmpty ? "." : folder.string)
        }
    }

    private static func bytes(_ path: String, below folder: String) throws(LogoFault) -> [UInt8] {
        guard let folder = try? DocumentFolder(folder) else { throw .missing }
        switch folder.locate(path) {
        case .file(let identity):
            guard let file = try? folder.open(path, identity) else { throw .unreadable }
            defer { try? file.close() }
            do {
                // One byte more than it may have tells that it has too many.
                return try FileReading.content(of: file, atMost: Letterhead.Logo.mostBytes)
            } catch {
                throw .unreadable
            }
        case .fault(.outside): throw .outside
        case .fault(.notRegular): throw .notRegular
        case .fault(.missing): throw .missing
        case .fault: throw .unreadable
        }
    }
}
