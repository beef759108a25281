/// An element of a result with everything in it, before anybody decides how it is written: as XML or as JSON.
public struct Branch: Sendable {
    /// Its name.
    public let name: StaticString
    /// Its attributes, in order.
    public private(set) var attributes: [(name: StaticString, value: String)] = []
    /// The text in it; a branch has text or branches.
    public private(set) var text: String?
    /// The elements in it, in order.
    public private(set) var branches: [Branch] = []

    /// An element with what `content` adds to it.
    public init(_ name: StaticString, _ content: (inout Branch) -> Void) {
        self.name = name
        content(&self)
    }

    /// Adds an attribute when there is a value for it.
    public mutating func attribute(_ name: StaticString, _ value: String?) {
        if let value { attributes.append((name, value)) }
    }

    /// Sets the text.
    public mutating func text(_ value: String) { text = value }

    /// Adds an element.
    public mutating func element(_ name: StaticString, _ content: (inout Branch) -> Void) {
        branches.append(Branch(name, content))
    }

    /// Adds an element made elsewhere.
    public mutating func element(_ branch: Branch) { branches.append(branch) }
}

extension Branch {
    /// A document in XML, in a namespace.
    public func markup(namespace: String) -> [UInt8] {
        var writer = MarkupWriter()
        write(namespace: namespace, &writer)
        return writer.bytes
    }

    private func write(namespace: String?, _ writer: inout MarkupWriter) {
        writer.element(name) { writer in
            writer.attribute("xmlns", namespace)
            for attribute in attributes { writer.attribute(attribute.name, attribute.value) }
            if let text { writer.text(text) }
            for branch in branches { branch.write(namespace: nil, &writer) }
        }
    }

    /// A document in JSON: attributes as members, elements as arrays of objects under their name, text as `teks`.
    ///
    /// Every value is a string, numbers too, so that none passes through a float.
    public var json: [UInt8] {
        var writer = JSONWriter()
        write(&writer)
        return writer.bytes
    }

    private func write(_ writer: inout JSONWriter) {
        writer.object { writer in
            for attribute in attributes { writer.member(attribute.name.description, attribute.value) }
            if let text { writer.member("teks", text) }
            var names: [String] = []
            for name in branches.map(\.name.description) where !names.contains(name) { names.append(name) }
            for name in names {
                writer.array(name, branches.filter { $0.name.description == name }) { $0.write(&$1) }
            }
        }
    }
}
