internal import Markup

/// A check by items that are there or not: the share of items met, or the step that their number reaches.
public struct Checklist: Sendable {
    /// The items; at least one for each kind of unit.
    public let items: [ListItem]
    /// Steps over the number of items met, scores rising; without any, the share of items counts.
    public let steps: [Step]

    func tailored(to kind: UnitKind, slots: [EvidenceSlot]) -> Checklist {
        let (items, kept) = items.tailored(to: kind, slots: slots)
        return Checklist(items: items, steps: steps.tailored(kept: kept))
    }
}

extension Checklist {
    /// The items met, each with its own evidence, against the number of items or the highest step.
    func judge(found: [ItemAnswer], proof: Proof) -> Judgement {
        let inspection = ItemInspection(items, found: found, proof: proof)
        let score = score(of: inspection.met)
        var judgement = Judgement(
            .scored(score / highest), recognised: score, claimed: claimed(found), maximum: highest)
        judgement.measured = .items(met: inspection.count, of: items.count)
        return inspection.lacksMandatory ? judgement.worthNothing() : judgement
    }

    /// The score that items come to: their number, or the step it reaches.
    private func score(of met: [Bool]) -> Fraction {
        let count = Fraction(met.count(where: \.self))
        return steps.isEmpty ? count : steps.highest(for: count, met: met)?.score ?? .zero
    }

    /// What items fulfil, when no mandatory one is missing.
    func fulfilment(of met: [Bool]) -> Fraction { score(of: met) / highest }

    /// What a step fulfils.
    func fulfilment(of step: Step) -> Fraction { step.score / highest }

    /// The score of what an answer claims, proved or not, mandatory items left aside.
    func claimed(_ found: [ItemAnswer]) -> Fraction { score(of: items.claimed(by: found)) }

    /// The highest score there is.
    private var highest: Fraction { steps.last?.score ?? Fraction(items.count) }

    /// Which items are missing, and which step was reached.
    func explain(found: [ItemAnswer], proof: Proof) -> [Reason] {
        let inspection = ItemInspection(items, found: found, proof: proof)
        let step = inspection.lacksMandatory ? nil : step(inspection)
        return inspection.reasons(items, found: found, proof: proof) + [step?.reason].compactMap(\.self)
    }

    private func step(_ inspection: ItemInspection) -> Step? {
        steps.highest(for: Fraction(inspection.count), met: inspection.met)
    }
}
