public import Patuh

/// Simulations: the cheapest way to a category, and what other answers would bring.
extension Words {
    var simulationTitle: String { say("SIMULASI", "SIMULATION") }
    var simulationNote: String {
        say(
            "Simulasi, bukan hasil penilaian; berkas bukti dukung tidak diubah.",
            "A simulation, not a result; the evidence file is not changed.")
    }
    /// What an answer supposed is worth, and what the same answer would be worth in the file.
    var supposedAsVerified: String {
        say(
            "Jawaban yang diandaikan dinilai seolah-olah sudah diverifikasi; ditulis dalam berkas tanpa verifikasi, jawaban itu belum tentu bernilai sama.",
            "An answer supposed counts as if it were verified; written in the file without a verification it may be worth less."
        )
    }
    var nowLabel: String { say("Nilai sekarang", "Score now") }
    var supposedLabel: String { say("Bila diubah", "If changed") }
    var wayTitle: String { say("CARA DENGAN UPAYA PALING KECIL", "WAY OF THE LEAST EFFORT") }
    var changesTitle: String { say("PERUBAHAN (poin nilai akhir)", "CHANGES (points of the score)") }
    var effortColumn: String { say("UPAYA", "EFFORT") }
    var beforeColumn: String { say("SEBELUM", "BEFORE") }
    var afterColumn: String { say("SESUDAH", "AFTER") }

    func standing(_ standing: Assessment.Standing?, in simulation: Simulation) -> String {
        guard let standing else { return cannotBeScored }
        let (code, name) = (band(standing.category, in: simulation), printable(standing.category.name))
        return "\(number(standing.score.published))  \(category) \(code)  \(name)"
    }

    func wayTo(_ band: String) -> String {
        say("\(wayTitle) MENUJU KATEGORI \(band)", "\(wayTitle) TO CATEGORY \(band)")
    }

    func noWay(to code: String) -> String {
        say(
            "Kategori \(code) tidak dapat dicapai, sekalipun semua indikator yang berlaku terpenuhi.",
            "Category \(code) cannot be reached, even with every indicator that applies fulfilled.")
    }

    func alreadyThere(_ code: String) -> String {
        say("Kategori \(code) sudah tercapai.", "Category \(code) is reached already.")
    }

    /// How sure it is that nothing is cheaper.
    func proof(_ way: CheapestWay) -> String {
        way.isOptimal
            ? say(
                "Upaya seluruhnya \(way.effort); terbukti tidak ada cara dengan upaya lebih kecil",
                "Effort in all \(way.effort); it is proved that no way takes less")
                + (way.hasUnapprovedClaim
                    ? say(
                        ", kecuali bila TDD yang belum disetujui kemudian disetujui.",
                        ", unless a claim of not applicable is approved that is not yet.")
                    : ".")
            : say(
                "Upaya seluruhnya \(way.effort), terkecil yang ditemukan, tetapi belum terbukti yang paling kecil; yang diperlukan sedikitnya \(way.leastEffort).",
                "Effort in all \(way.effort), the least found, though not proved to be the least; every way takes at least \(way.leastEffort)."
            )
    }

    var cumulativeNote: String {
        say(
            "Nilai pada tiap baris: bila indikator itu dan semua di atasnya dipenuhi seluruhnya. Semua baris diperlukan; urutannya menurut rubrik, bukan menurut besarnya tambahan.",
            "The score of each row: with that indicator and all above it fulfilled. All rows are needed; their order is that of the rubric, not of what they gain."
        )
    }

    /// What was supposed and changes nothing.
    func unmoved(_ codes: [String]) -> String {
        say("Tidak mengubah poin: \(list(codes)).", "Without effect on points: \(list(codes)).")
    }

    /// That the changes add up.
    func sumOfChanges(_ exact: Fraction) -> String {
        say(
            "Selisih tiap indikator dibulatkan untuk tampilan; jumlah eksaknya \(number(exact)).",
            "The difference of each indicator is rounded for display; their exact sum is \(number(exact)).")
    }

    /// Why the headline is not the sum of the changes; `nil` where it is.
    func headlineNote(_ printed: Simulation.Printed) -> String? {
        printed.headline.value == printed.sum.value
            ? nil
            : say(
                "\(signed(printed.headline)) di atas ialah beda nilai yang sudah dibulatkan.",
                "\(signed(printed.headline)) above is the difference of rounded scores.")
    }

