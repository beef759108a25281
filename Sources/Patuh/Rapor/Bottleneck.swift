extension Rapor {
    /// A group that is worth its lowest member, and loses points: what the others gain does not count there.
    public struct Bottleneck: Sendable, Hashable {
        /// The code of the group.
        public let code: String
        /// Its name.
        public let name: String
        /// The codes of its lowest members, in the order of the rubric; of several, all must rise.
        public let lowest: [String]
    }

    /// Every such group of several members, in the order of the rubric.
    public var bottlenecks: [Bottleneck] {
        let (form, outcomes) = (assessment.form, assessment.outcomes)
        return form.nodes.indices.compactMap { node in
            guard form.nodes[node].content.group?.method == .minimum, let low = outcomes[node].low, low != .one,
                !assessment.shares[node].isZero
            else { return nil }
            // What weighs nothing is only told.
            let members = assessment.counted(form.children(of: node))
            if members.count < 2 { return nil }
            let lowest = members.filter { outcomes[$0].low == low }.map(assessment.code)
            return Bottleneck(code: assessment.code(of: node), name: assessment.name(of: node), lowest: lowest)
        }
    }
}
