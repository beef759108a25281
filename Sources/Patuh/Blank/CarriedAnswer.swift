internal import Markup

/// An answer of last year that still answers its question.
public struct CarriedAnswer: Sendable, Hashable {
    /// The answer, its numbers as they stood in the file.
    public let value: Value
    /// The items, where the check has some.
    public let items: [Item]
    /// The documents of the answer as a whole.
    public let attachments: [Attachment]
    /// Where a number of another body comes from.
    public let source: String?
    /// Notes.
    public let notes: [Remark]

    /// An answer in numbers as written.
    public enum Value: Sendable, Hashable {
        /// The score of a level.
        case level(String)
        /// A number.
        case number(String)
        /// A ratio.
        case ratio(String, of: String)
        /// Respondents and the sum of their scores.
        case total(respondents: String, total: String)
        /// Respondents and the mean of their scores.
        case mean(respondents: String, mean: String)
        /// How many gave each score.
        case distribution([Choice])
        /// It does not apply, for a reason; the approval was last year's.
        case notApplicable(reason: String)
        /// The items say it all.
        case items
    }

    /// How many respondents gave a score.
    public struct Choice: Sendable, Hashable {
        /// The score.
        public let score: String
        /// How many gave it.
        public let count: String
    }

    /// An item found present or absent.
    public struct Item: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Whether it is there.
        public let isPresent: Bool
        /// Documents that show it.
        public let attachments: [Attachment]
    }

    /// A document in a slot.
    public struct Attachment: Sendable, Hashable {
        /// The code of the slot.
        public let slot: String
        /// The code of the document.
        public let document: String
        /// The pages that matter.
        public let pages: String?
    }
}

/// A document of last year, without what the office thought of it but for repairs.
public struct CarriedDocument: Sendable, Hashable {
    /// Its code in the file.
    public let code: String
    /// Its title.
    public let title: String
    /// Its official number.
    public let number: String?
    /// Who issued it.
    public let issuer: String?
    /// Its kind.
    public let kind: DocumentKind?
    /// The day it bears.
    public let date: CalendarDate?
    /// The last day it is valid.
    public let validUntil: CalendarDate?
    /// Its file, as a path below the documents folder.
    public let path: String?
    /// Its address.
    public let link: String?
    /// The SHA-256 it must have.
    public let digest: String?
    /// Whether the office wanted it repaired.
    public let needsRepair: Bool
    /// What was found, where nothing says that it has been settled.
    public let remark: String?

    init(_ document: EvidenceDocument) {
        code = document.code
        title = document.title
        number = document.number
        issuer = document.issuer
        kind = document.terms.kind
        date = document.terms.date
        validUntil = document.terms.validUntil
        path = document.path
        link = document.link
        digest = document.digest
        needsRepair = document.terms.status == .needsRepair
        remark = document.terms.status == .verified ? nil : document.remark
    }
}

extension Carried.PastScore {
    init(_ element: Element) {
        year = element[.tahun] ?? ""
        rubric = element[.rubrik] ?? ""
        score = element[.nilai] ?? ""
        category = element[.kategori]
        source = element[.sumber]
    }
}
