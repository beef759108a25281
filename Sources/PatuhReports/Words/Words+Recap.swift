import Patuh

/// Recaps of many units.
extension Words {
    func recapTitle(year: Int) -> String {
        say("REKAP STANDAR PELAYANAN PUBLIK TAHUN \(year)", "PUBLIC SERVICE STANDARD RECAP \(year)")
    }
    var overviewTitle: String { say("SEMUA INSTANSI", "EVERY INSTANSI") }
    var instansiTitle: String { say("NILAI INSTANSI", "SCORE OF THE INSTANSI") }
    /// The same; where it is made of published scores, it is not the published one.
    func instansiTitle(_ instansi: Recap.Instansi) -> String {
        instansi.isPublished ? say("NILAI DIHITUNG ULANG", "RECOMPUTED SCORE") : instansiTitle
    }
    var officialTitle: String { say("HASIL RESMI", "PUBLISHED RESULT") }
    var rankingTitle: String { say("PERINGKAT", "RANKING") }
    var weakestTitle: String { say("INDIKATOR TERLEMAH", "WEAKEST INDICATORS") }
    var dragsTitle: String { say("UNIT YANG PALING MENURUNKAN NILAI INSTANSI", "UNITS THAT PULL THE SCORE DOWN MOST") }
    var nearTitle: String { say("HAMPIR NAIK KATEGORI", "JUST BELOW A BETTER CATEGORY") }
    var distributionTitle: String { say("SEBARAN UNIT", "DISTRIBUTION OF UNITS") }
    var rejectedTitle: String { say("BERKAS YANG DITOLAK", "FILES REFUSED") }
    var zoneLabel: String { say("Zona", "Zone") }

    var heldTitle: String { say("TERTAHAN SYARAT KATEGORI", "HELD BACK BY WHAT A CATEGORY ASKS") }
    var heldNote: String {
        say(
            "Nilainya cukup, tetapi SYARAT kategori itu belum dipenuhi; rinciannya pada rapor unit.",
            "The score is enough, but the GATE of that category does not hold; the unit's card tells more.")
    }
    func more(_ count: Int) -> String {
        say(
            "\(count) unit lain ada pada rekap XML.",
            "\(count) more \(count == 1 ? "unit is" : "units are") in the XML recap.")
    }
    var gateColumn: String { say("SYARAT", "GATE") }
    var productsColumn: String { say("PRODUK", "PRODUCTS") }

    var rankColumn: String { "NO" }
    var kindRankColumn: String { say("PER JENIS", "BY KIND") }
    var bandColumn: String { say("KAT.", "CAT.") }
    var officialColumn: String { say("RESMI", "OFFICIAL") }
    var officialDifferenceColumn: String { say("SELISIH", "DIFF.") }
    var meanColumn: String { say("RATA-RATA", "MEAN") }
    var missingColumn: String { say("KURANG", "MISSING") }

    // MARK: Top

    var fromPublished: String { say("dari hasil resmi", "from published results") }

    /// Whose word counts in it, and on what date where that is not the files' own.
    func basis(of instansi: Recap.Instansi, in recap: Recap) -> String {
        if instansi.isPublished { return publishedBasis }
        let basis = recap.basis.map { "Basis: \(self.basis($0))" } ?? ""
        let open = [unverified(instansi), partlyVerified(instansi)].compactMap(\.self).joined(separator: "; ")
        let date = recap.date.map {
            say(
                ". Per tanggal \(self.date($0)), bukan tanggal dalam berkas",
                ". As of \(self.date($0)), not the dates in the files")
        }
        return basis + (open.isEmpty ? "" : " (\(open))") + (date ?? "")
    }

    private func unverified(_ instansi: Recap.Instansi) -> String? {
        if instansi.unverified == 0 { return nil }
        return say(
            "\(instansi.unverified) dari \(instansi.units.count) unit belum diverifikasi",
            "\(instansi.unverified) of \(instansi.units.count) units not verified")
    }

    private func partlyVerified(_ instansi: Recap.Instansi) -> String? {
        let count = instansi.partlyVerified
        if count == 0 { return nil }
        return say(
            "\(count) unit baru diverifikasi sebagian",
            "\(count) \(count == 1 ? "unit" : "units") verified only in part")
    }

