package import Markup

extension Rapor {
    /// An evidence slot of an indicator, and what stands in it.
    public struct RegisterEntry: Sendable {
        fileprivate let assessment: Assessment
        fileprivate let indikator: Indikator
        // Indices in the form's nodes, in the assessment's parts and in the indicator's slots.
        fileprivate let leaf: Int
        fileprivate let partIndex: Int
        fileprivate let slotIndex: Int
        /// How far it has come.
        public let state: SlotState
        /// How many valid documents it has.
        public let valid: Int

        /// The code of the indicator.
        public var code: String { assessment.code(of: leaf) }
        /// The product or role; `nil` when the indicator is answered once.
        public var part: Assessment.Part.Name? { assessment.name(of: partIndex, indikator) }
        /// The code of the slot.
        public var slot: String { indikator.slots[slotIndex].code }
        /// What the slot takes.
        public var name: String { indikator.slots[slotIndex].name }
        /// The code of the indicator as an attribute.
        package var reference: Fragment { assessment.form.nodes[leaf].reference }
        /// The code and the name of the slot as attributes.
        package var heading: Fragment { indikator.slots[slotIndex].heading }
        /// How many valid documents it needs.
        public var needed: Int { indikator.slots[slotIndex].minimum }
        /// The documents in it.
        public var documents: [Document] {
            if state == .missing { return [] }
            var documents: [Document] = []
            assessment.documents(ofPart: partIndex, indikator).forEach(in: slotIndex) { index, verdict in
                documents.append(
                    Document(
                        assessment: assessment, indikator: indikator, slot: slotIndex, index: index, verdict: verdict))
            }
            return documents
        }

        /// A document in a slot.
        public struct Document: Sendable {
            fileprivate let assessment: Assessment
            fileprivate let indikator: Indikator
            fileprivate let slot: Int
            fileprivate let index: Int
            fileprivate let verdict: EvidenceVerdict

            /// Its code in the file.
            public var code: String { assessment.evidence.documents[index].code }
            /// Its title.
            public var title: String { assessment.evidence.documents[index].title }
            /// Why it does not count; `nil` when it does.
            public var fault: DocumentFault? {
                if case .valid = verdict { return nil }
                return DocumentFault(verdict, of: assessment.evidence.documents[index], in: indikator.slots[slot])
            }
            /// The last day on which it counts; `nil` when it counts for ever, or not at all.
            public var lastDay: CalendarDate? {
                guard case .valid = verdict else { return nil }
                return assessment.evidence.documents[index].terms.lastDay(in: indikator.slots[slot].terms)
            }
        }
    }

    /// How many slots have come how far, the gravest first; states of no slot are left out.
    public var registerCounts: [(state: SlotState, count: Int)] {
        let states = register.map(\.state)
        return SlotState.allCases.compactMap { state in
            let count = states.count { $0 == state }
            return count == 0 ? nil : (state, count)
        }
    }
}

extension Assessment {
    /// Every slot that some answer to the form may need, in the order of the indicators. What does not apply is left
    /// out, and so is an empty slot in whose place another one is filled.
    var registerEntries: [Rapor.RegisterEntry] {
        var entries: [Rapor.RegisterEntry] = []
        for leaf in form.leaves {
            guard case .indikator(let indikator) = form.nodes[leaf].content else { continue }
            for part in firstParts[leaf]..<firstParts[leaf + 1]
            where !parts[part].outcome.isNotApplicable {
                let documents = documents(ofPart: part, indikator)
                let found = indikator.slots.indices.map { slot in
                    let inspection = SlotInspection(slot, documents)
                    return Rapor.RegisterEntry(
                        assessment: self, indikator: indikator, leaf: leaf, partIndex: part, slotIndex: slot,
                        state: inspection.state, valid: inspection.valid)
                }
                for slot in found.indices
                where found[slot].state != .missing || indikator.needs(slot, filled: { found[$0].state.isFilled }) {
                    entries.append(found[slot])
                }
            }
        }
        return entries
    }

    fileprivate func documents(ofPart part: Int, _ indikator: Indikator) -> SlotDocuments {
        SlotDocuments(
            slots: indikator.slots, attached: attachments(ofPart: part), register: evidence.documents, date: date)
    }

    /// What is attached to an answer and its items.
    func attachments(ofPart part: Int) -> Attached {
        guard let answer = parts[part].answer else { return Attached(every: [], range: 0..<0) }
        let own = evidence.answers[answer].attachments
        let items = evidence.answers[answer].response?.items ?? []
        if items.isEmpty { return Attached(every: evidence.attachments, range: own) }
        let every = ([own] + items.map(\.attachments)).flatMap { evidence.attachments[$0] }
        return Attached(every: every, range: every.indices)
    }
}

extension Indikator {
    /// Whether something in the check asks for a slot, and no other slot that it would take instead is filled.
    fileprivate func needs(_ slot: Int, filled: (Int) -> Bool) -> Bool {
        if asksAlone[slot] { return true }
        return check.requirements.contains { requirement in
            requirement.clauses.contains { clause in
                clause.contains(slot) && !clause.contains { $0 != slot && filled($0) }
            }
        }
    }
}
