import Markup
import Patuh

extension RaporXML {
    /// Writes a node and everything below it, and tells which node comes next.
    func write(
        _ index: Int, of rapor: Rapor, _ places: [Int?], _ memory: inout CardMemory, _ writer: inout MarkupWriter
    ) -> Int {
        let place = rapor.onlyPart(of: index).flatMap { places[$0] }
        // Most indicators are known as a whole, and need not be looked at.
        if let place, let known = memory.entries[place].indikator, known.isElements {
            writer.elements(known, of: memory.fragments)
            return index + 1
        }
        let node = rapor.nodes[index]
        if node.isGroup {
            writer.element("kelompok") { writer in
                write(headOf: node, &writer)
                var next = index + 1
                while next < node.end { next = write(next, of: rapor, places, &memory, &writer) }
            }
        } else if let place, let part = node.parts.first {
            write(node, rapor.parts[part], of: rapor, &memory.entries[place], &memory.fragments, &writer)
        } else {
            writer.element("indikator") { writer in
                write(headOf: node, &writer)
                for part in rapor.parts[node.parts] {
                    if part.name == nil { write(part, &writer) } else { write(named: part, &writer) }
                }
                writeAdvice(node, &writer)
            }
        }
        return node.end
    }

    /// An indicator answered once, in the markup of other units where they have the same.
    private func write(
        _ node: Rapor.Node, _ part: Rapor.Part, of rapor: Rapor, _ entry: inout CardMemory.Entry,
        _ fragments: inout Fragments, _ writer: inout MarkupWriter
    ) {
        if entry.indikator == nil, rapor.reasonsFollowFromProfile(of: part) {
            writer.elements(&entry.indikator, of: &fragments) { writer in
                writer.element("indikator") { writer in
                    write(headOf: node, &writer)
                    write(part, &writer)
                    writeAdvice(node, &writer)
                }
            }
        } else {
            writer.element("indikator") { writer in
                writer.attributes(&entry.indikator, of: &fragments) { writer in
                    write(headOf: node, &writer)
                    writeAttributes(of: part, &writer)
                }
                let reasons = part.reasons
                func writeLaterReasons(_ writer: inout MarkupWriter) {
                    write(reasons.dropFirst(), &writer)
                    writeAdvice(node, &writer)
                }
                write(reasons.prefix(1), &writer)
                if part.laterReasonsFollowFromProfile {
                    writer.elements(&entry.laterReasons, of: &fragments, writeLaterReasons)
                } else {
                    writeLaterReasons(&writer)
                }
            }
        }
    }

    private func write(headOf node: Rapor.Node, _ writer: inout MarkupWriter) {
        writer.attribute("kode", node.code)
        writer.attribute("jenjang", node.level)
        writer.attribute("nama", node.name)
        write(node.figures, &writer)
        if node.method == .minimum { writer.attribute("cara-hitung", Group.Method.minimum.rawValue) }
        writer.flag("bobot-asumsi", node.isWeightAssumed)
    }

    private func writeAdvice(_ node: Rapor.Node, _ writer: inout MarkupWriter) {
        guard node.figures.losesPoints, let advice = node.advice else { return }
        writer.element("saran") { $0.text(advice) }
    }

    private func write(_ figures: Rapor.Figures, _ writer: inout MarkupWriter) {
        writer.attribute("status", figures.status.rawValue)
        writer.attribute("bobot", figures.weight)
        guard let numbers = figures.numbers else { return }
        writer.attribute("bobot-efektif", numbers.effectiveWeight)
        writer.attribute("pangsa", numbers.share)
        writer.attribute("nilai", numbers.value)
        writer.attribute("eksak", numbers.exactValue)
        writer.attribute("sumbangan", numbers.contribution)
        writer.attribute("poin-hilang", numbers.lost)
    }

    private func write(named part: Rapor.Part, _ writer: inout MarkupWriter) {
        writer.element("bagian") { writer in
            writer.attributes(of: part.name, words)
            write(part.figures, &writer)
            write(part, &writer)
        }
    }

    private func write(_ part: Rapor.Part, _ writer: inout MarkupWriter) {
        writeAttributes(of: part, &writer)
        write(part.reasons[...], &writer)
    }

    private func writeAttributes(of part: Rapor.Part, _ writer: inout MarkupWriter) {
        let judgement = part.judgement
        writer.attribute("diakui", judgement.recognised, short: true)
        writer.attribute("maksimum", judgement.maximum, short: true)
        writer.attribute("klaim", judgement.claimed, short: true)
        writer.attribute("sumber", part.source?.rawValue)
        guard let measured = judgement.measured else { return }
        writer.attribute("terukur", words.measured(measured))
        let (exact, whole) = measured.numbers
        writer.attribute("terukur-eksak", exact)
        writer.attribute("terukur-dari", whole)
    }

    private func write(_ reasons: ArraySlice<Reason>, _ writer: inout MarkupWriter) {
        for reason in reasons {
            writer.element("alasan") { $0.text(words.phrase(reason)) }
        }
    }
}

extension Judgement.Measured {
    /// What was measured, and of what: items met of all, numerator of denominator, a mean of the highest answer; a number
    /// alone.
    fileprivate var numbers: (Fraction, of: Fraction?) {
        switch self {
        case .items(let met, let count): (Fraction(met), Fraction(count))
        case .number(.plain(let number), _): (number, nil)
        case .number(.ratio(let numerator, let denominator), _): (numerator, denominator)
        case .survey(let mean, let highest, _): (mean, highest)
        }
    }
}
