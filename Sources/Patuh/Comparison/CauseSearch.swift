/// Looks for the causes of what changed between two assessments under one form.
struct CauseSearch {
    let before: Assessment
    let after: Assessment
    /// The old answers that nobody can read under the form.
    private let unreadable: Set<Bridge.Place>
    /// For each node, the indicators that do not apply any more, or again, so that it weighs otherwise.
    private let movers: [[Int]]
    /// The same of everything at the top, then of everything directly in each node.
    private let moversBelow: [[Int]]

    init(from before: Bridge, to after: Assessment) {
        let old = before.assessment
        self.before = old
        self.after = after
        unreadable = before.unreadable
        movers = Self.movers(old, after)
        moversBelow = after.form.childLists.map { [movers] in $0.flatMap { movers[$0] } }
    }

    private static func movers(_ before: Assessment, _ after: Assessment) -> [[Int]] {
        let form = after.form
        let shifted = form.leaves.filter { isShifted($0, before, after) }
        if shifted.isEmpty { return Array(repeating: [], count: form.nodes.count) }
        var movers: [[Int]] = Array(repeating: [], count: form.nodes.count)
        // Children come after their parents.
        for node in form.nodes.indices.reversed() {
            guard let weight = form.nodes[node].weight else {
                movers[node] = form.children(of: node).flatMap { movers[$0] }
                continue
            }
            if weight.isZero || !isShifted(node, before, after) { continue }
            let inside = node..<form.nodes[node].end
            movers[node] = inside.count == 1 ? [node] : shifted.filter(inside.contains)
        }
        return movers
    }

    /// Whether an indicator does not apply any more, or again.
    func isShifted(_ leaf: Int) -> Bool { Self.isShifted(leaf, before, after) }

    private static func isShifted(_ leaf: Int, _ before: Assessment, _ after: Assessment) -> Bool {
        after.outcomes[leaf].isNotApplicable != before.outcomes[leaf].isNotApplicable
    }

    /// The causes at an indicator; empty when it is worth as much and carries as much as before.
    func causes(at leaf: Int) -> [ChangeCause] {
        guard case .indikator(let indikator) = after.form.nodes[leaf].content else { return [] }
        var causes: [ChangeCause] = []
        let pairs = pairs(at: leaf, indikator)
        for (old, new) in pairs { causes += self.causes(old, new, at: leaf, indikator) }
        let isWeighedOtherwise = pairs.contains { old, new in
            guard let old, let new else { return false }
            return before.parts[old].weight != after.parts[new].weight
        }
        // Those nobody has named have no pairs; only their number can differ.
        let isOtherwise = causes.isEmpty && before.outcomes[leaf] != after.outcomes[leaf]
        if isWeighedOtherwise || isOtherwise { causes.append(.productWeights) }
        let isKept = before.outcomes[leaf] != .notApplicable && after.outcomes[leaf] != .notApplicable
        if isKept, before.shares[leaf] != after.shares[leaf] { causes.append(causeOfShare(of: leaf)) }
        return causes
    }

    /// Why an indicator carries more or less of the whole than before: it stands in a group that is worth its least,
    /// which is another one now; or what does not apply weighs nothing.
    private func causeOfShare(of leaf: Int) -> ChangeCause {
        let form = after.form
        var (lowest, named, count): (ChangeCause?, [Int], Int) = (nil, [], 0)
        var child = leaf
        while true {
            let parent = form.nodes[child].parent
            let siblings = form.children(of: parent)
            var countsSiblings = true
            if let parent, case .group(let group) = form.nodes[parent].content, group.method == .minimum {
                // Siblings weigh nothing here, but for what a group without a weight of its own weighs by them.
                countsSiblings = form.nodes[parent].weight == nil
                if before.shares[child].isZero != after.shares[child].isZero {
                    let least = siblings.first { !after.shares[$0].isZero }
                    // A group that counts no more itself says so further up.
                    lowest = least.map { .lowest(of: after.item(parent).code, now: after.item($0).code) } ?? lowest
                }
            }
            // What moved in the child itself has been found where it stands.
            if countsSiblings {
                let all = moversBelow[parent.map { $0 + 1 } ?? 0]
                count += all.count - movers[child].count
                let others = all.lazy.filter { [child] in !(child..<form.nodes[child].end).contains($0) }
                named += others.prefix(ChangeCause.mostNamed)
            }
            guard let parent else { break }
            child = parent
        }
        let codes = named.sorted().prefix(ChangeCause.mostNamed).map { after.item($0).code }
        return lowest ?? .weight(because: codes, others: count - codes.count)
    }

