/// What documents are worth in slots on the assessment date.
///
/// Most documents stand in many slots that ask the same of them, and are looked at once for all of these.
struct DocumentLooks {
    private let documents: [EvidenceDocument]
    private let date: CalendarDate
    /// The last look at each document.
    private var looks: [Look?]

    /// What a document is worth in the slots that ask the same of it.
    struct Look {
        let terms: EvidenceSlot.Terms
        /// What is wrong with it; `nil` when it counts.
        let fault: SlotState?
        /// Whether the office found it in order.
        let isChecked: Bool
        /// Whether it does not count, or not for long.
        let isNotable: Bool
    }

    init(_ documents: [EvidenceDocument], on date: CalendarDate) {
        self.documents = documents
        self.date = date
        looks = Array(repeating: nil, count: documents.count)
    }

    /// What a document, given by its index, is worth in slots that ask this of it.
    mutating func look(at document: Int, on terms: EvidenceSlot.Terms) -> Look {
        if let look = looks[document], look.terms == terms { return look }
        let own = documents[document].terms
        let fault = own.verdict(in: terms, on: date).state
        let look = Look(
            terms: terms, fault: fault, isChecked: own.status == .verified,
            isNotable: fault != nil || own.daysLeft(in: terms, on: date) != nil)
        looks[document] = look
        return look
    }
}
