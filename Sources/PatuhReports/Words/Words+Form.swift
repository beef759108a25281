import Patuh

/// Words of a rubric shown as a form.
extension Words {
    var legalBasis: String { say("Dasar hukum", "Legal basis") }
    var source: String { say("Sumber", "Source") }
    var question: String { say("Pertanyaan", "Question") }
    var guidance: String { say("Petunjuk", "Guidance") }
    var method: String { say("Cara pengumpulan", "Collected by") }
    var slots: String { say("Bukti dukung:", "Evidence:") }
    var needs: String { say("perlu", "needs") }
    var mandatory: String { say("wajib: tanpa ini nilainya 0", "mandatory: without it the value is 0") }
    var score: String { say("skor", "raw score") }
    var itemsCounted: String { say("butir", "items") }

    var cumulative: String {
        say(
            "Setiap tingkat juga memerlukan bukti tingkat di bawahnya.",
            "Each level also needs the evidence of the levels below it.")
    }
    var weightOfChildren: String {
        say("Bobot: jumlah bobot isinya", "Weight: what its contents weigh together")
    }
    var minimumGroup: String { say("Nilai: nilai terendah di dalamnya", "Score: the lowest score in it") }

    func weight(_ text: String) -> String { say("bobot ", "weight ") + number(written: text) }

    func assumption(about subject: String) -> String {
        say("Asumsi tentang \(subject)", "Assumption about \(subject)")
    }

    func only(_ kinds: [String]) -> String { say("(hanya \(list(kinds)))", "(\(list(kinds)) only)") }

    func categories(scale: Fraction, places: Int) -> String {
        say(
            "KATEGORI (skala 0 sampai \(number(scale)), dibulatkan sampai \(places) desimal)",
            "CATEGORIES (scale 0 to \(number(scale)), rounded to \(counted(places, "decimal")))")
    }

    /// With as many decimals as scores have, or more where the bound needs them.
    func bound(_ bound: Patuh.Category.Bound, _ rounding: Rounding) -> String {
        let value = number(bound.value.written(rounding))
        return switch bound {
        case .atLeast: say("mulai \(value)", "from \(value)")
        case .moreThan: say("di atas \(value)", "above \(value)")
        }
    }

    var gatesOnly: String { say("bila semua syarat dipenuhi", "when all gates are met") }

    func gates(_ gates: [String]) -> String {
        say("syarat, paling sedikit sekian persen: ", "gates, at least so many percent: ")
            + gates.joined(separator: "; ")
    }

    /// A gate; what it is about stands in the form under its code.
    ///
    /// - Parameter mark: follows what is assumed.
    func gate(_ gate: Patuh.Category.Gate, _ item: Item, mark: String) -> String {
        "\(item.code) \(number(gate.minimum))\(mark)"
    }

    func unitKind(_ kind: UnitKind) -> String {
        "\(printable(kind.name)) (\(kind.code))"
            + (kind.products > 0
                ? say(
                    ", \(kind.products) produk dinilai",
                    kind.products == 1 ? ", 1 product assessed" : ", \(kind.products) products assessed") : "")
            + (kind.parent.map { say(", diperingkat bersama \($0)", ", ranked with \($0)") } ?? "")
    }

    /// Weight, repetition, who answers, and whether it may be left out.
    func facts(_ item: Item, _ indikator: Indikator, isWeightAssumed: Bool) -> String {
        var facts = [weight(item.weightText ?? "") + assumed(isWeightAssumed)]
        switch indikator.repetition {
        case .once: break
        case .products: facts.append(say("dijawab untuk setiap produk", "answered for each product"))
        case .roles: facts.append(say("dijawab untuk setiap peran", "answered for each role"))
        }
        switch indikator.respondent {
        case .unit: facts.append(say("diisi unit", "filled in by the unit"))
        case .assessor: facts.append(say("diisi penilai", "filled in by the assessor"))
        case .citizens: facts.append(say("dari masyarakat", "from the public"))
        case .secondary: facts.append(say("data sekunder", "secondary data"))
        }
        if indikator.mayBeNotApplicable { facts.append(say("boleh TDD", "may be not applicable (TDD)")) }
        facts.append(say("upaya \(indikator.effort) dari 5", "effort \(indikator.effort) of 5"))
        return facts.joined(separator: "; ")
    }

