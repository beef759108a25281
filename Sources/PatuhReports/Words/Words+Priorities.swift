import Patuh

/// What to improve first, and what it brings.
extension Words {
    var prioritiesTitle: String { say("PRIORITAS PERBAIKAN", "IMPROVE FIRST") }
    var prioritiesNote: String {
        say(
            "Diurutkan menurut tambahan nilai akhir bila indikator itu saja dipenuhi seluruhnya; nilai sesudahnya dihitung sebelum pembulatan.",
            "In the order of what the final score gains when that indicator alone is fulfilled; the score afterwards is worked out before rounding."
        )
    }
    /// What a group that is worth its lowest member needs.
    func bottleneck(_ bottleneck: Rapor.Bottleneck) -> String {
        let group = "\(printable(bottleneck.code)) \(printable(bottleneck.name))"
        let lowest = bottleneck.lowest.map { printable($0) }
        if let only = lowest.first, lowest.count == 1 {
            return say(
                "\(group) dinilai menurut yang terendah di dalamnya, yaitu \(only); yang lain tidak menambah nilai selama \(only) belum naik.",
                "\(group) is worth the lowest in it, which is \(only); the others add nothing as long as \(only) has not risen."
            )
        }
        let named = lowest.count > 6 ? say("\(lowest.count) di antaranya", "\(lowest.count) of them") : list(lowest)
        return say(
            "\(group) dinilai menurut yang terendah di dalamnya; \(named) sama rendah, sehingga nilai itu hanya akan naik bila semuanya diperbaiki.",
            "\(group) is worth the lowest in it; \(named) are equally low, so that the score rises only when all of them do."
        )
    }

    func stuck(_ rapor: Rapor) -> String {
        let isHighest = rapor.result.map { $0.up == nil } ?? true
        return say(
            "Tidak ada indikator yang menaikkan nilai bila hanya indikator itu yang dipenuhi",
            "No indicator raises the score alone")
            + (isHighest
                ? "."
                : say(
                    "; cari gabungannya dengan patuh simulasi --target.",
                    "; find what does together with patuh simulasi --target."))
    }
    var gainColumn: String { say("TAMBAHAN", "GAIN") }
    var becomesColumn: String { say("MENJADI", "BECOMES") }

    /// What an improvement brings; at most that much where the indicator is not yet scored.
    func gain(_ improvement: Improvement) -> String {
        (improvement.isUpperBound ? say("s.d. ", "up to ") : "") + number(improvement.gain)
    }

    /// What is needed for an improvement.
    func needs(_ evidence: [[Improvement.Change.Slot]]) -> String {
        say("perlu: ", "needs: ") + choices(evidence, choice)
    }

    /// What is attached there already and does not count; `nil` for nothing.
    private func notCounting(_ evidence: [[Improvement.Change.Slot]]) -> String? {
        let faults = evidence.flatMap { $0.flatMap(\.faults) }.uniqued()
        if faults.isEmpty { return nil }
        let documents = faults.map { "\(printable($0.code)) \(causes($0))" }
        return say("yang dilampirkan tidak dihitung: ", "attached and not counted: ")
            + documents.joined(separator: "; ")
    }

    /// Names of slots, of some of which one is enough.
    func choices(_ evidence: [[Improvement.Change.Slot]], _ name: (Improvement.Change.Slot) -> String) -> String {
        evidence.map { alternatives($0.map(name)) }.joined(separator: "; ")
    }

    /// A slot, with how many documents it needs where one is not enough.
    private func choice(_ slot: Improvement.Change.Slot) -> String {
        printable(slot.name)
            + (slot.needed > 1 ? say(" (seluruhnya \(slot.needed) dokumen)", " (\(slot.needed) documents in all)") : "")
    }

    /// What the answer must become, what is needed, and what the rubric advises where documents alone will not do; then
    /// the next step alone.
    func steps(_ improvement: Improvement) -> [String] {
        let (whole, next) = improvement.changes
        return steps(whole, improvement.byPart, improvement.advice)
            + [next.map { self.next($0, than: whole) }].compactMap(\.self)
    }

    /// - Parameter byPart: what it takes of each product or role, where they take different things; else the whole.
    func steps(_ whole: Improvement.Change, _ byPart: [Improvement.Change], _ advice: String?) -> [String] {
        let advice = byPart.contains(where: \.takesMore) ? advice.map { printable($0) } : nil
        if byPart.count < 2 { return takes(whole) + [advice].compactMap(\.self) + conditions(of: whole) }
        // What all take stands once.
        let level = byPart.contains(where: \.isClaimed) ? nil : whole.level
        let lead = level.map { [parts(whole), becoming($0)].compactMap(\.self) } ?? []
        let apart = byPart.compactMap { change -> String? in
            let own = (level == nil ? becomes(change) : []) + requires(change) + conditions(of: change)
            if own.isEmpty { return nil }
            let names = change.parts.map(partName).joined(separator: "; ")
            return say("untuk ", "for ") + names + ": " + own.joined(separator: "; ")
        }
        return lead + apart + [advice].compactMap(\.self)
    }

    private func takes(_ change: Improvement.Change) -> [String] {
        [parts(change)].compactMap(\.self) + becomes(change) + requires(change)
    }

    private func becomes(_ change: Improvement.Change) -> [String] {
        change.isClaimed ? [] : change.level.map { [becoming($0)] } ?? []
    }

    private func requires(_ change: Improvement.Change) -> [String] {
        let evidence = [change.evidence.isEmpty ? nil : needs(change.evidence), notCounting(change.evidence)]
        return answers(change) + evidence.compactMap(\.self)
    }

