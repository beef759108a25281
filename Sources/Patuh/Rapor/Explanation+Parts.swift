extension Explanation {
    /// What became of one answer, from what was said to the fulfilment.
    public struct Part: Sendable, Hashable {
        /// The product or role; `nil` when the indicator is answered once.
        public let name: Assessment.Part.Name?
        /// In which of the three states it is.
        public let status: Rapor.Status
        /// What was said: the unit's own answer, then each assessor's.
        public let statements: [Statement]
        /// How the answer that holds was looked at; `nil` when none holds, or it says that it does not apply.
        public let working: Working?
        /// Which rules decided, and why it is not worth more.
        public let reasons: [Reason]
        /// From the answer to the fulfilment.
        public let formula: Formula
        /// Its fulfilment; `nil` when not applicable.
        public let fulfilment: Fraction?
        /// Its share of the whole.
        public let share: Fraction
    }

    /// Something said about an indicator.
    public struct Statement: Sendable, Hashable {
        /// Who says it.
        public let speaker: Speaker
        /// What is said.
        public let content: Content
        /// Whether this is what counts.
        public let holds: Bool

        /// Who says something.
        public enum Speaker: Sendable, Hashable {
            /// The unit.
            case unit
            /// An assessor, on a day, with a reason.
            case assessor(String, on: CalendarDate, remark: String)
        }

        /// What is said.
        public enum Content: Sendable, Hashable {
            /// A level.
            case level(score: Fraction, text: String)
            /// Items found, of so many.
            case items(found: Int, of: Int)
            /// A number, and items beside it where the check has some.
            case number(Measurement.Number?, unit: String, found: Int, of: Int)
            /// A survey.
            case survey(Survey.Result)
            /// It does not apply.
            case notApplicable(NotApplicable)
        }
    }

    /// How a fulfilment is worked out from the numbers of an answer.
    public enum Formula: Sendable, Hashable {
        /// The score of the level or step reached ÷ the highest.
        case score(Fraction, of: Fraction)
        /// Items met ÷ items.
        case items(Int, of: Int)
        /// Number ÷ target, 1 at most.
        case target(Fraction, Fraction)
        /// Mean ÷ the highest answer.
        case maximum(mean: Fraction, highest: Fraction)
        /// The mean's place between the lowest and the highest answer, from the other end when it falls.
        case range(mean: Fraction, lowest: Fraction, highest: Fraction, isFalling: Bool)
        /// A rule makes it 0.
        case nothing
        /// A rule makes it 1.
        case everything
        /// Nothing to score yet: 0 for now.
        case open
        /// Not applicable.
        case notApplicable

        /// What the numbers come to; `nil` when not applicable.
        public var result: Fraction? {
            switch self {
            case .target: uncapped.map { min(.one, $0) }
            default: uncapped
            }
        }

        /// The same before it is held down to 1.
        public var uncapped: Fraction? {
            switch self {
            case .score(let score, let highest): score / highest
            case .items(let met, let count): Fraction(met, count)
            case .target(let number, let target): number / target
            case .maximum(let mean, let highest): mean / highest
            case .range(let mean, let lowest, let highest, let isFalling):
                (isFalling ? highest - mean : mean - lowest) / (highest - lowest)
            case .nothing, .open: .zero
            case .everything: .one
            case .notApplicable: nil
            }
        }
    }
}

extension Assessment {
    /// What became of the answers to an indicator.
    func explainedParts(of node: Int, _ indikator: Indikator) -> [Explanation.Part] {
        partIndices(of: node).map { part in
            let outcome = parts[part].outcome
            let looking = Looking(self, part, indikator)
            return Explanation.Part(
                name: name(of: part, indikator), status: Rapor.Status(outcome),
                statements: statements(ofPart: part, indikator.check), working: looking?.working,
                reasons: self.reasons(of: part, indikator),
                formula: looking?.formula ?? (outcome == .notApplicable ? .notApplicable : .open),
                fulfilment: outcome.low, share: parts[part].share)
        }
    }

    private func statements(ofPart part: Int, _ check: Check) -> [Explanation.Statement] {
        guard let answer = parts[part].answer else { return [] }
        let (own, verifications) = (evidence.answers[answer].response, evidence.answers[answer].verifications)
        let word = word(of: part)
        let ownCounts = word.verification == nil && word.counted != nil
        let said = own.map { Explanation.Statement(speaker: .unit, content: .init($0, check), holds: ownCounts) }
        return [said].compactMap(\.self)
            + verifications.enumerated().map { index, verification in
                Explanation.Statement(
                    speaker: .assessor(verification.assessor, on: verification.date, remark: verification.remark),
                    content: .init(verification.response, check),
                    holds: word.verification != nil && index + 1 == verifications.count)
            }
    }
}

extension Explanation.Statement.Content {
    fileprivate init(_ response: Response, _ check: Check) {
        let found = response.items.count { $0.isPresent }
        switch (response, check) {
        case (.level(let level), .levels(let levels)):
            self = .level(score: levels.levels[level].score, text: levels.levels[level].text)
        case (.measurement(let number, _), .measurement(let measurement)):
            self = .number(number, unit: measurement.unit, found: found, of: measurement.items.count)
        case (.survey(let result), _): self = .survey(result)
        case (.notApplicable(let claim), _): self = .notApplicable(claim)
        default: self = .items(found: found, of: check.items.count)
        }
    }
}
