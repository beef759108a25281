public import Markup

/// One thing wrong with a file: what, where, and a hint.
public struct Diagnostic: Sendable, Hashable {
    /// What is wrong.
    public let problem: Problem
    /// Where.
    public let place: Place
    /// What was probably meant, when something near exists.
    public let suggestion: String?

    /// A diagnostic at a byte of a document.
    init(_ problem: Problem, at offset: Int, in document: Document, suggestion: String? = nil) {
        self.init(problem, at: Place(offset, of: document.bytes, file: document.name), suggestion: suggestion)
    }

    init(_ problem: Problem, at place: Place, suggestion: String? = nil) {
        self.problem = problem
        self.place = place
        self.suggestion = suggestion
    }
}

/// A place in a file, with the line that stands there.
public struct Place: Sendable, Hashable {
    /// The name of the file, as the user gave it.
    public let file: String
    /// Line and column.
    public let position: SourcePosition
    /// The line, shortened when it is very long.
    public let excerpt: Excerpt

    /// The place of a byte.
    init(_ offset: Int, of bytes: [UInt8], file: String) {
        var places = SourcePlaces(in: bytes)
        self.init(offset, of: bytes, file: file, &places)
    }

    /// The place of a byte, found from where the last one was; for many places of one file.
    package init(_ offset: Int, of bytes: [UInt8], file: String, _ places: inout SourcePlaces) {
        let found = places.find(offset)
        self.file = file
        position = found.position
        excerpt = Excerpt(at: offset, lineStart: found.lineStart, of: bytes)
    }
}

/// Everything wrong with one file, in the order of the file; never empty.
///
/// Its description says where and what by codes, a line for each, for whoever does not draw it in words.
public struct Diagnostics: Error, Sendable, CustomStringConvertible {
    /// At least one.
    public let all: [Diagnostic]

    /// So many problems of a file are told. Nobody reads more; others come to light when these are mended.
    package static let most = 10_000

    /// Whether there may be more of them than are told.
    package var mayBeMore: Bool { all.count >= Self.most }

    /// For each problem a line such as `unit.xml:6:3: tingkat-tidak-dikenal`.
    public var description: String {
        all.map {
            "\(printable($0.place.file)):\($0.place.position.line):\($0.place.position.column): \($0.problem.code.rawValue)"
        }
        .joined(separator: "\n")
    }

    /// One problem is enough.
    public init(_ only: Diagnostic) {
        all = [only]
    }

    /// - Parameter sorted: by place.
    /// - Returns: `nil` when there is nothing to tell.
    package init?(sorted: [Diagnostic]) {
        guard !sorted.isEmpty else { return nil }
        all = sorted
    }

    /// - Parameter found: in any order; what was found at one place stays in it.
    /// - Returns: `nil` when there is nothing to tell.
    package init?(found: [Diagnostic]) {
        let sorted = found.enumerated().sorted {
            ($0.element.place.position, $0.offset) < ($1.element.place.position, $1.offset)
        }
        self.init(sorted: sorted.map(\.element))
    }
}
