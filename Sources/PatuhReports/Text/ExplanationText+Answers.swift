import Patuh

/// From each answer to its fulfilment.
extension ExplanationText {
    func answers(_ explanation: Explanation) -> [String] {
        guard !explanation.parts.isEmpty else { return [] }
        return title(words.answersAndEvidence)
            + explanation.parts.flatMap { part -> [String] in
                let heading = part.name.map { indented(words.partName($0) + ":") } ?? []
                return heading + lines(part, on: explanation.period.date)
            }
    }

    private func lines(_ part: Explanation.Part, on date: CalendarDate) -> [String] {
        let isOne = part.statements.count == 1 && part.statements[0].holds
        let said = part.statements.flatMap { statement in
            let mark = isOne ? "" : statement.holds ? words.thisCounts : words.thisDoesNotCount
            let text = "\(words.speaker(statement.speaker)): \(words.content(statement.content))"
            return indented(mark + text + words.remark(statement.speaker))
        }
        let rules = part.reasons.filter(\.isRule).flatMap { hanging("  - ", words.reason($0)) }
        return said + (part.working.map { lines($0, on: date) } ?? []) + rules + indented(words.formula(part.formula))
    }

    private func lines(_ working: Explanation.Working, on date: CalendarDate) -> [String] {
        var lines = working.isProvedByDocuments ? [] : indented(words.givenByAssessor)
        if !working.slots.isEmpty || working.items.contains(where: { !$0.slots.isEmpty }) {
            lines += indented(words.evidence(on: date)) + working.slots.flatMap { slot($0) }
        }
        if working.isProvedByDocuments, !working.needs.clauses.isEmpty { lines += indented(words.needs(working.needs)) }
        lines += levels(working)
        if !working.items.isEmpty { lines += indented(words.itemsTitle) }
        for item in working.items {
            let isShort = item.needs.clauses.isEmpty || !item.isClaimed || !working.isProvedByDocuments
            let needs = isShort ? "" : "; " + words.needs(item.needs)
            lines += hanging("    ", words.item(item) + needs)
            lines += item.slots.flatMap { slot($0, depth: "      ") }
        }
        if !working.items.isEmpty { lines += indented(words.itemsMet(working.met, of: working.items.count)) }
        if let number = working.number { lines += indented(words.number(number)) }
        if let number = working.number, let target = number.target {
            lines += indented(words.target(target, number.unit))
        }
        lines += working.survey.map { words.poll($0).flatMap(indented) } ?? []
        return lines + steps(working)
    }

    private func slot(_ slot: Explanation.Slot, depth: String = "    ") -> [String] {
        hanging(depth, words.slot(slot))
            + slot.documents.flatMap { hanging(depth + "  ", words.document($0)) }
    }

    private func levels(_ working: Explanation.Working) -> [String] {
        guard !working.levels.isEmpty else { return [] }
        let lines = working.levels.flatMap { level -> [String] in
            let needs =
                !working.isProvedByDocuments || level.needs.clauses.isEmpty ? [] : [words.needs(level.needs)]
            let marks = [level.isClaimed ? words.claimed : "", level.isRecognised ? words.recognisedHere : ""]
                .filter { !$0.isEmpty }
            let state = needs.isEmpty ? "" : " [\(needs.joined())]"
            let mark = marks.isEmpty ? "" : "  <- " + marks.joined(separator: ", ")
            return hanging(
                "    \(words.number(level.score).padded(to: 3)) ", printable(level.text) + state + mark)
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
    fileprivate var isRule: Bool {
        switch self {
        case .level, .itemsMet, .itemsMissing, .target, .verified: false
        default: true
        }
    }
}
