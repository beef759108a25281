extension Rubric {
    /// What somebody should know about the rubric, though units can be scored with it: steps that no answer reaches,
    /// numbers that fall between the steps and are worth nothing, and assumptions that are most likely misspelt.
    public var warnings: [Rapor.WarningEntry] { flawedSteps + misspeltAssumptions }

    private var flawedSteps: [Rapor.WarningEntry] {
        items.indices.flatMap { item -> [Rapor.WarningEntry] in
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
                return Rapor.WarningEntry(
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
    /// Numbers from one bound to the next fall in no step; between equal bounds, the bound alone.
    case gap(from: Fraction, to: Fraction)
    /// The same of the number of items that are met.
    case gapInCount(from: Fraction, to: Fraction)
}

extension StepFlaw {
    fileprivate static func all(in check: Check) -> [StepFlaw] {
        switch check {
        case .checklist(let checklist):
            let count = Fraction(checklist.items.count)
            let ranges = checklist.steps.map { StepRange($0).whole.limited(from: .zero, to: count) }
            // The items that a step names are met, and counted.
            let own = zip(checklist.steps, ranges).map { $1.limited(from: Fraction($0.items.count), to: count) }
            return unreachable(checklist.steps, own)
                + gaps(ranges, width: .one).map { .gapInCount(from: $0, to: $1) }
        case .measurement(let measurement):
            let ranges = measurement.steps.map(StepRange.init)
            // Days and people come whole, and percentages do not.
            let isWhole = !measurement.takesRatio && measurement.steps.allSatisfy(\.hasWholeBounds)
            let gaps = isWhole ? gaps(ranges.map(\.whole), width: .one) : gaps(ranges, width: .zero)
            return unreachable(measurement.steps, ranges) + gaps.map { .gap(from: $0, to: $1) }
        case .levels, .survey: return []
        }
    }

    private static func unreachable(_ steps: [Step], _ ranges: [StepRange]) -> [StepFlaw] {
        zip(steps, ranges).filter { $1.isEmpty }.map { .unreachable(score: $0.0.score) }
    }

    /// What lies between ranges and in none of them.
    ///
    /// - Parameter width: how far apart two bounds may be with nothing in between.
    private static func gaps(_ ranges: [StepRange], width: Fraction) -> [(Fraction, Fraction)] {
        // Of two that begin at one bound, the one that has it comes first.
        let sorted = ranges.filter { !$0.isEmpty }.sorted {
            $0.lower == $1.lower ? $0.includesLower && !$1.includesLower : $0.lower < $1.lower
        }
        guard var reach = sorted.first else { return [] }
        var gaps: [(Fraction, Fraction)] = []
        for range in sorted.dropFirst() {
            guard let upper = reach.upper else { break }
            let distance = range.lower - upper
            if distance > width || distance.isZero && !reach.includesUpper && !range.includesLower {
                gaps.append((upper, range.lower))
            }
            if range.reaches(beyond: reach) { reach = range }
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
