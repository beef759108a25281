import Markup

/// Adds up the weights of products or roles while they are read.
///
/// Each product or role of each indicator has a share of its own, with the digits of this sum: a denominator of
/// thousands of them would take minutes for one small file, and nobody could add such weights up again.
struct WeightSum {
    /// `nil` once it has too many digits.
    private var sum: Fraction? = .zero

    private static let mostDigits = 1000

    /// Adds a weight; the first with which there are too many digits is reported.
    mutating func add(_ weight: Fraction, of element: Element, _ reader: inout Reader) {
        guard let next = sum.map({ $0 + weight }) else { return }
        if next.hasDenominator(ofAtMost: Self.mostDigits) {
            sum = next
        } else {
            sum = nil
            reader.report(.weightsTooFine(most: Self.mostDigits), at: element)
        }
    }
}
