/// What was carried over from last year's evidence, and what became of the rest.
public struct Carried: Sendable {
    /// The rubric of last year's evidence.
    public let rubric: String
    /// Its year.
    public let year: Int
    /// Whether it was made-up sample data, which then is said of the new file too.
    public let isSample: Bool
    /// The register of documents, without what the office thought of them but for repairs.
    public let documents: [CarriedDocument]
    /// Official scores of past years, as they stood there.
    public let history: [PastScore]
    /// How many answers were carried over.
    public let answerCount: Int
    /// What was not carried over, in the order of last year's form.
    public let dropped: [Dropped]
    /// What the office and the unit said about last year's answers, which is always left behind.
    public let leftBehind: LeftBehind
    /// Documents that do not count on the new date in a slot they were carried over in.
    public let faults: [Fault]
    /// What is asked that was not asked last year, in the order of the form.
    public let additions: [Addition]

    /// Something that was not carried over.
    public struct Dropped: Sendable, Hashable {
        /// Last year's answer.
        public let place: Place
        /// Why.
        public let cause: Cause

        /// Why something was not carried over.
        public enum Cause: Sendable, Hashable {
            /// The question is not asked any more, or not of this kind of unit.
            case notAsked
            /// Only an assessor had answered.
            case notAnswered
            /// Another answer to the same question was carried over.
            case alreadyCarried
            /// It is answered once, for products or for roles now, and was not before.
            case otherRepetition
            /// The role is not asked any more.
            case roleNotAsked
            /// It is answered in another form now.
            case otherForm
            /// No level has this score any more.
            case noLevel(score: Fraction)
            /// It is measured in something else now.
            case otherUnit(was: String, now: String)
            /// The survey has another scale now.
            case otherScale
            /// It can no longer be claimed not to apply.
            case notApplicableForbidden
            /// An item is not asked any more.
            case item(code: String)
            /// A document's slot is not asked for.
            case slot(code: String, document: String)
        }
    }

    /// What is said about last year's answers only.
    public struct LeftBehind: Sendable, Hashable {
        /// Verifications.
        public internal(set) var verifications = 0
        /// Objections.
        public internal(set) var objections = 0
        /// Approvals of what does not apply.
        public internal(set) var approvals = 0
        /// Documents found to be in order.
        public internal(set) var verifiedDocuments = 0
    }

    /// A document that does not count on the new date.
    public struct Fault: Sendable, Hashable {
        /// What the slot takes.
        public let slot: String
        /// The document and what is wrong with it.
        public let fault: DocumentFault
        /// The answers it was carried over in.
        public internal(set) var places: [Place]
    }

    /// One answer.
    public struct Place: Sendable, Hashable {
        /// The code of the indicator.
        public let code: String
        /// The product or role.
        public let part: String?
    }

    /// Something that was not asked last year.
    public struct Addition: Sendable, Hashable {
        /// The code of the indicator.
        public let code: String
        /// What about it is new.
        public let matter: Matter

        /// What is new.
        public enum Matter: Sendable, Hashable {
            /// The question.
            case question(name: String)
            /// A role that is asked, by its code.
            case role(code: String)
            /// An item of the list, by its code.
            case item(code: String)
        }
    }

    /// A past score, its number as it stood in the file.
    public struct PastScore: Sendable, Hashable {
        /// The year.
        public let year: String
        /// The rubric of that year.
        public let rubric: String
        /// The score.
        public let score: String
        /// The category.
        public let category: String?
        /// Where it was published.
        public let source: String?
    }
}
