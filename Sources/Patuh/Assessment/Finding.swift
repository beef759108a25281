/// What became of one answer, in few bytes: most units have a great many, and few are looked at closer.
struct Finding: Sendable {
    /// Index of the indicator in the form's nodes.
    let node: Int32
    /// Which of the indicator's parts it is, from 0.
    let index: Int32
    /// The answer, as an index in the evidence's; `nil` when there is none.
    let answer: Int?
    /// Whose word it is; `nil` when nobody has answered.
    let source: Assessment.Basis?
    /// What it comes to.
    let conclusion: Conclusion

    /// What an answer comes to.
    enum Conclusion: Sendable {
        /// It is not yet scored.
        case unscored
        /// It leaves the sum.
        case notApplicable
        /// A level was claimed, and the same or a lower one or none recognised.
        case level(claim: Int, recognised: Int?)
        /// Anything else.
        indirect case other(Judgement)
    }
}

extension Finding.Conclusion {
    /// What it is worth under a check.
    func outcome(_ check: Check) -> Outcome {
        switch self {
        case .unscored: return .unscored
        case .notApplicable: return .notApplicable
        case .level(_, let recognised):
            if case .levels(let levels) = check { return .scored(levels.fulfilment(recognised: recognised)) }
        case .other(let judgement): return judgement.outcome
        }
        preconditionFailure("a level without levels")
    }

    /// Whether it leaves the sum.
    var isNotApplicable: Bool {
        switch self {
        case .notApplicable: true
        case .other(let judgement): judgement.outcome.isNotApplicable
        case .unscored, .level: false
        }
    }

    /// What it is worth, with the scores behind it.
    func judgement(_ check: Check) -> Judgement {
        switch self {
        case .unscored: return Judgement(.unscored)
        case .notApplicable: return Judgement(.notApplicable)
        case .level(let claim, let recognised):
            if case .levels(let levels) = check { return levels.judgement(claim: claim, recognised: recognised) }
        case .other(let judgement): return judgement
        }
        preconditionFailure("a level without levels")
    }
}
