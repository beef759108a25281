internal import Markup

/// Reads the answer proper, which a `jawaban` and a `verifikasi` write in the same way.
struct ResponseReading {
    private(set) var indikator = Indikator.none
    /// Index of the indicator in the rubric's items, where nothing is struck for the unit's kind.
    private(set) var item = 0
    let items: [Item]
    let unitKind: String
    let documents: [EvidenceDocument]
    let codes: CodeIndex
    /// The document that is most likely attached next: many files name them in their order.
    var expected = 0
    /// Of the numbers so far: no measured ones need as many digits, and with more the score of one unit would take minutes.
    private var denominator = CommonDenominator(atMost: 10_000)

    /// Reads nothing before it is told what is asked.
    init(items: [Item], unitKind: String, documents: [EvidenceDocument], _ codes: CodeIndex) {
        self.items = items
        self.unitKind = unitKind
        self.documents = documents
        self.codes = codes
    }

    /// Tells which indicator the next answers are for.
    mutating func ask(_ indikator: Indikator, item: Int) {
        (self.indikator, self.item) = (indikator, item)
    }

    var code: String { items[item].code }

    /// The attributes an answer may be written in, and the source of its number.
    static let attributes = values + [.sumber]
    /// The elements an answer may be written in.
    static let children: [Name] = [.butir, .pilihan]

    private static let values: [Name] = [.skor, .angka, .pembilang, .penyebut, .responden, .totalSkor, .rataRata]

    private static let valueNames = Names(values)
    private static let childNames = Names(children + [.tdd])
    private static let scoreName: Names = [.skor]

    private static let itemShape = Shape(attributes: [.kode, .ada], children: [.lampiran])
    private static let countShape = Shape(attributes: [.skor, .banyak])
    private static let notApplicableShape = Shape(attributes: [.alasan, .disetujuiOleh, .tanggal])

    /// Reads the answer.
    ///
    /// - Parameters:
    ///   - isAlone: whether nothing else speaks for the question, so that an empty answer is an answer where an empty
    ///     list is one.
    ///   - attachments: the evidence's, to which those of the items are added.
    /// - Returns: `nil` when there is no answer, or when it has been reported as wrong.
    mutating func read(
        _ element: Element, _ present: Present, asVerification: Bool, isAlone: Bool,
        _ attachments: inout [Attachment], _ reader: inout Reader
    ) -> Response? {
        if case .levels(let levels) = indikator.check, present.children.isDisjoint(with: Self.childNames),
            present.attributes.intersection(Self.valueNames) == Self.scoreName
        {
            return level(element, levels, &reader)
        }
        let found =
            Self.values.filter(present.attributes.contains) + Self.children.filter(present.children.contains)
        if present.children.contains(.tdd), let claim = element.children(.tdd).first {
            if !found.isEmpty { reader.report(.notApplicableBesideAnswer(indikator: code), at: claim) }
            return notApplicable(claim, &reader)
        }
        for name in found where !isAccepted(name) {
            reader.report(.wrongAnswer(found: name.text, indikator: code, wanted: wanted), at: element)
        }
        // Of an answer in another form there is nothing more to say.
        if !found.isEmpty, !found.contains(where: { isAccepted($0) }) { return nil }
        if !found.isEmpty { return response(element, found, &attachments, &reader) }
        let response = emptyResponse(isAlone || asVerification)
        if asVerification, response == nil {
            reader.report(
                .incompleteAnswer(indikator: code, isVerification: element.known == .verifikasi, wanted: wanted),
                at: element)
        }
        return response
    }

    /// The check's items before those that do not apply to the unit's kind were struck.
    private var everyItem: [ListItem] { items[item].indikator?.check.items ?? [] }

    /// Whether the check takes an answer in this form.
    private func isAccepted(_ name: Name) -> Bool {
        switch (indikator.check, name) {
        case (.levels, .skor), (.checklist, .butir), (.measurement, .angka): true
        case (.measurement(let measurement), .pembilang), (.measurement(let measurement), .penyebut):
            measurement.takesRatio
        case (.measurement, .butir): !everyItem.isEmpty
        case (.survey, .responden), (.survey, .totalSkor), (.survey, .rataRata), (.survey, .pilihan): true
        default: false
        }
    }

