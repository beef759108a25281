/// How much of the whole each node carries.
///
/// The root carries 1. Under a mean, a child carries its parent's share in proportion to its weight among the children
/// that are not TDD; under a minimum the first least child carries all of it.
struct Shares {
    let nodes: [Fraction]

    init(form: Form, _ tree: Tree) {
        if !tree.hasNotApplicable, let usual = form.usual {
            nodes = usual.shares
            return
        }
        let (outcomes, weights) = (tree.outcomes, tree.weights)
        var shares = Array(repeating: Fraction.zero, count: form.nodes.count)
        func distribute(_ share: Fraction, among children: [Int], by method: Group.Method) {
            let counted = children.filter { !outcomes[$0].isNotApplicable && !weights[$0].isZero }
            switch method {
            case .mean:
                guard !counted.isEmpty else { return }
                var sum = FractionSum()
                for child in counted { sum.add(weights[child]) }
                let unit = share / sum.value
                for child in counted { shares[child] = unit * weights[child] }
            case .minimum:
                // `min` keeps the first of equals.
                let least = counted.min { (outcomes[$0].low ?? .one) < (outcomes[$1].low ?? .one) }
                if let least { shares[least] = share }
            }
        }
        distribute(.one, among: form.children(of: nil), by: .mean)
        for (index, node) in form.nodes.enumerated() {
            guard case .group(let group) = node.content, !shares[index].isZero else { continue }
            distribute(shares[index], among: form.children(of: index), by: group.method)
        }
        nodes = shares
    }
}
