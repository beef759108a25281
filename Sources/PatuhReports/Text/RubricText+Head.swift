import Patuh

/// The first and the last page of the form: who fills it in for whom, what the score means, and who signs.
extension RubricText {
    func head(_ sheet: FormSheet) -> [[String]] {
        let rubric = sheet.rubric
        let rule = String(repeating: "=", count: TextLayout.width)
        let title =
            [rule] + TextLayout.wrap(printable(rubric.title).uppercased(), width: TextLayout.width)
            + ["\(rubric.code) \(words.version) \(printable(rubric.version))", rule]
        return [title + who(sheet), kinds(sheet), products(sheet), roles(sheet), categories(sheet), rules(sheet)]
    }

    private func who(_ sheet: FormSheet) -> [String] {
        var lines = [words.unit, words.instansi].map { TextLayout.blank($0.padded(to: 11) + ": ") }
        if let kind = sheet.kind { lines += TextLayout.hanging(words.kind.padded(to: 11) + ": ", printable(kind.name)) }
        return lines + [
            TextLayout.blanks([words.year.padded(to: 11) + ": ", words.assessedOn.padded(to: 18) + ": "]),
            TextLayout.blanks([words.filledInBy.padded(to: 11) + ": ", words.assessor.padded(to: 18) + ": "]),
        ]
    }

    private func kinds(_ sheet: FormSheet) -> [String] {
        guard sheet.kind == nil else { return [] }
        return [words.unitKinds] + sheet.kinds.flatMap { TextLayout.hanging("  ( ) ", words.unitKind($0)) }
    }

    private func products(_ sheet: FormSheet) -> [String] {
        guard sheet.products > 0 else { return [] }
        return [words.products]
            + (1...sheet.products).map { TextLayout.blank("  \(words.product($0)): ") }
            + (sheet.leavesProductsOpen ? TextLayout.hanging("  ", words.moreProducts) : [])
    }

    private func roles(_ sheet: FormSheet) -> [String] {
        guard !sheet.roles.isEmpty else { return [] }
        return [words.roles]
            + sheet.roles.flatMap { role in
                let weight = words.weight(role.weight.shortDescription)
                return TextLayout.hanging(
                    "  ", "\(printable(role.name)), \(weight)\(only(role.applicability, sheet))")
                    + [TextLayout.blank("    \(words.name): ")] + assumptions(role.assumptions, indentation: "    ")
            }
    }

    private func categories(_ sheet: FormSheet) -> [String] {
        let rubric = sheet.rubric
        let shown = Set(sheet.rows.map(\.item.code))
        let bounds = rubric.categories.map { category in
            category.hasOwnBound
                ? words.bound(category.bound, rubric.rounding) + words.assumed(rubric.assumesBand(category))
                : words.gatesOnly
        }
        let codeWidth = rubric.categories.map(\.code.columns).max() ?? 0
        let boundWidth = bounds.map(\.columns).max() ?? 0
        var lines = [words.categories(scale: rubric.scale, places: rubric.rounding.places)]
        for (category, bound) in zip(rubric.categories, bounds) {
            let zone =
                category.zone.map {
                    ", \(words.zone) \(printable($0).uppercased())" + words.assumed(rubric.assumesZone(category))
                } ?? ""
            lines += TextLayout.hanging(
                "  \(printable(category.code).padded(to: codeWidth))  \(bound.padded(to: boundWidth))  ",
                printable(category.name) + zone)
            let gates = category.gates.filter { shown.contains(rubric.items[$0.item].code) }.map {
                words.gate($0, rubric.items[$0.item], mark: words.assumed(rubric.assumesBand(category)))
            }
            if !gates.isEmpty { lines += TextLayout.hanging("      ", words.gates(gates)) }
            lines += assumptions(category.assumptions, indentation: "      ")
        }
        return lines
    }

    /// What becomes of the score: an instansi's, another year's, an unverified one.
    private func rules(_ sheet: FormSheet) -> [String] {
        let rubric = sheet.rubric
        let comparable =
            rubric.comparable.isEmpty
            ? [words.comparableWithNothing]
            : rubric.comparable.map { words.comparable(printable($0.rubric), because: printable($0.reason)) }
        let assumed = sheet.assumptionCount > 0 ? [words.assumptionsOnForm(sheet.assumptionCount)] : []
        return [words.rules]
            + ([words.aggregation(rubric.aggregation), words.unverified(rubric.unverified)] + comparable + assumed)
            .flatMap { TextLayout.hanging("  - ", $0) }
    }

    var signatures: [String] {
        let labels = [words.placeAndDate, words.position, words.signature, words.name, words.employeeNumber]
        let lead = (labels.map(\.columns).max() ?? 0) + 4
        let column = (TextLayout.width - lead - 2) / 2
        let line = String(repeating: "_", count: column)
        let title = String(repeating: " ", count: lead) + words.forTheUnit.padded(to: column + 2) + words.assessor
        return [words.signatures, title]
            + labels.flatMap { label -> [String] in
                let row = "  \(label.padded(to: lead - 4)): \(line)  \(line)"
                return label == words.signature ? ["", "", row] : [row]
            }
    }
}

extension TextLayout {
    /// A label with room to write up to the end of the line.
    static func blank(_ label: String) -> String {
        label + String(repeating: "_", count: max(12, width - label.columns))
    }

    /// Labels side by side, each with the same room to write.
    static func blanks(_ labels: [String], in width: Int = width) -> String {
        let room = width - labels.reduce(0) { $0 + $1.columns } - 2 * (labels.count - 1)
        let line = String(repeating: "_", count: max(4, room / max(1, labels.count)))
        return labels.map { $0 + line }.joined(separator: "  ")
    }
}
