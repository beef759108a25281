internal import Markup

/// Reads the answers of an evidence file against the form of the unit's kind.
struct AnswerReading {
    let rubric: Rubric
    let form: Form
    let products: [Evidence.Product]
    private let documentByCode: [String: Int]
    private var answers: [Answer] = []
    private var keys = Set<Key>()

    private struct Key: Hashable {
        let node: Int
        let part: Int
    }

    init(rubric: Rubric, form: Form, products: [Evidence.Product], documents: [EvidenceDocument]) {
        self.rubric = rubric
        self.form = form
        self.products = products
        documentByCode = Dictionary(
            documents.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The answers in the order of the form, parts of one indicator together.
    func sorted() -> [Answer] {
        func key(_ index: Int) -> (Int, Int) { (answers[index].node, answers[index].part) }
        // Most files have that order already.
        if answers.indices.dropFirst().allSatisfy({ key($0 - 1) < key($0) }) { return answers }
        return answers.indices.sorted { key($0) < key($1) }.map { answers[$0] }
    }

    private static let shape = Shape(
        attributes: ["indikator", "produk", "peran", "periksa-lagi"] + ResponseReading.attributes,
        children: ["lampiran", "verifikasi", "sanggahan", "catatan"] + ResponseReading.children, single: ["tdd"])
    private static let verificationShape = Shape(
        attributes: ["oleh", "tanggal"] + ResponseReading.attributes, children: ResponseReading.children,
        single: ["tdd"], text: true)

    /// Reads one `jawaban`.
    mutating func read(_ element: Element, _ reader: inout Reader) {
        reader.check(element, Self.shape)
        guard let (node, indikator) = indikator(of: element, &reader) else { return }
        let code = rubric.items[form.nodes[node].item].code
        if let part = part(of: element, indikator, code: code, &reader),
            !keys.insert(Key(node: node, part: part)).inserted
        {
            reader.report(.repeatedAnswer(indikator: code, part: element["produk"] ?? element["peran"]), at: element)
        } else {
            append(element, node: node, indikator, code: code, &reader)
        }
    }

    private mutating func append(
        _ element: Element, node: Int, _ indikator: Indikator, code: String, _ reader: inout Reader
    ) {
        let responses = ResponseReading(
            code: code, indikator: indikator,
            everyItem: rubric.items[form.nodes[node].item].indikator?.check.items ?? [],
            unitKind: form.kind.code, documentByCode: documentByCode)
        let verifications = reader.children(of: element, named: "verifikasi").compactMap { child -> Verification? in
            reader.check(child, Self.verificationShape)
            let response = responses.read(child, asVerification: true, isAlone: false, &reader)
            let (assessor, date) = (reader.required(child, "oleh"), reader.requiredDate(child, "tanggal"))
            return response.map {
                Verification(response: $0, assessor: assessor, date: date, remark: folded(child.text))
            }
        }
        let hasVerification = !reader.children(of: element, named: "verifikasi").isEmpty
        answers.append(
            Answer(
                node: node, part: part(of: element, indikator) ?? 0,
                response: responses.read(element, asVerification: false, isAlone: !hasVerification, &reader),
                attachments: responses.attachments(of: element, &reader), verifications: verifications,
                objections: remarks(element, "sanggahan", &reader), notes: remarks(element, "catatan", &reader),
                source: element["sumber"], needsReview: reader.flag(element, "periksa-lagi"),
                offset: element.offset))
    }

    private func indikator(of element: Element, _ reader: inout Reader) -> (Int, Indikator)? {
        let code = reader.code(element, "indikator")
        if let node = form.indikatorByCode[code], case .indikator(let indikator) = form.nodes[node].content {
            return (node, indikator)
        }
        if rubric.items.contains(where: { $0.code == code && $0.indikator != nil }) {
            reader.report(.indikatorNotForKind(code: code, unitKind: form.kind.code), at: element)
        } else if !code.isEmpty {
            reader.report(
                .unknownCode(.indikator, code: code, place: rubric.code), at: element,
                suggestion: nearest(
                    to: code, among: form.nodes.map { rubric.items[$0.item] }.filter { $0.indikator != nil }.map(\.code)
                ))
        }
        return nil
    }

    // MARK: Parts

    /// The part an answer is for; `nil` when it names none that exists.
    private func part(of element: Element, _ indikator: Indikator) -> Int? {
        switch indikator.repetition {
        case .once: 0
        case .products: products.firstIndex { $0.code == element["produk"] }
        case .roles(let asked): asked.firstIndex { rubric.roles[$0].code == element["peran"] }
        }
    }

    /// The part an answer is for, with everything wrong about how it names it.
    private func part(of element: Element, _ indikator: Indikator, code: String, _ reader: inout Reader) -> Int? {
        let wanted: String? =
            switch indikator.repetition {
            case .once: nil
            case .products: "produk"
            case .roles: "peran"
            }
        for attribute in ["produk", "peran"] where element[attribute] != nil && attribute != wanted {
            reader.report(.unexpectedPart(attribute: attribute, indikator: code), at: element)
        }
        guard let wanted, let value = element[wanted] else {
            if let wanted { reader.report(.missingPart(attribute: wanted, indikator: code), at: element) }
            return wanted == nil ? 0 : nil
        }
        if let part = part(of: element, indikator) { return part }
        switch indikator.repetition {
        case .roles(let asked) where rubric.roles.contains(where: { $0.code == value }):
            reader.report(
                .roleNotAsked(code: value, indikator: code, asked: asked.map { rubric.roles[$0].code }), at: element)
        case .roles(let asked):
            reader.report(
                .unknownCode(.role, code: value, place: code), at: element,
                suggestion: nearest(to: value, among: asked.map { rubric.roles[$0].code }))
        default:
            reader.report(
                .unknownCode(.product, code: value, place: code), at: element,
                suggestion: nearest(to: value, among: products.map(\.code)))
        }
        return nil
    }

    private func remarks(_ element: Element, _ name: String, _ reader: inout Reader) -> [Remark] {
        let isObjection = name == "sanggahan"
        return reader.children(of: element, named: name).map { child in
            reader.check(
                child, Shape(attributes: isObjection ? ["tanggal"] : ["jenis", "oleh", "tanggal"], text: true))
            return Remark(
                kind: child["jenis"], author: child["oleh"],
                date: isObjection ? reader.requiredDate(child, "tanggal") : reader.date(child, "tanggal"),
                text: folded(child.text))
        }
    }
}
