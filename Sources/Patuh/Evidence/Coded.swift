internal import Markup

/// What evidence names by its code within an indicator.
protocol Coded {
    var code: String { get }
    /// The code, to be compared at once; `nil` when it is long.
    var key: PackedText? { get }
}

extension EvidenceSlot: Coded {}
extension ListItem: Coded {}

extension Array where Element: Coded {
    /// Which of them an attribute names; `nil` when none, or when there is no such attribute.
    func place(of element: Markup.Element, _ name: Name) -> Int? {
        if let key = element.packed(name) { return firstIndex { $0.key == key } }
        // Texts may be equal that are not the same bytes; codes are not.
        guard let code = element[name], isCode(code) else { return nil }
        return firstIndex { $0.code == code }
    }
}
