extension Rapor {
    /// The version of this engine.
    public static let engineVersion = "0.1.0"

    /// Scores a unit and makes its card.
    ///
    /// - Parameters:
    ///   - evidence: what the unit says and shows; read with the same rubric.
    ///   - rubric: the rubric.
    ///   - basis: whose word counts.
    ///   - date: the assessment date, when not the file's.
    public init(
        of evidence: Evidence, under rubric: Rubric, basis: Assessment.Basis = .verified, on date: CalendarDate? = nil
    ) {
        let assessment = Assessment(of: evidence, under: rubric, basis: basis, on: date)
        engine = Self.engineVersion
        isSample = evidence.isSample
        unit = evidence.unit
        unitKind = assessment.form.kind.name
        instrument = Instrument(
            code: rubric.code, version: rubric.version, title: rubric.title, digest: rubric.digest)
        inputDigest = evidence.digest
        period = Period(year: evidence.year, date: assessment.date, stage: evidence.stage, basis: basis)
        result = Result(assessment)
        other = OtherBasis(than: assessment, result: result)
        coverage = Coverage(assessment)
        let scale = Scale(rubric)
        var nodes: [Node] = []
        nodes.reserveCapacity(assessment.form.nodes.count)
        for index in assessment.form.nodes.indices { nodes.append(Node(index, of: assessment, scale)) }
        self.nodes = nodes
        notApplicable = assessment.notApplicableEntries
        assumptions = assessment.assumptionEntries
        warnings = assessment.warnings.map { warning in
            WarningEntry(
                offset: warning.offset, matter: warning.matter, code: warning.node.map { assessment.item($0).code },
                part: warning.part)
        }
    }
}

extension Assessment {
    func item(_ node: Int) -> Item { rubric.items[form.nodes[node].item] }

    fileprivate var notApplicableEntries: [Rapor.NotApplicableEntry] {
        form.nodes.indices.flatMap { node in
            parts[node].filter { $0.judgement.outcome == .notApplicable }.compactMap { part in
                let cause = part.judgement.reasons.lazy.compactMap(Rapor.NotApplicableEntry.Cause.init).first
                guard let cause else { return nil }
                return Rapor.NotApplicableEntry(
                    code: item(node).code, name: item(node).name, part: part.name, cause: cause)
            }
        }
    }

    fileprivate var assumptionEntries: [Rapor.AssumptionEntry] {
        func entries(
            _ assumptions: [Assumption], _ code: String?, _ name: String? = nil
        ) -> [Rapor.AssumptionEntry] {
            assumptions.filter { $0.concerns(form.kind, among: rubric.unitKinds) }.map {
                Rapor.AssumptionEntry(subject: $0.subject, code: code, name: name, reason: $0.reason)
            }
        }
        let asked = Set(
            form.nodes.flatMap { node -> [Int] in
                guard case .indikator(let indikator) = node.content, case .roles(let roles) = indikator.repetition
                else { return [] }
                return roles
            })
        return entries(rubric.background.assumptions, nil)
            + rubric.categories.flatMap { entries($0.assumptions, $0.code, $0.name) }
            + asked.sorted().map { rubric.roles[$0] }.flatMap { entries($0.assumptions, $0.code, $0.name) }
            + form.nodes.map { rubric.items[$0.item] }.flatMap {
                entries($0.background.assumptions, $0.code, $0.group == nil ? "\($0.code) \($0.name)" : $0.name)
            }
    }
}

extension Rapor.NotApplicableEntry.Cause {
    fileprivate init?(_ reason: Reason) {
        switch reason {
        case .notApplicable(let reason, let approver): self = .approved(reason: reason, approver: approver)
        case .nothingToMeasure, .fewRespondents: self = .rubric(reason)
        default: return nil
        }
    }
}

// MARK: - Result

extension Rapor.Result {
    fileprivate init?(_ assessment: Assessment) {
        guard let result = assessment.result else { return nil }
        let published = result.score.published
        func distance(to category: Category, bound: Fraction, _ points: Fraction) -> Rapor.Distance {
            let places = assessment.rubric.rounding.places
            let written = bound.shortDecimal(places: 15).map { $0.padded(to: places) }
            return Rapor.Distance(
                category: category, bound: written ?? assessment.rubric.rounding(bound),
                points: assessment.rubric.rounding(points))
        }
        score = result.score
        lost = assessment.rubric.rounding(assessment.rubric.scale - result.score.exact)
        category = result.category
        highest = result.highest.published
        highestCategory = result.highestCategory
        held = result.next.map { next in result.heldBy.map { Rapor.Held($0, of: next, in: assessment) } } ?? []
        up =
            held.isEmpty
            ? result.next.map { distance(to: $0, bound: $0.bound.value, $0.bound.value - published.value) } : nil
        let own = result.category.bound.value
        down =
            result.category.hasOwnBound
            ? result.previous.map { distance(to: $0, bound: own, published.value - own) } : nil
    }
}

