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

    /// More effort than this in all would take too long to be exact about.
    private static let mostEffort = 2500

    /// A way: the leaves in the order of their codes.
    struct Way {
        let leaves: [Int]
        let isOptimal: Bool
        let leastEffort: Int
    }

    func best() -> Way? {
        // A way found quickly says how much effort is worth looking at.
        guard let quick = quickWay() else { return nil }
        let most = quick.leaves.reduce(0) { $0 + assessment.effort(of: $1) }
        guard most <= Self.mostEffort else { return quick }
        let options = whole(most: most).options
        for (effort, option) in options.enumerated() {
            guard let option, goal.isReached(by: option.value, in: assessment.rubric) else { continue }
            return Way(
                leaves: ranked.indices.filter { option.chosen.contains($0) }.map { ranked[$0] }, isOptimal: true,
                leastEffort: effort)
        }
        return nil
    }

    // MARK: Exact

    private func whole(most: Int) -> Frontier {
        let rank = Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1, $0) })
        return frontier(of: assessment.form.children(of: nil), by: .mean, rank, most)
    }

    private func frontier(of node: Int, _ rank: [Int: Int], _ most: Int) -> Frontier {
        var frontier: Frontier
        if case .group(let group) = assessment.form.nodes[node].content {
            frontier = self.frontier(of: assessment.form.children(of: node), by: group.method, rank, most)
        } else {
            frontier = Frontier(
                value: assessment.outcomes[node].low ?? .zero, rank: rank[node], effort: assessment.effort(of: node))
        }
        frontier.strike(below: goal.least(of: assessment.form.nodes[node].item))
        return frontier
    }

    private func frontier(
        of children: [Int], by method: Group.Method, _ rank: [Int: Int], _ most: Int
    ) -> Frontier {
        let counted = children.filter { assessment.outcomes[$0] != .notApplicable }
        var sum = FractionSum()
        for child in counted { sum.add(assessment.weights[child]) }
        var result = Frontier(start: method == .mean ? .zero : .one)
        for child in counted {
            let weight = assessment.weights[child]
            var best = frontier(of: child, rank, most)
            switch method {
            case .mean:
                best.scale { weight * $0 }
                result = result.merged(with: best, most: most, +)
            // A child of weight 0 is not among those of which the least counts, but gates may stand in it.
            case .minimum: result = result.merged(with: best, most: most) { weight.isZero ? $0 : min($0, $1) }
            }
        }
        let total = sum.value
        if method == .mean, !total.isZero { result.scale { $0 / total } }
        return result
    }

    // MARK: Quick

    /// The most points for the effort first, until it is enough, then nothing that is not needed; with what any way
    /// costs at least.
    private func quickWay() -> Way? {
        let gains = ranked.map { leaf in
            assessment.shares[leaf] * (assessment.outcomes[leaf].low ?? .zero).complement
        }
        let order = ranked.indices.sorted { left, right in
            gains[left] * Fraction(assessment.effort(of: ranked[right]))
                > gains[right] * Fraction(assessment.effort(of: ranked[left]))
        }
        var chosen: [Int: Fraction] = [:]
        var taken: [Int] = []
        for index in order where !isEnough(chosen) {
            chosen[ranked[index]] = .one
            taken.append(ranked[index])
        }
        guard isEnough(chosen) else { return nil }
        for leaf in taken.reversed() {
            chosen[leaf] = nil
            if !isEnough(chosen) { chosen[leaf] = .one }
        }
        return Way(
            leaves: ranked.filter { chosen[$0] != nil }, isOptimal: false, leastEffort: chosen.isEmpty ? 0 : 1)
    }

    private func isEnough(_ leaves: [Int: Fraction]) -> Bool {
        let category = assessment.standing(improving: leaves).category
        return assessment.rubric.categories[...goal.target].contains { $0.code == category.code }
    }
}
