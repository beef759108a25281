extension Improvement {
    /// What an answer must say that it does not say yet, where it says it without levels.
    public struct Goal: Sendable, Hashable {
        /// Items that must be there, by their names, in the order of the rubric.
        public let items: [String]
        /// What must be measured; `nil` where what was measured will do.
        public let measured: Measured?

        /// What must be measured.
        public enum Measured: Sendable, Hashable {
            /// This number or more, in its unit.
            case number(Fraction, unit: String)
            /// A number that a step takes, in its unit.
            case step(Patuh.Step, unit: String)
            /// This mean of a survey, and so many respondents where there are fewer.
            case survey(mean: Fraction, respondents: Int?)
        }
    }
}

extension Survey {
    /// What fulfils it, beside what was answered.
    func goal(beside result: Result?) -> Improvement.Goal.Measured {
        let respondents = result?.respondents ?? 0
        return .survey(
            mean: isFalling ? lowest : highest, respondents: minimumRespondents.flatMap { respondents < $0 ? $0 : nil })
    }
}
