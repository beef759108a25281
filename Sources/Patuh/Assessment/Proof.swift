/// What stands behind an answer: documents in slots, or the word of an assessor.
struct Proof {
    private var slots: [EvidenceSlot]
    private let documents: [EvidenceDocument]
    private let date: CalendarDate
    private var attached: Attached
    /// An assessor's word needs no documents.
    private let isGiven: Bool
    /// Which of the first slots are filled, a bit for each: they are asked about again and again.
    private var filled: UInt64 = 0

    /// Nothing more to prove.
    static let given = Proof(
        slots: [], documents: [], date: .placeholder, attached: Attached(every: [], range: 0..<0), isGiven: true)

    /// Documents attached to an answer, judged on a date.
    init(slots: [EvidenceSlot], _ documents: [EvidenceDocument], _ attached: Attached, on date: CalendarDate) {
        self.init(slots: slots, documents: documents, date: date, attached: attached, isGiven: false)
    }

    private init(
        slots: [EvidenceSlot], documents: [EvidenceDocument], date: CalendarDate, attached: Attached, isGiven: Bool
    ) {
        self.slots = slots
        self.documents = documents
        self.date = date
        self.attached = attached
        self.isGiven = isGiven
        if !isGiven { fill() }
    }

    /// Turns to another answer.
    mutating func ask(_ slots: [EvidenceSlot], _ range: Range<Int>) {
        self.slots = slots
        attached.range = range
        fill()
    }

    /// Turns to the documents of one item, in the same slots.
    mutating func turn(to range: Range<Int>) {
        if !isGiven { ask(slots, range) }
    }

    /// The same slots with the documents of one item.
    func with(_ range: Range<Int>) -> Proof {
        var proof = self
        proof.turn(to: range)
        return proof
    }

    private mutating func fill() {
        filled = 0
        // Slots that need several documents are counted once, a bit for each.
        var counted: UInt64 = 0
        for index in attached.range {
            let slot = attached.every[index].slot
            if slot >= UInt64.bitWidth || (filled | counted) >> UInt64(slot) & 1 == 1 { continue }
            if slots[slot].minimum > 1 { counted |= 1 << UInt64(slot) }
            if slots[slot].minimum > 1 ? validCount(in: slot) >= slots[slot].minimum : counts(index) {
                filled |= 1 << UInt64(slot)
            }
        }
    }

    /// Which slots of a plan documents fill, a bit for each.
    func filled(_ plan: LevelPlans.Plan, _ plans: LevelPlans, _ range: Range<Int>) -> UInt64 {
        var filled: UInt64 = 0
        for index in range {
            let slot = attached.every[index].slot
            let terms = plans.slots[plan.slots.lowerBound + slot].terms
            if documents[attached.every[index].document].terms.verdict(in: terms, on: date).isEmpty {
                filled |= 1 << UInt64(slot)
            }
        }
        return filled
    }

    /// Whether the slots that a requirement names are filled.
    func meets(_ requirement: Requirement) -> Bool {
        if isGiven { return true }
        return requirement.only.map(isFilled) ?? requirement.isMet { isFilled($0) }
    }

    /// Whether a requirement would be met if of each of these clauses one slot were filled, no matter which.
    func meets(_ requirement: Requirement, given: [[Int]]) -> Bool {
        if let only = requirement.only { return isFilled(only) || given.contains { $0.allSatisfy { $0 == only } } }
        return requirement.clauses.allSatisfy { clause in
            clause.contains(where: isFilled) || given.contains { $0.allSatisfy(clause.contains) }
        }
    }

    /// Whether enough documents in a slot count.
    func isFilled(_ slot: Int) -> Bool {
        slot < UInt64.bitWidth ? filled >> UInt64(slot) & 1 == 1 : validCount(in: slot) >= slots[slot].minimum
    }

    /// How many different documents in a slot count.
    private func validCount(in slot: Int) -> Int {
        var count = 0
        attached.forEach(in: slot) { if counts($0) { count += 1 } }
        return count
    }

    private func counts(_ index: Int) -> Bool { verdict(index).isEmpty }

    private func verdict(_ index: Int) -> EvidenceVerdict {
        documents[attached.every[index].document].terms.verdict(in: slots[attached.every[index].slot].terms, on: date)
    }

    // MARK: In words

