import Patuh

/// Adds up an explanation as a reader of its text would, with nothing but the numbers that stand in it.
enum Recomputed {
    /// The value of what is explained.
    static func value(of explanation: Explanation) -> Fraction? {
        if let calculation = explanation.calculation { return value(of: calculation) }
        return explanation.parts.first.flatMap { value(of: $0.formula) }
    }

    /// The value that several make together; `nil` when nothing counts.
    static func value(of calculation: Explanation.Calculation) -> Fraction? {
        var (products, weights, least) = (Fraction.zero, Fraction.zero, Fraction?.none)
        for term in calculation.terms {
            guard term.status != .notApplicable, !weight(of: term.weight).isZero, let fulfilment = term.fulfilment
            else { continue }
            products += weight(of: term.weight) * fulfilment
            weights += weight(of: term.weight)
            least = min(least ?? fulfilment, fulfilment)
        }
        switch calculation.method {
        case .mean: return weights.isZero ? nil : products / weights
        case .minimum: return least
        }
    }

    /// A weight: its own, or what the contents weigh.
    private static func weight(of weight: Explanation.Weight) -> Fraction {
        weight.contents.map { $0.reduce(Fraction.zero) { $0 + $1.weight } } ?? weight.value
    }

    /// The share of the whole at the end of the chain.
    static func share(of explanation: Explanation) -> Fraction {
        explanation.chain.reduce(Fraction.one) { share, link in
            let terms = link.calculation.terms
            let own = terms[link.position]
            let counted = terms.filter { $0.status != .notApplicable && !weight(of: $0.weight).isZero }
            guard counted.contains(own) else { return .zero }
            switch link.calculation.method {
            case .mean:
                return share * weight(of: own.weight) / counted.reduce(.zero) { $0 + weight(of: $1.weight) }
            case .minimum:
                let least = counted.compactMap(\.fulfilment).min()
                return counted.first { $0.fulfilment == least } == own ? share : .zero
            }
        }
    }

    /// What a formula comes to; `nil` when it leaves the sum.
    static func value(of formula: Explanation.Formula) -> Fraction? {
        switch formula {
        case .score(let score, let highest): score / highest
        case .items(let met, let count): Fraction(met) / Fraction(count)
        case .target(let number, let target): number >= target ? .one : number / target
        case .maximum(let mean, let highest): mean / highest
        case .range(let mean, let lowest, let highest, let isFalling):
            isFalling ? .one - (mean - lowest) / (highest - lowest) : (mean - lowest) / (highest - lowest)
        case .nothing, .open: .zero
        case .everything: .one
        case .notApplicable: nil
        }
    }

    /// A number rounded by counting units up from below.
    static func rounded(_ number: Fraction, _ rounding: Rounding) -> Fraction {
        let unit = (0..<rounding.places).reduce(Fraction.one) { unit, _ in unit / Fraction(10) }
        let below = Rounding(places: rounding.places, mode: .truncate)(number).value
        let rest = number - below
        let half = unit / Fraction(2)
        switch rounding.mode {
        case .truncate: return below
        case .halfUp: return rest < half ? below : below + unit
        case .halfEven:
            if rest != half { return rest < half ? below : below + unit }
            return (below / unit / Fraction(2)).isWhole ? below : below + unit
        }
    }

    /// The first category from the top that is reached and open.
    static func category(_ ending: Explanation.Ending) -> String? {
        let score = ending.score.published.value
        var isClosed = false
        var open: [Explanation.Band] = []
        for band in ending.bands.reversed() {
            if band.gates.contains(where: { gate in gate.reached.map { $0 < gate.minimum } ?? false }) {
                isClosed = true
            }
            if !isClosed { open.insert(band, at: 0) }
        }
        return open.first { band in
            switch band.category.bound {
            case .atLeast(let bound): score >= bound
            case .moreThan(let bound): score > bound
            }
        }?.category.code
    }
}
