extension Recap.Instansi {
    /// Everything that is printed of an instansi; takes the units away from what was gathered.
    ///
    /// - Parameters:
    ///   - past: last year's results of the instansi.
    ///   - present: the codes and names of all units that it has this year.
    ///   - basis: whose word counts.
    init(
        _ gathering: inout Gathering, beside past: [PastResult], present: Set<String>, basis: Assessment.Basis?
    ) {
        let rubric = gathering.rubric
        self.rubric = rubric
        let published = PublishedUnits(gathering)
        isPublished = gathering.units.isEmpty
        let totals = gathering.kinds.map(\.total)
        let whole = isPublished ? published.whole : .sum(totals)
        name = gathering.key.name
        year = gathering.key.year
        instrument = Rapor.Instrument(rubric)
        unreviewed = gathering.unreviewed
        faulty = gathering.faulty
        let result = Recap.Result(whole, rubric)
        self.result = result
        kinds =
            isPublished
            ? published.kinds
            : zip(rubric.unitKinds, totals).map {
                Recap.Kind(code: $0.code, name: $0.name, $1, rubric)
            }
        var units = isPublished ? published.units : gathering.takeUnits()
        units.rank(among: kinds.map { rubric.kindRanked(with: $0.code) })
        official = published.compare(&units, with: result, isScored: !isPublished)
        lastYear = Recap.LastYear(
            beside: &units, in: year, past, result, rubric, present: present, basis: isPublished ? nil : basis)
        // What is part of none of the units is no group of theirs.
        let applying = isPublished ? [] : rubric.top.indices.filter { place in units.contains { $0.hasPart(place) } }
        if !isPublished, applying.count < rubric.top.count {
            for index in units.indices {
                let all = units[index].digits
                units[index].digits = applying.map { all[$0] }
            }
        }
        let verified = basis == .verified ? units.compactMap(\.verifiedAnswers) : []
        unverified = verified.count { $0.verified == 0 }
        partlyVerified = verified.count { $0.verified > 0 && $0.verified < $0.answered }
        self.units = units
        namesakes = isPublished ? [] : units.namesakes
        groups = applying.map { Recap.Group(gathering.items[rubric.top[$0]], rubric.items[rubric.top[$0]], rubric) }
        indicators = gathering.indicators(weighing: whole.weight)
        let counted = units.compactMap(\.category)
        bands = rubric.categories.enumerated().map { index, category in
            Recap.Count(code: category.code, count: counted.count { $0 == index })
        }
        zones = rubric.categories.map(\.zone).uniqued().map { zone in
            Recap.Count(code: zone, count: counted.count { rubric.categories[$0].zone == zone })
        }
        drags = result.map { Recap.Drag.all(units, whole, $0, rubric) } ?? []
        near = Recap.Near.all(units, rubric)
        held = Recap.Held.all(units, rubric)
        coverage = gathering.coverage
    }
}

extension Recap.Result {
    /// The mean; `nil` when no unit has a score.
    init?(_ total: Gathering.ScoreTotal, _ rubric: Rubric) {
        guard total.weight > 0 else { return nil }
        let unit = rubric.scale / Fraction(total.weight)
        score = Score(total.low * unit, rounding: rubric.rounding)
        highest = Score(total.high * unit, rounding: rubric.rounding)
        category = rubric.category(byBounds: score.published.value)
        highestCategory = rubric.category(byBounds: highest.published.value)
    }
}

extension Recap.Kind {
    init(code: String, name: String, _ total: Gathering.ScoreTotal, _ rubric: Rubric) {
        self.init(code: code, name: name, count: total.count, score: Recap.Result(total, rubric)?.score)
    }
}

extension Recap.Group {
    init(_ sum: Gathering.ItemSum, _ item: Item, _ rubric: Rubric) {
        let mean = sum.weight > 0 ? sum.value.value * rubric.scale / Fraction(sum.weight) : nil
        self.init(
            code: item.code, name: item.name, level: item.level,
            score: mean.map { Score($0, rounding: rubric.rounding) }, count: sum.count)
    }
}

extension Gathering {
    /// Where points are lost, most first; of equals the earlier in the rubric.
    ///
    /// - Parameter weight: what all units weigh together.
    fileprivate func indicators(weighing weight: Int) -> [Recap.Indicator] {
        let lossy = items.indices.filter { rubric.items[$0].guide != nil && items[$0].losing > 0 }
        let losses = lossy.map { items[$0].lost.value / Fraction(weight) }
        return fallingOrder(of: losses).map { place in
            let (sum, index) = (items[lossy[place]], lossy[place])
            return Recap.Indicator(
                code: rubric.items[index].code, name: rubric.items[index].name, losing: sum.losing, count: sum.count,
                mean: sum.value.value / Fraction(sum.weight), loss: losses[place], rubric: rubric)
        }
    }
}

