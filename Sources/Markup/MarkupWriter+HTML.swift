/// What only HTML has.
extension MarkupWriter {
    /// Writes an element that has no content and no end: `meta`, `br`, `img`.
    package mutating func void(_ name: StaticString, _ attributes: (inout Self) -> Void = { _ in }) {
        startOfVoid(name)
        attributes(&self)
        endOfVoid()
    }

    /// Adds our own style sheet or script to the open element, as it is; nothing of a file can come here.
    package mutating func verbatim(_ source: StaticString) { ownSource(source) }

    /// Breaks the line between two elements, for those who read the source.
    package mutating func line() { verbatim("\n") }

    /// Adds a string of a style sheet, in quotes, to the open `style`.
    ///
    /// Whatever is neither a letter nor a digit of ASCII stands there by its number, so that it ends neither the string
    /// nor the element.
    package mutating func styleString(_ text: String) {
        verbatim("\"")
        for scalar in text.unicodeScalars {
            let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
            if scalar.isASCII, isPlain {
                self.text(String(scalar))
            } else {
                self.text("\\" + String(scalar.value, radix: 16) + " ")
            }
        }
        verbatim("\"")
    }
}
