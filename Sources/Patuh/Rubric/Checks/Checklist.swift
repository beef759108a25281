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
        let met = inspection.met.count(where: { $0 })
        var judgement = Judgement(.scored(.zero))
        judgement.measured = .items(met: met, of: items.count)
        judgement.reasons = inspection.reasons
        if steps.isEmpty {
            judgement.recognised = Fraction(met)
            judgement.claimed = Fraction(inspection.claimed)
            judgement.maximum = Fraction(items.count)
        } else {
            judgement.maximum = steps.last?.score
            judgement.recognised = .zero
        }
        guard !inspection.lacksMandatory else { return judgement.worthNothing() }
        if steps.isEmpty {
            judgement.outcome = .scored(Fraction(met, items.count))
        } else if let step = steps.highest(for: Fraction(met), met: inspection.met) {
            judgement.reach(step, of: steps)
        }
        return judgement
    }
}

/// Which items of a check are met: claimed, and proved by their own evidence.
struct ItemInspection {
    /// For each item, whether it is met.
    private(set) var met: [Bool]
    /// How many are claimed.
    private(set) var claimed = 0
    /// Whether an item is missing without which nothing counts.
    private(set) var lacksMandatory = false
    /// What is missing, in words.
    private(set) var reasons: [Reason] = []

    init(_ items: [ListItem], found: [ItemAnswer], proof: Proof) {
        met = Array(repeating: false, count: items.count)
        var missing: [String] = []
        var notProved: [Reason] = []
        for (index, item) in items.enumerated() {
            let answer = found.first { $0.item == index && $0.isPresent }
            if let answer {
                claimed += 1
                let proof = proof.with(answer.attachments)
                met[index] = proof.meets(item.requirement)
                if !met[index] {
                    notProved.append(.itemNotProved(name: item.name, gaps: proof.gaps(in: [item.requirement])))
                }
            } else {
                missing.append(item.name)
            }
            if item.isMandatory, !met[index] {
                lacksMandatory = true
                reasons.append(.mandatoryMissing(name: item.name))
            }
        }
        if !items.isEmpty { reasons.append(.itemsMet(met.count(where: { $0 }), of: items.count)) }
        reasons += notProved
        if !missing.isEmpty { reasons.append(.itemsMissing(names: missing)) }
    }
}
