/// How much of the whole each node carries.
///
/// The root carries 1. Under a mean, a child carries its parent's share in proportion to its weight among the children
/// that are not TDD; under a minimum the first least child carries all of it.
struct Shares {
    let nodes: [Fraction]

    init(form: Form, outcomes: [Outcome], weights: [Fraction]) {
        var shares = Array(repeating: Fraction.zero, count: form.nodes.count)
        func distribute(_ share: Fraction, among children: [Int], by method: Group.Method) {
            let counted = children.filter { outcomes[$0] != .notApplicable && !weights[$0].isZero }
            switch method {
            case .mean:
                let sum = counted.reduce(Fraction.zero) { $0 + weights[$1] }
                for child in counted { shares[child] = share * (weights[child] / sum) }
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

    /// Hands each indicator's share on to its parts, by their weights.
    func applied(to parts: [[Assessment.Part]]) -> [[Assessment.Part]] {
        zip(nodes, parts).map { share, parts in
            let counted = parts.filter { $0.judgement.outcome != .notApplicable }
            let sum = counted.reduce(Fraction.zero) { $0 + $1.weight }
            return parts.map { part in
                var part = part
                if part.judgement.outcome != .notApplicable, !sum.isZero { part.share = share * (part.weight / sum) }
                return part
            }
        }
    }
}