    /// The parts that are for the same thing: products by their code, those nobody has named one by one.
    private func pairs(at leaf: Int, _ indikator: Indikator) -> [(old: Int?, new: Int?)] {
        let old = before.partIndices(of: leaf)
        let new = after.partIndices(of: leaf)
        guard indikator.repetition == .products else { return zip(old, new).map { ($0, $1) } }
        func named(_ parts: Range<Int>, _ assessment: Assessment) -> [Int] {
            parts.filter { assessment.parts[$0].index < assessment.evidence.products.count }
        }
        func code(_ part: Int, _ assessment: Assessment) -> String {
            assessment.evidence.products[assessment.parts[part].index].code
        }
        let (oldNamed, newNamed) = (named(old, before), named(new, after))
        let codes = newNamed.map { code($0, after) }
        let matched = newNamed.map { part -> (old: Int?, new: Int?) in
            (oldNamed.first { code($0, before) == code(part, after) }, part)
        }
        return matched + oldNamed.filter { !codes.contains(code($0, before)) }.map { ($0, nil) }
    }

    private func causes(_ old: Int?, _ new: Int?, at leaf: Int, _ indikator: Indikator) -> [ChangeCause] {
        guard let new else { return old.flatMap { before.name(of: $0, indikator) }.map { [.productWent($0)] } ?? [] }
        let name = after.name(of: new, indikator)
        guard let old else { return name.map { [.productCame($0)] } ?? [] }
        let (was, now) = (before.parts[old], after.parts[new])
        if was.outcome == now.outcome { return [] }
        if now.outcome == .notApplicable {
            return [.notApplicableCame(part: name, reason: after.word(of: new).response?.reason)]
                + evidence(old, new, name, indikator)
        }
        if was.outcome == .notApplicable {
            return [.notApplicableWent(part: name)] + statements(old, new, name, at: leaf, indikator)
                + evidence(old, new, name, indikator)
        }
        let found = statements(old, new, name, at: leaf, indikator) + evidence(old, new, name, indikator)
        if !found.isEmpty { return found }
        return [.recognised(part: name, before: was.judgement.recognised, after: now.judgement.recognised)]
    }

    /// What is said otherwise, by the unit or by an assessor.
    private func statements(
        _ old: Int, _ new: Int, _ name: Assessment.Part.Name?, at leaf: Int, _ indikator: Indikator
    ) -> [ChangeCause] {
        let (was, now) = (before.word(of: old).response, after.word(of: new).response)
        let verified = [before.parts[old].source == .verified, after.parts[new].source == .verified]
        let isUnreadable = unreadable.contains(Bridge.Place(node: leaf, part: before.parts[old].index))
        let first = was?.said(indikator.check) ?? (isUnreadable ? .unreadable : nil)
        let second = now?.said(indikator.check)
        let (lost, gained) = (was?.found(indikator.check) ?? [], now?.found(indikator.check) ?? [])
        if first == second, gained == lost, verified[0] == verified[1] { return [] }
        let verification = after.word(of: new).verification
        let isBoth = was != nil && now != nil
        let statement = ChangeCause.Statement(
            part: name, before: first, after: second, wasVerified: verified[0], isVerified: verified[1],
            gained: isBoth ? gained.filter { !lost.contains($0) } : [],
            lost: isBoth ? lost.filter { !gained.contains($0) } : [], assessor: verification?.assessor,
            remark: verification?.remark)
        return [verified.contains(true) ? .verification(statement) : .answer(statement)]
    }

    /// Slots of the unit's own answers that are filled now or not any more, where that lets something be met, or not, of
    /// what is claimed now; and those that are empty where documents did not count before.
    private func evidence(
        _ old: Int, _ new: Int, _ name: Assessment.Part.Name?, _ indikator: Indikator
    ) -> [ChangeCause] {
        let earlier = before.needs(of: old, indikator)
        var (lost, gained): ([ChangeCause], [ChangeCause]) = ([], [])
        for now in after.needs(of: new, indikator) {
            let was = earlier.first { $0.item == now.item }
            // What an assessor recognised needed no documents; what nobody claimed has none to lose.
            if was == nil, before.parts[old].source != .verified { continue }
            let item = now.item.map { indikator.check.items[$0].name }
            var told = Set<Int>()
            for (had, has) in turned(was, now) {
                for slot in had where has.isEmpty && told.insert(slot).inserted {
                    let titles = was?.proof.titles(in: slot) ?? []
                    let gone = titles.filter { !now.proof.titles(in: slot, counting: false).contains($0) }
                    lost.append(.evidenceLost(part: name, item: item, now.proof.gap(slot), gone: gone))
                }
                for slot in has where had.isEmpty && told.insert(slot).inserted {
                    gained.append(
                        .evidenceGained(
                            part: name, item: item, slot: indikator.slots[slot].name,
                            documents: now.proof.titles(in: slot)))
                }
            }
        }
        return lost + gained
    }

    /// The clauses of what is met now and was not, or the other way round, each with the slots that were filled and those
    /// that are. Where nothing had to be proved before, all was.
    private func turned(_ was: Assessment.Need?, _ now: Assessment.Need) -> [(had: [Int], has: [Int])] {
        let turned = now.requirements.filter { requirement in
            let wasMet = was.map { requirement.isMet(by: $0.proof.isFilled) } ?? true
            return wasMet != requirement.isMet(by: now.proof.isFilled)
        }
        return turned.flatMap(\.clauses).map { clause in
            (was.map { clause.filter($0.proof.isFilled) } ?? clause, clause.filter(now.proof.isFilled))
        }
    }
}
