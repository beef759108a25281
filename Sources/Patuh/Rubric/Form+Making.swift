extension Form {
    /// Tailors a rubric's tree to a kind of unit.
    convenience init(for kind: UnitKind, items: [Item], roles: [Role], background: Background) {
        let subjects = Assumption.weightSubjects(for: kind)
        var nodes: [Node] = []
        nodes.reserveCapacity(items.count)
        var nodeOfItem: [Int?] = Array(repeating: nil, count: items.count)
        var open: [Int] = []
        // Of everything in the rubric, and of everything in each node.
        let isAssumed = background.assumes(subjects)
        var assumesContent: [Bool] = []
        var index = 0
        // Items are large, so none is copied to be looked at.
        while index < items.count {
            while let last = open.last, items[nodes[last].item].end <= index {
                nodes[last].end = nodes.count
                open.removeLast()
            }
            guard items[index].applicability.includes(kind) else {
                index = items[index].end
                continue
            }
            nodeOfItem[index] = nodes.count
            let parent = items[index].parent.flatMap { nodeOfItem[$0] }
            let isGroup = items[index].group != nil
            if isGroup { open.append(nodes.count) }
            let assumes = items[index].background.assumes(subjects)
            assumesContent.append(assumes)
            nodes.append(
                Node(
                    item: index, parent: parent, end: nodes.count + 1, depth: open.count - (isGroup ? 1 : 0),
                    isWeightAssumed: isAssumed || (!isGroup && assumes)
                        || parent.map { nodes[$0].isWeightAssumed || assumesContent[$0] } ?? false,
                    weight: items[index].weight,
                    content: items[index].content.tailored(to: kind, roles: roles)))
            index += 1
        }
        for last in open { nodes[last].end = nodes.count }
        nodes.markDerivedAssumptions()
        let form = Form(kind, nodes, nodeOfItem, items)
        let tree = Tree(form, leaves: Array(repeating: .unscored, count: form.leaves.count))
        self.init(form, usual: form.isAdditive && !tree.hasNotApplicable ? Usual(form, tree) : nil)
    }
}

extension Background {
    /// Whether weights are assumed: its own of an indicator; of a group, those of everything below, not its own.
    fileprivate func assumes(_ subjects: [String]) -> Bool { assumptions.contains { subjects.contains($0.subject) } }
}

extension Assumption {
    private static let weights = "bobot"

    /// What assumptions about the weights of a kind's form are about: `bobot`, or `bobot-` and the code of the kind.
    fileprivate static func weightSubjects(for kind: UnitKind) -> [String] { [weights, weightSubject(for: kind)] }

    static func weightSubject(for kind: UnitKind) -> String { "\(weights)-\(kind.code)" }
}

extension [Assumption] {
    /// Those that are about a kind of unit: `bobot-` and the code of another kind is not.
    package func concerning(_ kind: UnitKind, among kinds: [UnitKind]) -> [Assumption] {
        if isEmpty { return [] }
        let others = Set(kinds.filter { $0.code != kind.code }.map(Assumption.weightSubject))
        return filter { !others.contains($0.subject) }
    }
}

extension [Form.Node] {
    /// Marks the groups that weigh together what their children weigh, where those weights are assumed.
    ///
    /// Only beside a sibling that weighs something; alone, a group has the share of its parent whatever it weighs.
    fileprivate mutating func markDerivedAssumptions() {
        var weighs = map { $0.weight.map { !$0.isZero } ?? false }
        var isAssumed = map(\.isWeightAssumed)
        for index in indices.reversed() where weighs[index] {
            guard let parent = self[index].parent, self[parent].weight == nil else { continue }
            weighs[parent] = true
            if isAssumed[index] { isAssumed[parent] = true }
        }
        // How many children weigh something: of the whole first, then of each node.
        var heavy = [Int](repeating: 0, count: count + 1)
        for index in indices where weighs[index] { heavy[place(ofParent: index)] += 1 }
        for index in indices where isAssumed[index] && heavy[place(ofParent: index)] > 1 {
            self[index].isWeightAssumed = true
        }
    }

    private func place(ofParent index: Int) -> Int { self[index].parent.map { $0 + 1 } ?? 0 }
}

extension Item.Content {
    fileprivate func tailored(to kind: UnitKind, roles: [Role]) -> Self {
        guard case .indikator(let indikator) = self, !indikator.isWhole(for: kind, roles) else { return self }
        var repetition = indikator.repetition
        if case .roles(let asked) = repetition {
            repetition = .roles(asked.filter { roles[$0].applicability.includes(kind) })
        }
        return .indikator(
            Indikator(
                check: indikator.check.tailored(to: kind, slots: indikator.slots), slots: indikator.slots,
                inheritedSlots: indikator.inheritedSlots, repetition: repetition,
                mayBeNotApplicable: indikator.mayBeNotApplicable, effort: indikator.effort,
                respondent: indikator.respondent))
    }
}

extension Indikator {
    /// Whether all of it applies to a kind of unit, so that nothing is struck.
    fileprivate func isWhole(for kind: UnitKind, _ roles: [Role]) -> Bool {
        if case .roles(let asked) = repetition, !asked.allSatisfy({ roles[$0].applicability.includes(kind) }) {
            return false
        }
        return slots.allSatisfy { $0.applicability.includes(kind) }
            && check.items.allSatisfy { $0.applicability.includes(kind) }
    }
}
