public import Patuh

/// Words of an explanation: titles, and how numbers stand in a calculation.
extension Words {
    // MARK: Help and usage

    package var aboutJelaskan: String {
        say(
            "Menjelaskan seluruh hitungan nilai akhir, satu kelompok, atau satu indikator.",
            "Explain the whole calculation of the score, of a group or of an indicator.")
    }
    package var explainedCode: String {
        say(
            "Kode kelompok atau indikator; bila tidak disebut, nilai akhir yang dijelaskan.",
            "The code of a group or indicator; without it the score is explained.")
    }
    /// Why a number cannot be explained.
    public func failure(_ failure: Explanation.Failure, rubric: String) -> String {
        switch failure {
        case .unknownCode(let code, let suggestion):
            let hint = suggestion.map {
                say("; mungkin maksudnya \"\(printable($0))\"", "; did you mean \"\(printable($0))\"?")
            }
            return say(
                "\"\(printable(code))\": rubrik \(rubric) tidak mempunyai kelompok atau indikator itu",
                "\"\(printable(code))\": rubric \(rubric) has no such group or indicator")
                + (hint ?? say("; lihat patuh rubrik \(rubric)", "; see patuh rubrik \(rubric)"))
        case .notForKind(let place, let kind):
            let name = "\(place.code) \(printable(place.name))"
            return say(
                "\(name) tidak berlaku untuk jenis unit \(printable(kind.name)) (\(kind.code))",
                "\(name) does not apply to units of the kind \(printable(kind.name)) (\(kind.code))")
        }
    }

    // MARK: Head and titles

    func explanationTitle(year: Int) -> String {
        say("PENJELASAN NILAI TAHUN \(year)", "EXPLANATION OF THE SCORE \(year)")
    }
    var subject: String { say("Perihal", "Subject") }
    var wholeScore: String { say("nilai akhir", "the final score") }
    var wholeRubric: String { say("seluruh rubrik", "the whole rubric") }

    func place(_ place: Explanation.Place) -> String { "\(printable(place.code)) \(printable(place.name))" }

    var howToRead: String {
        say(
            """
            f adalah pemenuhan, dari 0 sampai 1. Semua angka tepat; yang bukan desimal pendek ditulis sebagai \
            pecahan, dan angka bertanda ± di sampingnya adalah pembulatannya.
            """,
            """
            f is the fulfilment, from 0 to 1. All numbers are exact; what is no short decimal is written as a \
            fraction, and the number marked ≈ beside it is that fraction rounded.
            """)
    }
    var answersAndEvidence: String { say("JAWABAN DAN BUKTI", "ANSWERS AND EVIDENCE") }
    var contentsTitle: String { say("NILAI KELOMPOK", "SCORE OF THE GROUP") }
    var partsTitle: String { say("NILAI INDIKATOR", "SCORE OF THE INDICATOR") }
    var wholeTitle: String { say("NILAI SELURUHNYA", "SCORE OF THE WHOLE") }
    var weightAndShare: String { say("BOBOT DAN PANGSA", "WEIGHT AND SHARE") }
    var contributionTitle: String { say("SUMBANGAN", "CONTRIBUTION") }
    var endingTitle: String { say("NILAI AKHIR DAN KATEGORI", "FINAL SCORE AND CATEGORY") }
    var deeperTitle: String { say("LEBIH DALAM", "DEEPER") }

    func deeper(_ codes: [String]) -> String {
        let list = codes.map { printable($0) }.joined(separator: ", ")
        return say(
            "patuh jelaskan BERKAS KODE menjelaskan tiap bagian dengan cara yang sama. KODE: \(list).",
            "patuh jelaskan FILE CODE explains each part in the same way. CODE: \(list).")
    }

    func digests(_ explanation: Explanation) -> String {
        let (rubric, evidence) = (explanation.instrument.digest.prefix(8), explanation.inputDigest.prefix(8))
        return say(
            "Sidik rubrik \(rubric) | sidik bukti \(evidence) | patuh \(explanation.engine)",
            "Rubric digest \(rubric) | evidence digest \(evidence) | patuh \(explanation.engine)")
    }

    // MARK: Numbers

    /// A space at which no line is broken.
    static let tie = "\u{A0}"

    /// An exact number: a decimal when it is short, else a fraction with its decimal value beside it.
    func exact(_ fraction: Fraction) -> String {
        if let short = fraction.shortDecimal(places: 6) { return number(short) }
        let decimal = Rounding(places: 6, mode: .halfUp).ifFits(fraction)
        return fraction.description + (decimal.map { "\(Self.tie)(\(aboutSign)\(Self.tie)\(number($0)))" } ?? "")
    }

    /// The same inside a calculation of others, where its decimal value was given before.
    func bare(_ fraction: Fraction) -> String { number(fraction) }

    /// The same behind a ÷, so that a calculator that is fed from left to right comes to the same.
    func divisor(_ fraction: Fraction) -> String {
        let text = number(fraction)
        return text.contains("/") ? "(\(text))" : text
    }

    // MARK: Groups

    var sumOfWeights: String { say("jumlah bobot", "sum of weights") }
    var sumOfProducts: String { say("jumlah bobot × f", "sum of weight × f") }
    var timesFulfilment: String { say("bobot × f", "weight × f") }
    var share: String { say("pangsa", "share") }
    var contribution: String { say("sumbangan", "contribution") }
    var lost: String { say("hilang", "lost") }
    var scaleName: String { say("skala", "scale") }

