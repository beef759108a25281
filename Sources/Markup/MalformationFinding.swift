internal import CLibXML2

/// Our words for a parser error, and the byte to point at: where the thing begins that is wrong.
func malformation(
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
    let tagErrors = [
        XML_ERR_NAME_REQUIRED, XML_ERR_SPACE_REQUIRED, XML_ERR_GT_REQUIRED, XML_ERR_ATTRIBUTE_NOT_STARTED,
        XML_ERR_ATTRIBUTE_WITHOUT_VALUE,
    ]
    switch code {
    case XML_ERR_TAG_NAME_MISMATCH: return (.tagMismatch, last("<"))
    case XML_ERR_COMMENT_NOT_FINISHED where offset >= bytes.count:
        let start = bytes.indices.last { bytes[$0] == UInt8(ascii: "<") && bytes[$0...].starts(with: "<!--".utf8) }
        return (.unclosedComment, start ?? bytes.count)
    case _ where offset >= bytes.count: return (.unfinished, bytes.count)
    case XML_ERR_DOCUMENT_END: return (.extraContent, offset)
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: return (.repeatedAttribute, last("<"))
    case XML_NS_ERR_UNDEFINED_NAMESPACE: return (.unknownPrefix, last("<"))
    case XML_ERR_LT_IN_ATTRIBUTE:
        return bytes.unclosedValue(before: offset, isEnded: false) ?? (.lessThanInAttribute, offset)
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY, XML_ERR_ENTITYREF_SEMICOL_MISSING,
        XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF:
        return (.unknownEntity, last("&"))
    case XML_ERR_NAME_REQUIRED where offset > 0 && bytes[offset - 1] == UInt8(ascii: "&"):
        return (.unknownEntity, offset - 1)
    case XML_ERR_NAME_REQUIRED where offset > 0 && bytes[offset - 1] == UInt8(ascii: "<"):
        return (bytes.beginsComment(at: offset) ? .commentStart : .lessThanInText, offset - 1)
    case XML_ERR_MISPLACED_CDATA_END:
        // The parser has not come so far yet.
        let end = bytes.indices[offset...].first { bytes[$0...].starts(with: "]]>".utf8) }
        return (.sectionEnd, end ?? offset)
    case _ where tagErrors.contains(code) && bytes.hasInvisible(at: offset): return (.invisibleSpace, offset)
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_STRING_NOT_STARTED: return (.unquotedValue, offset)
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return (.missingValue, offset)
    case XML_ERR_SPACE_REQUIRED where offset > 0 && bytes[offset - 1].isQuote:
        if bytes[offset] == UInt8(ascii: "/") { return (.unfinishedTag, offset) }
        if bytes[offset] == UInt8(ascii: "<") { return (.unfinishedTag, last("<")) }
        return bytes.unclosedValue(before: offset, isEnded: true) ?? (.attributesTogether, offset)
    case XML_ERR_GT_REQUIRED, XML_ERR_NAME_REQUIRED:
        return (.unfinishedTag, bytes[offset] == UInt8(ascii: "<") ? last("<") : offset)
    case XML_NS_ERR_QNAME: return (.colonInName, offset)
    case XML_ERR_NAME_TOO_LONG: return (.tooLong, offset)
    case XML_ERR_RESERVED_XML_NAME: return (.lateDeclaration, last("<"))
    case XML_ERR_HYPHEN_IN_COMMENT: return (.hyphensInComment, offset)
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED:
        return (.invalidCharacter, offset)
    default: return (.other(String(message.prefix(120))), offset)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a space or mark stands there that nobody sees and that is none to XML, as word processors leave them.
    fileprivate func hasInvisible(at offset: Int) -> Bool {
        guard let first = characters(at: offset).first, !first.isASCII else { return false }
        return first.properties.isWhitespace || first.properties.generalCategory == .format
    }

    /// Whether what follows a `<` was to be a comment.
    fileprivate func beginsComment(at offset: Int) -> Bool {
        let characters = characters(at: offset)
        guard characters.first == "!", let next = characters.dropFirst().first else { return false }
        return next.properties.generalCategory == .dashPunctuation
    }

    /// The next one to four characters.
    private func characters(at offset: Int) -> String.UnicodeScalarView {
        String(decoding: self[offset...].prefix(4), as: UTF8.self).unicodeScalars
    }

    /// A value that has swallowed the markup behind it, for its closing quotation mark is missing or a curly one: where
    /// that stands, or where the value begins. `nil` when it does not look so.
    ///
    /// - Parameter isEnded: whether the value ended, right before the offset, at the mark that begins another.
    fileprivate func unclosedValue(before offset: Int, isEnded: Bool) -> (MarkupError.Malformation, Int)? {
        let end = isEnded ? offset - 1 : offset
        guard isEnded ? end > 0 && self[end - 1] == UInt8(ascii: "=") : isBetweenTags(offset) else { return nil }
        let start = self[..<end].indices.dropFirst().last { self[$0].isQuote && self[$0 - 1] == UInt8(ascii: "=") }
        guard let start else { return nil }
        let marks = self[start] == UInt8(ascii: "'") ? ["\u{2019}"] : ["\u{201D}", "\u{2033}"]
        let value = self[(start + 1)..<end]
        let opening = Array("\u{201C}".utf8)
        for place in value.indices where self[place] >= 0x80 {
            // What a curly mark begins, one may end.
            if self[place...].starts(with: opening) { break }
            guard let mark = marks.first(where: { self[place...].starts(with: $0.utf8) }) else { continue }
            let next = place + mark.utf8.count
            if next < count,
                isWhiteSpace(self[next]) || self[next] == UInt8(ascii: "/") || self[next] == UInt8(ascii: ">")
            {
                return (.curlyQuote, place)
            }
        }
        return (.unclosedValue, start)
    }

    /// Whether a `<` seems to begin a tag, behind another one.
    private func isBetweenTags(_ offset: Int) -> Bool {
        guard self[..<offset].last(where: { !isWhiteSpace($0) }) == UInt8(ascii: ">"), offset + 1 < count else {
            return false
        }
        let next = Unicode.Scalar(self[offset + 1])
        return next.properties.isAlphabetic || next == "/" || next == "!"
    }
}

extension UInt8 {
    fileprivate var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
}
