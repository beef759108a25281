import Markup
public import Patuh

/// Draws a form as an evidence file: questions as comments, with answers ready to be taken out of theirs.
public struct BlankFormXML: Sendable {
    /// Numbers and dates as they are typed in the file.
    let words: Words

    /// Draws with comments in a language.
    public init(_ language: Language) {
        words = Words(language, style: .machine)
    }

    /// The file.
    public func document(_ form: BlankForm) -> [UInt8] {
        var writer = MarkupWriter()
        writer.comment(instructions(form))
        let origin = words.origin(of: form.period)
        if !origin.isEmpty { writer.comment([words.yearAndDate] + origin.flatMap { TextLayout.hanging("  ", $0) }) }
        if form.carried != nil { writer.comment(carriage(form)) }
        writer.element("bukti-dukung") { writer in
            writer.attribute("xmlns", Evidence.namespace)
            writer.attribute("rubrik", form.rubric.code)
            writer.attribute("tahun", form.period.year)
            writer.attribute("tanggal", form.period.date.description)
            writer.flag("rekaan", form.carried?.isSample ?? false)
            writeHead(form, &writer)
            for index in form.form.nodes.indices { writeNode(index, of: form, &writer) }
            for score in form.carried?.history ?? [] { write(score, &writer) }
        }
        return writer.bytes
    }

    // MARK: Comments at the top

    private func instructions(_ form: BlankForm) -> [String] {
        let (count, nodes) = (FormSheet(form.rubric, form.form.kind).assumptionCount, form.form.nodes)
        let assumed = words.assumedOnBlank(
            count, amongThem: nodes.contains(where: \.isWeightAssumed), rubric: form.rubric.code)
        return [words.blankTitle] + TextLayout.wrap(words.blankOf(form.rubric, form.form.kind), width: TextLayout.width)
            + (count > 0 ? TextLayout.wrap(assumed, width: TextLayout.width) : []) + ["", words.howToFillIn]
            + steps(form).enumerated().flatMap { index, step in
                TextLayout.hanging("\(index + 1). ".padded(to: 4), step)
            }
    }

    /// How to fill it in, as far as there is something of the kind.
    private func steps(_ form: BlankForm) -> [String] {
        let questions = form.form.nodes.compactMap(\.content.indikator)
        let isCarried = (form.carried?.answerCount ?? 0) > 0
        let isOpen = FormSheet(form.rubric, form.form.kind).leavesProductsOpen
        let steps: [(String, Bool)] = [
            (words.fillInUnit, form.unit.code == nil || form.unit.name == nil || form.unit.instansi == nil),
            (words.fillInProducts(isOpen: isOpen), form.products.contains { $0.name == nil }),
            (words.reviewCarried, isCarried), (words.renewDocuments, !(form.carried?.documents.isEmpty ?? true)),
            (words.takeOutOfComment, true), (words.fillInQuotes, true), (words.fillInDocuments, true),
            (words.moreAboutDocuments, true),
            (words.fillInItems, questions.contains { !$0.check.items.isEmpty }),
            (words.fillInNotApplicable, questions.contains(where: \.mayBeNotApplicable)),
            (words.leaveInComment, true), (words.notVerifiedYet, form.rubric.unverified == .unscored),
            (words.checkWhenDone, true),
        ]
        return steps.filter(\.1).map(\.0)
    }

    private func carriage(_ form: BlankForm) -> [String] {
        [words.carriedTitle]
            + words.carried(form).flatMap { section in
                TextLayout.wrap(section.title, width: TextLayout.width)
                    + section.entries.flatMap { TextLayout.hanging("  - ", $0) }
            }
    }

    // MARK: Elements at the top

    private func writeHead(_ form: BlankForm, _ writer: inout MarkupWriter) {
        writer.element("unit") { writer in
            writer.attribute("kode", form.unit.code ?? BlankForm.Unit.placeholderCode)
            writer.attribute("nama", form.unit.name ?? words.unitToFillIn)
            writer.attribute("jenis", form.form.kind.code)
            writer.attribute("instansi", form.unit.instansi ?? words.instansiToFillIn)
        }
        for (index, product) in form.products.enumerated() {
            writer.element("produk") { writer in
                writer.attribute("kode", product.code)
                writer.attribute("nama", product.name ?? words.productToFillIn(index + 1))
                writer.attribute("bobot", product.weight?.shortDescription)
            }
        }
        guard let documents = form.carried?.documents, !documents.isEmpty else { return }
        writer.comment([words.carriedRegister])
        for document in documents { write(document, &writer) }
    }

    private func write(_ document: CarriedDocument, _ writer: inout MarkupWriter) {
        writer.element("dokumen") { writer in
            writer.attribute("kode", document.code)
            writer.attribute("nomor", document.number)
            writer.attribute("penerbit", document.issuer)
            writer.attribute("judul", document.title)
            writer.attribute("jenis", document.kind?.rawValue)
            writer.attribute("tanggal", document.date?.description)
            writer.attribute("berlaku-sampai", document.validUntil?.description)
            writer.attribute("berkas", document.path)
            writer.attribute("tautan", document.link)
            writer.attribute("sha256", document.digest)
            if document.needsRepair { writer.attribute("status", EvidenceDocument.Status.needsRepair.rawValue) }
            if let remark = document.remark { writer.text(remark) }
        }
    }

    private func write(_ score: Carried.PastScore, _ writer: inout MarkupWriter) {
        writer.element("riwayat") { writer in
            writer.attribute("tahun", score.year)
            writer.attribute("rubrik", score.rubric)
            writer.attribute("nilai", score.score)
            writer.attribute("kategori", score.category)
            writer.attribute("sumber", score.source)
        }
    }
}
