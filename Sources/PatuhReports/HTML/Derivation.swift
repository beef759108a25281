import Patuh

/// A calculation as sentences, each with the numbers that lead to its own; the same as ``ExplanationText`` prints.
struct Derivation {
    let words: Words
    private var text: ExplanationText { ExplanationText(words) }

    /// From the answer to what an indicator gives to the score, in steps.
    func steps(_ explanation: Explanation) -> [(title: String, sentences: [String])] {
        let answers = explanation.parts.flatMap(answer)
        let value = explanation.calculation.map(sentences) ?? []
        return [
            (words.stepOfAnswer, answers), (words.stepOfParts, value),
            (words.stepOfShare, explanation.chain.map(link)),
            (words.stepOfContribution, explanation.contribution.map { [contribution($0, explanation.scale)] } ?? []),
        ].filter { !$0.1.isEmpty }
    }

    // MARK: Answers

    private func answer(_ part: Explanation.Part) -> [String] {
        let name = part.name.map { words.partName($0) + ": " } ?? ""
        let said = part.statements.filter(\.holds).map { statement in
            "\(words.speaker(statement.speaker)): \(words.content(statement.content))\(words.remark(statement.speaker))"
        }
        let reasons = part.reasons.filter(\.isRule).map(words.reason)
        return [name + (said + reasons + [words.formula(part.formula)]).joined(separator: "; ")]
    }

    // MARK: Weights and shares

    private func link(_ link: Explanation.Link) -> String {
        let term = link.calculation.terms[link.position]
        let place = "\(words.place(link.place)), \(words.from(link.parent)): "
        let share = words.exact(link.share)
        switch link.rule {
        case .notApplicable, .weightless, .least, .notLeast:
            return place + "\(words.share) = \(share) (\(words.shareRule(link.rule)))"
        case .proportion:
            return place + "\(words.sumOfWeights) = \(text.weights(link.calculation)); \(words.share) = "
                + "\(words.bare(link.parentShare)) × \(words.bare(term.weight.value)) ÷ "
                + "\(words.divisor(link.calculation.weight)) = \(share)"
        }
    }

    private func contribution(_ contribution: Explanation.Contribution, _ scale: Fraction) -> String {
        "\(words.contribution) = \(words.share) × f × \(words.scaleName) = \(words.bare(contribution.share)) × "
            + "\(words.bare(contribution.fulfilment)) × \(words.bare(scale)) = \(words.exact(contribution.points))"
    }

    // MARK: Values of several

    /// How a value is made of several.
    func sentences(_ calculation: Explanation.Calculation) -> [String] {
        calculation.terms.map { term($0, calculation.method) } + moved(calculation) + sum(calculation)
    }

    private func term(_ term: Explanation.Term, _ method: Group.Method) -> String {
        let name = text.name(term.subject, isLong: true)
        guard term.counts, let fulfilment = term.fulfilment, let product = term.product else {
            return "\(name): \(words.leftOut(term))"
        }
        let open = term.status == .unscored ? words.notYetScored : ""
        if method == .minimum { return "\(name): f = \(words.exact(fulfilment))\(open)" }
        let contents = term.weight.contents.map { words.contents($0, term.weight.value) + "; " } ?? ""
        return "\(name): \(contents)\(words.timesFulfilment) = \(text.weight(term)) × \(words.exact(fulfilment)) = "
            + "\(words.exact(product))\(open)"
    }

    private func moved(_ calculation: Explanation.Calculation) -> [String] {
        guard calculation.hasMovedWeights, !calculation.weight.isZero, calculation.method == .mean else { return [] }
        return [words.moved(calculation.weightBefore, calculation.weight)]
    }

    private func sum(_ calculation: Explanation.Calculation) -> [String] {
        guard let fulfilment = calculation.fulfilment else { return [words.nothingCounts] }
        if let least = calculation.least {
            return [words.least(text.name(calculation.terms[least].subject)) + words.exact(fulfilment)]
        }
        let (products, weights) = (words.bare(calculation.product), words.divisor(calculation.weight))
        return [
            "\(words.sumOfProducts) = \(words.exact(calculation.product))",
            "\(words.sumOfWeights) = \(text.weights(calculation))",
            "f = \(products) ÷ \(weights) = \(words.exact(fulfilment))",
        ]
    }

    /// From the value of the whole to the published score.
    func sentences(_ ending: Explanation.Ending, scale: Fraction) -> [String] {
        [
            "f × \(words.scaleName) = \(words.bare(ending.fulfilment)) × \(words.bare(scale)) = "
                + words.exact(ending.score.exact),
            "\(words.rounded(ending.rounding)): \(words.number(ending.score.published))",
        ]
    }
}
