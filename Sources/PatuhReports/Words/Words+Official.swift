import Patuh

/// Published results in recaps: whether they follow, and what is not as computed.
extension Words {
    func verdict(_ official: Recap.Official, of instansi: Recap.Instansi) -> String {
        let mean = instansi.result.map { number($0.score.published) } ?? "-"
        let count = instansi.units.count
        let published = official.score.map(number) ?? "-"
        let band = official.category.map { " (\(printable($0)))" } ?? ""
        let figure = say("Nilai resmi \(published)\(band)", "Published score \(published)\(band)")
        return switch official.verdict {
        case .nothingPublished:
            say(
                "Nilai resmi instansi tidak ada pada hasil resmi yang terbaca.",
                "The published results that were read hold no score of the instansi.")
        case .follows(let difference) where official.verdict.restsOnRounding:
            say(
                "\(figure) masih dalam batas pembulatan nilai unit, yang rata-ratanya \(mean) (selisih \(signed(difference))).",
                "\(figure) is within the rounding of its units, whose mean is \(mean) (difference \(signed(difference)))."
            )
        case .follows(let difference):
            say(
                "\(figure) sesuai dengan rata-rata unit \(mean) (selisih \(signed(difference))).",
                "\(figure) follows from its units, whose mean is \(mean) (difference \(signed(difference))).")
        case .contradicts(let difference):
            say(
                "\(figure) TIDAK SESUAI, selisih \(signed(difference)): rata-rata \(count) unit yang tercantum \(mean)\(unlessRounded(official)).",
                "\(figure) does NOT FOLLOW, difference \(signed(difference)): the mean of the \(counted(count, "unit")) listed is \(mean)\(unlessRounded(official))."
            )
        case .beside(let difference):
            say(
                "\(figure), selisih \(signed(difference)) dari nilai di atas.",
                "\(figure) differs by \(signed(difference)) from the score above.")
                + agreement(of: official, in: instansi)
        case .noUnits:
            say(
                "\(figure): tanpa nilai unit, hanya diperiksa terhadap batas kategori.",
                "\(figure): without scores of units, only held against the bands.") + bands(official, in: instansi)
        case .productsMissing, .scoresMissing, .rowsMissing:
            say("\(figure) tidak dapat dihitung ulang.", "\(figure) cannot be recomputed.")
        }
    }

    /// What a published score with few decimals may be beside the number that it is.
    private func unlessRounded(_ official: Recap.Official) -> String {
        guard official.isRounded, let places = official.score?.places else { return "" }
        let decimals =
            places == 0
            ? say("bilangan bulat", "a whole number")
            : say("\(places) desimal", "\(counted(places, "decimal"))")
        return say("; sesuai hanya bila dibulatkan ke \(decimals)", "; it follows only if rounded to \(decimals)")
    }

    /// What a published score is by the rubric.
    private func bands(_ official: Recap.Official, in instansi: Recap.Instansi) -> String {
        let bands = official.bands.map { category in
            let zone = zone(category, in: instansi).map { ", \(self.zone.lowercased()) \($0)" } ?? ""
            return band(category, in: instansi) + zone
        }
        return bands.isEmpty
            ? ""
            : say(
                " Menurut rubrik: \(bands.joined(separator: " / ")).",
                " By the rubric: \(bands.joined(separator: " / ")).")
    }

    /// Where something was published.
    func source(_ source: String) -> String { say("Sumber: ", "Source: ") + printable(source) }

