/// All units of one or more instansi side by side: scores, ranks, and where points are lost.
///
/// Renderers draw it as it is; they neither add, round nor sort.
public struct Recap: Sendable {
    /// The version of the engine that made it.
    public let engine: String
    /// Whose word counts; `nil` when no evidence was scored.
    public let basis: Assessment.Basis?
    /// The assessment date that took the place of those in the files; `nil` when none did.
    public let date: CalendarDate?
    /// One for each instansi, year and rubric, sorted by these.
    public let instansi: [Instansi]
    /// Files that were refused or could not be read, in the order of the input.
    public let rejected: [Rejected]
    /// How many of these were to be recapped; the others are of last year, published results, or rubrics.
    public let leftOut: Int

    /// Whether a unit may be missing since its file was refused, and not because it is there already.
    package var lacksUnits: Bool {
        leftOut > 0 && rejected.contains { if case .repeatedUnit = $0.reason { false } else { true } }
    }

    /// Whether any of it is made-up sample data.
    public var isSample: Bool { instansi.contains(where: \.isSample) }

    /// A file that gave no result, and why.
    public struct Rejected: Sendable {
        /// Its path.
        public let file: String
        /// Why.
        public let reason: Reason

        /// Why a file gave no result.
        public enum Reason: Sendable {
            /// These problems.
            case problems([Diagnostic])
            /// Its unit is in another file already, in words.
            case repeatedUnit(String)
            /// It cannot be read; why, in words.
            case unreadable(String)
        }

        /// A file that gave no result.
        public init(file: String, reason: Reason) {
            self.file = file
            self.reason = reason
        }

        /// How many problems there are.
        public var count: Int { if case .problems(let all) = reason { all.count } else { 1 } }
    }

    /// The units of one government, scored for one year with one rubric.
    public struct Instansi: Sendable {
        /// Its name.
        public let name: String
        /// The year assessed.
        public let year: Int
        /// The rubric.
        public let instrument: Rapor.Instrument
        let rubric: Rubric
        /// How many units have no verified answer though verifications count: their own word stands; and how many have
        /// some that are verified and some that are not.
        public let (unverified, partlyVerified): (Int, Int)
        /// How many answers of its units were carried over from last year and not looked at yet.
        public let unreviewed: Int
        /// How many documents have files that are not in order, so that they fill no slot, and the names of the units
        /// that have them.
        public let faulty: (units: [String], documents: Int)
        /// Whether the units are published results, not scored from evidence.
        public let isPublished: Bool
        /// Its score; `nil` when no unit has one, or when the numbers the rule needs are missing.
        public let result: Result?
        /// The kinds of its units, in the order of the rubric.
        public let kinds: [Kind]
        /// Its units by rank, those without a result last.
        public let units: [Unit]
        /// The names that several of its units of one kind have, each with their codes: these may be one unit, counted
        /// several times. Not looked for among published results, nor among more than 5,000 units.
        public let namesakes: [(name: String, codes: [String])]
        /// The groups at the top of the rubric.
        public let groups: [Group]
        /// Where points are lost, most first; what loses nothing is left out.
        public let indicators: [Indicator]
        /// How many units each zone has, in the order of the bands.
        public let zones: [Count]
        /// How many units each category has, in the order of the bands.
        public let bands: [Count]
        /// The units that cost the instansi most, most first.
        public let drags: [Drag]
        /// The units closest below a better category, closest first.
        public let near: [Near]
        /// The units whose points reach a better category, and that a gate keeps out of it, by rank.
        public let held: [Held]
        /// How many indicators are scored, over all units.
        public let coverage: Rapor.Coverage
        /// What was published about it; `nil` when nothing was given.
        public let official: Official?
        /// Last year's results; `nil` when none were given.
        public let lastYear: LastYear?

        /// How many units have a score.
        public var scoredCount: Int { units.indices.count { units[$0].exact != nil } }
        /// Whether any unit is made-up sample data.
        public var isSample: Bool { units.contains(where: \.isSample) }
        /// Whether some units are, and others are not.
        public var isPartlySample: Bool { isSample && !units.allSatisfy(\.isSample) }
        /// The names of the units that are.
        public var samples: [String] { units.lazy.filter(\.isSample).map(\.name) }
        /// The assessment dates of its units, that of most first, each with how many units have it; none for published
        /// results.
        public var dates: [(date: CalendarDate, count: Int)] {
            counts(\.date).map { ($0, $1) }
        }
        /// How far the assessments of its units have come, in the same way.
        public var stages: [(stage: Evidence.Stage, count: Int)] {
            counts(\.stage).map { ($0, $1) }
        }

