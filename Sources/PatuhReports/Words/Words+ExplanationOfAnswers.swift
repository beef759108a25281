import Patuh

/// Words of an explanation: from an answer to its fulfilment.
extension Words {
    // MARK: What was said

    func speaker(_ speaker: Explanation.Statement.Speaker) -> String {
        switch speaker {
        case .unit: say("Unit menjawab", "The unit answers")
        case .assessor(let name, let date, _):
            say(
                "Penilai \(printable(name)), \(self.date(date))", "Assessor \(printable(name)), \(self.date(date))")
        }
    }
    func content(_ content: Explanation.Statement.Content) -> String {
        switch content {
        case .level(let score, let text): reason(.level(score: score, text: text))
        case .items(let found, let count):
            say("\(found) dari \(count) butir ada", "\(found) of \(count) items are there")
        case .number(let number, let unit, let found, let count):
            [
                number.map { measured(.number($0, unit: unit)) } ?? say("tanpa angka", "no number"),
                count == 0 ? "" : self.content(.items(found: found, of: count)),
            ].filter { !$0.isEmpty }.joined(separator: "; ")
        case .survey(let result):
            say(
                "\(result.respondents) responden",
                "\(counted(result.respondents, "respondent"))")
                + (result.mean.map { say(", rata-rata \(exact($0))", ", mean \(exact($0))") } ?? "")
        case .notApplicable(let claim):
            say("TDD: \(printable(claim.reason))", "TDD: \(printable(claim.reason))")
                + (claim.approver.map { approver($0, claim.date) }.map {
                    say(" (disetujui \($0))", " (approved by \($0))")
                } ?? "")
        }
    }
    func remark(_ speaker: Explanation.Statement.Speaker) -> String {
        guard case .assessor(_, _, let remark) = speaker, !remark.isEmpty else { return "" }
        return say(". Alasan penilai: \(printable(remark))", ". In the assessor's words: \(printable(remark))")
    }
    var thisCounts: String { say("[dihitung] ", "[counts] ") }
    var thisDoesNotCount: String { say("[tidak dipakai] ", "[not used] ") }
    var givenByAssessor: String {
        say(
            "Jawaban penilai berlaku apa adanya; bukti tidak membatasinya lagi.",
            "The assessor's word stands as given; evidence does not cap it.")
    }

    // MARK: Evidence

    func evidence(on date: CalendarDate) -> String {
        say("Bukti dukung pada \(self.date(date)):", "Evidence on \(self.date(date)):")
    }
    /// - Parameter isBrief: without the name, which was given before.
    func slot(_ slot: Explanation.Slot, isBrief: Bool) -> String {
        let count = validDocuments(slot.valid, needed: slot.needed)
        let state = slot.isFilled ? say("terisi", "filled") : say("belum terisi", "not filled")
        return printable(slot.code) + (isBrief ? "" : " \(printable(slot.name))") + ": \(count), \(state)"
    }
    /// - Parameter isBrief: without title and date, which were given before.
    func document(_ document: Explanation.Slot.Document, isBrief: Bool) -> String {
        let dated = document.date.map { say(", tanggal \(date($0))", ", dated \(date($0))") } ?? ""
        let state =
            document.fault.map { say("tidak memenuhi syarat: \(causes($0))", "not valid: \(causes($0))") }
            ?? document.lastDay.map { say("memenuhi syarat, sampai \(date($0))", "valid, until \(date($0))") }
            ?? say("memenuhi syarat", "valid")
        return printable(document.code) + (isBrief ? "" : " \(printable(document.title))\(dated)") + ": \(state)"
    }
    func needs(_ needs: Explanation.Needs) -> String {
        let clauses = needs.clauses.map { list($0.map { printable($0) }, or: true) }.joined(separator: "; ")
        return say("perlu \(clauses): ", "needs \(clauses): ")
            + (needs.isMet ? say("lengkap", "complete") : say("belum lengkap", "incomplete"))
    }

    // MARK: Checks

    var levelsTitle: String { say("Tingkat menurut rubrik:", "Levels of the rubric:") }
    var cumulativeLevels: String {
        say(
            "Yang diakui ialah tingkat tertinggi, tidak melebihi klaim, yang buktinya dan bukti semua tingkat di bawahnya lengkap.",
            "Recognised is the highest level, not above the claim, whose evidence and that of all levels below it are complete."
        )
    }
    var singleLevels: String {
        say(
            "Yang diakui ialah tingkat tertinggi, tidak melebihi klaim, yang buktinya lengkap.",
            "Recognised is the highest level, not above the claim, whose evidence is complete.")
    }
    var claimed: String { say("diklaim", "claimed") }
    var recognisedHere: String { say("diakui", "recognised") }
    func part(_ number: Int, of count: Int) -> String {
        say("Bagian \(number) dari \(count)", "Part \(number) of \(count)")
    }
    func itemsAndEvidence(on date: CalendarDate) -> String {
        say("Butir, dan bukti dukungnya pada \(self.date(date)):", "Items, and their evidence on \(self.date(date)):")
    }
    var itemsTitle: String { say("Butir:", "Items:") }
    func item(_ item: Explanation.Item) -> String {
        let state =
            item.isMet
            ? say("terpenuhi", "met")
            : item.isClaimed ? say("diklaim, belum terbukti", "claimed, not proved") : say("tidak ada", "not there")
        return "\(printable(item.code)) \(printable(item.name))"
            + (item.isMandatory ? say(" (wajib)", " (mandatory)") : "") + ": \(state)"
    }
    func itemsMet(_ met: Int, of count: Int) -> String { reason(.itemsMet(met, of: count)) }
    var stepsTitle: String {
        say(
            "Ambang; yang terakhir yang semua syaratnya terpenuhi dipakai:",
            "Steps; the last of which all conditions hold is used:")
    }
    func stepState(_ step: Explanation.Step) -> String {
        step.isReached
            ? say("terpenuhi <- dipakai", "holds <- used")
            : step.holds ? say("terpenuhi", "holds") : say("tidak terpenuhi", "does not hold")
    }

