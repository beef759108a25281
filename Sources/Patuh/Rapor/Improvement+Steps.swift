/// The ways up from where an indicator stands.
struct Steps {
    /// How far a step goes.
    enum Reach {
        /// To the next level or step of each product or role.
        case next
        /// As far as it goes.
        case everything
    }

    /// What the indicator is worth after the next step; `nil` when its check knows no steps.
    let next: Fraction?
    private let gaps: [Reach: [String]]

    init(_ assessment: borrowing Assessment, _ leaf: Int, _ indikator: Indikator) {
        var combination = Combination(.mean)
        var knowsSteps = true
        var gaps: [Reach: [String]] = [.next: [], .everything: []]
        for part in assessment.firstParts[leaf]..<assessment.firstParts[leaf + 1] {
            let outcome = assessment.parts[part].judgement.outcome
            let weight = assessment.parts[part].weight
            guard let low = outcome.low, low != .one else {
                combination.add(outcome, weight: weight)
                continue
            }
            let scores = indikator.check.scores(of: assessment.parts[part].judgement)
            let reached = outcome == .unscored ? nil : assessment.parts[part].judgement.recognised
            if let better = scores.first(where: { $0 > (reached ?? .zero) }), let highest = scores.last {
                combination.add(.scored(better / highest), weight: weight)
            } else {
                knowsSteps = false
            }
            let proof = assessment.proof(ofPart: part, indikator)
            for reach in [Reach.next, .everything] {
                for slot in proof.unfilled(in: indikator.check.requirements(above: reached, reach)) {
                    let name = indikator.slots[slot].name
                    if !gaps[reach, default: []].contains(name) { gaps[reach, default: []].append(name) }
                }
            }
        }
        next = knowsSteps ? combination.outcome.low : nil
        self.gaps = gaps
    }

    /// The names of the slots that would have to be filled, each once.
    func evidence(_ reach: Reach) -> [String] { gaps[reach] ?? [] }
}

extension Assessment {
    /// The documents behind an answer and its items, taken together.
    fileprivate func proof(ofPart part: Int, _ indikator: Indikator) -> Proof {
        let attached = attachments(ofPart: part)
        return Proof(slots: indikator.slots, evidence.documents, attached, on: date)
    }
}

extension Check {
    /// The scores there are, rising, on the scale that the judgement counts on; empty where every number counts.
    fileprivate func scores(of judgement: Judgement) -> [Fraction] {
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
    fileprivate func requirements(above score: Fraction?, _ reach: Steps.Reach) -> [Requirement] {
        switch self {
        case .levels(let levels):
            let first = levels.levels.firstIndex { $0.score > (score ?? .zero) } ?? levels.levels.count - 1
            let target = reach == .next ? first : levels.levels.count - 1
            return levels.isCumulative
                ? levels.levels[...target].map(\.requirement) : [levels.levels[target].requirement]
        case .checklist(let checklist): return checklist.items.map(\.requirement)
        case .measurement(let measurement): return [measurement.requirement] + measurement.items.map(\.requirement)
        case .survey(let survey): return [survey.requirement]
        }
    }
}
