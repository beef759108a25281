/// A step up of an indicator, or of one answer to it.
struct StepUp {
    /// What it is worth then.
    var fulfilment: Fraction
    /// What is to be filled for it: for each, the slots of which one is enough.
    var needs: [[Int]]
    /// Index of the level it comes to; `nil` where there are no levels, or several parts come to different ones.
    var level: Int?
    /// Items of the check that must be there and that the answer does not name yet, in order.
    var items: [Int] = []
    /// What must be measured; `nil` where what was measured will do, or several parts need different numbers.
    var measured: Improvement.Goal.Measured?
    /// Whether the documents alone will not do: the answer that counts says less.
    var changesAnswer = false
    /// Whether an assessor has had the last word, and will have to have it again.
    var isVerified = false
    /// Whether an answer is there that counts for nothing until an assessor has seen it.
    var isAwaiting = false
    /// Whether parts take different things, so that what is said of all brings more than this.
    var isMixed = false

    /// All the way, where nothing in the rubric says how.
    static var untold: StepUp { StepUp(fulfilment: .one, needs: [], changesAnswer: true) }

    /// How far a step goes.
    enum Reach {
        /// To the next level or step of each product or role.
        case next
        /// As far as it goes.
        case everything
    }
}

extension StepUp {
    /// What it takes together with a step of another part; what both are worth is for others to say.
    fileprivate func joined(with other: StepUp) -> StepUp {
        var both = self
        if !takesTheSame(as: other) {
            both.isMixed = true
            both.needs.add(other.needs)
            both.level = level == other.level ? level : nil
            both.items = Set(items + other.items).sorted()
            both.measured = .both(measured, other.measured)
        }
        both.changesAnswer = changesAnswer || other.changesAnswer
        both.isVerified = isVerified || other.isVerified
        both.isAwaiting = isAwaiting || other.isAwaiting
        return both
    }

    /// Whether it takes what another one takes.
    fileprivate func takesTheSame(as other: StepUp) -> Bool {
        items == other.items && measured == other.measured && level == other.level && needs == other.needs
    }

    /// Whether it can be told beside everything: it takes something, and nothing that everything does not take.
    func isStep(to whole: StepUp) -> Bool {
        let isSaid = level != nil || !items.isEmpty || measured != nil || !needs.isEmpty
        return isSaid && !isMixed && fulfilment != .one && isPart(of: whole) && !takesTheSame(as: whole)
    }

    /// Whether it takes nothing but what another one takes.
    func isPart(of whole: StepUp) -> Bool {
        Set(items).isSubset(of: whole.items) && (measured == nil || whole.measured != nil)
            && needs.allSatisfy(whole.needs.imply)
    }
}

extension [[Int]] {
    /// Adds clauses, but for those that come along with another one.
    mutating func add(_ clauses: [[Int]]) {
        for clause in clauses where !imply(clause) {
            removeAll { clause.allSatisfy($0.contains) }
            append(clause)
        }
    }

    /// Whether a clause comes along: whatever fills one of these fills it too.
    func imply(_ clause: [Int]) -> Bool { contains { $0.allSatisfy(clause.contains) } }
}

extension Assessment {
    /// What an indicator is worth after the next step of each of its parts, where that is wanted, and after all that it
    /// takes; `nil` when some part has none.
    func stepsUp(of leaf: Int, wantsNext: Bool) -> (next: StepUp?, everything: StepUp?) {
        let indikator = indikator(at: leaf)
        var (next, everything) = (Climb(), Climb())
        for part in parts(of: leaf) {
            guard let now = part.outcome.low, now != .one, !part.weight.isZero else {
                next.pass(part)
                everything.pass(part)
                continue
            }
            let ascent = Ascent(self, part, indikator, from: now)
            // Until an assessor has seen it, an answer gains nothing step by step.
            if wantsNext, !next.isStuck { next.go(part.awaiting == nil ? ascent.step(.next) : nil, part) }
            everything.go(ascent.step(.everything) ?? .untold, part)
        }
        return (wantsNext ? next.step : nil, everything.step)
    }

    /// All that one part of an indicator takes.
    func everything(of part: Part, _ indikator: Indikator) -> StepUp {
        var climb = Climb()
        climb.go(Ascent(self, part, indikator, from: part.outcome.low ?? .zero).step(.everything) ?? .untold, part)
        return climb.step ?? .untold
    }
}

/// Steps up of the parts of an indicator, one part after another.
private struct Climb {
    private var combination = Combination(.mean)
    private var joined: StepUp?
    /// Whether some part has none.
    private(set) var isStuck = false

    /// What they come to together; `nil` when some part has none.
    var step: StepUp? {
        guard !isStuck, let fulfilment = combination.outcome.low else { return nil }
        var step = joined ?? StepUp(fulfilment: fulfilment, needs: [])
        step.fulfilment = fulfilment
        return step
    }

    /// Adds a part that stays as it is.
    mutating func pass(_ part: Assessment.Part) { combination.add(part.outcome, weight: part.weight) }

    /// Adds the step of a part; `nil` when it has none.
    mutating func go(_ step: StepUp?, _ part: Assessment.Part) {
        guard var step else {
            isStuck = true
            return
        }
        combination.add(.scored(step.fulfilment), weight: part.weight)
        (step.isVerified, step.isAwaiting) = (part.isVerified, part.awaiting != nil)
        joined = joined?.joined(with: step) ?? step
    }
}
