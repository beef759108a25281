/// Many units of two years side by side, matched by their codes.
public struct ComparisonSet: Sendable {
    /// Units in both whose scores compare, those that moved most first.
    public let moved: [Comparison]
    /// Units in both whose scores do not compare, or of which one is missing.
    public let apart: [Comparison]
    /// Units that are in the newer set only.
    public let came: [Snapshot]
    /// Units that are in the older set only.
    public let went: [Snapshot]
    /// The instansi's two scores, or why there are none.
    public let mean: Mean

    /// The instansi's two scores, or why there are none.
    public enum Mean: Sendable, Hashable {
        /// Both.
        case scores(Scores)
        /// The units are of more than one instansi.
        case manyInstansi
        /// The units were not all scored with one edition of one rubric.
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
        /// After.
        public let after: Score
        /// The category of that, by its bound alone.
        public let categoryAfter: Category?
        /// The difference of the published scores; `nil` when other units make up the two.
        public let headline: Decimal?
        /// Which way they went; `nil` then as well.
        public let direction: Comparison.Direction?
    }

    /// Units that were compared more than once.
    private let severalTimes: Set<[String]>
    /// The years of the older results and of the newer ones, each once, in order.
    public let years: (old: [Int], new: [Int])
    /// Whether any of it is made-up sample data.
    public let isSample: Bool
    /// How many of the older results and of the newer ones have indicators that are not yet scored.
    public let unfinished: (old: Int, new: Int)
    /// How many older files and newer ones gave no result: their units may seem to be in the other year only.
    public let refused: (old: Int, new: Int)
    /// Whether all of the older results are of later years than all of the newer ones.
    public var isReversed: Bool { (years.old.min() ?? .min) > (years.new.max() ?? .max) }
    /// Whether the rubric changed for any unit.
    public var hasInstrumentEffect: Bool { moved.contains { $0.split.map { !$0.isSameRubric } ?? false } }

    /// Matches two lists of results.
    ///
    /// - Parameters:
    ///   - old: the older results; one for each unit.
    ///   - new: the newer results; one for each unit.
    ///   - rubrics: rubrics by their code, as ``Comparison/init(from:to:rubric:)`` wants them.
    ///   - older: rubrics of older cards by their digests, where they are at hand: they say how the score is made.
    ///   - refused: how many older files and newer ones gave no result.
    public init(
        from old: [ComparisonSide], to new: [ComparisonSide], rubrics: [String: Rubric] = [:],
        older: [String: Rubric] = [:], refused: (old: Int, new: Int) = (0, 0)
    ) {
        self.refused = refused
        let before = old.map { (side: $0, snapshot: $0.snapshot) }
        let after = new.map { (side: $0, snapshot: $0.snapshot) }
        // Two instansi may use one code, and a unit may have several results; where there is but one, its instansi may
        // be called otherwise from year to year, and so may the rubric.
        func repeated(_ sides: [[[String]]]) -> Set<[String]> {
            Set(sides.flatMap { keys in Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys })
        }
        let names = [before, after].map { side in
            Set(side.map { [$0.snapshot.unit.code, matching($0.snapshot.unit.instansi)] })
        }
        let shared = repeated(names.map { $0.map { [$0[0]] } })
        func unit(_ snapshot: Snapshot) -> [String] {
            let code = snapshot.unit.code
            return shared.contains([code]) ? [code, matching(snapshot.unit.instansi)] : [code]
        }
        let several = repeated([before, after].map { side in side.map { unit($0.snapshot) } })
        // Another version at hand says nothing about these.
        let versions = Set(after.map { [$0.snapshot.instrument.code, $0.snapshot.instrument.version] })
        let rubrics = rubrics.filter { versions.contains([$0.key, $0.value.version]) }
        let editions = Set(after.map(\.snapshot.instrument.code))
        /// A rubric, or the one that took its place.
        func rubric(_ code: String) -> String {
            if editions.contains(code) { return code }
            return editions.sorted().first { rubrics[$0]?.comparable.contains { $0.rubric == code } ?? false } ?? code
        }
        func key(_ snapshot: Snapshot) -> [String] {
            let unit = unit(snapshot)
            return several.contains(unit) ? unit + [rubric(snapshot.instrument.code)] : unit
        }
        var byKey: [[String]: ComparisonSide] = [:]
        for entry in before where byKey[key(entry.snapshot)] == nil { byKey[key(entry.snapshot)] = entry.side }
        let pairs = after.compactMap { entry in
            byKey[key(entry.snapshot)].map {
                Comparison(from: $0, to: entry.side, rubric: rubrics[entry.snapshot.instrument.code])
            }
        }
        func size(_ comparison: Comparison) -> Fraction {
            let value = comparison.change?.headline.value ?? .zero
            return value.isNegative ? -value : value
        }
        // Sorting keeps the order of the files among equals.
        moved = pairs.filter { $0.change != nil }.enumerated().sorted {
            (size($1.element), $0.offset) < (size($0.element), $1.offset)
        }.map(\.element)
        apart = pairs.filter { $0.change == nil }
        severalTimes = repeated([pairs.map { [$0.new.unit.code, $0.new.unit.instansi] }])
        let (oldKeys, newKeys) = (Set(byKey.keys), Set(after.map { key($0.snapshot) }))
        came = after.map(\.snapshot).filter { !oldKeys.contains(key($0)) }
        went = before.map(\.snapshot).filter { !newKeys.contains(key($0)) }
        mean = Mean(
            before.map(\.snapshot), after.map(\.snapshot), pairs,
            Self.rubric(old) ?? before.first.flatMap { older[$0.snapshot.instrument.digest] },
            Self.rubric(new) ?? after.first.flatMap { rubrics[$0.snapshot.instrument.code] })
        let all = (before + after).map(\.snapshot)
        isSample = all.contains(where: \.isSample)
        unfinished = (
            before.count { $0.snapshot.unscored > 0 }, after.count { $0.snapshot.unscored > 0 }
        )
        years = (
            Set(before.map(\.snapshot.period.year)).sorted(), Set(after.map(\.snapshot.period.year)).sorted()
        )
    }

