/// The values of all nodes of a form, worked out from those of its leaves.
struct Tree {
    /// What each node is worth.
    private(set) var outcomes: [Outcome]
    /// Each node's weight among its siblings; for a group without a weight of its own, what its children weigh.
    private(set) var weights: [Fraction]
    /// What the whole is worth.
    let total: Outcome

    /// Whether something does not apply.
    let hasNotApplicable: Bool

    /// - Parameter leaves: what each of the form's leaves is worth.
    init(_ form: Form, leaves: [Outcome]) {
        var outcomes = Array(repeating: Outcome.unscored, count: form.nodes.count)
        for (leaf, outcome) in zip(form.leaves, leaves) { outcomes[leaf] = outcome }
        self.init(form, outcomes)
    }

    /// - Parameter leaves: what each leaf is worth, at its place among the nodes.
    init(_ form: Form, _ leaves: consuming [Outcome]) {
        var outcomes = leaves
        let usual = outcomes.contains(where: \.isNotApplicable) ? nil : form.usual
        var weights = usual?.weights ?? form.nodes.map { $0.weight ?? .zero }
        let wholes = usual?.wholes
        // Children stand after their group, so from the end every child is known before its group.
        for index in form.nodes.indices.reversed() {
            guard case .group(let group) = form.nodes[index].content else { continue }
            let children = form.childLists[index + 1]
            var combination = Combination(group.method, whole: wholes?[index + 1])
            for child in children { combination.add(outcomes[child], weight: weights[child]) }
            outcomes[index] = combination.outcome
            if usual == nil, form.nodes[index].weight == nil {
                var sum = FractionSum()
                for child in children where !outcomes[child].isNotApplicable { sum.add(weights[child]) }
                weights[index] = sum.value
            }
        }
        var whole = Combination(.mean, whole: wholes?[0])
        for child in form.childLists[0] { whole.add(outcomes[child], weight: weights[child]) }
        total = whole.outcome
        hasNotApplicable = usual == nil && outcomes.contains(where: \.isNotApplicable)
        self.outcomes = outcomes
        self.weights = weights
    }
}
