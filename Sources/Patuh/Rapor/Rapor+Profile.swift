extension Rapor {
    /// Everything that decides what a card says of an indicator answered once, the documents that it names and the
    /// score of the whole left aside.
    ///
    /// Units of one form whose profiles of an indicator are equal read alike there, and thousands of units share a few.
    /// Nothing but numbers, which are compared in no time.
    struct Profile: Sendable, Equatable {
        /// How far its slots have come: first, since that differs most often.
        private let slots: UInt64
        private let source: Assessment.Basis?
        private let worth: Worth
        private let share: Ratio

        /// `nil` for what other units will hardly share: a number that was measured, or one that needs much room.
        init?(_ finding: Finding, share: Fraction, slots: UInt64) {
            // What an answer says that nobody has verified yet is not among these numbers.
            if case .unscored = finding.conclusion, finding.source != nil { return nil }
            guard let share = Ratio(share), let worth = Worth(finding.conclusion) else { return nil }
            source = finding.source
            (self.slots, self.share, self.worth) = (slots, share, worth)
        }
    }

    /// Whether what an indicator would bring depends on nothing but its profile.
    package var gainsFollowFromProfiles: Bool { assessment.form.isAdditive }

    /// Whether the reasons of a part follow from its profile: nobody has answered, or the level that was claimed is
    /// recognised, or no document has to be named to say why it is not.
    package func reasonsFollowFromProfile(of part: Part) -> Bool {
        let finding = assessment.findings[part.index]
        if finding.source == nil { return true }
        guard case .level(let claim, let recognised) = finding.conclusion else { return false }
        return claim == recognised || !review.isNotable[part.index]
    }
}

/// What an answer comes to, in numbers.
private enum Worth: Equatable {
    case unscored
    case notApplicable
    case level(claim: Int, recognised: Int?)
    case other(low: Ratio, high: Ratio, recognised: Ratio, claimed: Ratio, maximum: Ratio, met: Int, of: Int)

    init?(_ conclusion: Finding.Conclusion) {
        switch conclusion {
        case .unscored: self = .unscored
        case .notApplicable: self = .notApplicable
        case .level(let claim, let recognised): self = .level(claim: claim, recognised: recognised)
        case .other(let judgement):
            var (met, items) = (-1, 0)
            switch judgement.measured {
            case .number, .survey: return nil
            case .items(let count, let all): (met, items) = (count, all)
            case nil: break
            }
            guard let low = Ratio(judgement.outcome.low), let high = Ratio(judgement.outcome.high),
                let recognised = Ratio(judgement.recognised), let claimed = Ratio(judgement.claimed),
                let maximum = Ratio(judgement.maximum), judgement.outcome != .unscored
            else { return nil }
            self = .other(
                low: low, high: high, recognised: recognised, claimed: claimed, maximum: maximum, met: met, of: items)
        }
    }
}

/// A number, or none.
private struct Ratio: Sendable, Equatable {
    let above: Int64
    let below: Int64

    /// `nil` for a number that needs more room.
    init?(_ fraction: Fraction?) {
        guard let fraction else {
            (above, below) = (0, 0)
            return
        }
        guard let parts = fraction.parts else { return nil }
        (above, below) = parts
    }
}

extension Rapor.Part {
    /// Whether all reasons but the first follow from the profile: they name the level that was recognised.
    package var laterReasonsFollowFromProfile: Bool {
        guard case .levels = indikator.check else { return false }
        switch assessment.findings[index].conclusion {
        case .level: return true
        case .other(let judgement): return !judgement.outcome.isNotApplicable
        case .unscored, .notApplicable: return false
        }
    }
}

extension Improvement {
    /// Index of the first of the indicator's parts in ``Rapor/parts``.
    package var part: Int { assessment.firstParts[leaf] }
}
