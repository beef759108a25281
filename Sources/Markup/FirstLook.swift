/// What can be seen to be wrong with a file before the parser is trusted with it; `nil` when nothing can.
func firstLook(at bytes: [UInt8], limits: Limits) -> MarkupError? {
    if bytes.count > limits.bytes { return MarkupError(fault: .tooLarge(limit: limits.bytes), offset: 0) }
    let content = bytes.dropFirst(bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0)
    if content.allSatisfy(isWhiteSpace) { return MarkupError(fault: .empty, offset: 0) }
    if let encoding = foreignEncoding(of: content) {
        return MarkupError(fault: .notUTF8(encoding: encoding), offset: 0)
    }
    do {
        _ = try UTF8Span(validating: bytes.span)
    } catch {
        return MarkupError(fault: .notUTF8(encoding: nil), offset: error.byteOffsets.lowerBound)
    }
    return crowdedTag(in: bytes, limit: limits.attributes)
}

func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// The encoding that the first bytes show or the XML declaration names, when it is not UTF-8.
private func foreignEncoding(of content: ArraySlice<UInt8>) -> String? {
    if content.starts(with: [0xFE, 0xFF]) || content.starts(with: [0xFF, 0xFE]) { return "UTF-16" }
    if content.prefix(4).contains(0) { return content.prefix(4).count(where: { $0 == 0 }) > 2 ? "UTF-32" : "UTF-16" }
    guard content.starts(with: Array("<?xml".utf8)), let end = content.firstIndex(of: UInt8(ascii: ">")) else {
        return nil
    }
    let declaration = String(decoding: content[..<end], as: UTF8.self)
    guard let assignment = declaration.firstRange(of: "encoding") else { return nil }
    let parts = declaration[assignment.upperBound...].split(
        separator: declaration[assignment.upperBound...].first { $0 == "\"" || $0 == "'" } ?? "\"",
        omittingEmptySubsequences: false)
    guard parts.count > 1, parts[1].uppercased() != "UTF-8" else { return nil }
    return String(parts[1])
}

/// A tag with too many attributes, found in linear time: the parser itself needs quadratic time to compare them.
private func crowdedTag(in bytes: [UInt8], limit: Int) -> MarkupError? {
    // A tag this short cannot hold enough attributes to hurt, and nearly all are shorter.
    let harmless = 8192
    var start = 0
    var index = 0
    while index <= bytes.count {
        if index == bytes.count || bytes[index] == UInt8(ascii: "<") {
            if index - start > harmless, attributes(of: bytes[start..<index]) > limit {
                return MarkupError(fault: .tooManyAttributes(limit: limit), offset: start)
            }
            start = index
        }
        index += 1
    }
    return nil
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
