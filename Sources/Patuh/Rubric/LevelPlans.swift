internal import Markup

/// What scoring asks of nearly all indicators, in flat arrays that every worker reads and nobody owns in part.
///
/// An indicator has a plan when it is answered once by one of its levels, and each level asks for slots that one valid
/// document fills, without alternatives. Whatever has none, and every answer that is more than a level and its
/// documents, goes the long way through its ``Check``, and comes to the same.
struct LevelPlans: Sendable {
    /// Where an indicator's levels and slots stand; where the one before it has the same, they stand there once.
    struct Plan {
        let levels: Range<Int>
        let slots: Range<Int>
        let isCumulative: Bool
    }

    /// A level: its score as written, and the slots it needs, a bit for each.
    struct Level: Equatable {
        let key: PackedText
        let needs: UInt64
    }

    /// A slot: its code, and what it takes.
    struct Slot: Equatable {
        let key: PackedText
        let terms: EvidenceSlot.Terms
    }

    /// The plan of each node; `nil` for a group and for what goes the long way.
    private(set) var plans: [Plan?] = []
    private(set) var levels: [Level] = []
    /// What each level fulfils.
    private(set) var fulfilments: [Fraction] = []
    private(set) var slots: [Slot] = []

    init(_ nodes: [Form.Node]) {
        plans.reserveCapacity(nodes.count)
        for node in nodes { plans.append(node.content.indikator.flatMap { add($0) }) }
    }

    private mutating func add(_ indikator: Indikator) -> Plan? {
        guard case .once = indikator.repetition, let check = indikator.check.levels,
            indikator.slots.count <= UInt64.bitWidth, indikator.slots.allSatisfy({ $0.minimum == 1 })
        else { return nil }
        var ladder: [Level] = []
        for level in check.levels {
            guard let score = level.score.shortDecimal(places: 6), let key = PackedText(score.description()),
                let needs = level.requirement.every
            else { return nil }
            ladder.append(Level(key: key, needs: needs))
        }
        // A slot whose code is long is never found here.
        let asked = indikator.slots.map { Slot(key: PackedText($0.code) ?? .none, terms: $0.terms) }
        let before = plans.last { $0 != nil } ?? nil
        let plan = Plan(
            levels: levels.place(of: ladder, knowing: before?.levels),
            slots: slots.place(of: asked, knowing: before?.slots), isCumulative: check.isCumulative)
        for index in fulfilments.count..<levels.count {
            fulfilments.append(check.fulfilment(recognised: index - plan.levels.lowerBound))
        }
        return plan
    }

    // MARK: Reading

    /// The level with a score as written, counted from the first.
    func level(_ key: PackedText, of plan: Plan) -> Int? {
        for index in plan.levels where levels[index].key == key { return index - plan.levels.lowerBound }
        return nil
    }

    /// The slot with a code, counted from the first.
    func slot(_ key: PackedText, of plan: Plan) -> Int? {
        for index in plan.slots where slots[index].key == key { return index - plan.slots.lowerBound }
        return nil
    }

    // MARK: Judging

    /// The highest level not above a claim that filled slots prove, as ``Levels/recognised(claim:proof:)``.
    func recognised(claim: Int, of plan: Plan, filled: UInt64) -> Int? {
        let first = plan.levels.lowerBound
        func isMet(_ level: Int) -> Bool { levels[first + level].needs & ~filled == 0 }
        guard plan.isCumulative else { return (0...claim).last(where: isMet) }
        var proved = 0
        while proved <= claim, isMet(proved) { proved += 1 }
        return proved == 0 ? nil : proved - 1
    }

    /// What a recognised level fulfils; 0 for none.
    func fulfilment(recognised: Int?, of plan: Plan) -> Fraction {
        recognised.map { fulfilments[plan.levels.lowerBound + $0] } ?? .zero
    }
}

extension Requirement {
    /// The slots it needs, a bit for each, when it leaves no choice among them.
    fileprivate var every: UInt64? {
        var bits: UInt64 = 0
        for clause in clauses {
            guard clause.count == 1 else { return nil }
            bits |= 1 << UInt64(clause[0])
        }
        return bits
    }
}

extension Array where Element: Equatable {
    /// Where values stand: in a range that has the same, or at the end, where they are added.
    fileprivate mutating func place(of values: [Element], knowing known: Range<Int>?) -> Range<Int> {
        if let known, self[known].elementsEqual(values) { return known }
        append(contentsOf: values)
        return (count - values.count)..<count
    }
}
