internal import Markup

/// An entry of the evidence register (`dokumen`).
public struct EvidenceDocument: Sendable {
    /// What decides whether it counts.
    public internal(set) var terms: Terms
    /// When it was looked at.
    public let checkedOn: CalendarDate?
    /// Where the rest stands; nothing of it decides a score, so it is read when somebody wants to print it.
    let element: Element

    /// Its code in the file.
    public var code: String { element[.kode] ?? "" }
    /// Its title.
    public var title: String { element[.judul] ?? "" }
    /// Its official number.
    public var number: String? { element[.nomor] }
    /// Who issued it.
    public var issuer: String? { element[.penerbit] }
    /// Its file, as a path below the documents folder; `nil` when none is named.
    public var path: String? { element.documentPath }
    /// Its address.
    public var link: String? { element[.tautan] }
    /// The SHA-256 its file must have, in lower case; `nil` when none is named.
    public var digest: String? { element.documentDigest }
    /// Who looked at it.
    public var checkedBy: String? { element[.diperiksaOleh] }
    /// Where its entry begins in the file: the byte offset of its `<`.
    public var offset: Int { element.offset }
    /// What was found.
    public var remark: String? { element.hasText ? folded(element.text) : nil }

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
        /// What is wrong with its file; `nil` when nothing is, or when nobody looked.
        public internal(set) var fileFault: FileFault?
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
struct Attachment: Sendable, BitwiseCopyable {
    /// Index of the slot in the indicator's slots.
    let slot: Int
    /// Index of the document in the register.
    let document: Int
    /// Where it stands in the file.
    let place: Element.Place
}

extension Evidence {
    /// Whether the content of any document may be known by its digest.
    var mayHaveDigests: Bool {
        !files.isEmpty || document.makeups.contains { $0.attributeNames.contains(.sha256) }
    }

    /// The pages of a document that matter where it is put in a slot.
    func pages(of attachment: Attachment) -> String? { document.element(at: attachment.place)[.halaman] }
}

extension Evidence {
    /// A warning of the documents that are put in no slot, where the first of them stands; none where all are.
    var unattachedWarnings: [PlacedWarning] {
        var isAttached = [Bool](repeating: false, count: documents.count)
        for attachment in attachments { isAttached[attachment.document] = true }
        let spare = documents.indices.filter { !isAttached[$0] }
        guard let first = spare.first else { return [] }
        let codes = spare.map { documents[$0].code }
        return [PlacedWarning(offset: documents[first].offset, matter: .unattached(codes), code: nil, part: nil)]
    }

    /// A warning of each document that would end before it begins.
    var reversedDateWarnings: [PlacedWarning] {
        documents.compactMap { document in
            guard let from = document.terms.date, let until = document.terms.validUntil, until < from else {
                return nil
            }
            let matter = Warning.reversedDates(code: document.code, title: document.title, from: from, until: until)
            return PlacedWarning(offset: document.offset, matter: matter, code: nil, part: nil)
        }
    }
}

extension Element {
    /// The file that a `dokumen` names; `nil` when it names none.
    var documentPath: String? { self[.berkas].flatMap { $0.utf8.allSatisfy(isWhiteSpace) ? nil : $0 } }
    /// The SHA-256 that it gives, in lower case; `nil` when it gives none.
    var documentDigest: String? {
        self[.sha256].flatMap { $0.utf8.allSatisfy(isWhiteSpace) ? nil : folded($0).lowercased() }
    }
}
