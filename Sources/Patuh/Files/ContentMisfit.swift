/// How a file is not what its entry in the register makes one expect.
public enum ContentMisfit: Sendable, Hashable {
    /// Its name promises something else.
    case name(extension: String, found: ContentKind?)
    /// The document's kind asks for something else.
    case kind(DocumentKind, found: ContentKind?)
}

extension FileContent {
    /// How it is not what a document's path and kind make one expect; `nil` when it is.
    ///
    /// A paper may be scanned as a picture, and data may be anything; a photo is a picture, and a recording neither a
    /// picture nor a paper.
    package func misfit(path: String, kind expected: DocumentKind?) -> ContentMisfit? {
        let name = path.split(separator: "/").last ?? ""
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let ending = parts.count > 1 ? parts.last.map { $0.lowercased() } ?? "" : ""
        if !fits(ending) { return .name(extension: ending, found: kind) }
        switch expected {
        case .photo where kind?.family != .image: return .kind(.photo, found: kind)
        case .recording where kind != nil && kind?.family != .archive: return .kind(.recording, found: kind)
        default: return nil
        }
    }

    /// Whether it may bear an extension; one that says nothing it may.
    private func fits(_ ending: String) -> Bool {
        if Self.foreignEndings.contains(ending) { return kind == nil }
        guard Self.tellingEndings.contains(ending) else { return true }
        guard let kind else { return false }
        // The archive that a cut file was cannot be seen, and an archive may be any.
        if kind == .zip, isCut {
            return ContentKind.allCases.contains { $0.isArchive && $0.extensions.contains(ending) }
        }
        return kind.extensions.contains(ending) || (ending == "zip" && kind.isArchive)
    }

    /// Extensions that promise a content known here.
    private static let tellingEndings = ContentKind.allCases.reduce(into: Set<String>()) { $0.formUnion($1.extensions) }

    /// Extensions of what is told by no first bytes here: text, sound and film.
    private static let foreignEndings: Set<String> = [
        "txt", "csv", "tsv", "md", "htm", "html", "xml", "json", "svg", "mp3", "mp4", "m4a", "m4v", "mov", "avi",
        "mkv", "webm", "3gp", "wav", "ogg", "oga", "opus", "amr", "aac", "flac", "wma", "wmv", "mpg", "mpeg",
    ]
}

extension ContentKind {
    /// Whether it is a ZIP archive underneath.
    var isArchive: Bool {
        switch self {
        case .word, .excel, .powerpoint, .officeOpen, .openText, .openSheet, .openSlides, .openDocument, .zip: true
        default: false
        }
    }
}
