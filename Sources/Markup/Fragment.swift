/// Stretches of XML that many documents have in common, put into markup once.
///
/// One array for all of them, so that copying one touches no count of references.
package struct Fragments: Sendable {
    private(set) var bytes: [UInt8] = []
    private let keepsAny: Bool

    /// None yet.
    package init() { keepsAny = true }

    private init(keepsAny: Bool) { self.keepsAny = keepsAny }

    /// None, now and later: for what no other document has.
    package static var none: Fragments { Fragments(keepsAny: false) }

    /// How many bytes they take together.
    package var count: Int { bytes.count }

    /// - Returns: `nil` when it is not kept.
    mutating func keep(_ stretch: UnsafeBufferPointer<UInt8>, depth: Int?) -> Fragment? {
        if !keepsAny { return nil }
        bytes.append(contentsOf: stretch)
        return Fragment(range: (bytes.count - stretch.count)..<bytes.count, depth: depth)
    }
}

/// One of ``Fragments``, by its place among them.
package struct Fragment: Sendable {
    let range: Range<Int>
    /// How deep its elements stand, which their indentation shows; `nil` for attributes.
    let depth: Int?

    /// Whether it is elements, and not attributes.
    package var isElements: Bool { depth != nil }
}
