import Markup
import Patuh

/// Answers: those carried over, and those ready to be taken out of their comment.
extension BlankFormXML {
    /// Writes one answer, with what it is for.
    func write(
        _ part: BlankForm.Part, of item: Item, _ indikator: Indikator, _ form: BlankForm,
        _ writer: inout MarkupWriter
    ) {
        if let name = name(part.subject, form) {
            writer.comment(TextLayout.wrap(words.answerFor(item.code, name), width: TextLayout.width))
        }
        let answer = AnswerMarkup(code: item.code, subject: part.subject, form: form)
        switch part.content {
        case .carried(let carried):
            answer.element(&writer) { answer.content(of: carried, &$0) }
        case .blank(let documents):
            writer.commentedOut { writer in
                for document in documents { write(document, indikator, &writer) }
                answer.element(&writer) { content(indikator, documents, &$0) }
            }
            guard indikator.mayBeNotApplicable else { return }
            writer.comment([words.notApplicableInstead(item.code)])
            writer.commentedOut { writer in
                answer.element(&writer) { writer in
                    writer.element("tdd") { writer in
                        for name: StaticString in ["alasan", "disetujui-oleh", "tanggal"] { writer.attribute(name, "") }
                    }
                }
            }
        }
    }

    private func name(_ subject: BlankForm.Subject, _ form: BlankForm) -> String? {
        switch subject {
        case .whole: nil
        case .product(let index):
            [form.products[index].code, form.products[index].name.map { printable($0) }].compactMap(\.self)
                .joined(separator: " ")
        case .role(let index): printable(form.rubric.roles[index].name)
        }
    }

    // MARK: Ready to be filled in

    private func write(_ document: BlankForm.Document, _ indikator: Indikator, _ writer: inout MarkupWriter) {
        let kinds = indikator.slots[document.slot].terms.kinds.all
        writer.element("dokumen") { writer in
            writer.attribute("kode", document.code)
            if let kind = kinds.first { writer.attribute("jenis", kinds.count > 1 ? "" : kind.rawValue) }
            writer.attribute("judul", "")
            writer.attribute("tanggal", "")
        }
    }

    private func content(_ indikator: Indikator, _ documents: [BlankForm.Document], _ writer: inout MarkupWriter) {
        for name in fields(indikator.check) { writer.attribute(name, "") }
        write(documents, for: indikator.check.ownRequirements, indikator, &writer)
        for item in indikator.check.items {
            writer.element("butir") { writer in
                writer.attribute("kode", item.code)
                writer.attribute("ada", "")
                write(documents, for: [item.requirement], indikator, &writer)
            }
        }
    }

    /// Puts the documents in the slots that requirements name.
    private func write(
        _ documents: [BlankForm.Document], for requirements: [Requirement], _ indikator: Indikator,
        _ writer: inout MarkupWriter
    ) {
        let slots = requirements.slots
        for document in documents where slots.contains(document.slot) {
            writer.element("lampiran") { writer in
                writer.attribute("bukti", indikator.slots[document.slot].code)
                writer.attribute("dokumen", document.code)
            }
        }
    }

    private func fields(_ check: Check) -> [StaticString] {
        switch check {
        case .levels: ["skor"]
        case .checklist: []
        case .measurement(let measurement): measurement.isTypedAsRatio ? ["pembilang", "penyebut"] : ["angka"]
        case .survey: ["responden", "total-skor"]
        }
    }
}

/// One `jawaban`, and what was answered last year in it.
private struct AnswerMarkup {
    let code: String
    let subject: BlankForm.Subject
    let form: BlankForm

    func element(_ writer: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void) {
        writer.element("jawaban") { writer in
            writer.attribute("indikator", code)
            switch subject {
            case .whole: break
            case .product(let index): writer.attribute("produk", form.products[index].code)
            case .role(let index): writer.attribute("peran", form.rubric.roles[index].code)
            }
            content(&writer)
        }
    }

    func content(of carried: CarriedAnswer, _ writer: inout MarkupWriter) {
        attributes(of: carried.value, &writer)
        writer.attribute("sumber", carried.source)
        writer.attribute("periksa-lagi", "ya")
        switch carried.value {
        case .notApplicable(let reason): writer.element("tdd") { $0.attribute("alasan", reason) }
        case .distribution(let choices):
            for choice in choices {
                writer.element("pilihan") { writer in
                    writer.attribute("skor", choice.score)
                    writer.attribute("banyak", choice.count)
                }
            }
        default: break
        }
        write(carried.attachments, &writer)
        for item in carried.items {
            writer.element("butir") { writer in
                writer.attribute("kode", item.code)
                if !item.isPresent { writer.attribute("ada", "tidak") }
                write(item.attachments, &writer)
            }
        }
        if carried.value.takesItems { writeNewItems(&writer) }
        for note in carried.notes { write(note, &writer) }
    }

    /// Items that are asked for the first time, as not there yet.
    private func writeNewItems(_ writer: inout MarkupWriter) {
        for addition in form.carried?.additions ?? [] where addition.code == code {
            guard case .item(let item) = addition.matter else { continue }
            writer.element("butir") { writer in
                writer.attribute("kode", item)
                writer.attribute("ada", "tidak")
            }
        }
    }

    private func attributes(of value: CarriedAnswer.Value, _ writer: inout MarkupWriter) {
        switch value {
        case .level(let score): writer.attribute("skor", score)
        case .number(let number): writer.attribute("angka", number)
        case .ratio(let numerator, let denominator):
            writer.attribute("pembilang", numerator)
            writer.attribute("penyebut", denominator)
        case .total(let respondents, let total):
            writer.attribute("responden", respondents)
            writer.attribute("total-skor", total)
        case .mean(let respondents, let mean):
            writer.attribute("responden", respondents)
            writer.attribute("rata-rata", mean)
        case .distribution, .notApplicable, .items: break
        }
    }

    private func write(_ attachments: [CarriedAnswer.Attachment], _ writer: inout MarkupWriter) {
        for attachment in attachments {
            writer.element("lampiran") { writer in
                writer.attribute("bukti", attachment.slot)
                writer.attribute("dokumen", attachment.document)
                writer.attribute("halaman", attachment.pages)
            }
        }
    }

    private func write(_ note: Remark, _ writer: inout MarkupWriter) {
        writer.element("catatan") { writer in
            writer.attribute("jenis", note.kind)
            writer.attribute("oleh", note.author)
            writer.attribute("tanggal", note.date?.description)
            writer.text(note.text)
        }
    }
}

extension CarriedAnswer.Value {
    /// Whether items may stand beside it.
    fileprivate var takesItems: Bool { if case .notApplicable = self { false } else { true } }
}