    var publishedBasis: String {
        say(
            "Dihitung dari nilai unit yang diumumkan, bukan dari bukti dukung.",
            "Computed from published scores of units, not from evidence.")
    }

    func howMade(_ instansi: Recap.Instansi) -> String {
        let count = instansi.units.count { $0.score != nil }
        let rest = instansi.units.count - count
        let left =
            rest == 0
            ? ""
            : say(
                " \(rest) unit tanpa nilai (seluruhnya TDD) tidak ikut dihitung.",
                " \(rest) without a score (all of it TDD) \(rest == 1 ? "does" : "do") not count.")
        return switch (instansi.aggregation, instansi.isPublished) {
        case (.meanOfUnits, false):
            say(
                "Rata-rata nilai \(count) unit sebelum pembulatan, dibulatkan sekali.\(left)",
                "The mean of the unrounded scores of \(count) \(count == 1 ? "unit" : "units"), rounded once.\(left)")
        case (.meanOfUnits, true):
            say(
                "Rata-rata nilai \(count) unit yang diumumkan.",
                "The mean of the published scores of \(count) \(count == 1 ? "unit" : "units").")
        case (.meanOfProducts, _):
            say(
                "Rata-rata nilai \(count) unit, tertimbang menurut jumlah produk layanannya, dibulatkan sekali.\(left)",
                "The mean of \(count) \(count == 1 ? "unit" : "units"), weighted by the number of their products, rounded once.\(left)"
            )
        }
    }

    func noInstansiScore(_ instansi: Recap.Instansi) -> String {
        let hasScore = Set(instansi.units.map { $0.score != nil })
        return switch (hasScore.contains(true), hasScore.contains(false)) {
        case (true, true):
            say(
                "Tidak dapat dihitung ulang: nilai sebagian unit tidak diumumkan.",
                "Cannot be recomputed: the scores of some units were not published.")
        case (true, false) where instansi.aggregation == .meanOfUnits || instansi.official?.verdict == .rowsMissing:
            say(
                "Tidak dapat dihitung ulang: rubrik sebagian unit tidak dikenal.",
                "Cannot be recomputed: the rubric of some units is not known.")
        case (true, false):
            say(
                "Tidak dapat dihitung ulang: jumlah produk tiap unit tidak diumumkan.",
                "Cannot be recomputed: the number of products of each unit was not published.")
        case (false, _): say("Tidak ada unit yang mempunyai nilai.", "No unit has a score.")
        }
    }

    var noInstansiCategory: String {
        say(
            "Tanpa kategori instansi: pada nilai ini kategori ditentukan syarat tiap unit, bukan batas nilai.",
            "No category of the instansi: at this score it rests on what each unit must meet, not on bounds.")
    }

    func recapRange(_ result: Recap.Result, in instansi: Recap.Instansi) -> String {
        var (low, high) = (number(result.score.published), number(result.highest.published))
        let bands = [result.category, result.highestCategory].map { $0.map { band($0, in: instansi) } }
        switch (bands[0], bands[1]) {
        case (let first?, let last?) where first != last:
            high += say(" (\(first) s.d. \(last))", " (\(first) to \(last))")
        case (_, let band?): high += " (\(band))"
        case (let band?, nil): low += " (\(band))"
        case (nil, nil): break
        }
        return say(
            "Yang belum dinilai dihitung 0; rentang \(low) s.d. \(high).",
            "What is not yet scored counts as 0; range \(low) to \(high).")
    }

