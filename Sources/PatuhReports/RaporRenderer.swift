import Markup
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
        switch format {
        case .text: Array(rapors.map(RaporText(words, ink: ink).bytes).joined(separator: [UInt8(ascii: "\n")]))
        case .xml: RaporXML(words.language).document(rapors)
        case .html: RaporHTML(words, letterhead: letterhead).document(rapors)
        }
    }

    /// The same, quicker for what is remembered of other cards, and handed over where it stands.
    ///
    /// - Parameter memory: one that no other renderer has used.
    public func draw<Failure: Error>(
        _ rapors: [Rapor], _ memory: inout CardMemory, _ use: (Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        if case .xml = format { return try RaporXML(words.language).draw(rapors, &memory).withSpan(use) }
        try use(self(rapors).span)
    }
}
