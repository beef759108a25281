/// Writes JSON, indented by two spaces, each member on a line of its own. Strings are escaped here and nowhere else.
struct JSONWriter {
    private var output: [UInt8] = []
    private var depth = 0
    private var isFirst = true

    /// The document, ended by a line feed.
    var bytes: [UInt8] { output + [UInt8(ascii: "\n")] }

    /// Writes an object with the members that `content` writes.
    mutating func object(_ content: (inout Self) -> Void) {
        enclose("{", "}", content)
    }

    /// Writes a member whose value is a string.
    mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    /// Writes a member whose value is an array, one value for each element.
    mutating func array<Element>(_ name: String, _ elements: [Element], _ content: (Element, inout Self) -> Void) {
        key(name)
        enclose("[", "]") { writer in
            for element in elements {
                writer.next()
                content(element, &writer)
            }
        }
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
