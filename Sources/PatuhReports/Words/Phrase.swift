import Markup

/// A text of the catalogue while it is put together: interpolation with room for what is put in from the start, so that
/// a sentence of many pieces does not move with each of them.
package struct Phrase: ExpressibleByStringInterpolation {
    let text: String

    /// A text without pieces.
    package init(stringLiteral text: String) {
        self.text = text
    }

    /// A text from its pieces.
    package init(stringInterpolation pieces: Pieces) {
        text = pieces.text
    }

    /// A long text in two lines of the catalogue.
    package static func + (left: Self, right: Self) -> Self {
        Self(stringLiteral: left.text + right.text)
    }

    /// The pieces of a text.
    package struct Pieces: StringInterpolationProtocol {
        fileprivate var text = ""

        /// Makes room; most pieces are names and numbers.
        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 48 * interpolationCount)
        }

        /// Adds what the catalogue says.
        package mutating func appendLiteral(_ literal: String) { text += literal }

        /// Adds a word.
        package mutating func appendInterpolation(_ word: String) { text += word }

        /// Adds a part of a word.
        package mutating func appendInterpolation(_ word: Substring) { text += word }

        /// Adds a count.
        package mutating func appendInterpolation(_ count: Int) { text += Digits(Int128(count)).text }
    }
}
