import Patuh

/// What is wrong with a card that somebody made before.
extension Words {
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
