/// What a recap takes of a scored unit: little enough to keep until its turn comes, so that the evidence can go.
public struct RecapEntry: Sendable {
    let key: Gathering.Key
    let rubric: Rubric
    let form: Form
    let isSample: Bool
    let unit: Recap.Unit
    /// What each of the form's nodes is worth.
    let outcomes: [Outcome]
    /// Each node's share of the whole.
    let shares: [Fraction]
    /// What the whole is worth.
    let total: Outcome
    /// How many indicators are in each state.
    let coverage: (scored: Int, unscored: Int, notApplicable: Int)

    /// The unit's code.
    public var code: String { unit.code ?? "" }

    /// Takes it of a result.
    public init(_ assessment: Assessment) {
        let (evidence, rubric) = (assessment.evidence, assessment.rubric)
        key = Gathering.Key(name: evidence.unit.instansi, year: evidence.year, rubric: rubric.code)
        self.rubric = rubric
        form = assessment.form
        isSample = evidence.isSample
        outcomes = assessment.outcomes
        shares = assessment.shares
        total = assessment.total
        coverage = assessment.coverage
        unit = Recap.Unit(assessment, unscored: coverage.unscored)
    }
}

extension Assessment {
    fileprivate var coverage: (scored: Int, unscored: Int, notApplicable: Int) {
        var (scored, notApplicable) = (0, 0)
        for leaf in form.leaves {
            switch outcomes[leaf] {
            case .scored: scored += 1
            case .unscored: break
            case .notApplicable: notApplicable += 1
            }
        }
        return (scored, form.leaves.count - scored - notApplicable, notApplicable)
    }
}

extension Recap.Unit {
    fileprivate init(_ assessment: Assessment, unscored: Int) {
        let (evidence, rubric, result) = (assessment.evidence, assessment.rubric, assessment.result)
        func index(_ category: Category?) -> Int? {
            category.flatMap { category in rubric.categories.firstIndex { $0.code == category.code } }
        }
        self.init(
            code: evidence.unit.code, name: evidence.unit.name,
            kind: rubric.unitKinds.firstIndex { $0.code == evidence.unit.kind } ?? 0,
            exact: result?.score.exact, published: result?.score.published.digits64 ?? 0,
            highestDigits: result?.highest.published.digits64, category: index(result?.category),
            highestCategory: index(result?.highestCategory), isHeld: !(result?.heldBy.isEmpty ?? true),
            weight: rubric.aggregation == .meanOfProducts ? max(1, evidence.products.count) : 1,
            unscored: unscored, places: rubric.rounding.places,
            digits: rubric.top.map { item in
                assessment.outcome(ofItem: item)?.low.map { rubric.rounding($0, times: rubric.scale).digits64 }
            })
    }
}
