/// Judges the answers of a unit, indicator by indicator and part by part.
struct PartMaking {
    let evidence: Evidence
    let rubric: Rubric
    let form: Form
    let basis: Assessment.Basis
    let date: CalendarDate

    /// The parts of each of the form's nodes; none for groups.
    func parts() -> [[Assessment.Part]] {
        var next = evidence.answers.startIndex
        return form.nodes.indices.map { node in
            let first = next
            // Answers are sorted by node.
            while next < evidence.answers.endIndex, evidence.answers[next].node == node { next += 1 }
            guard case .indikator(let indikator) = form.nodes[node].content else { return [] }
            return parts(of: indikator, answers: first..<next)
        }
    }

    private func parts(of indikator: Indikator, answers: Range<Int>) -> [Assessment.Part] {
        switch indikator.repetition {
        case .once:
            return [part(nil, weight: .one, answers.first, indikator)]
        case .roles(let asked):
            return asked.enumerated().map { index, role in
                let role = rubric.roles[role]
                return part(
                    .role(code: role.code, name: role.name), weight: role.weight,
                    answers.first { evidence.answers[$0].part == index }, indikator)
            }
        case .products:
            let named = evidence.products.enumerated().map { index, product in
                part(
                    .product(code: product.code, name: product.name), weight: product.weight,
                    answers.first { evidence.answers[$0].part == index }, indikator)
            }
            let missing = max(0, form.kind.products - named.count)
            if named.isEmpty, missing == 0 { return [unanswered(nil, because: .noProducts)] }
            return named
                + Array(
                    repeating: unanswered(.product(code: nil, name: nil), because: .productMissing), count: missing)
        }
    }

    private func unanswered(_ name: Assessment.Part.Name?, because reason: Reason) -> Assessment.Part {
        Assessment.Part(
            name: name, weight: .one, share: .zero, source: nil, judgement: Judgement(.unscored, because: reason),
            offset: 0)
    }

    // MARK: One answer

    /// Judges one answer, given by its index; `nil` when there is none.
    private func part(
        _ name: Assessment.Part.Name?, weight: Fraction, _ answer: Int?, _ indikator: Indikator
    ) -> Assessment.Part {
        var judgement = Judgement(.unscored, because: .unanswered)
        var source: Assessment.Basis?
        if let answer, basis == .verified, let verification = evidence.answers[answer].verifications.last {
            source = .verified
            judgement = verified(verification, answer, indikator)
        } else if let answer, let response = evidence.answers[answer].response {
            source = .own
            judgement =
                basis == .verified && rubric.unverified == .unscored
                ? Judgement(.unscored, because: .unverified) : claimed(response, answer, indikator)
        }
        if let answer, evidence.answers[answer].needsReview { judgement.warnings.append(.needsReview) }
        return Assessment.Part(
            name: name, weight: weight, share: .zero, source: source, judgement: judgement,
            offset: answer.map { evidence.answers[$0].offset } ?? 0)
    }

    /// The unit's own answer, as far as documents prove it.
    private func claimed(_ response: Response, _ answer: Int, _ indikator: Indikator) -> Judgement {
        if case .notApplicable(let claim) = response {
            if let approver = claim.approver {
                return Judgement(.notApplicable, because: .notApplicable(reason: claim.reason, approver: approver))
            }
            var judgement = Judgement(.unscored, because: .notApplicableUnapproved(reason: claim.reason))
            judgement.warnings = [.notApplicableUnapproved]
            return judgement
        }
        let proof = Proof(
            slots: indikator.slots, evidence, on: date, attached: evidence.answers[answer].attachments)
        var judgement = indikator.check.judge(response, proof: proof)
        for warning in proof.warnings + response.items.flatMap({ proof.with($0.attachments).warnings })
        where !judgement.warnings.contains(warning) {
            judgement.warnings.append(warning)
        }
        return judgement
    }

    /// An assessor's answer, which stands as given.
    private func verified(_ verification: Verification, _ answer: Int, _ indikator: Indikator) -> Judgement {
        var judgement: Judgement
        if case .notApplicable(let given) = verification.response {
            judgement = Judgement(
                .notApplicable, because: .notApplicable(reason: given.reason, approver: verification.assessor))
        } else {
            judgement = indikator.check.judge(verification.response, proof: .given)
        }
        judgement.claimed = evidence.answers[answer].response.flatMap { response in
            if case .notApplicable = response { nil } else { indikator.check.judge(response, proof: .given).recognised }
        }
        judgement.reasons.insert(
            .verified(by: verification.assessor, on: verification.date, remark: verification.remark), at: 0)
        return judgement
    }
}

extension Check {
    /// Judges an answer of the form the check takes.
    func judge(_ response: Response, proof: Proof) -> Judgement {
        switch (self, response) {
        case (.levels(let levels), .level(let claim)): levels.judge(claim: claim, proof: proof)
        case (.checklist(let checklist), .checklist(let found)): checklist.judge(found: found, proof: proof)
        case (.measurement(let measurement), .measurement(let number, let found)):
            measurement.judge(number, found: found, proof: proof)
        case (.survey(let survey), .survey(let result)): survey.judge(result, proof: proof)
        default: preconditionFailure("the evidence was read with another rubric")
        }
    }
}

extension Response {
    /// The items it lists.
    fileprivate var items: [ItemAnswer] {
        switch self {
        case .checklist(let items), .measurement(_, let items): items
        case .level, .survey, .notApplicable: []
        }
    }
}
