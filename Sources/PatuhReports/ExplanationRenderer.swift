public import Patuh

/// Draws explanations in one of the formats.
public struct ExplanationRenderer: Sendable {
    private let format: Format
    private let words: Words
    private let ink: Ink

    /// The forms an explanation can be drawn in.
    public enum Format: String, Sendable, CaseIterable {
        /// Plain text in 80 columns.
        case text = "teks"
        /// XML in the namespace `urn:patuh:penjelasan:1`.
        case xml

        /// How names of files end.
        public var fileExtension: String {
            switch self {
            case .text: "txt"
            case .xml: "xml"
            }
        }
    }

    /// A renderer; ink is for formats that know colour.
    public init(_ format: Format, words: Words, ink: Ink) {
        self.format = format
        self.words = words
        self.ink = ink
    }

    /// An explanation for one file or stream.
    public func callAsFunction(_ explanation: Explanation) -> [UInt8] {
        switch format {
        case .text: Array(ExplanationText(words, ink: ink)(explanation).utf8)
        case .xml: ExplanationXML(words.language).document(explanation)
        }
    }
}
