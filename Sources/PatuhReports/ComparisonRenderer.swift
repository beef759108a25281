import Markup
public import Patuh

/// Draws comparisons in one of the formats.
public struct ComparisonRenderer: Sendable {
    private let format: Format
    private let words: Words
    private let ink: Ink

    /// The forms a comparison can be drawn in.
    public enum Format: String, Sendable, CaseIterable {
        /// Plain text in 80 columns.
        case text = "teks"
        /// XML in the namespace `urn:patuh:banding:1`.
        case xml
        /// JSON with the names of the XML.
        case json
        /// A page for the browser and for paper.
        case html
    }

    /// A renderer; ink is for formats that know colour.
    public init(_ format: Format, words: Words, ink: Ink = Ink(isOn: false)) {
        self.format = format
        self.words = words
        self.ink = ink
    }

    /// One unit.
    public func callAsFunction(_ comparison: Comparison) -> [UInt8] {
        let tree = ComparisonTree(words.language)
        return switch format {
        case .text: Array(ComparisonText(words, ink: ink)(comparison).utf8)
        case .xml: tree.branch(comparison).markup(namespace: ComparisonTree.namespace)
        case .json: tree.branch(comparison).json
        case .html: ComparisonPage(words: words, comparison: comparison).document()
        }
    }

    /// Many units.
    public func callAsFunction(_ set: ComparisonSet) -> [UInt8] {
        let tree = ComparisonTree(words.language)
        return switch format {
        case .text: Array(ComparisonSetText(words, ink: ink)(set).utf8)
        case .xml: tree.branch(set).markup(namespace: ComparisonTree.namespace)
        case .json: tree.branch(set).json
        case .html: ComparisonSetPage(words: words, set: set).document()
        }
    }
}
