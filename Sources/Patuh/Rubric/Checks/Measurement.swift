internal import Markup

/// A check of a measured number: its share of a target, or the step it reaches.
public struct Measurement: Sendable {
    /// What is measured in: `%`, hari … (`satuan`). With `%` the number may be given as a ratio.
    public let unit: String
    /// The number that fulfils everything, more than 0; `nil` when there are steps.
    public let target: Fraction?
    /// The slots the number needs.
    public let requirement: Requirement
    /// What the numerator counts, for people (`pembilang`).
    public let numerator: String?
    /// What the denominator counts, for people (`penyebut`).
    public let denominator: String?
    /// What a denominator of 0 means (`bila-nihil`).
    public let whenNothing: WhenNothing
    /// Items beside the number.
    public let items: [ListItem]
    /// Steps over the number, scores rising; empty when there is a target.
    public let steps: [Step]

    /// What a denominator of 0 means.
    public enum WhenNothing: String, Sendable, CaseIterable {
        /// Nothing is fulfilled.
        case zero = "nol"
        /// There was nothing to fulfil.
        case notApplicable = "tdd"
        /// Everything is fulfilled.
        case full = "penuh"
    }

    /// Whether the number may be given as a ratio.
    public var takesRatio: Bool { unit == "%" }

    func tailored(to kind: UnitKind, slots: [EvidenceSlot]) -> Measurement {
        let (items, kept) = items.tailored(to: kind, slots: slots)
        return Measurement(
            unit: unit, target: target, requirement: requirement.tailored(to: kind, slots: slots),
            numerator: numerator, denominator: denominator, whenNothing: whenNothing, items: items,
            steps: steps.tailored(kept: kept))
    }
}

extension Measurement {
    /// Reads the `ukuran` element; items and steps stand beside it.
    init(
        _ element: Element, items: [ListItem], steps: [Step], context: CheckContext, reader: inout Reader
    ) {
        reader.check(
            element,
            Shape(attributes: [.satuan, .target, .perlu, .pembilang, .penyebut, .bilaNihil]))
        let target = reader.number(element, .target)
        if let target, target.isZero { reader.report(.targetNotPositive, at: element) }
        if (element[.target] == nil) == steps.isEmpty {
            reader.report(.targetOrSteps(code: context.owner), at: element)
        }
        self.init(
            unit: reader.required(element, .satuan), target: target,
            requirement: context.requirement(element, &reader),
            numerator: element[.pembilang], denominator: element[.penyebut],
            whenNothing: reader.choice(element, .bilaNihil, default: .zero), items: items, steps: steps)
    }
}

extension Measurement {
    /// A measured number as it was given.
    public enum Number: Sendable, Hashable {
        /// The number itself (`angka`).
        case plain(Fraction)
        /// A ratio, in percent (`pembilang`, `penyebut`).
        case ratio(Fraction, of: Fraction)

        /// The number; `nil` for a ratio of nothing.
        public var value: Fraction? {
            switch self {
            case .plain(let value): value
            case .ratio(let numerator, let denominator):
                denominator.isZero ? nil : numerator / denominator * Fraction(100)
            }
        }
    }

    /// The number against the target or the steps, once items and evidence allow it.
    func judge(_ number: Number?, found: [ItemAnswer], proof: Proof) -> Judgement {
        let inspection = ItemInspection(items, found: found, proof: proof)
        var judgement = Judgement(.scored(.zero))
        judgement.measured = number.map { .number($0, unit: unit) }
        if let last = steps.last {
            judgement.maximum = last.score
            judgement.recognised = .zero
            judgement.claimed = claimed(number, found)
        }
        switch ruling(number, inspection, proof) {
        case .lacksMandatory, .notProved: return judgement.worthNothing()
        case .nothing:
            switch whenNothing {
            case .zero: return judgement.worthNothing()
            case .notApplicable: return judgement.notApplicable()
            case .full: return judgement.worthEverything()
            }
        case .share(let share): judgement.outcome = .scored(min(.one, share))
        case .step(let step):
            judgement.outcome = .scored(fulfilment(of: step))
            judgement.recognised = step.score
        case .none: break
        }
        return judgement
    }

    /// The score of what an answer says, proved or not, mandatory items left aside; `nil` where there are no steps.
    func claimed(_ number: Number?, _ found: [ItemAnswer]) -> Fraction? {
        guard let last = steps.last else { return nil }
        // The rubric says what a ratio of nothing is worth, whoever claims it.
        if case .ratio(_, let denominator) = number, denominator.isZero, whenNothing == .full { return last.score }
        return steps.highest(for: number?.value, met: items.claimed(by: found))?.score ?? .zero
    }

    /// What a number fulfils with these items, once evidence allows it; `nil` when it is no number yet.
    func fulfilment(of number: Number?, met: [Bool]) -> Fraction? {
        if case .ratio(_, let denominator) = number, denominator.isZero {
            switch whenNothing {
            case .zero: return .zero
            case .full: return .one
            case .notApplicable: return nil
            }
        }
        guard let value = number?.value else { return nil }
        if let target { return min(.one, value / target) }
        return steps.highest(for: value, met: met).map(fulfilment) ?? .zero
    }

    /// What a step fulfils.
    func fulfilment(of step: Step) -> Fraction { step.score / (steps.last?.score ?? .one) }

    /// Which rule decided, and on what.
    func explain(_ number: Number?, found: [ItemAnswer], proof: Proof) -> [Reason] {
        let inspection = ItemInspection(items, found: found, proof: proof)
        let lack: [Reason] = number == nil && needsNumber ? [.numberMissing] : []
        let reasons = lack + inspection.reasons(items, found: found, proof: proof)
        switch ruling(number, inspection, proof) {
        case .lacksMandatory, .none: return reasons
        case .notProved: return reasons + [.numberNotProved(gaps: proof.gaps(in: [requirement]))]
        case .nothing:
            return reasons + [.nothingToMeasure(whenNothing, of: denominator)]
                + (whenNothing == .notApplicable ? [.notApplicableByRubric(.nothingToMeasure)] : [])
        case .share: return reasons + (target.map { [.target($0, unit: unit)] } ?? [])
        case .step(let step): return reasons + [step.reason].compactMap(\.self)
        }
    }

    /// Whether items alone are never enough.
    private var needsNumber: Bool { target != nil || steps.allSatisfy(\.hasBound) }

    /// The rule that decides, the first that applies.
    enum Ruling {
        case lacksMandatory
        case notProved
        /// A ratio of nothing.
        case nothing
        /// The number ÷ the target.
        case share(Fraction)
        case step(Step)
    }

    /// Which rule decides.
    func ruling(_ number: Number?, _ inspection: ItemInspection, _ proof: Proof) -> Ruling? {
        if inspection.lacksMandatory { return .lacksMandatory }
        if !proof.meets(requirement) { return .notProved }
        if case .ratio(_, let denominator) = number, denominator.isZero { return .nothing }
        if let target, let value = number?.value { return .share(value / target) }
        return steps.highest(for: number?.value, met: inspection.met).map { .step($0) }
    }
}
