/// An evidence slot that is not filled, and why.
public struct SlotGap: Sendable, Hashable {
    /// What the slot takes.
    public let name: String
    /// How many valid documents it needs.
    public let needed: Int
    /// How many it has.
    public let valid: Int
    /// Documents in the slot that do not count.
    public let faults: [DocumentFault]

    /// Whether nothing is in it.
    package var isEmpty: Bool { faults.isEmpty && valid == 0 }
}

/// A document that does not count, and why.
public struct DocumentFault: Sendable, Hashable {
    /// Its code in the file.
    public let code: String
    /// Its title.
    public let title: String
    /// All that keeps it from counting; never empty.
    public let causes: [Cause]

    /// Why a document does not count.
    public enum Cause: Sendable, Hashable {
        /// Its file is not in order.
        case file(FileFault, path: String)
        /// The office found it not in order.
        case needsRepair(remark: String?)
        /// Not of a kind the slot takes.
        case wrongKind(DocumentKind?, wanted: [DocumentKind])
        /// It bears no date, and the slot limits its age.
        case undated
        /// It bears a day after the assessment date.
        case notYetValid(from: CalendarDate)
        /// Its validity has ended.
        case expired(lastDay: CalendarDate)
        /// It is older than the slot allows.
        case tooOld(lastDay: CalendarDate)
    }
}
