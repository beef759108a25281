import Markup
import Patuh

extension RaporXML {
    /// Every improvement, most gain first; `rest` is called between two.
    func writePriorities(
        _ rapor: Rapor, _ places: [Int?], _ memory: inout CardMemory, _ writer: inout MarkupWriter,
        _ rest: (inout MarkupWriter) -> Void
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
                    var (entry, fragments) = (CardMemory.Entry(), Fragments.none)
                    write(improvement, index + 1, &entry, &fragments, &writer)
                }
                rest(&writer)
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
                writer.flag("paling-banyak", improvement.isUpperBound)
            }
            writer.attribute("nilai", improvement.score)
            writer.attribute("kategori", improvement.categoryCode)
            writer.flag("pindah-kategori", improvement.changesCategory)
            writer.attributes(&entry.needs, of: &fragments) { writer in
                let (whole, next) = improvement.changes
                writer.attribute("upaya", improvement.effort)
                writer.attributes(of: whole, words)
                if let next {
                    writer.attribute("tambahan-berikut", next.gain)
                    writer.attribute("tingkat-berikut", next.change.level?.score, short: true)
                    writer.attribute("butir-berikut", next.change.goal?.codes)
                    writer.attribute("sasaran-berikut", next.change.goal?.measured.map(words.aim))
                    writer.attribute("perlu-berikut", next.change.needs(words))
                }
            }
            if let advice = improvement.advice { writer.text(advice) }
        }
        if !improvement.hasParts { return }
        for change in improvement.byPart.apart {
            writer.element("perbaikan-bagian") { writer in
                writer.attribute("urutan", rank)
                writer.attribute("kode", improvement.code)
                writer.attributes(of: change, words)
            }
        }
    }
}

extension MarkupWriter {
    /// Adds what an improvement takes, as attributes.
    mutating func attributes(of change: Improvement.Change, _ words: Words) {
        if !change.parts.isEmpty { attribute("bagian", change.parts.map(words.partName).joined(separator: "; ")) }
        if !change.isClaimed { attribute("tingkat", change.level?.score, short: true) }
        attribute("butir", change.goal?.codes)
        attribute("sasaran", change.goal?.measured.map(words.aim))
        attribute("perlu", change.needs(words))
        flag("verifikasi-ulang", change.isVerified)
        flag("menunggu-verifikasi", change.isAwaiting)
        flag("tdd-belum-disetujui", change.isUnapproved)
    }
}

extension [Improvement.Change] {
    /// What each product or role takes, where that is not the same for all.
    var apart: Self { count > 1 ? self : [] }
}

extension Improvement.Goal {
    /// The codes of the items that must be there, separated by spaces; `nil` where none must.
    fileprivate var codes: String? { items.isEmpty ? nil : items.map(\.code).joined(separator: " ") }
}

extension Improvement.Change {
    /// The evidence that is missing; `nil` where none is.
    fileprivate func needs(_ words: Words) -> String? {
        evidence.isEmpty ? nil : words.choices(evidence) { printable($0.name) }
    }
}
