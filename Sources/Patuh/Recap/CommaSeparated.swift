/// A file of rows and cells (RFC 4180): cells are separated by `;`, tabs or `,`, whichever the names of the columns have
/// between them, and may stand in quotes. A first line such as `sep=;`, for spreadsheets, is no row.
struct CommaSeparated {
    /// A cell.
    struct Cell {
        let text: String
        /// Whether it stands in quotes.
        let isQuoted: Bool
        /// Where it begins in the file.
        let offset: Int
    }

    /// The rows, empty lines left out.
    private(set) var rows: [[Cell]] = []
    /// Where a quote opens that nothing closes, or that is closed before its cell ends.
    private(set) var openQuote: Int?
    /// Whether commas part the cells, so that none may stand in a number.
    let hasCommas: Bool

    /// - Parameters:
    ///   - bytes: UTF-8, a byte order mark allowed.
    ///   - title: the name of a column. The first line that has it tells the separator, else the first one.
    init(_ bytes: [UInt8], title: String) {
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        // Empty lines at the top are no rows.
        while index < bytes.count, [0x0A, 0x0D, 0x20].contains(bytes[index]) { index += 1 }
        let head = bytes[index...].prefix { $0 != 0x0A && $0 != 0x0D }
        let lines = bytes[index...].prefix(1 << 12).split { $0 == 0x0A || $0 == 0x0D }
        let titles = lines.first { String(decoding: $0, as: UTF8.self).lowercased().contains(title) } ?? head
        let separator = [UInt8(ascii: ";"), 0x09].first(where: titles.contains) ?? UInt8(ascii: ",")
        hasCommas = separator == UInt8(ascii: ",")
        if head.count == 5, head.starts(with: "sep=".utf8) { index = head.endIndex }
        var row: [Cell] = []
        while index < bytes.count {
            let cell = cell(at: &index, bytes, separator)
            row.append(cell)
            guard index < bytes.count, bytes[index] == separator else {
                // A line feed, a carriage return, or the end.
                index += 1
                if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
                row = []
                continue
            }
            index += 1
            if index == bytes.count { row.append(Cell(text: "", isQuoted: false, offset: index)) }
        }
        if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }

    /// Reads a cell, and leaves the index at what ends it.
    private mutating func cell(at index: inout Int, _ bytes: [UInt8], _ separator: UInt8) -> Cell {
        let offset = index
        var text: [UInt8] = []
        // Whether only spaces came so far.
        var isBlank = true
        var isQuoted = false
        var wasQuoted = false
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    text.append(byte)
                    isBlank = isBlank && byte == 0x20
                } else if index + 1 < bytes.count, bytes[index + 1] == byte {
                    text.append(byte)
                    isBlank = false
                    index += 1
                } else {
                    (isQuoted, wasQuoted) = (false, true)
                }
            } else if byte == UInt8(ascii: "\""), isBlank {
                text = []
                isQuoted = true
            } else if byte == separator || byte == 0x0A || byte == 0x0D {
                break
            } else {
                // What follows a closing quote shows that one before it is missing, or too many.
                if wasQuoted, byte != 0x20, openQuote == nil { openQuote = offset }
                text.append(byte)
                isBlank = isBlank && byte == 0x20
            }
            index += 1
        }
        if isQuoted, openQuote == nil { openQuote = offset }
        return Cell(text: trimmed(text), isQuoted: wasQuoted, offset: offset)
    }

    /// The text of a cell, line breaks and spaces of any kind as one space.
    private func trimmed(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        // Most cells have single spaces between words in ASCII.
        let isPlain =
            bytes.allSatisfy { (0x20...0x7E).contains($0) } && bytes.first != 0x20 && bytes.last != 0x20
            && !zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
        return isPlain ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
