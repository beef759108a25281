/// Plain text in columns: padding, wrapping and joining, counted in characters.
enum TextLayout {
    /// The width of everything we print.
    static let width = 80

    /// Lines as text, each ended by a line feed.
    static func text(_ lines: [String]) -> String { String(decoding: bytes(lines), as: UTF8.self) }

    /// The same in UTF-8.
    static func bytes(_ lines: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
        for line in lines {
            bytes += line.utf8
            bytes.append(lineFeed)
        }
        return bytes
    }

    /// Those sections that have lines, an empty line between each two, as text.
    ///
    /// - Parameter rule: the line that ends it, where there is one.
    static func page(_ sections: [[String]], rule: String? = nil) -> String { text(lines(sections, rule: rule)) }

    /// The same in lines.
    static func lines(_ sections: [[String]], rule: String? = nil) -> [String] {
        var lines: [String] = []
        for section in sections where !section.isEmpty {
            if !lines.isEmpty { lines.append("") }
            lines += section
        }
        if let rule { lines.append(rule) }
        return lines
    }

    /// Cuts text at spaces into lines that fit; a word longer than a line is broken.
    static func wrap(_ text: String, width: Int) -> [String] {
        if isLine(text, width: width) { return [text] }
        let (width, bytes) = (max(1, width), Array(text.utf8))
        var lines: [String] = []
        var line: [UInt8] = []
        line.reserveCapacity(width)
        var columns = 0
        var end = 0
        while let start = bytes[end...].firstIndex(where: { $0 != space }) {
            end = bytes[start...].firstIndex(of: space) ?? bytes.count
            let added = Self.columns(of: bytes[start..<end])
            if line.isEmpty {
                columns = added
            } else if columns + 1 + added <= width {
                line.append(space)
                columns += 1 + added
            } else {
                lines.append(String(decoding: line, as: UTF8.self))
                line.removeAll(keepingCapacity: true)
                columns = added
            }
            for index in start..<end { line.append(bytes[index]) }
            if columns <= width { continue }
            var word = Substring(String(decoding: line, as: UTF8.self))
            while columns > width {
                lines.append(String(word.prefix(width)))
                word = word.dropFirst(width)
                columns -= width
            }
            line = Array(word.utf8)
        }
        if !line.isEmpty || lines.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
        return lines
    }

    /// How many columns a part of a text takes; characters are looked for only where there are others than ASCII.
    private static func columns(of word: ArraySlice<UInt8>) -> Int {
        word.allSatisfy { $0 < 0x80 } ? word.count : String(decoding: word, as: UTF8.self).count
    }

    /// Whether wrapping would leave a text as it is.
    static func isLine(_ text: String, width: Int) -> Bool {
        let fits = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe isLine($0, width: width) }
        return fits ?? false || text.isEmpty
    }

    private static func isLine(_ bytes: some Collection<UInt8>, width: Int) -> Bool {
        var isSpace = true
        for byte in bytes {
            if byte >= 0x80 || isSpace && byte == space { return false }
            isSpace = byte == space
        }
        return bytes.count <= width && !isSpace
    }

    /// Text that keeps its spaces where it fits a line, and is wrapped where it does not.
    static func whole(_ text: String) -> [String] {
        text.columns <= width ? [text] : wrap(text, width: width)
    }

    /// Wrapped text behind a lead, the following lines indented as deep as the lead is long.
    static func hanging(_ lead: String, _ text: String) -> [String] {
        // A lead that leaves no room, as a very long code does, stands alone.
        if lead.columns > width * 3 / 4 { return [lead] + hanging("    ", text) }
        let lines = wrap(text, width: width - lead.columns)
        if lines.count == 1 { return [lead + lines[0]] }
        let indentation = String(repeating: " ", count: lead.columns)
        return lines.enumerated().map { index, line in
            (index == 0 ? lead : indentation) + line
        }
    }

    /// Two texts at the two ends of a line; the second on a line of its own when both do not fit.
    static func ends(_ left: String, _ right: String) -> [String] {
        if right.isEmpty { return whole(left) }
        let gap = width - left.columns - right.columns
        if gap >= 1 { return [left + String(repeating: " ", count: gap) + right] }
        return wrap(left, width: width) + [right.padded(to: width, right: true)]
    }
}

