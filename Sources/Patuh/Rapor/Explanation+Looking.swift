/// Looks at the answer that holds once more, to show what is seen on the way.
struct Looking {
    private let assessment: Assessment
    private let indikator: Indikator
    private let answer: Int
    private let proof: Proof
    private(set) var working: Explanation.Working
    private(set) var formula: Explanation.Formula

    /// Looks at a part; `nil` when no answer counts, or it says that the indicator does not apply.
    init?(_ assessment: Assessment, _ part: Int, _ indikator: Indikator) {
        let word = assessment.word(of: part)
        guard let answer = assessment.parts[part].answer, let response = word.counted else { return nil }
        if case .notApplicable = response { return nil }
        self.assessment = assessment
        self.indikator = indikator
        self.answer = answer
        let isVerified = word.verification != nil
        proof = isVerified ? .given : assessment.proof(of: part, indikator)
        working = Explanation.Working(isProvedByDocuments: !isVerified)
        formula = .open
        look(response)
    }

    private mutating func look(_ response: Response) {
        switch (indikator.check, response) {
        case (.levels(let levels), .level(let claim)): look(levels, claim)
        case (.checklist(let checklist), .checklist(let found)): look(checklist, found)
        case (.measurement(let measurement), .measurement(let number, let found)): look(measurement, number, found)
        case (.survey(let survey), .survey(let result)): look(survey, result)
        default: preconditionFailure("the evidence was read with another rubric")
        }
    }

    private mutating func look(_ levels: Levels, _ claim: Int) {
        let recognised = levels.recognised(claim: claim, proof: proof).map { levels.levels[$0].score } ?? .zero
        formula = .score(recognised, of: levels.highest)
        working.isCumulative = levels.isCumulative
        let own: Int? = if case .level(let level) = ownResponse { level } else { nil }
        working.levels = levels.levels.enumerated().map { index, level in
            let needs = needs(level.requirement, proof)
            return Explanation.Level(
                score: level.score, text: level.text, needs: needs, isClaimed: index == own,
                // A level of score 0 may be unproved itself.
                isRecognised: level.score == recognised && index <= claim && needs.isMet)
        }
        working.slots = slots(ofAnswerFor: levels.levels.map(\.requirement))
    }

    /// What the unit itself says.
    private var ownResponse: Response? { assessment.evidence.answers[answer].response }

    private mutating func look(_ checklist: Checklist, _ found: [ItemAnswer]) {
        let inspection = ItemInspection(checklist.items, found: found, proof: proof)
        (working.items, working.met) = (items(checklist.items, found, inspection), inspection.count)
        let number = Fraction(inspection.count)
        working.steps = steps(
            checklist.steps, checklist.items, for: number, inspection, decide: !inspection.lacksMandatory)
        if inspection.lacksMandatory {
            formula = .nothing
        } else if let last = checklist.steps.last {
            let step = checklist.steps.highest(for: number, met: inspection.met)
            formula = .score(step?.score ?? .zero, of: last.score)
        } else {
            formula = .items(inspection.count, of: checklist.items.count)
        }
    }

    private mutating func look(
        _ measurement: Measurement, _ number: Measurement.Number?, _ found: [ItemAnswer]
    ) {
        let inspection = ItemInspection(measurement.items, found: found, proof: proof)
        (working.items, working.met) = (items(measurement.items, found, inspection), inspection.count)
        working.number = Explanation.Number(
            given: number, value: number?.value, unit: measurement.unit, numerator: measurement.numerator,
            denominator: measurement.denominator, target: measurement.target)
        let ruling = measurement.ruling(number, inspection, proof)
        let isByStep = if case .step = ruling { true } else { false }
        working.steps = steps(
            measurement.steps, measurement.items, for: number?.value, inspection, decide: isByStep)
        working.needs = needs(measurement.requirement, proof)
        working.slots = slots(ofAnswerFor: [measurement.requirement])
        switch ruling {
        case .lacksMandatory, .notProved: formula = .nothing
        case .nothing:
            switch measurement.whenNothing {
            case .zero: formula = .nothing
            case .notApplicable: formula = .notApplicable
            case .full: formula = .everything
            }
        case .share: formula = .target(number?.value ?? .zero, measurement.target ?? .one)
        case .step(let step): formula = .score(step.score, of: measurement.steps.last?.score ?? .one)
        case nil: formula = measurement.steps.last.map { .score(.zero, of: $0.score) } ?? .nothing
        }
    }

