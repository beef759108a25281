import Markup
import Patuh

extension RaporXML {
    /// Every evidence slot, in the order of the indicators.
    func writeRegister(
        _ rapor: Rapor, _ places: [Int?], _ memory: inout CardMemory, _ writer: inout MarkupWriter
    ) {
        writer.element("register") { writer in
            writer.attribute("jumlah", rapor.slots.count)
            for (state, count) in rapor.registerCounts {
                writer.element("jumlah") { writer in
                    writer.attribute("status", state.rawValue)
                    writer.attribute("banyak", count)
                }
            }
            var documents = DocumentMemory()
            for slot in rapor.slots {
                if let place = places[slot.part] {
                    write(slot, of: rapor, &memory.entries[place][slot: slot.slot], &documents, &writer)
                } else {
                    var known: Fragment?
                    write(slot, of: rapor, &known, &documents, &writer)
                }
            }
        }
    }

    /// Elements of documents that stand in many slots of one card, kept while it is written.
    private typealias DocumentMemory = [Int: (terms: EvidenceSlot.Terms, element: Fragment?)]

    private func write(
        _ slot: Rapor.Slot, of rapor: Rapor, _ known: inout Fragment?, _ documents: inout DocumentMemory,
        _ writer: inout MarkupWriter
    ) {
        if slot.state == .missing {
            writer.elements(&known) { writer in
                writer.element("bukti") { writeAttributes(of: rapor.entry(slot), &$0) }
            }
            return
        }
        let entry = rapor.entry(slot)
        writer.element("bukti") { writer in
            writer.attributes(&known) { writeAttributes(of: entry, &$0) }
            entry.forEachDocument { index in
                // What a document says of itself depends on what the slot asks of it, and on nothing else.
                if documents[index]?.terms != entry.terms { documents[index] = (entry.terms, nil) }
                writer.elements(&documents[index, default: (entry.terms, nil)].element) { writer in
                    write(entry.document(index), &writer)
                }
            }
        }
    }

    private func writeAttributes(of entry: Rapor.RegisterEntry, _ writer: inout MarkupWriter) {
        writer.attributes(entry.reference)
        writer.attribute("bagian", entry.part.map(words.partName))
        writer.attributes(entry.heading)
        writer.attribute("status", entry.state.rawValue)
        writer.attribute("perlu", entry.needed)
        writer.attribute("sah", entry.valid)
    }

    private func write(_ document: Rapor.RegisterEntry.Document, _ writer: inout MarkupWriter) {
        writer.element("dokumen") { writer in
            let fault = document.fault
            writer.attribute("kode", document.code)
            writer.attribute("judul", document.title)
            writer.attribute("sah", fault == nil ? "ya" : "tidak")
            writer.attribute("dihitung-sampai", document.lastDay?.description)
            if let fault { writer.text(words.cause(fault.cause)) }
        }
    }
}
