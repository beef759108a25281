/// What stands behind an answer: documents in slots, or the word of an assessor.
struct Proof {
    private let slots: [EvidenceSlot]
    private let documents: [EvidenceDocument]
    private let date: CalendarDate
    private let attachments: [Attachment]
    /// An assessor's word needs no documents.
    private let isGiven: Bool

    /// Nothing more to prove.
    static let given = Proof(slots: [], documents: [], date: .placeholder, attachments: [], isGiven: true)

    /// Documents attached to an answer, judged on a date.
    init(slots: [EvidenceSlot], documents: [EvidenceDocument], on date: CalendarDate, attachments: [Attachment]) {
        self.init(slots: slots, documents: documents, date: date, attachments: attachments, isGiven: false)
    }

    private init(
        slots: [EvidenceSlot], documents: [EvidenceDocument], date: CalendarDate, attachments: [Attachment],
        isGiven: Bool
    ) {
        self.slots = slots
        self.documents = documents
        self.date = date
        self.attachments = attachments
        self.isGiven = isGiven
    }

    /// The same slots with the documents of one item.
    func with(_ attachments: [Attachment]) -> Proof {
        Proof(slots: slots, documents: documents, date: date, attachments: attachments, isGiven: isGiven)
    }

    /// Whether the slots that a requirement names are filled.
    func meets(_ requirement: Requirement) -> Bool {
        isGiven || requirement.isMet(by: isFilled)
    }

    private func isFilled(_ slot: Int) -> Bool {
        valid(in: slot).count >= slots[slot].minimum
    }

    /// The different documents in a slot that count.
    private func valid(in slot: Int) -> Set<Int> {
        Set(attachments.lazy.filter { $0.slot == slot }.map(\.document)).filter { fault(of: $0, in: slot) == nil }
    }

    private func fault(of document: Int, in slot: Int) -> DocumentFault.Cause? {
        documents[document].fault(in: slots[slot], on: date)
    }

    // MARK: In words

    /// The slots that keep requirements from being met, each once.
    func gaps(in requirements: some Sequence<Requirement>) -> [SlotGap] {
        var gaps: [SlotGap] = []
        for clause in requirements.flatMap(\.clauses) where !clause.contains(where: isFilled) {
            for slot in clause {
                let gap = gap(slot)
                if !gaps.contains(gap) { gaps.append(gap) }
            }
        }
        return gaps
    }

    private func gap(_ slot: Int) -> SlotGap {
        SlotGap(
            name: slots[slot].name, needed: slots[slot].minimum, valid: valid(in: slot).count,
            faults: faults(in: slot))
    }

    private func faults(in slot: Int) -> [DocumentFault] {
        var faults: [DocumentFault] = []
        for attachment in attachments where attachment.slot == slot {
            guard let cause = fault(of: attachment.document, in: slot) else { continue }
            let document = documents[attachment.document]
            let fault = DocumentFault(code: document.code, title: document.title, cause: cause)
            if !faults.contains(fault) { faults.append(fault) }
        }
        return faults
    }

    /// A warning for every document that was put in a slot and does not count there.
    var warnings: [Warning.Matter] {
        guard !isGiven else { return [] }
        let used = slots.indices.filter { slot in attachments.contains { $0.slot == slot } }
        return used.flatMap { slot in
            faults(in: slot).map { .invalidDocument($0, slot: slots[slot].name) }
        }
    }
}
