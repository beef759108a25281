/// Why an indicator gives another number of points than before.
public enum ChangeCause: Sendable, Hashable {
    /// The answer is another one.
    case answer(Statement)
    /// An assessor says something else, or says something for the first time, or no more.
    case verification(Statement)
    /// A slot that was filled is not any more, or that the answer needs now is not; with the titles of the documents that
    /// counted and are attached no more.
    case evidenceLost(part: Assessment.Part.Name?, item: String?, SlotGap, gone: [String])
    /// A slot that was not filled is now, with these documents.
    case evidenceGained(part: Assessment.Part.Name?, item: String?, slot: String, documents: [String])
    /// It does not apply any more.
    case notApplicableCame(part: Assessment.Part.Name?, reason: String?)
    /// It applies again.
    case notApplicableWent(part: Assessment.Part.Name?)
    /// A product that was not there before.
    case productCame(Assessment.Part.Name)
    /// A product that is not there any more.
    case productWent(Assessment.Part.Name)
    /// The products weigh otherwise among themselves, or another number of them is asked for.
    case productWeights
    /// Something else of the answer counts; the scores recognised.
    case recognised(part: Assessment.Part.Name?, before: Fraction?, after: Fraction?)
    /// Its share of the whole is another one, because these do not apply any more or again, and so many others.
    case weight(because: [String], others: Int)
    /// The group with this code is worth what its least is, which is the one with the other code now.
    case lowest(of: String, now: String)
    /// The rubric changes these points, and what of the old answer cannot be said under it.
    case instrument(points: Decimal, dropped: [Carried.Dropped.Cause])

    /// An answer before and after.
    public struct Statement: Sendable, Hashable {
        /// The product or role; `nil` when the indicator is answered once.
        public let part: Assessment.Part.Name?
        /// What was said before; `nil` for nothing.
        public let before: Said?
        /// What is said now.
        public let after: Said?
        /// Whether an assessor said so before.
        public let wasVerified: Bool
        /// Whether an assessor says so now.
        public let isVerified: Bool
        /// Items that are found now and were not.
        public let gained: [String]
        /// Items that were found and are not any more.
        public let lost: [String]
        /// Who says it now, when an assessor.
        public let assessor: String?
        /// Why, in the assessor's words.
        public let remark: String?
    }

    /// An answer in short.
    public enum Said: Sendable, Hashable {
        /// The score of a level.
        case level(Fraction)
        /// So many items found.
        case items(Int, of: Int)
        /// A number.
        case number(Measurement.Number, unit: String)
        /// A survey.
        case survey(mean: Fraction?, of: Fraction, respondents: Int)
        /// That it does not apply, and whether somebody approved that.
        case notApplicable(isApproved: Bool)
        /// Something that the newer rubric has no words for.
        case unreadable
    }

    /// The most indicators that ``weight(because:others:)`` names.
    static let mostNamed = 3

    /// The kind of cause.
    public enum Kind: String, Sendable, CaseIterable {
        /// The answer.
        case answer = "jawaban"
        /// Evidence.
        case evidence = "bukti"
        /// An assessor.
        case verification = "verifikasi"
        /// What applies.
        case notApplicable = "tdd"
        /// The products.
        case product = "produk"
        /// The share of the whole.
        case weight = "bobot"
        /// The rubric.
        case instrument = "instrumen"
    }

    /// The kind of cause.
    public var kind: Kind {
        switch self {
        case .answer, .recognised: .answer
        case .verification: .verification
        case .evidenceLost, .evidenceGained: .evidence
        case .notApplicableCame, .notApplicableWent: .notApplicable
        case .productCame, .productWent, .productWeights: .product
        case .weight, .lowest: .weight
        case .instrument: .instrument
        }
    }

    /// The product or role it is about; `nil` for the indicator as a whole.
    public var part: Assessment.Part.Name? {
        switch self {
        case .answer(let statement), .verification(let statement): statement.part
        case .evidenceLost(let part, _, _, _), .evidenceGained(let part, _, _, _),
            .notApplicableCame(let part, _), .notApplicableWent(let part), .recognised(let part, _, _):
            part
        case .productCame(let name), .productWent(let name): name
        case .productWeights, .weight, .lowest, .instrument: nil
        }
    }

    /// The item it is about, when one.
    public var item: String? {
        switch self {
        case .evidenceLost(_, let item, _, _), .evidenceGained(_, let item, _, _): item
        default: nil
        }
    }
}
