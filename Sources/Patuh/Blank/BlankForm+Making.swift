extension BlankForm {
    /// A form without answers.
    ///
    /// - Precondition: `form` is one of the rubric's ``Rubric/forms``.
    public init(_ rubric: Rubric, for form: Form, unit: Unit, period: Period) {
        self.init(
            rubric: rubric, form: form, unit: unit, period: period,
            products: Self.products(form, carried: []), carrying: nil)
    }

    /// A form with last year's answers and documents.
    ///
    /// - Parameters:
    ///   - unit: what is to stand in place of last year's unit.
    ///   - evidence: last year's evidence.
    /// - Precondition: `form` is one of the rubric's ``Rubric/forms``.
    public init(
        _ rubric: Rubric, for form: Form, unit: Unit, period: Period, carrying evidence: Evidence
    ) {
        let products = Self.products(form, carried: evidence.products)
        var carrying = Carrying(evidence, to: rubric, form, products: products.map(\.code), on: period.date)
        carrying.carryAnswers()
        self.init(
            rubric: rubric, form: form, unit: unit.filled(from: evidence.unit), period: period, products: products,
            carrying: carrying)
    }

    private init(
        rubric: Rubric, form: Form, unit: Unit, period: Period, products: [Product], carrying: Carrying?
    ) {
        self.rubric = rubric
        self.form = form
        self.unit = unit
        self.period = period
        self.products = products
        carried = carrying?.result
        var codes = DocumentCodes(taken: carried?.documents.map(\.code) ?? [])
        let productCodes = products.map(\.code)
        parts = form.nodes.enumerated().map { index, node in
            guard case .indikator(let indikator) = node.content else { return [] }
            let code = rubric.items[node.item].code
            return indikator.repetition.subjects(products: products.count).map { subject in
                if let answer = carrying?.answers[index]?[subject] {
                    return Part(subject: subject, content: .carried(answer))
                }
                let part = subject.code(rubric, products: productCodes)
                let lead = [code, part].compactMap(\.self)
                return Part(subject: subject, content: .blank(codes.documents(of: indikator, lead: lead)))
            }
        }
    }

    /// Last year's products, and room for as many more as the kind asks: at least one where something is asked of each.
    private static func products(_ form: Form, carried: [Evidence.Product]) -> [Product] {
        var products = carried.map { product in
            Product(
                code: product.code, name: product.name, weight: product.weight == .one ? nil : product.weight)
        }
        let isAsked = form.nodes.contains { $0.content.indikator?.repetition == .products }
        var number = 0
        while products.count < max(form.kind.products, isAsked ? 1 : 0) {
            number += 1
            let code = "produk-\(number)"
            if products.contains(where: { $0.code == code }) { continue }
            products.append(Product(code: code, name: nil, weight: nil))
        }
        return products
    }
}

extension Indikator.Repetition {
    /// What answers are for, in order.
    fileprivate func subjects(products: Int) -> [BlankForm.Subject] {
        switch self {
        case .once: [.whole]
        case .products: (0..<products).map { .product($0) }
        case .roles(let roles): roles.map { .role($0) }
        }
    }
}

extension BlankForm.Subject {
    /// The code of the product or role; `nil` for the question as such.
    func code(_ rubric: Rubric, products: [String]) -> String? {
        switch self {
        case .whole: nil
        case .product(let index): products[index]
        case .role(let index): rubric.roles[index].code
        }
    }
}

/// Gives documents codes, each its own.
private struct DocumentCodes {
    private var taken: Set<String>

    init(taken: [String]) {
        self.taken = Set(taken)
    }

    /// Room for every document that an answer may need.
    mutating func documents(of indikator: Indikator, lead: [String]) -> [BlankForm.Document] {
        let slots = indikator.check.requirements.slots.sorted()
        return slots.flatMap { slot in
            let count = min(indikator.slots[slot].minimum, Self.mostPerSlot)
            return (1...max(1, count)).map { number in
                let parts = lead + [indikator.slots[slot].code] + (count > 1 ? ["\(number)"] : [])
                return BlankForm.Document(code: unique(parts.joined(separator: ".")), slot: slot)
            }
        }
    }

    /// More documents than this in one slot are added by whoever has them.
    private static let mostPerSlot = 20

    private mutating func unique(_ code: String) -> String {
        var (candidate, number) = (code, 1)
        while !taken.insert(candidate).inserted {
            number += 1
            candidate = "\(code)-\(number)"
        }
        return candidate
    }
}
