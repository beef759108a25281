/// An entry of the evidence register (`dokumen`).
public struct EvidenceDocument: Sendable, Hashable {
    /// Its code in the file.
    public let code: String
    /// Its title.
    public let title: String
    /// Its official number.
    public let number: String?
    /// Who issued it.
    public let issuer: String?
    /// What decides whether it counts.
    public let terms: Terms
    /// Its file, as a path below the documents folder.
    public let path: String?
    /// Its address.
    public let link: String?
    /// The SHA-256 it must have.
    public let digest: String?
    /// Who looked at it.
    public let checkedBy: String?
    /// When.
    public let checkedOn: CalendarDate?
    /// What was found.
    public let remark: String?

    /// What decides whether a document counts in a slot on a date.
    public struct Terms: Sendable, Hashable {
        /// What the office thinks of it.
        public let status: Status
        /// Its kind; a document of no kind fits no slot that asks for one.
        public let kind: DocumentKind?
        /// The day it bears.
        public let date: CalendarDate?
        /// The last day it is valid.
        public let validUntil: CalendarDate?
    }

    /// What the office thinks of a document (`status`).
    public enum Status: String, Sendable, CaseIterable {
        /// Not looked at yet.
        case pending = "menunggu"
        /// In order.
        case verified = "terverifikasi"
        /// Not in order; it fills no slot until it is.
        case needsRepair = "perlu-perbaikan"
    }
}

/// A document put in an evidence slot (`lampiran`).
public struct Attachment: Sendable, Hashable {
    /// Index of the slot in the indicator's slots.
    public let slot: Int
    /// Index of the document in the register.
    public let document: Int
    /// The pages that matter.
    public let pages: String?
}
