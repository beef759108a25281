/// Something that somebody should know about a card, whether or not it cost points.
public enum Warning: Sendable, Hashable {
    /// Fewer products than the rubric assesses.
    case fewProducts(Int, expected: Int)
    /// More products than the rubric assesses.
    case manyProducts(Int, expected: Int)
    /// No products, and an indicator that is answered for each.
    case noProducts
    /// Several products have this name; their codes.
    case productsOfOneName(String, codes: [String])
    /// A claim of not applicable that nobody has approved.
    case notApplicableUnapproved
    /// A claim of not applicable that was approved on a day after the assessment.
    case lateApproval(CalendarDate, assessed: CalendarDate)
    /// Too few respondents, and what the rubric makes of it.
    case fewRespondents(Int, minimum: Int, consequence: Survey.WhenFewer)
    /// A number that may have been written with a point between thousands, as it stands, and its attribute.
    case thousands(String, attribute: String)
    /// More was counted than there is: perhaps the two numbers have changed places.
    case moreThanAll(numerator: String, denominator: String)
    /// A percentage below one, which may have been meant as a part of one.
    case smallPercentage(String)
    /// A percentage above one hundred, which may have lost its decimal point.
    case largePercentage(String)
    /// Items that the unit claims and an assessor's answer does not mention, so that they count as missing; by name.
    case unmentioned([String])
    /// The assessment date is of another year than the one assessed and the next.
    case otherYear(Int, date: CalendarDate)
    /// The assessment is said to be final, and nobody has verified so many of its answers.
    case finalUnverified(Int, of: Int)
    /// Verifications of a year before the one assessed, and the latest day of them: perhaps they were carried over.
    case staleVerifications(Int, latest: CalendarDate)
    /// Verifications of more than a year after the one assessed, and the latest day of them: perhaps it is misspelt.
    case farVerifications(Int, latest: CalendarDate)
    /// An answer to the indicator with this code that is filled in and still stands in a comment.
    case commented(String)
    /// Documents are attached to an answer that says nothing.
    case valueless
    /// A sum of scores so small that it may be the mean.
    case smallTotal(Fraction)
    /// An answer carried over from last year that nobody has looked at.
    case needsReview
    /// Documents of the register, by their codes, that are put in no slot.
    case unattached([String])
    /// A document that would end before it begins: its code, title and the two days.
    case reversedDates(code: String, title: String, from: CalendarDate, until: CalendarDate)
    /// A document that still counts, but not for long.
    case expiring(code: String, title: String, slot: String, lastDay: CalendarDate, daysLeft: Int)
    /// The code of the unit is the one that a form has before it is filled in.
    case placeholderCode
    /// A name in brackets, as a form has it before it is filled in.
    case placeholder(String)
    /// A number in the file that looks like one of a person, and the line it stands on.
    case personalData(PersonalData, line: Int)
    /// A document put in a slot where it does not count, and one reason why.
    case invalidDocument(code: String, title: String, cause: DocumentFault.Cause, slot: String)
    /// A verification dated before one that stands above it, and the two days: the one below is what counts.
    case disordered(counting: CalendarDate, above: CalendarDate)
    /// Verifications of one day that differ: who wrote the one that counts, and who the others.
    case disputed(counting: String, others: [String], on: CalendarDate)
    /// An evidence slot of a rubric, by its code, that nothing in the check asks for.
    case unneededSlot(code: String)
    /// Something about the steps of a rubric; the kinds of unit it is so for, by name, where it is not so for all.
    case steps(StepFlaw, kinds: [String])
    /// What a rubric assumes, by a subject under which nothing is marked, and the one most likely meant.
    case misspeltAssumption(String, meant: String)
    /// Something about an official score of a past year.
    case history(Evidence.PastScore, HistorySlip)
    /// Something about the file behind a document.
    case file(FileWarning)
    /// The same content where different ones are expected.
    case sameContent(SharedContent)
}

/// A warning, where it arises, and what it is about.
public struct PlacedWarning: Sendable, Hashable {
    /// Where in the file it arises, as a byte offset; 0 when it is about the file as a whole.
    public let offset: Int
    /// What.
    public let matter: Warning
    /// The code of the indicator, or of what else in a rubric; `nil` when it is about the unit or the file.
    public let code: String?
    /// The product or role.
    public let part: Assessment.Part.Name?
}
