/// Attributes that many documents have in common, put into markup once.
public struct Fragment: Sendable, Hashable {
    let bytes: [UInt8]

    /// Attributes in order.
    public init(_ attributes: KeyValuePairs<StaticString, String>) {
        var writer = MarkupWriter(continuing: .inTag)
        for (name, value) in attributes { writer.attribute(name, value) }
        bytes = writer.bytes
    }
}
