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
    /// How many units whose scores compare were further on in one year than in the other, by verified answers where there
    /// are any, so that verification alone may have moved them.
    public var otherStages: Int { moved.count { $0.notes.contains(.otherStage) } }
    /// Whether results of one version of a rubric are of several files.
    public let hasOtherFiles: Bool
    /// How many units have answers that were carried over from last year and not looked at since.
    public var unreviewed: Int {
        (moved + apart).count { $0.notes.contains { if case .unreviewed = $0 { true } else { false } } }
    }
    /// Whether the rubric changed for any unit.
    public var hasInstrumentEffect: Bool { moved.contains { $0.split.map { !$0.isSameRubric } ?? false } }

    /// Matches two lists of results.
    ///
    /// - Parameters:
    ///   - old: the older results; one for each unit.
    ///   - new: the newer results; one for each unit.
    ///   - rubrics: rubrics by their code, as ``Comparison/init(from:to:rubric:)`` wants them.
    ///   - olderRubrics: rubrics of older cards by their digests, where they are at hand: they say how the score is made.
    ///   - refused: how many older files and newer ones gave no result.
    public init(
        from old: [ComparisonSide], to new: [ComparisonSide], rubrics: [String: Rubric] = [:],
        older olderRubrics: [String: Rubric] = [:], refused: (old: Int, new: Int) = (0, 0)
    ) {
        self.refused = refused
        let (before, after) = (old.map(\.snapshot), new.map(\.snapshot))
        // Another version at hand says nothing about these.
        let versions = Set(after.map { [$0.instrument.code, $0.instrument.version] })
        let rubrics = rubrics.filter { versions.contains([$0.key, $0.value.version]) }
        let units = UnitMatching(before, after, rubrics: rubrics)
        let (oldKeys, newKeys) = (before.map(units.key), after.map(units.key))
        let older = Dictionary(zip(oldKeys, old)) { first, _ in first }
        let pairs = zip(newKeys, zip(new, after)).compactMap { key, newer in
            older[key].map { Comparison(from: $0, to: newer.0, rubric: rubrics[newer.1.instrument.code]) }
        }
        moved = pairs.filter { $0.change != nil }.sorted { Self.size($1) < Self.size($0) }
        apart = pairs.filter { $0.change == nil }
        severalTimes = repeated(pairs.map { [$0.new.unit.code, $0.new.unit.instansi] })
        came = zip(newKeys, after).filter { older[$0.0] == nil }.map(\.1)
        let newer = Set(newKeys)
        went = zip(oldKeys, before).filter { !newer.contains($0.0) }.map(\.1)
        mean = Mean(
            before, after, pairs,
            Self.rubric(old) ?? before.first.flatMap { olderRubrics[$0.instrument.digest] },
            Self.rubric(new) ?? after.first.flatMap { rubrics[$0.instrument.code] })
        let instruments = (before + after).map(\.instrument)
        hasOtherFiles =
            Set(instruments.map { [$0.code, $0.version, $0.digest] }).count
            > Set(instruments.map { [$0.code, $0.version] }).count
        isSample = (before + after).contains(where: \.isSample)
        unfinished = (before.count { $0.unscored > 0 }, after.count { $0.unscored > 0 })
        years = (Set(before.map(\.period.year)).sorted(), Set(after.map(\.period.year)).sorted())
    }

    private static func size(_ comparison: Comparison) -> Fraction {
        let value = comparison.change?.headline.value ?? .zero
        return value.isNegative ? -value : value
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
