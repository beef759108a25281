/// The indicators of two results, paired, each with what became of it.
struct ChangeRows {
    /// Those that moved most first, then in the order of the new form; those that are there no more among them.
    let rows: [IndikatorChange]

    /// - Parameter rubric: the rubric of the newer result, where it is at hand.
    init(
        _ old: Snapshot, _ new: Snapshot, _ before: Assessment?, _ after: Assessment?, _ bridge: Bridge?,
        _ rubric: Rubric?
    ) {
        var rows: [IndikatorChange] = []
        if let before, let after, let bridge {
            let search = CauseSearch(from: bridge, to: after)
            for leaf in after.form.leaves {
                let predecessors = bridge.predecessors[leaf] ?? []
                rows.append(
                    IndikatorChange(
                        predecessors.map { old.nodes[$0] }, new.nodes[leaf], new.rounding,
                        bridge: bridge.assessment.points(of: leaf),
                        causes: { Self.causes($0, $1, search, leaf, bridge.dropped[leaf] ?? [], new.rounding) }))
            }
            for leaf in bridge.abandoned(of: before) {
                rows.append(IndikatorChange([old.nodes[leaf]], nil, new.rounding, bridge: .zero) { _, _ in [] })
            }
        } else {
            rows = Self.byCode(old, new, rubric)
        }
        self.rows = rows.map { (row: $0, size: $0.exact.isNegative ? -$0.exact : $0.exact) }.enumerated()
            .sorted { left, right in
                (right.element.size, left.offset) < (left.element.size, right.offset)
            }
            .map(\.element.row)
    }

    /// The indicators paired by their codes, or by those that the newer rubric names; without causes, as for cards.
    private static func byCode(_ old: Snapshot, _ new: Snapshot, _ rubric: Rubric?) -> [IndikatorChange] {
        let (first, second) = (old.nodes.filter { !$0.isGroup }, new.nodes.filter { !$0.isGroup })
        var former: [String: [String]] = [:]
        if let rubric, rubric.code != old.instrument.code {
            for item in rubric.items {
                let named = (item.guide?.counterparts ?? []).filter { $0.rubric == old.instrument.code }
                if !named.isEmpty { former[item.code] = named.map(\.code) }
            }
        }
        var rest = Dictionary(first.map { ($0.code, $0) }, uniquingKeysWith: { one, _ in one })
        func change(_ before: [Snapshot.Node], _ after: Snapshot.Node?) -> IndikatorChange {
            IndikatorChange(before, after, new.rounding, bridge: nil) { _, _ in [] }
        }
        // What is named goes before what only has the same code.
        var before: [[Snapshot.Node]] = second.map { node in
            (former[node.code] ?? []).compactMap { rest.removeValue(forKey: $0) }
        }
        for (index, node) in second.enumerated() where former[node.code] == nil {
            before[index] = [rest.removeValue(forKey: node.code)].compactMap(\.self)
        }
        return zip(before, second).map { change($0, $1) }
            + first.filter { rest[$0.code] != nil }.map { change([$0], nil) }
    }

    /// Why an indicator changed: what the unit did, then what the rubric did.
    private static func causes(
        _ instrument: Fraction, _ unit: Fraction, _ search: CauseSearch, _ leaf: Int,
        _ dropped: [Carried.Dropped.Cause], _ rounding: Rounding
    ) -> [ChangeCause] {
        // What applies again and is worth nothing yet moves no points here, but weights elsewhere.
        var causes = unit.isZero && !search.isShifted(leaf) ? [] : search.causes(at: leaf)
        if !instrument.isZero || !dropped.isEmpty {
            causes.append(.instrument(points: rounding(instrument), dropped: dropped.uniqued()))
        }
        return causes
    }
}

extension IndikatorChange {
    /// - Parameters:
    ///   - before: what it was, by the codes of the older rubric; empty when it was not asked.
    ///   - after: what it is; `nil` when nobody asks it any more.
    ///   - causes: the causes of what the rubric and the unit change here.
    fileprivate init(
        _ before: [Snapshot.Node], _ after: Snapshot.Node?, _ rounding: Rounding, bridge: Fraction?,
        causes: (_ instrument: Fraction, _ unit: Fraction) -> [ChangeCause]
    ) {
        let first = before.reduce(Fraction.zero) { $0 + $1.points }
        let second = after?.points ?? .zero
        let exact = second - first
        code = after?.code ?? before.first?.code ?? ""
        name = after?.name ?? before.first?.name ?? ""
        let codes = before.map(\.code)
        formerCodes = after == nil || codes == [code] ? [] : codes
        status =
            after == nil ? .dropped : before.isEmpty ? .new : exact.isZero ? .same : exact.isNegative ? .down : .up
        self.before = first
        self.after = second
        self.bridge = bridge
        let applied = before.contains { $0.status != .notApplicable }
        printed = Printed(
            before: applied ? rounding(first) : nil,
            after: after.flatMap { $0.status == .notApplicable ? nil : rounding(second) }, difference: rounding(exact))
        self.causes = bridge.map { causes($0 - first, second - $0) } ?? []
    }
}
