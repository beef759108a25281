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
    /// - Throws: the first thing that makes the file unfit.
    public init(parsing bytes: [UInt8], name: String, limits: Limits = .standard) throws(MarkupError) {
        if let error = firstLook(at: bytes, limits: limits) { throw error }
        var builder = Builder(bytes: bytes, limits: limits)
        builder.parse()
        if let error = builder.error { throw error }
        storage = Storage(name: name, bytes: bytes, content: builder.content)
    }
}

/// What the callbacks fill while the parser runs.
private struct Builder {
    let bytes: [UInt8]
    let limits: Limits
    var content = Document.Content()
    var error: MarkupError?
    private var open: [Int32] = []
    private var pieceStart: Int?
    private var ids: [UnsafePointer<xmlChar>: Int32] = [:]

    init(bytes: [UInt8], limits: Limits) {
        self.bytes = bytes
        self.limits = limits
        content.nodes.reserveCapacity(bytes.count / 48)
        content.attributes.reserveCapacity(bytes.count / 24)
        content.text.reserveCapacity(bytes.count / 2)
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

    mutating func start(_ tag: Tag, at offset: Int) -> Bool {
        closePiece()
        if open.count >= limits.depth { return refuse(.tooDeep(limit: limits.depth), at: offset) }
        if content.nodes.count >= limits.elements {
            return refuse(.tooManyElements(limit: limits.elements), at: offset)
        }
        if tag.attributeCount + tag.namespaceCount > limits.attributes {
            return refuse(.tooManyAttributes(limit: limits.attributes), at: offset)
        }
        let firstAttribute = Int32(content.attributes.count)
        for index in 0..<tag.attributeCount { append(tag.attribute(index)) }
        open.append(Int32(content.nodes.count))
        content.nodes.append(
            Document.Node(
                name: id(tag.name), namespace: id(tag.namespace), offset: Int32(offset), end: 0,
                firstAttribute: firstAttribute, endAttribute: Int32(content.attributes.count),
                firstPiece: Int32(content.pieces.count)))
        return true
    }

    mutating func end() {
        closePiece()
        guard let index = open.popLast() else { return }
        content.nodes[Int(index)].end = Int32(content.nodes.count)
    }

    mutating func characters(_ characters: UnsafeBufferPointer<xmlChar>) {
        if pieceStart == nil { pieceStart = content.text.count }
        content.text.append(contentsOf: characters)
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
        guard let lower = pieceStart, let owner = open.last else { return }
        pieceStart = nil
        if content.text[lower...].allSatisfy(isWhiteSpace) {
            content.text.removeSubrange(lower...)
        } else {
            content.pieces.append(
                Document.Piece(owner: owner, lower: Int32(lower), upper: Int32(content.text.count)))
        }
    }

    private mutating func append(_ attribute: Tag.Attribute) {
        let lower = Int32(content.text.count)
        content.text.append(contentsOf: attribute.value)
        content.attributes.append(
            Document.Attribute(
                name: id(attribute.name), namespace: id(attribute.namespace), lower: lower,
                upper: Int32(content.text.count)))
    }

    /// Names come from the parser's dictionary, where equal names are one pointer.
    private mutating func id(_ name: UnsafePointer<xmlChar>?) -> Int32 {
        guard let name else { return 0 }
        if let id = ids[name] { return id }
        let id = Int32(content.names.count)
        content.names.append(String(cString: name))
        ids[name] = id
        return id
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
            let before = builder.bytes.prefix(offset(context))
            let tag = Tag(
                name: name, namespace: namespace, namespaceCount: Int(namespaceCount),
                attributeCount: Int(attributeCount), attributes: attributes)
            return builder.start(tag, at: before.lastIndex(of: UInt8(ascii: "<")) ?? 0)
        }
    }
    handlers.endElementNs = { context, _, _, _ in
        withBuilder(context) { builder, _ in
            builder.end()
            return true
        }
    }
    let characters: charactersSAXFunc = { context, characters, count in
        withBuilder(context) { builder, _ in
            builder.characters(UnsafeBufferPointer(start: characters, count: Int(count)))
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
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED:
        return (.invalidCharacter, offset)
    default:
        let message = error.message.map { String(cString: $0).prefix { $0 != "\n" } } ?? ""
        return (.other(String(message.prefix(120))), offset)
    }
}