    /// Whether a published score follows from the published units.
    private func agreement(of official: Recap.Official, in instansi: Recap.Instansi) -> String {
        if let list = official.list {
            let (value, difference) = (number(list.mean.published), signed(list.difference))
            let isByProducts = instansi.aggregation == .meanOfProducts
            let mean =
                isByProducts
                ? say(
                    "rata-rata \(list.count) unit, tertimbang menurut produk,",
                    "mean of the \(counted(list.count, "unit")), weighted by products,")
                : say("rata-rata \(list.count) unit", "mean of the \(counted(list.count, "unit"))")
            return list.isContradiction
                ? say(
                    " TIDAK SESUAI dengan \(mean) yang diumumkan, \(value) (selisih \(difference)).",
                    " It does NOT FOLLOW from the \(mean) published, \(value) (difference \(difference)).")
                : say(
                    " Sesuai dengan \(mean) yang diumumkan, \(value) (selisih \(difference)).",
                    " It follows from the \(mean) published, \(value) (difference \(difference)).")
        }
        if official.listed == 0 { return "" }
        var reasons = [lacks(official)].compactMap(\.self)
        if !official.unlisted.isEmpty {
            let units = share(official.unlisted, of: instansi.scoredCount)
            let isRenamed = !official.onlyPublished.isEmpty
            reasons.insert(
                say(
                    "\(units) tidak ada di antara hasil resmi yang terbaca\(isRenamed ? "; bila hanya namanya lain, samakan" : "")",
                    "\(units) \(official.unlisted.count == 1 ? "is" : "are") not among the published results that were read\(isRenamed ? "; where only the name differs, make the names the same" : "")"
                ), at: 0)
        }
        if !official.ambiguous.isEmpty {
            let ambiguous = few(official.ambiguous)
            reasons.append(
                say(
                    "\(ambiguous) bernama sama dengan beberapa unit di sini",
                    "several units here are called like \(ambiguous)"))
        }
        if reasons.isEmpty { return "" }
        let reason = reasons.joined(separator: "; ")
        return say(" Tidak dapat dihitung ulang: \(reason).", " It cannot be recomputed: \(reason).")
    }

    /// What the mean of the published units needs and was not published or is not known; `nil` when all is there.
    func lacks(_ official: Recap.Official) -> String? {
        let (scores, products) = (official.withoutScore, official.withoutProducts)
        var lacks: [String] = []
        if scores == products {
            lacks.append(
                unpublished(say("nilai dan jumlah produk", "score and number of products"), of: scores, official))
        } else {
            lacks.append(unpublished(say("nilai", "score"), of: scores, official))
            lacks.append(unpublished(say("jumlah produk", "number of products"), of: products, official))
        }
        if official.lacksRubric {
            lacks.append(say("rubrik sebagian unit tidak dikenal", "the rubric of some units is not known"))
        }
        lacks.removeAll(where: \.isEmpty)
        return lacks.isEmpty ? nil : lacks.joined(separator: "; ")
    }

    private func unpublished(_ what: String, of units: [String], _ official: Recap.Official) -> String {
        if units.isEmpty { return "" }
        if units.count == official.listed {
            return say("\(what) tiap unit tidak diumumkan", "no unit's \(what) was published")
        }
        let share = share(units, of: official.listed)
        return say("\(what) untuk \(share) tidak diumumkan", "\(what) not published for \(share)")
    }

    /// `2 dari 7 unit (A, B)`.
    private func share(_ units: [String], of count: Int) -> String {
        say("\(units.count) dari \(count) unit", "\(units.count) of \(count) units") + " (\(few(units)))"
    }

    private func contradiction(_ contradiction: Recap.Contradiction) -> String {
        let name = contradiction.unit.map { printable($0) } ?? say("Instansi", "The instansi")
        let (score, stated) = (number(contradiction.score), printable(contradiction.stated))
        let expected = printable(contradiction.expected) + (contradiction.isAssumed ? "*" : "")
        let isNamed = stated.lowercased().hasPrefix("zona")
        return switch contradiction.subject {
        case .category:
            say(
                "\(name): \(score) tertulis kategori \(stated), menurut rubrik \(expected).",
                "\(name): \(score) is published as category \(stated), by the rubric it is \(expected).")
        case .zone:
            // Some say so themselves.
            say(
                "\(name): \(score) tertulis \(isNamed ? "" : "zona ")\(stated), menurut rubrik \(expected).",
                "\(name): \(score) is published as \(isNamed ? "" : "zone ")\(stated), by the rubric it is \(expected)."
            )
        }
    }

