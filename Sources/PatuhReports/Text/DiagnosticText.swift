import Markup
public import Patuh

/// Draws messages about a file as editors and people read them: place, sentence, line and caret.
public struct DiagnosticText: Sendable {
    private let words: Words

    /// Draws in the words of a catalogue.
    public init(_ words: Words) {
        self.words = words
    }

    /// An error, in lines each ended by a line feed.
    public func error(_ diagnostic: Diagnostic) -> String {
        message(
            at: diagnostic.place, "error: \(words.problem(diagnostic.problem)) [\(diagnostic.problem.code.rawValue)]",
            note: diagnostic.suggestion.map(words.suggestion))
    }

    /// A warning about an answer, in lines each ended by a line feed.
    public func warning(_ entry: PlacedWarning, at place: Place) -> String {
        message(at: place, "warning: \(words.warning(entry)) [\(entry.matter.code)]", note: nil)
    }

    /// A warning about a content that several units show, with a line for each of them; each ended by a line feed.
    public func warning(_ holders: [CopyWatch.Holder]) -> String {
        guard let first = holders.first else { return "" }
        func place(_ holder: CopyWatch.Holder) -> String {
            "\(printable(holder.file)):\(holder.position.line):\(holder.position.column)"
        }
        let sentence = words.sameContent(first, units: Set(holders.map(\.key)).count)
        let lines =
            ["\(place(first)): warning: \(sentence) [isi-sama]"]
            + holders.dropFirst().map { "   \(words.hint): \(place($0)): \(words.holder($0))" }
        return TextLayout.text(lines)
    }

    private func message(at place: Place, _ sentence: String, note: String?) -> String {
        let number = String(place.position.line)
        let margin = String(repeating: " ", count: max(5, number.count))
        var lines = [
            "\(printable(place.file)):\(place.position.line):\(place.position.column): \(sentence)",
            "\(margin.dropLast(number.count))\(number) | \(place.excerpt.line)",
            "\(margin) | \(String(repeating: " ", count: place.excerpt.indentation))^",
        ]
        if let note { lines.append("   " + note) }
        return TextLayout.text(lines)
    }
}
