import Patuh

/// How a value is made of several.
extension ExplanationText {
    func value(_ explanation: Explanation) -> [String] {
        guard let calculation = explanation.calculation else { return [] }
        let heading =
            switch explanation.subject {
            case .whole: words.wholeTitle
            case .group: words.contentsTitle
            case .indikator: words.partsTitle
            }
        return title(heading) + calculation.terms.flatMap { term($0, calculation.method) }
            + moved(calculation, lead: "  ") + sum(calculation)
    }

    private func term(_ term: Explanation.Term, _ method: Group.Method) -> [String] {
        let lines = indented(name(term.subject, isLong: true)) + contents(term)
        guard term.counts, let fulfilment = term.fulfilment, let product = term.product else {
            return lines + hanging("    ", words.leftOut(term))
        }
        let open = term.status == .unscored ? words.notYetScored : ""
        if method == .minimum { return lines + formula("f", words.exact(fulfilment) + open) }
        return lines
            + formula(
                words.timesFulfilment, "\(weight(term)) × \(words.exact(fulfilment)) = \(words.exact(product))\(open)")
    }

    private func sum(_ calculation: Explanation.Calculation) -> [String] {
        guard let fulfilment = calculation.fulfilment else { return indented(words.nothingCounts) }
        if let least = calculation.least {
            return indented(words.least(name(calculation.terms[least].subject)) + words.exact(fulfilment))
        }
        let (products, weights) = (words.bare(calculation.product), words.divisor(calculation.weight))
        return indented("\(words.sumOfProducts) = \(words.exact(calculation.product))")
            + indented("\(words.sumOfWeights) = \(self.weights(calculation))")
            + indented("f = \(products) ÷ \(weights) = \(words.exact(fulfilment))")
    }

    /// Where the weight of what does not apply went: each sibling's part before and after.
    func moved(_ calculation: Explanation.Calculation, lead: String = "    ") -> [String] {
        guard calculation.hasMovedWeights, !calculation.weight.isZero, calculation.method == .mean else { return [] }
        let (before, after) = (calculation.weightBefore, calculation.weight)
        return hanging(lead, words.moved(from: before, to: after))
            + calculation.terms.enumerated().flatMap { index, term in
                let first = words.percentage(
                    term.weight.before, of: before, calculation.percentageBefore(at: index))
                let second = words.percentage(term.weight.value, of: after, calculation.percentage(at: index))
                return hanging(lead + "  ", "\(name(term.subject)): \(words.formerly) = \(first)")
                    + hanging(
                        lead + "    ",
                        term.status == .notApplicable ? words.leaves : "\(words.becomes) = \(second)")
            }
    }

    /// What a group without a weight of its own weighs.
    func contents(_ term: Explanation.Term) -> [String] {
        guard let contents = term.weight.contents, term.counts else { return [] }
        return hanging("    ", words.contents(contents, term.weight.value))
    }

    /// The weights of what counts, and their sum.
    func weights(_ calculation: Explanation.Calculation) -> String {
        let counted = calculation.terms.filter(\.counts).map(weight)
        let sum = counted.count > 1 ? [words.exact(calculation.weight)] : []
        return ([counted.joined(separator: " + ")] + sum).joined(separator: " = ")
    }

    /// A weight, marked when it is assumed.
    func weight(_ term: Explanation.Term) -> String {
        words.bare(term.weight.value) + words.assumed(term.weight.isAssumed)
    }

    /// The code of a node or the name of a part; with the name of a node when it is long.
    func name(_ subject: Explanation.Term.Subject, isLong: Bool = false) -> String {
        switch subject {
        case .node(let place): isLong ? words.place(place) : printable(place.code)
        case .part(let name): name.map(words.partName) ?? words.answers
        }
    }
}
