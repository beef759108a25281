internal import Markup

/// What is said about a part: why it is worth what it is worth, and what somebody should know besides.
extension Assessment {
    // MARK: Reasons

    /// Why a part is worth what it is worth, the most important reason first.
    ///
    /// - Parameters:
    ///   - part: its index in ``parts``.
    ///   - indikator: the indicator it belongs to.
    func reasons(of part: Int, _ indikator: Indikator) -> [Reason] {
        switch word(of: part) {
        case .none: return [reasonForSilence(part, indikator)]
        case .waiting: return [.unverified]
        case .own(.notApplicable(let claim)):
            guard let approver = claim.approver else { return [.notApplicableUnapproved(reason: claim.reason)] }
            return [.notApplicable(reason: claim.reason, approver: approver, on: claim.date)]
        case .own(let response): return indikator.check.explain(response, proof: proof(of: part, indikator))
        case .verified(let verification):
            let first = Reason.verified(
                by: verification.assessor, on: verification.date, remark: verification.remark)
            if case .notApplicable(let claim) = verification.response {
                return [
                    first,
                    .notApplicable(reason: claim.reason, approver: verification.assessor, on: verification.date),
                ]
            }
            return [first] + indikator.check.explain(verification.response, proof: .given)
        }
    }

    private func reasonForSilence(_ part: Int, _ indikator: Indikator) -> Reason {
        guard indikator.repetition == .products, parts[part].index >= evidence.products.count else {
            return .unanswered
        }
        return form.kind.products == 0 ? .noProducts : .productMissing
    }

    // MARK: Warnings

    /// What somebody should know about a part.
    func warnings(of part: Int, _ indikator: Indikator) -> [Warning] {
        guard let answer = parts[part].answer else { return [] }
        var warnings: [Warning] = []
        switch word(of: part) {
        case .none: if !evidence.answers[answer].attachments.isEmpty { warnings.append(.valueless) }
        case .waiting: break
        case .own(.notApplicable(let claim)):
            if claim.approver == nil {
                warnings.append(.notApplicableUnapproved)
            } else if let approved = claim.date, approved > date {
                warnings.append(.lateApproval(approved, assessed: date))
            }
        case .own(let response):
            let proof = proof(of: part, indikator)
            warn(of: response, indikator, proof, &warnings)
            var told = Set<Int>()
            proof.warn(&warnings, told: &told)
            for item in response.items where item.isPresent {
                proof.with(item.attachments).warn(&warnings, told: &told)
            }
        case .verified(let verification):
            warn(of: verification.response, indikator, .given, &warnings)
            let left = unmentioned(by: verification, evidence.answers[answer], indikator.check)
            if !left.isEmpty { warnings.append(.unmentioned(left)) }
            let all = evidence.answers[answer].verifications
            let above = all.map(\.date).max() ?? verification.date
            if verification.date < above {
                warnings.append(.disordered(counting: verification.date, above: above))
            }
            let others = all.filter {
                $0.date == verification.date && !$0.response.isTheSame(as: verification.response)
            }
            if !others.isEmpty {
                warnings.append(
                    .disputed(
                        counting: verification.assessor, others: others.map(\.assessor).uniqued(),
                        on: verification.date))
            }
        }
        if case .measurement(let measurement) = indikator.check {
            warnings += doubtfulNumbers(of: measurement, part)
        }
        if evidence.answers[answer].needsReview { warnings.append(.needsReview) }
        return warnings
    }

    /// The names of items that the unit claims and a verification of the items does not mention.
    private func unmentioned(by verification: Verification, _ answer: Answer, _ check: Check) -> [String] {
        if case .notApplicable = verification.response { return [] }
        let claimed = (answer.response?.items ?? []).filter(\.isPresent).map(\.item)
        let mentioned = Set(verification.response.items.map(\.item))
        return claimed.filter { !mentioned.contains($0) }.map { check.items[$0].name }
    }

