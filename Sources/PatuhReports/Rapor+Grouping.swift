import Patuh

/// What says the same, said once.
extension Rapor {
    /// Each warning once, with the codes of all the indicators it is about; documents that do not count are in the
    /// register.
    var groupedWarnings: [(matter: Warning, codes: [String])] {
        let entries = warnings.filter { if case .invalidDocument = $0.matter { false } else { true } }
        var codes: [Warning: [String]] = [:]
        var matters: [Warning] = []
        for entry in entries {
            if codes[entry.matter] == nil { matters.append(entry.matter) }
            let known = codes[entry.matter] ?? []
            codes[entry.matter] = known + [entry.code].compactMap(\.self).filter { !known.contains($0) }
        }
        return matters.map { ($0, codes[$0] ?? []) }
    }

    /// Each assumption once, what it is about and why in a sentence, with the names of all it holds for.
    var groupedAssumptions: [(subject: String, summary: String, names: [String])] {
        var places: [[String]: [String]] = [:]
        var reasons: [[String]] = []
        for entry in assumptions {
            let reason = [entry.subject, entry.summary]
            if places[reason] == nil { reasons.append(reason) }
            places[reason, default: []] += [entry.name].compactMap(\.self)
        }
        return reasons.map { ($0[0], $0[1], places[$0] ?? []) }
    }
}