        private func counts<Value: Hashable>(_ value: (Unit) -> Value?) -> [(Value, Int)] {
            var (found, counts): ([Value], [Value: Int]) = ([], [:])
            // By their places, so that no unit is copied: there can be very many.
            for index in units.indices {
                guard let value = value(units[index]) else { continue }
                if counts[value] == nil { found.append(value) }
                counts[value, default: 0] += 1
            }
            // Sorting keeps the order of the units among equals.
            return found.map { ($0, counts[$0] ?? 0) }.sorted { $0.1 > $1.1 }
        }

        /// Whether something about the rubric is assumed.
        public var isAssumed: Bool { rubric.isAssumed }
        /// How its score is made of those of its units.
        public var aggregation: Rubric.Aggregation { rubric.aggregation }
        /// Whether units weigh what they have products in the score; not where that cannot be made.
        package var isByProducts: Bool { aggregation == .meanOfProducts && result != nil }

        /// How many products a unit weighs in the score; `nil` where they do not count.
        package func products(of unit: Unit) -> Int? { isByProducts && unit.score != nil ? unit.weight : nil }

        /// How many points a unit in ``near`` lacks at most: a fiftieth of the scale.
        public var nearLimit: Decimal { Near.most(rubric).written(rubric.rounding) }
        /// The bands of the rubric, highest first.
        public var categories: [Category] { rubric.categories }

        /// The kinds that published units are of and the rubric does not know.
        public var unknownKinds: [String] {
            kinds.map(\.code).filter { code in !rubric.unitKinds.contains { $0.code == code } }
        }

        /// Whether a band is assumed.
        public func assumesBand(_ category: Category) -> Bool { rubric.assumesBand(category) }

        /// Whether the zone of a band is assumed.
        public func assumesZone(_ category: Category) -> Bool { rubric.assumesZone(category) }

        /// Whether any band or zone is, or last year's.
        public var hasAssumedBands: Bool {
            categories.contains { assumesBand($0) || assumesZone($0) } || lastYear?.isBandAssumed ?? false
        }
    }

    /// A score made of those of units.
    public struct Result: Sendable, Hashable {
        /// The score: unrounded scores of units, rounded once.
        public let score: Score
        /// The category of the published score, by bounds alone; `nil` where gates alone part some bands.
        public let category: Category?
        /// The same with what is not yet scored counted as fulfilled.
        public let highest: Score
        /// The category of that.
        public let highestCategory: Category?
    }

