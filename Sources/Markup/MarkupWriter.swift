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
    public var bytes: [UInt8] { buffer.array }

    /// How many bytes were written since the last time that they were handed over.
    package var count: Int { buffer.count }

    /// Whether nothing has been written since the last time that it was handed over.
    package var isEmpty: Bool { count == 0 }

    /// How many bytes are worth handing over on the way.
    package static var piece: Int { 1 << 20 }

    /// Hands over what has been written since the last time, where that is so much, and does not keep it.
    package mutating func handOver(atLeast count: Int = 0, _ use: (Span<UInt8>) -> Void) {
        if buffer.count < count { return }
        use(buffer.filled.span)
        buffer.removeAll()
    }

    let dialect: Dialect
    var buffer: ByteBuffer
    /// How many elements are open.
    private(set) var depth: Int
    var state = State.afterElement
    /// Whether what is written now stands in a comment, for somebody to take out of it.
    private(set) var isCommentedOut = false

    enum State { case inTag, afterText, afterElement }

    /// The first line of a document of XML.
    package static var declaration: StaticString { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" }

    /// A writer that has written the XML declaration, or the document type of HTML.
    public init(_ dialect: Dialect = .xml) {
        self.dialect = dialect
        buffer = ByteBuffer(capacity: 1 << 16)
        depth = 0
        switch dialect {
        case .xml: buffer.append(Self.declaration)
        case .html: buffer.append("<!DOCTYPE html>\n")
        }
    }

    /// A writer of elements that will stand so deep in a document of XML, and of nothing before them.
    package init(depth: Int) {
        dialect = .xml
        buffer = ByteBuffer(capacity: 1 << 16)
        self.depth = depth
    }

    /// Makes room for so many bytes in all, so that nothing has to be moved on the way to them.
    package mutating func reserve(_ room: Int) { buffer.reserve(room) }

    /// Opens an element, writes what `content` writes into it, and closes it.
    public mutating func element(_ name: StaticString, _ content: (inout Self) -> Void) {
        if dialect == .xml { beginLine() } else { endTag() }
        buffer.append(UInt8(ascii: "<"))
        buffer.append(name)
        state = .inTag
        depth += 1
        content(&self)
        depth -= 1
        end(name)
    }

    /// Adds an attribute to the element just opened.
    ///
    /// - Precondition: nothing was added to the element but attributes; so for all attributes.
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

    /// Adds character data that is in UTF-8 already.
    package mutating func text(utf8 bytes: [UInt8]) {
        if state == .inTag { buffer.append(UInt8(ascii: ">")) }
        state = .afterText
        bytes.withUnsafeBufferPointer { escape($0, inAttribute: false) }
    }

    /// Begins an attribute, up to the quotation mark before its value.
    @inline(__always)
    private mutating func begin(_ name: StaticString) {
        precondition(state == .inTag, "attributes come before content")
        let count = name.utf8CodeUnitCount
        let (place, source) = (buffer.place(for: count + 3), name.utf8Start)
        place[0] = UInt8(ascii: " ")
        (place + 1).update(from: source, count: count)
        place[count + 1] = UInt8(ascii: "=")
        place[count + 2] = UInt8(ascii: "\"")
    }

    /// Ends an element.
    private mutating func end(_ name: StaticString) {
        if dialect == .html { return endOfHTML(name) }
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

    private mutating func endOfHTML(_ name: StaticString) {
        endTag()
        buffer.append("</")
        buffer.append(name)
        buffer.append(">")
        state = .afterElement
    }

    /// Ends the tag that opens an element, before what stands in it.
    private mutating func endTag() {
        if state == .inTag { buffer.append(">") }
    }

    /// Begins a line for a child of the open element.
    private mutating func beginLine() {
        if state == .inTag { buffer.append(">\n") }
        indent()
    }

    private mutating func indent() {
        let place = buffer.place(for: 2 * depth)
        for index in 0..<(2 * depth) { place[index] = UInt8(ascii: " ") }
    }

    // MARK: HTML

    mutating func startOfVoid(_ name: StaticString) {
        precondition(dialect == .html, "only HTML leaves elements open")
        endTag()
        buffer.append("<")
        buffer.append(name)
        state = .inTag
    }

    mutating func endOfVoid() {
        buffer.append(">")
        state = .afterElement
    }

    mutating func ownSource(_ source: StaticString) {
        precondition(dialect == .html, "only HTML has parts that are not markup")
        endTag()
        buffer.append(source)
        state = .afterText
    }

    // MARK: Comments

    /// Adds a comment of one line or several, each below the first.
    ///
    /// Two hyphens in a row may not stand in a comment; a space parts them.
    ///
    /// - Precondition: it stands between elements, and in no comment.
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
    ///
    /// - Precondition: it stands between elements, and in no comment.
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
        var line = line
        line.withUTF8 { text in
            for index in text.indices {
                let isSecond = text[index] == UInt8(ascii: "-") && index > 0 && text[index - 1] == text[index]
                if isSecond { buffer.append(" ") }
                append(text, index)
            }
        }
    }

    /// Writes a byte of a text, or what stands for a character that no XML may hold, not even by its number.
    private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) {
        switch text[index] {
        case 0..<0x20 where !isWhiteSpace(text[index]): buffer.append("\u{FFFD}")
        // The last byte of U+FFFE and U+FFFF.
        case 0xBE...0xBF where index > 1 && text[index - 1] == 0xBF && text[index - 2] == 0xEF: buffer.append(0xBD)
        default: buffer.append(text[index])
        }
    }

    @inline(__always)
    private mutating func escape(_ value: String, inAttribute: Bool) {
        if value.utf8.withContiguousStorageIfAvailable({ escape($0, inAttribute: inAttribute) }) != nil { return }
        var value = value
        value.withUTF8 { escape($0, inAttribute: inAttribute) }
    }

    @inline(__always)
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
        // Most text has nothing to escape and is copied whole.
        if isCommentedOut || !buffer.appendPlain(text) { escape(byteByByte: text, inAttribute: inAttribute) }
    }

    private mutating func escape(byteByByte text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
        if isCommentedOut { return escapeInComment(text, inAttribute: inAttribute) }
        for index in text.indices { escape(text, index, inAttribute: inAttribute) }
    }

    /// Escapes the second of two hyphens as well, which a comment may not hold.
    private mutating func escapeInComment(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
        var previous: UInt8 = 0
        for index in text.indices {
            let isSecond = text[index] == UInt8(ascii: "-") && previous == text[index]
            if isSecond { buffer.append("&#45;") } else { escape(text, index, inAttribute: inAttribute) }
            previous = isSecond ? 0 : text[index]
        }
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, inAttribute: Bool) {
        switch text[index] {
        case UInt8(ascii: "&"): buffer.append("&amp;")
        case UInt8(ascii: "<"): buffer.append("&lt;")
        case UInt8(ascii: ">"): buffer.append("&gt;")
        case UInt8(ascii: "\r"): buffer.append("&#13;")
        case UInt8(ascii: "\"") where inAttribute: buffer.append("&quot;")
        case UInt8(ascii: "\n") where inAttribute: buffer.append("&#10;")
        case UInt8(ascii: "\t") where inAttribute: buffer.append("&#9;")
        default: append(text, index)
        }
    }
}
