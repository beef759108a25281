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
        var parts = PartMaking(evidence: evidence, rubric: rubric, form: form, basis: basis, date: date).parts()

        var outcomes = parts.map { parts in
            var combination = Combination(.mean)
            for part in parts { combination.add(part.judgement.outcome, weight: part.weight) }
            return combination.outcome
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
                weights[index] = children.filter { outcomes[$0] != .notApplicable }
                    .reduce(.zero) { $0 + weights[$1] }
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
        shares.apply(to: &parts)
        self.parts = parts
        warnings = Self.warnings(evidence: evidence, form: form, parts: parts)
    }
}

extension Assessment {
    /// Whether the unit's own word and the assessors' may lead to different scores.
    public static func basesDiffer(_ evidence: Evidence, _ rubric: Rubric) -> Bool {
        rubric.unverified == .unscored || evidence.answers.contains { !$0.verifications.isEmpty }
    }

    private static func warnings(evidence: Evidence, form: Form, parts: [[Part]]) -> [Warning] {
        let asksProducts = form.nodes.contains { node in
            if case .indikator(let indikator) = node.content { indikator.repetition == .products } else { false }
        }
        var warnings: [Warning] = []
        if asksProducts, evidence.products.isEmpty {
            warnings.append(Warning(matter: .noProducts, node: nil, part: nil, offset: 0))
        } else if asksProducts, evidence.products.count < form.kind.products {
            let matter = Warning.Matter.fewProducts(evidence.products.count, expected: form.kind.products)
            warnings.append(Warning(matter: matter, node: nil, part: nil, offset: 0))
        }
        for (node, parts) in parts.enumerated() {
            for part in parts {
                warnings += part.judgement.warnings.map {
                    Warning(matter: $0, node: node, part: part.name, offset: part.offset)
                }
            }
        }
        return warnings
    }
}
