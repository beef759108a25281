private import CLibXML2

extension Document {
    /// Reads a whole file.
    ///
    /// The parser is libxml2 through SAX2, in its strictest setting: it never recovers, loads nothing, and knows no
    /// entity but the five of XML, since every DOCTYPE is refused before one could be declared.
    ///
    /// - Parameters:
    ///   - bytes: the file, which must be UTF-8.
    ///   - name: what messages call it.
    ///   - limits: what is still believed to be an honest file.
    ///   - known: names that get their numbers, see ``Element/number``.
    /// - Throws: the first thing that makes the file unfit.
    public init(
        parsing bytes: [UInt8], name: String, limits: Limits = .standard, known: NameList = .none
    ) throws(MarkupError) {
        if let error = firstLook(at: bytes, limits: limits) { throw error }
        var builder = Builder(bytes: bytes, limits: limits, known: known)
        builder.parse()
        if let error = builder.error { throw error }
        storage = Storage(name: name, bytes: bytes, content: builder.content)
    }
}

/// What the callbacks fill while the parser runs.
private struct Builder {
    let bytes: [UInt8]
    let limits: Limits
    let known: NameList
    var content: Document.Content
    var error: MarkupError?
    private var open: [Int32] = []
    /// The character data since the last tag.
    private var piece: Document.TextRange?
    private var numbers: [UnsafePointer<xmlChar>: Int32] = [:]
    /// The names met last, by some bits of their addresses: most names are met again and again.
    private var recent = [(name: UnsafePointer<xmlChar>?, number: Int32)](repeating: (nil, 0), count: 64)

    init(bytes: [UInt8], limits: Limits, known: NameList) {
        self.bytes = bytes
        self.limits = limits
        self.known = known
        content = Document.Content(names: [""] + known.names)
        numbers.reserveCapacity(32)
        content.nodes.reserveCapacity(bytes.count / 32)
        content.attributes.reserveCapacity(bytes.count / 16)
    }

