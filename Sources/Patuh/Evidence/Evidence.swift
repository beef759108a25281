public import Markup

/// What one unit says and shows for one year under one rubric.
///
/// Evidence that exists fits its rubric: every code, level, product and role it names is there, and no question is
/// answered twice.
public struct Evidence: Sendable {
    /// The rubric it answers.
    public internal(set) var rubric: Rubric
    /// The rubric as the unit's kind sees it.
    public internal(set) var form: Form
    /// The year assessed.
    public let year: Int
    /// The assessment date, on which documents must be valid.
    public let date: CalendarDate
    /// How far the assessment has come.
    public let stage: Stage
    /// Whether it is made-up sample data, which every card says (`rekaan`).
    public let isSample: Bool
    /// Whose it is.
    public internal(set) var unit: ServiceUnit
    /// The unit's products.
    public let products: [Product]
    /// The register of documents.
    public internal(set) var documents: [EvidenceDocument]
    /// The answers, sorted by indicator and within it by part.
    public internal(set) var answers: [Answer]
    /// The documents put in evidence slots; each answer and each item of one has a range of them.
    var attachments: [Attachment]
    /// What was found of the documents' files, one for each document; empty when nobody looked.
    var files: [FileFinding?] = []
    /// Official scores of past years, as published.
    public let history: [PastScore]
    /// The file.
    public let document: Document

    /// SHA-256 of the file, in lower-case hexadecimal; worked out anew each time.
    public var digest: String { sha256(document.bytes) }

    /// How far an assessment has come (`tahap`).
    public enum Stage: String, Sendable, CaseIterable {
        /// The unit assesses itself.
        case selfAssessment = "mandiri"
        /// The office verifies.
        case verification = "verifikasi"
        /// Closed.
        case final
    }

    /// A service product (`produk`).
    public struct Product: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Its name, for people.
        public let name: String
        /// Its weight among the products; more than 0.
        public let weight: Fraction
    }

    /// A past score as published (`riwayat`); never recomputed.
    public struct PastScore: Sendable, Hashable {
        /// The year.
        public let year: Int
        /// The rubric of that year.
        public let rubric: String
        /// The score.
        public let score: Fraction
        /// The score as it stands in the file, with its decimals.
        public let written: String
        /// The category.
        public let category: String?
        /// Where it was published.
        public let source: String?
    }
}

/// A unit that serves the public: an OPD, a Puskesmas.
public struct ServiceUnit: Sendable, Hashable {
    /// Its code, stable over the years.
    public let code: String
    /// Its name.
    public let name: String
    /// The code of its kind.
    public internal(set) var kind: String
    /// The government it belongs to.
    public let instansi: String

    /// What tells it from other units: a code is a unit's own within its instansi only, whose name is not always spelled
    /// alike.
    package var identity: [String] { [matching(instansi), code] }
}
