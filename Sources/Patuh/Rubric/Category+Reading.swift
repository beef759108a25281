internal import Markup

extension Reader {
    /// Reads the bands and checks that they fall from the top to 0.
    mutating func categories(_ root: Element, items: [Item], scale: Fraction) -> [Category] {
        let elements = root.children(.kategori)
        if elements.isEmpty { report(.missingElement("kategori", parent: root.name), at: root) }
        var categories: [Category] = []
        // Also by a gate that could not be read, which was reported.
        var isAboveGated = false
        var seen = SeenCodes()
        // Most rubrics have no gates.
        let hasGates = elements.contains { !$0.children(.syarat).isEmpty }
        let places = CodeIndex(hasGates ? items.map(\.code) : [])
        for element in elements {
            let category = category(element, items: items, places)
            let code = category.code
            if !seen.add(code), !code.isEmpty {
                report(.repeatedCode(.category, code: code), at: element)
            }
            if category.bound.value > scale, !scale.isZero { report(.boundAboveScale(code: code), at: element) }
            // What was reported as having no bound says nothing about the next.
            if let above = categories.last, above.hasOwnBound || isAboveGated,
                !category.bound.isBelow(above.bound, gated: isAboveGated)
            {
                report(.boundsNotFalling(code: code), at: element)
            }
            isAboveGated = !element.children(.syarat).isEmpty
            categories.append(category)
        }
        if let last = categories.last, let element = elements.last,
            last.bound != .atLeast(.zero) || !last.gates.isEmpty || element[.minimal] == nil
        {
            report(.lastBoundNotZero(code: last.code), at: element)
        }
        return categories
    }

    /// - Parameter places: where the items with their codes are.
    private mutating func category(_ element: Element, items: [Item], _ places: CodeIndex) -> Category {
        check(
            element,
            Shape(attributes: [.kode, .nama, .minimal, .lebihDari, .zona], children: [.syarat, .asumsi]))
        if element[.minimal] != nil, element[.lebihDari] != nil {
            report(.conflictingAttributes("minimal", "lebih-dari", element: element.name), at: element)
        }
        if element.has(.zona) { demand(element, .zona) }
        let code = code(element)
        let gates = element.children(.syarat).compactMap { gate($0, items: items, places) }
        let bound: Category.Bound
        if let least = number(element, .minimal) {
            bound = .atLeast(least)
        } else if let more = number(element, .lebihDari) {
            bound = .moreThan(more)
        } else {
            bound = .atLeast(.zero)
            let isWithoutBound = element[.minimal] == nil && element[.lebihDari] == nil
            if isWithoutBound, element.children(.syarat).isEmpty {
                report(.categoryWithoutBound(code: code), at: element)
            }
        }
        return Category(
            code: code, name: required(element, .nama), zone: element[.zona], bound: bound,
            hasOwnBound: element.has(.minimal) || element.has(.lebihDari), gates: gates,
            assumptions: assumptions(element))
    }

    private mutating func gate(_ element: Element, items: [Item], _ places: CodeIndex) -> Category.Gate? {
        check(element, Shape(attributes: [.kode, .minimal]))
        let code = code(element)
        let minimum = requiredNumber(element, .minimal)
        if minimum > Fraction(100) {
            report(.outOfRange(value: element[.minimal] ?? "", attribute: "minimal", bounds: "0–100"), at: element)
        }
        guard let item = places[code] else {
            if !code.isEmpty {
                report(
                    .unknownCode(.item, code: code, place: "syarat"), at: element,
                    suggestion: nearest(to: code, among: items.map(\.code)))
            }
            return nil
        }
        return Category.Gate(item: item, minimum: minimum)
    }
}

extension Category.Bound {
    /// Whether a band that begins here may stand below one that begins at `above`.
    ///
    /// Equal bounds are legal when the upper band has gates: whoever fails them falls through.
    fileprivate func isBelow(_ above: Self, gated: Bool) -> Bool {
        if self == above { return gated }
        // `lebih-dari` begins right above the number, so it is higher than `minimal` at the same number.
        if value == above.value, case .moreThan = above { return true }
        return value < above.value
    }
}
