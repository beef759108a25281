public import Patuh

/// Draws a rubric as a form that a person can read, print and fill in.
public struct RubricText: Sendable {
    let words: Words

    /// Draws in the words of a catalogue.
    public init(_ words: Words) {
        self.words = words
    }

    /// One line for each rubric, by code.
    public func list(_ rubrics: [Rubric]) -> String {
        let width = rubrics.map(\.code.count).max() ?? 0
        let lines = rubrics.flatMap { rubric in
            TextLayout.hanging(
                "\(rubric.code.padded(to: width))  \(printable(rubric.version).padded(to: 7))  ",
                printable(rubric.title))
        }
        return TextLayout.text(lines)
    }

    /// The whole form.
    ///
    /// - Parameter kind: one of the rubric's kinds of unit, to show only what applies to it; `nil` shows everything.
    public func form(_ rubric: Rubric, for kind: UnitKind? = nil) -> String {
        let sheet = FormSheet(rubric, kind)
        let questions = sheet.rows.map { row in
            switch row.content {
            case .group(let group): self.group(row, group, sheet)
            case .indikator(let indikator): self.indikator(row, indikator, sheet)
            }
        }
        let sections = head(sheet) + questions + [signatures, appendix(sheet)]
        return TextLayout.page(sections)
    }

    // MARK: Groups

    private func group(_ row: FormSheet.Row, _ group: Group, _ sheet: FormSheet) -> [String] {
        let item = row.item
        let title = "\(printable(item.level).uppercased()) \(item.code): \(printable(item.name))"
        var lines = TextLayout.wrap(title + only(item.applicability, sheet), width: TextLayout.width)
        lines.append(String(repeating: row.depth == 0 ? "=" : "-", count: min(TextLayout.width, title.count)))
        lines += TextLayout.wrap(
            (item.weightText.map { words.weight($0) } ?? words.weightOfChildren) + words.assumed(row.isWeightAssumed),
            width: TextLayout.width)
        if group.method == .minimum { lines += TextLayout.wrap(words.minimumGroup, width: TextLayout.width) }
        return lines + background(item.background, sheet, indentation: "")
    }

    // MARK: What is behind it

    /// For whom something is asked, where the form is not for one kind anyway.
    func only(_ applicability: Applicability, _ sheet: FormSheet) -> String {
        sheet.kind == nil ? applicability.kinds.map { " " + words.only($0) } ?? "" : ""
    }

    func background(_ background: Background, _ sheet: FormSheet, indentation: String) -> [String] {
        background.legalBasis.flatMap { TextLayout.hanging(indentation, "\(words.legalBasis): \(printable($0))") }
            + background.sources.flatMap { source in
                TextLayout.hanging(indentation, "\(words.source): \(printable(source.text))")
                    + (source.address.map { [indentation + "  " + printable($0)] } ?? [])
            } + assumptions(sheet.assumptions(background), indentation: indentation)
    }

    func assumptions(_ assumptions: [Assumption], indentation: String) -> [String] {
        assumptions.flatMap {
            TextLayout.hanging(
                indentation + "* ", "\(words.assumption(about: printable($0.subject))): \(printable($0.reason))")
        }
    }

    /// Legal basis, sources and assumptions of the rubric as a whole.
    private func appendix(_ sheet: FormSheet) -> [String] {
        let lines = background(sheet.rubric.background, sheet, indentation: "")
        return lines.isEmpty ? [] : [words.appendix] + lines
    }
}
