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

/// Finds places in a source file; asked in ascending order, all of them together cost one walk through the file.
public struct SourcePlaces: Sendable {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1
    private var column = 1
    private var start = 0

    /// Places in these bytes.
    public init(in bytes: [UInt8]) {
        self.bytes = bytes
        rewind()
    }

    private mutating func rewind() {
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        (offset, line, column) = (start, 1, 1)
    }

    /// The place of a byte, and the byte at which its line starts; one past either end means that end.
    public mutating func find(_ target: Int) -> (position: SourcePosition, lineStart: Int) {
        if target < offset { rewind() }
        while offset < min(target, bytes.count) {
            if SourceLine.ends(at: offset, in: bytes) {
                line += 1
                column = 1
                start = offset + 1
            } else if bytes[offset] & 0xC0 != 0x80 {
                column += 1
            }
            offset += 1
        }
        return (SourcePosition(line: line, column: column), start)
    }
}

extension SourcePosition {
    /// Counts lines and columns up to a byte offset.
    package init(offset: Int, in bytes: [UInt8]) {
        var places = SourcePlaces(in: bytes)
        self = places.find(offset).position
    }
}

/// How lines end.
enum SourceLine {
    /// Whether the byte at an index is the last one of a line end.
    static func ends(at index: Int, in bytes: [UInt8]) -> Bool {
        switch bytes[index] {
        case 0x0A: true
        case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
        default: false
        }
    }
}
