import Patuh

/// The papers behind a card, on a page.
extension Words {
    var slotColumn: String { say("BUKTI YANG DIMINTA", "EVIDENCE ASKED FOR") }
    var stateColumn: String { say("STATUS", "STATE") }
    var documentColumn: String { say("DOKUMEN", "DOCUMENT") }
    var dateColumn: String { say("TANGGAL", "DATE") }
    var validColumn: String { say("BERLAKU SAMPAI", "VALID UNTIL") }
    var usedColumn: String { say("DIPAKAI PADA", "USED AT") }
    var reasonColumn: String { say("ALASAN", "REASON") }
    var shortfallsTitle: String { say("Yang masih harus dilengkapi", "What is still to be supplied") }
    var notCountedTitle: String {
        say(
            "Dokumen yang tidak dihitung pada tempat bukti yang sudah terisi",
            "Documents that do not count, in slots that are filled")
    }
    var documentsTitle: String { say("Daftar dokumen", "Register of documents") }
    var unused: String { say("tidak dipakai", "not used") }

    /// A document by its title, its number and who issued it.
    func name(_ document: Rapor.DocumentEntry) -> String {
        let facts = [document.number, document.issuer].compactMap { $0.map { printable($0) } }
        return printable(document.title) + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
    }

    /// What the office thinks of a document, and why it does not count where it does not.
    func state(_ document: Rapor.DocumentEntry) -> String {
        let status: SlotState =
            switch document.status {
            case .pending: .pending
            case .verified: .verified
            case .needsRepair: .needsRepair
            }
        let obstacles = document.obstacles.compactMap { obstacle -> String? in
            // That is what its status says.
            if case .needsRepair = obstacle.cause { return nil }
            let slots = obstacle.slots.map { slot in slot.map { printable($0) }.joined(separator: " ") }.uniqued()
            return cause(obstacle.cause) + (obstacle.isEverywhere ? "" : " (\(list(slots)))")
        }
        let checked = [document.checkedBy.map { printable($0) }, document.checkedOn.map(date)].compactMap(\.self)
        let by = checked.isEmpty ? "" : " (\(checked.joined(separator: ", ")))"
        let remark = document.remark.map { ": \(printable($0))" } ?? ""
        return ([state(status) + by + remark] + obstacles).joined(separator: "; ")
    }
}
