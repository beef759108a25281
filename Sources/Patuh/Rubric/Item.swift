/// A node of the rubric's tree: a group or an indicator.
public struct Item: Sendable {
    /// Its code, unique in the rubric.
    public let code: String
    /// Its name, for people.
    public let name: String
    /// The regulation's own word for a node at this height: dimensi, variabel, indikator … (`jenjang`).
    public let level: String
    /// Its weight among its siblings; `nil` for a group that weighs what its children weigh together.
    public let weight: Fraction?
    /// The weight as written in the file, for people who compare: `21.85`, `1/9`.
    public let weightText: String?
    /// Which kinds of unit have it, its ancestors' restrictions left aside.
    public let applicability: Applicability
    /// Where it comes from, and what about it is assumed.
    public let background: Background
    /// Index of the parent in the rubric's items; `nil` at the top.
    public let parent: Int?
    /// Index after the last descendant.
    public internal(set) var end: Int
    /// What it is.
    public let content: Content
    /// What people read about it; `nil` for a group.
    public let guide: Guide?
    /// Where it stands in the file.
    let offset: Int

    /// What an item is.
    public enum Content: Sendable {
        /// A node with children.
        case group(Group)
        /// A leaf with a check.
        case indikator(Indikator)

        /// The indicator, when it is one.
        public var indikator: Indikator? {
            if case .indikator(let indikator) = self { indikator } else { nil }
        }

        /// The group, when it is one.
        var group: Group? {
            if case .group(let group) = self { group } else { nil }
        }
    }

    /// The indicator, when it is one.
    public var indikator: Indikator? { content.indikator }

    /// The group, when it is one.
    public var group: Group? { content.group }
}

/// A node with children (`kelompok`).
public struct Group: Sendable {
    /// How the children make the group's value (`cara-hitung`).
    public let method: Method
    /// What the children's weights must sum to, for each kind of unit; a checksum.
    let declaredSum: Fraction?

    /// How children make a group's value.
    public enum Method: String, Sendable, CaseIterable {
        /// The weighted mean.
        case mean = "rata-rata"
        /// The least.
        case minimum
    }
}

/// A leaf of the tree: one question with its check (`indikator`).
///
/// A class, so that whoever looks at a question of a unit does not copy all that it holds.
public final class Indikator: Sendable {
    /// How an answer becomes a fulfilment.
    public let check: Check
    /// The evidence slots in force here, those of the groups above first.
    public let slots: [EvidenceSlot]
    /// How many of them are those of the groups above.
    let inheritedSlots: Int
    /// Whether it is answered once, for each product or for each role.
    public let repetition: Repetition
    /// Whether a unit may claim that it does not apply (`tdd`).
    public let mayBeNotApplicable: Bool
    /// The effort of an improvement, 1 to 5 (`upaya`).
    public let effort: Int
    /// Who gives the answer (`pengisi`).
    public let respondent: Respondent
    /// For each slot, whether something in the check asks for it and takes no other in its place.
    let asksAlone: [Bool]

    init(
        check: Check, slots: [EvidenceSlot], inheritedSlots: Int = 0, repetition: Repetition,
        mayBeNotApplicable: Bool, effort: Int, respondent: Respondent
    ) {
        self.check = check
        self.slots = slots
        self.inheritedSlots = inheritedSlots
        self.repetition = repetition
        self.mayBeNotApplicable = mayBeNotApplicable
        self.effort = effort
        self.respondent = respondent
        var asksAlone = [Bool](repeating: false, count: slots.count)
        for requirement in check.requirements {
            for slot in requirement.indispensable { asksAlone[slot] = true }
        }
        self.asksAlone = asksAlone
    }

    /// Asks for nothing.
    static let none = Indikator(
        check: .checklist(Checklist(items: [], steps: [])), slots: [], repetition: .once, mayBeNotApplicable: false,
        effort: 1, respondent: .unit)

    /// How many parts, one for each product or role, the indicators of a unit may have together: many times what any
    /// instrument asks for, and few enough to be scored in a second.
    static let mostParts = 100_000

    /// How many evidence slots may be in force at all indicators together, those of their groups counted at each, and at
    /// each that adds some of its own.
    static let mostSlots = 1_000_000

    /// How often an indicator is answered (`per`).
    public enum Repetition: Sendable, Hashable {
        /// Once.
        case once
        /// Once for each of the unit's products.
        case products
        /// Once for each of these roles, indices into the rubric's.
        case roles([Int])
    }

    /// Who gives an answer.
    public enum Respondent: String, Sendable, CaseIterable {
        /// The unit.
        case unit
        /// The assessor.
        case assessor = "penilai"
        /// The public.
        case citizens = "masyarakat"
        /// Secondary data of another body.
        case secondary = "sekunder"
    }
}

/// What people read about an indicator; nothing of it is needed to score.
public struct Guide: Sendable, Hashable {
    /// What is asked (`pertanyaan`).
    public let question: String?
    /// How to answer (`petunjuk`).
    public let guidance: String?
    /// How the answer is collected (`metode`).
    public let method: String?
    /// What to do when points are lost (`saran`).
    public let advice: String?
    /// The same requirement in other editions (`padanan`).
    public let counterparts: [Counterpart]

    /// The same requirement in another edition.
    public struct Counterpart: Sendable, Hashable {
        /// The code of the edition.
        public let rubric: String
        /// The code of the indicator there.
        public let code: String
    }
}
