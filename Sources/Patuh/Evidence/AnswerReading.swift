internal import Markup

/// Reads the answers of an evidence file against the form of the unit's kind.
struct AnswerReading {
    let rubric: Rubric
    let form: Form
    let products: [Evidence.Product]
    // Of the form, at hand: every answer asks for them.
    private let codes: CodeIndex
    private let plans: LevelPlans
    private let leaves: [Int]
    /// Where the products with their codes are.
    private let productPlaces: CodeIndex
    private var responses: ResponseReading
    private var answers: [Answer] = []
    /// The documents put in slots by all answers so far.
    private(set) var attachments: [Attachment] = []
    /// Of all indicators, also those that apply to other kinds only; for answers that do not belong.
    private lazy var indikatorCodes = Set(rubric.items.lazy.filter { $0.indikator != nil }.map(\.code))
    /// Where in the form's indicators the next answer is expected.
    private var expected = 0

    init(
        rubric: Rubric, form: Form, products: [Evidence.Product], documents: [EvidenceDocument], _ codes: CodeIndex
    ) {
        self.rubric = rubric
        self.form = form
        self.products = products
        productPlaces = CodeIndex(products.map(\.code))
        self.codes = form.codes
        plans = form.plans
        leaves = form.leaves
        responses = ResponseReading(items: rubric.items, unitKind: form.kind.code, documents: documents, codes)
        answers.reserveCapacity(leaves.count)
        attachments.reserveCapacity(2 * leaves.count)
    }

    /// The answers in the order of the form, parts of one indicator together; a second answer to one question is
    /// reported and left out.
    func sorted(_ reader: inout Reader) -> [Answer] {
        func key(_ index: Int) -> (Int, Int) { (answers[index].node, answers[index].part) }
        // Most files have that order already, and nothing twice.
        if answers.indices.dropFirst().allSatisfy({ key($0 - 1) < key($0) }) { return answers }
        var sorted = answers.sorted { ($0.node, $0.part, $0.offset) < ($1.node, $1.part, $1.offset) }
        var last: Answer?
        sorted.removeAll { answer in
            defer { last = answer }
            guard let last, last.node == answer.node, last.part == answer.part else { return false }
            let code = rubric.items[form.nodes[answer.node].item].code
            let element = reader.document.element(at: answer.place)
            reader.report(.repeatedAnswer(indikator: code, part: element[.produk] ?? element[.peran]), at: element)
            return true
        }
        return sorted
    }

    private static let shape = Shape(
        attributes: [.indikator, .produk, .peran, .periksaLagi] + ResponseReading.attributes,
        children: [.lampiran, .verifikasi, .sanggahan, .catatan] + ResponseReading.children, single: [.tdd])
    private static let verificationShape = Shape(
        attributes: [.oleh, .tanggal] + ResponseReading.attributes, children: ResponseReading.children,
        single: [.tdd], text: true)

    /// Reads one `jawaban`.
    mutating func read(_ element: Element, _ reader: inout Reader) {
        let before = attachments.count
        if !readPlain(element) { readInFull(element, &reader) }
        let count = attachments.count - before
        if count > Reader.mostMembers {
            reader.report(.tooMany("lampiran", count: count, most: Reader.mostMembers), at: element)
        }
    }

    private mutating func readInFull(_ element: Element, _ reader: inout Reader) {
        let present = reader.check(element, Self.shape)
        defer {
            if !present.children.isDisjoint(with: Self.remarkNames) { checkRemarks(of: element, present, &reader) }
        }
        guard let node = node(of: element, &reader), case .indikator(let indikator) = form.nodes[node].content else {
            // Who verified what nobody asks, and when, is wrong or right all the same.
            for child in element.children(.verifikasi) {
                reader.check(child, Self.verificationShape)
                _ = assessor(of: child, &reader)
            }
            return
        }
        let item = form.nodes[node].item
        let part = part(of: element, present, indikator, item, &reader)
        responses.ask(indikator, item: item)
        let isVerified = present.children.contains(.verifikasi)
        let answer = Answer(
            node: node, part: part ?? 0,
            response: responses.read(
                element, present, asVerification: false, isAlone: !isVerified, &attachments, &reader),
            attachments: responses.attachments(of: element, present, isWhole: true, &attachments, &reader),
            verifications: isVerified ? verifications(of: element, &reader) : [],
            needsReview: present.attributes.contains(.periksaLagi) && reader.flag(element, .periksaLagi),
            place: element.place, offset: element.offset)
        // An answer for nobody is no second answer for somebody.
        if part != nil { answers.append(answer) }
    }

    private static let plainNames: Names = [.indikator, .skor]
    private static let attachmentName: Names = [.lampiran]

    /// Reads an answer that is a level with documents and nothing else, as nearly all are.
    ///
    /// - Returns: `false` when it is another, or when something is wrong with it; then nothing has changed.
    private mutating func readPlain(_ element: Element) -> Bool {
        let makeup = element.makeup
        guard makeup.isComplete, !makeup.hasText, makeup.attributeNames == Self.plainNames,
            makeup.childNames.isSubset(of: Self.attachmentName),
            let place = codes.index(of: element, .indikator, expected: expected), let plan = plans.plans[leaves[place]],
            let level = element.packed(.skor).flatMap({ plans.level($0, of: plan) })
        else { return false }
        let first = attachments.count
        if var child = element.firstChild {
            repeat {
                guard let attachment = responses.plainAttachment(child, plan, plans) else {
                    attachments.removeLast(attachments.count - first)
                    return false
                }
                attachments.append(attachment)
            } while child.moveOn(in: element)
        }
        answers.append(
            Answer(
                node: leaves[place], part: 0, response: .level(level), attachments: first..<attachments.count,
                verifications: [], needsReview: false, place: element.place, offset: element.offset))
        expected = place + 1
        return true
    }

