extension Indikator {
    /// Why an answer to another question, which asked the same, cannot be said again as an answer to this one; `nil` when
    /// it can, whatever becomes of its items and documents.
    func obstacle(to response: Response, of before: Indikator) -> Carried.Dropped.Cause? {
        switch (response, before.check, check) {
        case (.notApplicable, _, _):
            return mayBeNotApplicable ? nil : .notApplicableForbidden
        case (.level(let level), .levels(let before), .levels(let now)):
            let score = before.levels[level].score
            return now.index(ofScore: score) == nil ? .noLevel(score: score) : nil
        case (.checklist, _, .checklist):
            return nil
        case (.measurement(let number, _), .measurement(let before), .measurement(let now)):
            return number != nil && before.unit != now.unit ? .otherUnit(was: before.unit, now: now.unit) : nil
        case (.survey, .survey(let before), .survey(let now)):
            return before.hasScale(of: now) ? nil : .otherScale
        default:
            return .otherForm
        }
    }
}

extension Indikator.Repetition {
    /// Whether answers are repeated for the same kind of thing.
    func isLike(_ other: Self) -> Bool {
        switch (self, other) {
        case (.once, .once), (.products, .products), (.roles, .roles): true
        default: false
        }
    }
}
