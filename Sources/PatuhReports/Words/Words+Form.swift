import Patuh

/// Words of a rubric shown as a form.
extension Words {
    var legalBasis: String { say("Dasar hukum", "Legal basis") }
    var source: String { say("Sumber", "Source") }
    var unitKinds: String { say("JENIS UNIT", "KINDS OF UNIT") }
    var roles: String { say("PERAN RESPONDEN", "RESPONDENT ROLES") }
    var question: String { say("Pertanyaan", "Question") }
    var guidance: String { say("Petunjuk", "Guidance") }
    var method: String { say("Cara pengumpulan", "Collected by") }
    var slots: String { say("Bukti dukung:", "Evidence:") }
    var needs: String { say("perlu", "needs") }
    var mandatory: String { say("wajib", "mandatory") }
    var score: String { say("skor", "score") }
    var itemsCounted: String { say("butir", "items") }

    var cumulative: String {
        say(
            "Setiap tingkat juga memerlukan bukti tingkat di bawahnya.",
            "Each level also needs the evidence of the levels below it.")
    }
    var weightOfChildren: String {
        say("Bobot: jumlah bobot isinya", "Weight: what its contents weigh together")
    }
    var minimumGroup: String { say("Nilai: nilai terendah di dalamnya", "Value: the least value in it") }

    func weight(_ text: String) -> String { say("bobot ", "weight ") + number(written: text) }

    func assumption(about subject: String) -> String {
        say("Asumsi tentang \(subject)", "Assumption about \(subject)")
    }

    func only(_ kinds: [String]) -> String { say("(hanya \(list(kinds)))", "(\(list(kinds)) only)") }

    func categories(scale: Fraction, places: Int) -> String {
        say(
            "KATEGORI (skala 0 sampai \(number(scale)), dibulatkan \(places) desimal)",
            "CATEGORIES (scale 0 to \(number(scale)), rounded to \(places) decimals)")
    }

    func bound(_ bound: Patuh.Category.Bound) -> String {
        switch bound {
        case .atLeast(let value): say("mulai \(number(value))", "from \(number(value))")
        case .moreThan(let value): say("di atas \(number(value))", "above \(number(value))")
        }
    }

    func gate(_ gate: Patuh.Category.Gate, _ item: Item) -> String {
        say(
            "syarat: \(item.code) \(printable(item.name)) paling sedikit \(number(gate.minimum)) %",
            "gate: \(item.code) \(printable(item.name)) at least \(number(gate.minimum)) %")
    }

    func unitKind(_ kind: UnitKind) -> String {
        "\(kind.code)  \(printable(kind.name))"
            + (kind.products > 0
                ? say(", \(kind.products) produk dinilai", ", \(kind.products) products assessed") : "")
            + (kind.parent.map { say(", diperingkat bersama \($0)", ", ranked with \($0)") } ?? "")
    }

    /// Weight, repetition, who answers, and whether it may be left out.
    func facts(_ item: Item, _ indikator: Indikator, _ rubric: Rubric) -> String {
        var facts = [weight(item.weightText ?? "")]
        switch indikator.repetition {
        case .once: break
        case .products: facts.append(say("dijawab untuk setiap produk", "answered for each product"))
        case .roles(let roles):
            let names = roles.map { printable(rubric.roles[$0].code) }
            facts.append(say("dijawab untuk setiap peran (\(list(names)))", "answered for each role (\(list(names)))"))
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
        if slot.isShared { facts.append(say("boleh dipakai bersama", "may be shared by units")) }
        return printable(slot.name) + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
    }

    func duration(_ duration: CalendarDate.Duration) -> String {
        switch duration.unit {
        case .days: say("\(duration.count) hari", "\(duration.count) days")
        case .months: say("\(duration.count) bulan", "\(duration.count) months")
        case .years: say("\(duration.count) tahun", "\(duration.count) years")
        }
    }

    func measurement(_ measurement: Measurement) -> String {
        var text: String
        if let numerator = measurement.numerator, let denominator = measurement.denominator {
            text = "\(printable(numerator)): ______  \(printable(denominator)): ______"
        } else {
            text = say("Angka: ______ \(printable(measurement.unit))", "Number: ______ \(printable(measurement.unit))")
        }
        if let target = measurement.target {
            text += say(
                "; target \(number(target)) \(printable(measurement.unit))",
                "; target \(number(target)) \(printable(measurement.unit))")
        }
        guard measurement.takesRatio else { return text }
        return text
            + {
                switch measurement.whenNothing {
                case .zero: say("; bila nihil dihitung 0", "; none counts as 0")
                case .notApplicable: say("; bila nihil dianggap TDD", "; none is not applicable (TDD)")
                case .full: say("; bila nihil dihitung penuh", "; none counts in full")
                }
            }()
    }

    func survey(_ survey: Survey) -> String {
        var text = say(
            "Survei skala \(number(survey.lowest)) sampai \(number(survey.highest))",
            "Survey on a scale of \(number(survey.lowest)) to \(number(survey.highest))")
        if survey.isFalling { text += say(", rendah berarti baik", ", low is good") }
        if let minimum = survey.minimumRespondents {
            text += say(", paling sedikit \(minimum) responden", ", at least \(minimum) respondents")
        }
        return text + say(". Responden: ______  Jumlah skor: ______", ". Respondents: ______  Total score: ______")
    }

    func step(_ step: Step, items: [ListItem], counted: String) -> String {
        var conditions = step.items.map { printable(items[$0].name) }
        if let bound = step.atLeast { conditions.append("≥ \(number(bound)) \(counted)") }
        if let bound = step.moreThan { conditions.append("> \(number(bound)) \(counted)") }
        if let bound = step.atMost { conditions.append("≤ \(number(bound)) \(counted)") }
        if let bound = step.lessThan { conditions.append("< \(number(bound)) \(counted)") }
        return list(conditions) + (step.text.isEmpty ? "" : ": \(printable(step.text))")
    }
}
