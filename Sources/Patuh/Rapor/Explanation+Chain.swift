extension Explanation {
    /// How a node comes to its share of the whole: from the share of what it stands in, by its weight there.
    public struct Link: Sendable, Hashable {
        /// The node.
        public let place: Place
        /// What it stands in; `nil` for the whole.
        public let parent: Place?
        /// The share of what it stands in.
        public let parentShare: Fraction
        /// The node and its siblings.
        public let calculation: Calculation
        /// Which of the terms it is.
        public let position: Int
        /// Its own share of the whole.
        public let share: Fraction

        /// Why it has the share it has.
        public enum Rule: Sendable, Hashable {
            /// Not applicable: it leaves the sum.
            case notApplicable
            /// It weighs nothing, and is there for information.
            case weightless
            /// In proportion to its weight.
            case proportion
            /// The first least of its siblings has all of it.
            case least
            /// Another sibling is the first least.
            case notLeast
        }

        /// Why it has the share it has.
        public var rule: Rule {
            let term = calculation.terms[position]
            if term.status == .notApplicable { return .notApplicable }
            if !term.counts { return .weightless }
            guard calculation.method == .minimum else { return .proportion }
            return calculation.least == position ? .least : .notLeast
        }
    }
}

extension Assessment {
    /// The links from the top down to a node.
    func chain(to node: Int) -> [Explanation.Link] {
        let parent = form.nodes[node].parent
        let method = parent.flatMap { item($0).group?.method } ?? .mean
        let siblings = form.children(of: parent)
        let link = Explanation.Link(
            place: Explanation.Place(item(node)), parent: parent.map { Explanation.Place(item($0)) },
            parentShare: parent.map { shares[$0] } ?? .one,
            calculation: Explanation.Calculation(childTerms(of: parent), by: method),
            position: siblings.firstIndex(of: node) ?? 0, share: shares[node])
        return (parent.map { chain(to: $0) } ?? []) + [link]
    }
}
