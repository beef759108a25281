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
        let alternative = Self.alternative(to: assessment)
        views = alternative.flatMap { other in
            basis == .verified ? Views(own: other, verified: assessment) : Views(own: assessment, verified: other)
        }
        coverage = Coverage(assessment)
        let scale = Scale(rubric)
        let nodes = assessment.form.nodes.indices.map { Node($0, of: assessment, scale) }
        var parts: [Part] = []
        parts.reserveCapacity(assessment.parts.count)
        var warnings = assessment.unitWarnings.map { WarningEntry(offset: 0, matter: $0, code: nil, part: nil) }
        warnings += evidence.placeholderWarnings + evidence.personalDataWarnings
        warnings += evidence.documentWarnings(under: rubric)
        for leaf in assessment.form.leaves {
            guard case .indikator(let indikator) = assessment.form.nodes[leaf].content else { continue }
            for index in nodes[leaf].parts {
                let account = assessment.account(of: index, indikator)
                let name = assessment.name(of: index, indikator)
                if !account.warnings.isEmpty {
                    let offset = assessment.parts[index].answer.map { evidence.answers[$0].offset } ?? 0
                    warnings += account.warnings.map {
                        WarningEntry(offset: offset, matter: $0, code: nodes[leaf].code, part: name)
                    }
                }
                parts.append(
                    Part(
                        name: name,
                        figures: name == nil ? nodes[leaf].figures : Figures(partAt: index, of: assessment, scale),
                        source: assessment.parts[index].source, judgement: assessment.parts[index].judgement,
                        reasons: account.reasons))
            }
        }
        notApplicable = Self.notApplicable(assessment, nodes, parts)
        priorities = assessment.improvements
        leap = assessment.leap(priorities)
        strengths = priorities.isEmpty ? assessment.strengths : []
        register = assessment.registerEntries
        self.nodes = nodes
        self.parts = parts
        self.warnings = warnings
        history = Self.history(evidence, rubric)
        assumptions = rubric.assumptions(forKind: evidence.unit.kind)
    }
}

extension Assessment {
    func item(_ node: Int) -> Item { rubric.items[form.nodes[node].item] }
}

// MARK: - Result

extension Rapor.Result {
    init?(_ assessment: Assessment) {
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

extension Rapor {
    /// The same evidence on the other basis, where that may make a difference.
    fileprivate static func alternative(to assessment: Assessment) -> Assessment? {
        guard Assessment.basesDiffer(assessment.evidence, assessment.rubric) else { return nil }
        return Assessment(
            of: assessment.evidence, under: assessment.rubric, basis: assessment.basis == .own ? .verified : .own,
            on: assessment.date)
    }

    /// The result on the other basis, when it differs.
    public var other: OtherBasis? {
        guard let views, views.own != views.verified else { return nil }
        return period.basis == .own
            ? OtherBasis(basis: .verified, result: views.verified) : OtherBasis(basis: .own, result: views.own)
    }
}

extension Rapor.Coverage {
    fileprivate init(_ assessment: Assessment) {
        var (scored, unscored, notApplicable) = (0, 0, 0)
        for leaf in assessment.form.leaves {
            switch assessment.outcomes[leaf] {
            case .scored: scored += 1
            case .unscored: unscored += 1
            case .notApplicable: notApplicable += 1
            }
        }
        self.init(
            indicators: assessment.form.leaves.count, scored: scored, unscored: unscored, notApplicable: notApplicable)
    }
}

// MARK: - Nodes

extension Rapor.Node {
    fileprivate init(_ index: Int, of assessment: borrowing Assessment, _ scale: Rapor.Scale) {
        let item = assessment.form.nodes[index].item
        code = assessment.rubric.items[item].code
        name = assessment.rubric.items[item].name
        level = assessment.rubric.items[item].level
        depth = assessment.form.nodes[index].depth
        end = assessment.form.nodes[index].end
        isGroup = assessment.rubric.items[item].guide == nil
        isWeightAssumed = assessment.form.nodes[index].isWeightAssumed
        advice = assessment.rubric.items[item].guide?.advice
        figures = Rapor.Figures(
            assessment.outcomes[index],
            weight: assessment.rubric.items[item].weightText ?? assessment.weights[index].shortDescription,
            share: assessment.shares[index], scale)
        parts = assessment.firstParts[index]..<assessment.firstParts[index + 1]
    }
}

extension Rapor.Figures {
    fileprivate init(partAt index: Int, of assessment: borrowing Assessment, _ scale: Rapor.Scale) {
        self.init(
            assessment.parts[index].judgement.outcome, weight: assessment.parts[index].weight.shortDescription,
            share: assessment.parts[index].share, scale)
    }

    fileprivate init(_ outcome: Outcome, weight: String, share: Fraction, _ scale: Rapor.Scale) {
        self.init(
            status: Rapor.Status(outcome), weight: weight,
            numbers: outcome.low.map { Rapor.Numbers(share: share, fulfilment: $0, scale: scale) })
    }
}

extension Rapor.Status {
    init(_ outcome: Outcome) {
        switch outcome {
        case .scored: self = .scored
        case .unscored: self = .unscored
        case .notApplicable: self = .notApplicable
        }
    }
}

extension Rounding {
    /// The same rule with more decimals, for percentages.
    func atLeast(places: Int) -> Rounding {
        Rounding(places: max(self.places, places), mode: mode)
    }
}
