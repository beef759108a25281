/// What a part rests on, for those who ask why it changed.
extension Assessment {
    /// A slot that is not filled, and the item it is for.
    struct NamedGap: Hashable {
        let item: String?
        let gap: SlotGap
    }

    /// The verification that a part rests on; `nil` when it rests on the unit's word.
    func verification(of part: Int) -> Verification? {
        guard parts[part].source == .verified else { return nil }
        return parts[part].answer.flatMap { evidence.answers[$0].verifications.last }
    }

    /// The answer that counts for a part; `nil` when there is none.
    func word(of part: Int) -> Response? {
        if let verification = verification(of: part) { return verification.response }
        return parts[part].answer.flatMap { evidence.answers[$0].response }
    }

    /// The slots that keep a part from being worth what the unit says; none where an assessor has spoken.
    func gaps(of part: Int, _ indikator: Indikator) -> [NamedGap] {
        guard parts[part].source == .own else { return [] }
        return reasons(of: part, indikator).flatMap { reason -> [NamedGap] in
            switch reason {
            case .levelNotProved(_, _, let gaps), .numberNotProved(let gaps):
                gaps.joined().map { NamedGap(item: nil, gap: $0) }
            case .itemNotProved(let name, let gaps): gaps.joined().map { NamedGap(item: name, gap: $0) }
            default: []
            }
        }
    }

    /// The titles of the documents that count in a slot of a part, each once.
    func documents(in slot: String, of part: Int, _ indikator: Indikator) -> [String] {
        guard let index = parts[part].answer else { return [] }
        let answer = evidence.answers[index]
        let ranges = [answer.attachments] + (answer.response?.items.map(\.attachments) ?? [])
        var titles: [String] = []
        for attachment in ranges.flatMap({ evidence.attachments[$0] }) {
            let terms = indikator.slots[attachment.slot]
            let document = evidence.documents[attachment.document]
            guard terms.name == slot, document.terms.verdict(in: terms.terms, on: date) == .valid,
                !titles.contains(document.title)
            else { continue }
            titles.append(document.title)
        }
        return titles
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
        case (.measurement(let number, _), .measurement(let measurement)):
            number.map { .number($0, unit: measurement.unit) }
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
