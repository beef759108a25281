internal import Markup

/// Reads the tree of a rubric into items in pre-order.
struct ItemReading {
    let roles: [Role]
    private let roleCodes: Set<String>
    let patterns: [String: Element]
    private(set) var items: [Item] = []
    /// How many more parts, one for each role asked, the indicators may have together.
    private var room = Indikator.mostParts
    /// How many more elements the patterns may have, wherever they are used, together.
    private var roomOfPatterns = Limits.standard.elements
    /// How many more slots may be in force at the indicators, taken together.
    private var roomOfSlots = Indikator.mostSlots
    private var codes: Set<String> = []
    /// The slots that stood alone last and without mistakes: indicators that ask for the same share them.
    private var lastSlots: (elements: [Element], slots: [EvidenceSlot]) = ([], [])
    /// The check that was read last, and what it was read from, if there were no mistakes: indicators that are judged
    /// alike share it, as those with one pattern are.
    private var lastCheck: (holder: Element, context: CheckContext, check: Check)?

    init(_ document: Document, roles: [Role], patterns: [String: Element]) {
        self.roles = roles
        roleCodes = Set(roles.map(\.code))
        self.patterns = patterns
        // They are large, and a large rubric has thousands.
        let count = document.count(of: [.kelompok, .indikator])
        items.reserveCapacity(count)
        codes.reserveCapacity(count)
    }

    private static let groupShape = Shape(
        attributes: [.kode, .jenjang, .nama, .bobot, .caraHitung, .jumlahBobot, .berlakuUntuk],
        children: [.kelompok, .indikator, .bukti] + Background.elements)
    private static let indikatorShape = Shape(
        attributes: [
            .kode, .nama, .bobot, .jenjang, .berlakuUntuk, .per, .peran, .tdd, .kumulatif, .upaya,
            .pengisi, .pola,
        ],
        children: [.bukti, .padanan] + Check.elements + Background.elements,
        single: [.pertanyaan, .petunjuk, .metode, .saran] + Check.singleElements)

    /// Reads the groups of a rubric, and what is below them.
    mutating func readTop(_ root: Element, _ reader: inout Reader) {
        for child in root.children where child.sharesNamespace(with: root) {
            switch child.known {
            case .kelompok: readGroup(child, parent: nil, slots: [], &reader)
            case .indikator:
                reader.report(.indikatorOutsideGroup(code: child[.kode] ?? ""), at: child)
                readIndikator(child, parent: nil, slots: [], &reader)
            default: break
            }
        }
    }

    private mutating func readGroup(
        _ element: Element, parent: Int?, slots inherited: [EvidenceSlot], _ reader: inout Reader
    ) {
        reader.check(element, Self.groupShape)
        let slots = readSlots(element, inherited: inherited, &reader)
        let group = Group(
            method: reader.choice(element, .caraHitung, default: .mean),
            declaredSum: reader.weight(element, .jumlahBobot))
        let index = items.count
        append(element, parent: parent, level: reader.required(element, .jenjang), .group(group), nil, &reader)
        for child in element.children where child.sharesNamespace(with: element) {
            switch child.known {
            case .kelompok: readGroup(child, parent: index, slots: slots, &reader)
            case .indikator: readIndikator(child, parent: index, slots: slots, &reader)
            default: break
            }
        }
        items[index].end = items.count
    }

    private mutating func readIndikator(
        _ element: Element, parent: Int?, slots inherited: [EvidenceSlot], _ reader: inout Reader
    ) {
        reader.check(element, Self.indikatorShape)
        if !element.has(.bobot) { reader.report(.missingAttribute("bobot", element: element.name), at: element) }
        let slots = readSlots(element, inherited: inherited, &reader)
        makeRoom(for: slots.count, at: element, &reader)
        let check = readCheck(element, slots: roomOfSlots < 0 ? nil : slots, &reader)
        let indikator = Indikator(
            check: check ?? .checklist(Checklist(items: [], steps: [])), slots: roomOfSlots < 0 ? [] : slots,
            inheritedSlots: inherited.count, repetition: readRepetition(element, &reader),
            mayBeNotApplicable: reader.choice(element, .tdd, default: NotApplicableRule.no) == .allowed,
            effort: reader.count(element, .upaya, in: 1...5) ?? 1,
            respondent: reader.choice(element, .pengisi, default: .unit))
        let guide = Guide(
            question: reader.plainText(of: element, child: .pertanyaan),
            guidance: reader.plainText(of: element, child: .petunjuk),
            method: reader.plainText(of: element, child: .metode),
            advice: reader.plainText(of: element, child: .saran),
            counterparts: readCounterparts(element, &reader))
        append(
            element, parent: parent, level: element[.jenjang] ?? "indikator", .indikator(indikator), guide, &reader)
    }

    private mutating func append(
        _ element: Element, parent: Int?, level: String, _ content: Item.Content, _ guide: Guide?,
        _ reader: inout Reader
    ) {
        let code = reader.code(element)
        if !code.isEmpty, !codes.insert(code).inserted { reader.report(.repeatedCode(.item, code: code), at: element) }
        items.append(
            Item(
                code: code, name: reader.required(element, .nama), level: level,
                weight: reader.weight(element, .bobot), weightText: element[.bobot],
                applicability: reader.applicability(element), background: Background(element, &reader),
                parent: parent, end: items.count + 1, content: content, guide: guide,
                offset: element.offset))
    }

    // MARK: What an indicator holds

