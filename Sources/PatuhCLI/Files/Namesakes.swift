import Patuh

/// Finds files whose names differ from those asked for only in what is easily overlooked: letter case, spaces, the
/// signs between words, the way an accent is written.
struct Namesakes {
    /// What is in the folders looked into, by the letters and digits of the names.
    private var listed: [String: [String: [String]]] = [:]
    private var count = 0

    /// How many names are looked at in all, and no more folders then.
    private static let mostNames = 200_000

    /// The path of the file that is probably meant, below the folder; `nil` when none is.
    mutating func file(for path: String, in folder: DocumentFolder) -> String? {
        var found = ""
        for name in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where name != "." {
            guard let letters = Self.letters(name) else { return nil }
            let names = names(in: found, of: folder)[letters] ?? []
            guard let name = names.first(where: { $0.utf8.elementsEqual(name.utf8) }) ?? names.first else { return nil }
            found += found.isEmpty ? name : "/" + name
        }
        // What was put together is looked at like any other path, so that no link leads out.
        if case .file = folder.locate(found) { return found }
        return nil
    }

    private mutating func names(in path: String, of folder: DocumentFolder) -> [String: [String]] {
        if let known = listed[path] { return known }
        var names: [String: [String]] = [:]
        for name in count < Self.mostNames ? folder.names(in: path).sorted() : [] {
            count += 1
            if let letters = Self.letters(name[...]) { names[letters, default: []].append(name) }
        }
        listed[path] = names
        return names
    }

    /// The letters and digits of a name, with a space where something parts two numbers; `nil` where it has none but in
    /// its extension.
    private static func letters(_ name: Substring) -> String? {
        let words = matching(String(name)).split { !$0.isLetter && !$0.isNumber }
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
        guard stem.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        return words.dropFirst().reduce(into: String(words.first ?? "")) { text, word in
            if text.last?.isNumber ?? false, word.first?.isNumber ?? false { text += " " }
            text += word
        }
    }
}
