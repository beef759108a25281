import Patuh

/// Words of the card.
extension Words {
    func title(year: Int) -> String {
        say("RAPOR STANDAR PELAYANAN PUBLIK TAHUN \(year)", "PUBLIC SERVICE STANDARD REPORT CARD \(year)")
    }

    var sampleData: String { "DATA REKAAN" }
    var unit: String { "Unit" }
    var kind: String { say("Jenis", "Kind") }
    var instrument: String { say("Instrumen", "Instrument") }
    var version: String { say("versi", "version") }
    var stage: String { say("Tahap", "Stage") }
    var asOf: String { say("Per tanggal", "As of") }
    /// The assessment date, and the one in the file where another took its place.
    func date(of period: Rapor.Period) -> String {
        let instead = period.recordedDate.map { say(" (dalam berkas \(date($0)))", " (\(date($0)) in the file)") }
        return date(period.date) + (instead ?? "")
    }
    /// How far the assessment has come, and whether something else was made of its last stage.
    func stage(_ period: Rapor.Period) -> String {
        let isOther = period.stage == .final && !period.isFinal
        return stage(period.stage) + (isOther ? say(", dihitung ulang", ", recomputed") : "")
    }
    var basis: String { say("Basis", "Basis") }

    func stage(_ stage: Evidence.Stage) -> String {
        switch stage {
        case .selfAssessment: say("penilaian mandiri", "self-assessment")
        case .verification: say("verifikasi", "verification")
        case .final: "final"
        }
    }

    /// Whose word counts on a card, and on how many answers where that is not on all.
    func basis(of rapor: Rapor) -> String {
        let (verified, answered) = rapor.verifiedAnswers
        return basis(rapor.period.basis, verified: verified, of: answered)
    }

    /// The same in the derivation of a number.
    func basis(of explanation: Explanation) -> String {
        basis(explanation.period.basis, verified: explanation.verified, of: explanation.answered)
    }

    private func basis(_ basis: Assessment.Basis, verified: Int, of answered: Int) -> String {
        let name = self.basis(basis)
        guard basis == .verified else { return name }
        if verified == 0 { return name + say(" (belum ada)", " (none yet)") }
        if verified == answered { return name }
        return name + say(" (\(verified)/\(answered) jawaban)", " (\(verified)/\(answered) answers)")
    }

    func basis(_ basis: Assessment.Basis) -> String {
        switch basis {
        case .verified: say("verifikasi", "verified")
        case .own: say("mandiri", "self-assessed")
        }
    }

    // MARK: Result

    var finalScore: String { say("NILAI AKHIR", "FINAL SCORE") }
    var cannotBeScored: String { say("TIDAK DAPAT DINILAI", "CANNOT BE SCORED") }
    var category: String { say("Kategori", "Category") }
    var zone: String { say("ZONA", "ZONE") }

    var everythingNotApplicable: String {
        say(
            "Seluruh indikator tidak dapat diterapkan (TDD): tidak ada nilai dan kategori.",
            "Every indicator is not applicable (TDD): there is no score and no category.")
    }

    /// - Parameter mark: follows what is assumed.
    func distance(_ distance: Rapor.Distance, mark: String) -> String {
        let (points, code) = (number(distance.points), printable(distance.category.code))
        let bound = number(distance.bound) + mark
        return switch distance.category.bound {
        case .moreThan where distance.points.value.isZero:
            say(
                "Tepat pada batas Kategori \(code), padahal harus lebih dari \(bound).",
                "Just at the bound of Category \(code), which asks for more than \(bound).")
        case .atLeast:
            say(
                "Kurang \(points) untuk Kategori \(code) (batas bawah \(bound)).",
                "\(points) short of Category \(code) (from \(bound)).")
        case .moreThan:
            say(
                "Kurang \(points) untuk Kategori \(code) (harus lebih dari \(bound)).",
                "\(points) short of Category \(code) (must be more than \(bound)).")
        }
    }

    func margin(_ distance: Rapor.Distance, of category: String) -> String {
        say(
            "\(number(distance.points)) di atas batas bawah Kategori \(category).",
            "\(number(distance.points)) above the lower bound of Category \(category).")
    }

