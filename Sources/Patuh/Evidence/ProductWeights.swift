import Markup

/// The weights of products while they are read.
///
/// Each product has a share of each indicator, with a denominator no greater than the common one of the weights times their
/// sum. With thousands of digits there a small file would take minutes, and nobody could add its weights up again.
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
