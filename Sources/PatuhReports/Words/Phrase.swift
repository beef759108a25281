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
        text = String(decoding: pieces.bytes, as: UTF8.self)
    }

    /// A long text in two lines of the catalogue.
    package static func + (left: Self, right: Self) -> Self {
        Self(stringLiteral: left.text + right.text)
    }

    /// The pieces of a text.
    package struct Pieces: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        /// Makes room; most pieces are names and numbers.
        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 48 * interpolationCount)
        }

        /// Adds what the catalogue says.
        package mutating func appendLiteral(_ literal: String) { bytes.append(contentsOf: literal.utf8) }

        /// Adds a word.
        package mutating func appendInterpolation(_ word: String) { bytes.append(contentsOf: word.utf8) }

        /// Adds a part of a word.
        package mutating func appendInterpolation(_ word: Substring) { bytes.append(contentsOf: word.utf8) }

        /// Adds a count.
        package mutating func appendInterpolation(_ count: Int) { bytes.append(contentsOf: String(count).utf8) }
    }
}
