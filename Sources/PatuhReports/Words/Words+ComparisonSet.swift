package import Patuh

/// Comparisons of two years of many units.
extension Words {
    var setTitle: String {
        say("UNIT, DIURUTKAN DARI PERUBAHAN TERBESAR", "UNITS, THE GREATEST CHANGE FIRST")
    }
    var apartTitle: String { say("TIDAK DIBANDINGKAN", "NOT COMPARED") }
    var cameTitle: String { say("HANYA ADA PADA HASIL BARU", "IN THE NEWER YEAR ONLY") }
    var wentTitle: String { say("HANYA ADA PADA HASIL LAMA", "IN THE OLDER YEAR ONLY") }
    var mostColumn: String { say("PALING BERUBAH", "CHANGED MOST") }
    var instrumentColumn: String { say("INSTRUMEN", "INSTRUM.") }
    var byUnitColumn: String { say("OLEH UNIT", "BY UNIT") }

    func instansiScore(_ scores: ComparisonSet.Scores) -> String {
        func scored(_ score: Score, _ category: Patuh.Category?, _ isAssumed: Bool) -> String {
            number(score.published) + (category.map { " (\(printable($0.code))\(assumed(isAssumed)))" } ?? "")
        }
        let before = scored(scores.before, scores.categoryBefore, scores.isBandBeforeAssumed)
        let after = scored(scores.after, scores.categoryAfter, scores.isBandAfterAssumed)
        guard let headline = scores.headline, let direction = scores.direction else {
            return "\(instansiTitle)  \(before); \(after)"
        }
        return "\(instansiTitle)  \(before)  ->  \(after)   \(moved(headline, direction))"
    }

    func meanNote(_ scores: ComparisonSet.Scores) -> String {
        let counts =
            scores.counts[0] == scores.counts[1]
            ? say(
                "\(scores.counts[0]) unit", scores.counts[0] == 1 ? "1 unit" : "\(scores.counts[0]) units")
            : say(
                "\(scores.counts[0]) dan \(scores.counts[1]) unit", "\(scores.counts[0]) and \(scores.counts[1]) units")
        let other =
            scores.headline != nil
            ? ""
            : say(
                " Unitnya tidak sama, sehingga tidak dinyatakan naik atau turun.",
                " Not the same units, so neither up nor down.")
        return say(
            "Rata-rata nilai \(counts) sebelum pembulatan, dibulatkan sekali.",
            "The mean of the unrounded scores of \(counts), rounded once.") + other
    }

    var yearsReversed: String {
        say(
            "Tahun hasil lama sesudah tahun hasil baru; mungkin urutannya terbalik.",
            "The older year is after the newer one; perhaps they are the wrong way round.")
    }

