import Markup
import Patuh

extension RaporXML {
    /// Every improvement, most gain first.
    func writePriorities(
        _ rapor: Rapor, _ places: [Int?], _ memory: inout CardMemory, _ writer: inout MarkupWriter
    ) {
        let isKept = rapor.gainsFollowFromProfiles
        writer.element("prioritas") { writer in
            if let leap = rapor.leap {
                writer.attribute("cukup", leap.count)
                writer.attribute("kategori", leap.category.code)
            }
            for (index, improvement) in rapor.priorities.enumerated() {
                if isKept, let place = places[improvement.part] {
                    write(improvement, index + 1, &memory.entries[place], &memory.fragments, &writer)
                } else {
                    var (entry, fragments) = (CardMemory.Entry(), Fragments())
                    write(improvement, index + 1, &entry, &fragments, &writer)
                }
            }
        }
    }

    private func write(
        _ improvement: Improvement, _ rank: Int, _ entry: inout CardMemory.Entry, _ fragments: inout Fragments,
        _ writer: inout MarkupWriter
    ) {
        writer.element("perbaikan") { writer in
            writer.attribute("urutan", rank)
            writer.attributes(&entry.gain, of: &fragments) { writer in
                writer.attribute("kode", improvement.code)
                writer.attribute("tambahan", improvement.gain)
                writer.attribute("tambahan-eksak", improvement.exactGain)
                if improvement.isUpperBound { writer.attribute("paling-banyak", "ya") }
            }
            writer.attribute("nilai", improvement.score)
            writer.attribute("kategori", improvement.categoryCode)
            if improvement.changesCategory { writer.attribute("pindah-kategori", "ya") }
            writer.attributes(&entry.needs, of: &fragments) { writer in
                writer.attribute("upaya", improvement.effort)
                let whole = improvement.whole
                if !whole.isClaimed { writer.attribute("tingkat", whole.level?.score, short: true) }
                write(whole.goal, "butir", "sasaran", &writer)
                writeNeeds("perlu", whole.evidence, &writer)
                if whole.isVerified { writer.attribute("verifikasi-ulang", "ya") }
                if whole.isAwaiting { writer.attribute("menunggu-verifikasi", "ya") }
                if let next = improvement.next {
                    writer.attribute("tambahan-berikut", next.gain)
                    writer.attribute("tingkat-berikut", next.change.level?.score, short: true)
                    write(next.change.goal, "butir-berikut", "sasaran-berikut", &writer)
                    writeNeeds("perlu-berikut", next.evidence, &writer)
                }
            }
            if let advice = improvement.advice { writer.text(advice) }
        }
    }

    private func write(
        _ goal: Improvement.Goal?, _ items: StaticString, _ measured: StaticString, _ writer: inout MarkupWriter
    ) {
        guard let goal else { return }
        if !goal.items.isEmpty { writer.attribute(items, goal.items.map(\.code).joined(separator: " ")) }
        writer.attribute(measured, goal.measured.map(words.aim))
    }

    private func writeNeeds(_ name: StaticString, _ evidence: [[String]], _ writer: inout MarkupWriter) {
        if !evidence.isEmpty { writer.attribute(name, words.choices(evidence)) }
    }
}
