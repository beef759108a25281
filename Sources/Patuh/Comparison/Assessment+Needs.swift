/// What a part rests on, for those who ask why it changed.
extension Assessment {
    /// What an answer of the unit's own needs documents for, and those it has: as a whole, or for an item it claims.
    struct Need {
        /// Index of the item; `nil` for the answer as a whole.
        let item: Int?
        /// What is asked for all that is claimed: met together, or each for itself.
        let requirements: [Requirement]
        let proof: Proof
    }

    /// What a part needs documents for; nothing where an assessor has spoken, or nobody has answered.
    func needs(of part: Int, _ indikator: Indikator) -> [Need] {
        let word = word(of: part)
        guard word.verification == nil, let response = word.response else { return [] }
        // A claim that something does not apply takes no documents.
        if case .notApplicable = response { return [] }
        let proof = proof(of: part, indikator)
        var own = indikator.check.ownRequirements
        if case .level(let claim) = response, let levels = indikator.check.levels {
            own = Array(own.prefix(claim + 1))
            // A level that needs those below it is met together with them.
            if levels.isCumulative {
                own = own.indices.map { level in Requirement(clauses: own[...level].flatMap(\.clauses)) }
            }
        }
        return [Need(item: nil, requirements: own, proof: proof)]
            + response.items.filter(\.isPresent).map { item in
                Need(
                    item: item.item, requirements: [indikator.check.items[item.item].requirement],
                    proof: proof.with(item.attachments))
            }
    }
}

extension Response {
    /// Why it does not apply.
    var reason: String? {
        if case .notApplicable(let claim) = self { claim.reason } else { nil }
    }

    /// In short.
    func said(_ check: Check) -> ChangeCause.Said? {
        switch (self, check) {
        case (.level(let level), .levels(let levels)): .level(levels.levels[level].score)
        case (.checklist(let items), _): .items(items.count { $0.isPresent }, of: check.items.count)
        case (.measurement(let number, let items), .measurement(let measurement)):
            number.map { .number($0, unit: measurement.unit) }
                ?? (items.isEmpty ? nil : .items(items.count { $0.isPresent }, of: measurement.items.count))
        case (.survey(let result), .survey(let survey)):
            .survey(mean: result.mean, of: survey.highest, respondents: result.respondents)
        case (.notApplicable(let claim), _): .notApplicable(isApproved: claim.approver != nil)
        default: nil
        }
    }

    /// The names of the items found.
    func found(_ check: Check) -> [String] {
        items.filter(\.isPresent).map { check.items[$0.item].name }.sorted()
    }
}
