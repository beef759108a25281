/// A cursor on one element of a ``Document``.
public struct Element: Sendable {
    let storage: Document.Storage
    let index: Int

    private var node: Document.Node { storage.content.nodes[index] }

    /// The name without its prefix.
    public var name: String { storage.content.names[Int(node.name)] }

    /// The address of the namespace the name is in; empty when it is in none.
    public var namespace: String { storage.content.names[Int(node.namespace)] }

    /// Whether another element of the same document is in the same namespace.
    public func sharesNamespace(with other: Element) -> Bool {
        node.namespace == other.node.namespace
    }

    /// Where the element begins in the source: the byte offset of its `<`.
    public var offset: Int { Int(node.offset) }

    /// The attributes as written, in the order of the source. Namespace declarations are not among them.
    public var attributes: Attributes { Attributes(element: self) }

    /// The value of the attribute with this name and no namespace; `nil` when there is none.
    public subscript(name: String) -> String? {
        for index in Int(node.firstAttribute)..<Int(node.endAttribute) {
            let attribute = storage.content.attributes[index]
            if attribute.namespace == 0, storage.content.names[Int(attribute.name)] == name {
                return storage.content.string(attribute.lower, attribute.upper)
            }
        }
        return nil
    }

    /// Whether there is an attribute with this name and no namespace.
    public func has(_ name: String) -> Bool {
        for index in Int(node.firstAttribute)..<Int(node.endAttribute) {
            let attribute = storage.content.attributes[index]
            if attribute.namespace == 0, storage.content.names[Int(attribute.name)] == name { return true }
        }
        return false
    }

    /// Whether any element stands inside this one.
    public var hasChildren: Bool { Int(node.end) > index + 1 }

    /// The elements directly inside this one, in order.
    public var children: Children { Children(element: self) }

    /// The character data directly inside this element, comments left out; empty when it is only white space.
    public var text: String {
        var result = ""
        for piece in storage.content.pieces[Int(node.firstPiece)...] {
            if piece.owner >= node.end { break }
            if piece.owner == Int32(index) { result += storage.content.string(piece.lower, piece.upper) }
        }
        return result
    }

    /// Whether character data that is more than white space stands directly inside this element.
    public var hasText: Bool {
        for piece in storage.content.pieces[Int(node.firstPiece)...] {
            if piece.owner >= node.end { return false }
            if piece.owner == Int32(index) { return true }
        }
        return false
    }
}

extension Element {
    /// The attributes of one element.
    public struct Attributes: RandomAccessCollection, Sendable {
        let element: Element

        /// One attribute as written.
        public struct Attribute: Sendable {
            /// The name without its prefix.
            public let name: String
            /// The address of the namespace; empty for an attribute without prefix.
            public let namespace: String
            /// The value, with references resolved and white space normalised as XML 1.0 section 3.3.3 says.
            public let value: String
        }

        /// Index of the first attribute.
        public var startIndex: Int { Int(element.node.firstAttribute) }

        /// Index after the last attribute.
        public var endIndex: Int { Int(element.node.endAttribute) }

        /// The attribute at an index between ``startIndex`` and ``endIndex``.
        public subscript(position: Int) -> Attribute {
            let attribute = element.storage.content.attributes[position]
            return Attribute(
                name: element.storage.content.names[Int(attribute.name)],
                namespace: element.storage.content.names[Int(attribute.namespace)],
                value: element.storage.content.string(attribute.lower, attribute.upper))
        }

        /// The name of the attribute at an index, without reading its value; `nil` when it is in a namespace.
        public func plainName(at position: Int) -> String? {
            let attribute = element.storage.content.attributes[position]
            return attribute.namespace == 0 ? element.storage.content.names[Int(attribute.name)] : nil
        }
    }

    /// The elements directly inside one element.
    public struct Children: Sequence, Sendable {
        let element: Element

        /// Starts at the first child.
        public func makeIterator() -> Iterator {
            Iterator(storage: element.storage, index: element.index + 1, end: Int(element.node.end))
        }

        /// Steps from child to child over what stands inside them.
        public struct Iterator: IteratorProtocol {
            let storage: Document.Storage
            var index: Int
            let end: Int

            /// The next child, or `nil` after the last.
            public mutating func next() -> Element? {
                guard index < end else { return nil }
                defer { index = Int(storage.content.nodes[index].end) }
                return Element(storage: storage, index: index)
            }
        }
    }
}

extension Document.Content {
    func string(_ lower: Int32, _ upper: Int32) -> String {
        String(decoding: text[Int(lower)..<Int(upper)], as: UTF8.self)
    }
}
