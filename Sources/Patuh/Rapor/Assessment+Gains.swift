extension Assessment {
    /// The ways up from the leaves; `nil` where their shares tell as much.
    var uplift: Uplift? { isStandingAdditive ? nil : Uplift(self) }

    /// What each indicator would bring, most first; then by effort, then by code. What brings neither points nor another
    /// category is left out.
    func improvements(now: Result, _ uplift: Uplift?) -> [Improvement.Numbers] {
        let band = rubric.band(of: now.score.published, above: rubric.categories.count - 1)
        var found: [Improvement.Numbers] = []
        found.reserveCapacity(form.leaves.count)
        for leaf in form.leaves {
            guard let low = outcomes[leaf].low, low != .one else { continue }
            let effect = if let uplift { raising(leaf, now, uplift) } else { raising(leaf, now, in: band) }
            guard let (gain, better) = effect else { continue }
            found.append(
                Improvement.Numbers(
                    leaf: leaf, exact: gain, score: better.score, reached: better.category,
                    changesCategory: rubric.categories[better.category].code != now.category.code))
        }
        let order = fallingOrder(of: found.map(\.exact)) { left, right in
            let (left, right) = (found[left].leaf, found[right].leaf)
            return (effort(of: left), code(of: left)) < (effort(of: right), code(of: right))
        }
        return order.map { found[$0] }
    }

    /// How many points the score gains, exactly, when one leaf is worth more than it is.
    func gain(improving leaf: Int, to better: Fraction, _ uplift: Uplift?) -> Fraction {
        guard let uplift, !form.isAdditive else {
            let low = outcomes[leaf].low ?? .zero
            return .product(shares[leaf], better == .one ? low.complement : better - low, rubric.scale)
        }
        return gain(of: uplift.values(raising: leaf, to: better, in: self).0)
    }

    private func tree(improving leaves: [Int: Fraction]) -> Tree {
        Tree(form, leaves: form.leaves.map { leaf in leaves[leaf].map { .scored($0) } ?? outcomes[leaf] })
    }

    /// A published score, and the category as an index in the rubric's.
    private typealias Rank = (score: Decimal, category: Int)

    /// The score and the category with some leaves worth more than they are.
    func standing(improving leaves: [Int: Fraction]) -> Standing {
        let (score, category) = scored(improving: leaves)
        return Standing(score: score, category: rubric.categories[category])
    }

    private func scored(improving leaves: [Int: Fraction]) -> (Score, category: Int) {
        let tree = tree(improving: leaves)
        let score = Score((tree.total.low ?? .zero) * rubric.scale, rounding: rubric.rounding)
        let placement = rubric.placement(of: score.published.value) { item in
            form.nodeOfItem[item].flatMap { tree.outcomes[$0].low }
        }
        return (score, placement.category)
    }

    /// How many points the score gains when the whole comes to so much.
    private func gain(of whole: Fraction) -> Fraction { (whole - (total.low ?? .zero)) * rubric.scale }

    /// What fulfilling one leaf brings, and where the unit stands then; `nil` when it brings nothing. Where it only opens a
    /// gate, it brings a category without any points.
    private func raising(_ leaf: Int, _ now: Result, _ uplift: Uplift) -> (gain: Fraction, Rank)? {
        let (whole, nodes) = uplift.values(raising: leaf, to: .one, in: self)
        let gain = gain(of: whole)
        let score = rubric.rounding(whole * rubric.scale)
        let placement = rubric.placement(of: score.value) { item in
            form.nodeOfItem[item].flatMap { node in
                nodes.first { $0.index == node }?.value ?? outcomes[node].low
            }
        }
        if gain.isZero, rubric.categories[placement.category].code == now.category.code { return nil }
        return (gain, (score, placement.category))
    }

    /// The same where ``isStandingAdditive``.
    private func raising(_ leaf: Int, _ now: Result, in band: Int) -> (gain: Fraction, Rank)? {
        let gain = gain(improving: leaf, to: .one, nil)
        return gain.isZero ? nil : (gain, rank(gaining: gain, now, in: band))
    }

    /// Where the unit stands with so many points more, where ``isStandingAdditive``.
    private func rank(gaining gain: Fraction, _ now: Result, in band: Int) -> Rank {
        let score = rubric.rounding(now.score.exact, plus: gain)
        return (score, rubric.band(of: score, above: band))
    }

    /// Whether leaves bring to the whole what their shares say, and categories ask for nothing but the score.
    private var isStandingAdditive: Bool { form.isAdditive && !rubric.categories.contains { !$0.gates.isEmpty } }

    /// The shortest run of improvements, from the first on, that lifts the unit into another category together.
    func leap(_ improvements: [Improvement.Numbers], now: Result) -> Rapor.Leap? {
        if now.next == nil { return nil }
        if !isStandingAdditive { return leapByHalves(improvements, now: now) }
        let band = rubric.band(of: now.score.published, above: rubric.categories.count - 1)
        var gained = Fraction.zero
        for (index, improvement) in improvements.enumerated() {
            gained += improvement.exact
            let rank = rank(gaining: gained, now, in: band)
            if rubric.categories[rank.category].code != now.category.code {
                return Rapor.Leap(count: index + 1, category: rubric.categories[rank.category])
            }
        }
        return nil
    }

    /// The same where the whole tree tells: more is never worse, so halving finds where it becomes enough.
    private func leapByHalves(_ improvements: [Improvement.Numbers], now: Result) -> Rapor.Leap? {
        // What only opens a gate comes last, and would need none of those before it.
        let improvements = improvements.prefix { !$0.exact.isZero }
        func category(with count: Int) -> Category {
            let leaves = improvements.prefix(count).map { ($0.leaf, Fraction.one) }
            return standing(improving: Dictionary(uniqueKeysWithValues: leaves)).category
        }
        var (few, enough) = (0, improvements.count)
        var reached = category(with: enough)
        if reached.code == now.category.code { return nil }
        while enough - few > 1 {
            let middle = (few + enough) / 2
            let other = category(with: middle)
            if other.code == now.category.code { few = middle } else { (enough, reached) = (middle, other) }
        }
        return Rapor.Leap(count: enough, category: reached)
    }
}
