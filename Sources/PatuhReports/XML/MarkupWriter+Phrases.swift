import Markup

extension MarkupWriter {
    /// Adds a text of the catalogue as character data.
    mutating func text(_ phrase: Phrase) {
        if !phrase.bytes.isEmpty { text(utf8: phrase.bytes) }
    }
}