    /// Why a supposition cannot be understood.
    public func mistake(_ mistake: Supposition.Mistake) -> String {
        switch mistake {
        case .form(let text):
            return say(
                "--ubah \(printable(text)): tulis KODE=JAWABAN, atau KODE@BAGIAN=JAWABAN untuk satu produk atau peran",
                "--ubah \(printable(text)): write CODE=ANSWER, or CODE@PART=ANSWER for one product or role")
        case .repeated(let text):
            return say(
                "--ubah \(printable(text)): jawaban lain untuk indikator itu sudah ditulis; pilih salah satu",
                "--ubah \(printable(text)): another answer for that indicator is given already; choose one")
        case .unknownIndikator(let code, let suggestion):
            let hint = suggestion.map { say("; mungkin maksudnya \($0)", "; perhaps \($0) is meant") } ?? ""
            return say(
                "--ubah: indikator \(printable(code)) tidak ada bagi jenis unit ini\(hint)",
                "--ubah: there is no indicator \(printable(code)) for this kind of unit\(hint)")
        case .group(let code):
            return say(
                "--ubah: \(printable(code)) sebuah kelompok; tulis kode salah satu indikatornya",
                "--ubah: \(printable(code)) is a group; write the code of one of its indicators")
        case .unknownPart(_, let indikator, let known) where known.isEmpty:
            return say(
                "--ubah: \(indikator) dijawab sekali, bukan per bagian; tulis \(indikator)=JAWABAN",
                "--ubah: \(indikator) is answered once, not for parts; write \(indikator)=ANSWER")
        case .unknownPart(let code, let indikator, let known):
            let parts = list(known)
            return say(
                "--ubah: \(indikator) tidak mempunyai bagian \(printable(code)); yang ada: \(parts)",
                "--ubah: \(indikator) has no part \(printable(code)); it has: \(parts)")
        case .noProducts(let indikator):
            return say(
                "--ubah: \(indikator) dijawab per produk, dan berkas bukti dukung belum menyebut produk; tulis <produk> dahulu",
                "--ubah: \(indikator) is answered for each product, and the evidence names none; write <produk> first")
        case .notApplicableForbidden(let indikator):
            return say(
                "--ubah: rubrik tidak membolehkan TDD pada \(indikator)",
                "--ubah: the rubric does not allow \(indikator) to be not applicable")
        case .mean(let text, let indikator, let lowest, let highest):
            return say(
                "--ubah: \(indikator) tidak menerima jawaban \(printable(text)); tulis rata-rata dari \(lowest) sampai \(highest)",
                "--ubah: \(indikator) does not take the answer \(printable(text)); write a mean from \(lowest) to \(highest)"
            )
        case .items(let text, let indikator, let known, let mayBeNotApplicable):
            let items = list(known.map { printable($0) })
            let others = list(
                [say("semua", "semua for all"), say("-", "- for none")] + (mayBeNotApplicable ? ["tdd"] : []), or: true)
            return say(
                "--ubah: \(indikator) tidak menerima jawaban \(printable(text)); tulis butir yang ada, dengan + di antaranya (pilih dari \(items)), \(others)",
                "--ubah: \(indikator) does not take the answer \(printable(text)); write the items that are there with + between them (out of \(items)), \(others)"
            )
        case .answer(let text, let indikator, let wanted):
            return say(
                "--ubah: \(indikator) tidak menerima jawaban \(printable(text)); tulis \(list(wanted, or: true))",
                "--ubah: \(indikator) does not take the answer \(printable(text)); write \(list(wanted, or: true))"
            )
        }
    }
}

/// Help of the command.
extension Words {
    package var aboutSimulasi: String {
        say(
            "Mencari cara dengan upaya paling kecil menuju suatu kategori, atau melihat akibat jawaban lain.",
            "Find the cheapest way to a category, or see what other answers would bring.")
    }
    package var oneEvidenceArgument: String {
        say(
            "Berkas bukti dukung satu unit; - untuk masukan standar.",
            "The evidence file of a unit; - reads standard input.")
    }
    package var targetOption: String {
        say("Kategori yang ingin dicapai.", "The category to reach.")
    }
    package var supposeOption: String {
        say(
            "Jawaban yang diandaikan terverifikasi: skor, angka, 57/63, butir a+b, semua, -, atau tdd; butir di belakang angka: 87.5+a; boleh berulang.",
            "An answer supposed to be verified: a score, a number, 57/63, items a+b, semua, - or tdd; items behind a number: 87.5+a; may be repeated."
        )
    }
    package var nothingToSimulate: String {
        say("tulis --target KATEGORI atau --ubah KODE=JAWABAN", "write --target CATEGORY or --ubah CODE=ANSWER")
    }
}
