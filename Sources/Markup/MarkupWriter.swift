/// Writes well-formed, indented XML into bytes; the one place where markup is escaped.
public struct MarkupWriter: ~Copyable {
    /// What has been written so far.
    public var bytes: [UInt8] { buffer.bytes }

    private var buffer = ByteBuffer(capacity: 1 << 16)
    /// How many elements are open.
    private var depth = 0
    private var state = State.afterElement
    /// Whether what is written now stands in a comment, for somebody to take out of it.
    private var isCommentedOut = false

    private enum State { case inTag, afterText, afterElement }

    /// A writer that has written the XML declaration.
    public init() {
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    /// Opens an element, writes what `content` writes into it, and closes it.
    public mutating func element(_ name: StaticString, _ content: (inout Self) -> Void) {
        beginLine()
        buffer.append(UInt8(ascii: "<"))
        buffer.append(name)
        state = .inTag
        depth += 1
        content(&self)
        depth -= 1
        end(name)
    }

    /// Adds an attribute to the element just opened.
    public mutating func attribute(_ name: StaticString, _ value: String) {
        begin(name)
        escape(value, inAttribute: true)
        buffer.append(UInt8(ascii: "\""))
    }

    /// Adds an attribute to the element just opened when there is a value for it.
    public mutating func attribute(_ name: StaticString, _ value: String?) {
        if let value { attribute(name, value) }
    }

    /// Adds an attribute whose value is a number.
    public mutating func attribute(_ name: StaticString, _ number: Int) {
        attribute(name, Digits(Int128(number)))
    }

    /// Adds an attribute whose value is a number, or two with a slash between them.
    package mutating func attribute(_ name: StaticString, _ number: Digits, over denominator: Digits? = nil) {
        begin(name)
        number.append(to: &buffer)
        if let denominator {
            buffer.append(UInt8(ascii: "/"))
            denominator.append(to: &buffer)
        }
        buffer.append(UInt8(ascii: "\""))
    }

    /// Adds character data to the open element.
    public mutating func text(_ value: String) {
        if state == .inTag { buffer.append(UInt8(ascii: ">")) }
        state = .afterText
        escape(value, inAttribute: false)
    }

    /// Begins an attribute, up to the quotation mark before its value.
    private mutating func begin(_ name: StaticString) {
        precondition(state == .inTag, "attributes come before content")
        let count = name.utf8CodeUnitCount
        let place = buffer.place(for: count + 3)
        place[0] = UInt8(ascii: " ")
        (place + 1).update(from: name.utf8Start, count: count)
        place[count + 1] = UInt8(ascii: "=")
        place[count + 2] = UInt8(ascii: "\"")
    }

    /// Ends an element.
    private mutating func end(_ name: StaticString) {
        if state == .inTag {
            buffer.append("/>\n")
        } else {
            if state == .afterElement { indent() }
            buffer.append("</")
            buffer.append(name)
            buffer.append(">\n")
        }
        state = .afterElement
    }

    /// Begins a line for a child of the open element.
    private mutating func beginLine() {
        if state == .inTag { buffer.append(">\n") }
        indent()
    }

    private mutating func indent() {
        let count = 2 * depth
        buffer.place(for: count).update(repeating: UInt8(ascii: " "), count: count)
    }

    // MARK: Comments

    /// Adds a comment of one line or several, each below the first.
    ///
    /// Two hyphens in a row may not stand in a comment; a space parts them.
    public mutating func comment(_ lines: [String]) {
        precondition(state != .afterText && !isCommentedOut, "a comment stands between elements")
        beginLine()
        buffer.append("<!-- ")
        for (index, line) in lines.enumerated() {
            if index > 0 {
                buffer.append("\n")
                if line.isEmpty { continue }
                indent()
                buffer.append("     ")
            }
            parted(line)
        }
        buffer.append(" -->\n")
        state = .afterElement
    }

    /// Adds what `content` writes as a comment whose first line is `<!--` and whose last is `-->`: without those two
    /// lines it is the markup itself.
    public mutating func commentedOut(_ content: (inout Self) -> Void) {
        precondition(state != .afterText && !isCommentedOut, "a comment stands between elements")
        beginLine()
        buffer.append("<!--\n")
        state = .afterElement
        isCommentedOut = true
        content(&self)
        isCommentedOut = false
        indent()
        buffer.append("-->\n")
    }

    /// Writes a line of a comment.
    private mutating func parted(_ line: String) {
        var previous: UInt8 = 0
        for byte in line.utf8 {
            if byte == UInt8(ascii: "-"), previous == byte { buffer.append(" ") }
            buffer.append(byte)
            previous = byte
        }
    }

    private mutating func escape(_ value: String, inAttribute: Bool) {
        var value = value
        value.withUTF8 { text in
            // Most text has nothing to escape and is copied whole.
            if isCommentedOut {
                escapeInComment(text, inAttribute: inAttribute)
            } else if mayHaveSpecial(text) {
                for byte in text { escape(byte, inAttribute: inAttribute) }
            } else {
                buffer.append(text)
            }
        }
    }

    /// Escapes the second of two hyphens as well, which a comment may not hold.
    private mutating func escapeInComment(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
        var previous: UInt8 = 0
        for byte in text {
            let isSecond = byte == UInt8(ascii: "-") && previous == byte
            if isSecond { buffer.append("&#45;") } else { escape(byte, inAttribute: inAttribute) }
            previous = isSecond ? 0 : byte
        }
    }

    private mutating func escape(_ byte: UInt8, inAttribute: Bool) {
        switch byte {
        case UInt8(ascii: "&"): buffer.append("&amp;")
        case UInt8(ascii: "<"): buffer.append("&lt;")
        case UInt8(ascii: ">"): buffer.append("&gt;")
        case UInt8(ascii: "\r"): buffer.append("&#13;")
        case UInt8(ascii: "\"") where inAttribute: buffer.append("&quot;")
        case UInt8(ascii: "\n") where inAttribute: buffer.append("&#10;")
        case UInt8(ascii: "\t") where inAttribute: buffer.append("&#9;")
        default: buffer.append(byte)
        }
    }
}

/// Whether a text may have something that is escaped in some place: one of `"&<>`, or a line end or tab.
///
/// Eight bytes at a time; a byte right above one of these may look like it.
private func mayHaveSpecial(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(text)
    guard bytes.count >= 8 else { return bytes.contains { $0 < 0x20 || $0 | 4 == 0x26 || $0 | 2 == 0x3E } }
    var offset = 0
    while offset < bytes.count {
        // The last eight bytes may have been looked at in part.
        let word = bytes.loadUnaligned(fromByteOffset: min(offset, bytes.count - 8), as: UInt64.self)
        let quotes = (word | 0x0404_0404_0404_0404) ^ 0x2626_2626_2626_2626
        let brackets = (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
        let isLow = (word &- 0x2020_2020_2020_2020) & ~word
        let isQuote = (quotes &- 0x0101_0101_0101_0101) & ~quotes
        let isBracket = (brackets &- 0x0101_0101_0101_0101) & ~brackets
        if (isLow | isQuote | isBracket) & 0x8080_8080_8080_8080 != 0 { return true }
        offset += 8
    }
    return false
}
