/// Finds the cheapest way up by working out, for each group from below, the most it can be worth for each effort.
///
/// The value of a group only rises with those of its children, whether it is their mean or their least. So the best
/// way to spend an effort inside a group does not depend on what happens outside it, and gates, which are about the
/// value of one node, only strike out what does not reach them. That makes the search exact (Bellman's principle).
struct WaySearch {
    let assessment: Assessment
    /// The leaves that can be improved, in the order of their codes.
    let ranked: [Int]
    let goal: Goal

    /// How many leaves times effort to be exact about.
    let work: Int

    /// The most effort to be exact about.
    private var mostEffort: Int { max(0, work) / max(1, ranked.count) }

    /// A way: the leaves in the order of their codes.
    struct Way {
        let leaves: [Int]
        let isOptimal: Bool
        let leastEffort: Int
    }

    func best() -> Way? {
        // A way found quickly says how much effort is worth looking at.
        guard let quick = quickWay() else { return nil }
        let most = quick.reduce(0) { $0 + assessment.effort(of: $1) }
        let rank = Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1, $0) })
        let enough = whole(rank, most: min(most, mostEffort)).cheapest {
            goal.isReached(by: $0, in: assessment.rubric)
        }
        guard let enough else {
            return Way(leaves: quick, isOptimal: false, leastEffort: mostEffort + 1)
        }
        // Looking again for each leaf is worth it where one look is quick.
        let isQuick = ranked.count * ranked.count * enough.effort <= work
        let chosen =
            hidesTies && isQuick
            ? earliest(enough.effort, enough.value, rank) : ranked.indices.filter(enough.chosen.contains)
        return Way(leaves: chosen.map { ranked[$0] }, isOptimal: true, leastEffort: enough.effort)
    }

    // MARK: Exact

    private func whole(_ rank: [Int: Int], _ settled: [Int: Bool] = [:], most: Int) -> Frontier {
        frontier(of: assessment.form.children(of: nil), by: .mean, rank, settled, most)
    }

    /// Whether a way with earlier codes may be lost on the way up: what is worth less in a group may be worth as much
    /// to one around it that takes the least of several, or to which the group is worth nothing.
    private var hidesTies: Bool {
        assessment.form.nodes.indices.contains { index in
            let node = assessment.form.nodes[index]
            guard node.content.indikator == nil else { return false }
            if !counts(index) || assessment.weights[index].isZero { return true }
            guard let parent = node.parent, case .group(let group) = assessment.form.nodes[parent].content else {
                return false
            }
            return group.method == .minimum
        }
    }

    /// The ranks of the way with the earliest codes among those of one effort and value: each leaf is taken where a way
    /// with it and those before it is left.
    private func earliest(_ effort: Int, _ value: Fraction, _ ranks: [Int: Int]) -> [Int] {
        var settled: [Int: Bool] = [:]
        for (rank, leaf) in ranked.enumerated() {
            settled[leaf] = true
            let way = whole(ranks, settled, most: effort).cheapest { $0 >= value }
            settled[leaf] = way?.chosen.contains(rank) ?? false
        }
        return ranked.indices.filter { settled[ranked[$0]] ?? false }
    }

    private func frontier(of node: Int, _ rank: [Int: Int], _ settled: [Int: Bool], _ most: Int) -> Frontier {
        var frontier: Frontier
        if case .group(let group) = assessment.form.nodes[node].content {
            frontier = self.frontier(of: assessment.form.children(of: node), by: group.method, rank, settled, most)
        } else {
            frontier = Frontier(
                value: assessment.outcomes[node].low ?? .zero, rank: rank[node], effort: assessment.effort(of: node),
                isChosen: settled[node])
        }
        if counts(node) { frontier.strike(below: goal.least(of: assessment.form.nodes[node].item)) }
        return frontier
    }

    private func frontier(
        of children: [Int], by method: Group.Method, _ rank: [Int: Int], _ settled: [Int: Bool], _ most: Int
    ) -> Frontier {
        // Gates may stand in a group of which nothing counts: what weighs nothing has a value all the same.
        let looked = children.filter { counts($0) || assessment.form.nodes[$0].content.indikator == nil }
        var sum = FractionSum()
        var result = Frontier(start: method == .mean ? .zero : .one)
        for child in looked {
            let weight = counts(child) ? assessment.weights[child] : .zero
            sum.add(weight)
            var best = frontier(of: child, rank, settled, most)
            switch method {
            case .mean:
                best.scale(by: weight)
                result = result.merged(with: best, most: most, +)
            // A child of weight 0 is not among those of which the least counts, but gates may stand in it.
            case .minimum: result = result.merged(with: best, most: most) { weight.isZero ? $0 : min($0, $1) }
            }
        }
        let total = sum.value
        if method == .mean, !total.isZero { result.scale(by: .one / total) }
        return result
    }

    private func counts(_ node: Int) -> Bool { assessment.outcomes[node] != .notApplicable }

    // MARK: Quick

    /// The most points for the effort first, until it is enough, then nothing that is not needed.
    private func quickWay() -> [Int]? {
        let gainsForEffort = ranked.map { leaf in
            assessment.shares[leaf] * (assessment.outcomes[leaf].low ?? .zero).complement
                / Fraction(assessment.effort(of: leaf))
        }
        var taken = fallingOrder(of: gainsForEffort).map { ranked[$0] }
        guard isEnough(taken) else { return nil }
        // More is never worse, so halving finds where it becomes enough.
        var (few, enough) = (-1, taken.count)
        while enough - few > 1 {
            let middle = (few + enough) / 2
            if isEnough(Array(taken[..<middle])) { enough = middle } else { few = middle }
        }
        taken.removeSubrange(enough...)
        for leaf in taken.reversed() {
            let without = taken.filter { $0 != leaf }
            if isEnough(without) { taken = without }
        }
        return taken.sorted { assessment.item($0).code < assessment.item($1).code }
    }

    private func isEnough(_ leaves: [Int]) -> Bool {
        let improved = Dictionary(uniqueKeysWithValues: leaves.map { ($0, Fraction.one) })
        let category = assessment.standing(improving: improved).category
        return assessment.rubric.categories[...goal.target].contains { $0.code == category.code }
    }
}
