/// The forms a card can be drawn in.
public enum Format: String, Sendable, CaseIterable {
    /// Plain text in 80 columns.
    case text = "teks"
    /// XML in the namespace `urn:patuh:rapor:1`.
    case xml
    /// A page for the browser and for paper.
    case html

    /// How names of files end.
    public var fileExtension: String {
        switch self {
        case .text: "txt"
        case .xml: "xml"
        case .html: "html"
        }
    }
}
