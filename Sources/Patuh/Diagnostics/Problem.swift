public import Markup

/// Everything that can be wrong with a file. Words for it are in the catalogue of the reports; here are the facts.
public enum Problem: Sendable, Hashable {
    // MARK: The file
    /// The file is unfit to read; the element that is open there.
    case unreadable(MarkupError.Fault, open: MarkupError.OpenElement?)
    /// The root is not one of ours, in the namespace it must have.
    case unknownRoot(name: String, namespace: String)
    /// One of ours, but of no kind that is wanted.
    case wrongRoot(found: String, wanted: [Vocabulary])
    /// Two rubric files have one code; the other is named.
    case repeatedRubric(code: String, other: String)

    // MARK: Elements and attributes
    /// An element that has no place here.
    case unknownElement(String, parent: String)
    /// An attribute the element does not have.
    case unknownAttribute(String, element: String)
    /// An attribute the element needs.
    case missingAttribute(String, element: String)
    /// An attribute that must say something and is blank.
    case emptyAttribute(String, element: String)
    /// What names nobody where somebody is to be named.
    case notAName(value: String, attribute: String)
    /// An element the parent needs.
    case missingElement(String, parent: String)
    /// A second element where one is allowed.
    case repeatedElement(String, parent: String)
    /// Text where only elements may stand.
    case strayText(element: String, text: String)
    /// Two attributes that exclude each other.
    case conflictingAttributes(String, String, element: String)

    // MARK: Values
    /// Not a decimal with a point; the right spelling where it can be guessed.
    case notANumber(value: String, attribute: String, corrected: String?)
    /// Neither a decimal nor a fraction.
    case notAWeight(value: String, attribute: String, corrected: String?)
    /// A number beyond its bounds.
    case outOfRange(value: String, attribute: String, bounds: String)
    /// More elements of one name than belong together.
    case tooMany(String, count: Int, most: Int)
    /// A number of more digits than are read.
    case tooManyDigits(value: String, attribute: String, most: Int)
    /// Not an ISO 8601 date of the calendar; the right spelling where it can be guessed.
    case notADate(value: String, attribute: String, corrected: String?)
    /// Not a duration.
    case notADuration(value: String, attribute: String)
    /// Not a code.
    case notACode(value: String, attribute: String)
    /// None of the words allowed.
    case notAChoice(value: String, attribute: String, choices: [String])

    // MARK: Codes
    /// A code given twice where it must be unique.
    case repeatedCode(CodeKind, code: String)
    /// A code that nothing has.
    case unknownCode(CodeKind, code: String, place: String, known: KnownCodes = .none)

    // MARK: Rubric
    /// So many kinds of unit, and so many groups and indicators, that their forms would fill the memory.
    case tooManyForms(kinds: Int, items: Int, most: Int)
    /// An indicator that stands in no group.
    case indikatorOutsideGroup(code: String)
    /// A group without children for a kind of unit; `nil` is the rubric itself.
    case emptyGroup(code: String?, unitKind: String)
    /// Siblings that all weigh 0; `nil` is the rubric itself.
    case allWeightsZero(code: String?, unitKind: String)
    /// The children's weights do not sum to what is declared.
    case weightSum(code: String, unitKind: String, declared: String, actual: String)
    /// An indicator repeated for each role, and no role for a kind of unit.
    case noRole(code: String, unitKind: String)
    /// More answers for each product or role than anybody can look at.
    case tooManyParts(count: Int, most: Int)
    /// A checklist without items for a kind of unit.
    case noListItem(code: String, unitKind: String)
    /// A category with neither bound nor gate.
    case categoryWithoutBound(code: String)
    /// A category whose bound is not below the one above it.
    case boundsNotFalling(code: String)
    /// A last category that does not start at 0 without conditions.
    case lastBoundNotZero(code: String)
    /// A bound no score can reach.
    case boundAboveScale(code: String)
    /// A level that does not score more than the one before.
    case levelsNotRising
    /// A step that does not score more than the one before.
    case stepsNotRising
    /// A highest level or step worth nothing.
    case highestScoreZero
    /// A step that always holds.
    case stepWithoutCondition
    /// Roles named by an indicator that is not repeated for each role.
    case rolesNotRepeated(code: String)
    /// An indicator or pattern with no check, or several.
    case notOneCheck(code: String, found: [String])
    /// One old requirement claimed by two indicators.
    case repeatedCounterpart(rubric: String, code: String)
    /// Kinds of unit that are each to be ranked with the next, and the last with the first.
    case circularKinds([String])
    /// A falling survey scale with a conversion that has no lower end.
    case fallingMaximum
    /// A survey scale that ends where it begins, or before.
    case reversedScale
    /// A target that is not more than 0.
    case targetNotPositive
    /// A measurement needs either a target or steps.
    case targetOrSteps(code: String)

