public import Patuh

/// Draws a rubric as a form that a person can read, print and fill in.
public struct RubricText {
    let words: Words

    /// Draws in the words of a catalogue.
    public init(_ words: Words) {
        self.words = words
    }

    /// One line for each rubric, by code.
    public func list(_ rubrics: [Rubric]) -> String {
        let width = rubrics.map(\.code.count).max() ?? 0
        return rubrics.flatMap { rubric in
            TextLayout.hanging(
                "\(rubric.code.padded(to: width))  \(printable(rubric.version).padded(to: 7))  ",
                printable(rubric.title))
        }
        .map { $0 + "\n" }.joined()
    }

    /// The whole form.
    public func form(_ rubric: Rubric) -> String {
        var lines = heading(rubric)
        for (index, item) in rubric.items.enumerated() {
            let depth = Self.depth(index, rubric)
            lines.append("")
            switch item.content {
            case .group(let group): lines += self.group(item, group, depth: depth, rubric)
            case .indikator(let indikator): lines += self.indikator(item, indikator, rubric)
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func depth(_ index: Int, _ rubric: Rubric) -> Int {
        var (depth, parent) = (0, rubric.items[index].parent)
        while let group = parent { (depth, parent) = (depth + 1, rubric.items[group].parent) }
        return depth
    }

    // MARK: Head

    private func heading(_ rubric: Rubric) -> [String] {
        let rule = String(repeating: "=", count: TextLayout.width)
        var lines = [rule] + TextLayout.wrap(printable(rubric.title).uppercased(), width: TextLayout.width)
        lines += ["\(rubric.code) \(words.version) \(printable(rubric.version))", rule]
        lines += background(rubric.background, indentation: "")
        lines += ["", words.categories(scale: rubric.scale, places: rubric.rounding.places)]
        for category in rubric.categories {
            let zone = category.zone.map { "  \(words.zone) \(printable($0).uppercased())" } ?? ""
            lines += TextLayout.hanging(
                "  \(printable(category.code).padded(to: 3)) ",
                "\(words.bound(category.bound))  \(printable(category.name))\(zone)")
            lines += category.gates.flatMap { gate in
                TextLayout.hanging("      ", words.gate(gate, rubric.items[gate.item]))
            }
            lines += assumptions(category.assumptions, indentation: "      ")
        }
        lines += ["", words.unitKinds]
        lines += rubric.unitKinds.flatMap { TextLayout.hanging("  ", words.unitKind($0)) }
        if !rubric.roles.isEmpty { lines += ["", words.roles] }
        for role in rubric.roles {
            lines += TextLayout.hanging(
                "  ",
                "\(role.code)  \(printable(role.name)), \(words.weight(role.weight.shortDescription))\(only(role.applicability))"
            )
            lines += assumptions(role.assumptions, indentation: "      ")
        }
        return lines
    }

    func only(_ applicability: Applicability) -> String {
        applicability.kinds.map { " " + words.only($0) } ?? ""
    }

    func background(_ background: Background, indentation: String) -> [String] {
        background.legalBasis.flatMap { TextLayout.hanging(indentation, "\(words.legalBasis): \(printable($0))") }
            + background.sources.flatMap { source in
                TextLayout.hanging(indentation, "\(words.source): \(printable(source.text))")
                    + (source.address.map { [indentation + "  " + printable($0)] } ?? [])
            } + assumptions(background.assumptions, indentation: indentation)
    }

    func assumptions(_ assumptions: [Assumption], indentation: String) -> [String] {
        assumptions.flatMap {
            TextLayout.hanging(
                indentation + "* ", "\(words.assumption(about: printable($0.subject))): \(printable($0.reason))")
        }
    }

    // MARK: Groups

    private func group(_ item: Item, _ group: Group, depth: Int, _ rubric: Rubric) -> [String] {
        let title = "\(printable(item.level).uppercased()) \(item.code): \(printable(item.name))"
        var lines = TextLayout.wrap(title + only(item.applicability), width: TextLayout.width)
        lines.append(String(repeating: depth == 0 ? "=" : "-", count: min(TextLayout.width, title.count)))
        lines += TextLayout.wrap(
            item.weightText.map { words.weight($0) } ?? words.weightOfChildren, width: TextLayout.width)
        if group.method == .minimum { lines += TextLayout.wrap(words.minimumGroup, width: TextLayout.width) }
        return lines + background(item.background, indentation: "")
    }
}
