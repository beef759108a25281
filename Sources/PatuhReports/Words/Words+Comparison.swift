import Patuh

/// Comparisons of two years.
extension Words {
    func comparisonTitle(_ years: [String]) -> String {
        say("PERBANDINGAN \(list(years))", "COMPARISON OF \(list(years))").uppercased()
    }
    var originTitle: String { say("ASAL PERUBAHAN (poin nilai akhir)", "WHERE THE CHANGE COMES FROM (points)") }
    var movedTitle: String { say("INDIKATOR YANG BERUBAH", "INDICATORS THAT CHANGED") }
    var pointsColumn: String { say("POIN", "POINTS") }
    var olderColumn: String { say("LAMA", "OLDER") }
    var newerColumn: String { say("BARU", "NEWER") }

    func direction(_ direction: Comparison.Direction) -> String {
        switch direction {
        case .up: say("naik", "up")
        case .down: say("turun", "down")
        case .same: say("tetap", "unchanged")
        }
    }

    func status(_ status: IndikatorChange.Status) -> String {
        switch status {
        case .up: direction(.up)
        case .down: direction(.down)
        case .same: direction(.same)
        case .new: say("baru", "new")
        case .dropped: say("dihapus", "dropped")
        }
    }

    /// `70,39 (C)`.
    func scored(_ result: Snapshot.Result?) -> String {
        result.map { "\(number($0.published)) (\(band($0)))" } ?? cannotBeScored.lowercased()
    }

    /// `naik 7,45`, or `tetap`; the size without a sign.
    func moved(_ change: Decimal, _ direction: Comparison.Direction) -> String {
        if direction == .same { return self.direction(.same) }
        let digits = number(change)
        return "\(self.direction(direction)) \(digits.hasPrefix("-") ? String(digits.dropFirst()) : digits)"
    }

    // MARK: Category and zone

    /// What became of category and zone, apart from the points.
    func categoryMove(_ comparison: Comparison) -> String {
        guard let before = comparison.old.result, let after = comparison.new.result else { return "" }
        let zones = [before, after].map { side in
            side.zone.map { printable($0) + assumed(side.isZoneAssumed) } ?? "-"
        }
        let category =
            before.category == after.category
            ? say("Kategori tetap \(band(after))", "Category still \(band(after))")
            : categoryChange(band(before), band(after), comparison.change?.category)
        if before.zone == nil, after.zone == nil { return category + "." }
        let zone =
            before.zone == after.zone
            ? say("zona tetap \(zones[1])", "zone still \(zones[1])")
            : say("zona \(zones[0]) menjadi \(zones[1])", "zone \(zones[0]) becomes \(zones[1])")
        return "\(category); \(zone)."
    }

    private func categoryChange(_ before: String, _ after: String, _ direction: Comparison.Direction?) -> String {
        switch direction {
        case .up: say("Kategori naik dari \(before) ke \(after)", "Category up from \(before) to \(after)")
        case .down: say("Kategori turun dari \(before) ke \(after)", "Category down from \(before) to \(after)")
        case .same, nil: say("Kategori \(before) menjadi \(after)", "Category \(before) becomes \(after)")
        }
    }

    // MARK: Comparability

    /// Whether the two results compare, and why.
    func comparability(_ comparison: Comparison) -> String {
        let (old, new) = (comparison.old, comparison.new)
        return switch comparison.comparability {
        case .same:
            say(
                "Sebanding: rubrik yang sama, \(edition(new)); basis \(basis(new.period.basis)).",
                "Comparable: the same rubric, \(edition(new)); basis \(basis(new.period.basis)).")
        case .otherFile:
            say("Sebanding: rubrik dan versi yang sama.", "Comparable: the same rubric and version.")
        case .declared(let reason):
            say(
                "Sebanding menurut rubrik \(new.instrument.code): \(printable(reason))",
                "Comparable, says rubric \(new.instrument.code): \(printable(reason))")
        case .refused(let refusal):
            say("Tidak sebanding: \(self.refusal(refusal)).", "Not comparable: \(self.refusal(refusal)).")
                + (refusal == .otherBasis && old.isCard != new.isCard && old.instrument.code == new.instrument.code
                    && old.instrument.version == new.instrument.version ? basisOfCard(old.isCard ? old : new) : "")
        }
    }

