import Markup
import Patuh

extension RaporXML {
    /// Every evidence slot, in the order of the indicators; `rest` is called between two.
    func writeRegister(
        _ rapor: Rapor, _ places: [Int?], _ memory: inout CardMemory, _ writer: inout MarkupWriter,
        _ rest: (inout MarkupWriter) -> Void
    ) {
        writer.element("register") { writer in
            writer.attribute("jumlah", rapor.slots.count)
            if let (looked, all) = rapor.lookedAtFiles {
                writer.attribute("dokumen", all)
                writer.attribute("berkas-diperiksa", looked)
            }
            for (state, count) in rapor.registerCounts {
                writer.element("jumlah") { writer in
                    writer.attribute("status", state.rawValue)
                    writer.attribute("banyak", count)
                }
            }
            var documents = DocumentMemory(repeating: nil, count: rapor.documentCount)
            for slot in rapor.slots {
                if let place = places[slot.part] {
                    memory.entries[place].use(slot: slot.slot) { known in
                        write(slot, of: rapor, &known, &memory.fragments, &documents, &writer)
                    }
                } else {
                    var (known, fragments) = (nil as Fragment?, Fragments.none)
                    write(slot, of: rapor, &known, &fragments, &documents, &writer)
                }
                rest(&writer)
                // What was handed over cannot be copied any more.
                if writer.isEmpty { documents = DocumentMemory(repeating: nil, count: rapor.documentCount) }
            }
        }
    }

    /// Where the elements of documents stand that are in many slots of one card.
    private typealias DocumentMemory = [(terms: EvidenceSlot.Terms, element: MarkupWriter.Stretch)?]

    private func write(
        _ slot: Rapor.Slot, of rapor: Rapor, _ known: inout Fragment?, _ fragments: inout Fragments,
        _ documents: inout DocumentMemory, _ writer: inout MarkupWriter
    ) {
        if slot.state == .missing {
            writer.elements(&known, of: &fragments) { writer in
                writer.element("bukti") { writeAttributes(of: rapor.entry(slot), &$0) }
            }
            return
        }
        writer.element("bukti") { writer in
            writer.attributes(&known, of: &fragments) { writeAttributes(of: rapor.entry(slot), &$0) }
            rapor.forEachDocument(in: slot) { index in
                // What is said of a document depends on what the slot asks of it, and on nothing else.
                if let document = documents[index], document.terms == slot.terms {
                    writer.repeatElements(document.element)
                } else {
                    let element = writer.elements { write(rapor.entry(slot).document(index), &$0) }
                    documents[index] = (slot.terms, element)
                }
            }
        }
    }

    private func writeAttributes(of entry: Rapor.RegisterEntry, _ writer: inout MarkupWriter) {
        writer.attribute("indikator", entry.code)
        writer.attribute("bagian", entry.part.map(words.partName))
        writer.attribute("kode", entry.slot)
        writer.attribute("nama", entry.name)
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
            if let fault { writer.text(words.phrase(causesOf: fault)) }
        }
    }
}
