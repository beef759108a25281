/// Writes well-formed, indented XML, or HTML, into bytes; the one place where markup is escaped.
public struct MarkupWriter: ~Copyable {
    /// What is written.
    public enum Dialect: Sendable {
        /// XML, an element to a line, each indented.
        case xml
        /// HTML: no white space but what is asked for, since it shows there, and an end for each element.
        case html
    }

    /// What has been written so far.
    public var bytes: [UInt8] { buffer.bytes }

    private let dialect: Dialect
    private var buffer = ByteBuffer(capacity: 1 << 16)
    private var open: [StaticString] = []
    private var state = State.afterElement
    /// Whether what is written now stands in a comment, for somebody to take out of it.
    private var isCommentedOut = false

    private enum State { case inTag, afterText, afterElement }

    /// A writer that has written the XML declaration, or the document type of HTML.
    public init(_ dialect: Dialect = .xml) {
        self.dialect = dialect
        switch dialect {
        case .xml: raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        case .html: raw("<!DOCTYPE html>\n")
        }
    }

    /// Opens an element, writes what `content` writes into it, and closes it.
    public mutating func element(_ name: StaticString, _ content: (inout Self) -> Void) {
        begin(name)
        content(&self)
        end()
    }

    /// Adds an attribute to the element just opened.
    public mutating func attribute(_ name: StaticString, _ value: String) {
        precondition(state == .inTag, "attributes come before content")
        buffer.append(UInt8(ascii: " "))
        raw(name)
        buffer.append(UInt8(ascii: "="))
        buffer.append(UInt8(ascii: "\""))
        escape(value, inAttribute: true)
        buffer.append(UInt8(ascii: "\""))
    }

    /// Adds an attribute to the element just opened when there is a value for it.
    public mutating func attribute(_ name: StaticString, _ value: String?) {
        if let value { attribute(name, value) }
    }

    /// Adds an attribute whose value is a number, or two with a slash between them.
    package mutating func attribute(_ name: StaticString, _ number: Digits, over denominator: Digits? = nil) {
        precondition(state == .inTag, "attributes come before content")
        buffer.append(UInt8(ascii: " "))
        raw(name)
        buffer.append(UInt8(ascii: "="))
        buffer.append(UInt8(ascii: "\""))
        number.append(to: &buffer)
        if let denominator {
            buffer.append(UInt8(ascii: "/"))
            denominator.append(to: &buffer)
        }
        buffer.append(UInt8(ascii: "\""))
    }

    /// Adds character data to the open element.
    public mutating func text(_ value: String) {
        if state == .inTag { raw(">") }
        state = .afterText
        escape(value, inAttribute: false)
    }

    private mutating func begin(_ name: StaticString) {
        if dialect == .xml { beginLine() } else if state == .inTag { raw(">") }
        raw("<")
        raw(name)
        open.append(name)
        state = .inTag
    }

    private mutating func end() {
        guard let name = open.popLast() else { preconditionFailure("no element is open") }
        if dialect == .html { return endOfHTML(name) }
        switch state {
        case .inTag:
            raw("/>\n")
        case .afterElement:
            indent()
            fallthrough
        case .afterText:
            raw("</")
            raw(name)
            raw(">\n")
        }
        state = .afterElement
    }

    private mutating func endOfHTML(_ name: StaticString) {
        if state == .inTag { raw(">") }
        raw("</")
        raw(name)
        raw(">")
        state = .afterElement
    }

    /// Begins a line for a child of the open element.
    private mutating func beginLine() {
        if state == .inTag { raw(">\n") }
        indent()
    }

    private mutating func indent() {
        for _ in open { raw("  ") }
    }

    // MARK: HTML

    mutating func startOfVoid(_ name: StaticString) {
        precondition(dialect == .html, "only HTML leaves elements open")
        if state == .inTag { raw(">") }
        raw("<")
        raw(name)
        state = .inTag
    }

    mutating func endOfVoid() {
        raw(">")
        state = .afterElement
    }

    mutating func ownSource(_ source: StaticString) {
        precondition(dialect == .html, "only HTML has parts that are not markup")
        if state == .inTag { raw(">") }
        raw(source)
        state = .afterText
    }

    // MARK: Comments

    /// Adds a comment of one line or several, each below the first.
    ///
    /// Two hyphens in a row may not stand in a comment; a space parts them.
    public mutating func comment(_ lines: [String]) {
        precondition(state != .afterText && !isCommentedOut, "a comment stands between elements")
        beginLine()
        raw("<!-- ")
        for (index, line) in lines.enumerated() {
            if index > 0 {
                raw("\n")
                if line.isEmpty { continue }
                indent()
                raw("     ")
            }
            parted(line)
        }
        raw(" -->\n")
        state = .afterElement
    }

    /// Adds what `content` writes as a comment whose first line is `<!--` and whose last is `-->`: without those two
    /// lines it is the markup itself.
    public mutating func commentedOut(_ content: (inout Self) -> Void) {
        precondition(state != .afterText && !isCommentedOut, "a comment stands between elements")
        beginLine()
        raw("<!--\n")
        state = .afterElement
        isCommentedOut = true
        content(&self)
        isCommentedOut = false
        indent()
        raw("-->\n")
    }

    /// Writes a line of a comment.
    private mutating func parted(_ line: String) {
        var previous: UInt8 = 0
        for byte in line.utf8 {
            if byte == UInt8(ascii: "-"), previous == byte { raw(" ") }
            buffer.append(byte)
            previous = byte
        }
    }

    private mutating func raw(_ string: StaticString) {
        buffer.append(UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount))
    }

    private mutating func escape(_ value: String, inAttribute: Bool) {
        var value = value
        value.withUTF8 { text in
            // Most text has nothing to escape and is copied whole.
            if isCommentedOut {
                escapeInComment(text, inAttribute: inAttribute)
            } else if text.contains(where: isSpecial) {
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
            if isSecond { raw("&#45;") } else { escape(byte, inAttribute: inAttribute) }
            previous = isSecond ? 0 : byte
        }
    }

    private mutating func escape(_ byte: UInt8, inAttribute: Bool) {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\r"): raw("&#13;")
        case UInt8(ascii: "\"") where inAttribute: raw("&quot;")
        case UInt8(ascii: "\n") where inAttribute: raw("&#10;")
        case UInt8(ascii: "\t") where inAttribute: raw("&#9;")
        default: buffer.append(byte)
        }
    }
}

/// Whether some place escapes a byte: one of `"&<>` and the line and tab characters, all below 64.
@inline(__always)
private func isSpecial(_ byte: UInt8) -> Bool {
    let specials: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 1 << 0x0A | 1 << 0x0D | 1 << 0x09
    return byte < 64 && specials >> UInt64(byte) & 1 == 1
}
