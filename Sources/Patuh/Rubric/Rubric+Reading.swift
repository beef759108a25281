internal import Crypto
public import Markup

extension Rubric {
    /// The namespace of rubric files.
    public static let namespace = "urn:patuh:rubrik:1"

    private static let shape = Shape(
        attributes: [.kode, .versi, .judul, .skala, .desimal, .pembulatan, .belumDiverifikasi],
        children: [.jenisUnit, .peran, .kategori, .sebanding, .pola, .kelompok, .indikator]
            + Background.elements,
        single: [.nilaiInstansi])

    /// Reads and checks a rubric.
    ///
    /// - Parameter document: a file whose root is `rubrik`.
    /// - Throws: everything wrong with the file.
    public init(_ document: Document) throws(Diagnostics) {
        var reader = Reader(document)
        let root = document.root
        reader.check(root, Self.shape)

        let kinds = reader.unitKinds(root)
        let roles = reader.roles(root)
        let patterns = reader.patterns(root)
        var reading = ItemReading(roles: roles, patterns: patterns)
        reading.readTop(root, &reader)
        let scale = reader.number(root, .skala) ?? Fraction(100)
        if scale.isZero || scale > Fraction(1_000_000_000) {
            reader.report(
                .outOfRange(value: root[.skala] ?? "", attribute: "skala", bounds: "> 0, ≤ 1000000000"), at: root)
        }
        let categories = reader.categories(root, items: reading.items, scale: scale)
        let items = reading.items
        reader.checkReferences(root, kinds: kinds)
        reader.checkCounterparts(items, kinds: kinds)
        let background = Background(root, &reader)
        let forms = kinds.map { Form(for: $0, items: items, roles: roles, background: background) }
        for form in forms { reader.check(form, items: items, roles: roles, root: root) }

        code = reader.code(root)
        version = reader.required(root, .versi)
        title = reader.required(root, .judul)
        self.scale = scale
        rounding = Rounding(
            places: reader.count(root, .desimal, in: 0...6) ?? 2,
            mode: reader.choice(root, .pembulatan, default: .halfUp))
        unverified = reader.choice(root, .belumDiverifikasi, default: .claim)
        aggregation = reader.aggregation(root)
        unitKinds = kinds
        self.roles = roles
        self.categories = categories
        comparable = reader.comparable(root)
        self.background = background
        self.items = items
        self.forms = forms
        assumptions = Self.assumptions(forms, kinds, background, categories, roles, items)
        digest = sha256(document.bytes)
        try reader.finish()
    }
}

/// SHA-256 in lower-case hexadecimal.
func sha256(_ bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes))
}

extension Background {
    /// The elements that say where something comes from.
    static let elements: [Name] = [.dasarHukum, .sumber, .asumsi]

    init(_ element: Element, _ reader: inout Reader) {
        legalBasis = reader.children(of: element, named: .dasarHukum).map { child in
            reader.check(child, Shape(attributes: [], text: true))
            return folded(child.text)
        }
        sources = reader.children(of: element, named: .sumber).map { child in
            reader.check(child, Shape(attributes: [.href], text: true))
            return Source(text: folded(child.text), address: child[.href])
        }
        assumptions = reader.assumptions(element)
    }
}

extension Reader {
    mutating func assumptions(_ element: Element) -> [Assumption] {
        children(of: element, named: .asumsi).map { child in
            check(child, Shape(attributes: [.tentang], text: true))
            return Assumption(subject: required(child, .tentang), reason: folded(child.text))
        }
    }

    /// The text of a child that takes nothing but text.
    mutating func plainText(of element: Element, child name: Name) -> String? {
        for child in children(of: element, named: name) { check(child, Shape(attributes: [], text: true)) }
        return text(of: element, child: name)
    }

    mutating func applicability(_ element: Element) -> Applicability {
        Applicability(kinds: codes(element, .berlakuUntuk))
    }

    /// The kinds of document in a `jenis`, separated by spaces.
    mutating func documentKinds(_ element: Element) -> [DocumentKind] {
        let choices = DocumentKind.allCases.map(\.rawValue)
        return words(of: element[.jenis] ?? "").compactMap { word in
            if let kind = DocumentKind(rawValue: word) { return kind }
            report(
                .notAChoice(value: word, attribute: "jenis", choices: choices), at: element,
                suggestion: nearest(to: word, among: choices))
            return nil
        }
    }

    fileprivate mutating func unitKinds(_ root: Element) -> [UnitKind] {
        var kinds: [UnitKind] = []
        for child in children(of: root, named: .jenisUnit) {
            check(child, Shape(attributes: [.kode, .nama, .induk, .produk]))
            let kind = UnitKind(
                code: code(child), name: required(child, .nama), parent: child[.induk],
                products: count(child, .produk, in: 0...1000) ?? 0)
            if kinds.contains(where: { $0.code == kind.code }), !kind.code.isEmpty {
                report(.repeatedCode(.unitKind, code: kind.code), at: child)
            } else {
                kinds.append(kind)
            }
        }
        if kinds.isEmpty { report(.missingElement("jenis-unit", parent: root.name), at: root) }
        return kinds
    }

    fileprivate mutating func roles(_ root: Element) -> [Role] {
        var roles: [Role] = []
        for child in children(of: root, named: .peran) {
            check(child, Shape(attributes: [.kode, .nama, .bobot, .berlakuUntuk], children: [.asumsi]))
            let role = Role(
                code: code(child), name: required(child, .nama), weight: weight(child, .bobot) ?? .one,
                applicability: applicability(child), assumptions: assumptions(child))
            if roles.contains(where: { $0.code == role.code }), !role.code.isEmpty {
                report(.repeatedCode(.role, code: role.code), at: child)
            }
            roles.append(role)
        }
        return roles
    }

    fileprivate mutating func patterns(_ root: Element) -> [String: Element] {
        var patterns: [String: Element] = [:]
        for child in children(of: root, named: .pola) {
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

    fileprivate mutating func aggregation(_ root: Element) -> Rubric.Aggregation {
        guard let child = children(of: root, named: .nilaiInstansi).first else { return .meanOfUnits }
        check(child, Shape(attributes: [.metode]))
        return choice(child, .metode, default: .meanOfUnits)
    }

    fileprivate mutating func comparable(_ root: Element) -> [Rubric.Comparability] {
        children(of: root, named: .sebanding).map { child in
            check(child, Shape(attributes: [.rubrik], text: true))
            return Rubric.Comparability(rubric: code(child, .rubrik), reason: folded(child.text))
        }
    }
}
