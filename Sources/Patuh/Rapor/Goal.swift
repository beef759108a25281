extension Improvement {
    /// What an answer must say that it does not say yet, where it says it without levels.
    public struct Goal: Sendable, Hashable {
        /// Items that must be there, in the order of the rubric.
        public let items: [ListItem]
        /// What must be measured; `nil` where what was measured will do.
        public let measured: Measured?

        /// What must be measured. Indirect, since steps are handed on far more often than they are looked at.
        public indirect enum Measured: Sendable, Hashable {
            /// This number or more, in its unit.
            case number(Fraction, unit: String)
            /// A number that a step takes, in its unit.
            case step(Patuh.Step, unit: String)
            /// The best mean of a survey there is.
            case survey(Poll)
        }

        /// The best mean of a survey.
        public struct Poll: Sendable, Hashable {
            /// The lowest answer.
            public let lowest: Fraction
            /// The highest answer.
            public let highest: Fraction
            /// Whether the lowest is the best.
            public let isFalling: Bool
            /// How many people must answer; `nil` where enough have, or where fewer count as well.
            public let respondents: Int?
        }
    }
}

extension Improvement.Goal.Measured {
    /// What does for two products or roles; `nil` where nothing does.
    static func both(_ one: Self?, _ other: Self?) -> Self? {
        guard let one, let other else { return one ?? other }
        guard case .survey(let poll) = one, case .survey(let counterpart) = other else {
            return one == other ? one : nil
        }
        // Both are of one survey; what is enough for more people is enough for fewer.
        return (poll.respondents ?? 0) < (counterpart.respondents ?? 0) ? other : one
    }
}

extension Survey {
    /// What fulfils it, beside what was answered.
    func goal(beside result: Result?) -> Improvement.Goal.Measured {
        let needed = whenFewer == .warning ? nil : minimumRespondents
        return .survey(
            Improvement.Goal.Poll(
                lowest: lowest, highest: highest, isFalling: isFalling,
                respondents: needed.flatMap { (result?.respondents ?? 0) < $0 ? $0 : nil }))
    }
}

extension Step {
    /// A number that its bounds take, if any does: the one that is reached first.
    var firstNumber: Fraction? {
        let little = Fraction(1, 1_000_000_000)
        if let atLeast { return moreThan.map { max(atLeast, $0 + little) } ?? atLeast }
        return moreThan.map { $0 + little } ?? atMost ?? lessThan.map { $0 - little }
    }
}