    /// - Parameter mark: follows what is assumed.
    func held(_ held: Rapor.Held, mark: String) -> String {
        let gap = held.gap.published.value.isZero ? number(held.gap.exact) : number(held.gap.published)
        let (category, code, name) = (printable(held.category.code), printable(held.code), printable(held.name))
        return say(
            """
            Tertahan di bawah Kategori \(category): \(code) \(name) harus mencapai \
            \(number(held.minimum))%\(mark); masih kurang \(gap) persen poin.
            """,
            """
            Held back from Category \(category): \(code) \(name) must reach \
            \(number(held.minimum))%\(mark), short by \(gap) percentage points.
            """)
    }

    /// What the result may still become; `nil` when it is certain.
    func range(_ result: Rapor.Result, of rapor: Rapor) -> String? {
        let (low, high) = (number(result.score.published), number(result.highest))
        if low == high, result.category.code == result.highestCategory.code { return nil }
        let (first, second) = (band(result.category, in: rapor), band(result.highestCategory, in: rapor))
        let categories = first == second ? first : say("\(first) s.d. \(second)", "\(first) to \(second)")
        if low == high {
            return say(
                "Yang belum dinilai dihitung 0; nilai akhir tetap, kategorinya \(categories).",
                "What is not yet scored counts as 0; the final score stays, the category is \(categories).")
        }
        return say(
            "Yang belum dinilai dihitung 0; rentang \(low) s.d. \(high) (\(categories)).",
            "What is not yet scored counts as 0; range \(low) to \(high) (\(categories)).")
    }

    func other(_ other: Rapor.OtherBasis, of rapor: Rapor) -> String {
        let value = other.result.map { "\(number($0.score.published)) (\(band($0.category, in: rapor)))" }
        return switch other.basis {
        case .verified where rapor.verifiedAnswers.verified == 0:
            say("Belum ada jawaban yang diverifikasi.", "No answer has been verified yet.")
        case .own:
            say(
                "Menurut penilaian mandiri unit: \(value ?? cannotBeScored.lowercased()).",
                "By the unit's self-assessment: \(value ?? cannotBeScored.lowercased()).")
        case .verified:
            say(
                "Menurut verifikasi: \(value ?? cannotBeScored.lowercased()).",
                "As verified: \(value ?? cannotBeScored.lowercased()).")
        }
    }

    func coverage(_ coverage: Rapor.Coverage) -> String {
        var parts = ["\(coverage.scored) \(scored(coverage))"]
        if coverage.unscored > 0 {
            parts.append(say("\(coverage.unscored) belum dinilai", "\(coverage.unscored) not yet scored"))
        }
        if coverage.notApplicable > 0 {
            parts.append(
                say(
                    "\(coverage.notApplicable) tidak dapat diterapkan (TDD)",
                    "\(coverage.notApplicable) not applicable (TDD)"))
        }
        let noun = coverage.indicators == 1 ? "indicator" : "indicators"
        return say("\(coverage.indicators) indikator", "\(coverage.indicators) \(noun)") + ": "
            + parts.joined(separator: ", ") + "."
    }

    // MARK: Tables

    var weightColumn: String { say("BOBOT", "WEIGHT") }
    var scoreColumn: String { say("NILAI", "SCORE") }
    var contributionColumn: String { say("SUMBANGAN", "GIVES") }
    var lostColumn: String { say("HILANG", "LOST") }
    var barColumn: String { say("GRAFIK", "CHART") }
    var codeColumn: String { say("KODE", "CODE") }
    var indikatorColumn: String { say("INDIKATOR", "INDICATOR") }
    var total: String { say("JUMLAH", "TOTAL") }

    var roundedForDisplay: String {
        say(
            "Sumbangan dibulatkan untuk tampilan; nilai akhir dihitung sebelum pembulatan.",
            "Contributions are rounded for display; the final score is computed before rounding.")
    }

    var details: String { say("RINCIAN PER INDIKATOR", "DETAILS BY INDICATOR") }
    var detailsNote: String {
        say(
            "Bobot dalam persen dari seluruh nilai; hilang = poin nilai akhir yang belum diraih.",
            "Weight in percent of the whole; lost = points of the final score not yet gained.")
    }