private let space = UInt8(ascii: " ")
private let lineFeed = UInt8(ascii: "\n")

extension StringProtocol {
    /// How many columns it takes: one for each character.
    var columns: Int {
        let isASCII = utf8.withContiguousStorageIfAvailable { unsafe $0.allSatisfy { $0 < 0x80 } }
        return isASCII ?? false ? utf8.count : count
    }
}

extension String {
    /// Filled with spaces to a width; on the left for numbers.
    func padded(to width: Int, right: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - columns))
        return right ? space + self : self + space
    }
}

/// The columns of a table, and the rows of text they make.
struct Columns {
    /// One column.
    struct Column {
        let width: Int
        var isNumber = false
    }

    let columns: [Column]

    /// A wide column of text between a narrow one, perhaps absent, and columns of numbers as wide as they must be.
    ///
    /// - Parameters:
    ///   - lead: the width of the narrow column; 0 for none.
    ///   - least: the least width of each column of numbers.
    ///   - rows: the numbers that will stand there.
    ///   - tail: the width of a last column of text; 0 for none.
    ///   - counter: the width of a first column that counts the rows; 0 for none.
    init(lead: Int, least: [Int], rows: [[String]], tail: Int = 0, counter: Int = 0) {
        let numbers = least.indices.map { column in
            rows.reduce(least[column]) { max($0, $1[column].count) }
        }
        let taken = numbers.reduce(0) { $0 + $1 + 1 } + [lead, tail, counter].reduce(0) { $0 + ($1 > 0 ? $1 + 1 : 0) }
        columns =
            (counter > 0 ? [Column(width: counter, isNumber: true)] : [])
            + (lead > 0 ? [Column(width: lead)] : []) + [Column(width: max(12, TextLayout.width - taken))]
            + numbers.map { Column(width: $0, isNumber: true) } + (tail > 0 ? [Column(width: tail)] : [])
    }

    /// The lines of a row; text that does not fit its column continues below.
    func row(_ cells: [String]) -> [String] {
        if isOneLine(cells) { return [line(cells)] }
        let wrapped = zip(columns, cells).map { column, cell in
            column.isNumber ? [cell] : TextLayout.wrap(cell, width: column.width)
        }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
            self.line(wrapped.map { line < $0.count ? $0[line] : "" })
        }
    }

    /// The same as bytes behind others, each line with its end, for tables of very many rows.
    func write(_ cells: [String], to bytes: inout [UInt8]) {
        if isOneLine(cells) {
            append(cells, to: &bytes)
            bytes.append(lineFeed)
        } else {
            for line in row(cells) {
                bytes += line.utf8
                bytes.append(lineFeed)
            }
        }
    }

    private func isOneLine(_ cells: [String]) -> Bool {
        zip(columns, cells).allSatisfy { $0.isNumber || TextLayout.isLine($1, width: $0.width) }
    }

    /// One line of texts that fit.
    private func line(_ cells: [String]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(TextLayout.width + 16)
        append(cells, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same behind other bytes.
    private func append(_ cells: [String], to bytes: inout [UInt8]) {
        // Spaces are added when something comes behind them.
        var gap = 0
        for (column, cell) in zip(columns, cells) {
            let missing = max(0, column.width - cell.columns)
            if column.isNumber { gap += missing }
            if !cell.isEmpty {
                bytes.append(contentsOf: repeatElement(space, count: gap))
                bytes.append(contentsOf: cell.utf8)
                gap = 0
            }
            gap += column.isNumber ? 1 : missing + 1
        }
    }
}
