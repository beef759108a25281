internal import Markup

extension Rubric {
    /// The namespace of rubric files.
    public static let namespace = "urn:patuh:rubrik:1"

    static let shape = Shape(
        attributes: [.kode, .versi, .judul, .skala, .desimal, .pembulatan, .belumDiverifikasi],
        children: [.jenisUnit, .peran, .kategori, .sebanding, .pola, .kelompok, .indikator]
            + Background.elements,
        single: [.nilaiInstansi])
}

extension Background {
    /// The elements that say where something comes from.
    static let elements: [Name] = [.dasarHukum, .sumber, .asumsi]

    init(_ element: Element, _ reader: inout Reader) {
        legalBasis = element.children(.dasarHukum).map { child in
            reader.check(child, .plain)
            return folded(child.text)
        }
        sources = element.children(.sumber).map { child in
            reader.check(child, Shape(attributes: [.href], text: true))
            return Source(text: folded(child.text), address: child[.href])
        }
        assumptions = reader.assumptions(element)
    }
}

extension Reader {
    mutating func assumptions(_ element: Element) -> [Assumption] {
        element.children(.asumsi).map { child in
            check(child, Shape(attributes: [.tentang], text: true))
            return Assumption(
                subject: required(child, .tentang), reason: folded(child.text), offset: child.offset)
        }
    }

    /// The text of a child that takes nothing but text.
    mutating func plainText(of element: Element, child name: Name) -> String? {
        for child in element.children(name) { check(child, .plain) }
        return text(of: element, child: name)
    }

    mutating func applicability(_ element: Element) -> Applicability {
        Applicability(kinds: codes(element, .berlakuUntuk))
    }

    /// The kinds of document in a `jenis`, separated by spaces.
    mutating func documentKinds(_ element: Element) -> [DocumentKind] {
        words(of: element[.jenis] ?? "").compactMap { word in
            if let kind = DocumentKind(rawValue: word) { return kind }
            let choices = DocumentKind.allCases.map(\.rawValue)
            report(
                .notAChoice(value: word, attribute: "jenis", choices: choices), at: element,
                suggestion: withoutCommas(word) ?? nearest(to: word, among: choices))
            return nil
        }
    }

    /// Each kind of unit has a form of its own of everything the rubric holds.
    private static var mostKinds: Int { 100 }

    mutating func unitKinds(_ root: Element) -> [UnitKind] {
        var kinds: [UnitKind] = []
        var seen = SeenCodes()
        for child in members(root.children(.jenisUnit), most: Self.mostKinds) {
            check(child, Shape(attributes: [.kode, .nama, .induk, .produk]))
            let kind = UnitKind(
                code: code(child), name: required(child, .nama), parent: child.has(.induk) ? code(child, .induk) : nil,
                products: count(child, .produk, in: 0...1000) ?? 0)
            if !seen.add(kind.code), !kind.code.isEmpty {
                report(.repeatedCode(.unitKind, code: kind.code), at: child)
            } else {
                kinds.append(kind)
            }
        }
        if kinds.isEmpty { report(.missingElement("jenis-unit", parent: root.name), at: root) }
        return kinds
    }

    mutating func roles(_ root: Element) -> [Role] {
        var roles: [Role] = []
        var seen = SeenCodes()
        for child in members(root.children(.peran)) {
            check(child, Shape(attributes: [.kode, .nama, .bobot, .berlakuUntuk], children: [.asumsi]))
            let role = Role(
                code: code(child), name: required(child, .nama), weight: weight(child, .bobot) ?? .one,
                applicability: applicability(child), assumptions: assumptions(child))
            if !seen.add(role.code), !role.code.isEmpty {
                report(.repeatedCode(.role, code: role.code), at: child)
            }
            roles.append(role)
        }
        return roles
    }

    mutating func patterns(_ root: Element) -> [String: Element] {
        var patterns: [String: Element] = [:]
        for child in root.children(.pola) {
            check(child, Shape(attributes: [.kode], children: Check.elements, single: Check.singleElements))
            let code = code(child)
            if patterns.updateValue(child, forKey: code) != nil, !code.isEmpty {
                report(.repeatedCode(.pattern, code: code), at: child)
            }
            // Read once on its own, so that a mistake in a pattern nobody uses is found too.
            _ = Check(
                in: child, context: CheckContext(owner: code, slots: nil, isCumulative: true), reader: &self)
        }
        return patterns
    }

    mutating func aggregation(_ root: Element) -> Rubric.Aggregation {
        guard let child = root.children(.nilaiInstansi).first else { return .meanOfUnits }
        check(child, Shape(attributes: [.metode]))
        return choice(child, .metode, default: .meanOfUnits)
    }

    mutating func comparable(_ root: Element) -> [Rubric.ComparableEdition] {
        root.children(.sebanding).map { child in
            check(child, Shape(attributes: [.rubrik], text: true))
            return Rubric.ComparableEdition(rubric: code(child, .rubrik), reason: folded(child.text))
        }
    }
}
