internal import CGlibc

/// One parsed XML file: every element, attribute and text, in document order, with its place in the source.
///
/// A document is a value. It is read eagerly and in full, and holds nothing of the parser. It is well-formed, free of
/// entities and DOCTYPE, and immutable, so it can be shared freely between threads.
public struct Document: Sendable {
    let storage: Storage

    /// The name the file goes by in messages, usually the path as the user gave it.
    public var name: String { storage.name }

    /// The source, byte for byte, as it was given.
    public var bytes: [UInt8] { storage.bytes }

    /// The outermost element.
    public var root: Element { Element(storage: storage, index: 0) }

    /// What its elements are made of; most elements made alike share one.
    public var makeups: [Makeup] { storage.content.makeups }

    /// How many elements have a name with one of these numbers, wherever they stand and in whichever namespace.
    package func count(of numbers: [Int]) -> Int {
        (0..<storage.content.nodes.count).count { numbers.contains(Int(storage.content.nodes[$0].name)) }
    }

    /// Whether these bytes stand anywhere in the source.
    package func contains(_ text: StaticString) -> Bool {
        storage.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return false }
            return memmem(base, bytes.count, text.utf8Start, text.utf8CodeUnitCount) != nil
        }
    }

    /// The place of a byte of the source, for messages.
    ///
    /// - Parameter offset: a byte offset in ``bytes``; one past either end means that end.
    public func position(at offset: Int) -> SourcePosition {
        SourcePosition(offset: offset, in: storage.bytes)
    }
}

extension Document {
    /// Flat arrays that refer to each other by index: quick to fill, and nothing to link or to free.
    final class Storage: Sendable {
        let name: String
        let bytes: [UInt8]
        let content: Content

        init(name: String, bytes: [UInt8], content: consuming Content) {
            self.name = name
            self.bytes = bytes
            self.content = content
        }

        /// The bytes of a range.
        func slice(_ range: TextRange) -> ArraySlice<UInt8> {
            let (lower, upper) = (Int(range.lower), Int(range.upper))
            return lower < bytes.count
                ? bytes[lower..<upper] : content.rewritten[(lower - bytes.count)..<(upper - bytes.count)]
        }

        /// Looks at the bytes of a range.
        @inline(__always)
        func withBytes<Result>(_ range: TextRange, _ look: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            let (lower, upper) = (Int(range.lower), Int(range.upper))
            if lower < bytes.count {
                return bytes.withUnsafeBufferPointer { look(UnsafeBufferPointer(rebasing: $0[lower..<upper])) }
            }
            return content.rewritten.withUnsafeBufferPointer {
                look(UnsafeBufferPointer(rebasing: $0[(lower - bytes.count)..<(upper - bytes.count)]))
            }
        }

        /// Whether the bytes of a range are those of another.
        func hasSame(_ range: TextRange, as other: TextRange, in storage: Storage) -> Bool {
            withBytes(range) { bytes in
                storage.withBytes(other) { others in
                    bytes.count == others.count && zip(bytes, others).allSatisfy { $0 == $1 }
                }
            }
        }

        /// The text of a range.
        func string(_ range: TextRange) -> String { withBytes(range) { String(decoding: $0, as: UTF8.self) } }
    }

    /// What the parser found, in document order.
    struct Content: ~Copyable, Sendable {
        let nodes: GrowingBuffer<Node>
        let attributes: GrowingBuffer<Attribute>
        let pieces: GrowingBuffer<Piece>
        let makeups: [Makeup]
        /// Text that does not stand in the source as it is meant: with references, or line ends to be normalised.
        let rewritten: [UInt8]
        /// Names and namespace addresses, each once; first none at all, then those of the list of known names.
        let names: [String]
    }

    /// A part of the source, or, counted on from its end, of the rewritten text.
    struct TextRange: Sendable {
        var lower: Int32
        var upper: Int32
    }

    /// An element. `end` is the index after its last descendant, so its subtree is `index..<end`.
    struct Node: Sendable {
        var name: Int32
        var namespace: Int32
        var offset: Int32
        var end: Int32
        var firstAttribute: Int32
        var endAttribute: Int32
        var firstPiece: Int32
        /// Index in the content's makeups.
        var makeup: Int32
    }

    /// An attribute.
    struct Attribute: Sendable {
        var name: Int32
        var namespace: Int32
        var value: TextRange
    }

    /// A run of character data that is more than white space, and the element it stands in directly.
    struct Piece: Sendable {
        var owner: Int32
        var text: TextRange
        /// Where it begins in the source, not counting white space before a comment; below 0 where nobody knows.
        var start: Int32
    }
}
