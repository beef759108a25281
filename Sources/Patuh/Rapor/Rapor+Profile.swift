extension Rapor {
    /// Everything that decides what a card says of an indicator answered once, the documents that it names and the
    /// score of the whole left aside.
    ///
    /// Units of one form whose profiles are equal read alike there, and thousands of units share a few.
    ///
    /// Nothing but numbers, so that thousands are compared in no time.
    package struct Profile: Sendable, Hashable {
        /// Index of the indicator in the form's nodes.
        private let node: Int
        /// How far its slots have come.
        private let slots: UInt64
        private let source: Assessment.Basis?
        private let status: Status
        private let (share, low, high, recognised, claimed, maximum): (Ratio, Ratio, Ratio, Ratio, Ratio, Ratio)
        private let (met, items): (Int, Int)

        /// `nil` for what other units will hardly share: a number that was measured, or one that needs much room.
        init?(node: Int, slots: UInt64, _ part: Assessment.Part) {
            let judgement = part.judgement
            switch judgement.measured {
            case .number, .survey: return nil
            case .items(let met, let items): (self.met, self.items) = (met, items)
            case nil: (met, items) = (0, 0)
            }
            guard let share = Ratio(part.share), let low = Ratio(judgement.outcome.low),
                let high = Ratio(judgement.outcome.high), let recognised = Ratio(judgement.recognised),
                let claimed = Ratio(judgement.claimed), let maximum = Ratio(judgement.maximum)
            else { return nil }
            (self.share, self.low, self.high) = (share, low, high)
            (self.recognised, self.claimed, self.maximum) = (recognised, claimed, maximum)
            (self.node, self.slots) = (node, slots)
            source = part.source
            status = Status(judgement.outcome)
        }

        /// Only what nearly always tells two apart.
        package func hash(into hasher: inout Hasher) {
            let numbers = UInt64(bitPattern: claimed.above &* 31 &+ recognised.above &* 7 &+ low.above)
            hasher.combine((UInt64(truncatingIfNeeded: node) << 48) ^ (numbers << 32) ^ slots)
        }

        /// A number, or none.
        private struct Ratio: Hashable {
            let above: Int64
            let below: Int64

            init?(_ fraction: Fraction?) {
                guard let parts = fraction.map({ $0.parts }) ?? (0, 0) else { return nil }
                (above, below) = parts
            }
        }
    }

    /// The form it was scored with: the rubric, and the kind of unit.
    package var formKey: String { instrument.digest + unit.kind }

    /// The profile of a part; `nil` when its indicator may have several, or other units will hardly share it.
    package func profile(ofPart index: Int) -> Profile? {
        guard case .once = parts[index].indikator.repetition, let slots = review.states[index] else { return nil }
        return Profile(node: parts[index].node, slots: slots, assessment.parts[index])
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
