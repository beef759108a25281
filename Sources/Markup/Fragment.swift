/// A stretch of XML that many documents have in common, put into markup once.
public struct Fragment: Sendable, Hashable {
    let bytes: [UInt8]
    /// How deep its elements stand, which their indentation shows; `nil` for attributes.
    let depth: Int?

    init(bytes: [UInt8], depth: Int?) {
        self.bytes = bytes
        self.depth = depth
    }

    /// Whether it is elements, and not attributes.
    package var isElements: Bool { depth != nil }
}
