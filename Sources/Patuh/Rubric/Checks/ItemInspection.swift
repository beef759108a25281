/// Which items of a check are met: claimed, and proved by their own evidence.
struct ItemInspection {
    /// For each item, whether it is met.
    private(set) var met: [Bool]
    /// How many are met.
    private(set) var count = 0
    /// Whether an item is missing without which nothing counts.
    private(set) var lacksMandatory = false

    init(_ items: [ListItem], found: [ItemAnswer], proof: Proof) {
        met = Array(repeating: false, count: items.count)
        var proof = proof
        for answer in found where answer.isPresent && !met[answer.item] {
            proof.turn(to: answer.attachments)
            met[answer.item] = proof.meets(items[answer.item].requirement)
            if met[answer.item] { count += 1 }
        }
        for (item, isMet) in zip(items, met) where item.isMandatory && !isMet { lacksMandatory = true }
    }

    /// What is missing, the gravest first.
    func reasons(_ items: [ListItem], found: [ItemAnswer], proof: Proof) -> [Reason] {
        guard !items.isEmpty else { return [] }
        var mandatory: [Reason] = []
        var notProved: [Reason] = []
        var missing: [String] = []
        for (index, item) in items.enumerated() where !met[index] {
            if item.isMandatory { mandatory.append(.mandatoryMissing(name: item.name)) }
            if let answer = found.first(where: { $0.item == index && $0.isPresent }) {
                let gaps = proof.with(answer.attachments).gaps(in: [item.requirement])
                notProved.append(.itemNotProved(name: item.name, gaps: gaps))
            } else {
                missing.append(item.name)
            }
        }
        return mandatory + [.itemsMet(count, of: items.count)] + notProved
            + (missing.isEmpty ? [] : [.itemsMissing(names: missing)])
    }
}

extension [ListItem] {
    /// Which items an answer claims.
    func claimed(by found: [ItemAnswer]) -> [Bool] {
        var claimed = [Bool](repeating: false, count: count)
        for answer in found where answer.isPresent { claimed[answer.item] = true }
        return claimed
    }
}

extension Step {
    /// That it was reached; `nil` when the rubric has no words for it.
    var reason: Reason? { text.isEmpty ? nil : .level(score: score, text: text) }
}
