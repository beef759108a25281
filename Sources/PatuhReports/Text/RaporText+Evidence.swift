import Patuh

/// The sections on evidence: the register, and what was claimed beside what was verified.
extension RaporText {
    /// Every slot with its state: counts, then each problem with the indicators it stands at, then what is filled.
    func register(_ rapor: Rapor) -> [String] {
        let counts = rapor.registerCounts
        let looked = words.lookedAtFiles(rapor)
        if counts.isEmpty { return looked.map { [ink.bold(words.registerTitle)] + indented($0) } ?? [] }
        var lines = TextLayout.hanging(words.registerTitle + "   ", words.registerCounts(counts))
        lines[0] = ink.bold(lines[0])
        if let looked { lines += indented(looked) }
        for state in counts.map(\.state) {
            lines += gathered(rapor, in: state, isSound: false, words.shortfall).flatMap { text, places in
                TextLayout.hanging(
                    "  [!] ", "\(rapor.names(of: places, words).joined(separator: ", ")): \(text)")
            }
        }
        for state in counts.map(\.state) where state.isFilled {
            let slots = gathered(rapor, in: state, isSound: true) { printable($0.name) }
                .map { "\($0) (\($1.map { printable($0.code) }.uniqued().joined(separator: ", ")))" }
            if !slots.isEmpty { lines += indented("\(words.state(state)): \(slots.joined(separator: "; "))") }
        }
        return lines
    }

    /// What is said of the slots in a state, with the places it is said of.
    ///
    /// - Parameter isSound: whether of those that are filled, and all that stands in them counts; of the others when not.
    private func gathered(
        _ rapor: Rapor, in state: SlotState, isSound: Bool, _ text: (Rapor.RegisterEntry) -> String
    ) -> [(saying: String, names: [PartPlace])] {
        // Of slots by their numbers, for there can be very many.
        var sayings = Sayings<String, Int>()
        for (index, slot) in zip(rapor.slots.indices, rapor.slots) where slot.state == state {
            let entry = rapor.entry(slot)
            if entry.isSound == isSound { sayings.add(text(entry), of: index) }
        }
        return sayings.entries.map { saying, slots in
            (saying, slots.map { PartPlace(rapor.entry(rapor.slots[$0])) })
        }
    }

    /// Both views, dimension by dimension, and every claim that an assessor changed.
    func views(_ rapor: Rapor) -> [String] {
        guard let views = rapor.views, rapor.verifiedAnswers.verified > 0 else { return [] }
        func cells(_ own: Decimal?, _ verified: Decimal?, _ difference: Decimal?, _ agreed: String) -> [String] {
            [
                own.map(words.number) ?? "TDD", verified.map(words.number) ?? "TDD",
                difference.map(words.signed) ?? "-", agreed,
            ]
        }
        let rows = views.rows.map { cells($0.own, $0.verified, $0.difference, words.agreement($0)) }
        let total = cells(views.own?.score.published, views.verified?.score.published, views.difference, "")
        let categories =
            [views.own, views.verified].map { $0.map { words.band($0.category, in: rapor) } ?? "-" } + ["", ""]
        let table = Columns(lead: 0, least: [8, 10, 8, 8], rows: rows + [total, categories])
        let titles = [words.ownColumn, words.verifiedColumn, words.differenceColumn, words.agreementColumn]
        var lines = table.row([words.viewsTitle] + titles).map(ink.bold)
        for (row, cells) in zip(views.rows, rows) { lines += table.row([printable(row.name)] + cells) }
        lines += table.row([words.finalScore] + total) + table.row([words.category] + categories)
        lines += indented(words.agreementNote)
        return lines
            + views.changes.flatMap { change in
                TextLayout.hanging(
                    change.direction.map { $0 == .down ? "  [-] " : "  [+] " } ?? "  [ ] ",
                    printable(change.code) + " " + words.change(change))
            }
    }
}