    /// On which basis evidence compares with a card.
    private func basisOfCard(_ card: Snapshot) -> String {
        let option = "--basis \(card.period.basis.rawValue)"
        return say(
            " Dengan \(option), yaitu basis rapornya, keduanya dapat dibandingkan.",
            " With \(option), the basis of the card, the two can be compared.")
    }

    private func edition(_ side: Snapshot) -> String {
        "\(printable(side.instrument.code)) \(version) \(printable(side.instrument.version))"
    }

    /// Why two results do not compare.
    func refusal(_ refusal: Comparability.Refusal) -> String {
        switch refusal {
        case .otherUnit(let old, let new):
            say(
                "dua unit, \(printable(old)) dan \(printable(new))",
                "two units, \(printable(old)) and \(printable(new))")
        case .otherBasis:
            say(
                "yang satu menurut verifikasi, yang lain menurut penilaian mandiri",
                "one as verified, the other as self-assessed")
        case .otherVersion(let old, let new):
            say(
                "rubriknya versi \(printable(old)) dan versi \(printable(new))",
                "version \(printable(old)) and version \(printable(new)) of the rubric")
        case .otherInstrument(let old, let new):
            say(
                "instrumen berganti dari \(printable(old)) ke \(printable(new)), yang tidak menyatakannya sebanding",
                "the instrument changed from \(printable(old)) to \(printable(new)), which does not declare it comparable"
            )
        case .otherScale: say("skala nilainya berbeda", "their scales differ")
        }
    }

    func note(_ note: Comparison.Note) -> String {
        switch note {
        case .reversed(let old, let new):
            say(
                "Berkas lama (\(old)) bertanggal sesudah berkas baru (\(new)); mungkin urutannya terbalik.",
                "The older file (\(old)) is dated after the newer one (\(new)); perhaps they are the wrong way round.")
        case .otherStage: otherStage
        case .otherFile: otherFile
        case .otherKind(let old, let new):
            say(
                "Jenis unit berganti dari \(printable(old)) ke \(printable(new)).",
                "The kind of unit changed from \(printable(old)) to \(printable(new)).")
        case .cardWithoutAnswers:
            say(
                "Rapor tidak memuat jawaban: pengaruh instrumen, pengaruh unit, dan sebabnya tidak dapat dipisahkan.",
                "A card holds no answers: effect of the instrument, effect of the unit and causes cannot be told apart."
            )
        case .notReadable:
            say(
                "Tidak ada pertanyaan lama yang masih ditanyakan: pengaruh instrumen dan unit tidak dapat dipisahkan.",
                "No old question is still asked: effects of the instrument and of the unit cannot be told apart.")
        case .noScore:
            say(
                "Salah satunya tidak dapat dinilai, sehingga perubahan nilai tidak dapat dihitung.",
                "One of the two cannot be scored, so that the change cannot be told.")
        case .unreviewed(let count):
            say(
                "\(count) jawaban hasil baru dibawa dari tahun lalu dan belum diperiksa lagi.",
                "\(counted(count, "answer")) of the newer result carried over from last year and not looked at yet.")
        case .unfinished(let year, let count):
            say("Tahun \(year): \(unfinished(count)).", "\(year): \(unfinished(count)).")
        }
    }

    var otherFile: String {
        say(
            "Isi berkas rubriknya berbeda (sidik lain) walaupun versinya sama; beri versi baru bila rubrik diubah.",
            "The files of the rubric differ (another digest), though the version is the same; a changed rubric needs a new version."
        )
    }

    /// That a score is not the last word.
    private func unfinished(_ count: Int) -> String {
        say(
            "\(count) indikator belum selesai dinilai; bagian yang belum dinilai dihitung 0",
            "\(count) \(count == 1 ? "indicator is" : "indicators are") not scored in full; what is missing counts as 0"
        )
    }

    // MARK: The split

