/// A unit's report card: everything a reader may cite, in order, rounded and ready to print.
///
/// Renderers draw it as it is; they neither add, round nor sort. A class, so that nobody copies all that it holds.
public final class Rapor: Sendable {
    /// What it is the card of.
    let assessment: Assessment
    /// How far the evidence has come.
    let review: EvidenceReview
    /// The version of the engine that made it.
    public let engine: String
    /// Whether it rests on made-up sample data.
    public let isSample: Bool
    /// Whose it is.
    public let unit: ServiceUnit
    /// The name of the unit's kind.
    public let unitKind: String
    /// What it was scored with.
    public let instrument: Instrument
    /// SHA-256 of the evidence file.
    public let inputDigest: String
    /// When, and whose word counts.
    public let period: Period
    /// The result; `nil` when everything is TDD, so that there is nothing to score.
    public let result: Result?
    /// The unit's own word beside what was verified, when they differ.
    public let views: Views?
    /// How many indicators are scored.
    public let coverage: Coverage
    /// The tree of groups and indicators, in pre-order.
    public var nodes: Nodes { Nodes(assessment: assessment) }
    /// What became of the answers, in the order of the nodes, each of which has a range of them.
    public var parts: Parts { Parts(assessment: assessment) }
    /// What to improve first.
    public let priorities: Priorities
    /// How many of them lift the unit into another category; `nil` when none do.
    public let leap: Leap?
    /// What carries the score of a unit that has nothing to improve; empty for others.
    public let strengths: [Strength]
    /// What does not apply.
    public let notApplicable: [NotApplicableEntry]
    /// Official scores of past years, the latest first.
    public let history: [PastScore]
    /// Last year's result, where somebody put one beside this; see ``beside(_:)``.
    public let lastYear: LastYear?
    /// What is assumed, of all that this card uses.
    public let assumptions: [AssumptionEntry]
    /// What somebody should know.
    public let warnings: [PlacedWarning]

    /// Scores a unit and makes its card.
    ///
    /// - Parameters:
    ///   - evidence: what the unit says and shows.
    ///   - basis: whose word counts.
    ///   - date: the assessment date, when not the file's.
    public convenience init(of evidence: Evidence, basis: Assessment.Basis = .verified, on date: CalendarDate? = nil) {
        self.init(of: Assessment(of: evidence, basis: basis, on: date))
    }

    /// Makes the card of a unit that is scored already.
    public init(of assessment: Assessment) {
        let (evidence, basis) = (assessment.evidence, assessment.basis)
        let rubric = evidence.rubric
        let now = assessment.result
        let review = EvidenceReview(assessment)
        let uplift = assessment.uplift
        let improvements = now.map { assessment.improvements(now: $0, uplift) } ?? []
        self.assessment = assessment
        self.review = review
        engine = Self.engineVersion
        isSample = evidence.isSample
        unit = evidence.unit
        unitKind = assessment.form.kind.name
        instrument = Instrument(rubric)
        inputDigest = evidence.digest
        period = Period(assessment)
        result = now.map { Result($0, of: assessment) }
        views = Self.alternative(to: assessment).flatMap { other in
            basis == .verified ? Views(own: other, verified: assessment) : Views(own: assessment, verified: other)
        }
        coverage = Coverage(assessment)
        notApplicable = Self.notApplicable(assessment)
        leap = now.flatMap { assessment.leap(improvements, now: $0) }
        priorities = Priorities(assessment: assessment, uplift: uplift, numbers: improvements)
        strengths = improvements.isEmpty ? assessment.strengths : []
        warnings = assessment.warningEntries(review)
        history = Self.history(evidence)
        assumptions = rubric.assumptions(forKind: evidence.unit.kind)
        lastYear = nil
    }

    /// The same card, beside another year.
    init(_ card: Rapor, lastYear: LastYear?) {
        assessment = card.assessment
        review = card.review
        engine = card.engine
        isSample = card.isSample
        unit = card.unit
        unitKind = card.unitKind
        instrument = card.instrument
        inputDigest = card.inputDigest
        period = card.period
        result = card.result
        views = card.views
        coverage = card.coverage
        notApplicable = card.notApplicable
        leap = card.leap
        priorities = card.priorities
        strengths = card.strengths
        warnings = card.warnings
        history = card.history
        assumptions = card.assumptions
        self.lastYear = lastYear
    }

    /// The rubric.
    public struct Instrument: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Its version.
        public let version: String
        /// Its title.
        public let title: String
        /// SHA-256 of its file.
        public let digest: String
    }

    /// When, and whose word counts.
    public struct Period: Sendable, Hashable {
        /// The year assessed.
        public let year: Int
        /// The assessment date.
        public let date: CalendarDate
        /// The assessment date in the evidence file, where another one took its place; else `nil`.
        public let recordedDate: CalendarDate?
        /// How far the assessment has come.
        public let stage: Evidence.Stage
        /// Whose word counts.
        public let basis: Assessment.Basis

        /// Whether this is the result of the last stage: on its own date, verifications counting.
        package var isFinal: Bool { stage == .final && recordedDate == nil && basis == .verified }
    }

    /// The result of a unit that can be scored.
    public struct Result: Sendable, Hashable {
        /// The score.
        public let score: Score
        /// What is lost of the scale.
        public let lost: Decimal
        /// The category.
        public let category: Category
        /// The score with what is not yet scored counted as fulfilled.
        public let highest: Decimal
        /// The category of that score.
        public let highestCategory: Category
        /// The category above and how far it is; `nil` in the highest, or when only gates are missing.
        public let up: Distance?
        /// The category below and how far its end is; `nil` in the lowest, and in one that has no bound of its own.
        public let down: Distance?
        /// The failing gates of the category above, whether or not the score reaches its bound.
        public let held: [Held]
    }

    /// A neighbouring category.
    public struct Distance: Sendable, Hashable {
        /// The category.
        public let category: Category
        /// The bound between, with as many decimals as scores have, or more where it needs them.
        public let bound: Decimal
        /// How many points away, at least 0.
        public let points: Decimal
    }

    /// A gate that fails, and so closes a category.
    public struct Held: Sendable, Hashable {
        /// The category that is closed.
        public let category: Category
        /// The code of the group or indicator.
        public let code: String
        /// Its name.
        public let name: String
        /// The percentage it must reach.
        public let minimum: Decimal
        /// The percentage that is missing.
        public let gap: Score
    }

    /// The result on the other basis.
    public struct OtherBasis: Sendable, Hashable {
        /// Whose word counts there.
        public let basis: Assessment.Basis
        /// The result; `nil` when there is nothing to score.
        public let result: Result?
    }

    /// How many indicators are scored.
    public struct Coverage: Sendable, Hashable {
        /// All that apply to the unit's kind.
        public let indicators: Int
        /// Scored.
        public let scored: Int
        /// Of these, how many of which a product or role is not yet scored.
        public let partly: Int
        /// Not yet scored.
        public let unscored: Int
        /// Not applicable.
        public let notApplicable: Int
    }
}
