/// A slot in which a document stands, and the answer it stands there for.
public struct DocumentPlace: Sendable, Hashable {
    /// Index of the document in the register.
    let document: Int
    /// The code of the indicator.
    public let indikator: String
    /// The code of the product or role; `nil` when the indicator is answered once.
    public let part: String?
    /// The name of the checklist item; `nil` when it stands for the answer as a whole.
    public let item: String?
    /// The name of the slot.
    public let slot: String
    /// The code of the slot.
    let slotCode: String
    /// Whether one document may serve many units there.
    let isShared: Bool
    /// How many different documents the slot needs.
    let minimum: Int
    /// Whether the document is a photo.
    let isPhoto: Bool
    /// The pages that matter.
    let pages: String?
    /// Where the answer begins in the file.
    let offset: Int

    /// Whether it is another slot, or the slot of another answer or item.
    func isApart(from other: Self) -> Bool {
        (offset, item, slotCode) != (other.offset, other.item, other.slotCode)
    }

    /// Whether the same of one document stands in another slot of the same answer or item as well.
    ///
    /// Different parts of a paper may prove different things, unless the unit names the same pages for them. A photo
    /// has no parts.
    func isBeside(_ other: Self) -> Bool {
        guard (document, offset, item) == (other.document, other.offset, other.item), slotCode != other.slotCode else {
            return false
        }
        guard let pages, let otherPages = other.pages else { return isPhoto }
        return pages == otherPages
    }
}

extension Evidence {
    /// Every slot in which the unit put a document, in the order of the answers; slots that the unit's kind does not
    /// need are left out.
    var places: [DocumentPlace] {
        var places: [DocumentPlace] = []
        for answer in answers {
            guard case .indikator(let indikator) = form.nodes[answer.node].content else { continue }
            let code = rubric.items[form.nodes[answer.node].item].code
            let part = part(of: answer, indikator)
            func add(_ range: Range<Int>, _ item: String?) {
                for attachment in attachments[range] {
                    let slot = indikator.slots[attachment.slot]
                    guard slot.applicability.includes(form.kind) else { continue }
                    places.append(
                        DocumentPlace(
                            document: attachment.document, indikator: code, part: part, item: item, slot: slot.name,
                            slotCode: slot.code, isShared: slot.isShared, minimum: slot.minimum,
                            isPhoto: documents[attachment.document].terms.kind == .photo,
                            pages: pages(of: attachment), offset: answer.offset))
                }
            }
            add(answer.attachments, nil)
            for item in answer.response?.items ?? [] {
                add(item.attachments, indikator.check.items[item.item].name)
            }
        }
        return places
    }

    private func part(of answer: Answer, _ indikator: Indikator) -> String? {
        switch indikator.repetition {
        case .once: nil
        case .roles(let asked): rubric.roles[asked[answer.part]].code
        case .products: products[answer.part].code
        }
    }
}
