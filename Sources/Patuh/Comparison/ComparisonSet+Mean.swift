extension ComparisonSet {
    /// The instansi's two scores, or why there are none.
    public enum Mean: Sendable, Hashable {
        /// Both.
        case scores(Scores)
        /// The units are of more than one instansi; the names of these.
        case manyInstansi([String])
        /// The units were not all scored with one edition of one rubric, or with one for each year that compare.
        case manyRubrics
        /// Some count verifications, others do not.
        case manyBases
        /// The older or the newer results are of more than one year.
        case manyYears
        /// The rubric does not take the plain mean of the units.
        case otherMethod
        /// The rubric of cards, which says how the score is made, is not at hand.
        case noRubric
        /// No unit has a score in one of the two.
        case noScore
    }

    /// The instansi's score before and after: the plain mean of the exact scores, rounded once.
    public struct Scores: Sendable, Hashable {
        /// The name of the instansi.
        public let instansi: String
        /// How many units it is made of, before and after.
        public let counts: [Int]
        /// Before.
        public let before: Score
        /// The category of that, by its bound alone; `nil` where gates alone part some bands.
        public let categoryBefore: Category?
        /// Whether that band is assumed.
        public let isBandBeforeAssumed: Bool
        /// After.
        public let after: Score
        /// The category of that, by its bound alone.
        public let categoryAfter: Category?
        /// Whether that band is assumed.
        public let isBandAfterAssumed: Bool
        /// The difference of the published scores; `nil` when other units make up the two.
        public let headline: Decimal?
        /// Which way they went; `nil` then as well.
        public let direction: Comparison.Direction?
    }
}

extension ComparisonSet.Mean {
    /// - Parameter pairs: units of both years.
    init(
        _ old: [Snapshot], _ new: [Snapshot], _ pairs: [Comparison], _ oldRubric: Rubric?, _ newRubric: Rubric?
    ) {
        let all = old + new
        guard Set(all.map(\.period.basis)).count <= 1 else {
            self = .manyBases
            return
        }
        func files(_ side: [Snapshot]) -> Set<[String]> {
            Set(side.map { [$0.instrument.code, $0.instrument.version, $0.instrument.digest] })
        }
        // One for each of the two years, which compare where they are not the same.
        let isOne = files(all).count <= 1
        let isPair =
            files(old).count == 1 && files(new).count == 1 && !pairs.isEmpty
            && pairs.allSatisfy {
                switch $0.comparability {
                case .declared, .otherFile: true
                case .same, .refused: false
                }
            }
        guard isOne || isPair else {
            self = .manyRubrics
            return
        }
        guard [old, new].allSatisfy({ Set($0.map(\.period.year)).count <= 1 }) else {
            self = .manyYears
            return
        }
        guard Set(all.map { matching($0.unit.instansi) }).count == 1, let instansi = all.first?.unit.instansi else {
            let names = Dictionary(all.map { (matching($0.unit.instansi), $0.unit.instansi) }) { first, _ in first }
            self = .manyInstansi(names.values.sorted())
            return
        }
        // Each by the rule of its own rubric; where the two are one edition, that of either will do.
        let isOneEdition = Set(all.map { [$0.instrument.code, $0.instrument.version] }).count <= 1
        guard let own = oldRubric ?? (isOneEdition ? newRubric : nil),
            let rubric = newRubric ?? (isOneEdition ? oldRubric : nil)
        else {
            self = .noRubric
            return
        }
        guard own.aggregation == .meanOfUnits, rubric.aggregation == .meanOfUnits else {
            self = .otherMethod
            return
        }
        guard let before = Self.mean(old, own), let after = Self.mean(new, rubric) else {
            self = .noScore
            return
        }
        func scored(_ side: [Snapshot]) -> Set<String> { Set(side.filter { $0.result != nil }.map(\.unit.code)) }
        let headline = scored(old) == scored(new) ? after.score.published - before.score.published : nil
        let categories = (
            before: own.category(byBounds: before.score.published.value),
            after: rubric.category(byBounds: after.score.published.value)
        )
        self = .scores(
            ComparisonSet.Scores(
                instansi: instansi, counts: [before.count, after.count], before: before.score,
                categoryBefore: categories.before,
                isBandBeforeAssumed: categories.before.map(own.assumesBand) ?? false,
                after: after.score, categoryAfter: categories.after,
                isBandAfterAssumed: categories.after.map(rubric.assumesBand) ?? false,
                headline: headline,
                direction: headline.map { Comparison.Direction($0.value) }))
    }

    private static func mean(_ snapshots: [Snapshot], _ rubric: Rubric) -> (score: Score, count: Int)? {
        let scores = snapshots.compactMap(\.result?.exact)
        if scores.isEmpty { return nil }
        let mean = Fraction.sum(scores) / Fraction(scores.count)
        return (Score(mean, rounding: rubric.rounding), scores.count)
    }
}
