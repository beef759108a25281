import Patuh

/// Titles and labels that only pages have.
extension Words {
    var cards: String { say("Rapor", "Report cards") }
    var recap: String { say("Rekap", "Recap") }
    var reportCard: String { say("Rapor", "Report card") }
    var sheet: String { say("Halaman", "Page") }
    var of: String { say("dari", "of") }
    var provisional: String { say("SEMENTARA", "PROVISIONAL") }

    /// Whether the card may still change, or is no more than what would be otherwise.
    func status(_ period: Rapor.Period) -> String {
        period.isFinal
            ? "FINAL" : period.stage == .final ? say("BUKAN HASIL FINAL", "NOT THE FINAL RESULT") : provisional
    }

    /// `77,84 (C)`, for a list of cards.
    func short(_ result: Rapor.Result?) -> String {
        result.map { "\(number($0.score.published)) (\(printable($0.category.code)))" } ?? cannotBeScored.lowercased()
    }

    // MARK: Result

    var valueOfGroup: String { say("Nilai", "Score") }
    var resultTitle: String { say("HASIL", "RESULT") }
    var firstStep: String { say("Langkah pertama", "First step") }

    /// What to do first, why, and with which documents.
    func first(_ improvement: Improvement) -> String {
        let whole = improvement.whole
        let parts = parts(whole).map { " (\($0))" } ?? ""
        let name = "\(printable(improvement.code)) \(printable(improvement.name))\(parts)"
        let gain = say("tambahan \(self.gain(improvement))", "gains \(self.gain(improvement))")
        let advice = whole.takesMore ? improvement.advice.map { printable($0) } : nil
        let what =
            answers(whole) + (whole.evidence.isEmpty ? [] : [needs(whole.evidence)])
            + (whole.isUnapproved ? [unapproved] : [])
        let first = ["\(name) (\(gain))"] + what
        return ([first.joined(separator: "; ")] + [advice].compactMap(\.self)).map(sentence).joined(separator: " ")
    }

    /// With an end, where it has none.
    func sentence(_ text: String) -> String { ".!?".contains(text.last ?? ".") ? text : text + "." }

    var coverageTitle: String { say("KELENGKAPAN", "COMPLETENESS") }
    var indicators: String { say("indikator", "indicators") }
    func scored(_ coverage: Rapor.Coverage) -> String {
        say("dinilai", "scored")
            + (coverage.partly > 0
                ? say(" (\(coverage.partly) baru sebagian)", " (\(coverage.partly) only in part)") : "")
    }
    var notScored: String { say("belum dinilai", "not yet scored") }
    var evidenceSlots: String { say("tempat bukti", "evidence slots") }

    /// `NILAI PER DIMENSI`, with the regulation's own word.
    func groupsTitle(_ level: String) -> String {
        say("NILAI PER \(level.uppercased())", "SCORES BY \(level.uppercased())")
    }

    // MARK: Priorities and strengths

    var improvementColumn: String { say("INDIKATOR DAN YANG DIPERLUKAN", "INDICATOR AND WHAT IT NEEDS") }
    var ownerColumn: String { say("PENANGGUNG JAWAB, TENGGAT", "OWNER, DUE DATE") }
    func others(_ count: Int) -> String {
        say("\(count) indikator lain", count == 1 ? "1 other indicator" : "\(count) other indicators")
    }

    // MARK: Comparisons

    var partColumn: String { say("BAGIAN", "PART") }

    // MARK: Recaps

    var sift: String { say("Saring unit", "Filter units") }
    var kindsTitle: String { say("NILAI PER JENIS UNIT", "SCORES BY KIND OF UNIT") }
    var bandOrZoneColumn: String { say("KATEGORI ATAU ZONA", "CATEGORY OR ZONE") }
    var heatNote: String {
        say(
            "Makin gelap selnya, makin rendah nilainya menurut batas kategori.",
            "The darker a cell, the lower its value by the bounds of the categories.")
    }

    // MARK: History, warnings

    var yearColumn: String { say("TAHUN", "YEAR") }
    var categoryColumn: String { category.uppercased() }
    var instrumentColumnOfPage: String { instrument.uppercased() }
    var comparableColumn: String { say("KETERBANDINGAN", "COMPARABLE") }
    var sourceColumn: String { say("SUMBER", "SOURCE") }
    var gap: String { say("tidak sebanding", "not comparable") }
    var remarksTitle: String { say("SANGGAHAN DAN CATATAN", "OBJECTIONS AND NOTES") }

    func remark(_ entry: Rapor.RemarkEntry) -> String {
        let kind = entry.isObjection ? say("sanggahan", "objection") : say("catatan", "note")
        let facts = [
            entry.part.map(partName), entry.author.map { printable($0) }, entry.date.map(date),
        ].compactMap(\.self)
        return "\(printable(entry.code)), \(([kind] + facts).joined(separator: ", ")): \(printable(entry.text))"
    }

    // MARK: Foot

    /// The whole digests, so that a paper can be held against its files.
    func wholeDigests(_ rapor: Rapor) -> [(String, String)] {
        [
            (say("Sidik rubrik (SHA-256)", "Rubric digest (SHA-256)"), rapor.instrument.digest),
            (say("Sidik bukti (SHA-256)", "Evidence digest (SHA-256)"), rapor.inputDigest),
            (say("Program", "Program"), "patuh \(rapor.engine)"),
        ]
    }
}
