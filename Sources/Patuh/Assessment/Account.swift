/// What is said about a part: why it is worth what it is worth, the most important reason first, and warnings.
struct Account {
    var reasons: [Reason]
    var warnings: [Warning] = []
}

extension Assessment {
    /// What is to be said about a part.
    ///
    /// - Parameters:
    ///   - part: its index in ``parts``.
    ///   - indikator: the indicator it belongs to.
    func account(of part: Int, _ indikator: borrowing Indikator) -> Account {
        guard let answer = parts[part].answer else { return Account(reasons: [reasonForSilence(part, indikator)]) }
        var account = account(of: part, answer, indikator)
        if evidence.answers[answer].needsReview { account.warnings.append(.needsReview) }
        return account
    }

    private func account(of part: Int, _ answer: Int, _ indikator: borrowing Indikator) -> Account {
        if parts[part].source == .verified, let verification = evidence.answers[answer].verifications.last {
            var account = account(
                of: verification.response, indikator, proof: .given, approvedBy: verification.assessor)
            account.reasons.insert(
                .verified(by: verification.assessor, on: verification.date, remark: verification.remark), at: 0)
            return account
        }
        guard let response = evidence.answers[answer].response else {
            return Account(reasons: [reasonForSilence(part, indikator)])
        }
        if basis == .verified, rubric.unverified == .unscored { return Account(reasons: [.unverified]) }
        let proof = Proof(slots: indikator.slots, evidence, on: date, attached: evidence.answers[answer].attachments)
        return account(of: response, indikator, proof: proof, approvedBy: nil)
    }

    /// - Parameter approver: who approves a TDD, when it is not the one it names.
    private func account(
        of response: Response, _ indikator: borrowing Indikator, proof: Proof, approvedBy approver: String?
    ) -> Account {
        if case .notApplicable(let claim) = response {
            if let approver = approver ?? claim.approver {
                return Account(reasons: [.notApplicable(reason: claim.reason, approver: approver)])
            }
            return Account(
                reasons: [.notApplicableUnapproved(reason: claim.reason)], warnings: [.notApplicableUnapproved])
        }
        var account = Account(reasons: indikator.check.explain(response, proof: proof))
        for case .fewRespondents(let count, let minimum, let consequence) in account.reasons {
            account.warnings.append(.fewRespondents(count, minimum: minimum, consequence: consequence))
        }
        proof.warn(&account.warnings)
        for item in response.items { proof.with(item.attachments).warn(&account.warnings) }
        return account
    }

    private func reasonForSilence(_ part: Int, _ indikator: borrowing Indikator) -> Reason {
        guard indikator.repetition == .products, parts[part].index >= evidence.products.count else {
            return .unanswered
        }
        return form.kind.products == 0 ? .noProducts : .productMissing
    }

    /// The product or role a part is for; `nil` when the indicator is answered once.
    func name(of part: Int, _ indikator: borrowing Indikator) -> Part.Name? {
        switch indikator.repetition {
        case .once: return nil
        case .roles(let asked):
            let role = rubric.roles[asked[parts[part].index]]
            return .role(code: role.code, name: role.name)
        case .products:
            if parts[part].index < evidence.products.count {
                let product = evidence.products[parts[part].index]
                return .product(code: product.code, name: product.name)
            }
            return form.kind.products == 0 ? nil : .product(code: nil, name: nil)
        }
    }

    /// What somebody should know about the unit as a whole.
    var unitWarnings: [Warning] {
        let asksProducts = form.leaves.contains { form.nodes[$0].content.indikator?.repetition == .products }
        let count = evidence.products.count
        if !asksProducts || (count > 0 && count >= form.kind.products) { return [] }
        return [count == 0 ? .noProducts : .fewProducts(count, expected: form.kind.products)]
    }
}
