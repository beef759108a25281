package import Markup

/// The rubric as one kind of unit sees it: what applies to it, and nothing else.
///
/// Slots, items and roles that do not apply to the kind are already struck, so whoever scores a unit never asks
/// again what applies.
public struct Form: Sendable {
    /// The kind of unit.
    public let kind: UnitKind
    /// The groups and indicators that apply, in pre-order.
    public let nodes: [Node]
    /// Index in ``nodes`` of each of the rubric's items; `nil` where the item does not apply.
    let nodeOfItem: [Int?]
    /// Indices in ``nodes`` of the indicators, in order.
    let leaves: [Int]
    /// Index in ``leaves`` of each indicator, by code.
    let leafByCode: [String: Int]
    /// The children of each node; first those at the top, then those of the first node.
    let childLists: [[Int]]
    /// Whether no group is worth its least child, so that every leaf brings to the whole what its share says.
    let isAdditive: Bool
    /// Weights and shares of a unit to which everything applies; `nil` where they depend on what it answers.
    var usual: (weights: [Fraction], shares: [Fraction])?

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
        /// Its code, level and name as every card has them.
        package let heading: Fragment
        /// Its code as every entry of a register has it.
        package let reference: Fragment
    }

    /// The children of a node, or the nodes at the top for `nil`.
    public func children(of parent: Int?) -> [Int] { childLists[parent.map { $0 + 1 } ?? 0] }
}
