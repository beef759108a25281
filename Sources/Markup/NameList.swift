/// Names that a reader knows, numbered from 1, so that it compares numbers and not words.
package struct NameList: Sendable {
    let names: [String]
    let numbers: [String: Int32]

    /// Numbers the names in order; each is given once.
    package init(_ names: [String]) {
        self.names = names
        numbers = Dictionary(uniqueKeysWithValues: zip(names, 1...))
    }

    /// No names.
    package static let none = Self([])
}
