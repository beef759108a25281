/// Stretches of XML that many documents have in common, put into markup once.
///
/// All of them stand one after the other in one array, so that nothing has to be looked for and nothing counted.
public struct Fragments: Sendable {
    private(set) var bytes: [UInt8] = []

    /// None yet.
    public init() {}

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