    func lastYear(_ last: Recap.LastYear) -> String {
        let origin =
            last.isBesidePublished
            ? say(" menurut bukti dukung, bukan hasil resmi", " by evidence, not as published") : ""
        let year = say("Tahun \(last.year)", "Year \(last.year)") + origin
        let ways = Comparison.Direction.allCases.compactMap { way in
            last.moves[way].map { "\($0) \(direction(way))" }
        }
        let rest = last.apart > 0 ? [say("\(last.apart) tidak sebanding", "\(last.apart) not comparable")] : []
        let units = ways + rest
        let open =
            last.unfinished == 0
            ? ""
            : say(
                " \(last.unfinished) unit tahun itu belum selesai dinilai; bagian yang belum dinilai dihitung 0.",
                " \(last.unfinished) of that year's units not scored in full; what is missing counts as 0.")
        let causes = last.refusals.map(refusal).joined(separator: "; ")
        let because = causes.isEmpty ? "" : say(" Tidak sebanding: \(causes).", " Not comparable: \(causes).")
        let moves =
            (units.isEmpty ? "" : say(" Unit: ", " Units: ") + list(units) + ".") + because + open
            + (last.isOtherFile ? " \(otherFile)" : "") + otherStages(last.otherStages)
            + (last.isSample ? say(" Hasil tahun itu data rekaan.", " That year's results are sample data.") : "")
        guard let score = last.score else {
            let method = say(
                "nilai instansi tidak dihitung, sebab jumlah produk tiap unit tidak diketahui dari rapor",
                "no score of the instansi, for cards do not tell the products of each unit")
            let rule = say(
                "nilai instansi tidak dihitung, sebab rubrik rapornya tidak ada; tunjuk dengan --rubrik",
                "no score of the instansi, for the rubric of the cards is not there; name it with --rubrik")
            let many = say(
                "nilai instansi tidak dihitung, sebab rubrik unit-unitnya menghitung dengan cara yang berbeda",
                "no score of the instansi, for the rubrics of its units make it in different ways")
            let none =
                switch last {
                case _ where last.lacksProducts: method
                case _ where last.lacksRubric: rule
                case _ where last.hasManyRules: many
                default: say("nilai instansi tidak dihitung", "no score of the instansi")
                }
            let reason = last.isComparable ? none : notComparable
            return "\(year): \(reason).\(moves)"
        }
        let category = last.category.map { " (\(printable($0.code))\(assumed(last.isBandAssumed)))" } ?? ""
        guard let change = last.change, let direction = last.direction else {
            let other = say(
                "dari \(last.count) unit, yang tidak sama; karena itu tidak dinyatakan naik atau turun.",
                "of \(last.count) \(last.count == 1 ? "unit" : "units"), not the same ones, so neither up nor down.")
            return "\(year): \(number(score.published))\(category) \(other)\(moves)"
        }
        return "\(year): \(number(score.published))\(category)  ->  \(moved(change, direction)).\(moves)"
    }

    // MARK: Tables

    func rankingNote(hasOpen: Bool, hasOfficial: Bool, isByProducts: Bool) -> String {
        say("Nilai sama, peringkat sama.", "Equal scores share a rank.")
            + (isByProducts
                ? say(
                    " Nilai instansi: jumlah PRODUK × NILAI sebelum dibulatkan, dibagi jumlah PRODUK.",
                    " Score of the instansi: PRODUCTS × unrounded SCORE summed, divided by the PRODUCTS.") : "")
            + (hasOpen
                ? say(" ~ masih ada indikator yang belum dinilai.", " ~ some indicators are not yet scored.") : "")
            + (hasOfficial
                ? say(
                    " SELISIH di samping RESMI: nilai resmi dikurangi nilai di sini.",
                    " DIFF. beside OFFICIAL: published score less the one here.") : "")
    }

    func weakestNote(_ others: Int, of instansi: Recap.Instansi) -> String {
        let mean =
            instansi.aggregation == .meanOfProducts
            ? say("rata-rata tertimbang menurut jumlah produk unit", "the mean weighted by the units' products")
            : say("poin rata-rata tiap unit", "mean points of a unit")
        let note = say(
            "HILANG: \(mean); jumlah semua indikator = skala dikurangi nilai instansi. "
                + "UNIT: yang kehilangan poin / yang dikenai indikator itu.",
            "LOST: \(mean); over all indicators they sum to the scale less the score. "
                + "UNIT: losing points / to which it applies.")
        if others == 0 { return note }
        return note
            + say(
                " \(others) indikator lain ada pada rekap XML.",
                " \(others) more \(others == 1 ? "is" : "are") in the XML recap.")
    }

    var dragsNote: String {
        say(
            "HILANG: poin nilai instansi. MENJADI: nilai instansi bila unit itu bernilai penuh; dihitung sebelum pembulatan.",
            "LOST: points of the score. BECOMES: the score if that unit lost nothing; worked out before rounding.")
    }

