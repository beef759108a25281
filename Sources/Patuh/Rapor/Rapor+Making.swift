extension Rapor {
    /// The version of this engine.
    public static let engineVersion = "0.1.0"
}

extension Assessment {
    /// What a person should look at, as on its card.
    public var warnings: [PlacedWarning] { warningEntries(EvidenceReview(self)) }

    func warningEntries(_ review: EvidenceReview) -> [PlacedWarning] {
        var entries = unitWarnings.map { PlacedWarning(offset: 0, matter: $0, code: nil, part: nil) }
        entries += evidence.placeholderWarnings + evidence.personalDataWarnings
        entries += evidence.documentWarnings + evidence.unattachedWarnings
        entries += evidence.reversedDateWarnings + evidence.historyWarnings
        // Where everything is answered, what stands in comments is not missed.
        if findings.indices.contains(where: { findings[$0].answer == nil }) { entries += evidence.commentedAnswers }
        for (part, finding) in findings.enumerated() where review.isNotable[part] || !isPlainLevel(finding) {
            let leaf = Int(finding.node)
            guard case .indikator(let indikator) = form.nodes[leaf].content else { continue }
            for warning in warnings(of: part, indikator) {
                entries.append(
                    PlacedWarning(
                        offset: finding.answer.map { evidence.answers[$0].offset } ?? 0, matter: warning,
                        code: code(of: leaf), part: name(of: part, indikator)))
            }
        }
        return entries
    }

    /// Whether there is nothing to know about a part but what there may be about its documents: it is not answered, or
    /// by a level that was not carried over from last year.
    private func isPlainLevel(_ finding: Finding) -> Bool {
        guard let answer = finding.answer else { return true }
        if evidence.answers[answer].needsReview || !evidence.answers[answer].verifications.isEmpty { return false }
        return if case .level? = evidence.answers[answer].response { true } else { false }
    }
}

extension Assessment {
    func item(_ node: Int) -> Item { rubric.items[form.nodes[node].item] }
}

// MARK: - Result

extension Rapor.Result {
    init?(_ assessment: Assessment) {
        guard let result = assessment.result else { return nil }
        self.init(result, of: assessment)
    }

    init(_ result: Assessment.Result, of assessment: Assessment) {
        let published = result.score.published
        func distance(to category: Category, bound: Fraction, _ points: Fraction) -> Rapor.Distance {
            let rounding = assessment.rubric.rounding
            return Rapor.Distance(
                category: category, bound: bound.written(rounding), points: points.written(rounding))
        }
        score = result.score
        lost = assessment.rubric.rounding(assessment.rubric.scale - result.score.exact)
        category = result.category
        highest = result.highest.published
        highestCategory = result.highestCategory
        held = result.next.map { next in result.heldBy.map { Rapor.Held($0, of: next, in: assessment) } } ?? []
        let missed = result.next.flatMap { $0.bound.includes(published.value) ? nil : $0 }
        up = missed.map { distance(to: $0, bound: $0.bound.value, $0.bound.value - published.value) }
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
            category: category, code: item.code, name: item.name, minimum: gate.minimum.written(rounding),
            gap: Score(gate.minimum - reached, rounding: rounding))
    }
}

extension Rapor {
    /// The same evidence on the other basis, where that may make a difference.
    static func alternative(to assessment: Assessment) -> Assessment? {
        let evidence = assessment.evidence
        let differs = evidence.rubric.unverified == .unscored || evidence.answers.contains { !$0.verifications.isEmpty }
        guard differs else { return nil }
        return Assessment(of: evidence, basis: assessment.basis == .own ? .verified : .own, on: assessment.date)
    }

    /// The result on the other basis, when it differs.
    public var other: OtherBasis? {
        guard let views, views.own != views.verified else { return nil }
        return period.basis == .own
            ? OtherBasis(basis: .verified, result: views.verified) : OtherBasis(basis: .own, result: views.own)
    }
}

extension Rapor.Instrument {
    init(_ rubric: Rubric) {
        self.init(code: rubric.code, version: rubric.version, title: rubric.title, digest: rubric.digest)
    }
}

extension Rapor.Period {
    init(_ assessment: Assessment) {
        let evidence = assessment.evidence
        self.init(
            year: evidence.year, date: assessment.date,
            recordedDate: assessment.date == evidence.date ? nil : evidence.date, stage: evidence.stage,
            basis: assessment.basis)
    }
}

extension Rapor.Coverage {
    init(_ assessment: Assessment) {
        var (scored, partly, unscored, notApplicable) = (0, 0, 0, 0)
        for leaf in assessment.form.leaves {
            switch assessment.outcomes[leaf] {
            case .scored(let low, let high):
                scored += 1
                if low != high { partly += 1 }
            case .unscored: unscored += 1
            case .notApplicable: notApplicable += 1
            }
        }
        self.init(
            indicators: assessment.form.leaves.count, scored: scored, partly: partly, unscored: unscored,
            notApplicable: notApplicable)
    }

    /// Of no unit.
    static let none = Self(indicators: 0, scored: 0, partly: 0, unscored: 0, notApplicable: 0)

    /// Of several units together.
    static func + (left: Self, right: Self) -> Self {
        Self(
            indicators: left.indicators + right.indicators, scored: left.scored + right.scored,
            partly: left.partly + right.partly, unscored: left.unscored + right.unscored,
            notApplicable: left.notApplicable + right.notApplicable)
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

extension Fraction {
    /// As it was written in the rubric, or what is between that and a rounded score: with all its decimals, and no
    /// fewer than scores have.
    package func written(_ rounding: Rounding) -> Decimal {
        shortDecimal(places: 15)?.padded(to: rounding.places) ?? rounding(self)
    }
}

extension Rounding {
    /// The same rule with more decimals, for percentages.
    func atLeast(places: Int) -> Rounding {
        Rounding(places: max(self.places, places), mode: mode)
    }
}