    private func warn(of response: Response, _ indikator: Indikator, _ proof: Proof, _ warnings: inout [Warning]) {
        guard case .survey(let survey) = indikator.check, case .survey(let result) = response else { return }
        for case .fewRespondents(let count, let minimum, let consequence) in survey.explain(result, proof: proof) {
            warnings.append(.fewRespondents(count, minimum: minimum, consequence: consequence))
        }
        if let total = survey.smallTotal(result) { warnings.append(.smallTotal(total)) }
    }

    // MARK: Names

    /// The product or role a part is for; `nil` when the indicator is answered once.
    func name(of part: Int, _ indikator: Indikator) -> Part.Name? {
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
        var warnings: [Warning] = []
        if !(evidence.year...(evidence.year + 1)).contains(evidence.date.year) {
            warnings.append(.otherYear(evidence.year, date: evidence.date))
        }
        var verifications: [Verification] = []
        // By their places, so that no answer is copied to be asked.
        for index in evidence.answers.indices where !evidence.answers[index].verifications.isEmpty {
            verifications += evidence.answers[index].verifications
        }
        if evidence.stage == .final {
            let (verified, answered) = evidence.verifiedAnswers
            if verified < answered || verified == 0 {
                warnings.append(.finalUnverified(answered - verified, of: answered))
            }
        }
        let stale = verifications.filter { $0.date.year < evidence.year }
        if let latest = stale.map(\.date).max() { warnings.append(.staleVerifications(stale.count, latest: latest)) }
        let far = verifications.filter { $0.date.year > evidence.year + 1 }
        if let latest = far.map(\.date).max() { warnings.append(.farVerifications(far.count, latest: latest)) }
        warnings += evidence.productsOfOneName
        let (count, expected) = (evidence.products.count, form.kind.products)
        // A kind that says nothing assesses whatever is named.
        if count > 0, count == expected || expected == 0 { return warnings }
        guard form.leaves.contains(where: { form.nodes[$0].content.indikator?.repetition == .products }) else {
            return warnings
        }
        if count > expected { return warnings + [.manyProducts(count, expected: expected)] }
        return warnings + [count == 0 ? .noProducts : .fewProducts(count, expected: expected)]
    }
}

extension Evidence {
    /// Warns of products that a card cannot tell apart.
    fileprivate var productsOfOneName: [Warning] {
        let names = products.map { matching($0.name) }
        if Set(names).count == names.count { return [] }
        return Dictionary(grouping: products.indices) { names[$0] }.values.filter { $0.count > 1 }
            .sorted { $0[0] < $1[0] }
            .map { .productsOfOneName(products[$0[0]].name, codes: $0.map { products[$0].code }) }
    }
}

extension Assessment {
    /// Warns of numbers that may have been meant otherwise: `1.250` where counts and amounts are asked for, more than
    /// all, and parts of one where hundredths are or a percentage that lost its point.
    private func doubtfulNumbers(of measurement: Measurement, _ part: Int) -> [Warning] {
        guard let answer = parts[part].answer.map({ evidence.answers[$0] }) else { return [] }
        let word = word(of: part)
        let element = evidence.holdingElement(of: answer, isVerified: word.verification != nil)
        var warnings = (measurement.takesRatio ? [Name.pembilang, .penyebut] : [.angka]).compactMap { name in
            guard let text = element[name], withoutPoints(text) != nil else { return nil as Warning? }
            return .thousands(text, attribute: name.text)
        }
        guard measurement.takesRatio, case .measurement(let number?, _) = word.response else { return warnings }
        switch number {
        // Where it is so indeed, a note says why.
        case .ratio(let numerator, let denominator)
        where numerator > denominator && !denominator.isZero && evidence.notes(on: answer).isEmpty:
            warnings.append(
                .moreThanAll(
                    numerator: numerator.shortDescription, denominator: denominator.shortDescription))
        case .plain(let value) where !value.isZero && value < .one:
            warnings.append(.smallPercentage(value.shortDescription))
        case .plain(let value) where value > Fraction(100) && evidence.notes(on: answer).isEmpty:
            warnings.append(.largePercentage(value.shortDescription))
        default: break
        }
        return warnings
    }
}
