/// A text of the catalogue in the making: its bytes, in one array, which nobody decodes before the text is whole.
package struct Phrase: ExpressibleByStringInterpolation {
    /// The text in UTF-8.
    private(set) var bytes: [UInt8]

    /// A text without anything put in.
    package init(stringLiteral text: StaticString) {
        bytes = unsafe Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// A text made elsewhere.
    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// A text with words put in.
    package init(stringInterpolation parts: Parts) {
        bytes = parts.bytes
    }

    /// A long text in two lines of the catalogue, or two texts as one.
    package static func + (left: Self, right: Self) -> Self {
        var both = left
        both.bytes += right.bytes
        return both
    }

    /// Texts with the same between each two.
    init(_ phrases: [Phrase], separator: String) {
        bytes = Array(phrases.map(\.bytes).joined(separator: separator.utf8))
    }

    /// The text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// What the catalogue says and what is put in between.
    package struct Parts: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        /// Makes room for what the catalogue says and for words of the usual length.
        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
        }

        /// Adds what the catalogue says, which stays where it is in the program.
        package mutating func appendLiteral(_ literal: StaticString) {
            unsafe bytes.append(
                contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
        }

        /// Adds a word.
        package mutating func appendInterpolation(_ word: String) { add(word) }

        /// Adds another text.
        package mutating func appendInterpolation(_ phrase: Phrase) { bytes += phrase.bytes }

        /// Adds a part of a word.
        package mutating func appendInterpolation(_ word: Substring) { bytes += word.utf8 }

        /// Adds a count.
        package mutating func appendInterpolation(_ count: Int) { add(String(count)) }

        /// Copies the bytes at once, which a sequence of them would hand over with more ado.
        private mutating func add(_ word: String) {
            let added: Void? = unsafe word.utf8.withContiguousStorageIfAvailable {
                unsafe bytes.append(contentsOf: $0)
            }
            if added == nil { bytes += word.utf8 }
        }
    }
}
