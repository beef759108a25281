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
    public init(_ problem: Problem, at offset: Int, in document: Document, suggestion: String? = nil) {
        self.problem = problem
        self.place = Place(offset, of: document.bytes, file: document.name)
        self.suggestion = suggestion
    }

    /// A diagnostic about a file that is no document.
    init(_ problem: Problem, at place: Place) {
        self.problem = problem
        self.place = place
        self.suggestion = nil
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
    public init(_ offset: Int, of bytes: [UInt8], file: String) {
        self.file = file
        position = SourcePosition(offset: offset, in: bytes)
        excerpt = Excerpt(at: offset, of: bytes)
    }
}

/// Everything wrong with one file, in the order of the file; never empty.
public struct Diagnostics: Error, Sendable {
    /// At least one.
    public let all: [Diagnostic]

    /// One problem is enough.
    public init(_ only: Diagnostic) {
        all = [only]
    }

    /// Sorts by place, first found first where two share one, and drops repetitions.
    ///
    /// - Returns: `nil` when there is nothing to tell.
    init?(_ found: [Diagnostic]) {
        var seen = Set<Diagnostic>()
        let sorted = found.filter { seen.insert($0).inserted }.enumerated().sorted { left, right in
            (left.element.place.position, left.offset) < (right.element.place.position, right.offset)
        }
        guard !sorted.isEmpty else { return nil }
        all = sorted.map(\.element)
    }
}
