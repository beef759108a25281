import Markup
import Patuh

/// What is asked, as comments.
extension BlankFormXML {
    /// Writes a group's heading, or a question and its answers.
    func writeNode(_ index: Int, of form: BlankForm, _ writer: inout MarkupWriter) {
        let node = form.form.nodes[index]
        let item = form.rubric.items[node.item]
        guard case .indikator(let indikator) = node.content else {
            writer.comment(heading(item, depth: node.depth))
            return
        }
        writer.comment(question(item, indikator, isWeightAssumed: node.isWeightAssumed))
        for part in form.parts[index] { write(part, of: item, indikator, form, &writer) }
    }

    private func heading(_ item: Item, depth: Int) -> [String] {
        let rule = String(repeating: depth == 0 ? "=" : "_", count: TextLayout.width)
        let title = "\(printable(item.level).uppercased()) \(item.code): \(printable(item.name))"
        return [rule] + TextLayout.wrap(title, width: TextLayout.width) + (depth == 0 ? [rule] : [])
    }

    private func question(_ item: Item, _ indikator: Indikator, isWeightAssumed: Bool) -> [String] {
        let guide = [
            (words.question, item.guide?.question), (words.guidance, item.guide?.guidance),
            (words.method, item.guide?.method), (words.advice, item.guide?.advice),
        ]
        return TextLayout.hanging("\(item.code)  ", printable(item.name))
            + indented(words.facts(item, indikator, isWeightAssumed: isWeightAssumed))
            + guide.flatMap { label, text in text.map { indented("\(label): \(printable($0))") } ?? [] }
            + check(indikator) + slots(indikator)
    }

    private func indented(_ text: String) -> [String] { TextLayout.hanging("  ", text) }

    // MARK: What may be answered

    private func check(_ indikator: Indikator) -> [String] {
        let slots = indikator.slots
        switch indikator.check {
        case .levels(let levels):
            return indented(words.levelsToChoose)
                + levels.levels.flatMap { level in
                    TextLayout.hanging(
                        "    skor=\"\(words.typed(level.score))\"  ",
                        printable(level.text) + needs(level.requirement, slots))
                }
                + (levels.isCumulative && levels.levels.contains { !$0.requirement.clauses.isEmpty }
                    ? indented(words.cumulative) : [])
        case .checklist(let checklist):
            return items(checklist.items, slots)
                + (checklist.steps.isEmpty
                    ? indented(words.shareOfItems)
                    : steps(checklist.steps, items: checklist.items, counted: words.itemsCounted))
        case .measurement(let measurement):
            return indented(words.measured(measurement) + needs(measurement.requirement, slots))
                + (measurement.isTypedAsRatio
                ? words.ratioToFillIn(measurement) : [words.numberToFillIn(measurement)]).flatMap(indented)
                + items(measurement.items, slots)
                + (measurement.items.isEmpty ? [] : indented(words.numberMayBeLeftOut))
                + steps(measurement.steps, items: measurement.items, counted: printable(measurement.unit))
        case .survey(let survey):
            return indented(words.survey(survey) + needs(survey.requirement, slots))
                + words.surveyToFillIn.flatMap(indented)
        }
    }

    private func items(_ items: [ListItem], _ slots: [EvidenceSlot]) -> [String] {
        if items.isEmpty { return [] }
        return indented(words.itemsToTick)
            + items.flatMap { item in
                TextLayout.hanging(
                    "    \(item.code) = ",
                    printable(item.name) + (item.isMandatory ? " (\(words.mandatory))" : "")
                        + needs(item.requirement, slots))
            }
    }

    private func steps(_ steps: [Step], items: [ListItem], counted: String) -> [String] {
        if steps.isEmpty { return [] }
        return indented(words.stepsReached)
            + steps.flatMap { step in
                TextLayout.hanging(
                    "    \(words.typed(step.score)): ", words.step(step, items: items, counted: counted))
            }
    }

    /// The slots a requirement names, by their codes.
    private func needs(_ requirement: Requirement, _ slots: [EvidenceSlot]) -> String {
        if requirement.clauses.isEmpty { return "" }
        let clauses = requirement.clauses.map { words.list($0.map { slots[$0].code }, or: true) }
        return " [\(words.needs): \(clauses.joined(separator: "; "))]"
    }

    /// What each slot takes; those the check never names are inherited and not for this question.
    private func slots(_ indikator: Indikator) -> [String] {
        let named = indikator.check.requirements.slots.sorted()
        if named.isEmpty { return [] }
        return indented(words.slotsToFill)
            + named.flatMap { index in
                let slot = indikator.slots[index]
                let kinds = slot.terms.kinds.all
                let notes = [
                    kinds.count > 1 ? words.kindsToChoose(kinds) : nil,
                    slot.terms.maximumAge == nil ? nil : words.dateWanted,
                ]
                return TextLayout.hanging(
                    "    \(slot.code) = ", ([words.slot(slot)] + notes.compactMap(\.self)).joined(separator: "; "))
            }
    }
}

extension Measurement {
    /// Whether the form asks for a ratio rather than for the number.
    var isTypedAsRatio: Bool { takesRatio && numerator != nil && denominator != nil }
}