    func number(_ number: Explanation.Number) -> String {
        let unit = printable(number.unit)
        func labelled(_ value: Fraction, _ label: String?) -> String {
            bare(value) + (label.map { " (\(printable($0)))" } ?? "")
        }
        switch number.given {
        case .plain(let value): return say("angka = \(exact(value)) \(unit)", "number = \(exact(value)) \(unit)")
        case .ratio(let above, let below):
            let ratio = "\(labelled(above, number.numerator)) ÷ \(labelled(below, number.denominator))"
            guard let value = number.value else {
                return say("\(ratio): nihil, tidak dapat dibagi", "\(ratio): none, cannot be divided")
            }
            return say(
                "angka = \(ratio) × 100 = \(exact(value)) \(unit)", "number = \(ratio) × 100 = \(exact(value)) \(unit)")
        case nil: return say("angka: tidak ada", "number: none")
        }
    }
    func target(_ target: Fraction, _ unit: String) -> String {
        "target = \(exact(target)) \(printable(unit))"
    }

    func poll(_ poll: Explanation.Poll) -> [String] {
        var lines = [
            say(
                "skala jawaban \(bare(poll.lowest)) sampai \(bare(poll.highest))",
                "answers on a scale of \(bare(poll.lowest)) to \(bare(poll.highest))")
                + (poll.minimum.map {
                    say(
                        "; paling sedikit \($0) responden", "; at least \(counted($0, "respondent"))"
                    )
                } ?? "")
        ]
        if let total = poll.total, !poll.choices.isEmpty {
            let terms = poll.choices.map { "\(bare($0.score)) × \($0.count)" }.joined(separator: " + ")
            lines.append(say("total = \(terms) = \(bare(total))", "total = \(terms) = \(bare(total))"))
        }
        guard let mean = poll.mean else { return lines + [reason(.noRespondents)] }
        let people = say(
            "\(poll.respondents) responden",
            "\(counted(poll.respondents, "respondent"))")
        lines.append(
            poll.total.map {
                say(
                    "rata-rata = total \(bare($0)) ÷ \(people) = \(exact(mean))",
                    "mean = total \(bare($0)) ÷ \(people) = \(exact(mean))")
            } ?? say("rata-rata = \(exact(mean)) (\(people))", "mean = \(exact(mean)) (\(people))"))
        return lines
    }

    // MARK: Fulfilment

    func formula(_ formula: Explanation.Formula) -> String {
        let result = formula.result.map { exact($0) } ?? ""
        switch formula {
        case .score(let score, let highest):
            return say("f = skor diakui ÷ skor tertinggi = ", "f = raw score recognised ÷ highest raw score = ")
                + "\(bare(score)) ÷ \(divisor(highest)) = \(result)"
        case .items(let met, let count):
            return say("f = butir terpenuhi ÷ banyaknya butir = ", "f = items met ÷ items = ")
                + "\(met) ÷ \(count) = \(result)"
        case .target(let number, let target):
            let quotient = formula.uncapped.flatMap { $0 == formula.result ? nil : $0 }
            return say("f = angka ÷ target, paling besar 1 = ", "f = number ÷ target, 1 at most = ")
                + "\(bare(number)) ÷ \(divisor(target)) = "
                + (quotient.map {
                    say("\(exact($0));\(Self.tie)jadi\(Self.tie)1", "\(exact($0));\(Self.tie)so\(Self.tie)1")
                } ?? result)
        case .maximum(let mean, let highest):
            return say("f = rata-rata ÷ jawaban tertinggi = ", "f = mean ÷ highest answer = ")
                + "\(bare(mean)) ÷ \(divisor(highest)) = \(result)"
        case .range(let mean, let lowest, let highest, let isFalling):
            let (mean, lowest, highest) = (bare(mean), bare(lowest), bare(highest))
            let words =
                isFalling
                ? say(
                    "f = (tertinggi - rata-rata) ÷ (tertinggi - terendah) = ",
                    "f = (highest - mean) ÷ (highest - lowest) = ")
                : say(
                    "f = (rata-rata - terendah) ÷ (tertinggi - terendah) = ",
                    "f = (mean - lowest) ÷ (highest - lowest) = ")
            let above = isFalling ? "\(highest) - \(mean)" : "\(mean) - \(lowest)"
            return words + "(\(above)) ÷ (\(highest) - \(lowest)) = \(result)"
        case .nothing: return say("f = 0 menurut aturan di atas", "f = 0 by the rule above")
        case .everything: return say("f = 1 menurut aturan di atas", "f = 1 by the rule above")
        case .open: return say("f = 0, karena belum dinilai", "f = 0, not yet scored")
        case .notApplicable: return say("TDD: tidak ikut dihitung", "TDD: not counted")
        }
    }
}
