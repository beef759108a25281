import Markup
public import Patuh

/// Draws a card as XML in the namespace `urn:patuh:rapor:1`.
public struct RaporXML: Sendable {
    let words: Words

    /// The namespace of cards.
    public static let namespace = Snapshot.namespace

    /// Draws with sentences in a language; numbers and dates are always for programs.
    public init(_ language: Language) {
        words = Words(language, style: .machine)
    }

    /// One card as a document; several in a `kumpulan-rapor`.
    public func document(_ rapors: [Rapor]) -> [UInt8] {
        var memory = CardMemory()
        if let only = rapors.first, rapors.count == 1 { return draw(only, isRoot: true, &memory) { _ in }.bytes }
        let members = rapors.map { member($0, &memory).bytes }
        return Array(Self.frame.before.utf8) + members.joined() + Self.frame.behind.utf8
    }

    /// A card as a document, with what is remembered of others that stood alone.
    ///
    /// - Parameter use: gets it in pieces, most often in one; so a very large card never stands in memory as a whole.
    func draw(_ rapor: Rapor, _ memory: inout CardMemory, _ use: (Span<UInt8>) -> Void) {
        var writer = draw(rapor, isRoot: true, &memory) { $0.handOver(atLeast: MarkupWriter.piece, use) }
        writer.handOver(use)
    }

    /// A card as one of several in a document, with what is remembered of others among several.
    func member(_ rapor: Rapor, _ memory: inout CardMemory) -> MarkupWriter {
        draw(rapor, isRoot: false, &memory) { _ in }
    }

    /// What stands before the first of several cards, and behind the last.
    static var frame: (before: String, behind: String) {
        ("\(MarkupWriter.declaration)<kumpulan-rapor xmlns=\"\(namespace)\">\n", "</kumpulan-rapor>\n")
    }

    /// - Parameter rest: called now and then between two elements.
    private func draw(
        _ rapor: Rapor, isRoot: Bool, _ memory: inout CardMemory, _ rest: (inout MarkupWriter) -> Void
    ) -> MarkupWriter {
        var writer = isRoot ? MarkupWriter() : MarkupWriter(depth: 1)
        // More than an indicator takes with its evidence and what it would bring, unless cards here are larger; what is not
        // used takes no memory.
        writer.reserve(max(1000 * rapor.parts.count, memory.largest))
        let places = memory.places(of: rapor)
        writer.element("rapor") { writer in
            if isRoot { writer.attribute("xmlns", Self.namespace) }
            writer.attribute("mesin", rapor.engine)
            writer.flag("rekaan", rapor.isSample)
            writer.head(
                rapor.unit, rapor.instrument, inputDigest: rapor.inputDigest, rapor.period,
                rule: (rapor.scale, rapor.rounding))
            writeResult(rapor, &writer)
            var next = 0
            while next < rapor.nodes.count {
                next = write(next, of: rapor, places, &memory, &writer)
                rest(&writer)
            }
            if !rapor.priorities.isEmpty { writePriorities(rapor, places, &memory, &writer, rest) }
            if let views = rapor.views { write(views, &writer) }
            if !rapor.slots.isEmpty { writeRegister(rapor, places, &memory, &writer, rest) }
            writeTail(rapor, &writer)
        }
        memory.largest = max(memory.largest, writer.count)
        return writer
    }

    private func writeResult(_ rapor: Rapor, _ writer: inout MarkupWriter) {
        writer.element("hasil") { write(rapor.result, of: rapor, &$0) }
        if let other = rapor.other {
            writer.element("hasil-lain") { writer in
                writer.attribute("basis", other.basis.rawValue)
                write(other.result, of: rapor, &writer)
            }
        }
        writer.element("cakupan") { writer in
            writer.attribute("indikator", rapor.coverage.indicators)
            writer.attribute("dinilai", rapor.coverage.scored)
            if rapor.coverage.partly > 0 { writer.attribute("sebagian", rapor.coverage.partly) }
            writer.attribute("belum-dinilai", rapor.coverage.unscored)
            writer.attribute("tdd", rapor.coverage.notApplicable)
            let (verified, answered) = rapor.verifiedAnswers
            writer.attribute("dijawab", answered)
            writer.attribute("diverifikasi", verified)
        }
    }

    private func write(_ result: Rapor.Result?, of rapor: Rapor, _ writer: inout MarkupWriter) {
        writer.attribute("status", result == nil ? "tidak-dapat-dinilai" : "dinilai")
        guard let result else { return }
        writer.attribute("nilai", result.score.published)
        writer.attribute("eksak", result.score.exact)
        writer.attribute("kategori", result.category.code)
        writer.attribute("nama", result.category.name)
        writer.attribute("zona", result.category.zone)
        writer.attribute("batas-bawah", result.score.published)
        writer.attribute("batas-atas", result.highest)
        writer.attribute("kategori-atas", result.highestCategory.code)
        writer.flag("kategori-asumsi", rapor.assumesBand(result.category))
        writer.flag("zona-asumsi", rapor.assumesZone(result.category))
        writer.attribute("jarak-naik", result.up?.points)
        writer.attribute("jarak-turun", result.down?.points)
        if result.up == nil { writer.attribute("tertahan", result.held.first?.code) }
        for held in result.held {
            writer.element("syarat") { writer in
                writer.attribute("kode", held.code)
                writer.attribute("kategori", held.category.code)
                writer.attribute("minimal", held.minimum)
                writer.attribute("kurang", held.gap.published)
                writer.attribute("kurang-eksak", held.gap.exact)
            }
        }
    }

    private func writeTail(_ rapor: Rapor, _ writer: inout MarkupWriter) {
        for entry in rapor.notApplicable {
            writer.element("tdd") { writer in
                writer.attribute("kode", entry.code)
                writer.attribute("bagian", entry.part.map(words.partName))
                writer.attribute("bobot-ke", entry.heirs.codes)
                switch entry.cause {
                case .approved(let reason, let approver, let date):
                    writer.attribute("alasan", reason)
                    writer.attribute("disetujui-oleh", approver)
                    writer.attribute("tanggal", date?.description)
                case .rubric(let reason):
                    writer.attribute("alasan", words.reason(reason))
                }
            }
        }
        if !rapor.history.isEmpty { writeHistory(rapor, &writer) }
        if let last = rapor.lastYear { write(last, &writer) }
        for entry in rapor.assumptions {
            writer.element("asumsi") { writer in
                writer.attribute("tentang", entry.subject)
                writer.attribute("kode", entry.code)
                writer.text(entry.reason)
            }
        }
        // What is wrong with a document is most often told of several indicators, one after another.
        var (last, phrase) = (nil as Warning?, "" as Phrase)
        for entry in rapor.warnings {
            if entry.matter != last { (last, phrase) = (entry.matter, words.phrase(entry.matter)) }
            writer.element("peringatan") { writer in
                writer.attribute("kode", entry.matter.code)
                writer.attribute("indikator", entry.code)
                writer.attribute("bagian", entry.part.map(words.partName))
                writer.text(phrase)
            }
        }
        for remark in rapor.remarks {
            writer.element(remark.isObjection ? "sanggahan" : "catatan") { writer in
                writer.attribute("indikator", remark.code)
                writer.attribute("bagian", remark.part.map(words.partName))
                writer.attribute("jenis", remark.kind)
                writer.attribute("oleh", remark.author)
                writer.attribute("tanggal", remark.date?.description)
                writer.text(remark.text)
            }
        }
    }
}
