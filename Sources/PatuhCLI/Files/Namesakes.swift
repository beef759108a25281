import Patuh

/// Finds files whose names differ from those asked for only in what is easily overlooked: letter case, spaces, the
/// signs between words, the way an accent is written.
struct Namesakes {
    /// What is in the folders looked into, by the words of the names.
    private var listed: [String: [String: [String]]] = [:]

    /// The path of the file that is probably meant, below the folder; `nil` when none is.
    mutating func file(for path: String, in folder: DocumentFolder) -> String? {
        var found = ""
        for name in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where name != "." {
            let names = names(in: found, of: folder)[Self.words(name)] ?? []
            guard let name = names.first(where: { $0.utf8.elementsEqual(name.utf8) }) ?? names.first else { return nil }
            found += found.isEmpty ? name : "/" + name
        }
        // What was put together is looked at like any other path, so that no link leads out.
        if case .file = folder.locate(found) { return found }
        return nil
    }

    private mutating func names(in path: String, of folder: DocumentFolder) -> [String: [String]] {
        if let known = listed[path] { return known }
        let names = Dictionary(grouping: folder.names(in: path).sorted()) { Self.words($0[...]) }
        listed[path] = names
        return names
    }

    private static func words(_ name: Substring) -> String {
        matching(String(name)).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