    private mutating func verifications(of element: Element, _ reader: inout Reader) -> [Verification] {
        element.children(.verifikasi).compactMap { child in
            let present = reader.check(child, Self.verificationShape)
            let response = responses.read(
                child, present, asVerification: true, isAlone: false, &attachments, &reader)
            let (assessor, date) = assessor(of: child, &reader)
            return response.map {
                Verification(response: $0, assessor: assessor, date: date, remark: folded(child.text))
            }
        }
    }

    private func assessor(of verification: Element, _ reader: inout Reader) -> (name: String, date: CalendarDate) {
        (reader.requiredSomebody(verification, .oleh), reader.requiredDate(verification, .tanggal))
    }

    /// The indicator an answer is for, as an index in the form's nodes.
    private mutating func node(of element: Element, _ reader: inout Reader) -> Int? {
        // Most files answer in the order of the form.
        if let place = codes.index(of: element, .indikator, expected: expected) {
            expected = place + 1
            return form.leaves[place]
        }
        let code = reader.code(element, .indikator)
        if indikatorCodes.contains(code) {
            reader.report(.indikatorNotForKind(code: code, unitKind: form.kind.code), at: element)
        } else if !code.isEmpty {
            reader.report(
                .unknownCode(.indikator, code: code, place: rubric.code), at: element,
                suggestion: nearest(to: code, among: form.leaves.map { rubric.items[form.nodes[$0].item].code }))
        }
        return nil
    }

    // MARK: Parts

    private static let partNames: Names = [.produk, .peran]

    /// The part that an attribute names; `nil` when there is none.
    private func part(_ element: Element, _ name: Name, of indikator: Indikator) -> Int? {
        guard case .roles(let asked) = indikator.repetition else { return productPlaces.index(of: element, name) }
        let code = element[name]
        return asked.firstIndex { rubric.roles[$0].code == code }
    }

    /// The part an answer is for, with everything wrong about how it names it.
    private func part(
        of element: Element, _ present: Present, _ indikator: Indikator, _ item: Int, _ reader: inout Reader
    ) -> Int? {
        let wanted: Name? =
            switch indikator.repetition {
            case .once: nil
            case .products: .produk
            case .roles: .peran
            }
        if wanted == nil, present.attributes.isDisjoint(with: Self.partNames) { return 0 }
        let code = rubric.items[item].code
        for attribute: Name in [.produk, .peran] where present.attributes.contains(attribute) && attribute != wanted {
            reader.report(.unexpectedPart(attribute: attribute.text, indikator: code), at: element)
        }
        guard let wanted else { return 0 }
        if let part = part(element, wanted, of: indikator) { return part }
        let document = reader.document
        guard let value = element[wanted] else {
            reader.report(.missingPart(attribute: wanted.text, indikator: code), at: element)
            return nil
        }
        switch indikator.repetition {
        case .roles(let asked) where rubric.roles.contains(where: { $0.code == value }):
            reader.report(
                .roleNotAsked(code: value, indikator: code, asked: asked.map { rubric.roles[$0].code }), at: element)
        case .roles(let asked):
            let known = asked.map { rubric.roles[$0].code }
            reader.report(
                .unknownCode(.role, code: value, place: code, known: .some(of: known)), at: element,
                suggestion: unanswered(nearest(to: value, among: known), wanted, of: code, in: document))
        default:
            reader.report(
                .unknownCode(.product, code: value, place: code), at: element,
                suggestion: unanswered(nearest(to: value, among: products.map(\.code)), wanted, of: code, in: document))
        }
        return nil
    }

    /// What a misspelt product or role may be meant for; `nil` where that has an answer of its own.
    private func unanswered(_ meant: String?, _ attribute: Name, of code: String, in document: Document) -> String? {
        guard let meant else { return nil }
        let isAnswered = document.root.children(.jawaban).contains {
            $0[.indikator] == code && $0[attribute] == meant
        }
        return isAnswered ? nil : meant
    }

    // MARK: Remarks

    private static let remarkNames: Names = [.sanggahan, .catatan]
    private static let objectionShape = Shape(attributes: [.tanggal], text: true)
    private static let noteShape = Shape(attributes: [.jenis, .oleh, .tanggal], text: true)

    private func checkRemarks(of element: Element, _ present: Present, _ reader: inout Reader) {
        if present.children.contains(.sanggahan) {
            for child in element.children(.sanggahan) {
                reader.check(child, Self.objectionShape)
                _ = reader.requiredDate(child, .tanggal)
            }
        }
        if present.children.contains(.catatan) {
            for child in element.children(.catatan) {
                reader.check(child, Self.noteShape)
                _ = reader.date(child, .tanggal)
            }
        }
    }
}
