extension Rapor {
    /// A group or indicator on the card.
    public struct Node: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// The regulation's own word for it: dimensi, variabel, indikator …
        public let level: String
        /// How deep it stands; 0 at the top.
        public let depth: Int
        /// Index after its last descendant.
        public let end: Int
        /// Whether it is a group.
        public let isGroup: Bool
        /// Whether its weight is assumed.
        public let isWeightAssumed: Bool
        /// What to do when points are lost.
        public let advice: String?
        /// What it is worth.
        public let figures: Figures
        /// For an indicator, its one part, or one for each product or role; empty for a group. A range of
        /// ``Rapor/parts``.
        public let parts: Range<Int>
    }

    /// What became of one answer.
    public struct Part: Sendable, Hashable {
        /// The product or role; `nil` when the indicator is answered once.
        public let name: Assessment.Part.Name?
        /// What it is worth.
        public let figures: Figures
        /// Whose word it is; `nil` when nobody has answered.
        public let source: Assessment.Basis?
        /// What was recognised, claimed and measured.
        public let judgement: Judgement
        /// Why it is worth that, the most important reason first.
        public let reasons: [Reason]
    }

    /// The numbers of a node or part.
    public struct Figures: Sendable, Hashable {
        /// In which of the three states it is.
        public let status: Status
        /// Its weight among its siblings, exact: a short decimal or a fraction.
        public let weight: String
        /// The numbers; `nil` when not applicable.
        public let numbers: Numbers?
    }

    /// The numbers of what counts in the sum, each worked out from the same two exact ones.
    public struct Numbers: Sendable, Hashable {
        /// Its exact share of the whole, 0 to 1.
        public let share: Fraction
        /// Its exact fulfilment, 0 to 1.
        public let fulfilment: Fraction
        /// What they are put on and rounded by.
        let scale: Scale

        /// Its share in percent.
        public var effectiveWeight: Decimal { scale.percentage(share, times: Fraction(100)) }
        /// Its fulfilment on the rubric's scale, exactly.
        public var exactValue: Fraction { fulfilment * scale.highest }
        /// Its fulfilment on the rubric's scale.
        public var value: Decimal { scale.rounding(fulfilment, times: scale.highest) }
        /// What it gives to the score.
        public var contribution: Decimal { scale.rounding(share, times: scale.highest, times: fulfilment) }
        /// What is lost there.
        public var lost: Decimal { scale.rounding(share, times: scale.highest, times: fulfilment.complement) }
        /// Whether everything is fulfilled, exactly.
        public var isFull: Bool { fulfilment == .one }
        /// The fulfilment in tenths, for bars: 0 to 10.
        public var tenths: Int {
            Int(Rounding(places: 0, mode: .halfUp)(fulfilment, times: Fraction(10)).units)
        }
    }

    /// What numbers are put on and rounded by.
    struct Scale: Sendable, Hashable {
        let highest: Fraction
        let rounding: Rounding
        let percentage: Rounding

        init(_ rubric: Rubric) {
            highest = rubric.scale
            rounding = rubric.rounding
            percentage = rubric.rounding.atLeast(places: 2)
        }
    }

    /// The states of a node.
    public enum Status: String, Sendable {
        /// Scored.
        case scored = "dinilai"
        /// Not yet scored.
        case unscored = "belum-dinilai"
        /// Not applicable.
        case notApplicable = "tdd"
    }

    /// Something assumed.
    public struct AssumptionEntry: Sendable, Hashable {
        /// What about.
        public let subject: String
        /// The code of the group, indicator, category or role; `nil` for the rubric as a whole.
        public let code: String?
        /// What people call it, an indicator with its code; `nil` for the rubric as a whole.
        public let name: String?
        /// Why.
        public let reason: String
    }

    /// Something to know, with the indicator it is about.
    public struct WarningEntry: Sendable, Hashable {
        /// Where in the evidence file it arises, as a byte offset; 0 when it is about the file.
        public let offset: Int
        /// What.
        public let matter: Warning
        /// The code of the indicator; `nil` when it is about the unit.
        public let code: String?
        /// The product or role.
        public let part: Assessment.Part.Name?
    }
}