    var unscored: String { say("belum", "open") }
    var notApplicableTitle: String { say("TIDAK DAPAT DITERAPKAN (TDD)", "NOT APPLICABLE (TDD)") }
    var warningsTitle: String { say("PERINGATAN", "WARNINGS") }
    var assumptionsTitle: String { say("ASUMSI (bukan angka resmi)", "ASSUMPTIONS (not official)") }
    var advice: String { say("Saran", "Advice") }

    func assumptionReasons(rubric: String) -> String {
        say(
            "Alasan lengkap tiap asumsi: patuh rubrik \(rubric)",
            "The full reason of each assumption: patuh rubrik \(rubric)")
    }

    /// The mark of what is assumed.
    func assumed(_ isAssumed: Bool) -> String { isAssumed ? "*" : "" }

    var assumedFigures: String {
        say(
            "Yang bertanda * (bobot, kategori, batas, zona) adalah asumsi, bukan angka resmi.",
            "What is marked * (weight, category, bound, zone) is assumed, not official.")
    }

    /// What must be known of a result before it is shown to anybody.
    func cautions(_ rapor: Rapor) -> [String] {
        let open = rapor.warnings.first { if case .finalUnverified = $0.matter { true } else { false } }
        return (rapor.assumedFoundations.isEmpty ? [] : [attention(rapor)])
            + [open.map { say("Perhatian: ", "Attention: ") + warning($0.matter) + "." }].compactMap(\.self)
    }

    /// That the instrument rests on assumptions as a whole.
    private func attention(_ rapor: Rapor) -> String {
        let (count, what) = (rapor.assumptions.count, rapor.assumedFoundations)
        let names = list(
            what.map { $0 == "bobot" ? say("semua bobot", "all weights") : say("semua indikator", "all indicators") })
        return say(
            "Perhatian: \(count) hal dalam rubrik ini merupakan asumsi, termasuk \(names), bukan ketentuan resmi; lihat ASUMSI.",
            "Attention: \(count) \(count == 1 ? "matter in this rubric is" : "matters in this rubric are") assumed, not official, \(names) among them; see ASSUMPTIONS."
        )
    }

    var disclaimer: String {
        say(
            "Hasil ini bukan penilaian resmi maupun opini yang diterbitkan Ombudsman RI.",
            "This is neither an official result nor an opinion issued by the Ombudsman (RI)."
        )
    }

    var sampleDisclaimer: String {
        say(
            "DATA REKAAN: unit, dokumen, dan angka di sini tidak nyata.",
            "DATA REKAAN (sample data): units, documents and figures here are not real.")
    }

    func digests(_ rapor: Rapor) -> String {
        let (rubric, evidence) = (rapor.instrument.digest.prefix(8), rapor.inputDigest.prefix(8))
        return say(
            "Sidik rubrik \(rubric) | sidik bukti \(evidence) | patuh \(rapor.engine)",
            "Rubric digest \(rubric) | evidence digest \(evidence) | patuh \(rapor.engine)")
    }

    func partName(_ name: Assessment.Part.Name) -> String {
        switch name {
        case .product(_, let name?), .role(_, let name): printable(name)
        case .product: say("produk yang belum disebut", "a product not named")
        }
    }

    /// Who approved something, and when, where that is known.
    func approver(_ name: String, _ date: CalendarDate?) -> String {
        printable(name) + (date.map { ", \(self.date($0))" } ?? "")
    }

    func notApplicable(_ cause: Rapor.NotApplicableEntry.Cause) -> String {
        switch cause {
        case .approved(let reason, let approver, let date):
            say(
                "\(sentence("Alasan: \(printable(reason))")) \(sentence("Disetujui: \(self.approver(approver, date))"))",
                "\(sentence("Reason: \(printable(reason))")) \(sentence("Approved by: \(self.approver(approver, date))"))"
            )
        case .rubric(let reason): say("Menurut rubrik: ", "By the rubric: ") + self.reason(reason) + "."
        }
    }

    func cause(_ cause: Reason.RubricCause) -> String {
        switch cause {
        case .nothingToMeasure:
            say("Menurut rubrik: tidak ada yang diukur.", "By the rubric: there was nothing to measure.")
        case .fewRespondents:
            say("Menurut rubrik: responden terlalu sedikit.", "By the rubric: too few respondents.")
        }
    }
}
