extension Rapor {
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
        /// Why it does not count in some slot, each once; empty when it counts wherever it stands.
        public let faults: [DocumentFault]
    }

    /// An objection or a note, in somebody's words.
    public struct RemarkEntry: Sendable, Hashable {
        /// The code of the indicator.
        public let code: String
        /// The product or role.
        public let part: Assessment.Part.Name?
        /// Whether the unit objects; otherwise it is a note.
        public let isObjection: Bool
        /// Who says it; `nil` when the file does not say.
        public let author: String?
        /// When.
        public let date: CalendarDate?
        /// The words.
        public let text: String
    }

    func documentEntries(_ evidence: Evidence) -> [DocumentEntry] {
        var uses: [String: [String]] = [:]
        var faults: [String: [DocumentFault]] = [:]
        for entry in register {
            for document in entry.documents {
                if uses[document.code]?.last != entry.code { uses[document.code, default: []].append(entry.code) }
                if let fault = document.fault, !(faults[document.code] ?? []).contains(fault) {
                    faults[document.code, default: []].append(fault)
                }
            }
        }
        return evidence.documents.map { document in
            DocumentEntry(
                code: document.code, title: document.title, number: document.number, issuer: document.issuer,
                date: document.terms.date, validUntil: document.terms.validUntil, status: document.terms.status,
                checkedBy: document.checkedBy, checkedOn: document.checkedOn, remark: document.remark,
                uses: uses[document.code] ?? [], faults: faults[document.code] ?? [])
        }
    }
}

extension Assessment {
    /// Objections and notes, in the order of the answers.
    var remarkEntries: [Rapor.RemarkEntry] {
        evidence.answers.flatMap { answer -> [Rapor.RemarkEntry] in
            guard case .indikator(let indikator) = form.nodes[answer.node].content else { return [] }
            let name = name(of: firstParts[answer.node] + answer.part, indikator)
            func entry(_ remark: Remark, isObjection: Bool) -> Rapor.RemarkEntry {
                Rapor.RemarkEntry(
                    code: item(answer.node).code, part: name, isObjection: isObjection, author: remark.author,
                    date: remark.date, text: remark.text)
            }
            return answer.objections.map { entry($0, isObjection: true) }
                + answer.notes.map { entry($0, isObjection: false) }
        }
    }
}
