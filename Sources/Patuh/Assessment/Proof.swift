/// What stands behind an answer: documents in slots, or the word of an assessor.
struct Proof {
    private let slots: [EvidenceSlot]
    private let documents: [EvidenceDocument]
    private let date: CalendarDate
    private let every: [Attachment]
    private let attached: Range<Int>
    /// An assessor's word needs no documents.
    private let isGiven: Bool

    /// Nothing more to prove.
    static let given = Proof(
        slots: [], documents: [], date: .placeholder, every: [], attached: 0..<0, isGiven: true)

    /// Documents attached to an answer, judged on a date.
    ///
    /// - Parameter attached: a range of the evidence's attachments.
    init(slots: [EvidenceSlot], _ evidence: borrowing Evidence, on date: CalendarDate, attached: Range<Int>) {
        self.init(
            slots: slots, documents: evidence.documents, date: date, every: evidence.attachments, attached: attached,
            isGiven: false)
    }

    /// Documents judged on a date.
    init(
        slots: [EvidenceSlot], _ documents: [EvidenceDocument], _ attachments: [Attachment], on date: CalendarDate
    ) {
        self.init(
            slots: slots, documents: documents, date: date, every: attachments, attached: attachments.indices,
            isGiven: false)
    }

    private init(
        slots: [EvidenceSlot], documents: [EvidenceDocument], date: CalendarDate, every: [Attachment],
        attached: Range<Int>, isGiven: Bool
    ) {
        self.slots = slots
        self.documents = documents
        self.date = date
        self.every = every
        self.attached = attached
        self.isGiven = isGiven
    }

    private var attachments: ArraySlice<Attachment> { every[attached] }

    /// The same slots with the documents of one item.
    func with(_ attached: Range<Int>) -> Proof {
        Proof(slots: slots, documents: documents, date: date, every: every, attached: attached, isGiven: isGiven)
    }

    /// Whether the slots that a requirement names are filled.
    func meets(_ requirement: Requirement) -> Bool {
        isGiven || requirement.isMet { isFilled($0) }
    }

    private func isFilled(_ slot: Int) -> Bool {
        validCount(in: slot) >= slots[slot].minimum
    }

    /// How many different documents in a slot count.
    private func validCount(in slot: Int) -> Int {
        var count = 0
        for index in attached where every[index].slot == slot {
            let attachment = every[index]
            let isRepeated = every[attached.lowerBound..<index].contains {
                $0.slot == slot && $0.document == attachment.document
            }
            if !isRepeated, verdict(attachment) == .valid { count += 1 }
        }
        return count
    }

    private func verdict(_ attachment: Attachment) -> EvidenceVerdict {
        documents[attachment.document].terms.verdict(in: slots[attachment.slot].terms, on: date)
    }

    // MARK: In words

    /// The slots that keep requirements from being met, each once.
    func gaps(in requirements: some Sequence<Requirement>) -> [SlotGap] {
        var gaps: [SlotGap] = []
        for clause in requirements.flatMap(\.clauses) where !clause.contains(where: { isFilled($0) }) {
            for slot in clause {
                let gap = gap(slot)
                if !gaps.contains(gap) { gaps.append(gap) }
            }
        }
        return gaps
    }

    /// The slots that keep requirements from being met, each once.
    func unfilled(in requirements: [Requirement]) -> [Int] {
        var slots: [Int] = []
        for requirement in requirements {
            for clause in requirement.clauses where !clause.contains(where: { isFilled($0) }) {
                for slot in clause where !slots.contains(slot) { slots.append(slot) }
            }
        }
        return slots
    }

    private func gap(_ slot: Int) -> SlotGap {
        SlotGap(
            name: slots[slot].name, needed: slots[slot].minimum, valid: validCount(in: slot),
            faults: faults(in: slot))
    }

    private func faults(in slot: Int) -> [DocumentFault] {
        var faults: [DocumentFault] = []
        for attachment in attachments where attachment.slot == slot {
            if let fault = fault(attachment), !faults.contains(fault) { faults.append(fault) }
        }
        return faults
    }

    private func fault(_ attachment: Attachment) -> DocumentFault? {
        let verdict = verdict(attachment)
        if verdict == .valid { return nil }
        return DocumentFault(verdict, of: documents[attachment.document], in: slots[attachment.slot])
    }

    /// Warns of every document that was put in a slot and does not count there, or not for long, each once.
    func warn(_ warnings: inout [Warning]) {
        if isGiven { return }
        for index in attached {
            guard let warning = warning(every[index]), !warnings.contains(warning) else { continue }
            warnings.append(warning)
        }
    }

    /// From how many days before its end a document is said to expire soon.
    private static let notice = 90

    private func warning(_ attachment: Attachment) -> Warning? {
        let slot = slots[attachment.slot]
        if let fault = fault(attachment) {
            // What is wrong with a file is told once for the document, and not for every slot.
            if case .file = fault.cause { return nil }
            return .invalidDocument(fault, slot: slot.name)
        }
        let document = documents[attachment.document]
        guard let lastDay = document.terms.lastDay(in: slot.terms) else { return nil }
        let daysLeft = date.days(until: lastDay)
        if daysLeft > Self.notice { return nil }
        return .expiring(
            code: document.code, title: document.title, slot: slot.name, lastDay: lastDay, daysLeft: daysLeft)
    }
}
