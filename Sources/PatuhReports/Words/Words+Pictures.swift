import Patuh

/// What pictures show, for those who do not see them.
extension Words {
    func barText(_ name: String, _ value: Decimal) -> String { "\(name): \(number(value))" }

    func positionText(_ rapor: Rapor, _ bands: [Rapor.Span]) -> String {
        guard let result = rapor.result else { return cannotBeScored }
        let bounds = bands.map { band in
            let mark = assumed(rapor.assumesBand(band.category))
            let start =
                switch band.category.bound {
                case .atLeast: say("mulai", "from")
                case .moreThan: say("di atas", "above")
                }
            return "\(printable(band.category.code)) \(start) \(number(band.bound))\(mark)"
        }
        let score = say(
            "Nilai \(number(result.score.published)) pada garis kategori",
            "Score \(number(result.score.published)) on the line of categories")
        let range = self.range(result, of: rapor).map { " " + $0 } ?? ""
        return "\(score): \(bounds.joined(separator: ", "))." + range
    }

    /// - Parameter levels: what the axes are called.
    func radarTitle(_ levels: [String]) -> String {
        let levels = list(levels.map { $0.lowercased() }, or: true)
        return say("Nilai per \(levels)", "Scores by \(levels)")
    }
    var radarText: String {
        say(
            "Jaring laba-laba: nilai tiap sumbu ada pada daftar di sampingnya.",
            "Radar chart: the value of each axis is in the list beside it.")
    }

    func yearsText(_ years: [Rapor.YearStep]) -> String {
        let steps = years.map { year in
            "\(year.year): \(number(written: year.score))" + (year.isBreak ? " (\(gap))" : "")
        }
        return say("Nilai per tahun. ", "Score by year. ") + steps.joined(separator: "; ")
    }
}