extension Rapor.Held {
    fileprivate init(_ gate: Category.Gate, of category: Category, in assessment: Assessment) {
        let item = assessment.rubric.items[gate.item]
        let reached = (assessment.outcome(ofItem: gate.item)?.low ?? .zero) * Fraction(100)
        let rounding = assessment.rubric.rounding.atLeast(places: 2)
        self.init(
            category: category, code: item.code, name: item.name, minimum: rounding(gate.minimum),
            gap: Score(gate.minimum - reached, rounding: rounding))
    }
}

extension Rapor.OtherBasis {
    fileprivate init?(than assessment: Assessment, result: Rapor.Result?) {
        guard Assessment.basesDiffer(assessment.evidence, assessment.rubric) else { return nil }
        let other = Assessment(
            of: assessment.evidence, under: assessment.rubric, basis: assessment.basis == .own ? .verified : .own,
            on: assessment.date)
        let otherResult = Rapor.Result(other)
        guard otherResult != result else { return nil }
        self.init(basis: other.basis, result: otherResult)
    }
}

extension Rapor.Coverage {
    fileprivate init(_ assessment: Assessment) {
        let leaves = assessment.form.nodes.indices.filter { assessment.item($0).group == nil }
        let outcomes = leaves.map { assessment.outcomes[$0] }
        self.init(
            indicators: outcomes.count,
            scored: outcomes.count { if case .scored = $0 { true } else { false } },
            unscored: outcomes.count { $0 == .unscored },
            notApplicable: outcomes.count { $0 == .notApplicable })
    }
}

// MARK: - Nodes

extension Rapor.Node {
    fileprivate init(_ index: Int, of assessment: borrowing Assessment, _ scale: Scale) {
        let item = assessment.form.nodes[index].item
        let figures = Rapor.Figures(
            assessment.outcomes[index],
            weight: assessment.rubric.items[item].weightText ?? assessment.weights[index].shortDescription,
            share: assessment.shares[index], scale)
        code = assessment.rubric.items[item].code
        name = assessment.rubric.items[item].name
        level = assessment.rubric.items[item].level
        depth = assessment.form.nodes[index].depth
        end = assessment.form.nodes[index].end
        isGroup = assessment.parts[index].isEmpty
        isWeightAssumed = assessment.form.nodes[index].isWeightAssumed
        advice = assessment.rubric.items[item].guide?.advice
        self.figures = figures
        parts = assessment.parts[index].map { part in
            Rapor.Part(
                name: part.name,
                // An indicator answered once has the numbers of its only part.
                figures: part.name == nil
                    ? figures
                    : Rapor.Figures(
                        part.judgement.outcome, weight: part.weight.shortDescription, share: part.share, scale),
                source: part.source, judgement: part.judgement)
        }
    }
}

/// What numbers are put on and rounded by.
private struct Scale {
    let highest: Fraction
    let rounding: Rounding
    let percentage: Rounding

    init(_ rubric: Rubric) {
        highest = rubric.scale
        rounding = rubric.rounding
        percentage = rubric.rounding.atLeast(places: 2)
    }
}

extension Rapor.Figures {
    fileprivate init(_ outcome: Outcome, weight: String, share: Fraction, _ scale: Scale) {
        self.init(
            status: Rapor.Status(outcome), weight: weight,
            numbers: outcome.low.map { Rapor.Numbers(fulfilment: $0, share: share, scale) })
    }
}

extension Rapor.Numbers {
    fileprivate init(fulfilment: Fraction, share: Fraction, _ scale: Scale) {
        let whole = share * scale.highest
        self.init(
            share: share, effectiveWeight: scale.percentage(share, times: Fraction(100)),
            value: Score(fulfilment * scale.highest, rounding: scale.rounding),
            contribution: scale.rounding(whole, times: fulfilment),
            lost: scale.rounding(whole, times: .one - fulfilment), isFull: fulfilment == .one,
            tenths: Int(Rounding(places: 0, mode: .halfUp)(fulfilment, times: Fraction(10)).units))
    }
}

extension Rapor.Status {
    fileprivate init(_ outcome: Outcome) {
        switch outcome {
        case .scored: self = .scored
        case .unscored: self = .unscored
        case .notApplicable: self = .notApplicable
        }
    }
}

extension Rounding {
    /// The same rule with more decimals, for percentages.
    fileprivate func atLeast(places: Int) -> Rounding {
        Rounding(places: max(self.places, places), mode: mode)
    }
}