    /// What keeps requirements from being met: for each thing that is needed, the slots of which one would be enough.
    func gaps(in requirements: some Sequence<Requirement>) -> [[SlotGap]] {
        var gaps: [[SlotGap]] = []
        for clause in unfilled(in: requirements) {
            let gap = clause.map(gap)
            if !gaps.contains(gap) { gaps.append(gap) }
        }
        return gaps
    }

    /// The clauses of requirements that no slot fills, without those that whatever fills another one would fill too; in
    /// the order of the slots.
    func unfilled(in requirements: some Sequence<Requirement>) -> [[Int]] {
        var open: [[Int]] = []
        for requirement in requirements where !requirement.isMet(by: { isFilled($0) }) {
            // Nearly all requirements name one slot, and most answers lack one: no clauses are made to tell that.
            if let only = requirement.only, open.isEmpty {
                open.append([only])
                continue
            }
            for clause in requirement.clauses where !clause.contains(where: { isFilled($0) }) {
                if open.contains(where: { $0.allSatisfy(clause.contains) }) { continue }
                open.removeAll { clause.allSatisfy($0.contains) }
                open.append(clause)
            }
        }
        return open.count > 1 ? open.sorted { $0.lexicographicallyPrecedes($1) } : open
    }

    /// How far a slot is from being filled, and why.
    func gap(_ slot: Int) -> SlotGap {
        SlotGap(
            name: slots[slot].name, needed: slots[slot].minimum, valid: validCount(in: slot),
            faults: faults(in: slot))
    }

    /// The titles of the documents in a slot, each once.
    ///
    /// - Parameter counting: whether only of those that count.
    func titles(in slot: Int, counting: Bool = true) -> [String] {
        var titles: [String] = []
        attached.forEach(in: slot) { index in
            let title = documents[attached.every[index].document].title
            if !counting || counts(index), !titles.contains(title) { titles.append(title) }
        }
        return titles
    }

    /// The documents in a slot, each once, with whether it counts.
    func verdicts(in slot: Int) -> [(document: EvidenceDocument, verdict: EvidenceVerdict)] {
        var found: [(document: EvidenceDocument, verdict: EvidenceVerdict)] = []
        attached.forEach(in: slot) { found.append((documents[attached.every[$0].document], verdict($0))) }
        return found
    }

    /// What is wrong with the documents in a slot that do not count.
    func faults(in slot: Int) -> [DocumentFault] {
        var faults: [DocumentFault] = []
        attached.forEach(in: slot) { if let fault = fault($0, verdict($0)) { faults.append(fault) } }
        return faults
    }

    private func fault(_ index: Int, _ verdict: EvidenceVerdict) -> DocumentFault? {
        DocumentFault(verdict, of: documents[attached.every[index].document], in: slots[attached.every[index].slot])
    }

    /// Warns of every document that was put in a slot and does not count there, or not for long.
    ///
    /// - Parameter told: the documents and slots that were warned of before, and are not again.
    func warn(_ warnings: inout [Warning], told: inout Set<Int>) {
        if isGiven { return }
        for index in attached.range {
            let found = self.warnings(index)
            if found.isEmpty { continue }
            let (document, slot) = (attached.every[index].document, attached.every[index].slot)
            if told.insert(document * slots.count + slot).inserted { warnings += found }
        }
    }

    private func warnings(_ index: Int) -> [Warning] {
        let verdict = verdict(index)
        if verdict.isEmpty { return warningOfEnd(index).map { [$0] } ?? [] }
        // What is wrong with a file is told once for the document, and not for every slot.
        guard let fault = fault(index, verdict.subtracting(.badFile)) else { return [] }
        let slot = slots[attached.every[index].slot].name
        return fault.causes.map { .invalidDocument(code: fault.code, title: fault.title, cause: $0, slot: slot) }
    }

    private func warningOfEnd(_ index: Int) -> Warning? {
        let (document, slot) = (documents[attached.every[index].document], slots[attached.every[index].slot])
        guard let daysLeft = document.terms.daysLeft(in: slot.terms, on: date),
            let lastDay = document.terms.lastDay(in: slot.terms)
        else { return nil }
        return .expiring(
            code: document.code, title: document.title, slot: slot.name, lastDay: lastDay, daysLeft: daysLeft)
    }
}
