/// Stretches of XML that many documents have in common, put into markup once.
///
/// One array for all of them, so that copying one touches no count of references.
public struct Fragments: Sendable {
    private(set) var bytes: [UInt8] = []

    /// None yet.
    public init() {}

    /// How many bytes they take together.
    package var count: Int { bytes.count }

    mutating func keep(_ stretch: UnsafeBufferPointer<UInt8>, depth: Int?) -> Fragment {
        bytes.append(contentsOf: stretch)
        return Fragment(range: (bytes.count - stretch.count)..<bytes.count, depth: depth)
    }
}

/// One of ``Fragments``, by its place among them.
public struct Fragment: Sendable {
    let range: Range<Int>
    /// How deep its elements stand, which their indentation shows; `nil` for attributes.
    let depth: Int?

    /// Whether it is elements, and not attributes.
    package var isElements: Bool { depth != nil }
}
