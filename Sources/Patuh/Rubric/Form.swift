/// The rubric as one kind of unit sees it: what applies to it, and nothing else.
///
/// Slots, items and roles that do not apply to the kind are already struck, so whoever scores a unit never asks
/// again what applies. A class, so that nobody copies all that it holds.
public final class Form: Sendable {
    /// How many groups and indicators the forms of a rubric may have together, if all applied to every kind of unit: each
    /// kind has a form of its own.
    static let mostNodes = 500_000

    /// The kind of unit.
    public let kind: UnitKind
    /// The groups and indicators that apply, in pre-order.
    public let nodes: [Node]
    /// Index in ``nodes`` of each of the rubric's items; `nil` where the item does not apply.
    let nodeOfItem: [Int?]
    /// Indices in ``nodes`` of the indicators, in order.
    let leaves: [Int]
    /// Finds the index in ``leaves`` of an indicator by its code.
    let codes: CodeIndex
    /// The children of each node; first those at the top, then those of the first node.
    let childLists: [[Int]]
    /// Whether no group is worth its least child, so that every leaf brings to the whole what its share says.
    let isAdditive: Bool
    /// The short way of scoring.
    let plans: LevelPlans
    /// What holds for every unit to which everything applies; `nil` where it depends on what the unit answers.
    let usual: Usual?

    /// A form of which nobody knows yet what is usual.
    init(_ kind: UnitKind, _ nodes: [Node], _ nodeOfItem: [Int?], _ items: [Item]) {
        self.kind = kind
        self.nodes = nodes
        self.nodeOfItem = nodeOfItem
        leaves = nodes.indices.filter { nodes[$0].content.group == nil }
        codes = CodeIndex(leaves.map { items[nodes[$0].item].code })
        childLists =
            [nodes.roots(from: 0, to: nodes.count)] + nodes.enumerated().map { nodes.roots(from: $0 + 1, to: $1.end) }
        isAdditive = nodes.allSatisfy { $0.content.group?.method ?? .mean == .mean }
        plans = LevelPlans(nodes)
        usual = nil
    }

    /// The same form with what is usual.
    init(_ form: Form, usual: Usual?) {
        kind = form.kind
        nodes = form.nodes
        nodeOfItem = form.nodeOfItem
        leaves = form.leaves
        codes = form.codes
        childLists = form.childLists
        isAdditive = form.isAdditive
        plans = form.plans
        self.usual = usual
    }

    /// A group or indicator in the form's tree.
    public struct Node: Sendable {
        /// Index of the item in the rubric's items.
        public let item: Int
        /// Index of the parent in the form's nodes; `nil` at the top.
        public let parent: Int?
        /// Index after the last descendant.
        public internal(set) var end: Int
        /// How deep it stands; 0 at the top.
        public let depth: Int
        /// Whether its weight is assumed: said of itself, or of everything below a group it stands in; or it has none
        /// of its own, and weighs assumed weights against a sibling.
        public internal(set) var isWeightAssumed: Bool
        /// Its own weight; `nil` for a group that weighs what its children weigh together.
        public let weight: Fraction?
        /// What it is, with the check and the roles tailored to the kind.
        public let content: Item.Content
    }

    /// Weights and shares of a unit to which everything applies.
    struct Usual {
        /// Each node's weight among its siblings.
        let weights: [Fraction]
        /// Each node's share of the whole.
        let shares: [Fraction]
        /// What the children weigh together, in the order of ``childLists``.
        let wholes: [Fraction]

        init(_ form: Form, _ tree: Tree) {
            weights = tree.weights
            shares = Shares(form: form, tree).nodes
            wholes = form.childLists.map { children in
                var sum = FractionSum()
                for child in children { sum.add(tree.weights[child]) }
                return sum.value
            }
        }
    }

    /// The children of a node, or the nodes at the top for `nil`.
    ///
    /// - Precondition: `parent` is an index of ``nodes``.
    public func children(of parent: Int?) -> [Int] { childLists[parent.map { $0 + 1 } ?? 0] }
}

extension [Form.Node] {
    /// The nodes in a stretch that stand in no other node of it.
    fileprivate func roots(from start: Int, to end: Int) -> [Int] {
        var roots: [Int] = []
        var index = start
        while index < end {
            roots.append(index)
            index = self[index].end
        }
        return roots
    }
}
