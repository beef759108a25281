/// A text of the catalogue in its pieces, which are joined once, or written one after the other.
package struct Phrase: ExpressibleByStringInterpolation {
    /// The pieces, in order.
    private(set) var pieces: [String]

    /// A text without pieces.
    package init(stringLiteral text: String) {
        pieces = [text]
    }

    /// A text made elsewhere.
    init(_ text: String) {
        pieces = [text]
    }

    /// A text from its pieces.
    package init(stringInterpolation pieces: Pieces) {
        self.pieces = pieces.pieces
    }

    /// A long text in two lines of the catalogue, or two texts as one.
    package static func + (left: Self, right: Self) -> Self {
        var both = left
        both.pieces += right.pieces
        return both
    }

    /// Texts with the same between each two.
    init(_ phrases: [Phrase], separator: String) {
        pieces = phrases.first?.pieces ?? []
        for phrase in phrases.dropFirst() {
            if !pieces.isEmpty { pieces.append(separator) }
            pieces += phrase.pieces
        }
    }

    /// The whole text.
    var text: String {
        if pieces.count == 1 { return pieces[0] }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.utf8.count })
        for piece in pieces { bytes += piece.utf8 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The pieces of a text.
    package struct Pieces: StringInterpolationProtocol {
        fileprivate var pieces: [String] = []

        /// Makes room for what the catalogue says and what is put in between, which may be a text itself.
        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 8)
        }

        /// Adds what the catalogue says.
        package mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { pieces.append(literal) } }

        /// Adds a word.
        package mutating func appendInterpolation(_ word: String) { pieces.append(word) }

        /// Adds another text.
        package mutating func appendInterpolation(_ phrase: Phrase) { pieces += phrase.pieces }

        /// Adds a part of a word.
        package mutating func appendInterpolation(_ word: Substring) { pieces.append(String(word)) }

        /// Adds a count.
        package mutating func appendInterpolation(_ count: Int) { pieces.append(String(count)) }
    }
}
