internal import Markup

/// What reading a check needs to know about the indicator it belongs to.
struct CheckContext {
    /// The code of the indicator or pattern, for messages.
    let owner: String
    /// The slots in force; `nil` in a pattern, where it is not known yet which ones there will be.
    let slots: [EvidenceSlot]?
    /// Whether levels need the evidence of those below.
    let isCumulative: Bool

    /// Whether what is read makes the same check for both.
    func reads(like other: Self) -> Bool { isCumulative == other.isCumulative && slots == other.slots }

    /// The slots an element needs, from its `perlu`.
    func requirement(_ element: Element, _ reader: inout Reader) -> Requirement {
        guard let text = element[.perlu] else { return .none }
        if let only = slots?.firstIndex(where: { $0.code == text }) { return Requirement(clauses: [[only]]) }
        var clauses: [[Int]] = []
        for clause in reader.listed(text, element, .perlu) {
            let codes = clause.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            clauses.append(codes.compactMap { slot(String(Substring($0)), at: element, &reader) }.uniqued())
        }
        return Requirement(clauses: clauses.uniqued())
    }

    private func slot(_ code: String, at element: Element, _ reader: inout Reader) -> Int? {
        guard isCode(code) else {
            reader.report(
                .notACode(value: code, attribute: "perlu"), at: element,
                suggestion: withoutCommas(code) ?? plainCode(code))
            return nil
        }
        guard let slots else { return nil }
        if let index = slots.firstIndex(where: { $0.code == code }) { return index }
        reader.report(
            .unknownCode(.slot, code: code, place: owner), at: element,
            suggestion: nearest(to: code, among: slots.map(\.code)))
        return nil
    }
}

extension Check {
    /// The elements a check is made of.
    static let elements: [Name] = [.tingkat, .butir, .ambang]
    /// Those that may stand once.
    static let singleElements: [Name] = [.ukuran, .survei]

    /// Whether two of `indikator` or `pola` hold the same check, all of it in plain sight.
    static func isAlike(in holder: Element, _ other: Element) -> Bool {
        func parts(_ holder: Element) -> some Sequence<Element> {
            holder.children.lazy.filter { child in
                child.known.map { elements.contains($0) || singleElements.contains($0) } ?? false
            }
        }
        return parts(holder).elementsEqual(parts(other)) { $0.isAlike($1) }
    }

    /// Reads the one check in an `indikator` or `pola`.
    ///
    /// - Returns: `nil` when there is none or more than one, which has been reported.
    init?(in element: Element, context: CheckContext, reader: inout Reader) {
        let levels = reader.members(element.children(.tingkat))
        let items = reader.members(element.children(.butir))
        let measures = element.children(.ukuran)
        let steps = reader.members(element.children(.ambang))
        let surveys = element.children(.survei)

        switch (levels.first, items.first, measures.first, steps.first, surveys.first) {
        case (.some, nil, nil, nil, nil):
            self = .levels(Levels(levels, context: context, reader: &reader))
        case (nil, nil, nil, nil, let survey?):
            self = .survey(Survey(survey, context: context, reader: &reader))
        case (nil, _, let measure?, _, nil):
            let list = [ListItem](items, context: context, reader: &reader)
            let ladder = [Step](steps, items: list, context: context, reader: &reader)
            self = .measurement(
                Measurement(measure, items: list, steps: ladder, context: context, reader: &reader))
        case (nil, .some, nil, _, nil):
            let list = [ListItem](items, context: context, reader: &reader)
            let ladder = [Step](steps, items: list, context: context, reader: &reader)
            self = .checklist(Checklist(items: list, steps: ladder))
        default:
            let found = [levels, items, measures, steps, surveys].compactMap(\.first?.name)
            reader.report(.notOneCheck(code: context.owner, found: found), at: element)
            // What is wrong with each is wrong now, whichever will stay.
            if !levels.isEmpty { _ = Levels(levels, context: context, reader: &reader) }
            let list = [ListItem](items, context: context, reader: &reader)
            let ladder = [Step](steps, items: list, context: context, reader: &reader)
            if let measure = measures.first {
                _ = Measurement(measure, items: list, steps: ladder, context: context, reader: &reader)
            }
            if let survey = surveys.first { _ = Survey(survey, context: context, reader: &reader) }
            return nil
        }
    }
}

extension [ListItem] {
    init(_ elements: [Markup.Element], context: CheckContext, reader: inout Reader) {
        self = []
        var seen = SeenCodes()
        for element in elements {
            reader.check(element, Shape(attributes: [.kode, .nama, .wajib, .perlu, .berlakuUntuk]))
            let code = reader.code(element)
            if !seen.add(code), !code.isEmpty {
                reader.report(.repeatedCode(.listItem, code: code), at: element)
            }
            append(
                ListItem(
                    code: code, name: reader.required(element, .nama), isMandatory: reader.flag(element, .wajib),
                    requirement: context.requirement(element, &reader),
                    applicability: reader.applicability(element), key: PackedText(code)))
        }
    }
}

extension [Step] {
    init(_ elements: [Markup.Element], items: [ListItem], context: CheckContext, reader: inout Reader) {
        self = []
        let places = CodeIndex(items.map(\.code))
        for element in elements {
            reader.check(
                element,
                Shape(
                    attributes: [.skor, .minimal, .lebihDari, .maksimal, .kurangDari, .butir], text: true))
            let step = Step(element, items: items, places, context: context, reader: &reader)
            if let last, step.score <= last.score, element[.skor] != nil {
                reader.report(.stepsNotRising, at: element)
            }
            append(step)
        }
        if let element = elements.last, allSatisfy(\.score.isZero) { reader.report(.highestScoreZero, at: element) }
    }
}

extension Step {
    /// - Parameter places: where the items with their codes are.
    fileprivate init(
        _ element: Element, items: [ListItem], _ places: CodeIndex, context: CheckContext, reader: inout Reader
    ) {
        let named = reader.codes(element, .butir) ?? []
        for code in named where isCode(code) && places[code] == nil {
            reader.report(
                .unknownCode(.listItem, code: code, place: context.owner), at: element,
                suggestion: nearest(to: code, among: items.map(\.code)))
        }
        self.init(
            score: reader.requiredNumber(element, .skor),
            atLeast: reader.number(element, .minimal), moreThan: reader.number(element, .lebihDari),
            atMost: reader.number(element, .maksimal), lessThan: reader.number(element, .kurangDari),
            items: named.compactMap { places[$0] },
            text: folded(element.text))
        let conditions: [Name] = [.minimal, .lebihDari, .maksimal, .kurangDari, .butir]
        if conditions.allSatisfy({ element[$0] == nil }) { reader.report(.stepWithoutCondition, at: element) }
    }
}
