extension Check {
    /// What the unit's own answer comes to, as far as documents prove it.
    func conclude(_ response: Response, proof: Proof) -> Finding.Conclusion {
        switch response {
        case .notApplicable(let claim): return claim.approver == nil ? .unscored : .notApplicable
        case .level(let claim):
            if case .levels(let levels) = self {
                return .level(claim: claim, recognised: levels.recognised(claim: claim, proof: proof))
            }
        case .checklist, .measurement, .survey: return .other(judge(response, proof: proof))
        }
        preconditionFailure("the evidence was read with another rubric")
    }

    /// Judges an answer of the form the check takes.
    func judge(_ response: Response, proof: Proof) -> Judgement {
        switch self {
        case .levels(let levels):
            if case .level(let claim) = response {
                return levels.judgement(claim: claim, recognised: levels.recognised(claim: claim, proof: proof))
            }
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

    /// The score of what an answer says, proved or not, mandatory items left aside; `nil` where there are no scores.
    func claimed(_ response: Response) -> Fraction? {
        switch (self, response) {
        case (.levels(let levels), .level(let claim)): levels.levels[claim].score
        case (.checklist(let checklist), .checklist(let found)): checklist.claimed(found)
        case (.measurement(let measurement), .measurement(let number, let found)): measurement.claimed(number, found)
        default: nil
        }
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