    func slot(_ slot: EvidenceSlot) -> String {
        var facts: [String] = []
        if !slot.terms.kinds.isEmpty { facts.append(list(slot.terms.kinds.all.map(\.rawValue), or: true)) }
        if let age = slot.terms.maximumAge {
            facts.append(say("umur paling lama \(duration(age))", "at most \(duration(age)) old"))
        }
        if slot.minimum > 1 {
            facts.append(say("paling sedikit \(slot.minimum) dokumen", "at least \(slot.minimum) documents"))
        }
        if slot.isShared {
            facts.append(say("boleh dipakai bersama oleh beberapa unit", "may be shared by several units"))
        }
        return printable(slot.name) + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
    }

    func duration(_ duration: CalendarDate.Duration) -> String {
        switch duration.unit {
        case .days: say("\(duration.count) hari", "\(counted(duration.count, "day"))")
        case .months: say("\(duration.count) bulan", "\(counted(duration.count, "month"))")
        case .years: say("\(duration.count) tahun", "\(counted(duration.count, "year"))")
        }
    }

    /// What is measured, against what, and what nothing means.
    func measured(_ measurement: Measurement) -> String {
        let unit = printable(measurement.unit)
        var facts = [say("Diukur dalam \(unit)", "Measured in \(unit)")]
        if let target = measurement.target { facts.append("target \(quantity(number(target), measurement.unit))") }
        if measurement.takesRatio {
            switch measurement.whenNothing {
            case .zero: facts.append(say("bila nihil dihitung 0", "if there are none, counted as 0"))
            case .notApplicable:
                facts.append(say("bila nihil dianggap TDD", "if there are none, treated as not applicable (TDD)"))
            case .full: facts.append(say("bila nihil dihitung penuh", "if there are none, counted in full"))
            }
        }
        return facts.joined(separator: "; ")
    }

    /// The numbers that are written down.
    func fields(_ measurement: Measurement) -> [String] {
        if let numerator = measurement.numerator, let denominator = measurement.denominator {
            return [printable(numerator), printable(denominator)]
        }
        return [say("Angka (\(printable(measurement.unit)))", "Number (\(printable(measurement.unit)))")]
    }

    /// On what scale people answer, what their mean fulfils, and how many must answer.
    func survey(_ survey: Survey) -> String {
        let (lowest, highest) = (number(survey.lowest), number(survey.highest))
        let fulfilment =
            switch (survey.conversion, survey.isFalling) {
            case (.maximum, _): say("rata-rata ÷ \(highest)", "mean ÷ \(highest)")
            case (.range, _) where survey.lowest.isZero:
                survey.isFalling
                    ? say("(\(highest) - rata-rata) ÷ \(highest)", "(\(highest) - mean) ÷ \(highest)")
                    : say("rata-rata ÷ \(highest)", "mean ÷ \(highest)")
            case (.range, false):
                say(
                    "(rata-rata - \(lowest)) ÷ (\(highest) - \(lowest))",
                    "(mean - \(lowest)) ÷ (\(highest) - \(lowest))")
            case (.range, true):
                say(
                    "(\(highest) - rata-rata) ÷ (\(highest) - \(lowest))",
                    "(\(highest) - mean) ÷ (\(highest) - \(lowest))")
            }
        let facts = [
            say("Survei skala \(lowest) sampai \(highest)", "Survey on a scale of \(lowest) to \(highest)"),
            survey.isFalling ? say("rendah berarti baik", "low is good") : nil,
            say("pemenuhan = \(fulfilment)", "fulfilment = \(fulfilment)"),
            survey.minimumRespondents.map {
                say("paling sedikit \($0) responden", "at least \(counted($0, "respondent"))")
                    + " (\(fewer(survey.whenFewer)))"
            },
        ]
        return facts.compactMap(\.self).joined(separator: "; ")
    }

    private func fewer(_ consequence: Survey.WhenFewer) -> String {
        switch consequence {
        case .warning: say("bila kurang tetap dihitung, dengan peringatan", "fewer still count, with a warning")
        case .zero: say("bila kurang dihitung 0", "fewer count as 0")
        case .ignore: say("bila kurang tidak dihitung", "fewer do not count")
        }
    }

    func step(_ step: Step, items: [ListItem], counted: String) -> String {
        self.step(step, names: step.items.map { items[$0].name }, counted: counted)
    }

    /// - Parameter names: of the items it needs.
    func step(_ step: Step, names: [String], counted: String) -> String {
        var conditions = names.map { printable($0) }
        if let bound = step.atLeast { conditions.append("≥ \(number(bound)) \(counted)") }
        if let bound = step.moreThan { conditions.append("> \(number(bound)) \(counted)") }
        if let bound = step.atMost { conditions.append("≤ \(number(bound)) \(counted)") }
        if let bound = step.lessThan { conditions.append("< \(number(bound)) \(counted)") }
        return list(conditions) + (step.text.isEmpty ? "" : ": \(printable(step.text))")
    }
}
