extension Rapor {
    /// An evidence slot of an indicator, and what stands in it.
    public struct RegisterEntry: Sendable, Hashable {
        /// The code of the indicator.
        public let code: String
        /// The product or role; `nil` when the indicator is answered once.
        public let part: Assessment.Part.Name?
        /// The code of the slot.
        public let slot: String
        /// What the slot takes.
        public let name: String
        /// How far it has come.
        public let state: SlotState
        /// How many valid documents it needs.
        public let needed: Int
        /// How many it has.
        public let valid: Int
        /// The documents in it.
        public let documents: [Document]

        /// A document in a slot.
        public struct Document: Sendable, Hashable {
            /// Its code in the file.
            public let code: String
            /// Its title.
            public let title: String
            /// Why it does not count; `nil` when it does.
            public let fault: DocumentFault?
            /// The last day on which it counts; `nil` when it counts for ever, or not at all.
            public let lastDay: CalendarDate?
        }
    }

    /// How many slots have come how far, the gravest first; states of no slot are left out.
    public var registerCounts: [(state: SlotState, count: Int)] {
        SlotState.allCases.compactMap { state in
            let count = register.count { $0.state == state }
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
            where parts[part].judgement.outcome != .notApplicable {
                let attached = attachments(ofPart: part)
                let found = indikator.slots.indices.map { entry(leaf, part, indikator, $0, attached) }
                for slot in found.indices
                where !found[slot].documents.isEmpty
                    || indikator.needs(slot, by: form.kind, filled: { found[$0].state.isFilled })
                {
                    entries.append(found[slot])
                }
            }
        }
        return entries
    }

    private func entry(
        _ leaf: Int, _ part: Int, _ indikator: Indikator, _ index: Int, _ attached: [Attachment]
    ) -> Rapor.RegisterEntry {
        let slot = indikator.slots[index]
        let documents = attached.filter { $0.slot == index }.map(\.document)
        let inspection = SlotInspection(slot, documents: documents, of: evidence, on: date)
        return Rapor.RegisterEntry(
            code: item(leaf).code, part: name(of: part, indikator), slot: slot.code, name: slot.name,
            state: inspection.state, needed: slot.minimum, valid: inspection.valid,
            documents: inspection.documents.map { found in
                let document = evidence.documents[found.index]
                return Rapor.RegisterEntry.Document(
                    code: document.code, title: document.title,
                    fault: DocumentFault(found.verdict, of: document, in: slot),
                    lastDay: found.verdict == .valid ? document.terms.lastDay(in: slot.terms) : nil)
            })
    }

    /// What is attached to an answer and its items.
    func attachments(ofPart part: Int) -> [Attachment] {
        guard let answer = parts[part].answer else { return [] }
        let items = evidence.answers[answer].response?.items ?? []
        return ([evidence.answers[answer].attachments] + items.map(\.attachments)).flatMap { evidence.attachments[$0] }
    }
}

extension Indikator {
    /// Whether something in the check asks for a slot, and no other slot that it would take instead is filled.
    fileprivate func needs(_ slot: Int, by kind: UnitKind, filled: (Int) -> Bool) -> Bool {
        guard slots[slot].applicability.includes(kind) else { return false }
        return check.requirements.contains { requirement in
            requirement.clauses.contains { clause in
                clause.contains(slot) && !clause.contains { $0 != slot && filled($0) }
            }
        }
    }
}
