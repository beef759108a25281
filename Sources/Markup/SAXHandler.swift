internal import CGlibc
internal import CLibXML2

/// The callbacks that fill a ``DocumentBuilder``, which the parser carries with it.
func saxHandler() -> xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = XML_SAX2_MAGIC
    handlers.startDocument = { context in
        // All there is stands in memory; else the parser asks for more before every token near the end.
        context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee.progressive = 1
    }
    handlers.internalSubset = { context, _, _, _ in
        withBuilder(context) { builder, context in
            let before = builder.source.prefix(offset(context))
            let start = before.indices.last { before[$0...].starts(with: "<!DOCTYPE".utf8) }
            return builder.refuse(.doctype, at: start ?? 0)
        }
    }
    handlers.startElementNs = { context, name, _, namespace, namespaceCount, _, attributeCount, _, attributes in
        withBuilder(context) { builder, context in
            // The callback fires at the end of the tag, and no `<` can stand inside one.
            guard let input = context.pointee.input, let place = place(input),
                let opening = memrchr(place.base, Int32(UInt8(ascii: "<")), input.pointee.cur - place.base)
            else { return builder.refuse(.malformed(.other("no start of tag")), at: offset(context)) }
            let tag = Tag(
                name: name, namespace: namespace, namespaceCount: Int(namespaceCount),
                attributeCount: Int(attributeCount), attributes: attributes)
            let start = place.consumed + (UnsafeRawPointer(opening) - UnsafeRawPointer(place.base))
            return builder.start(tag, at: start, in: place)
        }
    }
    handlers.endElementNs = { context, _, _, _ in
        withBuilder(context) { builder, _ in
            builder.end()
            return true
        }
    }
    let characters: charactersSAXFunc = { context, text, count in
        withBuilder(context) { builder, context in
            if let text, let input = context.pointee.input, let place = place(input) {
                builder.characters(text, Int(count), in: place, before: offset(context))
            }
            return true
        }
    }
    handlers.characters = characters
    handlers.ignorableWhitespace = characters
    handlers.cdataBlock = characters
    handlers.serror = { context, error in
        withBuilder(context) { builder, context in
            guard let error, error.pointee.level != XML_ERR_WARNING else { return true }
            let (fault, place) = malformation(error.pointee, at: offset(context), in: builder.source)
            return builder.refuse(.malformed(fault), at: place)
        }
    }
    return handlers
}

@inline(__always)
private func withBuilder(
    _ context: UnsafeMutableRawPointer?, _ body: (inout DocumentBuilder, xmlParserCtxtPtr) -> Bool
) {
    guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let builder = context.pointee._private?.assumingMemoryBound(to: DocumentBuilder.self)
    else { return }
    if builder.pointee.error == nil, !body(&builder.pointee, context) { stop(context) }
}

/// Ends parsing after what is being read.
///
/// `xmlStopParser` frees the input as well, from which libxml2 2.9 goes on reading after some of its errors.
private func stop(_ context: xmlParserCtxtPtr) {
    context.pointee.instate = XML_PARSER_EOF
    // Newer versions look at this instead, and take 1 for "no callbacks".
    context.pointee.disableSAX = 2
}

@inline(__always)
private func place(_ input: xmlParserInputPtr) -> DocumentBuilder.Place? {
    guard let base = input.pointee.base, let end = input.pointee.end else { return nil }
    return DocumentBuilder.Place(base: base, end: end, consumed: Int(input.pointee.consumed))
}

/// How many bytes of the source the parser has gone through.
private func offset(_ context: xmlParserCtxtPtr) -> Int {
    guard let input = context.pointee.input else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
}

/// Our words for a parser error, and the byte to point at: where the thing begins that is wrong.
private func malformation(
    _ error: xmlError, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
) -> (MarkupError.Malformation, Int) {
    func last(_ character: Unicode.Scalar) -> Int {
        bytes.prefix(offset).lastIndex(of: UInt8(ascii: character)) ?? offset
    }
    let message = error.message.map { String(cString: $0).prefix { $0 != "\n" } } ?? ""
    let code = xmlParserErrors(UInt32(error.code))
    // What is too long has the code of what is unfinished.
    let unfinished = [XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED]
    if unfinished.contains(code), message.contains("too long") || message.contains("too big") {
        return (.tooLong, offset)
    }
    switch code {
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
    case XML_ERR_NAME_REQUIRED where offset > 0 && bytes[offset - 1] == UInt8(ascii: "<"):
        return (.lessThanInText, offset - 1)
    case XML_ERR_MISPLACED_CDATA_END:
        // The parser has not come so far yet.
        let end = bytes.indices[offset...].first { bytes[$0...].starts(with: "]]>".utf8) }
        return (.sectionEnd, end ?? offset)
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_STRING_NOT_STARTED: return (.unquotedValue, offset)
    case XML_ERR_SPACE_REQUIRED where offset > 0 && (bytes[offset - 1] == 0x22 || bytes[offset - 1] == 0x27):
        return (.attributesTogether, offset)
    case XML_ERR_NAME_TOO_LONG: return (.tooLong, offset)
    case XML_ERR_RESERVED_XML_NAME: return (.lateDeclaration, last("<"))
    case XML_ERR_HYPHEN_IN_COMMENT: return (.hyphensInComment, offset)
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED:
        return (.invalidCharacter, offset)
    default: return (.other(String(message.prefix(120))), offset)
    }
}
