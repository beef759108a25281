import Patuh

/// From each answer to its fulfilment.
extension ExplanationText {
    func answers(_ explanation: Explanation) -> [String] {
        guard !explanation.parts.isEmpty else { return [] }
        let date = explanation.period.date
        // Documents and slots are described once; later their codes suffice.
        var described: Set<String> = []
        var lines = title(words.answersAndEvidence)
        for (index, part) in explanation.parts.enumerated() {
            if let name = part.name {
                lines += index == 0 ? [] : [""]
                lines += indented("\(words.part(index + 1, of: explanation.parts.count)): \(words.partName(name))")
            }
            lines += statements(part) + (part.working.map { self.lines($0, on: date, &described) } ?? [])
            lines += part.reasons.filter(\.isRule).flatMap { hanging("  - ", words.reason($0)) }
            lines += indented(words.formula(part.formula))
        }
        return lines
    }

    private func statements(_ part: Explanation.Part) -> [String] {
        let isOne = part.statements.count == 1 && part.statements[0].holds
        return part.statements.flatMap { statement in
            let mark = isOne ? "" : statement.holds ? words.thisCounts : words.thisDoesNotCount
            let text = "\(words.speaker(statement.speaker)): \(words.content(statement.content))"
            return indented(mark + text + words.remark(statement.speaker))
        }
    }

    private func lines(
        _ working: Explanation.Working, on date: CalendarDate, _ described: inout Set<String>
    ) -> [String] {
        var lines = working.isProvedByDocuments ? [] : indented(words.givenByAssessor)
        if !working.slots.isEmpty { lines += indented(words.evidence(on: date)) }
        for slot in working.slots { lines += self.slot(slot, "    ", &described) }
        if working.isProvedByDocuments, !working.needs.clauses.isEmpty { lines += indented(words.needs(working.needs)) }
        lines += levels(working) + items(working, on: date, &described)
        if let number = working.number {
            lines += indented(words.number(number))
            lines += number.target.map { indented(words.target($0, number.unit)) } ?? []
        }
        lines += working.survey.map { words.poll($0).flatMap(indented) } ?? []
        return lines + steps(working)
    }

    // MARK: Evidence

    private func slot(
        _ slot: Explanation.Slot, _ lead: String, _ described: inout Set<String>
    ) -> [String] {
        var lines = hanging(
            lead, words.slot(slot, isBrief: !described.insert("\(slot.code)/\(slot.name)").inserted))
        for document in slot.documents {
            let isBrief = !described.insert(document.code).inserted
            lines += hanging(lead + "  ", words.document(document, isBrief: isBrief))
        }
        return lines
    }

    private func items(
        _ working: Explanation.Working, on date: CalendarDate, _ described: inout Set<String>
    ) -> [String] {
        guard !working.items.isEmpty else { return [] }
        let hasSlots = working.items.contains { !$0.slots.isEmpty }
        var lines = indented(hasSlots ? words.itemsAndEvidence(on: date) : words.itemsTitle)
        for item in working.items {
            let isShort = item.needs.clauses.isEmpty || !item.isClaimed || !working.isProvedByDocuments
            lines += hanging("    ", words.item(item) + (isShort ? "" : "; " + words.needs(item.needs)))
            for slot in item.slots { lines += self.slot(slot, "      ", &described) }
        }
        return lines + indented(words.itemsMet(working.met, of: working.items.count))
    }

    // MARK: Levels and steps

    private func levels(_ working: Explanation.Working) -> [String] {
        guard !working.levels.isEmpty else { return [] }
        let lines = working.levels.flatMap { level -> [String] in
            let isShort = !working.isProvedByDocuments || level.needs.clauses.isEmpty
            let marks = [level.isClaimed ? words.claimed : "", level.isRecognised ? words.recognisedHere : ""]
                .filter { !$0.isEmpty }
            return hanging(
                "    \(words.number(level.score).padded(to: 3)) ",
                printable(level.text) + (isShort ? "" : " [\(words.needs(level.needs))]")
                    + (marks.isEmpty ? "" : " <- " + marks.joined(separator: ", ")))
        }
        let needsEvidence = working.isProvedByDocuments && working.levels.contains { !$0.needs.clauses.isEmpty }
        let rule = working.isCumulative ? words.cumulativeLevels : words.singleLevels
        return indented(words.levelsTitle) + lines + (needsEvidence ? indented(rule) : [])
    }

    private func steps(_ working: Explanation.Working) -> [String] {
        guard !working.steps.isEmpty else { return [] }
        let counted = working.number.map { printable($0.unit) } ?? words.itemsCounted
        return indented(words.stepsTitle)
            + working.steps.flatMap { step in
                hanging(
                    "    \(words.score) \(words.number(step.step.score).padded(to: 3)) ",
                    words.step(step.step, names: step.items, counted: counted) + ": " + words.stepState(step))
            }
    }
}

extension Reason {
    /// Whether it says more than what stands in an explanation beside it.
    var isRule: Bool {
        switch self {
        case .level, .itemsMet, .itemsMissing, .target, .verified, .notApplicable: false
        default: true
        }
    }
}
