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
        instansi.isPublished && instansi.result != nil ? say("NILAI DIHITUNG ULANG", "RECOMPUTED SCORE") : instansiTitle
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
            "\(instansi.unverified) of \(counted(instansi.units.count, "unit")) not verified"
        )
    }

    private func partlyVerified(_ instansi: Recap.Instansi) -> String? {
        let count = instansi.partlyVerified
        if count == 0 { return nil }
        return say(
            "\(count) unit baru diverifikasi sebagian",
            "\(counted(count, "unit")) verified only in part")
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
                "The mean of the unrounded scores of \(counted(count, "unit")), rounded once.\(left)")
        case (.meanOfUnits, true):
            say(
                "Rata-rata nilai \(count) unit yang diumumkan.",
                "The mean of the published scores of \(counted(count, "unit")).")
        case (.meanOfProducts, _):
            say(
                "Rata-rata nilai \(count) unit, tertimbang menurut jumlah produk layanannya, dibulatkan sekali.\(left)",
                "The mean of \(counted(count, "unit")), weighted by the number of their products, rounded once.\(left)"
            )
        }
    }

    func noInstansiScore(_ instansi: Recap.Instansi) -> String {
        if instansi.units.allSatisfy({ $0.score == nil }) {
            return say("Tidak ada unit yang mempunyai nilai.", "No unit has a score.")
        }
        let lacks =
            instansi.official.flatMap(lacks)
            ?? say("rubrik sebagian unit tidak dikenal", "the rubric of some units is not known")
        return say("Tidak dapat dihitung ulang: \(lacks).", "It cannot be recomputed: \(lacks).")
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

    /// - Parameter isIncomplete: whether some files of this year's units were refused.
    func lastYear(_ last: Recap.LastYear, isIncomplete: Bool) -> String {
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
            + (last.gone.isEmpty
                ? ""
                : say(
                    " Hanya ada pada tahun itu: \(few(last.gone)).", " In that year only: \(few(last.gone)).")
                    + (isIncomplete
                        ? say(
                            " Unit yang berkasnya ditolak dapat tampak hanya ada pada tahun itu.",
                            " A unit whose file was refused may seem to be there only.") : ""))
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
            let units = say(" dari \(last.count) unit", " of \(counted(last.count, "unit"))")
            let other =
                last.hasOtherUnits
                ? say(
                    ", yang tidak sama; karena itu tidak dinyatakan naik atau turun",
                    ", not the same ones, so neither up nor down") : ""
            return "\(year): \(number(score.published))\(category)\(units)\(other).\(moves)"
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
}
