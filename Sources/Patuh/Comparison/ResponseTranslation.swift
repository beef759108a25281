/// Says an answer, as it was scored, again as an answer to another indicator: levels by score, items and slots by code.
struct ResponseTranslation {
    /// Last year's question.
    let before: Indikator
    /// The question that asks the same now.
    let now: Indikator
    let kind: UnitKind
    /// The old evidence's attachments.
    let old: [Attachment]
    /// Documents put in slots of the new indicator, which the translated answers refer to.
    private(set) var attachments: [Attachment]
    /// What of the answers could not be said again.
    private(set) var dropped: [Carried.Dropped.Cause] = []

    /// - Parameter attachments: those of the answers translated so far, which stay in front.
    init(
        from before: Indikator, to now: Indikator, for kind: UnitKind, old: [Attachment], attachments: [Attachment]
    ) {
        self.before = before
        self.now = now
        self.kind = kind
        self.old = old
        self.attachments = attachments
    }

    /// The answer; `nil` when nothing of it can be said again, which is noted.
    mutating func response(_ response: Response) -> Response? {
        if let obstacle = now.obstacle(to: response, of: before) { return drop(obstacle) }
        switch (response, before.check, now.check) {
        case (.level(let level), .levels(let before), .levels(let now)):
            return now.index(ofScore: before.levels[level].score).map { .level($0) }
        case (.checklist(let found), _, _):
            let items = items(found)
            return items.isEmpty && !found.isEmpty ? drop(.otherForm) : .checklist(items)
        case (.measurement(let number, let found), _, .measurement(let now)):
            let items = items(found)
            return number == nil && items.isEmpty && (!found.isEmpty || now.items.isEmpty)
                ? drop(.otherForm) : .measurement(number, items)
        default:
            return response
        }
    }

    private mutating func drop(_ cause: Carried.Dropped.Cause) -> Response? {
        dropped.append(cause)
        return nil
    }

    private mutating func items(_ found: [ItemAnswer]) -> [ItemAnswer] {
        found.compactMap { answer in
            let code = before.check.items[answer.item].code
            guard let item = now.check.items.firstIndex(where: { $0.code == code }) else {
                dropped.append(.item(code: code))
                return nil
            }
            return ItemAnswer(item: item, isPresent: answer.isPresent, attachments: documents(answer.attachments))
        }
    }

    /// Documents in the slots of the new indicator that have the codes of the old ones.
    mutating func documents(_ range: Range<Int>) -> Range<Int> {
        let start = attachments.count
        for attachment in old[range] {
            let code = before.slots[attachment.slot].code
            if let slot = now.slots.firstIndex(where: { $0.code == code && $0.applicability.includes(kind) }) {
                attachments.append(Attachment(slot: slot, document: attachment.document, place: attachment.place))
            }
        }
        return start..<attachments.count
    }

    /// The same with only the notes that another one has.
    func keepingNotes(of other: Self) -> Self {
        var copy = self
        copy.dropped = other.dropped
        return copy
    }
}
