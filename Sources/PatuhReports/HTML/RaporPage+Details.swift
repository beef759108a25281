import Markup
import Patuh

/// Every indicator: its level and what that means, its evidence, why points are lost and what to do.
extension RaporPage {
    func details(_ writer: inout MarkupWriter) {
        guard !rapor.nodes.isEmpty else { return }
        let register = Dictionary(grouping: rapor.register, by: \.code)
        writer.section(id("rincian"), words.details) { writer in
            writer.element("p", class: "kecil", text: words.detailsNote)
            var next = 0
            while next < rapor.nodes.count {
                let end = rapor.nodes[next].end
                top(next..<end, register, &writer)
                next = end
            }
        }
    }

    private var columns: [PageColumn] {
        [PageColumn(words.codeColumn, .code), PageColumn(words.indikatorColumn)]
            + [words.weightColumn, words.scoreColumn, words.contributionColumn, words.lostColumn].map {
                PageColumn($0, .number)
            }
    }

    /// A group at the top, which a reader may fold.
    private func top(
        _ nodes: Range<Int>, _ register: [String: [Rapor.RegisterEntry]], _ writer: inout MarkupWriter
    ) {
        let first = rapor.nodes[nodes.lowerBound]
        let name = printable(first.name)
        writer.element("h3", text: name)
        writer.element("details") { writer in
            writer.attribute("open", "")
            writer.element("summary", text: "\(words.valueOfGroup): \(value(first))")
            writer.line()
            writer.table(columns, class: "lipat rinci", label: name) { writer in
                for index in nodes { row(rapor.nodes[index], register, &writer) }
            }
        }
        writer.line()
    }

    private func value(_ node: Rapor.Node) -> String {
        guard let numbers = node.figures.numbers else { return "TDD" }
        return node.figures.status == .unscored ? words.notScored : words.number(numbers.value)
    }

    private func row(
        _ node: Rapor.Node, _ register: [String: [Rapor.RegisterEntry]], _ writer: inout MarkupWriter
    ) {
        writer.element("tbody") { writer in
            writer.row(class: node.isGroup ? "kelompok" : nil) { writer in
                writer.cell(node.isGroup ? "" : printable(node.code), columns[0])
                writer.head(printable(node.name))
                for (cell, column) in zip(cells(node), columns.dropFirst(2)) { writer.cell(cell, column) }
            }
            guard !node.isGroup else { return }
            let sentences = sentences(node)
            let evidence = evidence(register[node.code] ?? [])
            let advice = node.losesPoints ? node.advice : nil
            guard !sentences.isEmpty || !evidence.isEmpty || advice != nil else { return }
            writer.row(class: "sebab") { writer in
                writer.element("td") { writer in
                    writer.attribute("colspan", "6")
                    writer.list(sentences)
                    paragraph(words.registerTitle, evidence, &writer)
                    if let advice { paragraph(words.advice, printable(advice), &writer) }
                }
            }
        }
    }

    private func paragraph(_ label: String, _ text: String, _ writer: inout MarkupWriter) {
        guard !text.isEmpty else { return }
        writer.element("p") { writer in
            writer.element("b", text: label + ":")
            writer.text(" ")
            writer.words(text)
        }
    }

    /// What became of each answer: the numbers first, then the level in the words of the rubric, and why.
    private func sentences(_ node: Rapor.Node) -> [String] {
        let parts = rapor.parts[node.parts]
        let isUneven = parts.contains { $0.figures.weight != parts.first?.figures.weight }
        return parts.flatMap { part -> [String] in
            let sentences = words.explanation(part).filter { !$0.isEmpty }
            guard let name = part.name else { return sentences }
            let weight = isUneven ? " (\(words.weight(part.figures.weight)))" : ""
            return [words.partName(name) + weight + ": " + sentences.joined(separator: "; ")]
        }
    }

    /// Each slot once with its state; where not all products or roles have it so, with those that do.
    private func evidence(_ entries: [Rapor.RegisterEntry]) -> String {
        var found: [(text: String, parts: [String])] = []
        for entry in entries {
            let text =
                entry.isSound ? "\(printable(entry.name)): \(words.state(entry.state))" : words.shortfall(entry)
            let part = entry.part.map(words.partName)
            if let index = found.firstIndex(where: { $0.text == text }) {
                found[index].parts += [part].compactMap(\.self)
            } else {
                found.append((text, [part].compactMap(\.self)))
            }
        }
        let all = Set(entries.map { $0.part.map(words.partName) }).count
        return found.map { text, parts in
            parts.isEmpty || parts.count == all ? text : "\(text) (\(parts.joined(separator: "; ")))"
        }.joined(separator: "; ")
    }
}
