/// What a recap takes of a scored unit: little enough to keep until its turn comes, so that the evidence can go.
///
/// A class, so that it is handed on without a copy.
public final class RecapEntry: Sendable {
    let key: Gathering.Key
    let rubric: Rubric
    let form: Form
    let unit: Recap.Unit
    /// What each of the form's nodes is worth.
    let outcomes: [Outcome]
    /// Each node's share of the whole.
    let shares: [Fraction]
    /// What the whole is worth.
    let total: Outcome
    /// How many indicators are in each state.
    let coverage: Rapor.Coverage
    /// How many answers were carried over from last year and not looked at yet.
    let unreviewed: Int
    /// How many of its documents have files that are not in order.
    let faultyDocuments: Int

    /// The unit's code.
    public var code: String { unit.code ?? "" }
    /// The unit's name.
    public var name: String { unit.name }

    /// Takes it of a result.
    public init(_ assessment: Assessment) {
        rubric = assessment.rubric
        key = Gathering.Key(
            name: assessment.evidence.unit.instansi, year: assessment.evidence.year, rubric: rubric.code,
            digest: rubric.digest)
        form = assessment.form
        outcomes = assessment.outcomes
        shares = assessment.shares
        total = assessment.total
        coverage = Rapor.Coverage(assessment)
        let answers = assessment.evidence.answers
        unreviewed = answers.indices.count { answers[$0].needsReview }
        faultyDocuments = assessment.evidence.faultyDocuments
        unit = Recap.Unit(assessment, coverage)
    }
}

extension Recap.Unit {
    fileprivate init(_ assessment: Assessment, _ coverage: Rapor.Coverage) {
        let rubric = assessment.rubric
        let answers = assessment.evidence.verifiedAnswers
        let (low, high) = (assessment.total.low, assessment.total.high)
        let score = low.map { Score($0 * rubric.scale, rounding: rubric.rounding) }
        let highest = low == high ? score : high.map { Score($0 * rubric.scale, rounding: rubric.rounding) }
        let placement = score.map { rubric.placement(of: $0.published.value) { assessment.outcome(ofItem: $0)?.low } }
        let best = highest.map { rubric.placement(of: $0.published.value) { assessment.outcome(ofItem: $0)?.high } }
        self.init(
            categoryNumber: placement.map { Int32(clamping: $0.category) },
            highestCategoryNumber: best.map { Int32(clamping: $0.category) },
            answeredNumber: Int32(clamping: answers.answered), verifiedNumber: Int32(clamping: answers.verified),
            gates: placement?.heldBy.map(\.item) ?? [], partly: coverage.partly,
            isSample: assessment.evidence.isSample, date: assessment.date,
            code: assessment.evidence.unit.code, name: assessment.evidence.unit.name,
            kind: rubric.unitKinds.firstIndex { $0.code == assessment.evidence.unit.kind } ?? 0,
            exact: score?.exact, published: score?.published.digits64 ?? 0, highestDigits: highest?.published.digits64,
            weight: assessment.weightInMean,
            unscored: coverage.unscored, stage: assessment.evidence.stage,
            places: rubric.rounding.places,
            digits: rubric.top.map { item in
                guard let outcome = assessment.outcome(ofItem: item) else { return Recap.Unit.noPart }
                return outcome.low.map { rubric.rounding($0, times: rubric.scale).digits64 }
            })
    }
}

extension Assessment {
    /// What the unit weighs in the score of its instansi.
    var weightInMean: Int { rubric.aggregation == .meanOfProducts ? max(1, evidence.products.count) : 1 }
}
