public import Markup

extension Document {
    /// Reads a file, and tells what is wrong with it as for any other problem.
    ///
    /// Rubrics, evidence, cards and letterheads are made of documents that were read this way: their names are known then.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: what messages call it.
    ///   - limits: what is still believed to be an honest file.
    ///   - parser: who reads it, made by ``Parser/ofVocabularies()``; a new one when `nil`.
    public init(
        reading bytes: [UInt8], name: String, limits: Limits = .standard, with parser: Parser? = nil
    ) throws(Diagnostics) {
        do {
            self = try (parser ?? .ofVocabularies()).document(bytes, name: name, limits: limits)
        } catch {
            throw Diagnostics(
                Diagnostic(.unreadable(error.fault, open: error.open), at: Place(error.offset, of: bytes, file: name)))
        }
    }

    /// What kind of file it is, by its root; an error when it is none of ours.
    public func vocabulary() throws(Diagnostics) -> Vocabulary {
        for vocabulary in Vocabulary.allCases
        where root.name == vocabulary.rawValue && root.namespace == vocabulary.namespace {
            return vocabulary
        }
        let roots = Vocabulary.allCases.map(\.rawValue)
        throw Diagnostics(
            Diagnostic(
                .unknownRoot(name: root.name, namespace: root.namespace), at: root.offset, in: self,
                suggestion: roots.contains(root.name) ? nil : nearest(to: root.name, among: roots)))
    }
}

extension Parser {
    /// A parser that knows the names of our vocabularies, for whoever reads many files.
    public static func ofVocabularies() -> Parser { Parser(known: Name.list) }
}

/// The kinds of file that are read, by their root.
public enum Vocabulary: String, Sendable, CaseIterable {
    /// A rubric.
    case rubric = "rubrik"
    /// A unit's evidence.
    case evidence = "bukti-dukung"
    /// A report card.
    case card = "rapor"
    /// Several report cards.
    case cards = "kumpulan-rapor"
    /// A letterhead.
    case letterhead = "kop"

    /// The namespace its elements are in.
    public var namespace: String {
        switch self {
        case .rubric: Rubric.namespace
        case .evidence: Evidence.namespace
        case .card, .cards: Snapshot.namespace
        case .letterhead: Letterhead.namespace
        }
    }
}

extension Diagnostic {
    /// A rubric file has the code of another.
    package static func repeatedRubric(in rubric: Document, other: String) -> Diagnostic {
        Diagnostic(
            .repeatedRubric(code: rubric.root["kode"] ?? "", other: other), at: rubric.root.offset, in: rubric)
    }

    /// A file is of no kind that is wanted.
    package static func wrongRoot(in document: Document, wanted: [Vocabulary]) -> Diagnostic {
        Diagnostic(
            .wrongRoot(found: document.root.name, wanted: wanted), at: document.root.offset, in: document)
    }
}

extension Document {
    /// Refuses a file of another kind than what is wanted.
    package func expect(_ wanted: Vocabulary) throws(Diagnostics) {
        if try vocabulary() != wanted { throw Diagnostics(.wrongRoot(in: self, wanted: [wanted])) }
    }
}
