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
    case levelNotProved(claimed: Fraction, recognised: Fraction, gaps: [SlotGap])
    /// How many items of a list are met.
    case itemsMet(Int, of: Int)
    /// Items that are not there.
    case itemsMissing(names: [String])
    /// An item claimed that its evidence does not prove.
    case itemNotProved(name: String, gaps: [SlotGap])
    /// An item without which nothing counts.
    case mandatoryMissing(name: String)
    /// A number or survey whose evidence is missing.
    case numberNotProved(gaps: [SlotGap])
    /// What the number is held against.
    case target(Fraction, unit: String)
    /// A ratio of nothing, and what the rubric makes of it.
    case nothingToMeasure(Measurement.WhenNothing, of: String?)
    /// Too few respondents, and what the rubric makes of it.
    case fewRespondents(Int, minimum: Int, consequence: Survey.WhenFewer)
    /// An assessor changed or confirmed the answer.
    case verified(by: String, on: CalendarDate, remark: String)
    /// It does not apply, and somebody approved that.
    case notApplicable(reason: String, approver: String)
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

/// An evidence slot that is not filled, and why.
public struct SlotGap: Sendable, Hashable {
    /// What the slot takes.
    public let name: String
    /// How many valid documents it needs.
    public let needed: Int
    /// How many it has.
    public let valid: Int
    /// Documents in the slot that do not count.
    public let faults: [DocumentFault]
}

/// A document that does not count, and why.
public struct DocumentFault: Sendable, Hashable {
    /// Its code in the file.
    public let code: String
    /// Its title.
    public let title: String
    /// Why.
    public let cause: Cause

    /// Why a document does not count.
    public enum Cause: Sendable, Hashable {
        /// The office found it not in order.
        case needsRepair(remark: String?)
        /// Not of a kind the slot takes.
        case wrongKind(DocumentKind?, wanted: [DocumentKind])
        /// It bears no date, and the slot limits its age.
        case undated
        /// It bears a day after the assessment date.
        case notYetValid(from: CalendarDate)
        /// Its validity has ended.
        case expired(lastDay: CalendarDate)
        /// It is older than the slot allows.
        case tooOld(lastDay: CalendarDate)
    }
}

/// Something that somebody should know about a card, whether or not it cost points.
public struct Warning: Sendable, Hashable {
    /// What it is.
    public let matter: Matter
    /// Index of the indicator in the form's nodes; `nil` when it is about the unit.
    public let node: Int?
    /// Which product or role; `nil` when it is about all of them.
    public let part: Assessment.Part.Name?
    /// Where in the evidence file: the byte at which the answer begins.
    public let offset: Int

    /// What a warning is about.
    public enum Matter: Sendable, Hashable {
        /// Fewer products than the rubric assesses.
        case fewProducts(Int, expected: Int)
        /// No products, and an indicator that is answered for each.
        case noProducts
        /// A claim of not applicable that nobody has approved.
        case notApplicableUnapproved
        /// Too few respondents, and what the rubric makes of it.
        case fewRespondents(Int, minimum: Int, consequence: Survey.WhenFewer)
        /// An answer carried over from last year that nobody has looked at.
        case needsReview
        /// A document put in a slot it does not fill.
        case invalidDocument(DocumentFault, slot: String)
    }
}
