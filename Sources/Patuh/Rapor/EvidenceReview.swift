/// How far the evidence in every slot of every answer has come: looked at once for a whole card.
struct EvidenceReview: Sendable {
    /// Every slot that some answer to the form may need, in the order of the indicators. What does not apply is left
    /// out, and so is an empty slot in whose place another one is filled.
    private(set) var register: [Rapor.Slot] = []
    /// The documents in all slots, by their indices in the evidence; each slot has a range of them.
    private(set) var documents: [Int] = []
    /// For each part of the assessment, how far all its slots have come, as one number; `nil` where that has no room,
    /// or where the indicator may have several parts.
    private(set) var states: [UInt64?] = []
    /// For each part, whether a document does not count in its slot, or not for long.
    private(set) var isNotable: [Bool] = []
    /// The slots of the part at hand.
    private var found: [Found] = []

    /// A slot, and what stands in it.
    private struct Found {
        let inspection: SlotInspection
        let documents: Range<Int>
    }

    init(_ assessment: Assessment) {
        let (form, findings) = (assessment.form, assessment.findings)
        var looks = DocumentLooks(assessment.evidence.documents, on: assessment.date)
        states.reserveCapacity(findings.count)
        isNotable.reserveCapacity(findings.count)
        register.reserveCapacity(2 * findings.count)
        let answers = assessment.evidence.answers
        documents.reserveCapacity(assessment.evidence.attachments.count)
        var attached = Attached(every: assessment.evidence.attachments, range: 0..<0)
        for (part, finding) in findings.enumerated() {
            guard case .indikator(let indikator) = form.nodes[Int(finding.node)].content else { continue }
            if let answer = finding.answer, let items = answers[answer].response?.items, !items.isEmpty {
                isNotable.append(inspect(indikator, answers[answer], items, attached, &looks))
            } else {
                attached.range = finding.answer.map { answers[$0].attachments } ?? 0..<0
                isNotable.append(inspect(indikator, attached, &looks))
            }
            let isShared = indikator.repetition == .once && indikator.check.items.isEmpty
            states.append(isShared ? Self.number(found) : nil)
            if finding.conclusion.isNotApplicable { continue }
            list(indikator, leaf: Int(finding.node), part: part)
        }
    }

    /// - Returns: whether a document does not count in its slot, or not for long.
    private mutating func inspect(
        _ indikator: Indikator, _ attached: Attached, _ looks: inout DocumentLooks
    ) -> Bool {
        var isNotable = false
        for slot in indikator.slots.indices {
            var tally = SlotTally()
            let first = documents.count
            attached.forEach(in: slot) { index in
                let document = attached.every[index].document
                let look = looks.look(at: document, on: indikator.slots[slot].terms)
                tally.add(look.fault, isChecked: look.isChecked)
                if look.isNotable { isNotable = true }
                documents.append(document)
            }
            let inspection = SlotInspection(tally, minimum: indikator.slots[slot].minimum)
            let entry = Found(inspection: inspection, documents: first..<documents.count)
            if slot < found.count { found[slot] = entry } else { found.append(entry) }
        }
        let count = indikator.slots.count
        if found.count > count { found.removeLast(found.count - count) }
        return isNotable
    }

    /// The same where items have documents of their own, which serve no other item.
    private mutating func inspect(
        _ indikator: Indikator, _ answer: Answer, _ items: [ItemAnswer], _ attached: Attached,
        _ looks: inout DocumentLooks
    ) -> Bool {
        var isNotable = false
        let recorded = documents.count
        var together: [SlotInspection?] = Array(repeating: nil, count: indikator.slots.count)
        var attached = attached
        func add(_ range: Range<Int>, _ requirements: [Requirement]) {
            attached.range = range
            if inspect(indikator, attached, &looks) { isNotable = true }
            for slot in found.indices
            where state(slot) != .missing || requirements.need(slot, filled: { state($0).isFilled }) {
                let inspection = found[slot].inspection
                together[slot] = together[slot].map { SlotInspection($0, inspection) } ?? inspection
            }
        }
        add(answer.attachments, indikator.check.ownRequirements)
        for item in items where item.isPresent {
            add(item.attachments, [indikator.check.items[item.item].requirement])
        }
        let gathered = ([answer.attachments] + items.map(\.attachments)).flatMap { attached.every[$0] }
        let all = Attached(every: gathered, range: gathered.indices)
        // Once for all of them together, and not where only an item that is not there has some.
        documents.removeLast(documents.count - recorded)
        for slot in found.indices {
            let inspection =
                together[slot] ?? SlotInspection(SlotTally(), minimum: indikator.slots[slot].minimum)
            let first = documents.count
            if inspection.state != .missing { all.forEach(in: slot) { documents.append(gathered[$0].document) } }
            found[slot] = Found(inspection: inspection, documents: first..<documents.count)
        }
        return isNotable
    }

    private func state(_ slot: Int) -> SlotState { found[slot].inspection.state }

    private mutating func list(_ indikator: Indikator, leaf: Int, part: Int) {
        for slot in found.indices
        where state(slot) != .missing || indikator.needs(slot, filled: { state($0).isFilled }) {
            let inspection = found[slot].inspection
            register.append(
                Rapor.Slot(
                    leaf: leaf, part: part, slot: slot, terms: indikator.slots[slot].terms, state: inspection.state,
                    needed: inspection.needed, valid: inspection.valid, documents: found[slot].documents))
        }
    }

    /// One byte for each slot, half of it for the state and half for how many documents count.
    private static func number(_ slots: [Found]) -> UInt64? {
        if slots.count > 8 { return nil }
        var number: UInt64 = 0
        for slot in slots {
            let (valid, state) = (slot.inspection.valid, slot.inspection.state)
            guard valid < 16, let state = SlotState.allCases.firstIndex(of: state) else { return nil }
            number = number << 8 | UInt64(state << 4 | valid)
        }
        return number
    }
}

extension Rapor {
    /// An evidence slot that the register lists, by its place: there are many, and few are looked at closer.
    package struct Slot: Sendable {
        /// Index of the indicator in the form's nodes.
        let leaf: Int
        /// Index in ``Rapor/parts``.
        package let part: Int
        /// Index in the indicator's slots.
        package let slot: Int
        /// What it asks of a document.
        package let terms: EvidenceSlot.Terms
        /// How far it has come.
        package let state: SlotState
        /// How many valid documents it needs.
        let needed: Int
        /// How many it has.
        let valid: Int
        /// The documents in it, a range of the review's.
        let documents: Range<Int>
    }
}

extension Indikator {
    /// Whether something in the check asks for a slot, and no other slot that it would take instead is filled.
    fileprivate func needs(_ slot: Int, filled: (Int) -> Bool) -> Bool {
        asksAlone[slot] || check.requirements.need(slot, filled: filled)
    }
}

extension [Requirement] {
    /// Whether something asks for a slot, and no other slot that it would take instead is filled.
    fileprivate func need(_ slot: Int, filled: (Int) -> Bool) -> Bool {
        contains { requirement in
            requirement.clauses.contains { clause in
                clause.contains(slot) && !clause.contains { $0 != slot && filled($0) }
            }
        }
    }
}
