import Patuh

/// What is wrong with a card that somebody made before.
extension Words {
    /// A file of cards in which nothing is wrong.
    package func sound(
        _ file: String, cards: Int, withoutRubric missing: Int, withoutRounding unknown: Int
    ) -> String {
        let (no, not) = (
            say(
                "; kategorinya tidak diperiksa, sebab rubrik dengan sidik yang sama tidak ada",
                "; no category was checked, for the rubric of that digest is not there"),
            say(
                "; angka yang dibulatkan tidak diperiksa, sebab skala, desimal, atau pembulatan tidak disebut",
                "; no rounded number was checked, for skala, desimal or pembulatan is missing")
        )
        return say(
            "\(printable(file)): \(cards) rapor", "\(printable(file)): \(counted(cards, "card"))")
            + (missing > 0 ? no : "") + (unknown > 0 ? not : "")
    }

    package var cardsByThemselves: String {
        say(
            "yang diperiksa pada rapor hanya apakah nilai, sumbangan, bobot efektif, poin hilang, tambahan tiap perbaikan, dan banyaknya indikator saling cocok, serta, bila rubriknya ada, apakah kategori, bobot, dan jarak ke batas kategori sesuai dengannya; apakah rapor sesuai dengan buktinya terlihat bila rapor dibuat lagi dari berkas bukti, lalu dibandingkan",
            "of cards it was only checked that values, contributions, effective weights, lost points, gains and numbers of indicators fit each other, and, where the rubric is there, that categories, weights and distances to bounds are as it says; whether a card is that of its evidence shows when it is made again and compared"
        )
    }

    func card(_ problem: Problem) -> String? {
        switch problem {
        case .scoreContradicted(let score):
            say(
                "nilai=\"\(score)\" bukan hasil pembulatan atribut eksak; \(altered)",
                "nilai=\"\(score)\" is not eksak rounded; \(altered)")
        case .sumContradicted(let exact):
            say(
                "eksak=\"\(exact)\" bukan jumlah yang disumbangkan bagian-bagiannya; \(altered)",
                "eksak=\"\(exact)\" is not the sum of what its parts give; \(altered)")
        case .numberContradicted(let value, let attribute, let right, let byRubric):
            "\(attribute)=\"\(printable(value))\" "
                + (byRubric
                    ? say("padahal menurut rubriknya \(right)", "while by its rubric it is \(right)")
                    : say(
                        "padahal menurut angka lain pada rapor ini \(right)",
                        "while other numbers on the card make it \(right)")) + "; \(altered)"
        case .categoryContradicted(let found, let score, let possible):
            say(
                "\(attributes(found)) tidak mungkin dengan nilai=\"\(score)\"; menurut rubriknya "
                    + "\(list(possible.map(attributes), or: true)); \(altered)",
                "\(attributes(found)) is impossible with nilai=\"\(score)\"; by its rubric it is "
                    + "\(list(possible.map(attributes), or: true)); \(altered)")
        default: nil
        }
    }

    private var altered: String {
        say(
            "rapor ini telah diubah; buat lagi dari berkas buktinya",
            "this card was altered, make it again from its evidence")
    }

    private func attributes(_ placement: Problem.Placement) -> String {
        "kategori=\"\(placement.category)\"" + (placement.zone.map { " zona=\"\($0)\"" } ?? "")
    }
}
