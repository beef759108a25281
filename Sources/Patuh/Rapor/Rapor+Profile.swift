extension Rapor {
    /// Everything that decides what a card says of an indicator answered once, the documents that it names and the
    /// score of the whole left aside.
    ///
    /// Units of one form whose profiles are equal read alike there, and thousands of units share a few.
    package struct Profile: Sendable, Hashable {
        /// Index of the indicator in the form's nodes.
        let node: Int
        let share: Fraction
        let source: Assessment.Basis?
        let judgement: Judgement
        /// How far its slots have come.
        let slots: UInt64

        /// Only what nearly always tells two apart.
        package func hash(into hasher: inout Hasher) {
            hasher.combine(node)
            hasher.combine(slots)
            hasher.combine(judgement.outcome.low?.parts?.numerator)
        }
    }

    /// The form it was scored with: the rubric, and the kind of unit.
    package var formKey: String { instrument.digest + unit.kind }

    /// The profile of a part; `nil` when its indicator may have several, or other units will hardly share it.
    package func profile(ofPart index: Int) -> Profile? {
        guard case .once = parts[index].indikator.repetition, let slots = review.states[index] else { return nil }
        let part = assessment.parts[index]
        switch part.judgement.measured {
        case .number, .survey: return nil
        case .items, nil: break
        }
        return Profile(
            node: parts[index].node, share: part.share, source: part.source, judgement: part.judgement, slots: slots)
    }

    /// Whether what an indicator would bring depends on nothing but its profile.
    package var gainsFollowFromProfiles: Bool { assessment.form.isAdditive }
}

extension Rapor.Part {
    /// Whether the reasons follow from the profile: nobody has answered, or the level that was claimed is recognised.
    package var reasonsFollowFromProfile: Bool {
        guard let source else { return true }
        guard source == .own, case .levels(let levels) = indikator.check, let claimed = judgement.claimed else {
            return false
        }
        // Where not even the first level is recognised, that counts 0 as well.
        let isProved = !claimed.isZero || levels.levels.first?.requirement.clauses.isEmpty ?? false
        return claimed == judgement.recognised && isProved
    }
}

extension Improvement {
    /// Index of the first of the indicator's parts in ``Rapor/parts``.
    package var part: Int { assessment.firstParts[leaf] }
}
