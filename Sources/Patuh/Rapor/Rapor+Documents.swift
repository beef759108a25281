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
            /// The indicators of these slots, each once.
            public internal(set) var codes: [String]
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
        var uses: [String: [String]] = [:]
        var obstacles: [String: [DocumentEntry.Obstacle]] = [:]
        for entry in register {
            for document in entry.documents {
                if uses[document.code]?.last != entry.code { uses[document.code, default: []].append(entry.code) }
                for cause in document.fault?.causes ?? [] {
                    obstacles[document.code, default: []].note(cause, at: entry.code)
                }
            }
        }
        return evidence.documents.map { document in
            DocumentEntry(
                code: document.code, title: document.title, number: document.number, issuer: document.issuer,
                date: document.terms.date, validUntil: document.terms.validUntil, status: document.terms.status,
                checkedBy: document.checkedBy, checkedOn: document.checkedOn, remark: document.remark,
                uses: uses[document.code] ?? [], obstacles: obstacles[document.code] ?? [])
        }
    }
}

extension [Rapor.DocumentEntry.Obstacle] {
    fileprivate mutating func note(_ cause: DocumentFault.Cause, at code: String) {
        guard let index = firstIndex(where: { $0.cause == cause }) else {
            return append(Element(cause: cause, codes: [code]))
        }
        if self[index].codes.last != code { self[index].codes.append(code) }
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
