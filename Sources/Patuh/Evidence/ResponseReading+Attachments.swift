internal import Markup

extension ResponseReading {
    private static let shape = Shape(attributes: [.bukti, .dokumen, .halaman])

    /// Adds the documents attached to an answer as a whole or to one of its items, and tells which they are.
    mutating func attachments(
        of element: Element, _ present: Present, isWhole: Bool, _ attachments: inout [Attachment],
        _ reader: inout Reader
    ) -> Range<Int> {
        let first = attachments.count
        if present.children.contains(.lampiran) {
            element.forEachChild(.lampiran) { attach($0, isWhole: isWhole, &attachments, &reader) }
        }
        return first..<attachments.count
    }

    /// What `lampiran` says, when nothing is wrong with it.
    mutating func plainAttachment(_ element: Element, _ plan: LevelPlans.Plan, _ plans: LevelPlans) -> Attachment? {
        let makeup = element.makeup
        guard makeup.isComplete, !makeup.hasText, makeup.childNames.isEmpty,
            makeup.attributeNames.isSubset(of: Self.shape.attributes), let key = element.packed(.bukti),
            let slot = plans.slot(key, of: plan),
            let document = codes.index(of: element, .dokumen, expected: expected)
        else { return nil }
        expected = document + 1
        return Attachment(slot: slot, document: document, place: element.place)
    }

    private mutating func attach(
        _ element: Element, isWhole: Bool, _ attachments: inout [Attachment], _ reader: inout Reader
    ) {
        reader.check(element, Self.shape)
        if isWhole, case .checklist = indikator.check {
            reader.report(.misplacedAttachment(indikator: code), at: element)
        }
        let slot = indikator.slots.place(of: element, .bukti)
        let document = codes.index(of: element, .dokumen, expected: expected)
        guard let slot, let document else { return reportAttachment(element, slot: slot, document: document, &reader) }
        attachments.append(Attachment(slot: slot, document: document, place: element.place))
        expected = document + 1
    }

    private func reportAttachment(_ element: Element, slot: Int?, document: Int?, _ reader: inout Reader) {
        let (slotCode, documentCode) = (reader.code(element, .bukti), reader.code(element, .dokumen))
        if slot == nil, !slotCode.isEmpty {
            let known = indikator.slots.map(\.code)
            reader.report(
                .unknownCode(.slot, code: slotCode, place: code, known: .some(of: known)), at: element,
                suggestion: nearest(to: slotCode, among: known))
        }
        if document == nil, !documentCode.isEmpty {
            reader.report(
                .unknownCode(.document, code: documentCode, place: code), at: element,
                suggestion: nearest(to: documentCode, among: documents.lazy.map(\.code).filter(isCode)))
        }
    }
}
