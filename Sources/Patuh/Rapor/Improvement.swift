/// What a unit would gain by improving one indicator, everything else left as it is.
public struct Improvement: Sendable, Hashable {
    /// The code of the indicator.
    public let code: String
    /// Its name.
    public let name: String
    /// Its value now; `nil` when it is not yet scored.
    public let value: Decimal?
    /// How many points the final score gains, exactly.
    public let exactGain: Fraction
    /// The same, as it is printed.
    public let gain: Decimal
    /// Whether that is only how much can be gained at most, because the indicator is not yet scored.
    public let isUpperBound: Bool
    /// The published score afterwards.
    public let score: Decimal
    /// The category afterwards.
    public let category: Category
    /// Whether that is another category than now.
    public let changesCategory: Bool
    /// The effort, 1 to 5 (`upaya`).
    public let effort: Int
    /// The evidence that is not there yet and would be needed, by the names of its slots.
    public let evidence: [String]
    /// What the next level alone would bring; `nil` when that is everything.
    public let next: Step?
    /// What to do, in the words of the rubric.
    public let advice: String?

    /// A smaller step.
    public struct Step: Sendable, Hashable {
        /// How many points the final score gains.
        public let gain: Decimal
        /// The evidence that is not there yet and would be needed, by the names of its slots.
        public let evidence: [String]
    }
}

extension Assessment {
    /// What each indicator would bring, most first; then by effort, then by code. What brings nothing is left out.
    var improvements: [Improvement] {
        guard let result else { return [] }
        let isAdditive = isAdditive
        let improvements = form.leaves.compactMap { improvement(of: $0, now: result, isAdditive: isAdditive) }
        return improvements.sorted { ($1.exactGain, $0.effort, $0.code) < ($0.exactGain, $1.effort, $1.code) }
    }

    private func improvement(of leaf: Int, now: Result, isAdditive: Bool) -> Improvement? {
        guard let low = outcomes[leaf].low, low != .one, case .indikator(let indikator) = form.nodes[leaf].content
        else { return nil }
        let better = standing(improving: [leaf: .one], isAdditive: isAdditive)
        let gain = better.score.exact - now.score.exact
        if gain.isZero { return nil }
        let steps = Steps(self, leaf, indikator)
        let scale = Rapor.Scale(rubric)
        return Improvement(
            code: item(leaf).code, name: item(leaf).name,
            value: outcomes[leaf] == .unscored ? nil : scale.rounding(low, times: scale.highest),
            exactGain: gain, gain: rubric.rounding(gain), isUpperBound: outcomes[leaf] == .unscored,
            score: better.score.published, category: better.category,
            changesCategory: better.category.code != now.category.code, effort: indikator.effort,
            evidence: steps.evidence(.everything), next: next(steps, leaf, now, isAdditive: isAdditive),
            advice: item(leaf).guide?.advice)
    }

    private func next(
        _ steps: Steps, _ leaf: Int, _ now: Result, isAdditive: Bool
    ) -> Improvement.Step? {
        guard let next = steps.next, next != .one else { return nil }
        let gain = standing(improving: [leaf: next], isAdditive: isAdditive).score.exact - now.score.exact
        return Improvement.Step(gain: rubric.rounding(gain), evidence: steps.evidence(.next))
    }

    /// The score and the category with some leaves worth more than they are.
    func standing(improving leaves: [Int: Fraction], isAdditive: Bool) -> Standing {
        var (whole, improved): (Fraction, [Outcome]?) = (total.low ?? .zero, nil)
        if isAdditive {
            for (leaf, better) in leaves { whole += shares[leaf] * (better - (outcomes[leaf].low ?? .zero)) }
        } else {
            let tree = Tree(
                form, leaves: form.leaves.map { leaf in leaves[leaf].map { .scored($0) } ?? outcomes[leaf] })
            whole = tree.total.low ?? .zero
            improved = tree.outcomes
        }
        let score = Score(whole * rubric.scale, rounding: rubric.rounding)
        let standing = rubric.standing(of: score.published.value) { item in
            form.nodeOfItem[item].flatMap { (improved ?? outcomes)[$0].low }
        }
        return Standing(score: score, category: rubric.categories[standing.category])
    }

    /// Whether leaves bring to the whole what their shares say, and categories ask for nothing but the score.
    var isAdditive: Bool {
        rubric.categories.allSatisfy(\.gates.isEmpty)
            && form.nodes.allSatisfy { node in
                if case .group(let group) = node.content { group.method == .mean } else { true }
            }
    }
}

extension Assessment {
    /// The shortest run of improvements, from the first on, that lifts the unit into another category together.
    func leap(_ improvements: [Improvement]) -> Rapor.Leap? {
        guard let now = result, now.next != nil else { return nil }
        let isAdditive = isAdditive
        var leaves: [Int: Fraction] = [:]
        for (index, improvement) in improvements.enumerated() {
            guard let leaf = form.leafByCode[improvement.code].map({ form.leaves[$0] }) else { continue }
            leaves[leaf] = .one
            let category = standing(improving: leaves, isAdditive: isAdditive).category
            if category.code != now.category.code { return Rapor.Leap(count: index + 1, category: category) }
        }
        return nil
    }
}

extension Rapor {
    /// How many of the first improvements together lift the unit into another category.
    public struct Leap: Sendable, Hashable {
        /// How many.
        public let count: Int
        /// The category they reach.
        public let category: Category
    }

    /// An indicator that is fulfilled.
    public struct Strength: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// What it gives to the score.
        public let contribution: Decimal
    }
}

extension Assessment {
    /// The fulfilled indicators that carry most of the score, the heaviest first.
    var strengths: [Rapor.Strength] {
        let full = form.leaves.filter { outcomes[$0].low == .one && !shares[$0].isZero }
        // Sorting keeps the order of the form among equals.
        return full.sorted { shares[$1] < shares[$0] }.prefix(5).map { leaf in
            Rapor.Strength(
                code: item(leaf).code, name: item(leaf).name,
                contribution: rubric.rounding(shares[leaf], times: rubric.scale))
        }
    }
}
