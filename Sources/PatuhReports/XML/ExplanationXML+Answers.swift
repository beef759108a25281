import Markup
import Patuh

extension ExplanationXML {
    func write(_ part: Explanation.Part, _ writer: inout MarkupWriter) {
        writer.element("bagian") { writer in
            writer.attributes(of: part.name, words)
            writer.attribute("status", part.status.rawValue)
            writer.attribute("pangsa", part.share)
            writer.attribute("f", part.fulfilment)
            for statement in part.statements { write(statement, &writer) }
            if let working = part.working { write(working, &writer) }
            for reason in part.reasons { writer.element("alasan") { $0.text(words.reason(reason)) } }
            write(part.formula, &writer)
        }
    }

    // MARK: What was said

    private func write(_ statement: Explanation.Statement, _ writer: inout MarkupWriter) {
        writer.element("jawaban") { writer in
            writer.attribute("dihitung", statement.holds ? "ya" : "tidak")
            switch statement.content {
            case .level(let score, _): writer.attribute("skor", score)
            case .items(let found, let count): write(found, of: count, &writer)
            case .number(let number, let unit, let found, let count):
                write(number, unit, &writer)
                if count > 0 { write(found, of: count, &writer) }
            case .survey(let result):
                writer.attribute("responden", result.respondents)
                writer.attribute("rata-rata", result.mean)
            case .notApplicable(let claim):
                writer.attribute("tdd", claim.reason)
                writer.attribute("disetujui-oleh", claim.approver)
            }
            guard case .assessor(let name, let date, let remark) = statement.speaker else { return }
            writer.attribute("oleh", name)
            writer.attribute("tanggal", date.description)
            if !remark.isEmpty { writer.text(remark) }
        }
    }

    private func write(_ found: Int, of count: Int, _ writer: inout MarkupWriter) {
        writer.attribute("butir", found)
        writer.attribute("jumlah-butir", count)
    }

    private func write(_ number: Measurement.Number?, _ unit: String, _ writer: inout MarkupWriter) {
        switch number {
        case .plain(let value): writer.attribute("angka", value)
        case .ratio(let above, let below):
            writer.attribute("pembilang", above)
            writer.attribute("penyebut", below)
        case nil: break
        }
        writer.attribute("satuan", unit)
    }

    // MARK: How it was looked at

    private func write(_ working: Explanation.Working, _ writer: inout MarkupWriter) {
        writer.element("pemeriksaan") { writer in
            writer.attribute("dibatasi-bukti", working.isProvedByDocuments ? "ya" : "tidak")
            if !working.levels.isEmpty { writer.attribute("kumulatif", working.isCumulative ? "ya" : "tidak") }
            write(working.needs, &writer)
            for slot in working.slots { write(slot, &writer) }
            for level in working.levels {
                writer.element("tingkat") { writer in
                    writer.attribute("skor", level.score)
                    write(level.needs, &writer)
                    writer.attribute("diklaim", level.isClaimed ? "ya" : "tidak")
                    writer.attribute("diakui", level.isRecognised ? "ya" : "tidak")
                    writer.text(level.text)
                }
            }
            for item in working.items { write(item, &writer) }
            if let number = working.number { write(number, &writer) }
            if let poll = working.survey { write(poll, &writer) }
            for step in working.steps { write(step, &writer) }
        }
    }

    private func write(_ needs: Explanation.Needs, _ writer: inout MarkupWriter) {
        guard !needs.clauses.isEmpty else { return }
        writer.attribute("perlu", needs.clauses.map { $0.joined(separator: "|") }.joined(separator: " "))
        writer.attribute("bukti-lengkap", needs.isMet ? "ya" : "tidak")
    }

