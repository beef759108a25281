/// What became of one answer, in numbers; the words for it are made when a card wants them, see ``Reason``.
public struct Judgement: Sendable, Hashable {
    /// What it is worth; scored with nothing open, unscored, or not applicable.
    public internal(set) var outcome: Outcome
    /// The score recognised: of the level, of the step, or the number of items met.
    public internal(set) var recognised: Fraction?
    /// The score claimed.
    public internal(set) var claimed: Fraction?
    /// The highest score there is.
    public internal(set) var maximum: Fraction?
    /// What was counted or measured.
    public internal(set) var measured: Measured?

    /// What was counted or measured.
    public indirect enum Measured: Sendable, Hashable {
        /// Items met.
        case items(met: Int, of: Int)
        /// A number.
        case number(Measurement.Number, unit: String)
        /// The mean of a survey.
        case survey(mean: Fraction, of: Fraction, respondents: Int)
    }

    init(
        _ outcome: Outcome, recognised: Fraction? = nil, claimed: Fraction? = nil, maximum: Fraction? = nil
    ) {
        self.outcome = outcome
        self.recognised = recognised
        self.claimed = claimed
        self.maximum = maximum
    }
}

// MARK: - What a check concludes

extension Judgement {
    /// Nothing counts.
    func worthNothing() -> Self {
        var judgement = self
        judgement.outcome = .scored(.zero)
        if recognised != nil { judgement.recognised = .zero }
        return judgement
    }

    /// Everything counts.
    func worthEverything() -> Self {
        var judgement = self
        judgement.outcome = .scored(.one)
        if recognised != nil { judgement.recognised = maximum }
        return judgement
    }

    /// The rubric itself takes it out of the sum.
    func notApplicable() -> Self {
        var judgement = self
        judgement.outcome = .notApplicable
        judgement.recognised = nil
        return judgement
    }
}
