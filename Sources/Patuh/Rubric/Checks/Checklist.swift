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
        var judgement = Judgement(.scored(.zero))
        judgement.measured = .items(met: inspection.count, of: items.count)
        if steps.isEmpty {
            judgement.recognised = Fraction(inspection.count)
            judgement.claimed = Fraction(inspection.claimed)
            judgement.maximum = Fraction(items.count)
        } else {
            judgement.maximum = steps.last?.score
            judgement.recognised = .zero
        }
        if inspection.lacksMandatory { return judgement.worthNothing() }
        if steps.isEmpty {
            judgement.outcome = .scored(Fraction(inspection.count, items.count))
        } else if let step = step(inspection) {
            judgement.reach(step, of: steps)
        }
        return judgement
    }

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
