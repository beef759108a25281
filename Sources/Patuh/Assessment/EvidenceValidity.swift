/// Whether a document counts in a slot on a date.
enum EvidenceVerdict: Equatable {
    case valid
    case file(FileFault)
    case needsRepair
    case wrongKind
    case undated
    case notYetValid(from: CalendarDate)
    case expired(lastDay: CalendarDate)
    case tooOld(lastDay: CalendarDate)
}

extension EvidenceDocument.Terms {
    /// Whether a document on these terms counts in a slot on a date.
    ///
    /// The last day of validity and the last day of the allowed age both still count.
    func verdict(in slot: EvidenceSlot.Terms, on today: CalendarDate) -> EvidenceVerdict {
        if let fileFault { return .file(fileFault) }
        if status == .needsRepair { return .needsRepair }
        if !slot.kinds.isEmpty, !(kind.map { slot.kinds.contains(.init($0)) } ?? false) { return .wrongKind }
        if let date, date > today { return .notYetValid(from: date) }
        if let validUntil, today > validUntil { return .expired(lastDay: validUntil) }
        guard let maximumAge = slot.maximumAge else { return .valid }
        guard let date else { return .undated }
        let lastDay = date + maximumAge
        return today > lastDay ? .tooOld(lastDay: lastDay) : .valid
    }
}

extension EvidenceDocument.Terms {
    /// The last day on which a document on these terms counts in a slot; `nil` when it counts for ever.
    func lastDay(in slot: EvidenceSlot.Terms) -> CalendarDate? {
        guard let age = slot.maximumAge, let date else { return validUntil }
        let lastDay = date + age
        // After the last day that can be written in a file it makes no difference.
        if lastDay.year > 9999 { return validUntil }
        return validUntil.map { min($0, lastDay) } ?? lastDay
    }

    /// From how many days before its end a document is said to expire soon.
    private static let notice = 90

    /// How many days a document that counts in a slot still does; `nil` when there are enough of them.
    func daysLeft(in slot: EvidenceSlot.Terms, on today: CalendarDate) -> Int? {
        guard let lastDay = lastDay(in: slot) else { return nil }
        let days = today.days(until: lastDay)
        return days > Self.notice ? nil : days
    }
}

extension DocumentFault {
    /// A verdict as a fault that can be told; `nil` when the document counts.
    init?(_ verdict: EvidenceVerdict, of document: EvidenceDocument, in slot: EvidenceSlot) {
        let cause: Cause
        switch verdict {
        case .valid: return nil
        case .file(let fault): cause = .file(fault, path: document.path ?? "")
        case .needsRepair: cause = .needsRepair(remark: document.remark)
        case .wrongKind: cause = .wrongKind(document.terms.kind, wanted: slot.terms.kinds.all)
        case .undated: cause = .undated
        case .notYetValid(let from): cause = .notYetValid(from: from)
        case .expired(let lastDay): cause = .expired(lastDay: lastDay)
        case .tooOld(let lastDay): cause = .tooOld(lastDay: lastDay)
        }
        self.init(code: document.code, title: document.title, cause: cause)
    }
}
