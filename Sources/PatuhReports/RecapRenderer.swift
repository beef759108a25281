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
    public func callAsFunction(_ recap: Recap) -> [UInt8] { gathered { draw(recap, $0) } }

    /// The recap in pieces, where it is for programs: so one of very many units never stands in memory as a whole.
    public func draw(_ recap: Recap, _ use: (Span<UInt8>) -> Void) {
        let tree = RecapTree(words.language)
        switch format {
        case .text: use(RecapText(words, ink: ink).bytes(recap).span)
        case .xml: tree.branch(recap).markup(namespace: RecapTree.namespace, use)
        case .json: tree.branch(recap).json(use)
        case .csv: use(RecapCSV(dialect)(recap).span)
        case .html: use(RecapHTML(words).document(recap).span)
        }
    }
}
