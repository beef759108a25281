public import Markup

extension Snapshot {
    /// The namespace of cards.
    public static let namespace = "urn:patuh:rapor:1"

    /// Reads the cards in a file whose root is `rapor` or `kumpulan-rapor`.
    ///
    /// Only what a comparison needs is read and checked; cards may carry more, which is let be.
    /// - Throws: everything wrong with the file.
    public static func cards(in document: Document) throws(Diagnostics) -> [Snapshot] {
        var reader = Reader(document)
        let (root, elements) = (document.root, document.cards)
        if elements.isEmpty { reader.report(.missingElement(Name.rapor.text, parent: root.name), at: root) }
        let cards = elements.map { Snapshot($0, &reader) }
        try reader.finish()
        return cards
    }

    fileprivate init(_ card: Element, _ reader: inout Reader) {
        isSample = reader.flag(card, .rekaan)
        isCard = true
        isAssumed = !card.children(.asumsi).isEmpty
        unit = reader.unit(ofCard: card)
        let instrument = reader.only(.instrumen, in: card)
        self.instrument = Rapor.Instrument(
            code: instrument.map { reader.code($0) } ?? "",
            version: instrument.map { reader.required($0, .versi) } ?? "",
            title: instrument?[.judul] ?? "", digest: instrument.map { reader.required($0, .sidik) } ?? "")
        // Older cards do not say.
        scale = instrument.flatMap { $0[.skala] == nil ? nil : reader.exact($0, .skala) }
        let places = instrument.flatMap { reader.count($0, .desimal, in: 0...6) }
        let mode = instrument.map { reader.choice($0, .pembulatan, default: Rounding.Mode.halfUp) }
        let period = reader.only(.periode, in: card)
        self.period = Rapor.Period(
            year: period.map { reader.year($0) } ?? 0,
            date: period.map { reader.requiredDate($0, .tanggal) } ?? .placeholder,
            recordedDate: period.flatMap { reader.date($0, .tanggalBerkas) },
            stage: period.map { reader.choice($0, .tahap, default: .selfAssessment) } ?? .selfAssessment,
            basis: period.map { reader.requiredChoice($0, .basis, or: .verified) } ?? .verified)
        let problems = reader.problemCount
        let whole = reader.only(.hasil, in: card)
        let result = whole.flatMap { reader.result($0) }
        self.result = result
        isRoundingKnown = places != nil && instrument?[.pembulatan] != nil && scale != nil
        rounding = Rounding(places: places ?? min(6, result?.published.places ?? 2), mode: mode ?? .halfUp)
        var codes = Set<String>()
        let nodes = reader.nodes(in: card, depth: 0, &codes)
        self.nodes = nodes
        if let whole, let result, reader.problemCount == problems {
            reader.checkSum(of: nodes.points(at: 0), is: result.exact, whole)
        }
        let partly = card.children(.cakupan).first.flatMap { reader.count($0, .sebagian, in: 0...nodes.count) }
        unscored = nodes.count { !$0.isGroup && $0.status == .unscored } + (partly ?? 0)
    }
}

extension Document {
    /// The cards in it.
    var cards: [Element] { root.known == .rapor ? [root] : root.children(.rapor) }
}

/// The states of a card's result (`status`).
private enum ResultStatus: String, CaseIterable {
    case scored = "dinilai"
    case none = "tidak-dapat-dinilai"
}

extension Rapor.Status: CaseIterable {
    /// In the order of the format.
    public static let allCases: [Self] = [.scored, .unscored, .notApplicable]
}

extension Reader {
    /// A child that must be there once.
    fileprivate mutating func only(_ name: Name, in parent: Element) -> Element? {
        let found = parent.children(name)
        if found.isEmpty { report(.missingElement(name.text, parent: parent.name), at: parent) }
        for other in found.dropFirst() { report(.repeatedElement(name.text, parent: parent.name), at: other) }
        return found.first
    }

