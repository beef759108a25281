internal import Markup

/// How an answer becomes a fulfilment between 0 and 1.
///
/// Indirect, so that a copy is one reference.
public indirect enum Check: Sendable {
    /// One of several described levels.
    case levels(Levels)
    /// Items that are there or not.
    case checklist(Checklist)
    /// A measured number, against a target or steps.
    case measurement(Measurement)
    /// The mean of a survey on a Likert scale.
    case survey(Survey)

    /// The described levels, when it is by these.
    package var levels: Levels? {
        if case .levels(let levels) = self { levels } else { nil }
    }

    /// The items an answer may list; empty for checks without any.
    package var items: [ListItem] {
        switch self {
        case .checklist(let checklist): checklist.items
        case .measurement(let measurement): measurement.items
        case .levels, .survey: []
        }
    }

    /// Everything it asks evidence for.
    package var requirements: [Requirement] { ownRequirements + items.map(\.requirement) }

    /// What the answer as a whole needs, its items left aside.
    package var ownRequirements: [Requirement] {
        switch self {
        case .levels(let levels): levels.levels.map(\.requirement)
        case .checklist: []
        case .measurement(let measurement): [measurement.requirement]
        case .survey(let survey): [survey.requirement]
        }
    }

    /// What is left for a kind of unit, when items and slots that do not apply to it are struck.
    func tailored(to kind: UnitKind, slots: [EvidenceSlot]) -> Check {
        switch self {
        case .levels(let levels): .levels(levels.tailored(to: kind, slots: slots))
        case .checklist(let checklist): .checklist(checklist.tailored(to: kind, slots: slots))
        case .measurement(let measurement): .measurement(measurement.tailored(to: kind, slots: slots))
        case .survey(let survey): .survey(survey.tailored(to: kind, slots: slots))
        }
    }
}

/// An item of a checklist (`butir`).
public struct ListItem: Sendable, Hashable {
    /// Its code, unique within the check.
    public let code: String
    /// Its name, for people.
    public let name: String
    /// Whether nothing counts without it (`wajib`).
    public let isMandatory: Bool
    /// The slots it needs.
    public let requirement: Requirement
    /// Which kinds of unit have it.
    public let applicability: Applicability
    /// The code, to be compared at once; `nil` when it is long.
    let key: PackedText?
}

/// A step (`ambang`): a score for a range of numbers, for items that must be there, or for both.
public struct Step: Sendable, Hashable {
    /// Its score.
    public let score: Fraction
    /// The least number (`minimal`).
    public let atLeast: Fraction?
    /// The number must be greater (`lebih-dari`).
    public let moreThan: Fraction?
    /// The greatest number (`maksimal`).
    public let atMost: Fraction?
    /// The number must be less (`kurang-dari`).
    public let lessThan: Fraction?
    /// Items that must be there (`butir`), indices into the check's items.
    public let items: [Int]
    /// What it means, for people.
    public let text: String

    /// Whether the step asks for a number at all.
    var hasBound: Bool { atLeast != nil || moreThan != nil || atMost != nil || lessThan != nil }

    /// Whether all its conditions hold.
    ///
    /// - Parameter number: the number the bounds are about; `nil` when there is none.
    func holds(for number: Fraction?, met: [Bool]) -> Bool {
        guard items.allSatisfy({ met[$0] }) else { return false }
        guard hasBound else { return true }
        guard let number else { return false }
        return atLeast.map { number >= $0 } ?? true && moreThan.map { number > $0 } ?? true
            && atMost.map { number <= $0 } ?? true && lessThan.map { number < $0 } ?? true
    }
}

extension [Step] {
    /// The last step whose conditions all hold.
    func highest(for number: Fraction?, met: [Bool]) -> Step? {
        last { $0.holds(for: number, met: met) }
    }

    /// The steps for a kind of unit.
    ///
    /// - Parameter kept: for each item of the rubric, its index among the items that are left.
    func tailored(kept: [Int?]) -> [Step] {
        map { step in
            Step(
                score: step.score, atLeast: step.atLeast, moreThan: step.moreThan, atMost: step.atMost,
                lessThan: step.lessThan, items: step.items.compactMap { kept[$0] }, text: step.text)
        }
    }
}

extension [ListItem] {
    /// The items for a kind of unit, and for each of the old ones its index among them.
    func tailored(to kind: UnitKind, slots: [EvidenceSlot]) -> (items: [ListItem], kept: [Int?]) {
        var items: [ListItem] = []
        var kept: [Int?] = []
        for item in self {
            guard item.applicability.includes(kind) else {
                kept.append(nil)
                continue
            }
            kept.append(items.count)
            items.append(
                ListItem(
                    code: item.code, name: item.name, isMandatory: item.isMandatory,
                    requirement: item.requirement.tailored(to: kind, slots: slots),
                    applicability: item.applicability, key: item.key))
        }
        return (items, kept)
    }
}
