extension Rapor {
    /// Something that does not apply, who says so, and where its weight went.
    public struct NotApplicableEntry: Sendable, Hashable {
        /// The code of the indicator.
        public let code: String
        /// Its name.
        public let name: String
        /// The product or role, when it is only that one.
        public let part: Assessment.Part.Name?
        /// Why.
        public let cause: Cause
        /// Where its weight went.
        public let heirs: Heirs

        /// Why something does not apply.
        public enum Cause: Sendable, Hashable {
            /// Claimed with a reason, and approved; the day, where it is known.
            case approved(reason: String, approver: String, on: CalendarDate?)
            /// By a rule of the rubric, with what made it apply.
            case rubric(Reason)
        }

        /// Who shares the weight of what does not apply.
        public enum Heirs: Sendable, Hashable {
            /// The other products or roles of the indicator.
            case otherParts
            /// What else stands in a group, by their codes; `nil` for the name where it is the whole rubric.
            case siblings([String], within: String?)
            /// Nobody: it weighs nothing.
            case weightless
            /// Nobody: nothing is left that counts.
            case nobody
            /// Nobody: the group is worth the least of what else stands in it, whatever that weighs; its name.
            case leastOf(String)
        }
    }

    /// What does not apply, in the order of the nodes.
    static func notApplicable(_ assessment: Assessment) -> [NotApplicableEntry] {
        var entries: [NotApplicableEntry] = []
        let findings = assessment.findings
        for index in findings.indices where findings[index].conclusion.isNotApplicable {
            let part = Parts(assessment: assessment)[index]
            guard let cause = part.reasons.lazy.compactMap(NotApplicableEntry.Cause.init).first else { continue }
            let isWhole = assessment.outcomes[part.node].isNotApplicable
            entries.append(
                NotApplicableEntry(
                    code: assessment.code(of: part.node), name: assessment.name(of: part.node), part: part.name,
                    cause: cause, heirs: isWhole ? assessment.heirs(of: part.node) : .otherParts))
        }
        return entries
    }
}

extension Rapor.NotApplicableEntry.Cause {
    fileprivate init?(_ reason: Reason) {
        switch reason {
        case .notApplicable(let reason, let approver, let date):
            self = .approved(reason: reason, approver: approver, on: date)
        case .nothingToMeasure, .fewRespondents: self = .rubric(reason)
        default: return nil
        }
    }
}

extension Assessment {
    /// Who shares the weight of a node that does not apply: what stands beside it, or further up where nothing does.
    fileprivate func heirs(of node: Int) -> Rapor.NotApplicableEntry.Heirs {
        var (above, parent) = (node, form.nodes[node].parent)
        while true {
            // What is in a group that weighs nothing weighs nothing either.
            if form.nodes[above].weight?.isZero ?? false { return .weightless }
            // The children of a group without a weight of its own weigh as if they stood in its place.
            while let group = parent, form.nodes[group].weight == nil { parent = form.nodes[group].parent }
            let codes = heirs(in: parent).map { item($0).code }
            if !codes.isEmpty, let parent, item(parent).group?.method == .minimum { return .leastOf(item(parent).name) }
            if !codes.isEmpty { return .siblings(codes, within: parent.map { item($0).name }) }
            guard let group = parent else { return .nobody }
            (above, parent) = (group, form.nodes[group].parent)
        }
    }

    private func heirs(in parent: Int?) -> [Int] {
        form.children(of: parent).flatMap { child -> [Int] in
            if outcomes[child] == .notApplicable || weights[child].isZero { return [] }
            let isPassedOver = form.nodes[child].weight == nil && item(child).group != nil
            return isPassedOver ? heirs(in: child) : [child]
        }
    }
}
