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

    /// One card, quicker for what is remembered of others, and handed over where it stands.
    ///
    /// - Parameters:
    ///   - memory: one that has served for nothing else.
    ///   - use: gets it in pieces, most often in one.
    package func draw(_ rapor: Rapor, _ memory: inout CardMemory, _ use: (Span<UInt8>) -> Void) {
        if case .xml = format { return RaporXML(words.language).draw(rapor, &memory, use) }
        use(self([rapor]).span)
    }

    /// Whether several cards for one file or stream can be drawn one by one; on a page, each must know of all.
    package var hasMembers: Bool { format != .html }

    /// One of several cards for one file or stream, where ``hasMembers``.
    ///
    /// - Parameter memory: one that has served for nothing else.
    package func member(_ rapor: Rapor, _ memory: inout CardMemory) -> [UInt8] {
        if case .xml = format { return RaporXML(words.language).member(rapor, &memory).bytes }
        return self([rapor])
    }

    /// What stands before the first of several cards, between two, and behind the last.
    package var frame: (before: String, between: String, behind: String) {
        if case .xml = format { return (RaporXML.frame.before, "", RaporXML.frame.behind) }
        return ("", "\n", "")
    }
}
