/// What the whole comes to when one leaf alone is worth more, followed from group to group on the way up.
///
/// Where every group is worth the mean of its children and no category asks for more than a score, the share of the
/// leaf tells as much, and none is needed.
struct Uplift: Sendable {
    /// What a node is to its group while all others stay as they are.
    private enum Part: Sendable {
        /// It does not count there.
        case none
        /// A rise of the node lifts the group by so much of it.
        case ofMean(Fraction)
        /// The group is worth the node, or the least of the others where that is less.
        case least(others: Fraction)
    }

    /// For each of the form's nodes.
    private let parts: [Part]

    init(_ assessment: Assessment) {
        var parts = Array(repeating: Part.none, count: assessment.form.nodes.count)
        func gather(_ children: [Int], by method: Group.Method) {
            let counted = assessment.counted(children)
            switch method {
            case .mean:
                var sum = FractionSum()
                for child in counted { sum.add(assessment.weights[child]) }
                let whole = sum.value
                for child in counted { parts[child] = .ofMean(assessment.weights[child] / whole) }
            case .minimum:
                let least = counted.sorted { assessment.low(of: $0) < assessment.low(of: $1) }.prefix(2)
                for child in counted {
                    let other = least.first { $0 != child }
                    parts[child] = .least(others: other.map(assessment.low) ?? .one)
                }
            }
        }
        gather(assessment.form.children(of: nil), by: .mean)
        for (index, node) in assessment.form.nodes.enumerated() {
            if case .group(let group) = node.content { gather(assessment.form.children(of: index), by: group.method) }
        }
        self.parts = parts
    }

    /// What the leaf and everything above it are worth then.
    ///
    /// - Returns: the whole, and the nodes that are worth something else, by their indices in the form.
    func values(
        raising leaf: Int, to better: Fraction, in assessment: Assessment
    ) -> (Fraction, nodes: [(index: Int, value: Fraction)]) {
        var (node, value) = (leaf, better)
        var nodes = [(index: leaf, value: better)]
        let total = assessment.total.low ?? .zero
        while true {
            let parent = assessment.form.nodes[node].parent
            switch parts[node] {
            case .none: return (total, nodes)
            case .ofMean(let part):
                value = (parent.map(assessment.low) ?? total) + part * (value - assessment.low(of: node))
            case .least(let others): value = min(value, others)
            }
            guard let parent else { return (value, nodes) }
            nodes.append((parent, value))
            node = parent
        }
    }
}

extension Assessment {
    /// What a node is worth, counting 0 for what has no value.
    fileprivate func low(of node: Int) -> Fraction { outcomes[node].low ?? .zero }
}