    mutating func parse() {
        initialiseLibraryOnce
        guard let context = xmlNewParserCtxt() else { preconditionFailure("out of memory") }
        defer { xmlFreeParserCtxt(context) }
        withUnsafeMutablePointer(to: &self) { builder in
            context.pointee._private = UnsafeMutableRawPointer(builder)
            context.pointee.sax.pointee = saxHandler()
            // With every DOCTYPE refused, substituting entities can only mean the five of XML.
            let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue)
            builder.pointee.bytes.withUnsafeBytes { source in
                _ = xmlCtxtReadMemory(context, source.baseAddress, Int32(source.count), nil, nil, options)
            }
        }
        if error == nil, context.pointee.wellFormed != 1 || context.pointee.nsWellFormed != 1 || !open.isEmpty {
            error = MarkupError(fault: .malformed(.other("not well-formed")), offset: bytes.count)
        }
    }

    /// Where something the parser points at stands in the source; `nil` when it is a copy that the parser made.
    private func place(of text: UnsafeBufferPointer<xmlChar>, in context: xmlParserCtxtPtr) -> Int? {
        guard let input = context.pointee.input, let base = input.pointee.base, let end = input.pointee.end,
            let start = text.baseAddress, start >= base, start + text.count <= end
        else { return nil }
        return Int(input.pointee.consumed) + (start - base)
    }

    mutating func start(_ tag: Tag, at offset: Int, in context: xmlParserCtxtPtr) -> Bool {
        closePiece()
        if open.count >= limits.depth { return refuse(.tooDeep(limit: limits.depth), at: offset) }
        if content.nodes.count >= limits.elements {
            return refuse(.tooManyElements(limit: limits.elements), at: offset)
        }
        if tag.attributeCount + tag.namespaceCount > limits.attributes {
            return refuse(.tooManyAttributes(limit: limits.attributes), at: offset)
        }
        let firstAttribute = Int32(content.attributes.count)
        for index in 0..<tag.attributeCount { append(tag.attribute(index), in: context) }
        open.append(Int32(content.nodes.count))
        content.nodes.append(
            Document.Node(
                name: number(tag.name), namespace: number(tag.namespace), offset: Int32(offset), end: 0,
                firstAttribute: firstAttribute, endAttribute: Int32(content.attributes.count),
                firstPiece: Int32(content.pieces.count)))
        return true
    }

    mutating func end() {
        closePiece()
        guard let index = open.popLast() else { return }
        content.nodes[Int(index)].end = Int32(content.nodes.count)
    }

    mutating func characters(_ characters: UnsafeBufferPointer<xmlChar>, in context: xmlParserCtxtPtr) {
        guard let open = piece else {
            piece = range(of: characters, in: context)
            return
        }
        if let place = place(of: characters, in: context), place == Int(open.upper) {
            piece?.upper += Int32(characters.count)
        } else {
            let isRewritten = Int(open.lower) >= bytes.count
            let lower = isRewritten ? open.lower : Int32(bytes.count + content.rewritten.count)
            if !isRewritten { content.rewritten += bytes[Int(open.lower)..<Int(open.upper)] }
            content.rewritten += characters
            piece = Document.TextRange(lower: lower, upper: Int32(bytes.count + content.rewritten.count))
        }
    }

    /// A text where it stands in the source, or copied.
    private mutating func range(
        of text: UnsafeBufferPointer<xmlChar>, in context: xmlParserCtxtPtr
    ) -> Document.TextRange {
        if let place = place(of: text, in: context) {
            return Document.TextRange(lower: Int32(place), upper: Int32(place + text.count))
        }
        let lower = Int32(bytes.count + content.rewritten.count)
        content.rewritten += text
        return Document.TextRange(lower: lower, upper: lower + Int32(text.count))
    }

    mutating func refuse(_ fault: MarkupError.Fault, at offset: Int) -> Bool {
        if error == nil {
            error = MarkupError(fault: fault, offset: offset)
            error?.open = open.last.map { index in
                let node = content.nodes[Int(index)]
                let position = SourcePosition(offset: Int(node.offset), in: bytes)
                return .init(name: content.names[Int(node.name)], line: position.line)
            }
        }
        return false
    }

    /// Keeps the character data since the last tag, unless it is only white space.
    private mutating func closePiece() {
        guard let text = piece else { return }
        piece = nil
        guard let owner = open.last else { return }
        let isBlank =
            Int(text.lower) < bytes.count
            ? bytes[Int(text.lower)..<Int(text.upper)].allSatisfy(isWhiteSpace)
            : content.rewritten[(Int(text.lower) - bytes.count)...].allSatisfy(isWhiteSpace)
        if !isBlank { content.pieces.append(Document.Piece(owner: owner, text: text)) }
    }

    private mutating func append(_ attribute: Tag.Attribute, in context: xmlParserCtxtPtr) {
        content.attributes.append(
            Document.Attribute(
                name: number(attribute.name), namespace: number(attribute.namespace),
                value: range(of: attribute.value, in: context)))
    }

    /// Names come from the parser's dictionary, where equal names are one pointer.
    private mutating func number(_ name: UnsafePointer<xmlChar>?) -> Int32 {
        guard let name else { return 0 }
        let slot = Int(bitPattern: name) >> 2 & 63
        if recent[slot].name == name { return recent[slot].number }
        let number = numbers[name] ?? newNumber(name)
        recent[slot] = (name, number)
        return number
    }

    private mutating func newNumber(_ name: UnsafePointer<xmlChar>) -> Int32 {
        let string = String(cString: name)
        var number = Int32(content.names.count)
        if let known = known.numbers[string] {
            number = known
        } else {
            content.names.append(string)
        }
        numbers[name] = number
        return number
    }
}

/// A start tag as libxml2 hands it over, with names in place of pointer arithmetic.
private struct Tag {
    let name: UnsafePointer<xmlChar>?
    let namespace: UnsafePointer<xmlChar>?
    let namespaceCount: Int
    let attributeCount: Int
    let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

    struct Attribute {
        let name: UnsafePointer<xmlChar>?
        let namespace: UnsafePointer<xmlChar>?
        let value: UnsafeBufferPointer<xmlChar>
    }

    /// Five pointers an attribute: local name, prefix, namespace, start and end of the value.
    func attribute(_ index: Int) -> Attribute {
        let fields = attributes.map { UnsafeBufferPointer(start: $0 + 5 * index, count: 5) }
        guard let fields, let lower = fields[3], let upper = fields[4] else {
            return Attribute(name: nil, namespace: nil, value: UnsafeBufferPointer(start: nil, count: 0))
        }
        return Attribute(
            name: fields[0], namespace: fields[2],
            value: UnsafeBufferPointer(start: lower, count: upper - lower))
    }
}

