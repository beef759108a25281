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

    /// Whether it leaves the sum.
    var isNotApplicable: Bool {
        if case .notApplicable = self { true } else { false }
    }

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

/// Gathers the outcomes of children into the outcome of their group; children that are not applicable do not count,
/// and neither do those of weight 0.
struct Combination {
    private let method: Group.Method
    /// What all children weigh together, when that is known before.
    private let whole: Fraction?
    private var only: Outcome?
    private var count = 0
    private var isUnscored = true
    private var weight = FractionSum()
    private var low = FractionSum()
    /// How much higher the upper bound is.
    private var open = FractionSum()
    private var least: (low: Fraction, high: Fraction) = (.one, .one)

    init(_ method: Group.Method, whole: Fraction? = nil) {
        self.method = method
        self.whole = whole
    }

    mutating func add(_ outcome: Outcome, weight: Fraction) {
        if weight.isZero { return }
        switch outcome {
        case .notApplicable: return
        case .unscored: add(.zero, .one, weight: weight)
        case .scored(let low, let high):
            isUnscored = false
            add(low, high, weight: weight)
        }
        if count <= 2 { only = count == 1 ? outcome : nil }
    }

    private mutating func add(_ low: Fraction, _ high: Fraction, weight: Fraction) {
        count += 1
        switch method {
        case .mean:
            if whole == nil { self.weight.add(weight) }
            if !low.isZero { self.low.add(weight, times: low) }
            if low != high { open.add(weight, times: high - low) }
        case .minimum:
            least = (min(least.low, low), min(least.high, high))
        }
    }

    /// The group's outcome.
    var outcome: Outcome {
        if count == 0 { return .notApplicable }
        if isUnscored { return .unscored }
        if let only { return only }
        guard method == .mean else { return .scored(low: least.low, high: least.high) }
        let (whole, gap) = (whole ?? weight.value, open.value)
        let mean = low.value / whole
        return .scored(low: mean, high: gap.isZero ? mean : mean + gap / whole)
    }
}
