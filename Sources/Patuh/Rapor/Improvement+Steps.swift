extension Improvement {
    /// How far a step goes.
    enum Reach {
        /// To the next level or step of each product or role.
        case next
        /// As far as it goes.
        case everything
    }
}

extension Assessment {
    /// What an indicator is worth after the next step of each of its parts; `nil` when its check knows no steps.
    func nextFulfilment(of leaf: Int, _ indikator: Indikator) -> Fraction? {
        let range = firstParts[leaf]..<firstParts[leaf + 1]
        if range.count == 1 { return nextFulfilment(ofPart: range.lowerBound, indikator) }
        var combination = Combination(.mean)
        for part in range {
            let outcome = parts[part].outcome
            if isOpen(part) {
                guard let better = nextFulfilment(ofPart: part, indikator) else { return nil }
                combination.add(.scored(better), weight: parts[part].weight)
            } else {
                combination.add(outcome, weight: parts[part].weight)
            }
        }
        return combination.outcome.low
    }

    private func nextFulfilment(ofPart part: Int, _ indikator: Indikator) -> Fraction? {
        let reached = reached(by: part) ?? .zero
        if case .levels(let levels) = indikator.check { return levels.fulfilment(above: reached) }
        let scores = indikator.check.scores
        guard let better = scores.first(where: { $0 > reached }), let highest = scores.last else { return nil }
        return better / highest
    }

    /// What would have to be filled for a step: for each, the names of the slots of which one is enough.
    func missingEvidence(for leaf: Int, _ indikator: Indikator, _ reach: Improvement.Reach) -> [[String]] {
        var needs: [[String]] = []
        for part in firstParts[leaf]..<firstParts[leaf + 1] where isOpen(part) {
            let proof = Proof(slots: indikator.slots, evidence.documents, attachments(ofPart: part), on: date)
            let requirements = indikator.check.requirements(above: reached(by: part), reach)
            for clause in proof.unfilled(in: requirements) {
                let names = clause.map { indikator.slots[$0].name }
                if !needs.contains(names) { needs.append(names) }
            }
        }
        return needs
    }

    /// Whether a part can be worth more.
    private func isOpen(_ part: Int) -> Bool { parts[part].outcome.low.map { $0 != .one } ?? false }

    /// The score a part has reached; `nil` when it is not yet scored, or its check counts otherwise.
    private func reached(by part: Int) -> Fraction? {
        if case .scored = parts[part].outcome { parts[part].judgement.recognised } else { nil }
    }
}

extension Check {
    /// The scores there are, rising, on the scale that the judgement counts on; empty where every number counts.
    fileprivate var scores: [Fraction] {
        switch self {
        case .levels(let levels): levels.levels.map(\.score)
        case .checklist(let checklist) where checklist.steps.isEmpty:
            (0...checklist.items.count).map { Fraction($0) }
        case .checklist(let checklist): checklist.steps.map(\.score)
        case .measurement(let measurement): measurement.steps.map(\.score)
        case .survey: []
        }
    }

    /// What asks for evidence on the way up from a score.
    fileprivate func requirements(above score: Fraction?, _ reach: Improvement.Reach) -> [Requirement] {
        let own: [Requirement] =
            switch self {
            case .levels(let levels): levels.requirements(above: score ?? .zero, reach)
            case .measurement(let measurement): [measurement.requirement]
            case .survey(let survey): [survey.requirement]
            case .checklist: []
            }
        return own + items.map(\.requirement)
    }
}

extension Levels {
    fileprivate func requirements(above score: Fraction, _ reach: Improvement.Reach) -> [Requirement] {
        let last = levels.count - 1
        let target = reach == .next ? levels.firstIndex { $0.score > score } ?? last : last
        return levels[(isCumulative ? 0 : target)...target].map(\.requirement)
    }
}
