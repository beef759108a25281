internal import Markup

/// Everything said about one indicator, or about one product or role of it (`jawaban`).
public struct Answer: Sendable {
    /// Index of the indicator in the form's nodes.
    public let node: Int
    /// Which repetition: 0, or the index of the product in the evidence, or of the role among those asked.
    public let part: Int
    /// The unit's own answer; `nil` when it has given none.
    public let response: Response?
    /// Documents attached to the answer as a whole, a range of the evidence's.
    let attachments: Range<Int>
    /// What assessors recognised, in the order of the file; the last one holds.
    public let verifications: [Verification]
    /// Whether the answer was carried over from last year and not looked at yet (`periksa-lagi`).
    public let needsReview: Bool
    /// Where it stands, and where what is only shown is read when it is wanted.
    let place: Element.Place
    /// Where it stands in the file: the byte at which it begins.
    public let offset: Int
    /// Whether the last verification is supposed: it holds then whosever word counts.
    var isSupposed = false
}

extension Evidence {
    /// The unit's objections to what became of an answer.
    public func objections(to answer: Answer) -> [Remark] { remarks(on: answer, .sanggahan) }
    /// Notes on an answer.
    public func notes(on answer: Answer) -> [Remark] { remarks(on: answer, .catatan) }
    /// Where a number of another body comes from (`sumber`).
    public func source(of answer: Answer) -> String? { element(of: answer)[.sumber] }

    /// Where an answer stands.
    func element(of answer: Answer) -> Element { document.element(at: answer.place) }

    private func remarks(on answer: Answer, _ name: Name) -> [Remark] {
        element(of: answer).children(name).map(Remark.init)
    }

    /// Whether objections or notes stand anywhere in the file.
    var mayHaveRemarks: Bool { document.makeups.contains(where: \.hasRemarks) }

    /// Whether objections or notes stand in an answer.
    func hasRemarks(_ place: Element.Place) -> Bool { document.element(at: place).makeup.hasRemarks }
}

extension Makeup {
    /// Whether objections or notes are among the elements directly inside.
    fileprivate var hasRemarks: Bool { !childNames.isDisjoint(with: Self.remarks) }

    private static let remarks: Names = [.sanggahan, .catatan]
}

/// An answer in the form its check takes; the form of nearly all answers is small.
public enum Response: Sendable, Hashable {
    /// A level, as an index into the levels.
    case level(Int)
    /// Items found or not.
    case checklist([ItemAnswer])
    /// A number, with items where the check has some.
    indirect case measurement(Measurement.Number?, [ItemAnswer])
    /// A survey result.
    indirect case survey(Survey.Result)
    /// It does not apply.
    indirect case notApplicable(NotApplicable)

    /// The items it lists.
    var items: [ItemAnswer] {
        switch self {
        case .checklist(let items), .measurement(_, let items): items
        case .level, .survey, .notApplicable: []
        }
    }

    /// Whether it answers what another one answers, whatever documents it names.
    func isTheSame(as other: Response) -> Bool {
        func found(_ response: Response) -> Set<Int> { Set(response.items.filter(\.isPresent).map(\.item)) }
        return switch (self, other) {
        case (.level(let own), .level(let its)): own == its
        case (.checklist, .checklist): found(self) == found(other)
        case (.measurement(let own, _), .measurement(let its, _)):
            (own == its || own?.value != nil && own?.value == its?.value) && found(self) == found(other)
        case (.survey(let own), .survey(let its)): own == its
        case (.notApplicable, .notApplicable): true
        default: false
        }
    }
}

/// An item found present or absent (`butir` of an answer).
public struct ItemAnswer: Sendable, Hashable {
    /// Index in the check's items.
    public let item: Int
    /// Whether it is there.
    public let isPresent: Bool
    /// Documents that show it, a range of the evidence's.
    let attachments: Range<Int>
}

/// A claim that an indicator does not apply (`tdd`).
public struct NotApplicable: Sendable, Hashable {
    /// Why; not empty.
    public let reason: String
    /// Who agreed; without an approver the claim does not count yet.
    public let approver: String?
    /// When.
    public let date: CalendarDate?
}

/// What an assessor recognised (`verifikasi`).
public struct Verification: Sendable, Hashable {
    /// The answer that holds.
    public let response: Response
    /// Who.
    public let assessor: String
    /// When.
    public let date: CalendarDate
    /// Why, in the assessor's words.
    public let remark: String
}

/// A note or an objection, in somebody's words.
public struct Remark: Sendable, Hashable {
    /// What kind of note.
    public let kind: String?
    /// Who.
    public let author: String?
    /// When.
    public let date: CalendarDate?
    /// The words.
    public let text: String

    fileprivate init(_ element: Element) {
        kind = element[.jenis]
        author = element[.oleh]
        date = element[.tanggal].flatMap(CalendarDate.init)
        text = folded(element.text)
    }
}
