/// What was last said of a part, and whether it counts.
enum Word {
    /// Nobody has said anything.
    case none
    /// The unit has, and only what is verified counts.
    case waiting(Response)
    /// The unit's own answer, as far as its documents prove it.
    case own(Response)
    /// An assessor's answer, as given.
    case verified(Verification)

    /// What was said, whether it counts or not.
    var response: Response? {
        switch self {
        case .none: nil
        case .waiting(let response), .own(let response): response
        case .verified(let verification): verification.response
        }
    }

    /// What was said, if it counts.
    var counted: Response? { if case .waiting = self { nil } else { response } }

    /// The assessor's answer, if that is what counts.
    var verification: Verification? { if case .verified(let verification) = self { verification } else { nil } }
}

extension Assessment {
    /// What was last said of a part, and whether it counts.
    func word(of part: Int) -> Word {
        guard let answer = parts[part].answer else { return .none }
        if parts[part].source == .verified, let verification = evidence.answers[answer].verifications.last {
            return .verified(verification)
        }
        guard let response = evidence.answers[answer].response else { return .none }
        return basis == .verified && rubric.unverified == .unscored ? .waiting(response) : .own(response)
    }

    /// The documents behind the unit's own answer to a part.
    func proof(of part: Int, _ indikator: Indikator) -> Proof {
        let range = parts[part].answer.map { evidence.answers[$0].attachments } ?? 0..<0
        return Proof(
            slots: indikator.slots, evidence.documents, Attached(every: evidence.attachments, range: range), on: date)
    }
}
