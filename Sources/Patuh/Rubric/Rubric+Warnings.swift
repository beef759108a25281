extension Rubric {
    /// What somebody should know about the rubric, though units can be scored with it: steps that no answer comes
    /// to, numbers that fall between the steps and are worth nothing, evidence that nothing asks for, and assumptions
    /// that are most likely misspelt.
    public var warnings: [PlacedWarning] { unneededSlots + flawedSteps + misspeltAssumptions }

    /// Slots of indicators that nothing in their checks asks for; a group's may be there for some of its indicators.
    private var unneededSlots: [PlacedWarning] {
        items.flatMap { item -> [PlacedWarning] in
            guard let indikator = item.indikator else { return [] }
            let needed = indikator.check.requirements.slots
            return indikator.slots.indices.dropFirst(indikator.inheritedSlots).filter { !needed.contains($0) }.map {
                PlacedWarning(
                    offset: item.offset, matter: .unneededSlot(code: indikator.slots[$0].code), code: item.code,
                    part: nil)
            }
        }
    }

    private var flawedSteps: [PlacedWarning] {
        items.indices.flatMap { item -> [PlacedWarning] in
            // What applies to kinds of unit differs, and so may the number of items.
            let checks = forms.compactMap { form -> (kind: String, flaws: [StepFlaw])? in
                guard let node = form.nodeOfItem[item], let check = form.nodes[node].content.indikator?.check else {
                    return nil
                }
                return (form.kind.name, StepFlaw.all(in: check))
            }
            var told: [StepFlaw] = []
            var kinds: [StepFlaw: [String]] = [:]
            for (kind, flaws) in checks {
                for flaw in flaws {
                    if kinds[flaw] == nil { told.append(flaw) }
                    kinds[flaw, default: []].append(kind)
                }
            }
            return told.map { flaw in
                let kinds = kinds[flaw] ?? []
                return PlacedWarning(
                    offset: items[item].offset, matter: .steps(flaw, kinds: kinds.count < checks.count ? kinds : []),
                    code: items[item].code, part: nil)
            }
        }
    }
}

/// Something about the steps of a check that its author can hardly have meant.
public enum StepFlaw: Sendable, Hashable {
    /// No answer reaches the step with this score.
    case unreachable(score: Fraction)
    /// Whatever reaches the step with this score reaches the one with a higher score, too.
    case overtaken(score: Fraction, by: Fraction)
    /// Numbers between two bounds fall in no step; between equal bounds, the bound alone.
    case gap(from: Bound, to: Bound)
    /// The same of the number of items that are met.
    case gapInCount(from: Fraction, to: Fraction)

    /// Where numbers that fall in no step begin or end.
    public struct Bound: Sendable, Hashable {
        /// The bound.
        public let value: Fraction
        /// Whether it falls in no step itself.
        public let isInGap: Bool
    }
}

extension StepFlaw {
    fileprivate static func all(in check: Check) -> [StepFlaw] {
        switch check {
        case .checklist(let checklist):
            let count = Fraction(checklist.items.count)
            let ranges = checklist.steps.map { StepRange($0).whole.limited(from: .zero, to: count) }
            // The items that a step names are met, and counted.
            let own = zip(checklist.steps, ranges).map { $1.limited(from: Fraction($0.items.count), to: count) }
            return unreachable(checklist.steps, own) + overtaken(checklist.steps, own, ranges)
                + gaps(ranges, areWhole: true).map { .gapInCount(from: $0.upper ?? .zero, to: $1.lower) }
        case .measurement(let measurement):
            let ranges = measurement.steps.map(StepRange.init)
            // Days and people come whole, and percentages do not.
            let isWhole = !measurement.takesRatio && measurement.steps.allSatisfy(\.hasWholeBounds)
            let gaps = gaps(ranges, areWhole: isWhole).map { below, above in
                StepFlaw.gap(
                    from: Bound(value: below.upper ?? .zero, isInGap: !below.includesUpper),
                    to: Bound(value: above.lower, isInGap: !above.includesLower))
            }
            return unreachable(measurement.steps, ranges) + overtaken(measurement.steps, ranges, ranges) + gaps
        case .levels, .survey: return []
        }
    }

