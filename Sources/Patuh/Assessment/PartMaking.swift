/// Judges the answers of a unit, indicator by indicator and part by part.
struct PartMaking {
    private let answers: [Answer]
    private let products: [Evidence.Product]
    private let rubric: Rubric
    private let form: Form
    private let basis: Assessment.Basis
    private let plans: LevelPlans
    /// Whether the unit's own word counts where nobody has verified it.
    private let countsClaims: Bool
    /// What the unit shows; where it is asked about changes from answer to answer.
    private var proof: Proof
    private(set) var findings: [Finding] = []
    /// For each of the form's nodes, where its findings begin; and one more, where the last one's end.
    private(set) var firstParts: [Int] = []
    /// For each leaf with several parts, what those weigh together that are applicable.
    private(set) var partWeights: [Int: Fraction] = [:]
    /// What each leaf is worth, at its place among the form's nodes.
    private var outcomes: [Outcome] = []
    /// The next answer; they are sorted by node and part.
    private var next = 0

    init(evidence: Evidence, basis: Assessment.Basis, date: CalendarDate) {
        answers = evidence.answers
        products = evidence.products
        rubric = evidence.rubric
        form = evidence.form
        self.basis = basis
        plans = form.plans
        countsClaims = basis == .own || rubric.unverified == .claim
        proof = Proof(slots: [], evidence.documents, Attached(every: evidence.attachments, range: 0..<0), on: date)
        outcomes.reserveCapacity(form.nodes.count)
        findings.reserveCapacity(max(form.leaves.count, answers.count))
        firstParts.reserveCapacity(form.nodes.count + 1)
        for node in form.nodes.indices {
            firstParts.append(findings.count)
            if let plan = plans.plans[node], let outcome = plannedOutcome(plan, at: node) {
                outcomes.append(outcome)
            } else if case .indikator(let indikator) = form.nodes[node].content {
                outcomes.append(outcome(of: indikator, at: node))
            } else {
                outcomes.append(.unscored)
            }
        }
        firstParts.append(findings.count)
    }

    /// Hands over the outcomes, so that whoever goes on with them needs no copy.
    mutating func takeOutcomes() -> [Outcome] {
        defer { outcomes = [] }
        return outcomes
    }

    private mutating func outcome(of indikator: Indikator, at node: Int) -> Outcome {
        if case .once = indikator.repetition { return makePart(0, of: indikator, at: node) }
        var combination = Combination(.mean)
        var sum = FractionSum()
        let count = indikator.partCount(products: products.count, form.kind)
        for index in 0..<count {
            let weight = indikator.weight(ofPart: index, products, rubric.roles)
            let outcome = makePart(index, of: indikator, at: node)
            combination.add(outcome, weight: weight)
            if !outcome.isNotApplicable { sum.add(weight) }
        }
        if count > 1 { partWeights[node] = sum.value }
        return combination.outcome
    }

    /// - Returns: what it is worth.
    private mutating func makePart(_ index: Int, of indikator: Indikator, at node: Int) -> Outcome {
        var (answer, source): (Int?, Assessment.Basis?)
        var conclusion = Finding.Conclusion.unscored
        if next < answers.count, answers[next].node == node, answers[next].part == index {
            answer = next
            (source, conclusion) = judge(next, indikator)
            next += 1
        }
        findings.append(
            Finding(
                node: Int32(node), index: Int32(index), answer: answer, source: source, conclusion: conclusion))
        return conclusion.outcome(indikator.check)
    }

    /// What the unit's own level is worth, the short way; `nil` when there is more to say.
    private mutating func plannedOutcome(_ plan: LevelPlans.Plan, at node: Int) -> Outcome? {
        guard countsClaims, next < answers.count, answers[next].node == node,
            case .level(let claim)? = answers[next].response, !isVerified(next)
        else { return nil }
        let filled = proof.filled(plan, plans, answers[next].attachments)
        let recognised = plans.recognised(claim: claim, of: plan, filled: filled)
        findings.append(
            Finding(
                node: Int32(node), index: 0, answer: next, source: .own,
                conclusion: .level(claim: claim, recognised: recognised)))
        next += 1
        return .scored(plans.fulfilment(recognised: recognised, of: plan))
    }

    // MARK: One answer

    /// Whose word counts, and what it comes to.
    private mutating func judge(
        _ answer: Int, _ indikator: Indikator
    ) -> (Assessment.Basis?, Finding.Conclusion) {
        if let verification = verification(of: answer) {
            return (.verified, verified(verification, answers[answer].response, indikator))
        }
        guard let response = answers[answer].response else { return (nil, .unscored) }
        guard countsClaims else { return (.own, .unscored) }
        proof.ask(indikator.slots, answers[answer].attachments)
        return (.own, indikator.check.conclude(response, proof: proof))
    }

    /// The verification that counts; `nil` when the unit's own word does.
    private func verification(of answer: Int) -> Verification? {
        isVerified(answer) ? answers[answer].verifications.last : nil
    }

    /// Whether a verification counts, and not the unit's own word. Inlined, so that nobody copies `self` to ask.
    @inline(__always)
    private func isVerified(_ answer: Int) -> Bool {
        !answers[answer].verifications.isEmpty && (basis == .verified || answers[answer].isSupposed)
    }

    /// An assessor's answer, which stands as given.
    private func verified(
        _ verification: Verification, _ claim: Response?, _ indikator: Indikator
    ) -> Finding.Conclusion {
        var judgement =
            if case .notApplicable = verification.response {
                Judgement(.notApplicable)
            } else {
                indikator.check.judge(verification.response, proof: .given)
            }
        judgement.claimed = claim.flatMap(indikator.check.claimed)
        return .other(judgement)
    }
}

extension Indikator {
    /// How many parts it has for a unit: none without roles that are asked.
    fileprivate func partCount(products: Int, _ kind: UnitKind) -> Int {
        switch repetition {
        case .once: 1
        case .roles(let asked): asked.count
        // Where no number is known there is one part to say so.
        case .products: max(1, products, kind.products)
        }
    }

    /// What a part weighs among the others: 1 for a product that the unit has not named.
    func weight(ofPart index: Int, _ products: [Evidence.Product], _ roles: [Role]) -> Fraction {
        switch repetition {
        case .once: .one
        case .roles(let asked): roles[asked[index]].weight
        case .products: index < products.count ? products[index].weight : .one
        }
    }
}
