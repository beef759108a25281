internal import Markup

/// A check of a survey: where the mean stands on its scale.
public struct Survey: Sendable {
    /// The lowest answer (`dari`).
    public let lowest: Fraction
    /// The highest answer (`sampai`); more than ``lowest``.
    public let highest: Fraction
    /// How the mean becomes a fulfilment.
    public let conversion: Conversion
    /// Whether a low mean is good (`arah="turun"`); only with ``Conversion/range``.
    public let isFalling: Bool
    /// The least number of respondents (`minimal-responden`).
    public let minimumRespondents: Int?
    /// What fewer respondents mean (`bila-kurang`).
    public let whenFewer: WhenFewer
    /// The slots it needs.
    public let requirement: Requirement

    /// How a mean becomes a fulfilment.
    public enum Conversion: String, Sendable, CaseIterable {
        /// The mean ÷ the highest answer, as in PermenPANRB 14/2017 where it is multiplied by 25.
        case maximum = "maksimum"
        /// The mean's place between the lowest and the highest answer.
        case range = "rentang"
    }

    /// What too few respondents mean.
    public enum WhenFewer: String, Sendable, CaseIterable {
        /// The score stands, with a warning.
        case warning = "peringatan"
        /// The score is 0.
        case zero = "nol"
        /// The indicator leaves the sum, with a warning.
        case ignore = "abaikan"
    }

    private enum Direction: String, CaseIterable {
        case rising = "naik"
        case falling = "turun"
    }

    func tailored(to kind: UnitKind, slots: [EvidenceSlot]) -> Survey {
        Survey(
            lowest: lowest, highest: highest, conversion: conversion, isFalling: isFalling,
            minimumRespondents: minimumRespondents, whenFewer: whenFewer,
            requirement: requirement.tailored(to: kind, slots: slots))
    }
}

extension Survey {
    init(_ element: Element, context: CheckContext, reader: inout Reader) {
        reader.check(
            element,
            Shape(attributes: [
                .dari, .sampai, .konversi, .arah, .minimalResponden, .bilaKurang, .perlu,
            ]))
        let found = reader.problemCount
        let (lowest, highest) = (reader.requiredNumber(element, .dari), reader.requiredNumber(element, .sampai))
        if highest <= lowest, reader.problemCount == found {
            reader.report(.reversedScale, at: element)
        }
        let conversion = reader.choice(element, .konversi, default: Conversion.maximum)
        let direction = reader.choice(element, .arah, default: Direction.rising)
        if direction == .falling, conversion == .maximum { reader.report(.fallingMaximum, at: element) }
        self.init(
            lowest: lowest, highest: highest, conversion: conversion, isFalling: direction == .falling,
            minimumRespondents: reader.count(element, .minimalResponden, in: 0...Int.max),
            whenFewer: reader.choice(element, .bilaKurang, default: .warning),
            requirement: context.requirement(element, &reader))
    }
}

extension Survey {
    /// The result of a survey: how many answered, and their mean.
    public struct Result: Sendable, Hashable {
        /// How many answered.
        public let respondents: Int
        /// The mean of their answers, on the scale; `nil` when nobody answered.
        public let mean: Fraction?
    }

    /// The mean against the scale, once evidence and the number of respondents allow it.
    func judge(_ result: Result, proof: Proof) -> Judgement {
        guard let mean = result.mean else { return Judgement(.unscored) }
        var judgement = Judgement(.scored(fulfilment(of: mean)))
        judgement.measured = .survey(mean: mean, of: highest, respondents: result.respondents)
        if !proof.meets(requirement) { return judgement.worthNothing() }
        switch shortage(result)?.consequence {
        case .warning, nil: return judgement
        case .zero: return judgement.worthNothing()
        case .ignore: return judgement.notApplicable()
        }
    }

    /// The sum of all answers where several people together do not reach the highest answer of one, though more is
    /// better; `nil` otherwise.
    func smallTotal(_ result: Result) -> Fraction? {
        guard !isFalling, result.respondents >= 5, let mean = result.mean, !mean.isZero else { return nil }
        let total = mean * Fraction(result.respondents)
        return total <= highest ? total : nil
    }

    /// What keeps the mean from counting as it is.
    func explain(_ result: Result, proof: Proof) -> [Reason] {
        if result.mean == nil { return [.noRespondents] }
        if !proof.meets(requirement) { return [.numberNotProved(gaps: proof.gaps(in: [requirement]))] }
        guard let shortage = shortage(result) else { return [] }
        let reason = Reason.fewRespondents(
            shortage.respondents, minimum: shortage.minimum, consequence: shortage.consequence)
        return shortage.consequence == .ignore ? [reason, .notApplicableByRubric(.fewRespondents)] : [reason]
    }

    /// Too few respondents, and what that means.
    func shortage(_ result: Result) -> (respondents: Int, minimum: Int, consequence: WhenFewer)? {
        guard let minimum = minimumRespondents, result.respondents < minimum else { return nil }
        return (result.respondents, minimum, whenFewer)
    }

    private func fulfilment(of mean: Fraction) -> Fraction {
        switch conversion {
        case .maximum: mean / highest
        case .range:
            isFalling
                ? (highest - mean) / (highest - lowest)
                : (mean - lowest) / (highest - lowest)
        }
    }
}