    /// What must happen besides, before it counts.
    private func conditions(of change: Improvement.Change) -> [String] {
        [
            change.isVerified ? verifiedAlready : nil, change.isAwaiting ? awaiting : nil,
            change.isUnapproved ? unapproved : nil,
        ].compactMap(\.self)
    }

    /// Which products or roles a change is for; `nil` where it is for all.
    func parts(_ change: Improvement.Change) -> String? {
        change.parts.isEmpty ? nil : say("untuk: ", "for: ") + change.parts.map(partName).joined(separator: "; ")
    }

    /// What the answer must say without levels.
    func answers(_ change: Improvement.Change) -> [String] {
        let names = (change.goal?.items ?? []).map { printable($0.name) }
        return
            (names.isEmpty
            ? [] : [say("lengkapi butir: ", "items still needed: ") + names.joined(separator: "; ")])
            + (change.goal?.measured.map { [say("capai ", "reach ") + aim($0)] } ?? [])
    }

    /// What must be measured.
    func aim(_ measured: Improvement.Goal.Measured) -> String {
        switch measured {
        case .number(let number, let unit):
            say("paling sedikit ", "at least ") + quantity(self.number(number), unit)
        case .step(let step, let unit): bounds(step, unit) + (step.text.isEmpty ? "" : ": \(printable(step.text))")
        case .survey(let poll):
            say("rata-rata ", "a mean of ") + number(poll.isFalling ? poll.lowest : poll.highest)
                + say(" (skala ", " (on a scale of ") + number(poll.lowest) + say(" sampai ", " to ")
                + number(poll.highest) + (poll.isFalling ? say("; rendah berarti baik", "; low is good") : "") + ")"
                + (poll.respondents.map {
                    say(
                        " dari paling sedikit \($0) responden",
                        " from at least \(counted($0, "respondent"))")
                } ?? "")
        }
    }

    /// Which numbers a step takes.
    private func bounds(_ step: Step, _ unit: String) -> String {
        let bounds = [
            step.atLeast.map { (say("paling sedikit ", "at least "), $0) },
            step.moreThan.map { (say("lebih dari ", "more than "), $0) },
            step.atMost.map { (say("paling banyak ", "at most "), $0) },
            step.lessThan.map { (say("kurang dari ", "less than "), $0) },
        ]
        return list(bounds.compactMap(\.self).map { $0 + quantity(number($1), unit) })
    }

    /// That the answer counts once it is verified.
    private var awaiting: String {
        say("sudah dijawab: baru dihitung setelah diverifikasi", "answered: counts once it is verified")
    }

    /// That approval does where it really does not apply, and what the gain is of.
    var unapproved: String {
        say(
            "TDD belum disetujui: bila memang tidak berlaku, mintakan persetujuannya; tambahan yang tertulis di sini berlaku bila indikator itu dijawab",
            "claimed not to apply, and not approved: if so, have it approved; the gain here is that of an answer")
    }

    private func becoming(_ level: Levels.Level) -> String {
        say("menjadi \(name(of: level))", "becoming \(name(of: level))")
    }

    private func name(of level: Levels.Level) -> String {
        say("tingkat \(number(level.score))", "level \(number(level.score))")
            + (level.text.isEmpty ? "" : ": \(printable(level.text))")
    }

    /// That an assessor has had the last word.
    var verifiedAlready: String {
        say(
            "sudah diverifikasi: nilainya baru dapat berubah setelah diverifikasi ulang",
            "verified already: its value can change only when it is verified again")
    }

    /// What the next step alone brings, and what it needs.
    ///
    /// - Parameter whole: what everything takes.
    private func next(_ step: Improvement.Step, than whole: Improvement.Change) -> String {
        let name =
            if let level = step.change.level {
                say("tingkat \(number(level.score)) saja", "level \(number(level.score)) alone")
            } else if !step.change.takesMore, whole.takesMore {
                say("dokumennya saja", "the documents alone")
            } else {
                say("langkah berikutnya saja", "the next step alone")
            }
        let needs = answers(step.change) + (step.change.evidence.isEmpty ? [] : [self.needs(step.change.evidence)])
        return (["\(name): +\(number(step.gain))"] + needs).joined(separator: "; ")
    }

    func morePriorities(_ count: Int) -> String {
        say(
            "dan \(count) indikator lain; seluruhnya ada pada rapor HTML dan XML",
            "and \(count) more; all of them are in the HTML and XML cards")
    }

    /// That the first so many improvements reach a category.
    func leap(_ leap: Rapor.Leap, of rapor: Rapor) -> String {
        let category = band(leap.category, in: rapor)
        return leap.count == 1
            ? say(
                "Menyelesaikan nomor 1 sudah dapat menaikkan unit ke Kategori \(category).",
                "Number 1 alone can lift the unit to Category \(category).")
            : say(
                "Menyelesaikan nomor 1 \(leap.count == 2 ? "dan" : "sampai") \(leap.count) dapat menaikkan unit ke Kategori \(category).",
                "Numbers 1 \(leap.count == 2 ? "and" : "to") \(leap.count) together can lift the unit to Category \(category)."
            )
    }

    var strengthsTitle: String { say("KEKUATAN", "STRENGTHS") }
    func strengthsNote(_ rapor: Rapor) -> String {
        rapor.isFulfilled
            ? say(
                "Semua indikator terpenuhi. Penyumbang nilai terbesar:",
                "Every indicator is fulfilled. What gives most to the score:")
            : say(
                "Indikator yang sudah terpenuhi dan paling banyak menyumbang nilai:",
                "Indicators that are fulfilled and give most to the score:")
    }
}
