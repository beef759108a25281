/// The whole derivation of a number on a card: of the score, of a group or of an indicator.
///
/// Every step holds the exact numbers it starts from and the one it ends with, so that a reader with a calculator gets
/// from each to the next, and at last to what stands on the card. Renderers draw it as it is.
public struct Explanation: Sendable, Hashable {
    /// The version of the engine that made it.
    public let engine: String
    /// Whether it rests on made-up sample data.
    public let isSample: Bool
    /// Whose score it is.
    public let unit: ServiceUnit
    /// The name of the unit's kind.
    public let unitKind: String
    /// What it was scored with.
    public let instrument: Rapor.Instrument
    /// SHA-256 of the evidence file.
    public let inputDigest: String
    /// When, and whose word counts.
    public let period: Rapor.Period
    /// How many answers somebody has verified, see ``Rapor/verifiedAnswers``.
    public let verified: Int
    /// How many there are to verify.
    public let answered: Int
    /// The score of a unit that fulfils everything.
    public let scale: Fraction
    /// What is explained.
    public let subject: Subject
    /// The answers to an indicator, one part or one for each product or role; empty for anything else.
    public let parts: [Part]
    /// How the value is made of its children, or of the parts of an indicator; `nil` for an indicator answered once.
    public let calculation: Calculation?
    /// How much of the whole it carries: from the top down to it, a link for each node; empty for the whole.
    public let chain: [Link]
    /// What it gives to the score; `nil` when it is not applicable.
    public let contribution: Contribution?
    /// From the value of the whole to the category; `nil` when there is nothing to score.
    public let ending: Ending?

    /// What is explained.
    public enum Subject: Sendable, Hashable {
        /// The score.
        case whole
        /// A group.
        case group(Place)
        /// An indicator.
        case indikator(Place)
    }

    /// A group or indicator of the rubric.
    public struct Place: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// The regulation's own word for it.
        public let level: String
    }

    /// What something gives to the score, and what is lost there.
    public struct Contribution: Sendable, Hashable {
        /// Its share of the whole, 0 to 1.
        public let share: Fraction
        /// Its fulfilment, 0 to 1.
        public let fulfilment: Fraction
        /// Share × fulfilment × scale.
        public let points: Fraction
        /// Share × what is missing to 1 × scale.
        public let lost: Fraction
    }

    /// Why there is nothing to explain.
    public enum Failure: Error, Sendable, Hashable {
        /// The rubric has no group and no indicator with this code; what was probably meant.
        case unknownCode(String, suggestion: String?)
        /// It is in the rubric, but does not apply to units of this kind.
        case notForKind(Place, kind: UnitKind)
    }
}

extension Explanation {
    /// Explains a number of an assessment.
    ///
    /// - Parameter code: a group or an indicator; `nil` for the score.
    public init(of assessment: Assessment, at code: String? = nil) throws(Failure) {
        let node: Int? = if let code { try assessment.node(withCode: code) } else { nil }
        self.init(of: assessment, at: node)
    }

    /// - Parameter node: index of a group or an indicator in the form's nodes; `nil` for the score.
    init(of assessment: Assessment, at node: Int?) {
        let (evidence, rubric) = (assessment.evidence, assessment.rubric)
        engine = Rapor.engineVersion
        isSample = evidence.isSample
        unit = evidence.unit
        unitKind = assessment.form.kind.name
        instrument = Rapor.Instrument(rubric)
        inputDigest = evidence.digest
        period = Rapor.Period(assessment)
        (verified, answered) = evidence.verifiedAnswers
        scale = rubric.scale
        chain = node.map { assessment.chain(to: $0) } ?? []
        ending = Ending(assessment)
        guard let node else {
            (subject, parts, contribution) = (.whole, [], nil)
            calculation = Calculation(assessment.childTerms(of: nil), by: .mean)
            return
        }
        let place = Place(assessment.item(node))
        contribution = assessment.outcomes[node].low.map {
            Contribution(share: assessment.shares[node], fulfilment: $0, scale: rubric.scale)
        }
        switch assessment.form.nodes[node].content {
        case .group(let group):
            (subject, parts) = (.group(place), [])
            calculation = Calculation(assessment.childTerms(of: node), by: group.method)
        case .indikator(let indikator):
            subject = .indikator(place)
            parts = assessment.explainedParts(of: node, indikator)
            calculation =
                indikator.repetition == .once
                ? nil : Calculation(assessment.partTerms(of: node, indikator), by: .mean)
        }
    }
}

extension Explanation.Place {
    init(_ item: Item) {
        self.init(code: item.code, name: item.name, level: item.level)
    }
}

extension Explanation.Contribution {
    fileprivate init(share: Fraction, fulfilment: Fraction, scale: Fraction) {
        self.init(
            share: share, fulfilment: fulfilment, points: share * fulfilment * scale,
            lost: share * fulfilment.complement * scale)
    }
}

extension Assessment {
    /// The node with a code.
    fileprivate func node(withCode code: String) throws(Explanation.Failure) -> Int {
        guard let item = rubric.items.firstIndex(where: { $0.code == code }) else {
            let known = form.nodes.map { rubric.items[$0.item].code }
            throw .unknownCode(code, suggestion: nearest(to: code, among: known))
        }
        guard let node = form.nodeOfItem[item] else {
            throw .notForKind(Explanation.Place(rubric.items[item]), kind: form.kind)
        }
        return node
    }
}