    /// What there is to look at in published results.
    func objections(_ official: Recap.Official, in instansi: Recap.Instansi) -> [String] {
        let (kinds, others) = (instansi.unknownKinds, instansi.otherCategories)
        return official.contradictions.map(contradiction)
            + [
                kinds.isEmpty ? nil : unknownKinds(kinds.map { printable($0) }),
                others.isEmpty ? nil : otherCategories(others), otherKinds(instansi), otherProducts(instansi),
                official.ambiguous.isEmpty ? nil : ambiguous(official.ambiguous),
            ].compactMap(\.self)
    }

    private func otherKinds(_ instansi: Recap.Instansi) -> String? {
        let units = instansi.units.compactMap { unit in
            unit.official?.otherKind.map { kind in
                let own = instansi.kinds[unit.kind].code
                return "\(printable(unit.name)) ("
                    + say("resmi \(kind), di sini \(own)", "published \(kind), here \(own)") + ")"
            }
        }
        return units.isEmpty
            ? nil
            : say(
                "Jenis unit menurut hasil resmi berbeda; periksa apakah unitnya sama: ",
                "The kind published is another; check whether it is the same unit: ") + list(units) + "."
    }

    private func otherProducts(_ instansi: Recap.Instansi) -> String? {
        let units = instansi.units.compactMap { unit -> String? in
            guard let published = unit.official?.products, let own = instansi.products(of: unit), published != own
            else { return nil }
            return "\(printable(unit.name)) ("
                + say("resmi \(published), di sini dihitung \(own)", "published \(published), counted here \(own)")
                + ")"
        }
        return units.isEmpty || instansi.isPublished
            ? nil
            : say(
                "Jumlah produk menurut hasil resmi berbeda: ", "The number of products published is another: ")
                + list(units) + "."
    }

    private func ambiguous(_ names: [String]) -> String {
        say(
            "Beberapa unit di sini bernama sama dengan \(few(names)) pada hasil resmi, maka hasil itu tidak dipasangkan; bedakan namanya, atau samakan kodenya bila satu unit.",
            "Several units here are called like \(few(names)) among the published results, which is put beside none; tell them apart by their names, or give them one code if they are one."
        )
    }

    private func unknownKinds(_ kinds: [String]) -> String {
        say(
            "Jenis unit yang tidak dikenal rubrik dan diperingkat terpisah: \(list(kinds)).",
            "Kinds that the rubric does not know, ranked by themselves: \(list(kinds)).")
    }

    private func otherCategories(_ others: [Recap.OtherCategory]) -> String {
        let units = others.map { other in
            let word = other.subject == .zone ? zone.lowercased() + " " : ""
            let official = word + printable(other.official) + assumed(other.isOfficialAssumed)
            let computed = say("hitungan ", "computed ") + word + printable(other.computed) + assumed(other.isAssumed)
            guard let score = other.score.map(number) else {
                return "\(printable(other.name)) (" + say("resmi", "official") + " \(official), \(computed))"
            }
            // Nobody published the category.
            let place = say("nilai resmi \(score) menurut rubrik", "published score \(score), by the rubric")
            return "\(printable(other.name)) (\(place) \(official), \(computed))"
        }
        return say(
            "Kategori atau zona menurut hasil resmi berbeda dari hitungan ini: ",
            "By the published results, category or zone are not those computed here: ") + list(units) + "."
    }

    /// The units that were published and not scored; `nil` for none.
    ///
    /// - Parameter isIncomplete: whether some files of units were refused.
    func onlyPublished(_ official: Recap.Official, isIncomplete: Bool) -> String? {
        let units = official.onlyPublished.filter { !$0.isAmbiguous }
        if units.isEmpty { return nil }
        return say("Hanya ada pada hasil resmi: ", "In the published result only: ")
            + list(units.map { printable($0.name) }) + "."
            + (isIncomplete
                ? say(
                    " Unit yang berkasnya ditolak dapat tampak hanya ada pada hasil resmi.",
                    " A unit whose file was refused may seem to be there only.") : "")
    }
}

extension Recap.Official {
    /// The names of published units that several units here are called by.
    fileprivate var ambiguous: [String] { onlyPublished.filter(\.isAmbiguous).map(\.name) }
}
