public import Patuh

/// Draws cards in one of the formats.
public struct RaporRenderer: Sendable {
    private let format: Format
    private let words: Words
    private let ink: Ink
    private let letterhead: Letterhead?

    /// A renderer; ink is for formats that know colour, and a letterhead for pages.
    public init(_ format: Format, words: Words, ink: Ink, letterhead: Letterhead? = nil) {
        self.letterhead = letterhead
        self.format = format
        self.words = words
        self.ink = ink
    }

    /// Cards for one file or stream.
    public func callAsFunction(_ rapors: [Rapor]) -> [UInt8] {
        var memory = CardMemory()
        return self(rapors, &memory)
    }

    /// The same, quicker for what is remembered of other cards; a memory serves one renderer.
    public func callAsFunction(_ rapors: [Rapor], _ memory: inout CardMemory) -> [UInt8] {
        switch format {
        case .text: Array(rapors.map(RaporText(words, ink: ink).callAsFunction).joined(separator: "\n").utf8)
        case .xml: RaporXML(words.language).document(rapors, &memory)
        case .html: RaporHTML(words, letterhead: letterhead).document(rapors)
        }
    }
}