    func nearNote(_ instansi: Recap.Instansi) -> String {
        say(
            "Kekurangannya paling banyak \(number(instansi.nearLimit)) poin; syarat lain sudah dipenuhi.",
            "They lack \(number(instansi.nearLimit)) points at most, and nothing but points.")
    }

    func problems(_ count: Int) -> String {
        say("\(count) masalah", count == 1 ? "1 problem" : "\(count) problems")
    }

    var nothingToRecap: String { say("Tidak ada unit yang dapat direkap.", "There is no unit to recap.") }

    func rubricDigest(_ instrument: Rapor.Instrument) -> String {
        let digest = instrument.digest.prefix(8)
        return say("Sidik rubrik \(instrument.code) \(digest)", "Rubric digest \(instrument.code) \(digest)")
    }

    // MARK: Published results

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
                "\(figure) does NOT FOLLOW, difference \(signed(difference)): the mean of the \(count) \(count == 1 ? "unit" : "units") listed is \(mean)\(unlessRounded(official))."
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
            : say("\(places) desimal", "\(places) \(places == 1 ? "decimal" : "decimals")")
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
            let (value, difference) = (number(list.mean), signed(list.difference))
            let isByProducts = instansi.aggregation == .meanOfProducts
            let mean =
                isByProducts
                ? say(
                    "rata-rata \(list.count) unit, tertimbang menurut produk,",
                    "mean of the \(list.count) \(list.count == 1 ? "unit" : "units"), weighted by products,")
                : say("rata-rata \(list.count) unit", "mean of the \(list.count) \(list.count == 1 ? "unit" : "units")")
            return list.isContradiction
                ? say(
                    " TIDAK SESUAI dengan \(mean) yang diumumkan, \(value) (selisih \(difference)).",
                    " It does NOT FOLLOW from the \(mean) published, \(value) (difference \(difference)).")
                : say(
                    " Sesuai dengan \(mean) yang diumumkan, \(value) (selisih \(difference)).",
                    " It follows from the \(mean) published, \(value) (difference \(difference)).")
        }
        if official.listed == 0 { return "" }
        let count = instansi.units.count { $0.score != nil }
        var reason = say(
            "jumlah produk tiap unit tidak diumumkan", "the number of products of each unit was not published")
        if official.unlisted > 0, official.onlyPublished.isEmpty {
            reason = say(
                "nilai \(official.unlisted) dari \(count) unit tidak ada pada hasil resmi yang terbaca",
                "for \(official.unlisted) of \(count) units there is no score in the published results that were read")
        } else if official.unlisted > 0 {
            reason = say(
                "\(official.unlisted) dari \(count) unit tidak ada nilainya di antara hasil resmi; bila hanya namanya lain, samakan",
                "for \(official.unlisted) of \(count) units there is no score among the published results; where only the name differs, make the names the same"
            )
        }
        return say(" Tidak dapat dihitung ulang: \(reason).", " It cannot be recomputed: \(reason).")
    }

    func contradiction(_ contradiction: Recap.Contradiction) -> String {
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

    func unknownKinds(_ kinds: [String]) -> String {
        say(
            "Jenis unit yang tidak dikenal rubrik dan diperingkat terpisah: \(list(kinds)).",
            "Kinds that the rubric does not know, ranked by themselves: \(list(kinds)).")
    }

    func otherCategories(_ others: [Recap.OtherCategory]) -> String {
        let units = others.map { other in
            let word = other.subject == .zone ? zone.lowercased() + " " : ""
            let (official, computed) = (word + printable(other.official), word + printable(other.computed))
            return say(
                "\(printable(other.name)) (resmi \(official), hitungan \(computed))",
                "\(printable(other.name)) (official \(official), computed \(computed))")
        }
        return say(
            "Kategori atau zona resmi berbeda dari hitungan ini: ",
            "The official category or zone is not the one computed here: ") + list(units) + "."
    }

    func onlyPublished(_ names: [String]) -> String {
        say("Hanya ada pada hasil resmi: ", "In the published result only: ") + list(names) + "."
    }
}
