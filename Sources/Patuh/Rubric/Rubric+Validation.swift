internal import Markup

/// What can only be checked once the whole tree is known.
extension Reader {
    /// Every `berlaku-untuk` and `induk` must name a kind of unit that exists.
    mutating func checkReferences(_ root: Element, kinds: [UnitKind]) {
        let referring: Names = [.berlakuUntuk, .induk]
        // Many rubrics have but one kind of unit.
        if document.makeups.allSatisfy({ $0.attributeNames.isDisjoint(with: referring) }) { return }
        let codes = kinds.map(\.code)
        func visit(_ element: Element, _ reader: inout Reader) {
            let attribute = element.known == .jenisUnit ? Name.induk : .berlakuUntuk
            if let text = element[attribute] {
                for code in words(of: text) where isCode(code) && !codes.contains(code) {
                    reader.report(
                        .unknownCode(.unitKind, code: code, place: attribute.text), at: element,
                        suggestion: nearest(to: code, among: codes))
                }
            }
            for child in element.children where child.sharesNamespace(with: root) { visit(child, &reader) }
        }
        visit(root, &self)
        for circle in kinds.circles {
            let first = root.children(.jenisUnit).first { $0[.kode] == circle[0] }
            report(.circularKinds(circle), at: first ?? root)
        }
    }

    /// The tree must be complete for a kind of unit: children, weights, roles and items. One requirement of an old
    /// edition has one successor in it.
    mutating func check(_ form: Form, items: [Item], roles: [Role], root: Element) {
        let kind = form.kind.code
        checkSiblings(of: nil, code: nil, form: form, items: items, at: root.offset)
        var succeeded = Set<Guide.Counterpart>()
        let asked = form.kind.products * form.leaves.count { form.nodes[$0].content.indikator?.repetition == .products }
        if asked > Indikator.mostParts {
            let element = root.children(.jenisUnit).first { $0[.kode] == kind }
            report(.tooManyParts(count: asked, most: Indikator.mostParts), at: element ?? root)
        }
        for (index, node) in form.nodes.enumerated() {
            let item = items[node.item]
            for counterpart in item.guide?.counterparts ?? [] where !succeeded.insert(counterpart).inserted {
                report(.repeatedCounterpart(rubric: counterpart.rubric, code: counterpart.code), at: item.offset)
            }
            switch node.content {
            case .group(let group):
                checkSiblings(of: index, code: item.code, form: form, items: items, at: item.offset)
                if !form.hasUnreadWeight(below: index, items) { checkSum(of: index, group, item: item, form: form) }
            case .indikator(let indikator):
                if case .roles(let asked) = indikator.repetition {
                    if asked.isEmpty {
                        report(.noRole(code: item.code, unitKind: kind), at: item.offset)
                    } else if asked.allSatisfy({ roles[$0].weight.isZero }) {
                        report(.allWeightsZero(code: item.code, unitKind: kind), at: item.offset)
                    }
                }
                if case .checklist(let checklist) = indikator.check, checklist.items.isEmpty,
                    !(items[node.item].indikator?.check.items.isEmpty ?? true)
                {
                    report(.noListItem(code: item.code, unitKind: kind), at: item.offset)
                }
            }
        }
    }

    private mutating func checkSiblings(of parent: Int?, code: String?, form: Form, items: [Item], at offset: Int) {
        let children = form.children(of: parent)
        if children.isEmpty {
            report(.emptyGroup(code: code, unitKind: form.kind.code), at: offset)
        } else if children.allSatisfy({ form.plainWeight(of: $0).isZero }), !form.hasUnreadWeight(below: parent, items),
            !form.hasEmptyGroup(below: parent)
        {
            report(.allWeightsZero(code: code, unitKind: form.kind.code), at: offset)
        }
    }

    private mutating func checkSum(of index: Int, _ group: Group, item: Item, form: Form) {
        guard let declared = group.declaredSum else { return }
        let actual = form.children(of: index).reduce(Fraction.zero) { $0 + form.plainWeight(of: $1) }
        if actual != declared {
            report(
                .weightSum(
                    code: item.code, unitKind: form.kind.code, declared: declared.shortDescription,
                    actual: actual.shortDescription),
                at: item.offset)
        }
    }
}

extension Form {
    /// Whether a weight below a node could not be read, which has been reported and makes sums meaningless.
    fileprivate func hasUnreadWeight(below parent: Int?, _ items: [Item]) -> Bool {
        let below = parent.map { $0 + 1..<nodes[$0].end } ?? 0..<nodes.count
        return below.contains { index in
            let item = items[nodes[index].item]
            return item.weight == nil && (item.weightText != nil || item.group == nil)
        }
    }

    /// Whether a group below a node has nothing in it, which has been reported and would weigh what that weighs.
    fileprivate func hasEmptyGroup(below parent: Int?) -> Bool {
        children(of: parent).contains { child in
            nodes[child].content.indikator == nil && nodes[child].weight == nil
                && (nodes[child].end == child + 1 || hasEmptyGroup(below: child))
        }
    }

    /// A node's weight when nothing is left out: its own, or what its children weigh together.
    func plainWeight(of index: Int) -> Fraction {
        nodes[index].weight ?? children(of: index).reduce(.zero) { $0 + plainWeight(of: $1) }
    }
}

extension Fraction {
    /// As a decimal where that is exact and short, else as a fraction.
    public var shortDescription: String {
        shortDecimal(places: 6)?.description ?? description
    }
}

extension [UnitKind] {
    /// Kinds that are each to be ranked with the next and the last with the first, from the one that stands first on. A
    /// kind that is ranked with itself is none.
    fileprivate var circles: [[String]] {
        var circles: [[String]] = []
        var seen = Set<Int>()
        for start in indices {
            var (way, next) = ([Int](), Optional(start))
            while let kind = next, seen.insert(kind).inserted {
                way.append(kind)
                next = firstIndex { $0.code == self[kind].parent }
            }
            guard let end = next, let entry = way.firstIndex(of: end), way.count - entry > 1 else { continue }
            let circle = way[entry...]
            let first = circle.indices.min { circle[$0] < circle[$1] } ?? entry
            circles.append((circle[first...] + circle[..<first]).map { self[$0].code })
        }
        return circles
    }
}