    private func write(_ slot: Explanation.Slot, _ writer: inout MarkupWriter) {
        writer.element("bukti") { writer in
            writer.attribute("kode", slot.code)
            writer.attribute("nama", slot.name)
            writer.attribute("perlu", slot.needed)
            writer.attribute("sah", slot.valid)
            writer.attribute("terisi", slot.isFilled ? "ya" : "tidak")
            for document in slot.documents {
                writer.element("dokumen") { writer in
                    writer.attribute("kode", document.code)
                    writer.attribute("judul", document.title)
                    writer.attribute("tanggal", document.date?.description)
                    writer.attribute("sah", document.fault == nil ? "ya" : "tidak")
                    writer.attribute("dihitung-sampai", document.lastDay?.description)
                    if let fault = document.fault { writer.text(words.causes(fault)) }
                }
            }
        }
    }

    private func write(_ item: Explanation.Item, _ writer: inout MarkupWriter) {
        writer.element("butir") { writer in
            writer.attribute("kode", item.code)
            writer.attribute("nama", item.name)
            writer.flag("wajib", item.isMandatory)
            write(item.needs, &writer)
            writer.attribute("diklaim", item.isClaimed ? "ya" : "tidak")
            writer.attribute("terpenuhi", item.isMet ? "ya" : "tidak")
            for slot in item.slots { write(slot, &writer) }
        }
    }

    private func write(_ number: Explanation.Number, _ writer: inout MarkupWriter) {
        writer.element("ukuran") { writer in
            write(number.given, number.unit, &writer)
            writer.attribute("nilai", number.value)
            writer.attribute("target", number.target)
        }
    }

    private func write(_ poll: Explanation.Poll, _ writer: inout MarkupWriter) {
        writer.element("survei") { writer in
            writer.attribute("responden", poll.respondents)
            writer.attribute("minimal-responden", poll.minimum.map { String($0) })
            writer.attribute("total-skor", poll.total)
            writer.attribute("rata-rata", poll.mean)
            writer.attribute("dari", poll.lowest)
            writer.attribute("sampai", poll.highest)
            for choice in poll.choices {
                writer.element("pilihan") { writer in
                    writer.attribute("skor", choice.score)
                    writer.attribute("banyak", choice.count)
                }
            }
        }
    }

    private func write(_ step: Explanation.Step, _ writer: inout MarkupWriter) {
        writer.element("ambang") { writer in
            writer.attribute("skor", step.step.score)
            writer.attribute("minimal", step.step.atLeast)
            writer.attribute("lebih-dari", step.step.moreThan)
            writer.attribute("maksimal", step.step.atMost)
            writer.attribute("kurang-dari", step.step.lessThan)
            writer.attribute("terpenuhi", step.holds ? "ya" : "tidak")
            writer.attribute("dipakai", step.isReached ? "ya" : "tidak")
            for item in step.items { writer.element("memerlukan") { $0.text(item) } }
        }
    }

    // MARK: Fulfilment

    private func write(_ formula: Explanation.Formula, _ writer: inout MarkupWriter) {
        writer.element("rumus") { writer in
            switch formula {
            case .score(let score, let highest):
                writer.attribute("bentuk", "skor")
                writer.attribute("skor", score)
                writer.attribute("tertinggi", highest)
            case .items(let met, let count):
                writer.attribute("bentuk", "butir")
                write(met, of: count, &writer)
            case .target(let number, let target):
                writer.attribute("bentuk", "target")
                writer.attribute("angka", number)
                writer.attribute("target", target)
            case .maximum(let mean, let highest):
                writer.attribute("bentuk", "maksimum")
                writer.attribute("rata-rata", mean)
                writer.attribute("tertinggi", highest)
            case .range(let mean, let lowest, let highest, let isFalling):
                writer.attribute("bentuk", isFalling ? "rentang-turun" : "rentang-naik")
                writer.attribute("rata-rata", mean)
                writer.attribute("terendah", lowest)
                writer.attribute("tertinggi", highest)
            case .nothing: writer.attribute("bentuk", "nol")
            case .everything: writer.attribute("bentuk", "penuh")
            case .open: writer.attribute("bentuk", "belum-dinilai")
            case .notApplicable: writer.attribute("bentuk", "tdd")
            }
            writer.attribute("sebelum-batas", formula.uncapped == formula.result ? nil : formula.uncapped)
            writer.attribute("f", formula.result)
        }
    }
}
