extension Rapor {
    /// The groups and indicators of a card, each made when it is looked at.
    public struct Nodes: RandomAccessCollection, Sendable {
        let assessment: Assessment

        /// The first, which stands at the top.
        public var startIndex: Int { 0 }
        /// Past the last.
        public var endIndex: Int { assessment.form.nodes.count }
        /// The group or indicator at an index from 0 on.
        public subscript(index: Int) -> Node { Node(assessment: assessment, index: index) }
    }

    /// What became of the answers of a card, each made when it is looked at.
    public struct Parts: RandomAccessCollection, Sendable {
        let assessment: Assessment

        /// The first.
        public var startIndex: Int { 0 }
        /// Past the last.
        public var endIndex: Int { assessment.findings.count }
        /// What became of an answer, by its index from 0 on.
        public subscript(index: Int) -> Part {
            Part(assessment: assessment, node: Int(assessment.findings[index].node), index: index)
        }
    }

    /// The one part of an indicator, given by its index in ``nodes``, as an index in ``parts``; `nil` where it has
    /// several or none.
    package func onlyPart(of node: Int) -> Int? {
        let parts = assessment.partIndices(of: node)
        return parts.count == 1 ? parts.lowerBound : nil
    }

    /// How many answers somebody has verified, whosever word counts here, and how many there are to verify: one for each
    /// product or role. A claim of not applicable wants approval instead, and counts only where it was verified.
    public var verifiedAnswers: (verified: Int, answered: Int) { assessment.evidence.verifiedAnswers }

    /// The score of a unit that fulfils everything.
    public var scale: Fraction { assessment.rubric.scale }
    /// How its numbers were rounded, each once.
    public var rounding: Rounding { assessment.rubric.rounding }

    /// A group or indicator on the card.
    public struct Node: Sendable {
        let assessment: Assessment
        /// Its index in the form's nodes.
        let index: Int

        /// Its code.
        public var code: String { assessment.code(of: index) }
        /// Its name.
        public var name: String { assessment.name(of: index) }
        /// The regulation's own word for it: dimensi, variabel, indikator …
        public var level: String { assessment.rubric.items[assessment.form.nodes[index].item].level }
        /// How deep it stands; 0 at the top.
        public var depth: Int { assessment.form.nodes[index].depth }
        /// Index after its last descendant.
        public var end: Int { assessment.form.nodes[index].end }
        /// Whether it is a group.
        public var isGroup: Bool { assessment.form.nodes[index].content.group != nil }
        /// How its children make its value; `nil` for an indicator.
        public var method: Group.Method? { assessment.form.nodes[index].content.group?.method }
        /// Whether its weight is assumed.
        public var isWeightAssumed: Bool { assessment.form.nodes[index].isWeightAssumed }
        /// What to do when points are lost.
        public var advice: String? { assessment.advice(for: index) }
        /// What it is worth.
        public var figures: Figures { assessment.figures(of: index) }
        /// For an indicator, its one part, or one for each product or role; empty for a group. A range of
        /// ``Rapor/parts``.
        public var parts: Range<Int> { assessment.partIndices(of: index) }
    }

    /// What became of one answer.
    public struct Part: Sendable {
        let assessment: Assessment
        /// Index of the indicator in the form's nodes.
        let node: Int
        /// Its index in the assessment's parts.
        let index: Int

        var indikator: Indikator { assessment.form.nodes[node].content.indikator ?? .none }
        /// The product or role; `nil` when the indicator is answered once.
        public var name: Assessment.Part.Name? { assessment.name(of: index, indikator) }
        /// What it is worth.
        public var figures: Figures {
            name == nil ? assessment.figures(of: node) : assessment.figures(ofPart: index)
        }
        /// Whose word it is; `nil` when nobody has answered.
        public var source: Assessment.Basis? { assessment.parts[index].source }
        /// What was recognised, claimed and measured.
        public var judgement: Judgement { assessment.parts[index].judgement }
        /// Why it is worth that, the most important reason first.
        public var reasons: [Reason] { assessment.reasons(of: index, indikator) }
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
}

// MARK: - Making

extension Assessment {
    /// The code of a node.
    func code(of node: Int) -> String { rubric.items[form.nodes[node].item].code }

    /// The name of a node.
    func name(of node: Int) -> String { rubric.items[form.nodes[node].item].name }

    /// What to do when points are lost at a node.
    func advice(for node: Int) -> String? { rubric.items[form.nodes[node].item].guide?.advice }

    fileprivate func figures(of node: Int) -> Rapor.Figures {
        let weight = rubric.items[form.nodes[node].item].weightText ?? weights[node].shortDescription
        return figures(outcomes[node], weight: weight, share: shares[node])
    }

    fileprivate func figures(ofPart part: Int) -> Rapor.Figures {
        figures(parts[part].outcome, weight: parts[part].weight.shortDescription, share: parts[part].share)
    }

    private func figures(_ outcome: Outcome, weight: String, share: Fraction) -> Rapor.Figures {
        Rapor.Figures(
            status: Rapor.Status(outcome), weight: weight,
            numbers: outcome.low.map { Rapor.Numbers(share: share, fulfilment: $0, scale: Rapor.Scale(rubric)) })
    }
}
