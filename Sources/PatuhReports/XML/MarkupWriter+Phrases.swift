import Markup

extension MarkupWriter {
    /// Adds a text of the catalogue as character data.
    mutating func text(_ phrase: Phrase) {
        for piece in phrase.pieces { text(piece) }
    }
}
