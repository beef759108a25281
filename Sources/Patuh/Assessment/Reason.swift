/// Why an answer is worth what it is worth. Words for it are in the catalogue of the reports.
public enum Reason: Sendable, Hashable {
    /// Nobody has answered.
    case unanswered
    /// Claimed, but the rubric counts only what is verified.
    case unverified
    /// A survey nobody took part in.
    case noRespondents
    /// The unit names no products, and the rubric does not say how many there are.
    case noProducts
    /// A product the unit has not named.
    case productMissing
    /// The level or step that was recognised, in the rubric's words.
    case level(score: Fraction, text: String)
    /// A level claimed that the evidence does not prove.
    case levelNotProved(claimed: Fraction, recognised: Fraction, gaps: [[SlotGap]])
    /// How many items of a list are met.
    case itemsMet(Int, of: Int)
    /// Items that are not there.
    case itemsMissing(names: [String])
    /// An item claimed that its evidence does not prove.
    case itemNotProved(name: String, gaps: [[SlotGap]])
    /// An item without which nothing counts.
    case mandatoryMissing(name: String)
    /// A number or survey whose evidence is missing.
    case numberNotProved(gaps: [[SlotGap]])
    /// An answer that leaves out what was measured.
    case numberMissing
    /// What the number is held against.
    case target(Fraction, unit: String)
    /// A ratio of nothing, and what the rubric makes of it.
    case nothingToMeasure(Measurement.WhenNothing, of: String?)
    /// Too few respondents, and what the rubric makes of it.
    case fewRespondents(Int, minimum: Int, consequence: Survey.WhenFewer)
    /// An assessor changed or confirmed the answer.
    case verified(by: String, on: CalendarDate, remark: String)
    /// It does not apply, and somebody approved that.
    case notApplicable(reason: String, approver: String, on: CalendarDate?)
    /// It does not apply, says the unit, and nobody has approved it yet.
    case notApplicableUnapproved(reason: String)
    /// It leaves the sum by the rubric's own rule.
    case notApplicableByRubric(RubricCause)

    /// Rules of a rubric that take an indicator out of the sum.
    public enum RubricCause: Sendable, Hashable {
        /// There was nothing to measure (`bila-nihil="tdd"`).
        case nothingToMeasure
        /// Too few respondents (`bila-kurang="abaikan"`).
        case fewRespondents
    }
}
