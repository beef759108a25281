internal import Markup

/// A place for evidence that an answer may need (`bukti`).
public struct EvidenceSlot: Sendable, Hashable {
    /// Its code, unique within the indicator.
    public let code: String
    /// What it takes, for people.
    public let name: String
    /// What a document must be to count in it.
    public let terms: Terms
    /// How many different valid documents fill it; at least 1 (`minimal`).
    public let minimum: Int
    /// Which kinds of unit need it.
    public let applicability: Applicability
    /// Whether one document may serve many units (`bersama`).
    public let isShared: Bool
    /// The code, to be compared at once; `nil` when it is long.
    let key: PackedText?

    /// What a document must be to count in a slot.
    public struct Terms: Sendable, Hashable {
        /// The kinds of document it takes; empty means any.
        public let kinds: DocumentKind.Set
        /// How long after its date a document still counts (`umur-maks`).
        public let maximumAge: CalendarDate.Duration?
    }
}

/// A kind of document (`jenis`).
public enum DocumentKind: String, Sendable, CaseIterable {
    /// A paper or file: a decree, minutes, a report.
    case document = "dokumen"
    /// A picture.
    case photo = "foto"
    /// An address on the web.
    case link = "tautan"
    /// Sound or film.
    case recording = "rekaman"
    /// A table or register.
    case data

    /// Some kinds of document.
    public struct Set: OptionSet, Sendable, Hashable {
        /// One bit for each kind, in the order of the cases.
        public let rawValue: UInt8

        /// Kinds given by their bits.
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// One kind.
        public init(_ kind: DocumentKind) {
            rawValue =
                switch kind {
                case .document: 1
                case .photo: 2
                case .link: 4
                case .recording: 8
                case .data: 16
                }
        }

        /// The kinds, in the order of the cases.
        public var all: [DocumentKind] { DocumentKind.allCases.filter { contains(Self($0)) } }
    }
}

extension Sequence<Requirement> {
    /// The slots that any of them names, as indices into the indicator's.
    package var slots: Set<Int> { Set(flatMap(\.clauses).joined()) }
}

/// The slots that must be filled before something counts (`perlu`): all clauses, and in each clause one slot at least.
public struct Requirement: Sendable, Hashable {
    /// The slot of the only clause, when it names but one: nearly all that ask for something do.
    let only: Int?
    /// The clauses of all others.
    private let several: [[Int]]

    init(clauses: [[Int]]) {
        only = clauses.count == 1 && clauses[0].count == 1 ? clauses[0][0] : nil
        several = only == nil ? clauses : []
    }

    /// Indices into the indicator's slots; no clause is empty. Without clauses the requirement is always met.
    public var clauses: [[Int]] { only.map { [[$0]] } ?? several }

    /// The slots it takes no others in place of.
    var indispensable: [Int] { only.map { [$0] } ?? several.filter { $0.count == 1 }.map { $0[0] } }

    /// Asks for nothing.
    static let none = Self(clauses: [])

    /// Whether it is met when these slots are filled.
    func isMet(by filled: (Int) -> Bool) -> Bool {
        if let only { return filled(only) }
        for clause in clauses where !clause.contains(where: filled) { return false }
        return true
    }

    /// What is left for a kind of unit: slots that do not apply to it are struck, and clauses with nothing left.
    func tailored(to kind: UnitKind, slots: [EvidenceSlot]) -> Requirement {
        let left = clauses.map { $0.filter { slots[$0].applicability.includes(kind) } }
        return Requirement(clauses: left.filter { !$0.isEmpty })
    }
}
