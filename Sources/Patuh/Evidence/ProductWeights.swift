import Markup

/// The weights of products while they are read.
///
/// Each product has a share of each indicator, and no share has a denominator with more digits than the common denominator of
/// the weights has, times a weight. Weights that have thousands of digits there would keep a small file busy for minutes, and
/// nobody could add them up again.
struct ProductWeights {
    private var denominator = CommonDenominator()
    private let mostDigits: Int
    private var isTooFine = false

    /// - Parameter shares: how many there will be.
    init(shares: Int) { mostDigits = min(1000, 10_000_000 / max(1, shares)) }

    /// Takes one more; the first with which there are too many digits is reported.
    mutating func include(_ weight: Fraction, of product: Element, _ reader: inout Reader) {
        if isTooFine { return }
        denominator.include(weight)
        isTooFine = denominator.digits > mostDigits
        if isTooFine { reader.report(.weightsTooFine(most: mostDigits), at: product) }
    }
}
