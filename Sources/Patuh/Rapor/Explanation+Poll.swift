internal import Markup

extension Evidence {
    /// Where what holds of an answer stands: itself, or the last verification.
    func holdingElement(of answer: Answer, isVerified: Bool) -> Element {
        let element = element(of: answer)
        guard isVerified else { return element }
        return element.children(.verifikasi).last ?? element
    }
}

extension Element {
    /// How many gave which answer to a survey, where that is written.
    var choices: [Explanation.Poll.Choice] {
        children(.pilihan).compactMap { child in
            guard let score = child[.skor].flatMap({ Fraction(decimal: $0) }),
                let count = child[.banyak].flatMap({ Int($0) })
            else { return nil }
            return Explanation.Poll.Choice(score: score, count: count)
        }
    }

    /// The sum of all answers to a survey: as written, or made of the choices; `nil` where only a mean is written.
    func total(_ choices: [Explanation.Poll.Choice]) -> Fraction? {
        if choices.isEmpty { return self[.totalSkor].flatMap { Fraction(decimal: $0) } }
        var sum = FractionSum()
        for choice in choices { sum.add(choice.score, times: Fraction(choice.count)) }
        return sum.value
    }
}