    /// What the check takes, in the words of a message: each a complete form of answer.
    private var wanted: [String] {
        switch indikator.check {
        case .levels: ["skor"]
        case .checklist: ["butir"]
        case .measurement(let measurement):
            ["angka"] + (measurement.takesRatio ? ["pembilang + penyebut"] : [])
                + (measurement.items.isEmpty ? [] : ["butir"])
        case .survey: ["responden + total-skor", "responden + rata-rata", "pilihan"]
        }
    }

    /// An answer with no content: nothing found, where a list may be empty.
    private func emptyResponse(_ counts: Bool) -> Response? {
        switch indikator.check {
        case .checklist where counts: .checklist([])
        case .measurement where counts && !indikator.check.items.isEmpty: .measurement(nil, [])
        default: nil
        }
    }

    private mutating func response(
        _ element: Element, _ found: [Name], _ attachments: inout [Attachment], _ reader: inout Reader
    ) -> Response? {
        switch indikator.check {
        case .levels(let levels):
            return level(element, levels, &reader)
        case .checklist:
            return .checklist(items(of: element, found, &attachments, &reader))
        case .measurement:
            let (number, items) = measurement(element, found, &attachments, &reader)
            if let value = number?.value { checkPrecision(value, at: element, &reader) }
            return .measurement(number, items)
        case .survey(let survey):
            guard let result = result(element, survey, found, &reader) else { return nil }
            if let mean = result.mean { checkPrecision(mean, at: element, &reader) }
            return .survey(result)
        }
    }

    private mutating func checkPrecision(_ value: Fraction, at element: Element, _ reader: inout Reader) {
        // All denominators of four digits together have a common one of 4,349.
        if let parts = value.parts, parts.denominator < 10_000 { return }
        if denominator.exceeds(with: value) {
            reader.report(.answersTooFine(most: denominator.mostDigits), at: element)
        }
    }

    // MARK: Levels

    private func level(_ element: Element, _ levels: Levels, _ reader: inout Reader) -> Response? {
        if let key = element.packed(.skor), let index = levels.index(ofWritten: key) { return .level(index) }
        // A word is no number gone wrong, and the levels there are say more.
        if let said = element[.skor], !said.contains(where: \.isLetter) {
            guard let score = reader.number(element, .skor) else { return nil }
            if let index = levels.index(ofScore: score) { return .level(index) }
        }
        let scores = levels.levels.map(\.score.shortDescription).joined(separator: ", ")
        reader.report(.unknownCode(.level, code: element[.skor] ?? "", place: "\(code): \(scores)"), at: element)
        return nil
    }

    // MARK: Items

    private mutating func items(
        of element: Element, _ found: [Name], _ attachments: inout [Attachment], _ reader: inout Reader
    ) -> [ItemAnswer] {
        guard found.contains(.butir) else { return [] }
        var answers: [ItemAnswer] = []
        element.forEachChild(.butir) { child in
            let present = reader.check(child, Self.itemShape)
            let item = indikator.check.items.place(of: child, .kode)
            // What is no code is told before what else is wrong with the item.
            let code = item == nil ? reader.code(child) : ""
            let attached = self.attachments(of: child, present, isWhole: false, &attachments, &reader)
            let isPresent = reader.flag(child, .ada, default: true)
            guard let item else {
                if !code.isEmpty { reportItem(code, at: child, &reader) }
                return
            }
            if answers.contains(where: { $0.item == item }) {
                return reader.report(.repeatedAnswer(indikator: self.code, part: child[.kode]), at: child)
            }
            answers.append(ItemAnswer(item: item, isPresent: isPresent, attachments: attached))
        }
        return answers
    }

    private func reportItem(_ code: String, at element: Element, _ reader: inout Reader) {
        if everyItem.contains(where: { $0.code == code }) {
            reader.report(.listItemNotForKind(code: code, unitKind: unitKind), at: element)
        } else {
            let known = indikator.check.items.map(\.code)
            reader.report(
                .unknownCode(.listItem, code: code, place: self.code, known: .some(of: known)), at: element,
                suggestion: nearest(to: code, among: known))
        }
    }

    // MARK: Measured numbers