    fileprivate mutating func requiredChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ element: Element, _ name: Name, or placeholder: Choice
    ) -> Choice {
        demand(element, name)
        return choice(element, name, default: placeholder)
    }

    fileprivate mutating func unit(ofCard card: Element) -> ServiceUnit {
        guard let element = only(.unit, in: card) else {
            return ServiceUnit(code: "", name: "", kind: "", instansi: "")
        }
        return ServiceUnit(
            code: code(element), name: required(element, .nama), kind: required(element, .jenis),
            instansi: required(element, .instansi))
    }

    /// The result; `nil` when there is none, or when it cannot be read.
    fileprivate mutating func result(_ element: Element) -> Snapshot.Result? {
        if requiredChoice(element, .status, or: ResultStatus.scored) == .none { return nil }
        let (published, exact) = (decimal(element, .nilai), exact(element, .eksak))
        let category = code(element, .kategori)
        guard let published, let exact else { return nil }
        check(published, rounds: exact, element)
        return Snapshot.Result(
            published: published, exact: exact, category: category, categoryName: element[.nama] ?? "",
            zone: element[.zona], isBandAssumed: flag(element, .kategoriAsumsi),
            isZoneAssumed: flag(element, .zonaAsumsi))
    }

    /// However a number is rounded, it is not a whole unit of its last decimal away.
    private mutating func check(_ published: Decimal, rounds exact: Fraction, _ element: Element) {
        let unit = Fraction(numerator: 1, denominator: powerOfTen(published.places))
        if exact >= published.value + unit || published.value >= exact + unit {
            report(.scoreContradicted(published.description), at: element)
        }
    }

    /// More decimals than any that are printed.
    static let fine = Rounding(places: 6, mode: .halfUp)

    /// Checks that parts give to the score what the whole of them says, but for what is too small for any decimal that is
    /// printed: exactly added up, the numbers of a card made to harm could have millions of digits.
    mutating func checkSum(
        of points: [Fraction], is whole: Fraction, _ element: Element
    ) {
        let points = points.map { Self.fine($0).value }
        // Not every card goes so far down.
        if points.isEmpty { return }
        let difference = points.reduce(-Self.fine(whole).value, +)
        let least = Fraction(numerator: Int128(points.count + 1), denominator: powerOfTen(6))
        if difference > least || -difference > least {
            report(.sumContradicted(element[.eksak] ?? ""), at: element)
        }
    }

    /// A published number with the decimals it is written with.
    private mutating func decimal(_ element: Element, _ name: Name) -> Decimal? {
        demand(element, name)
        guard let number = number(element, name), let text = element[name] else { return nil }
        let places = text.split(separator: ".").dropFirst().first?.count ?? 0
        // More decimals than any score has would need more room than a decimal has.
        if places <= 15, let decimal = number.shortDecimal(places: places)?.padded(to: places) { return decimal }
        report(.notANumber(value: text, attribute: name.text, corrected: nil), at: element)
        return nil
    }

    /// A card whose numbers have more digits than this is not read: what is added to them would have twice as many.
    private static let mostDigits = 4000
    /// No scale is greater.
    private static let greatest = Fraction(1_000_000_000)

    /// An exact number, of more digits than people write.
    mutating func exact(_ element: Element, _ name: Name) -> Fraction? {
        demand(element, name)
        guard let text = element[name], !text.isEmpty else { return nil }
        let short = String(text.prefix(40))
        if text.utf8.count > Self.mostDigits {
            report(.tooManyDigits(value: short + "…", attribute: name.text, most: Self.mostDigits), at: element)
            return nil
        }
        guard let number = Fraction(weight: text) else {
            report(.notAWeight(value: short, attribute: name.text, corrected: nil), at: element)
            return nil
        }
        if number <= Self.greatest { return number }
        report(.outOfRange(value: short, attribute: name.text, bounds: "≤ \(Self.greatest)"), at: element)
        return nil
    }

    /// The groups and indicators below an element, in pre-order.
    ///
    /// - Parameter codes: those seen so far; each may be there once.
    fileprivate mutating func nodes(
        in parent: Element, depth: Int, _ codes: inout Set<String>
    ) -> [Snapshot.Node] {
        var nodes: [Snapshot.Node] = []
        for element in parent.children where element.sharesNamespace(with: parent) {
            guard element.known == .kelompok || element.known == .indikator else { continue }
            let problems = problemCount
            let node = node(element, depth: depth)
            if !node.code.isEmpty, !codes.insert(node.code).inserted {
                report(.repeatedCode(.item, code: node.code), at: element)
            }
            nodes.append(node)
            guard element.known == .kelompok else { continue }
            let parts = self.nodes(in: element, depth: depth + 1, &codes)
            nodes += parts
            if problemCount == problems, node.status != .notApplicable {
                checkSum(of: parts.points(at: depth + 1), is: node.points, element)
            }
        }
        return nodes
    }

    private mutating func node(_ element: Element, depth: Int) -> Snapshot.Node {
        let status = requiredChoice(element, .status, or: Rapor.Status.notApplicable)
        let applies = status != .notApplicable
        let value = applies ? decimal(element, .nilai) : nil
        let exact = applies ? exact(element, .eksak) : nil
        let share = applies ? self.exact(element, .pangsa) : nil
        if let value, let exact { check(value, rounds: exact, element) }
        return Snapshot.Node(
            code: code(element), name: required(element, .nama), depth: depth, isGroup: element.known == .kelompok,
            level: element[.jenjang] ?? "", status: status, value: value,
            points: (exact ?? .zero) * (share ?? .zero))
    }
}

extension [Snapshot.Node] {
    /// What those at one depth give to the score.
    fileprivate func points(at depth: Int) -> [Fraction] { filter { $0.depth == depth }.map(\.points) }
}
