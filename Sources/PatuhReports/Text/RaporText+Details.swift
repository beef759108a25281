import Patuh

/// The section that explains every indicator.
extension RaporText {
    /// Writes it line by line, since there can be very many.
    func writeDetails(_ rapor: Rapor, to text: inout [UInt8]) {
        let codeWidth = min(14, max(6, rapor.nodes.filter { !$0.isGroup }.map(\.code.count).max() ?? 0))
        let rows = rapor.nodes.map(cells)
        let table = Columns(lead: codeWidth, least: [7, 7, 9, 7], rows: rows)
        let titles = [
            words.codeColumn, words.indikatorColumn, words.weightColumn, words.scoreColumn, words.contributionColumn,
            words.lostColumn,
        ]
        let lead = String(repeating: " ", count: codeWidth + 1)
        text += TextLayout.bytes(
            [ink.bold(words.details)] + indented(words.detailsNote) + table.row(titles).map(ink.bold))
        for (node, cells) in zip(rapor.nodes, rows) {
            if !node.isGroup {
                table.write([printable(node.code), printable(node.name)] + cells, to: &text)
                text += TextLayout.bytes(explanation(node, rapor.parts[node.parts], lead: lead))
            } else if node.depth == 0 {
                let lines = table.row(["", printable(node.name).uppercased()] + cells)
                text += TextLayout.bytes(lines.map(ink.bold))
            } else {
                table.write(["", printable(node.name)] + cells, to: &text)
            }
        }
    }

    /// Why points are lost at an indicator, and what to do; nothing when none are.
    private func explanation(
        _ node: Rapor.Node, _ parts: some Collection<Rapor.Part>, lead: String
    ) -> [String] {
        guard node.losesPoints else { return measured(parts, lead: lead) }
        var lines: [String] = []
        let isUneven = parts.count > 1 && parts.haveUnevenWeights
        for part in parts {
            if let name = part.name {
                // All of them, so that their mean can be added up again.
                let weight = isUneven ? " (\(words.weight(part.figures.weight)))" : ""
                let sentences = words.explanation(part, isBrief: !part.losesPoints)
                lines += TextLayout.hanging(
                    lead + "- ", words.partName(name) + weight + ": " + sentences.joined(separator: "; "))
            } else if part.losesPoints {
                lines += words.explanation(part).flatMap { TextLayout.hanging(lead + "- ", $0) }
            }
        }
        if let advice = node.advice {
            lines += TextLayout.hanging(lead + "> ", "\(words.advice): \(printable(advice))")
        }
        return lines
    }
}

extension RaporText {
    /// The measured numbers behind a full score, which may be above what is asked.
    private func measured(_ parts: some Collection<Rapor.Part>, lead: String) -> [String] {
        parts.flatMap { part -> [String] in
            guard case .number = part.judgement.measured, let measured = part.judgement.measured else { return [] }
            let name = part.name.map { words.partName($0) + ": " } ?? ""
            return TextLayout.hanging(lead + "- ", name + words.measured(measured))
        }
    }
}

extension Rapor.Node {
    /// Whether something is left to gain here.
    var losesPoints: Bool { figures.losesPoints }
}

extension Collection<Rapor.Part> {
    /// Whether products or roles weigh differently.
    fileprivate var haveUnevenWeights: Bool { contains { $0.figures.weight != first?.figures.weight } }
}

extension Rapor.Part {
    /// Whether something is left to gain here.
    var losesPoints: Bool { figures.losesPoints }
}

extension Rapor.Figures {
    /// Whether something is left to gain there.
    var losesPoints: Bool {
        switch status {
        case .scored: numbers.map { !$0.isFull } ?? false
        case .unscored: true
        case .notApplicable: false
        }
    }
}
