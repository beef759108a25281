/// One side of a comparison: a result with its answers, or without.
public enum ComparisonSide: Sendable {
    /// Scored from evidence.
    case scored(Assessment)
    /// Read from a card.
    case card(Snapshot)

    /// Scores evidence on its own date.
    public init(_ evidence: Evidence, basis: Assessment.Basis) {
        self = .scored(Assessment(of: evidence, basis: basis))
    }

    /// What a comparison needs of it.
    public var snapshot: Snapshot {
        switch self {
        case .scored(let assessment): Snapshot(assessment)
        case .card(let snapshot): snapshot
        }
    }

    /// The result with its answers, when they are there.
    var assessment: Assessment? {
        if case .scored(let assessment) = self { assessment } else { nil }
    }
}

extension Comparison {
    /// Compares two results.
    ///
    /// - Parameter rubric: the rubric of the newer result, which says what compares with it; needed when that is a card
    ///   of another rubric than the older result's, and known from evidence.
    public init(from oldSide: ComparisonSide, to newSide: ComparisonSide, rubric: Rubric? = nil) {
        let (old, new) = (oldSide.snapshot, newSide.snapshot)
        // Another version at hand says nothing about this one.
        let rubric = newSide.assessment?.rubric ?? rubric.flatMap { $0.version == new.instrument.version ? $0 : nil }
        let comparability = Comparability(from: .init(old), to: .init(new), declared: rubric?.comparable ?? [])
        var bridge: Bridge?
        if let before = oldSide.assessment, let after = newSide.assessment, old.unit.code == new.unit.code {
            bridge = Bridge(from: before, to: after)
        }
        let change = Self.change(old, new, comparability, rubric)
        self.old = old
        self.new = new
        self.comparability = comparability
        self.change = change
        self.bridge = bridge.flatMap { $0.isOld ? nil : Snapshot.Result($0.assessment) }
        split = change == nil ? nil : bridge.flatMap { Split(old, new, $0) }
        dimensions = Self.dimensions(old, new, isComparable: change != nil)
        indicators =
            change == nil
            ? [] : ChangeRows(old, new, oldSide.assessment, newSide.assessment, bridge, rubric).rows
        let answers = newSide.assessment?.evidence.answers ?? []
        notes = Self.notes(
            old, new, comparability, hasBridge: bridge != nil, unreviewed: answers.count(where: \.needsReview))
    }

    private static func change(
        _ old: Snapshot, _ new: Snapshot, _ comparability: Comparability, _ rubric: Rubric?
    ) -> Change? {
        guard comparability.isComparable, let before = old.result, let after = new.result else { return nil }
        let exact = after.exact - before.exact
        let headline = after.published - before.published
        func rank(_ result: Snapshot.Result) -> Int? {
            rubric?.categories.firstIndex { $0.code == result.category }
        }
        var category: Direction?
        if before.category == after.category {
            category = .same
        } else if let from = rank(before), let to = rank(after) {
            category = to < from ? .up : .down
        }
        return Change(
            headline: headline, exact: exact, rounded: new.rounding(exact), direction: Direction(headline.value),
            category: category)
    }

    private static func dimensions(_ old: Snapshot, _ new: Snapshot, isComparable: Bool) -> [Dimension] {
        let (before, after) = (old.top, new.top)
        let byCode = Dictionary(before.map { ($0.code, $0) }) { first, _ in first }
        let codes = Set(after.map(\.code))
        return after.map { node in
            Dimension(byCode[node.code], node, new.rounding, isComparable)
        } + before.filter { !codes.contains($0.code) }.map { Dimension($0, nil, new.rounding, isComparable) }
    }

    private static func notes(
        _ old: Snapshot, _ new: Snapshot, _ comparability: Comparability, hasBridge: Bool, unreviewed: Int
    ) -> [Note] {
        var notes: [Note] = []
        if old.period.date > new.period.date { notes.append(.reversed(old: old.period.year, new: new.period.year)) }
        if comparability == .otherFile { notes.append(.otherFile) }
        if old.unit.kind != new.unit.kind { notes.append(.otherKind(old: old.unit.kind, new: new.unit.kind)) }
        if unreviewed > 0 { notes.append(.unreviewed(unreviewed)) }
        if !comparability.isComparable { return notes }
        if old.isOfOtherStage(than: new.period.stage, on: new.period.basis) { notes.append(.otherStage) }
        for side in [old, new] where side.result != nil && side.unscored > 0 {
            notes.append(.unfinished(year: side.period.year, unscored: side.unscored))
        }
        if old.result == nil || new.result == nil {
            notes.append(.noScore)
        } else if old.isCard || new.isCard {
            notes.append(.cardWithoutAnswers)
        } else if !hasBridge {
            notes.append(.notReadable)
        }
        return notes
    }
}

extension Comparison.Split {
    /// - Returns: `nil` when the old evidence has no score under the new rubric.
    fileprivate init?(_ old: Snapshot, _ new: Snapshot, _ bridge: Bridge) {
        guard let between = bridge.assessment.result?.score.exact, let before = old.result?.exact,
            let after = new.result?.exact
        else { return nil }
        func part(_ exact: Fraction) -> Part { Part(exact: exact, rounded: new.rounding(exact)) }
        instrument = part(between - before)
        unit = part(after - between)
        isSameRubric = bridge.isOld
    }
}

extension Comparison.Dimension {
    /// - Precondition: one of the two is there.
    fileprivate init(
        _ before: Snapshot.Node?, _ after: Snapshot.Node?, _ rounding: Rounding, _ isComparable: Bool
    ) {
        code = after?.code ?? before?.code ?? ""
        name = after?.name ?? before?.name ?? ""
        presence = before == nil ? .new : after == nil ? .dropped : .both
        self.before = before?.value
        self.after = after?.value
        let exact = (after?.points ?? .zero) - (before?.points ?? .zero)
        self.exact = isComparable ? exact : nil
        points = isComparable ? rounding(exact) : nil
        if isComparable, let first = before?.value, let second = after?.value {
            difference = second - first
        } else {
            difference = nil
        }
    }
}

extension Snapshot {
    /// Whether verification alone may be why a later result differs: that has come to another stage, and verifications
    /// count.
    func isOfOtherStage(than stage: Evidence.Stage?, on basis: Assessment.Basis?) -> Bool {
        basis == .verified && period.stage != stage
    }
}