    /// The name of a unit; with the code of the rubric where the unit was compared under several.
    package func name(of comparison: Comparison) -> String {
        let unit = comparison.new.unit
        let isOnly = severalTimes.isDisjoint(with: [[unit.code, unit.instansi]])
        return isOnly ? unit.name : "\(unit.name) (\(comparison.new.instrument.code))"
    }

    private static func rubric(_ sides: [ComparisonSide]) -> Rubric? {
        sides.lazy.compactMap(\.assessment?.rubric).first
    }
}

extension ComparisonSet.Mean {
    /// - Parameter pairs: units of both years.
    fileprivate init(
        _ old: [Snapshot], _ new: [Snapshot], _ pairs: [Comparison], _ oldRubric: Rubric?, _ newRubric: Rubric?
    ) {
        let all = old + new
        func editions(_ side: [Snapshot]) -> Set<[String]> {
            Set(side.map { [$0.instrument.code, $0.instrument.version, $0.instrument.digest] })
        }
        let isOne = editions(all).count <= 1
        // Or one for each of the two years, of which the newer declares the older comparable.
        let isDeclared =
            editions(old).count == 1 && editions(new).count == 1 && !pairs.isEmpty
            && pairs.allSatisfy { if case .declared = $0.comparability { true } else { false } }
        guard isOne || isDeclared else {
            self = .manyRubrics
            return
        }
        guard Set(all.map(\.period.basis)).count <= 1 else {
            self = .manyBases
            return
        }
        guard [old, new].allSatisfy({ Set($0.map(\.period.year)).count <= 1 }) else {
            self = .manyYears
            return
        }
        guard Set(all.map { matching($0.unit.instansi) }).count == 1, let instansi = all.first?.unit.instansi else {
            self = .manyInstansi
            return
        }
        // Each by the rule of its own rubric; where the two are one, that of either will do.
        guard let own = oldRubric ?? (isOne ? newRubric : nil), let rubric = newRubric ?? (isOne ? oldRubric : nil)
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
        self = .scores(
            ComparisonSet.Scores(
                instansi: instansi, counts: [before.count, after.count], before: before.score,
                categoryBefore: isOne || oldRubric != nil ? own.category(byBounds: before.score.published.value) : nil,
                after: after.score,
                categoryAfter: isOne || newRubric != nil ? rubric.category(byBounds: after.score.published.value) : nil,
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
