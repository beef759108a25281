extension EvidenceDocument {
    /// Why the document does not count in a slot on a date; `nil` when it does.
    ///
    /// The last day of validity and the last day of the allowed age both still count.
    func fault(in slot: EvidenceSlot, on today: CalendarDate) -> DocumentFault.Cause? {
        if status == .needsRepair { return .needsRepair(remark: remark) }
        if !slot.kinds.isEmpty, !(kind.map(slot.kinds.contains) ?? false) {
            return .wrongKind(kind, wanted: slot.kinds)
        }
        if let date, date > today { return .notYetValid(from: date) }
        if let validUntil, today > validUntil { return .expired(lastDay: validUntil) }
        guard let maximumAge = slot.maximumAge else { return nil }
        guard let date else { return .undated }
        let lastDay = date + maximumAge
        return today > lastDay ? .tooOld(lastDay: lastDay) : nil
    }
}
