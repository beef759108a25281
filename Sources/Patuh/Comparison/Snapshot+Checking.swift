public import Markup

extension Snapshot {
    /// Checks whether numbers of the cards in a file follow from each other: values, contributions, lost points, effective
    /// weights and what improvements bring from the exact ones, as far as a card says how they are rounded; values of
    /// indicators from those of their parts; and how many indicators there are in each state. Where the rubric is there,
    /// weights, categories and the distances to their bounds are held against it.
    ///
    /// Whether they follow from the evidence only making the card again shows.
    /// - Parameters:
    ///   - cards: what was read from the file.
    ///   - rubric: the rubric that a card was made with; `nil` where it is not there, and nothing is held against it.
    /// - Throws: every such number that does not follow, and every category that the score of its card cannot have.
    public static func check(
        _ cards: [Snapshot], in document: Document, by rubric: (Rapor.Instrument) -> Rubric?
    ) throws(Diagnostics) {
        var reader = Reader(document)
        // Of all cards in a file most have one rubric.
        var weights: [String: [String: String?]] = [:]
        for (card, element) in zip(cards, document.cards) {
            let rubric = rubric(card.instrument)
            if let rubric, weights[rubric.digest] == nil {
                weights[rubric.digest] = Dictionary(rubric.items.map { ($0.code, $0.weightText) }) { first, _ in first }
            }
            reader.checkNumbers(below: element, card, weights: rubric.flatMap { weights[$0.digest] } ?? [:])
            reader.checkCounts(of: element, card)
            if let result = card.result { reader.checkGains(on: element, result, card) }
            guard let rubric else { continue }
            for name in ["hasil", "hasil-lain"] {
                if let result = element.child(name) { reader.check(result: result, by: rubric) }
            }
        }
        try reader.finish()
    }
}

extension Reader {
    /// Checks what is printed of the result on either basis, and of the groups, indicators and their parts below an element.
    ///
    /// - Parameter weights: those that the rubric gives to its items, by their codes.
    /// - Returns: what each of the parts of an indicator gives to the score.
    @discardableResult
    fileprivate mutating func checkNumbers(
        below parent: Element, _ card: Snapshot, weights: [String: String?]
    ) -> [Fraction] {
        var points: [Fraction] = []
        for element in parent.children where element.sharesNamespace(with: parent) {
            let isPart = element.name == "bagian"
            let isResult = element.known == .hasil || element.name == "hasil-lain"
            guard isPart || isResult || element.known == .kelompok || element.known == .indikator else { continue }
            let problems = problemCount
            let value = element[.eksak] == nil ? nil : exact(element, .eksak)
            let share = element[.pangsa] == nil ? nil : exact(element, .pangsa)
            // What cannot be read makes nothing else wrong.
            let isRead = problemCount == problems
            if let value, isRead {
                check("nilai", is: card.rounding(value), element, card)
                if isResult { check("batas-bawah", is: card.rounding(value), element, card) }
            }
            if !isPart, let weight = weights[element[.kode] ?? ""] ?? nil {
                check("bobot", is: weight, byRubric: true, element)
            }
            let parts = checkNumbers(below: element, card, weights: weights)
            guard isRead, let share else { continue }
            // What is not yet scored has no value, and gives nothing. Long products are rounded without being made.
            let known = value ?? .zero
            check("sumbangan", is: card.rounding(known, times: share), element, card)
            check("bobot-efektif", is: card.rounding.atLeast(places: 2)(share, times: Fraction(100)), element, card)
            if let scale = card.scale {
                check("poin-hilang", is: card.rounding(scale - known, times: share), element, card)
            }
            if isPart { points.append(Self.fine(known, times: share).value) }
            if element.known == .indikator, problemCount == problems { checkSum(of: parts, is: known * share, element) }
        }
        return points
    }

    /// Checks a printed number, if it is there and it is known how it was rounded.
    private mutating func check(_ attribute: String, is right: Decimal, _ element: Element, _ card: Snapshot) {
        if card.isRoundingKnown { check(attribute, is: right.description, byRubric: false, element) }
    }

    /// - Parameter byRubric: whether the rubric says what it is, and not other numbers on the card.
    private mutating func check(_ attribute: String, is right: String, byRubric: Bool, _ element: Element) {
        guard let text = element[attribute], text != right else { return }
        let value = String(text.prefix(40))
        report(
            .numberContradicted(value: value, attribute: attribute, right: right, byRubric: byRubric), at: element)
    }

    /// Checks what improvements bring: printed as it is exactly, and the score with that.
    fileprivate mutating func checkGains(on card: Element, _ result: Snapshot.Result, _ snapshot: Snapshot) {
        guard let list = card.child("prioritas") else { return }
        for element in list.children where element.name == "perbaikan" && element.sharesNamespace(with: list) {
            if element[.tambahanEksak] == nil { continue }
            let problems = problemCount
            let gain = exact(element, .tambahanEksak)
            guard let gain, problemCount == problems else { continue }
            check("tambahan", is: snapshot.rounding(gain), element, snapshot)
            check("nilai", is: snapshot.rounding(result.exact, plus: gain), element, snapshot)
        }
    }

    /// Checks how many indicators a card says that it has in each state, where it has any.
    fileprivate mutating func checkCounts(of card: Element, _ snapshot: Snapshot) {
        let leaves = snapshot.nodes.filter { !$0.isGroup }
        guard let coverage = card.children(.cakupan).first, !leaves.isEmpty else { return }
        let states: [(String, Int)] =
            [("indikator", leaves.count)]
            + [("dinilai", .scored), ("belum-dinilai", .unscored), ("tdd", .notApplicable)].map {
                (name: String, status: Rapor.Status) in (name, leaves.count { $0.status == status })
            }
        for (attribute, count) in states {
            check(attribute, is: String(count), byRubric: false, coverage)
        }
    }

    /// Checks that a score can have its category by a rubric, whatever gates say, and how far it says that it is from the
    /// bounds of that.
    fileprivate mutating func check(result element: Element, by rubric: Rubric) {
        guard let score = number(element, .nilai), let code = element[.kategori] else { return }
        if score > rubric.scale {
            let (text, scale) = (element[.nilai] ?? "", rubric.scale.shortDescription)
            return report(
                .outOfRange(value: String(text.prefix(40)), attribute: "nilai", bounds: "≤ \(scale)"), at: element)
        }
        let possible = rubric.categories(possibleWith: score)
        guard possible.contains(where: { $0.code == code && $0.zone == element[.zona] }),
            let place = rubric.categories.firstIndex(where: { $0.code == code })
        else {
            let names = possible.map { Problem.Placement(category: $0.code, zone: $0.zone) }
            let found = Problem.Placement(category: code, zone: element[.zona])
            return report(
                .categoryContradicted(found, score: element[.nilai] ?? "", possible: names), at: element)
        }
        let up = place > 0 ? rubric.categories[place - 1].bound.value - score : .zero
        let down = score - rubric.categories[place].bound.value
        for (attribute, distance) in [("jarak-naik", up), ("jarak-turun", down)] {
            check(attribute, is: distance.written(rubric.rounding).description, byRubric: true, element)
        }
    }
}

extension Element {
    /// The first element of a name in this one.
    fileprivate func child(_ name: String) -> Element? {
        children.first { $0.name == name && $0.sharesNamespace(with: self) }
    }
}
