/// The published results of one government, year and rubric.
struct PublishedUnits {
    private let rubric: Rubric
    private let own: OfficialResults.Row?
    private let rows: [OfficialResults.Row]
    /// The kinds of the rubric, and those of the file that the rubric does not know.
    let kinds: [Recap.Kind]
    let units: [Recap.Unit]
    /// What the units come to, on the scale from 0 to 1; nothing when the rule needs numbers that are not there.
    let whole: Gathering.ScoreSum

    init(_ gathering: Gathering) {
        rubric = gathering.rubric
        own = gathering.rows.first { $0.unit == nil }
        rows = gathering.rows.filter { $0.unit != nil }
        var known = rubric.unitKinds.map { (code: $0.code, name: $0.name) }
        for row in rows where !known.contains(where: { $0.code == row.kind }) { known.append((row.kind, row.kind)) }
        var sums = known.map { _ in Gathering.ScoreSum() }
        var (units, whole) = ([Recap.Unit](), Gathering.ScoreSum())
        let canCount = rubric.aggregation == .meanOfUnits || rows.allSatisfy { $0.products != nil }
        for row in rows {
            let kind = known.firstIndex { $0.code == row.kind } ?? 0
            let weight = rubric.aggregation == .meanOfProducts ? row.products ?? 1 : 1
            units.append(Recap.Unit(row, kind: kind, weight: weight, rubric))
            guard canCount else { continue }
            let fulfilment = row.score.value / rubric.scale
            whole.add(fulfilment, fulfilment, weight: weight)
            sums[kind].add(fulfilment, fulfilment, weight: weight)
        }
        kinds = zip(known, sums).map { [rubric] kind, sum in
            Recap.Kind(
                code: kind.code, name: kind.name, count: sum.count, score: Recap.Result(sum, rubric)?.score)
        }
        self.units = units
        self.whole = whole
    }

    /// What was published beside what follows; puts the published score of each unit beside its own.
    ///
    /// - Parameters:
    ///   - result: the instansi's score as computed.
    ///   - isScored: whether that is from evidence.
    /// - Returns: `nil` when nothing was published.
    func compare(_ units: inout [Recap.Unit], with result: Recap.Result?, isScored: Bool) -> Recap.Official? {
        if own == nil, rows.isEmpty { return nil }
        var unmatched = Dictionary(rows.map { (matching($0.unit ?? ""), $0) }) { first, _ in first }
        for index in units.indices {
            guard let row = unmatched.removeValue(forKey: matching(units[index].name)) else { continue }
            units[index].official = Recap.OfficialUnit(
                score: row.score, category: row.category,
                difference: isScored ? units[index].score.map { row.score - $0.published } : nil)
        }
        return Recap.Official(
            score: own?.score, category: own?.category, zone: own?.zone, source: own?.source,
            verdict: verdict(result, isScored: isScored),
            contradictions: ([own].compactMap(\.self) + rows).flatMap(contradictions),
            onlyPublished: isScored
                ? rows.compactMap(\.unit).filter { unmatched[matching($0)] != nil } : [])
    }

    /// A name as it is compared: letter case and spaces do not count.
    private func matching(_ name: String) -> String {
        name.lowercased().split(separator: " ").joined(separator: " ")
    }

    private func verdict(_ result: Recap.Result?, isScored: Bool) -> Recap.Verdict {
        guard let own else { return .nothingPublished }
        guard let result else { return isScored || rows.isEmpty ? .noUnits : .productsMissing }
        let difference = own.score - result.score.published
        if isScored { return .beside(difference: difference) }
        // The mean of rounded scores may differ from the rounded mean by one unit of the last decimal.
        let places = min(own.score.places, rubric.rounding.places)
        let allowed = Fraction(numerator: 1, denominator: powerOfTen(places))
        let distance = own.score.value - result.score.exact
        let isWithin = distance <= allowed && -allowed <= distance
        return isWithin ? .follows(difference: difference) : .contradicts(difference: difference)
    }

    private func contradictions(_ row: OfficialResults.Row) -> [Recap.Contradiction] {
        let band = rubric.category(byBounds: row.score.value)
        var found: [Recap.Contradiction] = []
        func compare(_ stated: String?, _ expected: String?, _ subject: Recap.Contradiction.Subject) {
            guard let stated, let expected, stated.lowercased() != expected.lowercased() else { return }
            found.append(
                Recap.Contradiction(
                    unit: row.unit, score: row.score, stated: stated, expected: expected, subject: subject))
        }
        compare(row.category, band.code, .category)
        let zone = row.zone.map { $0.lowercased().hasPrefix("zona ") ? String($0.dropFirst(5)) : $0 }
        compare(zone, band.zone, .zone)
        return found
    }
}

extension Recap.Unit {
    /// A published unit.
    fileprivate init(_ row: OfficialResults.Row, kind: Int, weight: Int, _ rubric: Rubric) {
        let band = rubric.category(byBounds: row.score.value)
        let category = rubric.categories.firstIndex { $0.code == band.code }
        self.init(
            code: nil, name: row.unit ?? "", kind: kind,
            score: Score(published: row.score), highest: row.score, category: category, highestCategory: category,
            isHeld: false, weight: weight, values: [], unscored: 0)
    }
}

extension Score {
    /// A score of which only the published value is known.
    fileprivate init(published: Decimal) {
        exact = published.value
        self.published = published
    }
}
