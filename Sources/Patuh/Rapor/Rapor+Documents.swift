extension Rapor {
    /// How many of the unit's documents name a file that was looked at, and how many there are; `nil` when no folder of
    /// documents was given.
    public var lookedAtFiles: (looked: Int, all: Int)? {
        let files = assessment.evidence.files
        return files.isEmpty ? nil : (files.count { $0 != nil }, files.count)
    }

    /// A document of the register, and where it is used.
    public struct DocumentEntry: Sendable, Hashable {
        /// Its code in the file.
        public let code: String
        /// Its title.
        public let title: String
        /// Its official number.
        public let number: String?
        /// Who issued it.
        public let issuer: String?
        /// The day it bears.
        public let date: CalendarDate?
        /// The last day it is valid.
        public let validUntil: CalendarDate?
        /// What the office thinks of it.
        public let status: EvidenceDocument.Status
        /// Who looked at it.
        public let checkedBy: String?
        /// When.
        public let checkedOn: CalendarDate?
        /// What was found.
        public let remark: String?
        /// The indicators whose slots it stands in, each once.
        public let uses: [String]
        /// All that keeps it from counting in some slot, each once; empty when it counts wherever it stands.
        public let obstacles: [Obstacle]

        /// What keeps a document from counting in some slots.
        public struct Obstacle: Sendable, Hashable {
            /// What it is.
            public let cause: DocumentFault.Cause
            /// Whether that is so wherever the document stands.
            public internal(set) var isEverywhere = false
            /// The slots, each once for each product or role: the code of the indicator and the name of the slot.
            public internal(set) var slots: [[String]]
        }
    }

    /// An objection or a note, in somebody's words.
    public struct RemarkEntry: Sendable, Hashable {
        /// The code of the indicator.
        public let code: String
        /// The product or role.
        public let part: Assessment.Part.Name?
        /// Whether the unit objects; otherwise it is a note.
        public let isObjection: Bool
        /// What kind of note it is, in the file's own word.
        public let kind: String?
        /// Who says it; `nil` when the file does not say.
        public let author: String?
        /// When.
        public let date: CalendarDate?
        /// The words.
        public let text: String
    }

    func documentEntries(_ evidence: Evidence) -> [DocumentEntry] {
        var slots: [String: [[String]]] = [:]
        var obstacles: [String: [DocumentEntry.Obstacle]] = [:]
        for entry in register {
            let slot = [entry.code, entry.name]
            for document in entry.documents {
                slots[document.code, default: []].append(slot)
                for cause in document.fault?.causes ?? [] {
                    obstacles[document.code, default: []].note(cause, in: slot)
                }
            }
        }
        return evidence.documents.map { document in
            let uses = slots[document.code] ?? []
            return DocumentEntry(
                code: document.code, title: document.title, number: document.number, issuer: document.issuer,
                date: document.terms.date, validUntil: document.terms.validUntil, status: document.terms.status,
                checkedBy: document.checkedBy, checkedOn: document.checkedOn, remark: document.remark,
                uses: uses.map { $0[0] }.uniqued(),
                obstacles: (obstacles[document.code] ?? []).map { obstacle in
                    var obstacle = obstacle
                    obstacle.isEverywhere = obstacle.slots.count == uses.count
                    return obstacle
                })
        }
    }
}

extension [Rapor.DocumentEntry.Obstacle] {
    fileprivate mutating func note(_ cause: DocumentFault.Cause, in slot: [String]) {
        if let index = firstIndex(where: { $0.cause == cause }) {
            self[index].slots.append(slot)
        } else {
            append(Element(cause: cause, slots: [slot]))
        }
    }
}

extension Rapor {
    /// Objections and notes, in the order of the answers: shown, and never scored.
    public var remarks: [RemarkEntry] {
        var entries: [RemarkEntry] = []
        // Most files have none.
        if !assessment.evidence.mayHaveRemarks { return entries }
        let evidence = assessment.evidence
        let answers = evidence.answers
        for index in answers.indices where evidence.hasRemarks(answers[index].place) {
            let (node, part) = (answers[index].node, answers[index].part)
            guard case .indikator(let indikator) = assessment.form.nodes[node].content else { continue }
            let name = assessment.name(of: assessment.firstParts[node] + part, indikator)
            func add(_ remarks: [Remark], isObjection: Bool) {
                entries += remarks.map {
                    RemarkEntry(
                        code: assessment.code(of: node), part: name, isObjection: isObjection, kind: $0.kind,
                        author: $0.author, date: $0.date, text: $0.text)
                }
            }
            add(evidence.objections(to: answers[index]), isObjection: true)
            add(evidence.notes(on: answers[index]), isObjection: false)
        }
        return entries
    }
}
