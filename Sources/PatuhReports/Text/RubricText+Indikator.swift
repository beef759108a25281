import Patuh

/// One question of the form: what is asked, what may be answered, and which documents show it.
extension RubricText {
    func indikator(_ item: Item, _ indikator: Indikator, _ rubric: Rubric) -> [String] {
        var lines = TextLayout.hanging("\(item.code)  ", printable(item.name) + only(item.applicability))
        lines += indented(words.facts(item, indikator, rubric))
        if let question = item.guide?.question { lines += indented("\(words.question): \(printable(question))") }
        if let guidance = item.guide?.guidance { lines += indented("\(words.guidance): \(printable(guidance))") }
        if let method = item.guide?.method { lines += indented("\(words.method): \(printable(method))") }
        lines += check(indikator)
        if !indikator.slots.isEmpty { lines += indented(words.slots) }
        lines += used(indikator).flatMap { TextLayout.hanging("    [ ] ", words.slot($0) + only($0.applicability)) }
        if let advice = item.guide?.advice { lines += indented("\(words.advice): \(printable(advice))") }
        return lines + background(item.background, indentation: "  ")
    }

    private func indented(_ text: String) -> [String] { TextLayout.hanging("  ", text) }

    /// The slots that the check asks for; those it never names are inherited and not for this question.
    private func used(_ indikator: Indikator) -> [EvidenceSlot] {
        let named = Set(indikator.check.requirements.flatMap(\.clauses).joined())
        return indikator.slots.indices.filter { named.contains($0) }.map { indikator.slots[$0] }
    }

    private func check(_ indikator: Indikator) -> [String] {
        let slots = indikator.slots
        switch indikator.check {
        case .levels(let levels):
            return levels.levels.flatMap { level in
                TextLayout.hanging(
                    "    ( ) \(words.number(level.score).padded(to: 4)) ",
                    printable(level.text) + needs(level.requirement, slots))
            }
                + (levels.isCumulative && levels.levels.contains { !$0.requirement.clauses.isEmpty }
                    ? indented(words.cumulative) : [])
        case .checklist(let checklist):
            return items(checklist.items, slots)
                + steps(checklist.steps, items: checklist.items, counted: words.itemsCounted)
        case .measurement(let measurement):
            return indented(words.measurement(measurement) + needs(measurement.requirement, slots))
                + items(measurement.items, slots)
                + steps(measurement.steps, items: measurement.items, counted: printable(measurement.unit))
        case .survey(let survey):
            return indented(words.survey(survey) + needs(survey.requirement, slots))
        }
    }

    private func items(_ items: [ListItem], _ slots: [EvidenceSlot]) -> [String] {
        items.flatMap { item in
            TextLayout.hanging(
                "    [ ] ",
                printable(item.name) + (item.isMandatory ? " (\(words.mandatory))" : "") + only(item.applicability)
                    + needs(item.requirement, slots))
        }
    }

    private func steps(_ steps: [Step], items: [ListItem], counted: String) -> [String] {
        steps.flatMap { step in
            TextLayout.hanging(
                "    \(words.score) \(words.number(step.score).padded(to: 4)) ",
                words.step(step, items: items, counted: counted))
        }
    }

    private func needs(_ requirement: Requirement, _ slots: [EvidenceSlot]) -> String {
        guard !requirement.clauses.isEmpty else { return "" }
        let clauses = requirement.clauses.map { words.list($0.map { printable(slots[$0].name) }, or: true) }
        return " [\(words.needs): \(clauses.joined(separator: "; "))]"
    }
}

extension Check {
    /// Everything it asks evidence for.
    fileprivate var requirements: [Requirement] {
        switch self {
        case .levels(let levels): levels.levels.map(\.requirement)
        case .checklist(let checklist): checklist.items.map(\.requirement)
        case .measurement(let measurement): measurement.items.map(\.requirement) + [measurement.requirement]
        case .survey(let survey): [survey.requirement]
        }
    }
}