    /// A kind of unit.
    public struct Kind: Sendable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// How many units of it have a result.
        public let count: Int
        /// Their mean, made like the instansi's; `nil` when there is none.
        public let score: Score?
    }

    /// A unit.
    public struct Unit: Sendable {
        // Numbers take half the room here, as there can be very many units.
        var rankNumber: Int32?
        var rankInKindNumber: Int32?
        let categoryNumber: Int32?
        let highestCategoryNumber: Int32?
        /// Those of ``verifiedAnswers``.
        let answeredNumber: Int32?
        let verifiedNumber: Int32?
        /// The rubric's items whose gates keep it out of the category above.
        let gates: [Int]
        /// Of how many of its indicators a product or role is not yet scored.
        public let partly: Int
        /// Whether it is made-up sample data.
        public let isSample: Bool
        /// The assessment date; `nil` for a published result.
        public let date: CalendarDate?
        /// Its code; `nil` for a published result, which has none.
        public let code: String?
        /// Its name.
        public let name: String
        /// Index in the instansi's kinds.
        public let kind: Int
        /// Its exact score; `nil` when there is nothing to score, or nothing was published.
        let exact: Fraction?
        /// The published score, without its point like all numbers here: there can be very many units.
        let published: Int64
        /// The same with what is not yet scored counted as fulfilled; `nil` for a published result.
        let highestDigits: Int64?
        /// What it weighs in the mean: 1, or the number of its products.
        let weight: Int
        /// How many of its indicators are not yet scored.
        public let unscored: Int
        /// How far its assessment has come; `nil` for a published result.
        public let stage: Evidence.Stage?
        /// How many decimals ``published``, ``highestDigits`` and ``digits`` have.
        let places: Int
        /// Digits of ``values``.
        var digits: [Int64?]
        /// The published result; at most one. In each of very many units an empty array takes a word, and `nil` would
        /// take as much as a result.
        var officials: [OfficialUnit] = []
        /// Last year's result, likewise.
        var pasts: [PastUnit] = []

        /// Its place by published score, from 1, equal scores sharing a place; `nil` without a result.
        public internal(set) var rank: Int? {
            get { rankNumber.map(Int.init) }
            set { rankNumber = newValue.map(Int32.init(clamping:)) }
        }
        /// The same among the units of its kind, or of the kind that its is ranked with.
        public internal(set) var rankInKind: Int? {
            get { rankInKindNumber.map(Int.init) }
            set { rankInKindNumber = newValue.map(Int32.init(clamping:)) }
        }
        /// How many of its answers somebody has verified, and how many there are to verify, see
        /// ``Rapor/verifiedAnswers``; `nil` for a published result.
        public var verifiedAnswers: (verified: Int, answered: Int)? {
            guard let verifiedNumber, let answeredNumber else { return nil }
            return (Int(verifiedNumber), Int(answeredNumber))
        }
        /// Whether any of its indicators is not yet scored, or not all of it.
        public var isOpen: Bool { unscored + partly > 0 }
        /// Index of its category in the instansi's; `nil` without a score.
        public var category: Int? { categoryNumber.map(Int.init) }
        /// Index of the category of ``highest``.
        public var highestCategory: Int? { highestCategoryNumber.map(Int.init) }
        /// Its score; `nil` when there is nothing to score, or nothing was published.
        public var score: Score? { exact.map { Score(exact: $0, published: decimal(published)) } }
        /// Its score with what is not yet scored counted as fulfilled; `nil` for a published result.
        public var highest: Decimal? { highestDigits.map(decimal) }
        /// The value of each of the instansi's groups; `nil` where it does not apply. Empty for a published result.
        public var values: [Decimal?] { digits.map { $0 == Self.noPart ? nil : $0.map(decimal) } }

        /// Whether a group applies to the unit's kind at all; where it does and has no value, it is TDD.
        package func hasPart(_ group: Int) -> Bool { digits[group] != Self.noPart }

        /// Stands for what applies to other kinds only.
        static let noPart = Int64.min

        private func decimal(_ digits: Int64) -> Decimal { Decimal(units: Int128(digits), places: places) }
        /// What was published about it; `nil` when nothing was given.
        public var official: OfficialUnit? { officials.first }
        /// Last year's result; `nil` when none was given.
        public var past: PastUnit? { pasts.first }
    }

    /// A group at the top of the rubric.
    public struct Group: Sendable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// The regulation's own word for it.
        public let level: String
        /// The mean of its value over the units that it applies to; `nil` where it is TDD in all of them.
        public let score: Score?
        /// In how many units it applies.
        public let count: Int
    }

    /// An indicator that loses points.
    public struct Indicator: Sendable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// How many units lose points there.
        public let losing: Int
        /// In how many units it applies.
        public let count: Int
        /// Both on the scale from 0 to 1.
        let (mean, loss): (Fraction, Fraction)
        let rubric: Rubric

        // Made for those that are shown, which of very many are few.

        /// The mean of its value over the units that it applies to.
        public var score: Score { Score(mean * rubric.scale, rounding: rubric.rounding) }

        /// The points that a unit loses there in the mean of all units that count. Over all indicators these sum
        /// exactly to what the instansi lacks of the scale.
        public var lost: Score { Score(loss * rubric.scale, rounding: rubric.rounding) }
    }

    /// How many units are somewhere.
    public struct Count: Sendable {
        /// The code of the category or zone; `nil` for a band without a zone.
        public let code: String?
        /// How many.
        public let count: Int
    }

    /// A unit that pulls the instansi down.
    public struct Drag: Sendable {
        /// Index in the instansi's units.
        public let unit: Int
        /// How many points the instansi loses by it.
        public let lost: Score
        /// The instansi's score if the unit lost nothing.
        public let without: Score
    }

    /// A unit that a gate keeps out of a band.
    public struct Held: Sendable {
        /// Index in the instansi's units.
        public let unit: Int
        /// Index of the category above.
        public let category: Int
        /// The codes of the groups and indicators that fall short of what it asks of them.
        public let codes: [String]
    }

    /// A unit just below a band.
    public struct Near: Sendable {
        /// Index in the instansi's units.
        public let unit: Int
        /// Index of the category above.
        public let category: Int
        /// How many points are missing.
        public let points: Decimal
    }
}
