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
        let tree = Tree(
            form,
            leaves: form.leaves.map { leaf in
                var combination = Combination(.mean)
                for index in making.firstParts[leaf]..<making.firstParts[leaf + 1] {
                    combination.add(making.parts[index].judgement.outcome, weight: making.parts[index].weight)
                }
                return combination.outcome
            })

        self.rubric = rubric
        self.form = form
        self.evidence = evidence
        self.basis = basis
        self.date = date
        outcomes = tree.outcomes
        weights = tree.weights
        total = tree.total
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
