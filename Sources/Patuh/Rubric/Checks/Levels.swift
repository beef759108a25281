internal import Markup

/// A check by described levels: the fulfilment is the score of the recognised level ÷ the highest score.
///
/// A class, so that whoever judges by it does not copy all that it holds.
public final class Levels: Sendable {
    /// The levels, scores rising; the last is worth more than 0.
    public let levels: [Level]
    /// Whether a level needs the evidence of every level below it as well (`kumulatif`).
    public let isCumulative: Bool
    /// What each level fulfils: its score ÷ the highest.
    private let fulfilments: [Fraction]
    /// How files write the score of each level most often; `nil` for one that takes many decimals.
    let keys: [PackedText?]

    init(levels: [Level], isCumulative: Bool) {
        self.levels = levels
        self.isCumulative = isCumulative
        let highest = levels.last?.score ?? .one
        // Where the highest level is 0 the rubric is refused, after all of it was read.
        fulfilments = levels.map { highest.isZero ? .zero : $0.score / highest }
        keys = levels.map { $0.score.shortDecimal(places: 6).flatMap { PackedText($0.description) } }
    }

    /// A described level (`tingkat`).
    public struct Level: Sendable, Hashable {
        /// What it is worth.
        public let score: Fraction
        /// What it means.
        public let text: String
        /// The slots it needs.
        public let requirement: Requirement
    }

    /// The score of the highest level; more than 0.
    public var highest: Fraction { levels.last?.score ?? .one }

    /// The level with a score as it is written; `nil` when there is none, or it is written otherwise.
    func index(ofWritten score: PackedText) -> Int? { keys.firstIndex(of: score) }

    /// The level with a score.
    func index(ofScore score: Fraction) -> Int? {
        levels.firstIndex { $0.score == score }
    }

    func tailored(to kind: UnitKind, slots: [EvidenceSlot]) -> Levels {
        Levels(
            levels: levels.map {
                Level(score: $0.score, text: $0.text, requirement: $0.requirement.tailored(to: kind, slots: slots))
            },
            isCumulative: isCumulative)
    }
}

extension Levels {
    private static let shape = Shape(attributes: [.skor, .perlu], text: true)

    convenience init(_ elements: [Element], context: CheckContext, reader: inout Reader) {
        var levels: [Level] = []
        levels.reserveCapacity(elements.count)
        for element in elements {
            reader.check(element, Self.shape)
            let score = reader.requiredNumber(element, .skor)
            if let last = levels.last, score <= last.score, element[.skor] != nil {
                reader.report(.levelsNotRising, at: element)
            }
            levels.append(
                Level(score: score, text: folded(element.text), requirement: context.requirement(element, &reader)))
        }
        if let element = elements.last, levels.allSatisfy(\.score.isZero) {
            reader.report(.highestScoreZero, at: element)
        }
        self.init(levels: levels, isCumulative: context.isCumulative)
    }
}

extension Levels {
    /// The highest level not above the claim that evidence proves; `nil` when it proves none.
    func recognised(claim: Int, proof: Proof) -> Int? {
        recognised(claim: claim) { proof.meets($0) }
    }

    /// The highest level not above the claim whose requirement is met; `nil` when none is.
    @inline(__always)
    func recognised(claim: Int, where isMet: (Requirement) -> Bool) -> Int? {
        Self.recognised(claim: claim, isCumulative: isCumulative) { isMet(levels[$0].requirement) }
    }

    /// The highest level not above the claim whose evidence is there, and where levels are cumulative that of every level
    /// below it as well; `nil` when there is none.
    @inline(__always)
    static func recognised(claim: Int, isCumulative: Bool, where isMet: (Int) -> Bool) -> Int? {
        guard isCumulative else { return (0...claim).last(where: isMet) }
        var proved = 0
        while proved <= claim, isMet(proved) { proved += 1 }
        return proved == 0 ? nil : proved - 1
    }

    /// What a recognised level fulfils; 0 for none.
    func fulfilment(recognised: Int?) -> Fraction { recognised.map { fulfilments[$0] } ?? .zero }

    /// What it comes to when a level was claimed and another one recognised.
    func judgement(claim: Int, recognised: Int?) -> Judgement {
        Judgement(
            .scored(fulfilment(recognised: recognised)), recognised: recognised.map { levels[$0].score } ?? .zero,
            claimed: levels[claim].score, maximum: highest)
    }

    /// Why it is not what was claimed, and what was recognised.
    func explain(claim: Int, proof: Proof) -> [Reason] {
        let recognised = recognised(claim: claim, proof: proof)
        if recognised == claim { return [reason(claim)] }
        let unproved = (recognised ?? -1) + 1
        let blocking = levels[(isCumulative ? unproved : claim)...claim].lazy.map(\.requirement)
        let loss = Reason.levelNotProved(
            claimed: levels[claim].score, recognised: recognised.map { levels[$0].score } ?? .zero,
            gaps: proof.gaps(in: blocking))
        return recognised.map { [loss, reason($0)] } ?? [loss]
    }

    private func reason(_ level: Int) -> Reason { .level(score: levels[level].score, text: levels[level].text) }
}
