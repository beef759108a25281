/// The published results of one government, year and rubric.
struct PublishedUnits {
    private let rubric: Rubric
    private let own: OfficialResults.Row?
    private let rows: [OfficialResults.Row]
    private let lacksRows: Bool
    private let words: PublishedWords
    private let withoutScore: [String]
    private let withoutProducts: [String]
    /// For each kind as it is written, its index in ``kinds``.
    private let numbers: [String: Int]
    /// The kinds of the rubric, and those of the file that the rubric does not know.
    let kinds: [Recap.Kind]
    let units: [Recap.Unit]
    /// What the units come to, on the scale from 0 to 1; nothing when the rule needs numbers that are not there.
    let whole: Gathering.ScoreTotal

    init(_ gathering: Gathering) {
        rubric = gathering.rubric
        own = gathering.rows.first { $0.unit == nil }
        rows = gathering.rows.filter { $0.unit != nil }
        lacksRows = gathering.lacksRows
        let words = PublishedWords(gathering.rows, rubric)
        self.words = words
        var known = rubric.unitKinds.map { (code: $0.code, name: $0.name) }
        var numbers = Dictionary(known.enumerated().map { ($1.code, $0) }) { first, _ in first }
        for row in rows where numbers[row.kind] == nil {
            if let kind = rubric.unitKinds.firstIndex(where: { $0.isCalled(row.kind) }) {
                numbers[row.kind] = kind
            } else {
                numbers[row.kind] = known.count
                known.append((row.kind, row.kind))
            }
        }
        self.numbers = numbers
        var sums = known.map { _ in Gathering.ScoreSum() }
        var units: [Recap.Unit] = []
        withoutScore = rows.filter { $0.score == nil }.compactMap(\.unit)
        withoutProducts =
            rubric.aggregation == .meanOfUnits ? [] : rows.filter { $0.products == nil }.compactMap(\.unit)
        let canCount = !lacksRows && withoutScore.isEmpty && withoutProducts.isEmpty
        for row in rows {
            let kind = numbers[row.kind] ?? 0
            let weight = rubric.aggregation == .meanOfProducts ? row.products ?? 1 : 1
            units.append(Recap.Unit(row, kind: kind, weight: weight, rubric, words))
            guard canCount, let score = row.score else { continue }
            let fulfilment = score.value / rubric.scale
            sums[kind].add(fulfilment, fulfilment, weight: weight)
        }
        let totals = sums.map(\.total)
        kinds = zip(known, totals).map { [rubric] in Recap.Kind(code: $0.code, name: $0.name, $1, rubric) }
        self.units = units
        whole = .sum(totals)
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
        let names = units.map { matching($0.name) }
        let shared = isScored ? repeated(names) : []
        for index in units.indices where !shared.contains(names[index]) {
            guard let row = unmatched.removeValue(forKey: names[index]) else { continue }
            units[index].officials = [official(row, beside: isScored ? units[index] : nil, isScored: isScored)]
        }
        let apart = isScored ? rows.compactMap { only($0, unmatched, shared) } : []
        // A published unit that several here are called like may be any of them: none of these is missing in the list.
        let unlisted = units.indices.filter { isScored && units[$0].score != nil && units[$0].official == nil }
            .filter { !shared.contains(names[$0]) || unmatched[names[$0]] == nil }.map { units[$0].name }
        return Recap.Official(
            score: own?.score, category: own?.category, zone: own?.zone, source: own?.source,
            bands: own?.score.map { rubric.categories(possibleWith: rubric.rounding($0.value).value) } ?? [],
            isRounded: own?.score.flatMap { score in result.map { isRounded(score, from: $0) } } ?? false,
            verdict: verdict(result, isScored: isScored),
            list: isScored && unlisted.isEmpty && !apart.contains(where: \.isAmbiguous) ? list : nil,
            unlisted: unlisted, listed: rows.count, withoutScore: withoutScore,
            withoutProducts: withoutProducts, lacksRubric: lacksRows,
            contradictions: ([own].compactMap(\.self) + rows).flatMap(contradictions),
            onlyPublished: apart)
    }

    /// - Parameters:
    ///   - own: the same unit, scored here.
    ///   - isScored: whether units are, so that the published number of products may be another.
    private func official(
        _ row: OfficialResults.Row, beside own: Recap.Unit?, isScored: Bool
    ) -> Recap.OfficialUnit {
        let published = numbers[row.kind].flatMap { $0 < rubric.unitKinds.count ? rubric.unitKinds[$0].code : nil }
        let kind = own.map { rubric.unitKinds[$0.kind].code }
        let isOther = kind.map { kind in published.map { rubric.ranks($0, with: kind) } == false } ?? false
        return Recap.OfficialUnit(
            score: row.score, category: row.category, zone: row.zone, code: words.category(of: row, rubric)?.code,
            difference: row.score.flatMap { score in own?.score.map { score - $0.published } },
            products: isScored && rubric.aggregation == .meanOfProducts ? row.products : nil,
            otherKind: isOther ? published : nil)
    }

