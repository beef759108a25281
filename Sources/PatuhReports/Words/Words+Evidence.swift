import Patuh

/// The register of evidence, what does not apply, and the two views of one unit.
extension Words {
    var registerTitle: String { say("BUKTI DUKUNG", "EVIDENCE") }

    /// How many slots have come how far.
    func registerCounts(_ counts: [(state: SlotState, count: Int)]) -> String {
        let total = counts.reduce(0) { $0 + $1.count }
        let states = counts.map { "\($0.count) \(state($0.state))" }.joined(separator: ", ")
        return say(
            "\(total) tempat bukti: \(states)",
            total == 1 ? "1 evidence slot: \(states)" : "\(total) evidence slots: \(states)")
    }

    /// How far documents were looked at on disk; `nil` where nobody did.
    func lookedAtFiles(_ rapor: Rapor) -> String? {
        rapor.lookedAtFiles.map { looked, all in
            say(
                "Berkas \(looked) dari \(all) dokumen diperiksa",
                "Files looked at: those of \(looked) of \(all) documents")
                + (looked < all ? say("; yang lain tidak menyebut berkas.", "; the others name none.") : ".")
        }
    }

    func state(_ state: SlotState) -> String {
        switch state {
        case .missing: say("belum ada", "missing")
        case .badFile: say("berkas bermasalah", "file not in order")
        case .needsRepair: say("perlu perbaikan", "needs repair")
        case .expired: say("kedaluwarsa", "expired")
        case .notYetValid: say("belum berlaku", "not valid yet")
        case .undated: say("tanpa tanggal", "without a date")
        case .wrongKind: say("salah jenis", "of the wrong kind")
        case .tooFew: say("kurang dari yang diminta", "fewer than needed")
        case .pending: say("menunggu verifikasi", "awaiting verification")
        case .verified: say("terverifikasi", "verified")
        }
    }

    /// What is wrong in a slot, the documents in it by their codes.
    func shortfall(_ entry: Rapor.RegisterEntry) -> String { "\(printable(entry.name)): \(shortfallState(entry))" }

    /// The same without the name of the slot.
    func shortfallState(_ entry: Rapor.RegisterEntry) -> String {
        let faults = entry.documents.compactMap { document in
            document.fault.map { "\(printable(document.code)) \(printable(document.title)): \(causes($0))" }
        }
        let count =
            entry.needed > 1
            ? [
                validDocuments(entry.valid, needed: entry.needed)
            ] : []
        let counting = entry.state.isFilled ? count : count + faults
        let details = counting.isEmpty ? "" : " (\(counting.joined(separator: "; ")))"
        let others =
            entry.state.isFilled && !faults.isEmpty
            ? say("; tidak dihitung: ", "; not counted: ") + faults.joined(separator: "; ") : ""
        return state(entry.state) + details + others
    }

    func validDocuments(_ count: Int, needed: Int) -> String {
        say(
            "\(count) dokumen memenuhi syarat, diperlukan \(needed)",
            "\(count) valid \(count == 1 ? "document" : "documents"), \(needed) needed")
    }

    // MARK: Not applicable

    /// Where the weight of what does not apply went.
    func heirs(_ heirs: Rapor.NotApplicableEntry.Heirs) -> String {
        switch heirs {
        case .otherParts:
            return say(
                "Bobotnya beralih ke bagian lain indikator ini.",
                "Its weight went to the other parts of this indicator.")
        case .weightless:
            return say(
                "Bobotnya 0, sehingga tidak ada yang beralih.", "It weighs nothing, so that no weight went anywhere.")
        case .nobody:
            return say("Tidak ada lagi yang dapat dinilai.", "Nothing is left that can be scored.")
        case .leastOf(let group):
            return say(
                "Bobotnya tidak beralih: nilai \(printable(group)) sama dengan nilai terendah di dalamnya.",
                "Its weight went nowhere: \(printable(group)) is worth the least of what stands in it.")
        case .siblings(let codes, let group):
            let names = codes.count > 8 ? nil : list(codes.map { printable($0) })
            let place = group.map { printable($0) } ?? say("seluruh rubrik", "the whole rubric")
            return names.map {
                say(
                    "Bobotnya beralih ke \($0) (\(place)).",
                    "Its weight went to \($0) (\(place)).")
            }
                ?? say(
                    "Bobotnya beralih ke \(codes.count) indikator atau kelompok lain dalam \(place).",
                    "Its weight went to \(codes.count) other indicators or groups in \(place).")
        }
    }

    // MARK: Two views

    var viewsTitle: String { say("PENILAIAN MANDIRI DAN VERIFIKASI", "SELF-ASSESSMENT AND VERIFICATION") }
    var ownColumn: String { say("MANDIRI", "OWN") }
    var verifiedColumn: String { say("VERIFIKASI", "VERIFIED") }
    var differenceColumn: String { say("SELISIH", "CHANGE") }
    var agreementColumn: String { say("SEPAKAT", "AGREED") }

    /// How many verified answers are worth what the unit said.
    func agreement(_ row: Rapor.Views.Row) -> String {
        row.verifiedAnswers == 0
            ? "-" : say("\(row.agreed) dari \(row.verifiedAnswers)", "\(row.agreed) of \(row.verifiedAnswers)")
    }

    var agreementNote: String {
        say(
            "Sepakat: banyaknya jawaban terverifikasi yang nilainya sama dengan klaim unit yang terbukti.",
            "Agreed: how many of the verified answers are worth what the unit claimed and proved.")
    }

    /// What an assessor changed, in the assessor's words.
    func change(_ change: Rapor.Views.Change) -> String {
        let part = change.part.map { " (\(partName($0)))" } ?? ""
        let own = change.own.map(number) ?? (change.wasOpen ? notScored : "TDD")
        let verified = change.verified.map(number) ?? "TDD"
        let what = became(verified, from: own, isWord: change.own == nil)
        let who = "\(printable(change.assessor)), \(date(change.date))"
        let why = change.remark.isEmpty ? say("tanpa alasan", "no reason given") : printable(change.remark)
        return "\(printable(change.name))\(part): \(what) (\(who)): \(why)"
    }
}
