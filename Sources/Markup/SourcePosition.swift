/// A place in a source file as an editor counts it.
public struct SourcePosition: Sendable, Hashable, Comparable {
    /// Line, from 1. Lines end at a line feed, a carriage return, or both together.
    public let line: Int
    /// Column, from 1, in Unicode scalars; a tab is one column, a byte order mark none.
    public let column: Int

    /// A place given by its numbers.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Earlier in the file is less.
    public static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

extension SourcePosition {
    /// Counts lines and columns up to a byte offset.
    package init(offset: Int, in bytes: [UInt8]) {
        let start = SourceLine(containing: offset, in: bytes)
        var line = 1
        for index in 0..<start.range.lowerBound where SourceLine.ends(at: index, in: bytes) { line += 1 }
        let before = bytes[start.range.lowerBound..<Swift.min(Swift.max(offset, 0), start.range.upperBound)]
        self.init(line: line, column: 1 + before.count(where: { $0 & 0xC0 != 0x80 }))
    }
}

/// One line of a source file, without its line end and without a byte order mark.
public struct SourceLine: Sendable {
    /// The bytes of the line.
    public let range: Range<Int>

    /// The line that holds a byte offset.
    public init(containing offset: Int, in bytes: [UInt8]) {
        let offset = min(max(offset, 0), bytes.count)
        var lower = offset
        while lower > 0, !Self.ends(at: lower - 1, in: bytes) { lower -= 1 }
        var upper = offset
        while upper < bytes.count, bytes[upper] != 0x0A, bytes[upper] != 0x0D { upper += 1 }
        if lower == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lower = min(3, upper) }
        range = lower..<upper
    }

    /// Whether the byte at an index is the last one of a line end.
    static func ends(at index: Int, in bytes: [UInt8]) -> Bool {
        switch bytes[index] {
        case 0x0A: true
        case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
        default: false
        }
    }
}
