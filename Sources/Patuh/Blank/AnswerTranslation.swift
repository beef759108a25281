internal import Markup

/// Says an answer of last year again as an answer to this year's question.
struct AnswerTranslation {
    private let answer: Answer
    private let old: Evidence
    private let before: Indikator
    private let now: Indikator
    private let kind: UnitKind
    private let date: CalendarDate
    /// What of it could not be said again.
    private(set) var dropped: [Carried.Dropped.Cause] = []
    /// Documents that do not count on the new date, and what their slots take.
    private(set) var faults: [(slot: String, DocumentFault)] = []

    /// Why nothing of it can be said again.
    struct Failure: Error {
        let cause: Carried.Dropped.Cause

        fileprivate init(_ cause: Carried.Dropped.Cause) { self.cause = cause }
    }

    init(
        _ answer: Answer, of old: Evidence, _ before: Indikator, to now: Indikator, for kind: UnitKind,
        on date: CalendarDate
    ) {
        self.answer = answer
        self.old = old
        self.before = before
        self.now = now
        self.kind = kind
        self.date = date
    }

    mutating func translated(_ response: Response) throws(Failure) -> CarriedAnswer {
        let value = try value(response)
        let found = response.items
        let items = found.compactMap { item($0) }
        if value == .items, items.isEmpty, !found.isEmpty || !takesEmptyList { throw Failure(.otherForm) }
        return CarriedAnswer(
            value: value, items: items, attachments: attachments(answer.attachments, isWhole: true),
            source: old.source(of: answer), notes: old.notes(on: answer))
    }

    /// Whether an answer without content says that nothing was found.
    private var takesEmptyList: Bool {
        switch now.check {
        case .checklist: true
        case .measurement(let measurement): !measurement.items.isEmpty
        case .levels, .survey: false
        }
    }

    // MARK: The answer itself

    private func value(_ response: Response) throws(Failure) -> CarriedAnswer.Value {
        if let obstacle = now.obstacle(to: response, of: before) { throw Failure(obstacle) }
        return switch response {
        case .notApplicable(let claim): .notApplicable(reason: claim.reason)
        case .level: .level(written(.skor))
        case .checklist: .items
        case .measurement(let number, _): self.number(number)
        case .survey: survey
        }
    }

    private func number(_ number: Measurement.Number?) -> CarriedAnswer.Value {
        switch number {
        case .plain: .number(written(.angka))
        case .ratio: .ratio(written(.pembilang), of: written(.penyebut))
        case nil: .items
        }
    }

    private var survey: CarriedAnswer.Value {
        let element = old.element(of: answer)
        if element.has(.totalSkor) { return .total(respondents: written(.responden), total: written(.totalSkor)) }
        if element.has(.rataRata) { return .mean(respondents: written(.responden), mean: written(.rataRata)) }
        let choices = element.children(.pilihan)
        return .distribution(choices.map { .init(score: $0[.skor] ?? "", count: $0[.banyak] ?? "") })
    }

    private func written(_ name: Name) -> String { old.element(of: answer)[name] ?? "" }

    // MARK: Items

    private mutating func item(_ found: ItemAnswer) -> CarriedAnswer.Item? {
        let code = before.check.items[found.item].code
        guard now.check.items.contains(where: { $0.code == code }) else {
            dropped.append(.item(code: code))
            return nil
        }
        return CarriedAnswer.Item(
            code: code, isPresent: found.isPresent, attachments: attachments(found.attachments, isWhole: false))
    }

    // MARK: Documents

    private mutating func attachments(_ range: Range<Int>, isWhole: Bool) -> [CarriedAnswer.Attachment] {
        // A checklist has documents for its items only.
        let isMisplaced = if isWhole, case .checklist = now.check { true } else { false }
        return old.attachments[range].compactMap { attachment in
            let code = before.slots[attachment.slot].code
            let document = old.documents[attachment.document]
            guard let slot = now.slots.first(where: { $0.code == code && $0.applicability.includes(kind) }),
                !isMisplaced
            else {
                let cause = Carried.Dropped.Cause.slot(code: code, document: document.code)
                if !dropped.contains(cause) { dropped.append(cause) }
                return nil
            }
            let verdict = document.terms.verdict(in: slot.terms, on: date)
            if let fault = DocumentFault(verdict, of: document, in: slot) { faults.append((slot.name, fault)) }
            return CarriedAnswer.Attachment(slot: code, document: document.code, pages: old.pages(of: attachment))
        }
    }
}

extension Survey {
    /// Whether an answer means the same on both scales.
    func hasScale(of other: Survey) -> Bool {
        lowest == other.lowest && highest == other.highest && isFalling == other.isFalling
    }
}
