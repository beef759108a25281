extension Rapor {
    /// An evidence slot of an indicator, and what stands in it.
    public struct RegisterEntry: Sendable {
        fileprivate let assessment: Assessment
        fileprivate let indikator: Indikator
        fileprivate let place: Slot
        fileprivate let documentIndices: ArraySlice<Int>

        /// How far it has come.
        public var state: SlotState { place.state }
        /// How many valid documents it has.
        public var valid: Int { place.valid }
        /// The code of the indicator.
        public var code: String { assessment.code(of: place.leaf) }
        /// The product or role; `nil` when the indicator is answered once.
        public var part: Assessment.Part.Name? { assessment.name(of: place.part, indikator) }
        /// The code of the slot.
        public var slot: String { indikator.slots[place.slot].code }
        /// What the slot takes.
        public var name: String { indikator.slots[place.slot].name }
        /// How many valid documents it needs; where items need their own, all that are claimed together.
        public var needed: Int { place.needed }
        /// The documents in it; none where it is missing.
        public var documents: [Document] { documentIndices.map(document) }
        /// Whether it is filled, and whatever stands in it counts.
        public var isSound: Bool { state.isFilled && documents.allSatisfy { $0.fault == nil } }

        /// A document in it, given by its index in the evidence.
        package func document(_ index: Int) -> Document {
            let document = assessment.evidence.documents[index]
            let slot = indikator.slots[place.slot]
            return Document(
                document: document, slot: slot, verdict: document.terms.verdict(in: slot.terms, on: assessment.date))
        }

        /// A document in a slot.
        public struct Document: Sendable {
            fileprivate let document: EvidenceDocument
            fileprivate let slot: EvidenceSlot
            fileprivate let verdict: EvidenceVerdict

            /// Its code in the file.
            public var code: String { document.code }
            /// Its title.
            public var title: String { document.title }
            /// Why it does not count; `nil` when it does.
            public var fault: DocumentFault? { DocumentFault(verdict, of: document, in: slot) }
            /// The last day on which it counts; `nil` when it counts for ever, or not at all.
            public var lastDay: CalendarDate? {
                verdict.isEmpty ? document.terms.lastDay(in: slot.terms) : nil
            }
        }
    }

    /// Every evidence slot of every indicator, and how far it has come.
    public var register: [RegisterEntry] { slots.map(entry) }

    /// The same, without what stands in them.
    package var slots: [Slot] { review.register }

    /// A slot of the register, and what stands in it.
    package func entry(_ slot: Slot) -> RegisterEntry {
        RegisterEntry(
            assessment: assessment, indikator: parts[slot.part].indikator, place: slot,
            documentIndices: review.documents[slot.documents])
    }

    /// Visits the documents in a slot of the register, each once, by their indices in the evidence.
    package func forEachDocument(in slot: Slot, _ visit: (Int) -> Void) {
        for place in slot.documents { visit(review.documents[place]) }
    }

    /// How many documents the evidence has.
    package var documentCount: Int { assessment.evidence.documents.count }

    /// How many slots have come how far, the gravest first; states of no slot are left out.
    public var registerCounts: [(state: SlotState, count: Int)] {
        var counts: [(state: SlotState, count: Int)] = []
        for slot in slots {
            if let known = counts.firstIndex(where: { $0.state == slot.state }) {
                counts[known].count += 1
            } else {
                counts.append((slot.state, 1))
            }
        }
        return SlotState.allCases.compactMap { state in counts.first { $0.state == state } }
    }
}
