public import Patuh

/// Why an answer is worth what it is worth.
extension Words {
    /// Why an answer is worth what it is worth, as a sentence without a full stop.
    public func reason(_ reason: Reason) -> String { phrase(reason).text }

    /// The same in the making.
    func phrase(_ reason: Reason) -> Phrase {
        switch reason {
        case .unanswered: phrase("belum dijawab", "not answered yet")
        case .unverified: phrase("diklaim, belum diverifikasi", "claimed, not verified yet")
        case .noRespondents: phrase("belum ada responden", "no respondents yet")
        case .noProducts: phrase("produk layanan belum disebut", "no products are named")
        case .productMissing:
            phrase("produk belum disebut dalam berkas bukti dukung", "the evidence file does not name this product")
        case .level(let score, let text):
            text.isEmpty
                ? phrase("tingkat \(number(score))", "level \(number(score))")
                : phrase("tingkat \(number(score)): \(printable(text))", "level \(number(score)): \(printable(text))")
        case .levelNotProved(let claimed, let recognised, let gaps):
            phrase(
                "diklaim \(number(claimed)), diakui \(number(recognised)): \(self.gaps(gaps))",
                "claimed \(number(claimed)), recognised \(number(recognised)): \(self.gaps(gaps))")
        case .itemsMet(let met, let count):
            phrase("\(met) dari \(count) butir terpenuhi", "\(met) of \(count) items met")
        case .itemsMissing(let names):
            phrase("belum ada: ", "missing: ") + Phrase(names.map { printable($0) }.joined(separator: "; "))
        case .itemNotProved(let name, let gaps):
            phrase(
                "butir \(printable(name)) belum diakui: \(self.gaps(gaps))",
                "item \(printable(name)) not recognised: \(self.gaps(gaps))")
        case .mandatoryMissing(let name):
            phrase(
                "butir wajib \(printable(name)) tidak terpenuhi, sehingga nilainya 0",
                "mandatory item \(printable(name)) not met, so the value is 0")
        case .numberNotProved(let gaps):
            phrase("nilainya 0 karena ", "worth 0 because: ") + self.gaps(gaps)
        case .numberMissing:
            phrase(
                "angka hasil pengukuran belum diisi, sehingga nilainya 0",
                "what was measured is not filled in, so the value is 0")
        case .target(let target, let unit):
            Phrase("target " + quantity(number(target), unit))
        case .nothingToMeasure(let rule, let of): Phrase(nothingToMeasure(rule, of: of.map { printable($0) }))
        case .fewRespondents(let count, let minimum, let consequence):
            Phrase(fewRespondents(count, minimum: minimum, consequence))
        case .verified(let assessor, let date, let remark):
            phrase(
                "diverifikasi \(printable(assessor)), \(self.date(date))",
                "verified by \(printable(assessor)), \(self.date(date))")
                + Phrase(remark.isEmpty ? "" : ": \(printable(remark))")
        case .notApplicable(let reason, let approver, let date):
            phrase(
                "tidak dapat diterapkan: \(printable(reason)) (disetujui \(self.approver(approver, date)))",
                "not applicable: \(printable(reason)) (approved by \(self.approver(approver, date)))")
        case .notApplicableUnapproved(let reason):
            phrase(
                "TDD belum disetujui, jadi belum dinilai: \(printable(reason))",
                "claim of not applicable without approval, so not yet scored: \(printable(reason))")
        case .notApplicableByRubric(let cause): Phrase(self.cause(cause))
        }
    }

    private func nothingToMeasure(_ rule: Measurement.WhenNothing, of: String?) -> String {
        let nothing = of.map { say("\($0): nihil", "\($0): none") } ?? say("penyebut nihil", "the denominator is 0")
        return switch rule {
        case .zero: say("\(nothing), dihitung 0", "\(nothing), counted as 0")
        case .notApplicable: say("\(nothing), dianggap TDD", "\(nothing), treated as not applicable")
        case .full: say("\(nothing), dihitung penuh", "\(nothing), counted in full")
        }
    }

    func fewRespondents(_ count: Int, minimum: Int, _ consequence: Survey.WhenFewer) -> String {
        let facts = say(
            "\(count) responden, kurang dari \(minimum)",
            "\(counted(count, "respondent")), fewer than \(minimum)")
        return switch consequence {
        case .warning: say("\(facts); tetap dinilai", "\(facts); scored all the same")
        case .zero: say("\(facts), sehingga nilainya 0", "\(facts), so the value is 0")
        case .ignore: say("\(facts), sehingga tidak dihitung", "\(facts), so it is left out")
        }
    }

    // MARK: Evidence

    private func gaps(_ gaps: [[SlotGap]]) -> Phrase {
        gaps.count == 1 ? phrase(anyOf: gaps[0]) : Phrase(gaps.map(phrase(anyOf:)), separator: "; ")
    }

    /// Slots of which one would be enough.
    private func phrase(anyOf gaps: [SlotGap]) -> Phrase {
        if gaps.count == 1 { return phrase(gaps[0]) }
        if gaps.allSatisfy(\.isEmpty) {
            let names = list(gaps.map { "\"\(printable($0.name))\"" })
            return phrase(
                "\(names) belum ada (cukup salah satu)", "\(names) are missing (one of them is enough)")
        }
        return Phrase(gaps.map(phrase), separator: ", ") + phrase(" (cukup salah satu)", " (one of them is enough)")
    }

