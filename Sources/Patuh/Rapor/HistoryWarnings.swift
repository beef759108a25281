internal import Markup

extension Evidence {
    /// What looks like a slip in the official scores of past years, which are shown as they stand.
    var historyWarnings: [PlacedWarning] {
        if history.isEmpty { return [] }
        var seen: Set<[String]> = []
        return zip(document.root.children(.riwayat), history).flatMap { element, past in
            var slips: [HistorySlip] = []
            if past.year >= year { slips.append(.notBefore) }
            if !seen.insert([String(past.year), past.rubric]).inserted { slips.append(.repeated) }
            if rubric.compares(with: past.rubric), past.score > rubric.scale {
                slips.append(.aboveScale(rubric.scale))
            } else if past.rubric == rubric.code, let stated = past.category {
                let possible = rubric.categories(possibleWith: past.score)
                if !possible.contains(where: { $0.isCalled(stated) }) {
                    slips.append(.otherCategory(possible.map(\.code)))
                }
            }
            return slips.map { slip in
                PlacedWarning(offset: element.offset, matter: .history(past, slip), code: nil, part: nil)
            }
        }
    }
}

/// What looks like a slip in an official score of a past year (`riwayat`).
public enum HistorySlip: Sendable, Hashable {
    /// Its year is not before the one assessed.
    case notBefore
    /// Another score of the year and the rubric stands before it.
    case repeated
    /// It is above the scale.
    case aboveScale(Fraction)
    /// Its category is none of those that the rubric gives such a score.
    case otherCategory([String])
}
