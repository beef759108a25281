/// Judges the answers of a unit, indicator by indicator and part by part.
struct PartMaking {
    let evidence: Evidence
    let rubric: Rubric
    let form: Form
    let basis: Assessment.Basis
    let date: CalendarDate
    var parts: [Assessment.Part] = []
    /// For each of the form's nodes, where its parts begin; and one more, where the last one's end.
    private(set) var firstParts: [Int] = []
    /// The next answer; they are sorted by node and part.
    private var next = 0

    init(evidence: Evidence, rubric: Rubric, form: Form, basis: Assessment.Basis, date: CalendarDate) {
        self.evidence = evidence
        self.rubric = rubric
        self.form = form
        self.basis = basis
        self.date = date
        parts.reserveCapacity(max(form.leaves.count, evidence.answers.count))
        firstParts.reserveCapacity(form.nodes.count + 1)
        for node in form.nodes.indices {
            firstParts.append(parts.count)
            if case .indikator(let indikator) = form.nodes[node].content { makeParts(of: indikator, at: node) }
        }
        firstParts.append(parts.count)
    }

    private mutating func makeParts(of indikator: Indikator, at node: Int) {
        switch indikator.repetition {
        case .once: makePart(0, of: indikator, at: node, weight: .one)
        case .roles(let asked):
            for (index, role) in asked.enumerated() {
                makePart(index, of: indikator, at: node, weight: rubric.roles[role].weight)
            }
        case .products:
            // What the unit has not named has weight 1, and where no number is known there is one part to say so.
            for index in 0..<max(1, evidence.products.count, form.kind.products) {
                let isNamed = index < evidence.products.count
                makePart(
                    index, of: indikator, at: node, weight: isNamed ? evidence.products[index].weight : .one)
            }
        }
    }

    private mutating func makePart(_ index: Int, of indikator: Indikator, at node: Int, weight: Fraction) {
        var answer: Int?
        if next < evidence.answers.count, evidence.answers[next].node == node, evidence.answers[next].part == index {
            answer = next
            next += 1
        }
        let (source, judgement) = answer.map { judge($0, indikator) } ?? (nil, Judgement(.unscored))
        parts.append(
            Assessment.Part(
                index: index, weight: weight, share: .zero, answer: answer, source: source, judgement: judgement))
    }

    /// What a leaf is worth, all its parts together.
    func outcome(of leaf: Int) -> Outcome {
        let range = firstParts[leaf]..<firstParts[leaf + 1]
        if range.count == 1, !parts[range.lowerBound].weight.isZero { return parts[range.lowerBound].judgement.outcome }
        var combination = Combination(.mean)
        for index in range { combination.add(parts[index].judgement.outcome, weight: parts[index].weight) }
        return combination.outcome
    }

    // MARK: One answer

    /// Whose word counts, and what it is worth.
    private func judge(_ answer: Int, _ indikator: Indikator) -> (Assessment.Basis?, Judgement) {
        if basis == .verified, let verification = evidence.answers[answer].verifications.last {
            return (.verified, verified(verification, answer, indikator))
        }
        guard let response = evidence.answers[answer].response else { return (nil, Judgement(.unscored)) }
        let counts = basis == .own || rubric.unverified == .claim
        return (.own, counts ? claimed(response, answer, indikator) : Judgement(.unscored))
    }

    /// The unit's own answer, as far as documents prove it.
    private func claimed(_ response: Response, _ answer: Int, _ indikator: Indikator) -> Judgement {
        if case .notApplicable(let claim) = response {
            return Judgement(claim.approver == nil ? .unscored : .notApplicable)
        }
        let proof = Proof(
            slots: indikator.slots, evidence.documents,
            Attached(every: evidence.attachments, range: evidence.answers[answer].attachments), on: date)
        return indikator.check.judge(response, proof: proof)
    }

    /// An assessor's answer, which stands as given.
    private func verified(_ verification: Verification, _ answer: Int, _ indikator: Indikator) -> Judgement {
        var judgement =
            if case .notApplicable = verification.response {
                Judgement(.notApplicable)
            } else {
                indikator.check.judge(verification.response, proof: .given)
            }
        judgement.claimed = evidence.answers[answer].response.flatMap { response in
            if case .notApplicable = response { nil } else { indikator.check.judge(response, proof: .given).recognised }
        }
        return judgement
    }
}

extension Check {
    /// Judges an answer of the form the check takes.
    func judge(_ response: Response, proof: Proof) -> Judgement {
        switch self {
        case .levels(let levels):
            if case .level(let claim) = response { return levels.judge(claim: claim, proof: proof) }
        case .checklist(let checklist):
            if case .checklist(let found) = response { return checklist.judge(found: found, proof: proof) }
        case .measurement(let measurement):
            if case .measurement(let number, let found) = response {
                return measurement.judge(number, found: found, proof: proof)
            }
        case .survey(let survey):
            if case .survey(let result) = response { return survey.judge(result, proof: proof) }
        }
        preconditionFailure("the evidence was read with another rubric")
    }

    /// Says why an answer is worth what it is worth, the most important reason first.
    func explain(_ response: Response, proof: Proof) -> [Reason] {
        switch self {
        case .levels(let levels):
            if case .level(let claim) = response { return levels.explain(claim: claim, proof: proof) }
        case .checklist(let checklist):
            if case .checklist(let found) = response { return checklist.explain(found: found, proof: proof) }
        case .measurement(let measurement):
            if case .measurement(let number, let found) = response {
                return measurement.explain(number, found: found, proof: proof)
            }
        case .survey(let survey):
            if case .survey(let result) = response { return survey.explain(result, proof: proof) }
        }
        preconditionFailure("the evidence was read with another rubric")
    }
}