    // MARK: Evidence
    /// A rubric that is there, and cannot be used.
    case refusedRubric(code: String)
    /// Weights of products whose common denominator has more digits than shares of each can be worked out with.
    case weightsTooFine(most: Int)
    /// Measured numbers whose common denominator has more digits than a score can be worked out with.
    case answersTooFine(most: Int)
    /// A second answer to one question.
    case repeatedAnswer(indikator: String, part: String?)
    /// An indicator that does not apply to the unit's kind.
    case indikatorNotForKind(code: String, unitKind: String)
    /// A checklist item that does not apply to the unit's kind.
    case listItemNotForKind(code: String, unitKind: String)
    /// Something in an answer that the indicator's check does not take.
    case wrongAnswer(found: String, indikator: String, wanted: [String])
    /// An answer that lacks something.
    case incompleteAnswer(indikator: String, isVerification: Bool, wanted: [String])
    /// A document attached to a checklist as a whole, where each item has its own.
    case misplacedAttachment(indikator: String)
    /// A claim of not applicable where the rubric allows none.
    case notApplicableForbidden(indikator: String)
    /// A claim of not applicable beside an answer.
    case notApplicableBesideAnswer(indikator: String)
    /// A survey value outside its scale.
    case outsideScale(value: String, from: String, to: String)
    /// Points, but nobody who gave them.
    case totalWithoutRespondents
    /// A role the indicator does not ask.
    case roleNotAsked(code: String, indikator: String, asked: [String])
    /// An answer that must say for which product or role it is.
    case missingPart(attribute: String, indikator: String)
    /// An answer that says for which product or role it is, to an indicator asked once.
    case unexpectedPart(attribute: String, indikator: String)
    /// Something of nothing.
    case zeroDenominator(numerator: String)

    // MARK: Cards
    /// A score that is not its exact value, rounded.
    case scoreContradicted(String)
    /// An exact value that is not what its parts give.
    case sumContradicted(String)
    /// A number that is not what others on the card, or the rubric, make of it.
    case numberContradicted(value: String, attribute: String, right: String, byRubric: Bool)
    /// A category that the score cannot have.
    case categoryContradicted(Placement, score: String, possible: [Placement])

    /// The first few of the codes that there are: of thousands, each problem would have its own.
    public struct KnownCodes: Sendable, Hashable {
        /// The codes.
        public let first: [String]
        /// Whether there are more.
        public let areMore: Bool

        private static let most = 5

        /// None are told.
        public static let none = Self(first: [], areMore: false)

        static func some(of codes: [String]) -> Self {
            Self(first: Array(codes.prefix(most)), areMore: codes.count > most)
        }
    }

    /// A category and its zone.
    public struct Placement: Sendable, Hashable {
        /// The code of the category.
        public let category: String
        /// The zone.
        public let zone: String?
    }

    // MARK: Letterhead
    /// A logo that cannot be used.
    case unusableLogo(LogoFault, path: String)
    /// Not a number of a civil servant.
    case notAnEmployeeNumber(value: String)

    // MARK: Published results
    /// Something in a table of cells.
    case table(Table)

    /// What can be wrong with a table of cells.
    public enum Table: Sendable, Hashable {
        /// How many lines a problem gives at most.
        static let mostLines = 5

        /// A quotation mark that nothing closes.
        case openQuote
        /// A column that is needed.
        case missingColumn(String)
        /// A column that there is not.
        case unknownColumn(String)
        /// A column given twice.
        case repeatedColumn(String)
        /// Column names that stand in a later line, given by its number.
        case headerBelow(line: Int)
        /// No row below the names of the columns.
        case noRows
        /// A row with more or fewer cells than there are columns.
        case cellCount(Int, wanted: Int)
        /// An empty cell in a column that must say something.
        case emptyCell(String)
        /// Not a number, or not one that fits the column.
        case notANumber(String, column: String)
        /// A number that a comma seems to part in two cells.
        case partedNumber(String, String)
        /// A rubric that is not there, how many other rows name it, and the lines of the first of them.
        case unknownRubric(code: String, otherLines: [Int], otherRows: Int)
        /// A second row about the same unit, and the line of the first.
        case repeatedRow(String, line: Int)
        /// A score above the scale of its rubric.
        case aboveScale(Decimal, scale: Fraction)
        /// A row of a kind of unit that names none.
        case unitWithoutName(kind: String)
        /// A sum or mean where a unit or an instansi is expected, by what it is called.
        case totalRow(String)
    }

    /// What a code names.
    public enum CodeKind: Sendable, Hashable {
        /// A rubric.
        case rubric
        /// A kind of unit.
        case unitKind
        /// A respondent role.
        case role
        /// A category.
        case category
        /// A named check.
        case pattern
        /// A group or indicator.
        case item
        /// An indicator.
        case indikator
        /// An evidence slot.
        case slot
        /// A checklist item.
        case listItem
        /// A level, named by its score.
        case level
        /// A product.
        case product
        /// A document.
        case document
    }
}
