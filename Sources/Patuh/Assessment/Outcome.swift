/// What a node of the tree is worth: one of three states that are never confused with each other or with 0.
public enum Outcome: Sendable, Hashable {
    /// Scored. The fulfilment lies between the two: `low` counts what is not yet scored below it as 0, `high` as 1.
    case scored(low: Fraction, high: Fraction)
    /// No answer yet: 0 in the sum, and 1 in the upper bound.
    case unscored
    /// Not applicable (TDD): it leaves the sum, and its siblings take its weight.
    case notApplicable

    /// Scored, with nothing open.
    static func scored(_ fulfilment: Fraction) -> Self { .scored(low: fulfilment, high: fulfilment) }

    /// The fulfilment that counts; `nil` when not applicable.
    public var low: Fraction? {
        switch self {
        case .scored(let low, _): low
        case .unscored: .zero
        case .notApplicable: nil
        }
    }

    /// The fulfilment that is still possible; `nil` when not applicable.
    public var high: Fraction? {
        switch self {
        case .scored(_, let high): high
        case .unscored: .one
        case .notApplicable: nil
        }
    }
}

extension Outcome {
    /// The outcome of a group, from its children's outcomes and weights, children that are not applicable included.
    static func combining(_ children: [(outcome: Outcome, weight: Fraction)], by method: Group.Method) -> Outcome {
        let counted = children.filter { $0.outcome != .notApplicable && !$0.weight.isZero }
        if counted.isEmpty { return .notApplicable }
        if counted.allSatisfy({ $0.outcome == .unscored }) { return .unscored }
        func combined(_ bound: (Outcome) -> Fraction?) -> Fraction {
            let values = counted.map { (value: bound($0.outcome) ?? .zero, weight: $0.weight) }
            switch method {
            case .minimum:
                return values.map(\.value).min() ?? .zero
            case .mean:
                var (sum, weight) = (Fraction.zero, Fraction.zero)
                for child in values {
                    sum += child.weight * child.value
                    weight += child.weight
                }
                return sum / weight
            }
        }
        let low = combined(\.low)
        let isOpen = counted.contains { $0.outcome.low != $0.outcome.high }
        return .scored(low: low, high: isOpen ? combined(\.high) : low)
    }
}
