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
        let children = AnswerChildren(of: element)
        let verifications = children.verifications.compactMap { child -> Verification? in
            reader.check(child, Self.verificationShape)
            let response = responses.read(
                child, AnswerChildren(of: child), asVerification: true, isAlone: false, &reader)
            let (assessor, date) = (reader.required(child, "oleh"), reader.requiredDate(child, "tanggal"))
            return response.map {
                Verification(response: $0, assessor: assessor, date: date, remark: folded(child.text))
            }
        }
        answers.append(
            Answer(
                node: node, part: part(of: element, indikator) ?? 0,
                response: responses.read(
                    element, children, asVerification: false, isAlone: children.verifications.isEmpty, &reader),
                attachments: responses.attachments(children.attachments, isWhole: true, &reader),
                verifications: verifications, objections: remarks(children.objections, &reader),
                notes: remarks(children.notes, &reader), source: element["sumber"],
                needsReview: reader.flag(element, "periksa-lagi"), offset: element.offset))
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

    private func remarks(_ elements: [Element], _ reader: inout Reader) -> [Remark] {
        elements.map { child in
            let isObjection = child.name == "sanggahan"
            reader.check(child, isObjection ? Self.objectionShape : Self.noteShape)
            return Remark(
                kind: child["jenis"], author: child["oleh"],
                date: isObjection ? reader.requiredDate(child, "tanggal") : reader.date(child, "tanggal"),
                text: folded(child.text))
        }
    }

    private static let objectionShape = Shape(attributes: ["tanggal"], text: true)
    private static let noteShape = Shape(attributes: ["jenis", "oleh", "tanggal"], text: true)
}

/// The children of a `jawaban`, `verifikasi` or `butir` by what they are, found in one pass.
struct AnswerChildren {
    private(set) var attachments: [Element] = []
    private(set) var items: [Element] = []
    private(set) var choices: [Element] = []
    private(set) var verifications: [Element] = []
    private(set) var objections: [Element] = []
    private(set) var notes: [Element] = []
    private(set) var notApplicable: Element?

    init(of element: Element) {
        guard element.hasChildren else { return }
        for child in element.children where child.sharesNamespace(with: element) {
            switch child.name {
            case "lampiran": attachments.append(child)
            case "butir": items.append(child)
            case "pilihan": choices.append(child)
            case "verifikasi": verifications.append(child)
            case "sanggahan": objections.append(child)
            case "catatan": notes.append(child)
            case "tdd": notApplicable = notApplicable ?? child
            default: break
            }
        }
    }
}
