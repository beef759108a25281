/// What keeps a document from counting in a slot on a date; nothing does when it is empty.
struct EvidenceVerdict: OptionSet, Sendable {
    let rawValue: UInt8

    static let wrongKind = Self(rawValue: 1 << 0)
    static let undated = Self(rawValue: 1 << 1)
    static let notYetValid = Self(rawValue: 1 << 2)
    static let expired = Self(rawValue: 1 << 3)
    static let tooOld = Self(rawValue: 1 << 4)
    static let needsRepair = Self(rawValue: 1 << 5)
    static let badFile = Self(rawValue: 1 << 6)
}

extension EvidenceDocument.Terms {
    /// Whether a document on these terms counts in a slot on a date, and all that keeps it from doing so.
    ///
    /// The last day of validity and the last day of the allowed age both still count.
    func verdict(in slot: EvidenceSlot.Terms, on today: CalendarDate) -> EvidenceVerdict {
        var verdict: EvidenceVerdict = []
        if fileFault != nil { verdict.insert(.badFile) }
        if status == .needsRepair { verdict.insert(.needsRepair) }
        if !slot.kinds.isEmpty, !(kind.map { slot.kinds.contains(.init($0)) } ?? false) { verdict.insert(.wrongKind) }
        if let date, date > today { verdict.insert(.notYetValid) }
        if let validUntil, today > validUntil { verdict.insert(.expired) }
        if slot.maximumAge != nil, date == nil { verdict.insert(.undated) }
        if let lastDay = lastDayByAge(in: slot), today > lastDay { verdict.insert(.tooOld) }
        return verdict
    }
}

extension EvidenceDocument.Terms {
    /// The last day on which a document on these terms is not too old for a slot; `nil` where age is no matter, or not
    /// known.
    fileprivate func lastDayByAge(in slot: EvidenceSlot.Terms) -> CalendarDate? {
        guard let age = slot.maximumAge, let date else { return nil }
        return date + age
    }

    /// The last day on which a document on these terms counts in a slot; `nil` when it counts for ever.
    func lastDay(in slot: EvidenceSlot.Terms) -> CalendarDate? {
        guard let lastDay = lastDayByAge(in: slot) else { return validUntil }
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
        if verdict.isEmpty { return nil }
        var causes: [Cause] = []
        func add(_ matter: EvidenceVerdict, _ cause: @autoclosure () -> Cause?) {
            if verdict.contains(matter), let cause = cause() { causes.append(cause) }
        }
        let terms = document.terms
        add(.wrongKind, .wrongKind(terms.kind, wanted: slot.terms.kinds.all))
        add(.undated, .undated)
        add(.notYetValid, terms.date.map { .notYetValid(from: $0) })
        add(.expired, terms.validUntil.map { .expired(lastDay: $0) })
        add(.tooOld, terms.lastDayByAge(in: slot.terms).map { .tooOld(lastDay: $0) })
        add(.needsRepair, .needsRepair(remark: document.remark))
        // Last, since it is about the file, and the others about the document.
        add(.badFile, terms.fileFault.map { .file($0, path: document.path ?? "") })
        self.init(code: document.code, title: document.title, causes: causes)
    }
}
