import Patuh

/// Official scores of past years.
extension Words {
    var historyTitle: String {
        say("RIWAYAT (nilai resmi, seperti diumumkan)", "HISTORY (official scores, as published)")
    }
    /// The same where the chart goes on to this card.
    func historyTitle(upTo year: Int) -> String {
        say(
            "RIWAYAT (nilai resmi seperti diumumkan; \(year): rapor ini)",
            "HISTORY (official scores as published; \(year): this card)")
    }
    var comparable: String { say("sebanding", "comparable") }
    var notComparable: String { say("TIDAK SEBANDING", "NOT COMPARABLE") }
    var instrumentBreak: String {
        say(
            "instrumen berganti: nilai di atas dan di bawah garis ini tidak sebanding",
            "another instrument: scores above and below this line do not compare")
    }
}
