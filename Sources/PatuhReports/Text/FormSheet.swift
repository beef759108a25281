import Patuh

/// What a form holds: everything a rubric asks, or what it asks one kind of unit.
struct FormSheet {
    /// A group or question of the form.
    struct Row {
        let item: Item
        let content: Item.Content
        let depth: Int
        /// Whether its weight is assumed, for one of the kinds shown at least.
        let isWeightAssumed: Bool
    }

    let rubric: Rubric
    /// The kind of unit; `nil` for all, when there are several.
    let kind: UnitKind?
    let rows: [Row]

    init(_ rubric: Rubric, _ kind: UnitKind?) {
        let kind = kind ?? (rubric.unitKinds.count == 1 ? rubric.unitKinds.first : nil)
        self.rubric = rubric
        self.kind = kind
        let forms = rubric.forms.filter { kind == nil || $0.kind == kind }
        let assumed = Set(forms.flatMap(\.nodes).filter(\.isWeightAssumed).map(\.item))
        if kind != nil, let form = forms.first {
            rows = form.nodes.map {
                Row(
                    item: rubric.items[$0.item], content: $0.content, depth: $0.depth,
                    isWeightAssumed: $0.isWeightAssumed)
            }
        } else {
            rows = rubric.items.enumerated().map { index, item in
                Row(
                    item: item, content: item.content, depth: Self.depth(item, rubric),
                    isWeightAssumed: assumed.contains(index))
            }
        }
    }

    private static func depth(_ item: Item, _ rubric: Rubric) -> Int {
        var (depth, parent) = (0, item.parent)
        while let group = parent { (depth, parent) = (depth + 1, rubric.items[group].parent) }
        return depth
    }

    /// The kinds it may be filled in for.
    var kinds: [UnitKind] { kind.map { [$0] } ?? rubric.unitKinds }

    /// What about something is assumed that concerns those who fill it in.
    func assumptions(_ background: Background) -> [Assumption] {
        guard let kind else { return background.assumptions }
        return background.assumptions.concerning(kind, among: rubric.unitKinds)
    }

    private var repetitions: [Indikator.Repetition] {
        rows.compactMap { row in
            if case .indikator(let indikator) = row.content { indikator.repetition } else { nil }
        }
    }

    /// The roles that are asked, in the order of the rubric.
    var roles: [Role] {
        let asked = repetitions.flatMap { repetition -> [Int] in
            if case .roles(let roles) = repetition { roles } else { [] }
        }
        return Set(asked).sorted().map { rubric.roles[$0] }
    }

    /// How many products the form has room for; 0 when no question is asked for each.
    var products: Int {
        guard repetitions.contains(.products) else { return 0 }
        let wanted = kinds.map(\.products).max() ?? 0
        return wanted > 0 ? wanted : Self.productsWhenUnsaid
    }

    /// Whether the rubric leaves the number of products open.
    var leavesProductsOpen: Bool { kinds.allSatisfy { $0.products == 0 } }

    private static let productsWhenUnsaid = 3

    /// Everything assumed on the form.
    var assumptionCount: Int {
        assumptions(rubric.background).count + rubric.categories.reduce(0) { $0 + $1.assumptions.count }
            + roles.reduce(0) { $0 + $1.assumptions.count }
            + rows.reduce(0) { $0 + assumptions($1.item.background).count }
    }
}
