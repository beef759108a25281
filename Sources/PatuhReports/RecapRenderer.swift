import Markup
public import Patuh

/// Draws recaps in one of the formats.
public struct RecapRenderer: Sendable {
    private let format: Format
    private let words: Words
    private let ink: Ink
    private let dialect: RecapCSV.Dialect

    /// The forms a recap can be drawn in.
    public enum Format: String, Sendable, CaseIterable {
        /// Plain text in 80 columns.
        case text = "teks"
        /// XML in the namespace `urn:patuh:rekap:1`.
        case xml
        /// JSON with the names of the XML.
        case json
        /// A table with a line for each unit.
        case csv
        /// A page for the browser and for paper.
        case html
    }

    /// A renderer; ink is for formats that know colour, the dialect for CSV.
    public init(
        _ format: Format, words: Words, ink: Ink = Ink(isOn: false), dialect: RecapCSV.Dialect = .international
    ) {
        self.format = format
        self.words = words
        self.ink = ink
        self.dialect = dialect
    }

    /// The recap in bytes.
    public func callAsFunction(_ recap: Recap) -> [UInt8] {
        let tree = RecapTree(words.language)
        return switch format {
        case .text: RecapText(words, ink: ink).bytes(recap)
        case .xml: tree.branch(recap).markup(namespace: RecapTree.namespace)
        case .json: tree.branch(recap).json
        case .csv: RecapCSV(dialect)(recap)
        case .html: RecapHTML(words).document(recap)
        }
    }
}
