/// A cursor on one element of a ``Document``.
public struct Element: Sendable {
    let storage: Document.Storage
    private(set) var index: Int

    /// Which element of its document it is, for those who keep many and look at few.
    package struct Place: Sendable, BitwiseCopyable {
        fileprivate let index: Int
    }

    /// Its place, see ``Document/element(at:)``.
    package var place: Place { Place(index: index) }

    private var node: Document.Node { storage.content.nodes[index] }

    /// The name without its prefix.
    public var name: String { storage.content.names[Int(node.name)] }

    /// The number of the name in the list of known names; more than all of them when it is not among them.
    public var number: Int { Int(node.name) }

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
        attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
    }

    /// The value of the attribute whose name has this number, and which is in no namespace; `nil` when there is none.
    public subscript(number: Int) -> String? {
        value(number).map { storage.string($0) }
    }

    /// The bytes of that value, for readers that need no string.
    public func bytes(_ number: Int) -> ArraySlice<UInt8>? {
        value(number).map { storage.slice($0) }
    }

    /// What a look at these bytes tells, for readers that do not keep them; `nil` when there is no such attribute.
    public func look<Result>(at number: Int, _ look: (Span<UInt8>) -> Result?) -> Result? {
        value(number).flatMap { storage.withBytes($0) { look($0.span) } }
    }

    /// The same in two numbers; `nil` as well when it has more than 15 bytes.
    public func packed(_ number: Int) -> PackedText? {
        guard let range = value(number) else { return nil }
        let room = max(0, storage.bytes.count - Int(range.upper))
        return storage.withBytes(range) { PackedText($0, followedBy: room) }
    }

    /// Whether every byte of that value is white space; `false` when there is no such attribute.
    public func isBlank(_ number: Int) -> Bool {
        value(number).map { range in storage.withBytes(range) { $0.allSatisfy(isWhiteSpace) } } ?? false
    }

    /// Whether there is an attribute whose name has this number, and which is in no namespace.
    public func has(_ number: Int) -> Bool {
        value(number) != nil
    }

    private func value(_ number: Int) -> Document.TextRange? {
        let (start, end) = (Int(node.firstAttribute), Int(node.endAttribute))
        let number = Int32(truncatingIfNeeded: number)
        for index in start..<end {
            let attribute = storage.content.attributes[index]
            if attribute.name == number, attribute.namespace == 0 { return attribute.value }
        }
        return nil
    }

    /// Whether both have the same name, the same attributes in the same order, the same text, and no elements inside.
    public func isAlike(_ other: Element) -> Bool {
        guard !hasChildren, !other.hasChildren, node.name == other.node.name, node.namespace == other.node.namespace,
            attributes.count == other.attributes.count, hasText == other.hasText
        else { return false }
        let haveSameAttributes = zip(attributes.indices, other.attributes.indices).allSatisfy { index, counterpart in
            let (one, two) = (storage.content.attributes[index], other.storage.content.attributes[counterpart])
            return one.name == two.name && one.namespace == two.namespace
                && storage.hasSame(one.value, as: two.value, in: other.storage)
        }
        guard haveSameAttributes, hasText else { return haveSameAttributes }
        // Text without elements in it is one piece.
        return storage.hasSame(
            storage.content.pieces[Int(node.firstPiece)].text,
            as: other.storage.content.pieces[Int(other.node.firstPiece)].text, in: other.storage)
    }

    /// Whether any element stands inside this one.
    public var hasChildren: Bool { Int(node.end) > index + 1 }

    /// What it is made of, for a quick comparison with what is allowed.
    public var makeup: Makeup { storage.content.makeups[Int(node.makeup)] }

    /// The elements directly inside it that are in its namespace, and whose name has this number, in order.
    public func children(_ number: Int) -> [Element] {
        let node = node
        var found: [Element] = []
        var index = self.index + 1
        while index < Int(node.end) {
            let child = storage.content.nodes[index]
            if child.name == Int32(truncatingIfNeeded: number), child.namespace == node.namespace {
                found.append(Element(storage: storage, index: index))
            }
            index = Int(child.end)
        }
        return found
    }

    /// The first element directly inside this one; `nil` when there is none.
    public var firstChild: Element? { hasChildren ? Element(storage: storage, index: index + 1) : nil }

    /// Turns to the next element that stands directly inside the same parent; `false` after the last.
    public mutating func moveOn(in parent: Element) -> Bool {
        let next = Int(node.end)
        if next >= Int(parent.node.end) { return false }
        index = next
        return true
    }

    /// The elements directly inside this one, in order.
    public var children: Children { Children(element: self) }

    /// The character data directly inside this element, comments left out; empty when it is only white space.
    public var text: String {
        if !hasText { return "" }
        var result = ""
        for number in Int(node.firstPiece)..<storage.content.pieces.count {
            let piece = storage.content.pieces[number]
            if piece.owner >= node.end { break }
            if piece.owner == Int32(index) { result += storage.string(piece.text) }
        }
        return result
    }

    /// Where the first character data that is more than white space begins directly inside this element; `nil` when
    /// there is none, or when it does not stand in the source as it is meant.
    public var textOffset: Int? {
        if !hasText { return nil }
        for number in Int(node.firstPiece)..<storage.content.pieces.count {
            let piece = storage.content.pieces[number]
            if piece.owner >= node.end { return nil }
            guard piece.owner == Int32(index) else { continue }
            if piece.start < 0 { return nil }
            return storage.bytes[Int(piece.start)...].firstIndex { !isWhiteSpace($0) }
        }
        return nil
    }

    /// Whether character data that is more than white space stands directly inside this element.
    public var hasText: Bool { makeup.hasText }
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
                value: element.storage.string(attribute.value))
        }

        /// The number of the name of the attribute at an index; `nil` when it is in a namespace.
        public func number(at position: Int) -> Int? {
            let attribute = element.storage.content.attributes[position]
            return attribute.namespace == 0 ? Int(attribute.name) : nil
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

extension Document {
    /// The element at a place.
    ///
    /// - Precondition: the place is one of this document.
    package func element(at place: Element.Place) -> Element { Element(storage: storage, index: place.index) }
}
