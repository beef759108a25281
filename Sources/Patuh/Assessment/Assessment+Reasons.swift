extension Assessment {
    /// Why a part is worth what it is worth, the most important reason first.
    ///
    /// - Parameter node: the indicator it belongs to.
    public func reasons(for part: Part, at node: Int) -> [Reason] {
        guard case .indikator(let indikator) = form.nodes[node].content else { return [] }
        guard let index = part.answer, let source = part.source else { return [reasonForSilence(part, indikator)] }
        let answer = evidence.answers[index]
        if source == .verified, let verification = answer.verifications.last {
            return [.verified(by: verification.assessor, on: verification.date, remark: verification.remark)]
                + reasons(verification.response, indikator, .given, approvedBy: verification.assessor)
        }
        if basis == .verified, rubric.unverified == .unscored { return [.unverified] }
        return answer.response.map { reasons($0, indikator, proof(of: answer, indikator), approvedBy: nil) } ?? []
    }

    /// - Parameter approver: who approves a TDD, when it is not the one it names.
    private func reasons(
        _ response: Response, _ indikator: Indikator, _ proof: Proof, approvedBy approver: String?
    ) -> [Reason] {
        guard case .notApplicable(let claim) = response else { return indikator.check.explain(response, proof: proof) }
        if let approver = approver ?? claim.approver {
            return [.notApplicable(reason: claim.reason, approver: approver)]
        }
        return [.notApplicableUnapproved(reason: claim.reason)]
    }

    private func reasonForSilence(_ part: Part, _ indikator: Indikator) -> Reason {
        guard indikator.repetition == .products, part.index >= evidence.products.count else { return .unanswered }
        return form.kind.products == 0 ? .noProducts : .productMissing
    }

    private func proof(of answer: Answer, _ indikator: Indikator) -> Proof {
        Proof(slots: indikator.slots, evidence, on: date, attached: answer.attachments)
    }

    /// The product or role a part is for; `nil` when the indicator is answered once.
    public func name(of part: Part, at node: Int) -> Part.Name? {
        guard case .indikator(let indikator) = form.nodes[node].content else { return nil }
        switch indikator.repetition {
        case .once: return nil
        case .roles(let asked):
            let role = rubric.roles[asked[part.index]]
            return .role(code: role.code, name: role.name)
        case .products:
            if part.index < evidence.products.count {
                let product = evidence.products[part.index]
                return .product(code: product.code, name: product.name)
            }
            return form.kind.products == 0 ? nil : .product(code: nil, name: nil)
        }
    }

    // MARK: Warnings

    /// What somebody should know, about the unit first and then in the order of the indicators.
    public var warnings: [Warning] {
        var warnings = productWarnings
        for node in form.leaves {
            guard case .indikator(let indikator) = form.nodes[node].content else { continue }
            for part in parts(of: node) {
                guard let answer = part.answer else { continue }
                let matters = matters(part, evidence.answers[answer], indikator)
                if matters.isEmpty { continue }
                let name = name(of: part, at: node)
                warnings += matters.map {
                    Warning(matter: $0, node: node, part: name, offset: evidence.answers[answer].offset)
                }
            }
        }
        return warnings
    }

    private var productWarnings: [Warning] {
        let asksProducts = form.leaves.contains { form.nodes[$0].content.indikator?.repetition == .products }
        guard asksProducts else { return [] }
        let count = evidence.products.count
        if count == 0 { return [Warning(matter: .noProducts, node: nil, part: nil, offset: 0)] }
        if count >= form.kind.products { return [] }
        return [
            Warning(matter: .fewProducts(count, expected: form.kind.products), node: nil, part: nil, offset: 0)
        ]
    }

    private func matters(_ part: Part, _ answer: Answer, _ indikator: Indikator) -> [Warning.Matter] {
        var matters: [Warning.Matter] = []
        let verification = part.source == .verified ? answer.verifications.last : nil
        if let response = verification?.response ?? (part.source == nil ? nil : answer.response) {
            let isUncounted = part.source == .own && basis == .verified && rubric.unverified == .unscored
            if !isUncounted { matters = self.matters(response, answer, indikator, isGiven: verification != nil) }
        }
        if answer.needsReview { matters.append(.needsReview) }
        return matters
    }

    private func matters(
        _ response: Response, _ answer: Answer, _ indikator: Indikator, isGiven: Bool
    ) -> [Warning.Matter] {
        if case .notApplicable(let claim) = response {
            return claim.approver == nil && !isGiven ? [.notApplicableUnapproved] : []
        }
        let proof = isGiven ? Proof.given : proof(of: answer, indikator)
        var matters: [Warning.Matter] = []
        if case .survey = response {
            for case .fewRespondents(let count, let minimum, let consequence)
                in indikator.check.explain(response, proof: proof)
            {
                matters.append(.fewRespondents(count, minimum: minimum, consequence: consequence))
            }
        }
        if isGiven { return matters }
        for warning in proof.warnings + response.items.flatMap({ proof.with($0.attachments).warnings })
        where !matters.contains(warning) {
            matters.append(warning)
        }
        return matters
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
