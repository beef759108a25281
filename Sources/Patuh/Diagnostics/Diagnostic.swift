public import Markup

/// One thing to tell about a file: what, where, and a hint.
public struct Diagnostic: Sendable, Hashable {
    /// What is the matter.
    public let problem: Problem
    /// The name of the file, as the user gave it.
    public let file: String
    /// The place in the file.
    public let position: SourcePosition
    /// The line of the file at that place, shortened when it is very long.
    public let excerpt: Excerpt
    /// What was probably meant, when something near exists.
    public let suggestion: String?

    /// A diagnostic at a byte of a document.
    public init(_ problem: Problem, at offset: Int, in document: Document, suggestion: String? = nil) {
        self.init(problem, at: offset, of: document.bytes, file: document.name, suggestion: suggestion)
    }

    init(_ problem: Problem, at offset: Int, of bytes: [UInt8], file: String, suggestion: String? = nil) {
        self.problem = problem
        self.file = file
        self.position = SourcePosition(offset: offset, in: bytes)
        self.excerpt = Excerpt(at: offset, of: bytes)
        self.suggestion = suggestion
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
    public init?(_ found: [Diagnostic]) {
        var seen = Set<Diagnostic>()
        let sorted = found.filter { seen.insert($0).inserted }.enumerated().sorted { left, right in
            (left.element.position, left.offset) < (right.element.position, right.offset)
        }
        guard !sorted.isEmpty else { return nil }
        all = sorted.map(\.element)
    }
}