    private mutating func readCheck(_ element: Element, slots: [EvidenceSlot]?, _ reader: inout Reader) -> Check? {
        let context = CheckContext(
            owner: element[.kode] ?? "", slots: slots,
            isCumulative: reader.flag(element, .kumulatif, default: true))
        guard let name = element[.pola] else { return readCheck(in: element, context, &reader) }
        let own = (Check.elements + Check.singleElements).filter { !element.children($0).isEmpty }
        if !own.isEmpty {
            reader.report(.notOneCheck(code: context.owner, found: ["pola"] + own.map(\.text)), at: element)
        }
        guard let pattern = patterns[name] else {
            reader.report(
                .unknownCode(.pattern, code: name, place: context.owner), at: element,
                suggestion: nearest(to: name, among: patterns.keys.sorted()))
            return nil
        }
        // Said once; what comes after it is not repeated.
        if roomOfPatterns < 0 { return nil }
        let count = pattern.children.count { _ in true }
        if count > roomOfPatterns {
            reader.report(
                .outOfRange(value: String(count), attribute: "pola", bounds: "0–\(roomOfPatterns)"), at: element)
        }
        roomOfPatterns -= count
        return roomOfPatterns < 0 ? nil : readCheck(in: pattern, context, &reader)
    }

    /// Reads the check in an `indikator` or `pola`.
    private mutating func readCheck(
        in holder: Element, _ context: CheckContext, _ reader: inout Reader
    ) -> Check? {
        if let last = lastCheck, context.reads(like: last.context), Check.isAlike(in: holder, last.holder) {
            return last.check
        }
        let found = reader.problemCount
        let check = Check(in: holder, context: context, reader: &reader)
        lastCheck = reader.problemCount == found ? check.map { (holder, context, $0) } : nil
        return check
    }

    private mutating func readRepetition(_ element: Element, _ reader: inout Reader) -> Indikator.Repetition {
        let named = reader.codes(element, .peran)
        for code in named ?? [] where isCode(code) && !roleCodes.contains(code) {
            reader.report(
                .unknownCode(.role, code: code, place: element[.kode] ?? ""), at: element,
                suggestion: nearest(to: code, among: roles.map(\.code)))
        }
        let per = element[.per] == nil ? nil : reader.choice(element, .per, default: Per.product)
        if named != nil, per != .role { reader.report(.rolesNotRepeated(code: element[.kode] ?? ""), at: element) }
        switch per {
        case nil: return .once
        case .product: return .products
        case .role:
            let wanted = named.map(Set.init)
            let asked = roles.indices.filter { wanted?.contains(roles[$0].code) ?? true }
            // Said once; what comes after it is not repeated.
            if room < 0 { return .once }
            if asked.count > room {
                let most = Indikator.mostParts
                reader.report(.tooManyParts(count: most - room + asked.count, most: most), at: element)
            }
            room -= asked.count
            if room < 0 { return .once }
            // Where every name is misspelt, that has been said; asking all roles keeps it from being said again.
            return .roles(asked.isEmpty && named != nil ? Array(roles.indices) : asked)
        }
    }

    private func readCounterparts(_ element: Element, _ reader: inout Reader) -> [Guide.Counterpart] {
        element.children(.padanan).map { child in
            reader.check(child, Shape(attributes: [.rubrik, .kode]))
            return Guide.Counterpart(rubric: reader.code(child, .rubrik), code: reader.code(child))
        }
    }

    /// Takes slots that are held, or held anew, from the room there is for them.
    private mutating func makeRoom(for count: Int, at element: Element, _ reader: inout Reader) {
        // Said once; what comes after it is not repeated.
        if roomOfSlots < 0 { return }
        if count > roomOfSlots {
            let all = Indikator.mostSlots - roomOfSlots + count
            reader.report(
                .outOfRange(value: String(all), attribute: "bukti", bounds: "0–\(Indikator.mostSlots)"), at: element)
        }
        roomOfSlots -= count
    }

    private mutating func readSlots(
        _ element: Element, inherited: [EvidenceSlot], _ reader: inout Reader
    ) -> [EvidenceSlot] {
        let own = reader.members(element.children(.bukti))
        if own.isEmpty || roomOfSlots < 0 { return inherited }
        if inherited.isEmpty, own.elementsEqual(lastSlots.elements, by: { $0.isAlike($1) }) {
            return lastSlots.slots
        }
        let found = reader.problemCount
        makeRoom(for: inherited.count, at: element, &reader)
        if roomOfSlots < 0 { return inherited }
        var slots = inherited
        var seen = SeenCodes(inherited.map(\.code))
        for child in own {
            let slot = EvidenceSlot(child, &reader)
            if !seen.add(slot.code), !slot.code.isEmpty {
                reader.report(.repeatedCode(.slot, code: slot.code), at: child)
            }
            slots.append(slot)
        }
        if inherited.isEmpty, reader.problemCount == found { lastSlots = (own, slots) }
        return slots
    }

    private enum Per: String, CaseIterable {
        case product = "produk"
        case role = "peran"
    }

    private enum NotApplicableRule: String, CaseIterable {
        case no = "tidak"
        case allowed = "boleh"
    }
}

extension EvidenceSlot {
    private static let shape = Shape(
        attributes: [.kode, .nama, .jenis, .umurMaks, .minimal, .berlakuUntuk, .bersama])

    init(_ element: Element, _ reader: inout Reader) {
        reader.check(element, Self.shape)
        let code = reader.code(element)
        self.init(
            code: code, name: reader.required(element, .nama),
            terms: Terms(
                kinds: DocumentKind.Set(reader.documentKinds(element).map { DocumentKind.Set($0) }),
                maximumAge: reader.duration(element, .umurMaks)),
            minimum: reader.count(element, .minimal, in: 1...1000) ?? 1,
            applicability: reader.applicability(element), isShared: reader.flag(element, .bersama),
            key: PackedText(code))
    }
}