    private mutating func measurement(
        _ element: Element, _ found: [Name], _ attachments: inout [Attachment], _ reader: inout Reader
    ) -> (number: Measurement.Number?, items: [ItemAnswer]) {
        let items = items(of: element, found, &attachments, &reader)
        let (angka, numerator, denominator) = (
            reader.number(element, .angka), reader.number(element, .pembilang), reader.number(element, .penyebut)
        )
        if found.contains(.angka), found.contains(.pembilang) || found.contains(.penyebut) {
            reader.report(
                .conflictingAttributes(
                    "angka", found.contains(.pembilang) ? "pembilang" : "penyebut", element: element.name),
                at: element)
        }
        if found.contains(.pembilang) != found.contains(.penyebut) {
            reader.report(
                .incompleteAnswer(
                    indikator: code, isVerification: element.known == .verifikasi, wanted: ["pembilang + penyebut"]),
                at: element)
        }
        if let numerator, let denominator {
            if denominator.isZero, !numerator.isZero {
                reader.report(.zeroDenominator(numerator: element[.pembilang] ?? ""), at: element)
            }
            return (.ratio(numerator, of: denominator), items)
        }
        return (angka.map { .plain($0) }, items)
    }

    // MARK: Surveys

    private func result(
        _ element: Element, _ survey: Survey, _ found: [Name], _ reader: inout Reader
    ) -> Survey.Result? {
        let totals = found.filter { $0 != .responden }
        if totals.count > 1 {
            reader.report(.conflictingAttributes(totals[0].text, totals[1].text, element: element.name), at: element)
            return nil
        }
        if found == [.responden, .pilihan] {
            reader.report(.conflictingAttributes("responden", "pilihan", element: element.name), at: element)
            return nil
        }
        if found == [.pilihan] {
            return distribution(element.children(.pilihan), survey, &reader)
        }
        guard totals.count == 1, found.contains(.responden) else {
            reader.report(
                .incompleteAnswer(indikator: code, isVerification: element.known == .verifikasi, wanted: wanted),
                at: element)
            return nil
        }
        guard let respondents = reader.count(element, .responden, in: 0...Int.max),
            let number = reader.number(element, totals[0])
        else { return nil }
        if respondents == 0 {
            if !number.isZero { reader.report(.totalWithoutRespondents, at: element) }
            return Survey.Result(respondents: 0, mean: nil)
        }
        let mean = totals[0] == .rataRata ? number : number / Fraction(respondents)
        checkScale(mean, survey, at: element, &reader)
        return Survey.Result(respondents: respondents, mean: mean)
    }

    private func distribution(_ choices: [Element], _ survey: Survey, _ reader: inout Reader) -> Survey.Result? {
        var (respondents, total) = (0, Fraction.zero)
        for child in choices {
            reader.check(child, Self.countShape)
            if child[.banyak] == nil { reader.report(.missingAttribute("banyak", element: child.name), at: child) }
            let score = reader.requiredNumber(child, .skor)
            let count = reader.count(child, .banyak, in: 0...1_000_000_000) ?? 0
            if child[.skor] != nil { checkScale(score, survey, at: child, &reader) }
            respondents += count
            total += score * Fraction(count)
        }
        return Survey.Result(
            respondents: respondents, mean: respondents == 0 ? nil : total / Fraction(respondents))
    }

    private func checkScale(_ value: Fraction, _ survey: Survey, at element: Element, _ reader: inout Reader) {
        if value < survey.lowest || value > survey.highest {
            reader.report(
                .outsideScale(
                    value: value.shortDescription, from: survey.lowest.shortDescription,
                    to: survey.highest.shortDescription),
                at: element)
        }
    }

    // MARK: Not applicable

    private func notApplicable(_ element: Element, _ reader: inout Reader) -> Response? {
        reader.check(element, Self.notApplicableShape)
        if !indikator.mayBeNotApplicable { reader.report(.notApplicableForbidden(indikator: code), at: element) }
        let reason = folded(reader.required(element, .alasan))
        return .notApplicable(
            NotApplicable(
                reason: reason, approver: element[.disetujuiOleh].flatMap(somebody),
                date: reader.date(element, .tanggal)))
    }
}