    private func only(
        _ row: OfficialResults.Row, _ unmatched: [String: OfficialResults.Row], _ shared: Set<String>
    ) -> Recap.OnlyPublished? {
        guard let name = row.unit, unmatched[matching(name)] != nil else { return nil }
        return Recap.OnlyPublished(
            name: name, kind: row.kind, official: official(row, beside: nil, isScored: true),
            isAmbiguous: shared.contains(matching(name)))
    }

    private func verdict(_ result: Recap.Result?, isScored: Bool) -> Recap.Verdict {
        guard let own = own?.score else { return .nothingPublished }
        guard let result else {
            if lacksRows { return .rowsMissing }
            if rows.isEmpty { return .noUnits }
            return isScored || !withoutScore.isEmpty ? .scoresMissing : .productsMissing
        }
        let difference = own - result.score.published
        if isScored { return .beside(difference: difference) }
        return follows(own, from: result) ? .follows(difference: difference) : .contradicts(difference: difference)
    }

    /// What the published units come to; `nil` when the rule needs numbers that are not there.
    private var list: Recap.List? {
        guard let own = own?.score, let result = Recap.Result(whole, rubric) else { return nil }
        return Recap.List(
            mean: result.score, count: rows.count, difference: own - result.score.published,
            isContradiction: !follows(own, from: result))
    }

    /// Whether what was published as a whole may be the mean of its units: but for a hundredth, or for less than was
    /// rounded away of the units and of the whole before they were published.
    private func follows(_ own: Decimal, from result: Recap.Result) -> Bool {
        let distances = [result.score.exact, result.score.published.value].map { own.value - $0 }
        if distances.contains(where: Recap.Verdict.tolerance.contains) { return true }
        // Of what is cut off, all of a decimal is gone, else half of it at most.
        let part: Int128 = rubric.rounding.mode == .truncate ? 1 : 2
        func rounded(_ places: Int) -> Fraction { Fraction(numerator: 1, denominator: part * powerOfTen(places)) }
        // Where zeros at the end were left out, other numbers show how many decimals there are.
        let places = rows.compactMap(\.score?.places).max() ?? 0
        let spread = rounded(places) + rounded(max(places, own.places))
        return -spread < distances[0] && distances[0] < spread
    }

    /// Whether the total was published with fewer decimals than the rubric gives, and is what the mean rounds to with these.
    private func isRounded(_ own: Decimal, from result: Recap.Result) -> Bool {
        guard own.places < rubric.rounding.places else { return false }
        return Rounding(places: own.places, mode: rubric.rounding.mode)(result.score.exact) == own
    }

    private func contradictions(_ row: OfficialResults.Row) -> [Recap.Contradiction] {
        guard let score = row.score else { return [] }
        // Bands are of rounded scores, and lists may have more decimals.
        let rounded = rubric.rounding(score.value).value
        let possible = rubric.categories(possibleWith: rounded)
        var found: [Recap.Contradiction] = []
        func contradict(
            _ stated: String, _ expected: [String], _ isAssumed: Bool, _ subject: Recap.Contradiction.Subject
        ) {
            found.append(
                Recap.Contradiction(
                    unit: row.unit, score: score, stated: stated,
                    expected: expected.uniqued().joined(separator: "/"), isAssumed: isAssumed, subject: subject))
        }
        let stated = words.category(of: row, rubric)
        if let category = row.category, stated == nil {
            contradict(category, possible.map(\.code), possible.contains(where: rubric.assumesBand), .category)
        }
        let zoned = (stated.map { [$0] } ?? possible).filter { $0.zone != nil }
        if let zone = row.zone, !zoned.isEmpty, !zoned.contains(where: { words.means(zone: zone, of: $0) }) {
            contradict(zone, zoned.compactMap(\.zone), zoned.contains(where: rubric.assumesZone), .zone)
        }
        return found
    }
}

extension Recap.Unit {
    /// A published unit.
    fileprivate init(
        _ row: OfficialResults.Row, kind: Int, weight: Int, _ rubric: Rubric, _ words: PublishedWords
    ) {
        let category = row.score.flatMap { score in
            let rounded = rubric.rounding(score.value).value
            return words.category(of: row, rubric) ?? rubric.category(byBounds: rounded)
        }
        let places = max(rubric.rounding.places, row.score?.places ?? 0)
        let number = category.flatMap { category in rubric.categories.firstIndex { $0.code == category.code } }
        self.init(
            categoryNumber: number.map { Int32(clamping: $0) }, highestCategoryNumber: nil,
            answeredNumber: nil, verifiedNumber: nil, gates: [],
            partly: 0, isSample: false, date: nil,
            code: nil, name: row.unit ?? "", kind: kind,
            exact: row.score?.value, published: row.score?.padded(to: places).digits64 ?? 0, highestDigits: nil,
            weight: weight, unscored: 0, stage: nil, places: places, digits: [])
    }
}

extension Decimal {
    /// The digits. A score has few enough of them: a scale is at most 10⁹, and decimals are at most six.
    var digits64: Int64 { Int64(clamping: units) }
}
