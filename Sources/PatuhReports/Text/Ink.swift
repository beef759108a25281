/// Colour on a terminal, or none. What colour says is always said in words too.
public struct Ink: Sendable {
    private let isOn: Bool

    /// Ink that is on or off.
    public init(isOn: Bool) {
        self.isOn = isOn
    }

    func bold(_ text: String) -> String { escape("1", text) }

    /// In the colour that a zone is named after; plain for other names.
    func zone(_ zone: String?, _ text: String) -> String {
        switch ZoneColour(zone ?? "") {
        case .green: escape("1;32", text)
        case .yellow: escape("1;33", text)
        case .red: escape("1;31", text)
        case .none: bold(text)
        }
    }

    private func escape(_ code: String, _ text: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