    func contents(_ contents: [Explanation.Weight.Content], _ sum: Fraction) -> String {
        let terms = contents.map {
            "\(printable($0.code))\(Self.tie)\(bare($0.weight))\(assumed($0.isAssumed))"
        }.joined(separator: " + ")
        return say(
            "bobot = jumlah bobot isinya, tanpa TDD: \(terms) = \(bare(sum))",
            "weight = what its contents weigh, without TDD: \(terms) = \(bare(sum))")
    }
    func leftOut(_ term: Explanation.Term) -> String {
        if term.status == .notApplicable {
            let weight = bare(term.weight.before)
            return say("TDD: keluar dari hitungan; bobot semula \(weight)", "TDD: left out; its weight was \(weight)")
        }
        return say("bobot 0: hanya informasi, tidak dihitung", "weight 0: for information, not counted")
    }
    var notYetScored: String { say(" (belum dinilai, dihitung 0)", " (not yet scored, counts as 0)") }
    func least(_ name: String) -> String {
        say("f = nilai terendah, yaitu \(name) = ", "f = the least value, that of \(name) = ")
    }
    var nothingCounts: String {
        say("Tidak ada yang dihitung: semuanya TDD atau berbobot 0.", "Nothing counts: all is TDD or weighs 0.")
    }

    func moved(from before: Fraction, to after: Fraction) -> String {
        say(
            "TDD mengubah jumlah bobot dari \(bare(before)) menjadi \(bare(after)), sehingga pangsa tiap bagiannya menjadi:",
            "TDD changed the sum of weights from \(bare(before)) to \(bare(after)), so that the share of each becomes:")
    }
    var leaves: String { say("menjadi TDD, keluar", "became TDD, out") }
    var formerly: String { say("semula", "formerly") }
    var becomes: String { say("menjadi", "became") }

    func percentage(_ weight: Fraction, of sum: Fraction, _ result: Fraction) -> String {
        "\(bare(weight)) ÷ \(divisor(sum)) × 100 = \(exact(result))\(Self.tie)%"
    }

    func from(_ parent: Explanation.Place?) -> String {
        let name = parent.map { place($0) } ?? wholeRubric
        return say("dalam \(name)", "in \(name)")
    }
    func shareRule(_ rule: Explanation.Link.Rule) -> String {
        switch rule {
        case .notApplicable: say("TDD, tidak ikut dihitung", "TDD, not counted")
        case .weightless: say("bobot 0, hanya informasi", "weight 0, for information")
        case .proportion: share
        case .least:
            say(
                "yang terendah (pertama) memikul seluruh pangsa kelompoknya",
                "the (first) least carries all of its group's share")
        case .notLeast:
            say(
                "tanpa pangsa; yang terendah memikul seluruh pangsa kelompoknya",
                "no share; the least carries all of its group's")
        }
    }

    // MARK: Ending

    func rounded(_ rounding: Rounding) -> String {
        let mode =
            switch rounding.mode {
            case .halfUp: say("setengah ke atas", "half up")
            case .halfEven: say("setengah ke genap", "half to even")
            case .truncate: say("sisanya dipotong", "the rest is dropped")
            }
        return say(
            "dibulatkan satu kali sampai \(rounding.places) desimal, \(mode)",
            "rounded once, to \(counted(rounding.places, "decimal")), \(mode)")
    }
    var isSumOfContributions: String {
        say(
            """
            Nilai akhir ialah jumlah sumbangan semua indikator, sama dengan f seluruhnya × skala; f itu dijelaskan oleh \
            patuh jelaskan BERKAS:
            """,
            """
            The final score is the sum of all indicators' contributions, that is f of the whole × scale; that f is \
            explained by patuh jelaskan FILE:
            """)
    }
    var categoriesFromTop: String {
        say(
            "Kategori menurut nilai yang sudah dibulatkan, dari atas; yang pertama terpenuhi berlaku:",
            "The category of the rounded score, from the top; the first that holds counts:")
    }
    func band(_ band: Explanation.Band, _ score: Decimal, _ rounding: Rounding) -> String {
        let bound = band.category.hasOwnBound ? self.bound(band.category.bound, rounding) + assumed(band.isAssumed) : ""
        let sign =
            switch band.category.bound {
            case .atLeast: band.isReached ? "≥" : "<"
            case .moreThan: band.isReached ? ">" : "≤"
            }
        let comparison = "\(number(score)) \(sign) \(number(band.category.bound.value.written(rounding)))"
        let closed = band.closedBy.map {
            $0 == band.category.code
                ? say("syaratnya tidak terpenuhi", "its gate fails")
                : say(
                    "tertutup oleh syarat Kategori \(printable($0))", "closed by the gate of Category \(printable($0))")
        }
        let state =
            closed ?? (band.isReached ? say("terpenuhi", "holds") : say("tidak tercapai", "not reached"))
        return [bound, band.category.hasOwnBound ? comparison : "", state].filter { !$0.isEmpty }.joined(
            separator: "; ")
            + (band.isChosen ? say(" <- kategori unit", " <- the unit's") : "")
    }
    func gate(_ gate: Explanation.Gate, of band: Explanation.Band) -> String {
        let (name, minimum) = (place(gate.place), "\(bare(gate.minimum))%\(assumed(band.isAssumed))")
        guard let reached = gate.reached else {
            return say(
                "syarat \(name) ≥ \(minimum): tidak berlaku bagi unit ini, dianggap terpenuhi",
                "gate \(name) ≥ \(minimum): does not apply to this unit, taken to hold")
        }
        let value = exact(reached)
        return gate.holds
            ? say(
                "syarat \(name) ≥ \(minimum): \(value)%, terpenuhi", "gate \(name) ≥ \(minimum): \(value)%, holds"
            )
            : say(
                "syarat \(name) ≥ \(minimum): \(value)%, tidak terpenuhi",
                "gate \(name) ≥ \(minimum): \(value)%, fails")
    }
}
