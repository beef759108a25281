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
    struct Level {
        let key: PackedText
        let needs: UInt64
    }

    /// A slot: its code, and what it takes.
    struct Slot {
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
        var last: (indikator: Indikator, plan: Plan)?
        for node in nodes {
            guard let indikator = node.content.indikator else {
                plans.append(nil)
                continue
            }
            if let last, indikator.isJudged(like: last.indikator) {
                plans.append(last.plan)
            } else {
                let plan = add(indikator)
                plans.append(plan)
                if let plan { last = (indikator, plan) }
            }
        }
    }

    private mutating func add(_ indikator: Indikator) -> Plan? {
        guard case .once = indikator.repetition, let check = indikator.check.levels,
            indikator.slots.count <= UInt64.bitWidth, indikator.slots.allSatisfy({ $0.minimum == 1 })
        else { return nil }
        let (firstLevel, firstSlot) = (levels.count, slots.count)
        for (index, level) in check.levels.enumerated() {
            guard let key = check.keys[index], let needs = level.requirement.every else {
                levels.removeLast(levels.count - firstLevel)
                fulfilments.removeLast(fulfilments.count - firstLevel)
                return nil
            }
            levels.append(Level(key: key, needs: needs))
            fulfilments.append(check.fulfilment(recognised: index))
        }
        // A slot whose code is long is never found here.
        for slot in indikator.slots { slots.append(Slot(key: slot.key ?? .none, terms: slot.terms)) }
        return Plan(
            levels: firstLevel..<levels.count, slots: firstSlot..<slots.count, isCumulative: check.isCumulative)
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
        return Levels.recognised(claim: claim, isCumulative: plan.isCumulative) {
            levels[first + $0].needs & ~filled == 0
        }
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

extension Indikator {
    /// Whether both are answered once by levels with the same scores, which ask for the same of the same slots.
    fileprivate func isJudged(like other: Indikator) -> Bool {
        guard case .once = repetition, case .once = other.repetition, let levels = check.levels,
            let others = other.check.levels, levels.isCumulative == others.isCumulative,
            levels.levels.count == others.levels.count, slots.count == other.slots.count
        else { return false }
        // Most are read once for many indicators.
        let haveSameLevels =
            levels === others
            || zip(levels.levels, others.levels).allSatisfy {
                $0.score == $1.score && $0.requirement == $1.requirement
            }
        let haveSameSlots =
            slots == other.slots
            || zip(slots, other.slots).allSatisfy {
                $0.code == $1.code && $0.terms == $1.terms && $0.minimum == $1.minimum
            }
        return haveSameLevels && haveSameSlots
    }
}