    private static func unreachable(_ steps: [Step], _ ranges: [StepRange]) -> [StepFlaw] {
        zip(steps, ranges).filter { $1.isEmpty }.map { .unreachable(score: $0.0.score) }
    }

    /// Steps that never decide, since a later one holds wherever they do.
    ///
    /// - Parameter own: the ranges as far as the items of each step let them come.
    private static func overtaken(_ steps: [Step], _ own: [StepRange], _ ranges: [StepRange]) -> [StepFlaw] {
        steps.indices.compactMap { index in
            if own[index].isEmpty { return nil }
            let later = steps.indices.dropFirst(index + 1).last { later in
                ranges[later].contains(own[index]) && Set(steps[later].items).isSubset(of: steps[index].items)
            }
            return later.map { .overtaken(score: steps[index].score, by: steps[$0].score) }
        }
    }

    /// The ranges below and above what lies in none of them.
    ///
    /// - Parameter areWhole: whether nothing but whole numbers is asked about.
    private static func gaps(_ ranges: [StepRange], areWhole: Bool) -> [(below: StepRange, above: StepRange)] {
        func asked(_ range: StepRange) -> StepRange { areWhole ? range.whole : range }
        // Of two that begin at one bound, the one that has it comes first.
        let sorted = ranges.filter { !asked($0).isEmpty }.sorted {
            $0.lower == $1.lower ? $0.includesLower && !$1.includesLower : $0.lower < $1.lower
        }
        guard var reach = sorted.first else { return [] }
        var gaps: [(below: StepRange, above: StepRange)] = []
        for range in sorted.dropFirst() {
            let (below, above) = (asked(reach), asked(range))
            guard let upper = below.upper else { break }
            let distance = above.lower - upper
            if distance > (areWhole ? .one : .zero)
                || distance.isZero && !below.includesUpper && !above.includesLower
            {
                gaps.append((reach, range))
            }
            if above.reaches(beyond: below) { reach = range }
        }
        return gaps
    }
}

/// The numbers for which the bounds of a step hold.
private struct StepRange {
    var lower = Fraction.zero
    var includesLower = true
    /// `nil` where there is no end.
    var upper: Fraction?
    var includesUpper = true

    init(_ step: Step) {
        if let atLeast = step.atLeast { lower = atLeast }
        if let moreThan = step.moreThan, moreThan >= lower { (lower, includesLower) = (moreThan, false) }
        upper = step.atMost
        if let lessThan = step.lessThan, upper.map({ lessThan <= $0 }) ?? true {
            (upper, includesUpper) = (lessThan, false)
        }
    }

    var isEmpty: Bool {
        guard let upper else { return false }
        return upper < lower || upper == lower && !(includesLower && includesUpper)
    }

    /// The same for whole numbers, both ends among them.
    var whole: StepRange {
        var range = self
        let (below, above) = (lower.floor, upper?.floor)
        range.lower = includesLower && below == lower ? lower : below + .one
        range.upper = above.map { $0 == upper && !includesUpper ? $0 - .one : $0 }
        (range.includesLower, range.includesUpper) = (true, true)
        return range
    }

    /// Those of them that lie between two whole numbers, where all are whole.
    func limited(from least: Fraction, to most: Fraction) -> StepRange {
        var range = self
        range.lower = max(lower, least)
        range.upper = upper.map { min($0, most) } ?? most
        return range
    }

    func contains(_ other: StepRange) -> Bool {
        let begins = lower < other.lower || lower == other.lower && (includesLower || !other.includesLower)
        guard let upper else { return begins }
        guard let theirs = other.upper else { return false }
        return begins && (theirs < upper || theirs == upper && (includesUpper || !other.includesUpper))
    }

    func reaches(beyond other: StepRange) -> Bool {
        guard let theirs = other.upper else { return false }
        guard let upper else { return true }
        return upper > theirs || upper == theirs && includesUpper
    }
}

extension Step {
    fileprivate var hasWholeBounds: Bool {
        [atLeast, moreThan, atMost, lessThan].compactMap(\.self).allSatisfy { $0 == $0.floor }
    }
}

extension Fraction {
    /// The greatest whole number that is not above it, for numbers from 0 on.
    fileprivate var floor: Fraction { Rounding(places: 0, mode: .truncate).ifFits(self)?.value ?? self }
}
