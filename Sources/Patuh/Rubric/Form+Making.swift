extension Form {
    /// Tailors a rubric's tree to a kind of unit.
    init(for kind: UnitKind, items: [Item], roles: [Role], background: Background) {
        self.kind = kind
        var nodes: [Node] = []
        var nodeOfItem: [Int?] = Array(repeating: nil, count: items.count)
        var open: [Int] = []
        var index = 0
        while index < items.count {
            let item = items[index]
            while let last = open.last, items[nodes[last].item].end <= index {
                nodes[last].end = nodes.count
                open.removeLast()
            }
            guard item.applicability.includes(kind) else {
                index = item.end
                continue
            }
            nodeOfItem[index] = nodes.count
            let parent = item.parent.flatMap { nodeOfItem[$0] }
            if item.group != nil { open.append(nodes.count) }
            nodes.append(
                Node(
                    item: index, parent: parent, end: nodes.count + 1,
                    depth: open.count - (item.group == nil ? 0 : 1),
                    isWeightAssumed: background.assumesWeights
                        || (item.group == nil && item.background.assumesWeights)
                        || parent.map { nodes[$0].isWeightAssumed || items[nodes[$0].item].background.assumesWeights }
                            ?? false,
                    weight: item.weight,
                    content: item.content.tailored(to: kind, roles: roles)))
            index += 1
        }
        for last in open { nodes[last].end = nodes.count }
        self.nodes = nodes
        self.nodeOfItem = nodeOfItem
        leaves = nodes.indices.filter { items[nodes[$0].item].group == nil }
        leafByCode = Dictionary(
            leaves.enumerated().map { (items[nodes[$0.element].item].code, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Background {
    /// Whether weights are assumed: its own of an indicator; of a group, those of everything below, not its own.
    fileprivate var assumesWeights: Bool { assumptions.contains { $0.subject == "bobot" } }
}

extension Item.Content {
    fileprivate func tailored(to kind: UnitKind, roles: [Role]) -> Self {
        guard case .indikator(let indikator) = self else { return self }
        var repetition = indikator.repetition
        if case .roles(let asked) = repetition {
            repetition = .roles(asked.filter { roles[$0].applicability.includes(kind) })
        }
        return .indikator(
            Indikator(
                check: indikator.check.tailored(to: kind, slots: indikator.slots), slots: indikator.slots,
                repetition: repetition, mayBeNotApplicable: indikator.mayBeNotApplicable, effort: indikator.effort,
                respondent: indikator.respondent))
    }
}
