import Patuh

/// How a card was calculated, and where it is signed.
extension Words {
    var methodTitle: String { say("CARA MENGHITUNG", "HOW IT WAS CALCULATED") }
    func exampleTitle(_ name: String) -> String {
        say("Contoh dari rapor ini: \(name)", "An example from this card: \(name)")
    }
    var stepOfAnswer: String { say("Jawaban dan pemenuhannya", "The answer and its fulfilment") }
    var stepOfParts: String { say("Gabungan beberapa jawaban", "Several answers together") }
    var stepOfShare: String { say("Bobot dan pangsa", "Weight and share") }
    var stepOfContribution: String { say("Sumbangan ke nilai akhir", "What it gives to the final score") }
    var nameColumn: String { say("NAMA", "NAME") }
    var boundColumn: String { say("BATAS DAN STATUS", "BOUND AND STATE") }
    var moreByCommand: String {
        say(
            "Hitungan setiap angka lain: patuh jelaskan BERKAS KODE.",
            "How any other number came about: patuh jelaskan FILE CODE.")
    }
    func moved(_ before: Fraction, _ after: Fraction) -> String {
        say(
            "TDD mengubah jumlah bobot dari \(bare(before)) menjadi \(bare(after)).",
            "TDD changed the sum of weights from \(bare(before)) to \(bare(after)).")
    }

    // MARK: Signatures

    var signaturesTitle: String { say("PENGESAHAN", "SIGNATURES") }
    /// Where and when the paper is signed; dots where the letterhead does not say.
    func signed(at place: String?, on date: CalendarDate?) -> String {
        "\(place.map { printable($0) } ?? dotted), \(date.map(self.date) ?? dotted)"
    }
    func headOf(_ unit: String) -> String { say("Pimpinan \(unit)", "Head of \(unit)") }
    var assessors: String { say("Tim penilai", "Assessors") }
    var signatureRoom: String {
        say("ruang tanda tangan (basah atau elektronik)", "room for a signature (by hand or electronic)")
    }
    var nameOf: String { say("Nama", "Name") }
}
