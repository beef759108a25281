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
