/// An element of a result with everything in it, before anybody decides how it is written: as XML or as JSON.
package struct Branch: Sendable {
    /// Its name.
    package let name: StaticString
    private var attributes: [(name: StaticString, value: String)] = []
    /// A branch has text or branches.
    private var text: String?
    private var lists: [List] = []

    /// Elements of one name, in order, each made when it is written: there can be very many.
    private struct List: Sendable {
        let name: StaticString
        let count: Int
        let branch: @Sendable (Int) -> Branch
    }

    /// An element with what `content` adds to it.
    package init(_ name: StaticString, _ content: (inout Branch) -> Void) {
        self.name = name
        content(&self)
    }

    /// Adds an attribute when there is a value for it.
    package mutating func attribute(_ name: StaticString, _ value: String?) {
        if let value { attributes.append((name, value)) }
    }

    /// Sets the text.
    package mutating func text(_ value: String) { text = value }

    /// Adds an element.
    package mutating func element(_ name: StaticString, _ content: (inout Branch) -> Void) {
        element(Branch(name, content))
    }

    /// Adds an element made elsewhere.
    package mutating func element(_ branch: Branch) {
        lists.append(List(name: branch.name, count: 1) { _ in branch })
    }

    /// Adds an element for each value, made no sooner than it is written.
    package mutating func elements<Value: Sendable>(
        _ name: StaticString, _ values: [Value], _ content: @escaping @Sendable (Value, inout Branch) -> Void
    ) {
        lists.append(
            List(name: name, count: values.count) { index in Branch(name) { content(values[index], &$0) } })
    }
}

extension Branch {
    /// A document in XML, in a namespace.
    package func markup(namespace: String) -> [UInt8] { gathered { markup(namespace: namespace, $0) } }

    /// A document in JSON.
    package var json: [UInt8] { gathered { json($0) } }

    /// A document in XML, in a namespace, handed over in pieces.
    package func markup(namespace: String, _ use: (Span<UInt8>) -> Void) {
        var writer = MarkupWriter()
        write(namespace: namespace, &writer, use)
        writer.handOver(use)
    }

    private func write(namespace: String?, _ writer: inout MarkupWriter, _ use: (Span<UInt8>) -> Void) {
        writer.element(name) { writer in
            writer.attribute("xmlns", namespace)
            for attribute in attributes { writer.attribute(attribute.name, attribute.value) }
            if let text { writer.text(text) }
            for list in lists {
                for index in 0..<list.count {
                    list.branch(index).write(namespace: nil, &writer, use)
                    writer.handOver(atLeast: MarkupWriter.piece, use)
                }
            }
        }
    }

    /// A document in JSON, handed over in pieces: attributes as members, elements as arrays of objects under their name,
    /// text as `teks`.
    ///
    /// An attribute named like elements beside it has an `@` before its name.
    /// Every value is a string, numbers too, so that none passes through a float.
    package func json(_ use: (Span<UInt8>) -> Void) {
        var writer = JSONWriter()
        write(&writer, use)
        writer.end(use)
    }

    private func write(_ writer: inout JSONWriter, _ use: (Span<UInt8>) -> Void) {
        writer.object { writer in
            var names: [String] = []
            for name in lists.map(\.name.description) where !names.contains(name) { names.append(name) }
            for (name, value) in attributes.map({ ($0.name.description, $0.value) }) {
                writer.member(names.contains(name) ? "@" + name : name, value)
            }
            if let text { writer.member("teks", text) }
            for name in names {
                writer.array(name) { writer in
                    for list in lists where list.name.description == name {
                        for index in 0..<list.count {
                            writer.element { list.branch(index).write(&$0, use) }
                            writer.handOver(atLeast: MarkupWriter.piece, use)
                        }
                    }
                }
            }
        }
    }
}

/// Pieces that are handed over, put together.
package func gathered(_ draw: ((Span<UInt8>) -> Void) -> Void) -> [UInt8] {
    var bytes = ByteBuffer(capacity: 1 << 16)
    draw { piece in piece.withUnsafeBufferPointer { bytes.append(contentsOf: $0) } }
    return bytes.array
}
