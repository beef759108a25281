import Markup
import Patuh

extension MarkupWriter {
    /// Adds an attribute with a rounded number, when there is one.
    mutating func attribute(_ name: StaticString, _ decimal: Decimal?) {
        if let decimal { attribute(name, decimal.digits()) }
    }

    /// Adds an attribute with an exact number, when there is one: a fraction in lowest terms, or an integer.
    ///
    /// - Parameter short: whether a fraction is written as a decimal where it has a short one.
    mutating func attribute(_ name: StaticString, _ fraction: Fraction?, short: Bool = false) {
        guard let fraction else { return }
        if short, let decimal = fraction.shortDecimal(places: 6) {
            attribute(name, decimal)
        } else if let digits = fraction.digits {
            attribute(name, digits.numerator, over: digits.denominator)
        } else {
            attribute(name, fraction.description)
        }
    }

    /// Adds an attribute that is there only where something is so.
    mutating func flag(_ name: StaticString, _ isSo: Bool) {
        if isSo { attribute(name, "ya") }
    }
}
