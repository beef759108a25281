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
        var found: [(leaf: Int, gain: Fraction, effort: Int)] = []
        for leaf in form.leaves {
            guard let low = outcomes[leaf].low, low != .one else { continue }
            let gain = whole(improving: leaf, to: .one, isAdditive: isAdditive) * rubric.scale - result.score.exact
            if !gain.isZero { found.append((leaf, gain, effort(of: leaf))) }
        }
        found.sort {
            if $0.gain != $1.gain { return $1.gain < $0.gain }
            return ($0.effort, item($0.leaf).code) < ($1.effort, item($1.leaf).code)
        }
        return found.compactMap { improvement(of: $0.leaf, gain: $0.gain, now: result, isAdditive: isAdditive) }
    }

    private func improvement(of leaf: Int, gain: Fraction, now: Result, isAdditive: Bool) -> Improvement? {
        guard let low = outcomes[leaf].low, case .indikator(let indikator) = form.nodes[leaf].content else {
            return nil
        }
        let better = standing(improving: [leaf: .one], isAdditive: isAdditive)
        let steps = Steps(self, leaf, indikator)
        var next: Improvement.Step?
        if let reached = steps.next, reached != .one {
            let gain = whole(improving: leaf, to: reached, isAdditive: isAdditive) * rubric.scale - now.score.exact
            next = Improvement.Step(gain: rubric.rounding(gain), evidence: steps.evidence(.next))
        }
        let scale = Rapor.Scale(rubric)
        return Improvement(
            code: item(leaf).code, name: item(leaf).name,
            value: outcomes[leaf] == .unscored ? nil : scale.rounding(low, times: scale.highest),
            exactGain: gain, gain: rubric.rounding(gain), isUpperBound: outcomes[leaf] == .unscored,
            score: better.score.published, category: better.category,
            changesCategory: better.category.code != now.category.code, effort: indikator.effort,
            evidence: steps.evidence(.everything), next: next, advice: item(leaf).guide?.advice)
    }

    /// The fulfilment of the whole with one leaf worth more than it is.
    private func whole(improving leaf: Int, to better: Fraction, isAdditive: Bool) -> Fraction {
        if isAdditive { return (total.low ?? .zero) + shares[leaf] * (better - (outcomes[leaf].low ?? .zero)) }
        return tree(improving: [leaf: better]).total.low ?? .zero
    }

    private func tree(improving leaves: [Int: Fraction]) -> Tree {
        Tree(form, leaves: form.leaves.map { leaf in leaves[leaf].map { .scored($0) } ?? outcomes[leaf] })
    }

    /// The score and the category with some leaves worth more than they are.
    func standing(improving leaves: [Int: Fraction], isAdditive: Bool) -> Standing {
        if isAdditive {
            var whole = total.low ?? .zero
            for (leaf, better) in leaves { whole += shares[leaf] * (better - (outcomes[leaf].low ?? .zero)) }
            let score = Score(whole * rubric.scale, rounding: rubric.rounding)
            return Standing(score: score, category: rubric.category(byBounds: score.published.value))
        }
        let tree = tree(improving: leaves)
        let score = Score((tree.total.low ?? .zero) * rubric.scale, rounding: rubric.rounding)
        let standing = rubric.standing(of: score.published.value) { item in
            form.nodeOfItem[item].flatMap { tree.outcomes[$0].low }
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
        var (count, gained) = (0, Fraction.zero)
        for improvement in improvements {
            guard let leaf = form.leafByCode[improvement.code].map({ form.leaves[$0] }) else { continue }
            leaves[leaf] = .one
            (count, gained) = (count + 1, gained + improvement.exactGain)
            let category =
                isAdditive
                ? rubric.category(byBounds: rubric.rounding(now.score.exact + gained).value)
                : standing(improving: leaves, isAdditive: false).category
            if category.code != now.category.code { return Rapor.Leap(count: count, category: category) }
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