    private mutating func look(_ survey: Survey, _ result: Survey.Result) {
        let evidence = assessment.evidence
        let source = evidence.holdingElement(
            of: evidence.answers[answer], isVerified: !working.isProvedByDocuments)
        let choices = source.choices
        working.survey = Explanation.Poll(
            respondents: result.respondents, total: source.total(choices), choices: choices, mean: result.mean,
            lowest: survey.lowest, highest: survey.highest, minimum: survey.minimumRespondents)
        working.needs = needs(survey.requirement, proof)
        working.slots = slots(ofAnswerFor: [survey.requirement])
        guard let mean = result.mean else { return }
        if !working.needs.isMet {
            formula = .nothing
        } else if let shortage = survey.shortage(result), shortage.consequence != .warning {
            formula = shortage.consequence == .zero ? .nothing : .notApplicable
        } else if survey.conversion == .maximum {
            formula = .maximum(mean: mean, highest: survey.highest)
        } else {
            formula = .range(
                mean: mean, lowest: survey.lowest, highest: survey.highest, isFalling: survey.isFalling)
        }
    }
}

// MARK: - Items, steps and slots

extension Looking {
    private func needs(_ requirement: Requirement, _ proof: Proof) -> Explanation.Needs {
        Explanation.Needs(
            clauses: requirement.clauses.map { $0.map { indikator.slots[$0].code } }, isMet: proof.meets(requirement))
    }

    private func items(
        _ items: [ListItem], _ found: [ItemAnswer], _ inspection: ItemInspection
    ) -> [Explanation.Item] {
        items.enumerated().map { index, item in
            let answer = found.first { $0.item == index && $0.isPresent }
            let attached = answer?.attachments ?? 0..<0
            return Explanation.Item(
                code: item.code, name: item.name, isMandatory: item.isMandatory, isClaimed: answer != nil,
                isMet: inspection.met[index], needs: needs(item.requirement, proof.with(attached)),
                slots: working.isProvedByDocuments && answer != nil ? slots(for: [item.requirement], attached) : [])
        }
    }

    /// - Parameter decide: whether the last step that holds is what the answer is worth, and nothing else decides.
    private func steps(
        _ steps: [Step], _ items: [ListItem], for number: Fraction?, _ inspection: ItemInspection, decide: Bool
    ) -> [Explanation.Step] {
        let last = steps.lastIndex { $0.holds(for: number, met: inspection.met) }
        return steps.enumerated().map { index, step in
            Explanation.Step(
                step: step, items: step.items.map { items[$0].name },
                holds: step.holds(for: number, met: inspection.met), isReached: decide && index == last)
        }
    }

    private func slots(ofAnswerFor requirements: [Requirement]) -> [Explanation.Slot] {
        guard working.isProvedByDocuments else { return [] }
        return slots(for: requirements, assessment.evidence.answers[answer].attachments)
    }

    /// The slots that are asked for, and those where documents stand all the same.
    private func slots(for requirements: [Requirement], _ attached: Range<Int>) -> [Explanation.Slot] {
        let named = requirements.slots
        let proof = proof.with(attached)
        return indikator.slots.indices.compactMap { index in
            let found = proof.verdicts(in: index)
            guard named.contains(index) || !found.isEmpty else { return nil }
            let slot = indikator.slots[index]
            let valid = found.count { $0.verdict.isEmpty }
            return Explanation.Slot(
                code: slot.code, name: slot.name, needed: slot.minimum, valid: valid, isFilled: valid >= slot.minimum,
                documents: found.map { document, verdict in
                    Explanation.Slot.Document(
                        code: document.code, title: document.title, date: document.terms.date,
                        fault: DocumentFault(verdict, of: document, in: slot),
                        lastDay: verdict.isEmpty ? document.terms.lastDay(in: slot.terms) : nil)
                })
        }
    }
}
