import Markup
import Patuh

extension Branch {
    /// Adds an attribute with a count or a year, when there is one.
    mutating func attribute(_ name: StaticString, _ number: Int?) { attribute(name, number.map { String($0) }) }

    /// Adds an attribute with a rounded number, when there is one.
    mutating func attribute(_ name: StaticString, _ decimal: Decimal?) { attribute(name, decimal?.description) }

    /// Adds an attribute with an exact number, when there is one: a fraction in lowest terms, or an integer.
    mutating func attribute(_ name: StaticString, _ fraction: Fraction?) { attribute(name, fraction?.description) }

    /// Adds an attribute with a date as machines write it, when there is one.
    mutating func attribute(_ name: StaticString, _ date: CalendarDate?) { attribute(name, date?.description) }

    /// Adds an attribute that is there only where something is so.
    mutating func flag(_ name: StaticString, _ isSo: Bool) { if isSo { attribute(name, "ya") } }
}
