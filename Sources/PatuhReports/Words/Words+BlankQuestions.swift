import Patuh

/// Words above each answer of an evidence file that is to be filled in.
extension Words {
    /// A number as it is typed in the file.
    func typed(_ fraction: Fraction) -> String {
        fraction.shortDecimal(places: 36)?.description ?? fraction.description
    }

    var levelsToChoose: String {
        say(
            "Tulis salah satu skor, yang tertinggi yang sudah dipenuhi:",
            "Write one raw score, the highest that is met:")
    }
    var itemsToTick: String {
        say("Butir (ada=\"ya\" atau ada=\"tidak\"):", "Items (ada=\"ya\" or ada=\"tidak\"):")
    }
    var shareOfItems: String {
        say("Nilai: bagian butir yang terpenuhi.", "The score is the share of items met.")
    }
    var stepsReached: String { say("Skor yang dicapai:", "The raw score reached:") }
    var slotsToFill: String { say("Dokumen yang diminta:", "Documents asked for:") }
    func kindsToChoose(_ kinds: [DocumentKind]) -> String {
        say(
            "isi jenis dengan \(list(kinds.map(\.rawValue), or: true))",
            "for jenis write \(list(kinds.map(\.rawValue), or: true))")
    }
    var dateWanted: String { say("tanggal wajib diisi", "the date must be filled in") }

    func ratioToFillIn(_ measurement: Measurement) -> [String] {
        let numerator = measurement.numerator.map { "pembilang = \(printable($0))" }
        let denominator = measurement.denominator.map { "penyebut = \(printable($0))" }
        return [numerator, denominator].compactMap(\.self) + [
            say(
                "Bila hanya persentasenya yang diketahui: angka=\"…\" sebagai ganti pembilang dan penyebut.",
                "If only the percentage is known: angka=\"…\" in place of pembilang and penyebut.")
        ]
    }
    func numberToFillIn(_ measurement: Measurement) -> String {
        say(
            "angka = hasil pengukuran (\(printable(measurement.unit)))",
            "angka = the number measured (\(printable(measurement.unit)))")
    }
    var numberMayBeLeftOut: String {
        say(
            "Bila belum ada angkanya, hapus atribut angkanya dan jawab butirnya saja.",
            "While there is no number, delete its attributes and answer the items only.")
    }
    var surveyToFillIn: [String] {
        [
            say("responden = banyaknya responden", "responden = how many answered"),
            say(
                "total-skor = jumlah skor semua responden (atau rata-rata=\"…\" sebagai gantinya)",
                "total-skor = the sum of all their raw scores (or rata-rata=\"…\", the mean, in its place)"),
        ]
    }

    func answerFor(_ code: String, _ subject: String) -> String {
        say("\(code) untuk \(subject):", "\(code) for \(subject):")
    }
    func notApplicableInstead(_ code: String) -> String {
        say(
            "Atau, bila \(code) tidak dapat diterapkan (TDD):",
            "Or, if \(code) is not applicable (TDD):")
    }
}