    /// That units of files that were refused seem to be in one year only; `nil` when there are none.
    func refused(in set: ComparisonSet) -> String? {
        let sides = [
            (set.refused.old, say("berkas hasil lama", "of the older year")),
            (set.refused.new, say("berkas hasil baru", "of the newer year")),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        if sides.isEmpty { return nil }
        return say(
            """
            PERHATIAN: \(list(sides)) ditolak dan tidak ikut dibandingkan; akibatnya unit itu dapat tampak \
            hanya ada pada hasil yang lain. Perbaiki berkasnya dahulu.
            """,
            """
            NOTE: files refused and left out: \(list(sides)); their units may seem to be in the other year only. \
            Correct the files first.
            """)
    }

    func noMean(_ mean: ComparisonSet.Mean) -> String? {
        switch mean {
        case .scores: nil
        case .manyInstansi(let names):
            say(
                "Nilai instansi tidak dihitung: unitnya dari beberapa instansi (\(few(names))); bila satu, samakan namanya.",
                "No score of the instansi: the units are of more than one (\(few(names))); if they are one, make the names the same."
            )
        case .manyRubrics:
            say(
                "Nilai instansi tidak dihitung: unitnya tidak semua dinilai dengan satu rubrik atau dengan dua rubrik yang sebanding.",
                "No score of the instansi: not all units were scored with one rubric, or with two that compare.")
        case .manyBases:
            say(
                "Nilai instansi tidak dihitung: basisnya tidak sama (verifikasi dan penilaian mandiri).",
                "No score of the instansi: some count verifications, others the units' own word.")
        case .manyYears:
            say(
                "Nilai instansi tidak dihitung: hasil lama atau baru dari tahun yang berbeda-beda.",
                "No score of the instansi: the older or the newer results are of different years.")
        case .otherMethod:
            say(
                "Nilai instansi tidak dihitung: caranya bukan rata-rata unit.",
                "No score of the instansi: it is not the mean of units.")
        case .noRubric:
            say(
                "Nilai instansi tidak dihitung: rubrik rapornya tidak ada; tunjuk dengan --rubrik.",
                "No score of the instansi: the rubric of the cards is not there; name it with --rubrik.")
        case .noScore:
            say(
                "Nilai instansi tidak dihitung: tidak ada unit yang mempunyai nilai.",
                "No score of the instansi: no unit has one.")
        }
    }

    /// A unit that is not compared: what it had in both years, and why that says nothing.
    func apart(_ comparison: Comparison, in set: ComparisonSet) -> String {
        let (old, new) = (comparison.old, comparison.new)
        let facts = [old, new].map { "\($0.period.year): \(scored($0.result))" }.joined(separator: "; ")
        let reason = comparison.comparability.refusal.map(refusal) ?? note(.noScore)
        return "\(printable(set.name(of: comparison))). \(facts). \(reason)"
    }

    func setCounts(_ set: ComparisonSet) -> String {
        let ways = Comparison.Direction.allCases.compactMap { way -> String? in
            let count = set.moved.count { $0.change?.direction == way }
            return count > 0 ? "\(count) \(direction(way))" : nil
        }
        let rest = [
            (set.apart.count, say("tidak dibandingkan", "not compared")),
            (set.came.count, say("hanya ada pada hasil baru", "in the newer year only")),
            (set.went.count, say("hanya ada pada hasil lama", "in the older year only")),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return bases(set) + say("Unit: ", "Units: ") + list(ways + rest) + "." + unfinished(set)
            + otherStages(set.otherStages) + (set.hasOtherFiles ? " \(otherFile)" : "")
            + unreviewed(set.unreviewed)
    }

    /// Whose word counts.
    private func bases(_ set: ComparisonSet) -> String {
        let sides = (set.moved + set.apart).flatMap { [$0.old, $0.new] } + set.came + set.went
        let bases = Assessment.Basis.allCases.filter { basis in sides.contains { $0.period.basis == basis } }
        return bases.isEmpty ? "" : say("Basis: ", "Basis: ") + list(bases.map(basis)) + ". "
    }

    /// That what was not scored counts as 0.
    private func unfinished(_ set: ComparisonSet) -> String {
        let sides = [
            (set.unfinished.old, say("unit pada hasil lama", "in the older year")),
            (set.unfinished.new, say("unit pada hasil baru", "in the newer year")),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        if sides.isEmpty { return "" }
        return say(
            " Belum selesai dinilai: \(list(sides)); bagian yang belum dinilai dihitung 0.",
            " Not scored in full: \(list(sides)); what is missing counts as 0.")
    }

    /// That answers are last year's still; nothing for none.
    private func unreviewed(_ count: Int) -> String {
        if count == 0 { return "" }
        return say(
            " \(count) unit mempunyai jawaban yang dibawa dari tahun lalu dan belum diperiksa lagi.",
            " \(counted(count, "unit")) with answers carried over from last year and not looked at yet.")
    }

    /// That verification alone may be why so many units moved; nothing for none.
    func otherStages(_ count: Int) -> String {
        if count == 0 { return "" }
        return say(
            " Tahap berbeda pada \(count) unit: selisihnya mungkin akibat verifikasi; bandingkan juga menurut penilaian mandiri (--basis mandiri).",
            " Stages differ for \(counted(count, "unit")): verification alone may be why; compare the evidence with --basis mandiri too."
        )
    }

    func setNote(withSplit: Bool) -> String {
        withSplit
            ? say(
                "INSTRUMEN: perubahan karena rubrik; OLEH UNIT: perubahan karena unit. Keduanya dibulatkan sendiri-sendiri dan SELISIH "
                    + "ialah beda nilai yang sudah dibulatkan, sehingga jumlahnya dapat berbeda sedikit. Rincian satu unit: patuh banding dengan kedua berkasnya.",
                "INSTRUM.: what the rubric changes; BY UNIT: what the unit changes. Each is rounded by itself and CHANGE is that of "
                    + "the rounded scores, so that the sum may differ a little. Details of a unit: patuh banding with its two files."
            )
            : say(
                "PALING BERUBAH: indikator dengan perubahan poin terbesar. Rincian satu unit: patuh banding dengan kedua berkasnya.",
                "CHANGED MOST: the indicator whose points changed most. Details of a unit: patuh banding with its two files."
            )
    }

    // MARK: The tool

    package var aboutBanding: String {
        say(
            "Membandingkan dua tahun satu unit, atau dua folder unit: apa yang berubah, di mana, dan sebabnya.",
            "Compare two years of a unit, or two folders of units: what changed, where and why.")
    }
    package var olderArgument: String {
        say(
            "Hasil lama: berkas bukti dukung, rapor XML, atau folder berisi salah satunya.",
            "The older year: evidence, a card in XML, or a folder of either.")
    }
    package var newerArgument: String {
        say("Hasil baru: jenis berkasnya sama seperti hasil lama.", "The newer year: the same as the older one.")
    }
    package var fallOption: String {
        say(
            "Keluar dengan kode 1 bila nilai yang sebanding turun (lebih dari POIN); tulis sesudah LAMA dan BARU.",
            "Exit with code 1 when a comparable score fell (by more than POINTS); write it after the two inputs.")
    }
    package var lastYearOption: String {
        say(
            "Bukti dukung atau rapor XML tahun lalu dari unit yang sama, atau foldernya; ditampilkan pada rapor.",
            "Last year's evidence or XML card of the same unit, or a folder of them; shown on the card.")
    }
    package func notPoints(_ text: String) -> String {
        say(
            "--gagal-jika-turun \(printable(text)): tulis angka, misalnya 0,5; atau tulis --gagal-jika-turun tanpa angka di akhir perintah",
            "--gagal-jika-turun \(printable(text)): write a number such as 0.5, or put the option without a number at the end of the command"
        )
    }
    package func fell(_ comparison: Comparison) -> String {
        let name = printable(comparison.new.unit.code)
        let change = comparison.change.map { moved($0.headline, $0.direction) } ?? ""
        let scores = [comparison.old.result, comparison.new.result].map(scored)
        return say(
            "\(name): \(change), dari \(scores[0]) menjadi \(scores[1])",
            "\(name): \(change), from \(scores[0]) to \(scores[1])")
    }
    /// - Parameter isAlone: whether nothing else is in the file.
    package func repeatedUnit(_ code: String, as other: String, isAlone: Bool) -> String {
        let (code, other) = (printable(code), printable(other))
        let it = isAlone ? say("berkas ini", "this file") : say("rapornya di sini", "its card here")
        return say(
            "unit \(code) juga ada dalam \(other); \(it) dilewati",
            "unit \(code) is also in \(other); \(it) is left out")
    }
    package func cardsOfOtherBasis(_ files: [String], wanted: Assessment.Basis) -> String {
        let (isVerified, files) = (wanted == .verified, few(files))
        let (have, want) = (
            isVerified ? say("penilaian mandiri", "the self-assessment") : say("verifikasi", "verification"),
            isVerified ? say("verifikasi", "verification") : say("penilaian mandiri", "the self-assessment")
        )
        return say(
            """
            \(files): rapor menurut \(have), dan basis sebuah rapor tidak dapat diubah; untuk membandingkan menurut \(want), \
            tunjuk berkas buktinya, atau buat rapornya dengan --basis \(wanted.rawValue)
            """,
            """
            \(files): made by \(have), and the basis of a card cannot be changed; to compare by \(want), name the evidence, or \
            make the card with --basis \(wanted.rawValue)
            """)
    }
    package func wantsCards(_ file: String) -> String {
        say(
            """
            --tahun-lalu dengan --dokumen: \(printable(file)) berkas bukti dukung, yang dokumennya tidak diperiksa; buat dahulu \
            rapor tahun lalu dengan --dokumen-nya sendiri, lalu tunjuk rapor XML itu
            """,
            """
            --tahun-lalu with --dokumen: \(printable(file)) is evidence, whose documents are not looked at; first make \
            last year's cards with their own --dokumen, then name those XML cards
            """)
    }
    package func otherCodes(_ pairs: [(name: String, old: String, new: String)]) -> String {
        let units = pairs.prefix(5).map { "\(printable($0.name)) (\(printable($0.old)), \(printable($0.new)))" }
        let list = units.joined(separator: "; ") + andMore(pairs.count - 5)
        return say(
            "tidak dibandingkan karena kodenya berbeda antara dua tahun: \(list); samakan kodenya bila unitnya sama",
            "not compared, for the code differs between the years: \(list); if the unit is the same, give it one code")
    }
    package func otherInstansi(_ old: String, _ new: String) -> String {
        let (old, new) = (printable(old), printable(new))
        return say(
            "unit berkode sama tidak dibandingkan karena instansinya \"\(old)\" dan \"\(new)\"; samakan namanya bila instansinya satu",
            "units of one code are not compared, for their instansi are \"\(old)\" and \"\(new)\"; if it is one, give it one name"
        )
    }
    package func notGuarded(_ names: [String]) -> String {
        let list = few(names)
        return say(
            "--gagal-jika-turun tidak memeriksa yang tidak dibandingkan: \(list)",
            "--gagal-jika-turun does not look at what is not compared: \(list)")
    }
    package func noLastYear(_ code: String) -> String {
        say(
            "--tahun-lalu: tidak ada hasil unit \(printable(code)) dari tahun sebelumnya; rapornya dicetak tanpa tahun lalu",
            "--tahun-lalu: there is no result of unit \(printable(code)) of an earlier year; its card is printed without"
        )
    }
    package func earlierYear(_ file: String, _ year: Int, others: Int, isReplaced: Bool) -> String {
        isReplaced
            ? say(
                "\(printable(file)): tahun \(year), tidak dipakai karena unit itu juga ada untuk tahun \(others)",
                "\(printable(file)): of \(year), left aside because that unit is there for \(others) too")
            : say(
                "\(printable(file)): tahun \(year), sedangkan yang lain tahun \(others); mungkin berkas tahun lalu",
                "\(printable(file)): of \(year), while others are of \(others); perhaps it is last year's file")
    }
}