extension [Recap.Unit] {
    /// Puts units in the order of their ranks and numbers them, equal published scores alike: 1, 2, 2, 4.
    ///
    /// - Parameter kinds: for each kind, what it is ranked as.
    fileprivate mutating func rank(among kinds: [String]) {
        let places = indices.reduce(0) { Swift.max($0, self[$1].places) }
        let keys = indices.map { self[$0].ranking(places: places) }
        let order = indices.sorted { left, right in
            if keys[left] != keys[right] { return keys[left] > keys[right] }
            return (self[left].name, self[left].code ?? "") < (self[right].name, self[right].code ?? "")
        }
        arrange(order)
        let numbers = Dictionary(kinds.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let all = kinds.count
        var before = [(count: Int, rank: Int, key: Int128)](repeating: (0, 0, 0), count: all + 1)
        func rank(_ group: Int, _ key: Int128) -> Int {
            before[group].count += 1
            if before[group].count == 1 || before[group].key != key {
                (before[group].rank, before[group].key) = (before[group].count, key)
            }
            return before[group].rank
        }
        for index in indices where self[index].exact != nil {
            let key = keys[order[index]]
            self[index].rank = rank(all, key)
            self[index].rankInKind = rank(numbers[kinds[self[index].kind]] ?? all, key)
        }
    }

    /// Puts at each place what stands at the index that `order` names there.
    private mutating func arrange(_ order: [Int]) {
        var isDone = [Bool](repeating: false, count: count)
        // In place, so that units are moved and none is copied.
        unsafe withUnsafeMutableBufferPointer { units in
            for start in order.indices where !isDone[start] {
                var place = start
                while order[place] != start {
                    isDone[place] = true
                    unsafe units.swapAt(place, order[place])
                    place = order[place]
                }
                isDone[place] = true
            }
        }
    }
}

extension Recap.Unit {
    /// What it is ranked by, the published score with so many decimals; less than any score when it has none.
    fileprivate func ranking(places: Int) -> Int128 {
        guard exact != nil else { return .min }
        return (self.places..<max(self.places, places)).reduce(Int128(published)) { key, _ in key * 10 }
    }
}

extension Recap.Drag {
    /// How many are named.
    private static let most = 5

    fileprivate static func all(
        _ units: [Recap.Unit], _ whole: Gathering.ScoreTotal, _ result: Recap.Result, _ rubric: Rubric
    ) -> [Self] {
        let points = units.map { unit in
            (rubric.scale - (unit.score?.exact ?? rubric.scale)) * Fraction(unit.weight) / Fraction(whole.weight)
        }
        return fallingOrder(of: points).prefix(most).filter { !points[$0].isZero }.map { index in
            Self(
                unit: index, lost: Score(points[index], rounding: rubric.rounding),
                without: Score(result.score.exact + points[index], rounding: rubric.rounding))
        }
    }
}

extension Recap.Near {
    /// How many points are few: a fiftieth of the scale.
    static func most(_ rubric: Rubric) -> Fraction { rubric.scale / Fraction(50) }

    /// Units that lack few points to a better category, and nothing but points.
    fileprivate static func all(_ units: [Recap.Unit], _ rubric: Rubric) -> [Self] {
        let most = most(rubric)
        let near = units.indices.compactMap { index -> (near: Self, missing: Fraction)? in
            guard let score = units[index].score?.published.value, let category = units[index].category, category > 0,
                units[index].gates.isEmpty, rubric.categories[category - 1].hasOwnBound,
                // Of a published result nobody knows what else it lacks.
                units[index].code != nil || rubric.categories[category - 1].gates.isEmpty
            else { return nil }
            let missing = rubric.categories[category - 1].bound.value - score
            guard missing <= most, !missing.isNegative else { return nil }
            return (Self(unit: index, category: category - 1, points: missing.written(rubric.rounding)), missing)
        }
        // Sorting keeps the order of the units among equals.
        return near.sorted { $0.missing < $1.missing }.map(\.near)
    }
}

extension Recap.Held {
    fileprivate static func all(_ units: [Recap.Unit], _ rubric: Rubric) -> [Self] {
        units.indices.compactMap { index in
            guard !units[index].gates.isEmpty, let score = units[index].score?.published.value,
                let category = units[index].category, category > 0,
                rubric.categories[category - 1].bound.includes(score)
            else { return nil }
            let codes = units[index].gates.map { rubric.items[$0].code }
            return Self(unit: index, category: category - 1, codes: codes)
        }
    }
}

extension Rubric {
    /// Whether two kinds are ranked together.
    func ranks(_ kind: String, with other: String) -> Bool { kindRanked(with: kind) == kindRanked(with: other) }

    /// With which kind one is ranked: the one above it that has none above itself.
    fileprivate func kindRanked(with code: String) -> String {
        var code = code
        // No way up is longer.
        for _ in unitKinds {
            guard let parent = unitKinds.first(where: { $0.code == code })?.parent else { break }
            code = parent
        }
        return code
    }
}
