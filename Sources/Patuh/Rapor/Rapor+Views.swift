extension Rapor {
    /// What the unit says of itself beside what was verified.
    public struct Views: Sendable, Hashable {
        /// The result by the unit's own word; `nil` when there is nothing to score.
        public let own: Result?
        /// The verified result.
        public let verified: Result?
        /// Verified minus own, of the published scores; `nil` when one is missing.
        public let difference: Decimal?
        /// The groups and indicators at the top.
        public let rows: [Row]
        /// What an assessor changed: reductions first, those that cost most before the others, then raises.
        public let changes: [Change]

        /// A dimension in both views.
        public struct Row: Sendable, Hashable {
            /// Its code.
            public let code: String
            /// Its name.
            public let name: String
            /// Its value by the unit's own word; `nil` when not applicable.
            public let own: Decimal?
            /// Its verified value; `nil` when not applicable.
            public let verified: Decimal?
            /// Verified minus own; `nil` when one is missing.
            public let difference: Decimal?
            /// How many answers below it were verified.
            public let verifiedAnswers: Int
            /// How many of them are worth what the unit said.
            public let agreed: Int
        }

        /// An answer to which an assessor gave another worth.
        public struct Change: Sendable, Hashable {
            /// The code of the indicator.
            public let code: String
            /// Its name.
            public let name: String
            /// The product or role; `nil` when the indicator is answered once.
            public let part: Assessment.Part.Name?
            /// Its value by the unit's own word; `nil` when not applicable, or not scored.
            public let own: Decimal?
            /// Whether the unit's own word was not scored.
            public let wasOpen: Bool
            /// Its verified value; `nil` when not applicable.
            public let verified: Decimal?
            /// Which way it went; `nil` when it became or was not applicable, or counts as much as before.
            public let direction: Comparison.Direction?
            /// Who changed it.
            public let assessor: String
            /// When.
            public let date: CalendarDate
            /// Why, in the assessor's words: a remark, or the reason of TDD.
            public let remark: String
        }
    }
}

extension Rapor.Views {
    /// Both views; `nil` when no answer and no result differs.
    init?(own: Assessment, verified: Assessment) {
        let scale = Rapor.Scale(verified.rubric)
        self.own = Rapor.Result(own)
        self.verified = Rapor.Result(verified)
        difference = Self.difference(self.own?.score.published, self.verified?.score.published)
        changes = Self.changes(own, verified, scale)
        if changes.isEmpty, self.own == self.verified { return nil }
        rows = verified.form.children(of: nil).map { Row($0, own, verified, scale) }
    }

    fileprivate static func difference(_ own: Decimal?, _ verified: Decimal?) -> Decimal? {
        guard let own, let verified else { return nil }
        return verified - own
    }

    private static func changes(_ own: Assessment, _ verified: Assessment, _ scale: Rapor.Scale) -> [Change] {
        var found: [(change: Change, isReduced: Bool, loss: Fraction)] = []
        for leaf in verified.form.leaves {
            guard case .indikator(let indikator) = verified.form.nodes[leaf].content else { continue }
            for part in verified.partIndices(of: leaf) {
                let (before, after) = (own.parts[part].outcome, verified.parts[part].outcome)
                guard let verification = verified.verification(ofPart: part), before != after else { continue }
                let loss = verified.parts[part].share * ((before.low ?? .zero) - (after.low ?? .zero))
                let isReduced = (after.low ?? .one) < (before.low ?? .one)
                let isSameKind = before.isNotApplicable == after.isNotApplicable && before.low != after.low
                let wasOpen = before == .unscored
                let change = Change(
                    code: verified.item(leaf).code, name: verified.item(leaf).name,
                    part: verified.name(of: part, indikator), own: wasOpen ? nil : before.value(on: scale),
                    wasOpen: wasOpen, verified: after.value(on: scale),
                    direction: isSameKind ? isReduced ? .down : .up : nil,
                    assessor: verification.assessor, date: verification.date, remark: verification.reason)
                found.append((change, isReduced, loss))
            }
        }
        // Sorting keeps the order of the form among equals.
        return found.sorted { ($0.isReduced ? 0 : 1, $1.loss) < ($1.isReduced ? 0 : 1, $0.loss) }.map(\.change)
    }
}

extension Rapor.Views.Row {
    fileprivate init(_ node: Int, _ own: Assessment, _ verified: Assessment, _ scale: Rapor.Scale) {
        code = verified.item(node).code
        name = verified.item(node).name
        self.own = own.outcomes[node].value(on: scale)
        self.verified = verified.outcomes[node].value(on: scale)
        difference = Rapor.Views.difference(self.own, self.verified)
        let parts = verified.firstParts[node]..<verified.firstParts[verified.form.nodes[node].end]
        let checked = parts.filter { verified.verification(ofPart: $0) != nil }
        verifiedAnswers = checked.count
        agreed = checked.count { own.parts[$0].outcome == verified.parts[$0].outcome }
    }
}

extension Assessment {
    /// The verification that a part rests on.
    fileprivate func verification(ofPart part: Int) -> Verification? {
        parts[part].answer.flatMap { evidence.answers[$0].verifications.last }
    }
}

extension Outcome {
    /// The fulfilment that counts, on a scale; `nil` when not applicable.
    fileprivate func value(on scale: Rapor.Scale) -> Decimal? {
        low.map { scale.rounding($0, times: scale.highest) }
    }
}

extension Verification {
    /// The remark, or why the answer does not apply.
    fileprivate var reason: String {
        if case .notApplicable(let answer) = response, remark.isEmpty { answer.reason } else { remark }
    }
}
