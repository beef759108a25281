extension Assessment {
    /// Scores a unit.
    ///
    /// - Parameters:
    ///   - evidence: what the unit says and shows; read with the same rubric.
    ///   - basis: whose word counts.
    ///   - date: the assessment date, when not the file's.
    public init(of evidence: Evidence, under rubric: Rubric, basis: Basis, on date: CalendarDate? = nil) {
        guard let form = rubric.form(forKind: evidence.unit.kind) else {
            preconditionFailure("the evidence was read with another rubric")
        }
        let date = date ?? evidence.date
        let making = PartMaking(evidence: evidence, rubric: rubric, form: form, basis: basis, date: date)
        (parts, firstParts) = (making.parts, making.firstParts)
        var outcomes = Array(repeating: Outcome.unscored, count: form.nodes.count)
        for leaf in form.leaves {
            var combination = Combination(.mean)
            for index in firstParts[leaf]..<firstParts[leaf + 1] {
                combination.add(parts[index].judgement.outcome, weight: parts[index].weight)
            }
            outcomes[leaf] = combination.outcome
        }
        var weights = form.nodes.map { $0.weight ?? .zero }
        // Children stand after their group, so from the end every child is known before its group.
        for index in form.nodes.indices.reversed() {
            guard case .group(let group) = form.nodes[index].content else { continue }
            let children = form.children(of: index)
            var combination = Combination(group.method)
            for child in children { combination.add(outcomes[child], weight: weights[child]) }
            outcomes[index] = combination.outcome
            if form.nodes[index].weight == nil {
                var sum = FractionSum()
                for child in children where outcomes[child] != .notApplicable { sum.add(weights[child]) }
                weights[index] = sum.value
            }
        }

        self.rubric = rubric
        self.form = form
        self.evidence = evidence
        self.basis = basis
        self.date = date
        self.outcomes = outcomes
        self.weights = weights
        var whole = Combination(.mean)
        for child in form.children(of: nil) { whole.add(outcomes[child], weight: weights[child]) }
        total = whole.outcome
        let shares = Shares(form: form, outcomes: outcomes, weights: weights)
        self.shares = shares.nodes
        shares.apply(to: &parts, firstParts: firstParts)
    }
}

extension Assessment {
    /// Whether the unit's own word and the assessors' may lead to different scores.
    public static func basesDiffer(_ evidence: Evidence, _ rubric: Rubric) -> Bool {
        rubric.unverified == .unscored || evidence.answers.contains { !$0.verifications.isEmpty }
    }
}
