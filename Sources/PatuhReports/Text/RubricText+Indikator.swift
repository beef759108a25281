import Patuh

/// One question of the form: what is asked, what may be answered, and which documents show it.
extension RubricText {
    func indikator(_ row: FormSheet.Row, _ indikator: Indikator, _ sheet: FormSheet) -> [String] {
        let item = row.item
        var lines = TextLayout.hanging("\(item.code)  ", printable(item.name) + only(item.applicability, sheet))
        lines += indented(words.facts(item, indikator, isWeightAssumed: row.isWeightAssumed))
        if let question = item.guide?.question { lines += indented("\(words.question): \(printable(question))") }
        if let guidance = item.guide?.guidance { lines += indented("\(words.guidance): \(printable(guidance))") }
        if let method = item.guide?.method { lines += indented("\(words.method): \(printable(method))") }
        lines += check(indikator, sheet) + answers(indikator, sheet) + evidence(indikator, sheet)
        if indikator.mayBeNotApplicable {
            lines.append("  " + TextLayout.blanks([words.notApplicableBecause, words.approvedBy], in: 78))
        }
        lines.append(
            indikator.repetition == .once
                ? "  " + TextLayout.blanks([words.verification + " ", words.note + " "], in: 78)
                : TextLayout.blank("  \(words.note) "))
        if let advice = item.guide?.advice { lines += indented("\(words.advice): \(printable(advice))") }
        for counterpart in item.guide?.counterparts ?? [] { lines += indented(words.counterpart(counterpart)) }
        return lines + background(item.background, sheet, indentation: "  ")
    }

    private func indented(_ text: String) -> [String] { TextLayout.hanging("  ", text) }

    // MARK: What may be answered

    private func check(_ indikator: Indikator, _ sheet: FormSheet) -> [String] {
        let slots = indikator.slots
        let isOnce = indikator.repetition == .once
        switch indikator.check {
        case .levels(let levels):
            return levels.levels.flatMap { level in
                TextLayout.hanging(
                    (isOnce ? "    ( ) " : "    ") + words.number(level.score).padded(to: 4) + " ",
                    printable(level.text) + needs(level.requirement, slots))
            }
                + (levels.isCumulative && levels.levels.contains { !$0.requirement.clauses.isEmpty }
                    ? indented(words.cumulative) : [])
        case .checklist(let checklist):
            return items(checklist.items, slots, isOnce: isOnce, sheet)
                + steps(checklist.steps, items: checklist.items, counted: words.itemsCounted)
        case .measurement(let measurement):
            return indented(words.measured(measurement) + needs(measurement.requirement, slots))
                + (isOnce ? measurementBlanks(measurement, lead: "    ") : [])
                + items(measurement.items, slots, isOnce: isOnce, sheet)
                + steps(measurement.steps, items: measurement.items, counted: printable(measurement.unit))
        case .survey(let survey):
            return indented(words.survey(survey) + needs(survey.requirement, slots))
                + (isOnce ? ["    " + TextLayout.blanks([words.respondents, words.totalScore], in: 60)] : [])
        }
    }

    /// Items with a box each, or with a number where they are answered several times.
    private func items(_ items: [ListItem], _ slots: [EvidenceSlot], isOnce: Bool, _ sheet: FormSheet) -> [String] {
        items.enumerated().flatMap { index, item in
            TextLayout.hanging(
                isOnce ? "    [ ] " : "    \(index + 1). ",
                printable(item.name) + (item.isMandatory ? " (\(words.mandatory))" : "")
                    + only(item.applicability, sheet) + needs(item.requirement, slots))
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
        let clauses = requirement.clauses.map { words.alternatives($0.map { printable(slots[$0].name) }) }
        return " [\(words.needs): \(clauses.joined(separator: "; "))]"
    }

    // MARK: Where it is written

    private func measurementBlanks(_ measurement: Measurement, lead: String) -> [String] {
        words.fields(measurement).map { TextLayout.hanging(lead, "\($0): ____________") }.flatMap(\.self)
    }

    /// A line for each product or role.
    private func answers(_ indikator: Indikator, _ sheet: FormSheet) -> [String] {
        let names: [String]
        switch indikator.repetition {
        case .once: return []
        case .products: names = (1...sheet.products).map(words.product)
        case .roles(let roles):
            names = roles.map { sheet.rubric.roles[$0] }.map { printable($0.name) + only($0.applicability, sheet) }
        }
        let blanks = (fields(indikator.check) + [words.verified]).map { "\($0) ______" }
        let room = TextLayout.width - 7 - blanks.joined(separator: "  ").columns
        let width = names.map(\.columns).filter { $0 <= room }.max() ?? 0
        return ["  " + words.answers]
            + names.flatMap { name -> [String] in
                if name.columns > room {
                    return TextLayout.hanging("    ", name)
                        + TextLayout.hanging("      : ", blanks.joined(separator: " "))
                }
                return ["    \(name.padded(to: width)) : \(blanks.joined(separator: "  "))"]
            }
    }

    private func fields(_ check: Check) -> [String] {
        switch check {
        case .levels: [words.score]
        case .checklist: [words.itemNumbers]
        case .measurement(let measurement):
            words.fields(measurement) + (measurement.items.isEmpty ? [] : [words.itemNumbers])
        case .survey: [words.respondents, words.totalScore]
        }
    }

    /// The slots that the check asks for; those it never names are inherited and not for this question.
    private func evidence(_ indikator: Indikator, _ sheet: FormSheet) -> [String] {
        let named = indikator.check.requirements.slots
        let slots = indikator.slots.indices.filter { named.contains($0) }.map { indikator.slots[$0] }
        return (slots.isEmpty ? [] : indented(words.slots))
            + slots.flatMap { slot in
                TextLayout.hanging("    [ ] ", words.slot(slot) + only(slot.applicability, sheet))
                    + [TextLayout.blank("        \(words.numberAndDate): ")]
            }
    }
}