    func instrumentEffect(_ comparison: Comparison) -> String {
        guard let bridge = comparison.bridge else {
            return say("Instrumen: rubrik tidak berubah", "Instrument: the rubric has not changed")
        }
        let year = comparison.old.period.year
        return say(
            "Instrumen: bukti \(year) menurut rubrik baru bernilai \(scored(bridge))",
            "Instrument: the evidence of \(year) scores \(scored(bridge)) under the new rubric")
    }
    var unitEffect: String {
        say("Unit: jawaban, bukti, verifikasi, TDD", "Unit: answers, evidence, verification, TDD")
    }
    func bridgeAlone(_ bridge: Snapshot.Result, year: Int, rubric: String) -> String {
        say(
            "Bukti \(year) yang dapat dibaca dengan rubrik \(rubric) bernilai \(scored(bridge)) menurut rubrik itu.",
            "The evidence of \(year) that rubric \(rubric) can read scores \(scored(bridge)) under it.")
    }
    func exactSum(_ split: Comparison.Split, _ change: Comparison.Change) -> String {
        say(
            "Eksak: instrumen \(number(split.instrument.exact)) + unit \(number(split.unit.exact)) = \(number(change.exact)).",
            "Exactly: instrument \(number(split.instrument.exact)) + unit \(number(split.unit.exact)) = \(number(change.exact))."
        )
    }
    /// Why the difference of two rounded scores is not the rounded difference.
    func roundedTwice(_ change: Comparison.Change) -> String {
        say(
            "Selisih kedua nilai yang sudah dibulatkan ialah \(signed(change.headline)).",
            "The difference of the two rounded scores is \(signed(change.headline)).")
    }
    var dimensionNote: String {
        say(
            "SELISIH: pada nilai kelompok; POIN: pada nilai akhir, dibulatkan tiap baris.",
            "CHANGE: of the group's score; POINTS: of the final score, rounded row by row.")
    }
    func counts(_ comparison: Comparison) -> String {
        list(
            IndikatorChange.Status.allCases.filter { comparison.count($0) > 0 }.map {
                "\(comparison.count($0)) \(status($0))"
            })
    }
    /// That not everything about a rubric is official.
    func assumedRubrics(_ codes: [String]) -> String {
        let names = list(codes.map { printable($0) })
        let which = codes.count == 1 ? names : say("KODE", "CODE")
        return say(
            "Sebagian ketentuan \(names) merupakan asumsi, bukan ketentuan resmi; alasannya: patuh rubrik \(which).",
            "Some of \(names) is assumed, not official; the reasons: patuh rubrik \(which).")
    }
    var movedNote: String {
        say(
            "Poin nilai akhir dari tiap indikator, diurutkan dari perubahan terbesar.",
            "Points of the final score from each indicator, the greatest change first.")
    }
    func formerly(_ codes: [String]) -> String {
        say("dahulu \(list(codes.map { printable($0) }))", "formerly \(list(codes.map { printable($0) }))")
    }
}

/// Last year's result on the card.
extension Words {
    /// What to mind when the two scores are compared; `nil` when there is nothing.
    func lastYearNote(_ last: Rapor.LastYear) -> String? {
        let notes = [
            last.comparability == .otherFile ? otherFile : nil,
            last.isOtherStage ? otherStage : nil,
        ].compactMap(\.self)
        return notes.isEmpty ? nil : notes.joined(separator: " ")
    }

    private var otherStage: String {
        say(
            "Tahap berbeda: selisih mungkin akibat verifikasi; lihat --basis mandiri.",
            "Stages differ: verification alone may be why; compare --basis mandiri too.")
    }

    func lastYear(_ last: Rapor.LastYear) -> String {
        let year = say("Tahun \(last.year)", "Year \(last.year)")
        if let refusal = last.comparability.refusal {
            let score = last.result.map { number($0.published) } ?? cannotBeScored.lowercased()
            return "\(year): \(score): \(notComparable) (\(self.refusal(refusal)))"
        }
        let open =
            last.result == nil || last.unscored == 0
            ? "" : say("; tahun itu ", "; that year ") + unfinished(last.unscored)
        guard let difference = last.difference, let direction = last.direction else {
            return "\(year): \(scored(last.result))" + open
        }
        return "\(year): \(scored(last.result))  ->  \(moved(difference, direction))" + open
    }
}
