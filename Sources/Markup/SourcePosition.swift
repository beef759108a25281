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

/// Finds places in a source file; all of them together cost little more than one walk through the file.
public struct SourcePlaces: Sendable {
    private let bytes: [UInt8]
    private var spot: Spot
    /// Where the walk was at each multiple of ``stride``, from where it goes on when it is asked for an earlier place.
    private var passed: [Spot]

    private static let stride = 4096

    private struct Spot: Sendable {
        var offset: Int
        var line = 1
        var column = 1
        var lineStart: Int
    }

    /// Places in these bytes.
    public init(in bytes: [UInt8]) {
        self.bytes = bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        spot = Spot(offset: start, lineStart: start)
        passed = [spot]
    }

    /// The place of a byte, and the byte at which its line starts; one past either end means that end.
    public mutating func find(_ target: Int) -> (position: SourcePosition, lineStart: Int) {
        if target < spot.offset { spot = passed[max(0, target) / Self.stride] }
        while spot.offset < min(target, bytes.count) { step() }
        return (SourcePosition(line: spot.line, column: spot.column), spot.lineStart)
    }

    private mutating func step() {
        if SourceLine.ends(at: spot.offset, in: bytes) {
            spot.line += 1
            spot.column = 1
            spot.lineStart = spot.offset + 1
        } else if bytes[spot.offset] & 0xC0 != 0x80 {
            spot.column += 1
        }
        spot.offset += 1
        if spot.offset == passed.count * Self.stride { passed.append(spot) }
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
