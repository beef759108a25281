/// Writes JSON, indented by two spaces, each member on a line of its own. Strings are escaped here and nowhere else.
struct JSONWriter {
    private var output: [UInt8] = []
    private var depth = 0
    private var isFirst = true

    /// Ends the document with a line feed, and hands over what is left of it.
    mutating func end(_ use: (Span<UInt8>) -> Void) {
        output += "\n".utf8
        handOver(use)
    }

    /// Hands over what has been written since the last time, where that is so much, and does not keep it.
    mutating func handOver(atLeast count: Int = 0, _ use: (Span<UInt8>) -> Void) {
        if output.count < count { return }
        use(output.span)
        output.removeAll(keepingCapacity: true)
    }

    /// Writes an object with the members that `content` writes.
    mutating func object(_ content: (inout Self) -> Void) {
        enclose("{", "}", content)
    }

    /// Writes a member whose value is a string.
    mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    /// Writes a member whose value is an array, with the elements that `content` writes.
    mutating func array(_ name: String, _ content: (inout Self) -> Void) {
        key(name)
        enclose("[", "]", content)
    }

    /// Writes an element of an array.
    mutating func element(_ content: (inout Self) -> Void) {
        next()
        content(&self)
    }

    private mutating func enclose(_ begin: String, _ end: String, _ content: (inout Self) -> Void) {
        output += begin.utf8
        depth += 1
        isFirst = true
        content(&self)
        depth -= 1
        if !isFirst { line() }
        isFirst = false
        output += end.utf8
    }

    private mutating func key(_ name: String) {
        next()
        string(name)
        output += ": ".utf8
    }

    private mutating func next() {
        if !isFirst { output += ",".utf8 }
        isFirst = false
        line()
    }

    private mutating func line() {
        output += "\n".utf8
        output += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    }

    private mutating func string(_ value: String) {
        output += "\"".utf8
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output += "\\\"".utf8
            case UInt8(ascii: "\\"): output += "\\\\".utf8
            case UInt8(ascii: "\n"): output += "\\n".utf8
            case 0..<0x20, 0x7F:
                let digits = Array("0123456789abcdef".utf8)
                output += "\\u00".utf8
                output += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: output.append(byte)
            }
        }
        output += "\"".utf8
    }
}
