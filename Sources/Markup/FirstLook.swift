internal import CGlibc
internal import CLibXML2

/// What can be seen to be wrong with a file before the parser is trusted with it; `nil` when nothing can.
func firstLook(at bytes: [UInt8], limits: Limits) -> MarkupError? {
    // Places in a document are told by 32 bits.
    let most = min(limits.bytes, 1 << 30)
    if bytes.count > most { return MarkupError(fault: .tooLarge(limit: most), offset: 0) }
    let content = bytes.dropFirst(bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0)
    if content.allSatisfy(isWhiteSpace) { return MarkupError(fault: .empty, offset: 0) }
    if let program = program(of: bytes) { return MarkupError(fault: .notText(program), offset: 0) }
    if let encoding = foreignEncoding(of: content) {
        return MarkupError(fault: .notUTF8(encoding: encoding), offset: 0)
    }
    do {
        _ = try UTF8Span(validating: bytes.span)
    } catch {
        return MarkupError(fault: .notUTF8(encoding: nil), offset: error.byteOffsets.lowerBound)
    }
    if let first = content.firstIndex(where: { !isWhiteSpace($0) }), content[first] != UInt8(ascii: "<") {
        return MarkupError(fault: .malformed(.notMarkup), offset: first)
    }
    if let null = firstZero(in: bytes) {
        return MarkupError(fault: .malformed(.invalidCharacter), offset: null)
    }
    return crowdedTag(in: bytes, limit: limits.attributes)
}

/// Whose file this is, by its first bytes; `nil` when it may be text.
package func program(of bytes: [UInt8]) -> MarkupError.Program? {
    let signatures: [(MarkupError.Program, [UInt8])] = [
        (.office, [0x50, 0x4B, 0x03, 0x04]), (.oldOffice, [0xD0, 0xCF, 0x11, 0xE0]), (.pdf, Array("%PDF-".utf8)),
    ]
    return signatures.first { bytes.starts(with: $0.1) }?.0
}

/// White space as XML has it: space, tab and line ends. Other spaces, such as the no-break space, are text.
@inlinable
package func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

/// How nearly all files begin.
private let usualDeclaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// The encoding that the first bytes show or the XML declaration names, when it is not UTF-8.
private func foreignEncoding(of content: ArraySlice<UInt8>) -> String? {
    if content.starts(with: usualDeclaration) { return nil }
    let first = content.prefix(4)
    // Four zero bytes are not text in any encoding.
    if first.allSatisfy({ $0 == 0 }) { return nil }
    if [first.prefix(2), first.suffix(2)].contains(where: { $0.elementsEqual([0, 0]) }) { return "UTF-32" }
    if first.starts(with: [0xFE, 0xFF]) || first.starts(with: [0xFF, 0xFE]) || first.prefix(2).contains(0) {
        return "UTF-16"
    }
    guard content.starts(with: Array("<?xml".utf8)), let space = content.dropFirst(5).first, isWhiteSpace(space),
        let end = content.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let declaration = content[..<end]
    guard let name = declaration.indices.first(where: { declaration[$0...].starts(with: "encoding".utf8) }) else {
        return nil
    }
    let isQuote = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    guard let quote = declaration[name...].firstIndex(where: isQuote) else { return nil }
    let value = declaration[(quote + 1)...].prefix { $0 != declaration[quote] }
    let encoding = String(decoding: value, as: UTF8.self)
    return ["UTF-8", "UTF8"].contains(encoding.uppercased()) ? nil : encoding
}

/// Where the first byte of value 0 stands.
private func firstZero(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress, let zero = memchr(base, 0, buffer.count) else { return nil }
        return UnsafeRawPointer(zero) - base
    }
}

/// A tag with too many attributes, found in linear time: the parser itself needs quadratic time to compare them.
private func crowdedTag(in bytes: [UInt8], limit: Int) -> MarkupError? {
    // A tag this short cannot hold enough attributes to hurt, and nearly all are shorter.
    let harmless = 8192
    if isDense(bytes, window: harmless) { return nil }
    var start = 0
    while start < bytes.count {
        if let section = Section.beginning(at: start, in: bytes) {
            start = section.end
            continue
        }
        let next = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        if next - start > harmless, attributes(of: bytes[start..<next]) > limit {
            return MarkupError(fault: .tooManyAttributes(limit: limit), offset: start)
        }
        start = next
    }
    return nil
}

/// Whether a `<` stands in every stretch of so many bytes, so that no tag is longer; seen in a few looks backwards.
private func isDense(_ bytes: [UInt8], window: Int) -> Bool {
    var start = 0
    while bytes.count - start > window {
        let next = bytes[(start + 1)...(start + window)].lastIndex(of: UInt8(ascii: "<"))
        guard let next else { return false }
        start = next
    }
    return true
}

/// How many equal signs stand outside quotes in a tag, up to its `>`.
private func attributes(of tag: ArraySlice<UInt8>) -> Int {
    if tag.starts(with: Array("<!".utf8)) || tag.starts(with: Array("<?".utf8)) { return 0 }
    var count = 0
    var quote: UInt8?
    for byte in tag {
        if let open = quote {
            if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            quote = byte
        } else if byte == UInt8(ascii: "=") {
            count += 1
        } else if byte == UInt8(ascii: ">") {
            break
        }
    }
    return count
}