    func gap(_ gap: SlotGap) -> String { phrase(gap).text }

    private func phrase(_ gap: SlotGap) -> Phrase {
        let name = printable(gap.name)
        if gap.isEmpty { return phrase("\(name) belum ada", "\(name) is missing") }
        let faults =
            gap.faults.count == 1 ? phrase(gap.faults[0]) : Phrase(gap.faults.map { phrase($0) }, separator: "; ")
        if gap.needed == 1 {
            return phrase("\(name) tidak memenuhi syarat (\(faults))", "\(name) is not valid (\(faults))")
        }
        let count: Phrase = "\(name): \(validDocuments(gap.valid, needed: gap.needed))"
        return gap.faults.isEmpty ? count : "\(count) (\(faults))"
    }

    private func phrase(_ fault: DocumentFault) -> Phrase { "\(printable(fault.code)) \(phrase(causesOf: fault))" }

    /// All that keeps a document from counting.
    func causes(_ fault: DocumentFault) -> String { phrase(causesOf: fault).text }

    /// The same in the making.
    func phrase(causesOf fault: DocumentFault) -> Phrase {
        // Most have one.
        if fault.causes.count == 1 { return phrase(fault.causes[0]) }
        let causes = fault.causes.map { phrase($0) }
        let last = causes.suffix(1).map { phrase("dan ", "and ") + $0 }
        return Phrase(causes.dropLast() + last, separator: ", ")
    }

    func cause(_ cause: DocumentFault.Cause) -> String { phrase(cause).text }

    /// The same in the making.
    func phrase(_ cause: DocumentFault.Cause) -> Phrase {
        switch cause {
        case .file(let fault, let path): Phrase(self.fault(fault, path: printable(path)))
        case .needsRepair(let remark):
            phrase("perlu perbaikan", "needs repair") + (remark.map { ": \"\(printable($0))\"" } ?? "" as Phrase)
        case .wrongKind(let kind, let wanted):
            phrase(
                "jenisnya \(kind?.rawValue ?? "tidak disebut") padahal diminta \(list(wanted.map(\.rawValue), or: true))",
                "\(kind.map { "is of kind \($0.rawValue)" } ?? "states no kind") while \(list(wanted.map(\.rawValue), or: true)) is wanted"
            )
        case .undated: phrase("tidak bertanggal", "bears no date")
        case .notYetValid(let from):
            phrase(
                "bertanggal sesudah tanggal penilaian (\(date(from)))", "is dated after the assessment (\(date(from)))")
        case .expired(let lastDay):
            phrase("hanya berlaku sampai \(date(lastDay))", "was valid only until \(date(lastDay))")
        case .tooOld(let lastDay):
            phrase(
                "hanya dihitung sampai \(date(lastDay)) menurut batas umurnya",
                "counts only until \(date(lastDay)) by its age limit")
        }
    }

    // MARK: Measured values

    /// What became of an answer, one sentence each, the numbers first.
    ///
    /// - Parameter isBrief: only the numbers, for a product or role that loses nothing.
    func explanation(_ part: Rapor.Part, isBrief: Bool = false) -> [String] {
        let judgement = part.judgement
        var isSaid = false
        let reasons = part.reasons.compactMap { reason -> String? in
            switch reason {
            case .itemsMet: return nil
            case .levelNotProved:
                isSaid = true
                return self.reason(reason)
            default: return self.reason(reason)
            }
        }
        let value = part.name == nil ? nil : part.figures.numbers.map { number($0.value) }
        if isBrief { return [part.figures.status == .notApplicable ? "TDD" : value ?? ""] }
        let numbers = [
            part.figures.status == .unscored ? nil : value, isSaid ? nil : recognised(judgement),
            judgement.measured.map(measured),
        ].compactMap(\.self)
        return (numbers.isEmpty ? [] : [numbers.joined(separator: "; ")]) + reasons
    }

    /// What was counted or measured, as `terukur` on the card.
    func measured(_ measured: Judgement.Measured) -> String {
        switch measured {
        case .items(let met, let count): say("\(met) dari \(count) butir", "\(met) of \(count) items")
        case .number(.plain(let value), let unit): quantity(number(value), unit)
        case .number(.ratio(let numerator, let denominator), let unit):
            "\(number(numerator))/\(number(denominator))"
                + (Measurement.Number.ratio(numerator, of: denominator).value
                    .map { " " + quantity(equal($0), unit) } ?? "")
        case .survey(let mean, let highest, let respondents):
            say(
                "rata-rata \(about(mean)) dari \(number(highest)) (\(respondents) responden)",
                "mean \(about(mean)) of \(number(highest)) (\(counted(respondents, "respondent")))"
            )
        }
    }

    /// What was claimed and recognised, in one line; `nil` when there is nothing to say.
    func recognised(_ judgement: Judgement) -> String? {
        guard let recognised = judgement.recognised, let maximum = judgement.maximum else { return nil }
        let claimed =
            judgement.claimed.flatMap { $0 == recognised ? nil : $0 }.map {
                say("diklaim \(number($0)), ", "claimed \(number($0)), ")
            } ?? ""
        return claimed
            + say(
                "diakui \(number(recognised)) dari \(number(maximum))",
                "recognised \(number(recognised)) of \(number(maximum))")
    }
}