private func withBuilder(_ context: UnsafeMutableRawPointer?, _ body: (inout Builder, xmlParserCtxtPtr) -> Bool) {
    guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let builder = context.pointee._private?.assumingMemoryBound(to: Builder.self)
    else { return }
    if builder.pointee.error == nil, !body(&builder.pointee, context) { xmlStopParser(context) }
}

/// How many bytes of the source the parser has gone through.
private func offset(_ context: xmlParserCtxtPtr) -> Int {
    guard let input = context.pointee.input else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
}

private func saxHandler() -> xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = XML_SAX2_MAGIC
    handlers.internalSubset = { context, _, _, _ in
        withBuilder(context) { builder, context in
            let before = builder.bytes.prefix(offset(context))
            let start = before.lastStart(of: Array("<!DOCTYPE".utf8))
            return builder.refuse(.doctype, at: start ?? 0)
        }
    }
    handlers.startElementNs = { context, name, _, namespace, namespaceCount, _, attributeCount, _, attributes in
        withBuilder(context) { builder, context in
            // The callback fires at the end of the tag, and no `<` can stand inside one.
            guard let input = context.pointee.input, let base = input.pointee.base,
                let opening = memrchr(base, Int32(UInt8(ascii: "<")), input.pointee.cur - base)
            else { return builder.refuse(.malformed(.other("no start of tag")), at: offset(context)) }
            let tag = Tag(
                name: name, namespace: namespace, namespaceCount: Int(namespaceCount),
                attributeCount: Int(attributeCount), attributes: attributes)
            return builder.start(
                tag, at: Int(input.pointee.consumed) + (UnsafeRawPointer(opening) - UnsafeRawPointer(base)), in: context
            )
        }
    }
    handlers.endElementNs = { context, _, _, _ in
        withBuilder(context) { builder, _ in
            builder.end()
            return true
        }
    }
    let characters: charactersSAXFunc = { context, characters, count in
        withBuilder(context) { builder, context in
            builder.characters(UnsafeBufferPointer(start: characters, count: Int(count)), in: context)
            return true
        }
    }
    handlers.characters = characters
    handlers.ignorableWhitespace = characters
    handlers.cdataBlock = characters
    handlers.serror = { context, error in
        withBuilder(context) { builder, context in
            guard let error, error.pointee.level != XML_ERR_WARNING else { return true }
            let (fault, place) = malformation(error.pointee, at: offset(context), in: builder.bytes)
            return builder.refuse(.malformed(fault), at: place)
        }
    }
    return handlers
}

extension ArraySlice<UInt8> {
    /// Where a sequence of bytes begins for the last time.
    fileprivate func lastStart(of bytes: [UInt8]) -> Int? {
        indices.last { self[$0...].starts(with: bytes) }
    }
}

private let initialiseLibraryOnce: Void = xmlInitParser()

/// Our words for a parser error, and the byte to point at: where the thing begins that is wrong.
private func malformation(_ error: xmlError, at offset: Int, in bytes: [UInt8]) -> (MarkupError.Malformation, Int) {
    func last(_ character: Unicode.Scalar) -> Int {
        bytes.prefix(offset).lastIndex(of: UInt8(ascii: character)) ?? offset
    }
    switch xmlParserErrors(UInt32(error.code)) {
    case XML_ERR_TAG_NAME_MISMATCH: return (.tagMismatch, last("<"))
    case _ where offset >= bytes.count: return (.unfinished, bytes.count)
    case XML_ERR_DOCUMENT_END: return (.extraContent, offset)
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: return (.repeatedAttribute, last("<"))
    case XML_NS_ERR_UNDEFINED_NAMESPACE: return (.unknownPrefix, last("<"))
    case XML_ERR_LT_IN_ATTRIBUTE: return (.lessThanInAttribute, offset)
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY, XML_ERR_ENTITYREF_SEMICOL_MISSING:
        return (.unknownEntity, last("&"))
    case XML_ERR_NAME_REQUIRED where offset > 0 && bytes[offset - 1] == UInt8(ascii: "&"):
        return (.unknownEntity, offset - 1)
    case XML_ERR_HYPHEN_IN_COMMENT: return (.hyphensInComment, offset)
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED:
        return (.invalidCharacter, offset)
    default:
        let message = error.message.map { String(cString: $0).prefix { $0 != "\n" } } ?? ""
        return (.other(String(message.prefix(120))), offset)
    }
}
