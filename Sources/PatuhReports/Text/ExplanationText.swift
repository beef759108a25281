public import Patuh

/// Draws an explanation as plain text in 80 columns, every line with the numbers that lead to its own.
public struct ExplanationText: Sendable {
    let words: Words
    private let ink: Ink

    /// Draws in the words of a catalogue.
    public init(_ words: Words, ink: Ink = Ink(isOn: false)) {
        self.words = words
        self.ink = ink
    }

    /// The explanation, in lines each ended by a line feed.
    public func callAsFunction(_ explanation: Explanation) -> String {
        let sections = [
            header(explanation), answers(explanation), value(explanation), chain(explanation),
            contribution(explanation), ending(explanation), deeper(explanation), footer(explanation),
        ]
        let rule = String(repeating: "=", count: TextLayout.width)
        return TextLayout.page(sections, rule: rule).replacing(Words.tie, with: " ")
    }

    // MARK: Head and foot

    private func header(_ explanation: Explanation) -> [String] {
        let rule = String(repeating: "=", count: TextLayout.width)
        let (period, instrument) = (explanation.period, explanation.instrument)
        func field(_ label: String, _ value: String) -> [String] {
            TextLayout.hanging(label.padded(to: 11) + ": ", value)
        }
        let subject =
            switch explanation.subject {
            case .whole: words.wholeScore
            case .group(let place), .indikator(let place): "\(printable(place.level)) \(words.place(place))"
            }
        return [rule]
            + TextLayout.ends(
                printable(explanation.unit.instansi).uppercased(),
                explanation.isSample ? "*** \(words.sampleData) ***" : "")
            + [ink.bold(words.explanationTitle(year: period.year)), rule]
            + field(words.unit, "\(printable(explanation.unit.name)) (\(printable(explanation.unitKind)))")
            + field(words.instrument, "\(instrument.code) \(words.version) \(printable(instrument.version))")
            + field(
                words.asOf, "\(words.date(of: period)); \(words.basis.lowercased()) \(words.basis(of: explanation))")
            + field(words.subject, subject) + [""] + TextLayout.wrap(words.howToRead, width: TextLayout.width)
    }

    private func deeper(_ explanation: Explanation) -> [String] {
        let codes = (explanation.calculation?.terms ?? []).compactMap { term in
            if case .node(let place) = term.subject { place.code } else { nil }
        }
        return codes.isEmpty ? [] : title(words.deeperTitle) + indented(words.deeper(codes))
    }

    private func footer(_ explanation: Explanation) -> [String] {
        let isAssumed =
            explanation.chain.contains { $0.calculation.terms.contains(where: \.weight.isAssumed) }
            || explanation.calculation?.terms.contains(where: \.weight.isAssumed) ?? false
            || explanation.ending?.bands.contains { $0.isAssumed || $0.isZoneAssumed } ?? false
        return (isAssumed ? TextLayout.wrap(words.assumedFigures, width: TextLayout.width) : [])
            + [words.disclaimer] + (explanation.isSample ? [words.sampleDisclaimer] : [])
            + [words.digests(explanation)]
    }

    // MARK: Share and contribution

    private func chain(_ explanation: Explanation) -> [String] {
        explanation.chain.isEmpty
            ? [] : title(words.weightAndShare) + explanation.chain.flatMap(link)
    }

    private func link(_ link: Explanation.Link) -> [String] {
        let term = link.calculation.terms[link.position]
        let sum = words.divisor(link.calculation.weight)
        let lines = indented("\(words.place(link.place)), \(words.from(link.parent))") + contents(term)
        let share = words.exact(link.share)
        switch link.rule {
        case .notApplicable, .weightless:
            return lines + moved(link.calculation)
                + formula(words.share, "\(share) (\(words.shareRule(link.rule)))")
        case .proportion:
            return lines + formula(words.sumOfWeights, weights(link.calculation))
                + moved(link.calculation)
                + formula(
                    words.share,
                    "\(words.bare(link.parentShare)) × \(words.bare(term.weight.value)) ÷ \(sum) = \(share)")
        case .least, .notLeast:
            let values = link.calculation.terms.filter(\.counts).compactMap { other in
                other.fulfilment.map { "\(name(other.subject)) \(words.exact($0))" }
            }
            return lines + formula("f", values.joined(separator: "; "))
                + formula(words.share, "\(share) (\(words.shareRule(link.rule)))")
        }
    }

    private func contribution(_ explanation: Explanation) -> [String] {
        guard let contribution = explanation.contribution else { return [] }
        let (share, fulfilment) = (words.bare(contribution.share), words.bare(contribution.fulfilment))
        let scale = words.bare(explanation.scale)
        return title(words.contributionTitle)
            + formula(
                words.contribution,
                "\(words.share) × f × \(words.scaleName) = \(share) × \(fulfilment) × \(scale)"
                    + " = \(words.exact(contribution.points))")
            + formula(
                words.lost,
                "\(words.share) × (1 - f) × \(words.scaleName) = \(share) × (1 - \(fulfilment)) × \(scale)"
                    + " = \(words.exact(contribution.lost))")
    }

    // MARK: Ending

    private func ending(_ explanation: Explanation) -> [String] {
        guard let ending = explanation.ending else {
            return title(words.endingTitle) + indented(words.everythingNotApplicable)
        }
        let isWhole = explanation.subject == .whole
        var lines = title(words.endingTitle) + (isWhole ? [] : indented(words.isSumOfContributions))
        lines += formula(
            "f × \(words.scaleName)",
            "\(words.bare(ending.fulfilment)) × \(words.bare(explanation.scale)) = \(words.exact(ending.score.exact))")
        let score = words.number(ending.score.published)
        lines += indented("\(words.rounded(ending.rounding)): \(score)")
        lines += indented(words.categoriesFromTop)
        for band in ending.bands {
            lines += hanging(
                "    \(printable(band.category.code))  ", words.band(band, ending.score.published, ending.rounding))
            lines += band.gates.flatMap { hanging("       ", words.gate($0, of: band)) }
        }
        guard let chosen = ending.bands.first(where: \.isChosen) else { return lines }
        let zone = chosen.category.zone.map {
            ", \(words.zone.lowercased()) \(printable($0))\(words.assumed(chosen.isZoneAssumed))"
        }
        let category = "\(words.category) \(printable(chosen.category.code))\(words.assumed(chosen.isAssumed))"
        return lines
            + indented("\(words.finalScore) \(score), \(category) \(printable(chosen.category.name))\(zone ?? "")")
            .map { ink.zone(chosen.category.zone, $0) }
    }

    // MARK: Lines

    func title(_ text: String) -> [String] { [ink.bold(text)] }
    func indented(_ text: String) -> [String] { hanging("  ", text) }

    /// A name and what it comes to, deeper than what it belongs to.
    func formula(_ name: String, _ text: String) -> [String] { hanging("    ", "\(name) = \(text)") }

    /// Wrapped text; where a calculation is broken, the next line begins with its sign.
    func hanging(_ lead: String, _ text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "=")) else { return TextLayout.hanging(lead, text) }
        let tied = ["=", "×", "÷", "+", "-"].reduce(text) { $0.replacing(" \($1) ", with: " \($1)\(Words.tie)") }
        return TextLayout.hanging(lead, tied)
    }
}
