/// Ways of writing the same XML differently.
enum Rewriting: String, CaseIterable {
    case withoutWhiteSpace
    case withBlankLines
    case withCarriageReturns
    case withComments
    case withAttributesReversed
    case withPrefix

    /// The same file, written differently.
    func callAsFunction(_ source: String) -> String {
        let tokens = Token.split(source)
        switch self {
        case .withoutWhiteSpace:
            return tokens.filter { !$0.isWhiteSpace }.map(\.source).joined()
        case .withBlankLines:
            return tokens.map { token in
                if token.isWhiteSpace { return "\n\n\t \n" }
                return token.tag.map { $0.source(attributeSeparator: "\n\n\t  ") } ?? token.source
            }.joined()
        case .withCarriageReturns:
            return source.replacing("\n", with: "\r\n")
        case .withComments:
            let comment = "<!-- <x a=\"1\"> & ' -->"
            return tokens.map { token in
                if token.tag != nil { return token.source + comment }
                return token.isText ? token.source.replacing(" ", with: " \(comment)") : token.source
            }.joined()
        case .withAttributesReversed:
            return tokens.map { token in
                guard var tag = token.tag else { return token.source }
                tag.attributes.reverse()
                return tag.source()
            }.joined()
        case .withPrefix:
            return tokens.map { token in
                guard var tag = token.tag else { return token.source }
                tag.name = tag.isEnd ? "/p:" + tag.name.dropFirst() : "p:" + tag.name
                tag.attributes = tag.attributes.map { $0.hasPrefix("xmlns=") ? "xmlns:p=" + $0.dropFirst(6) : $0 }
                return tag.source()
            }.joined()
        }
    }
}

/// A piece of XML source: a tag, text, or something that is neither (a comment, CDATA, an instruction).
private struct Token {
    let source: String
    let tag: Tag?

    var isText: Bool { tag == nil && !source.hasPrefix("<") }
    var isWhiteSpace: Bool { isText && source.allSatisfy(\.isWhitespace) }

    static func split(_ source: String) -> [Token] {
        let bytes = Array(source.utf8)
        var tokens: [Token] = []
        var start = 0
        while start < bytes.count {
            let end = Self.end(of: bytes[start...])
            let source = String(decoding: bytes[start..<end], as: UTF8.self)
            let isTag = source.hasPrefix("<") && !source.hasPrefix("<!") && !source.hasPrefix("<?")
            tokens.append(Token(source: source, tag: isTag ? Tag(source) : nil))
            start = end
        }
        return tokens
    }

    private static func end(of rest: ArraySlice<UInt8>) -> Int {
        func after(_ terminator: String) -> Int {
            let wanted = Array(terminator.utf8)
            let start = rest.indices.first { rest[$0...].starts(with: wanted) }
            return start.map { $0 + wanted.count } ?? rest.endIndex
        }
        if rest.starts(with: "<!--".utf8) { return after("-->") }
        if rest.starts(with: "<![CDATA[".utf8) { return after("]]>") }
        if rest.starts(with: "<?".utf8) { return after("?>") }
        guard rest.first == UInt8(ascii: "<") else { return rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex }
        var quote: UInt8?
        for index in rest.indices {
            let byte = rest[index]
            if quote == nil, byte == UInt8(ascii: ">") { return index + 1 }
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        return rest.endIndex
    }
}

/// A tag taken apart.
private struct Tag {
    /// With the slash of an end tag.
    var name: String
    /// Each with its quotes.
    var attributes: [String] = []
    let isEmpty: Bool

    var isEnd: Bool { name.hasPrefix("/") }

    init(_ source: String) {
        isEmpty = source.hasSuffix("/>")
        let content = source.dropFirst().dropLast(isEmpty ? 2 : 1)
        let name = content.prefix { !$0.isWhitespace }
        self.name = String(name)
        var rest = content.dropFirst(name.count).drop(while: \.isWhitespace)
        while let equals = rest.firstIndex(of: "=") {
            let value = rest[equals...].dropFirst().drop(while: \.isWhitespace)
            guard let quote = value.first, let end = value.dropFirst().firstIndex(of: quote) else { break }
            attributes.append(String(rest[...end]))
            rest = rest[end...].dropFirst().drop(while: \.isWhitespace)
        }
    }

    func source(attributeSeparator: String = " ") -> String {
        "<\(name)" + attributes.map { attributeSeparator + $0 }.joined() + (isEmpty ? "/>" : ">")
    }
}
