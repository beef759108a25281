public import Markup

/// One edition of an instrument: its tree of groups and indicators, weights, checks, evidence slots and categories.
///
/// A rubric that exists is valid: every load-time check of the file format has passed, so nothing has to be checked
/// later. What differs between kinds of unit has been worked out beforehand in ``forms``. A class, so that nobody copies
/// all that it holds.
public final class Rubric: Sendable {
    /// The code evidence files name it by (`kode`).
    public let code: String
    /// The version of the edition (`versi`).
    public let version: String
    /// The title, for people (`judul`).
    public let title: String
    /// The score of a unit that fulfils everything (`skala`); more than 0.
    public let scale: Fraction
    /// How scores are published.
    public let rounding: Rounding
    /// What a claim counts that nobody has verified, when verified scores are wanted (`belum-diverifikasi`).
    public let unverified: Unverified
    /// How units make an instansi's score.
    public let aggregation: Aggregation
    /// The kinds of unit it assesses, in the order of the file; not empty.
    public let unitKinds: [UnitKind]
    /// Respondent roles, in the order of the file.
    public let roles: [Role]
    /// The bands, highest first; not empty, and the last starts at 0 without conditions.
    public let categories: [Category]
    /// Other editions whose scores may be compared with this one's.
    public let comparable: [ComparableEdition]
    /// Legal basis, sources and assumptions of the rubric as a whole.
    public let background: Background
    /// Every group and indicator, in the order of the file: a tree in pre-order.
    public let items: [Item]
    /// Indices of the items at the top.
    let top: [Int]
    /// The tree as each kind of unit sees it, parallel to ``unitKinds``.
    public let forms: [Form]
    /// What is assumed, parallel to ``forms``.
    let assumptions: [[Rapor.AssumptionEntry]]
    private let lazyDigest: Digest

    /// SHA-256 of the file, in lower-case hexadecimal; worked out when it is first asked for.
    public var digest: String { lazyDigest.text }

    /// Reads and checks a rubric.
    ///
    /// - Parameter document: a file whose root is `rubrik` in the namespace of rubrics.
    /// - Throws: everything wrong with the file.
    public convenience init(_ document: Document) throws(Diagnostics) {
        try self.init(document, Digest(of: document.bytes))
    }

    /// Reads and checks a rubric whose digest is being worked out.
    package init(_ document: Document, _ digest: Digest) throws(Diagnostics) {
        try document.expect(.rubric)
        var reader = Reader(document)
        let root = document.root
        reader.check(root, Self.shape)

        let kinds = reader.unitKinds(root)
        let roles = reader.roles(root)
        let patterns = reader.patterns(root)
        var reading = ItemReading(document, roles: roles, patterns: patterns)
        reading.readTop(root, &reader)
        let scale = reader.number(root, .skala) ?? Fraction(100)
        if scale.isZero || scale > Fraction(1_000_000_000) {
            reader.report(
                .outOfRange(value: root[.skala] ?? "", attribute: "skala", bounds: "> 0, ≤ 1000000000"), at: root)
        }
        let categories = reader.categories(root, items: reading.items, scale: scale)
        let items = reading.items
        reader.checkReferences(root, kinds: kinds)
        let background = Background(root, &reader)
        let isTooMuch = kinds.count > 1 && kinds.count * items.count > Form.mostNodes
        if isTooMuch {
            reader.report(.tooManyForms(kinds: kinds.count, items: items.count, most: Form.mostNodes), at: root)
        }
        let forms = kinds.prefix(isTooMuch ? 1 : kinds.count).map {
            Form(for: $0, items: items, roles: roles, background: background)
        }
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
        top = items.indices.filter { items[$0].parent == nil }
        self.forms = forms
        assumptions = Self.assumptions(forms, kinds, background, categories, roles, items)
        lazyDigest = digest
        try reader.finish()
    }

    /// What a claim counts that nobody has verified.
    public enum Unverified: String, Sendable, CaseIterable {
        /// As claimed.
        case claim = "klaim"
        /// Not yet scored.
        case unscored = "belum-dinilai"
    }

    /// How units make an instansi's score.
    public enum Aggregation: String, Sendable, CaseIterable {
        /// The plain mean of the units.
        case meanOfUnits = "rata-rata-unit"
        /// The mean weighted by the number of products.
        case meanOfProducts = "rata-rata-produk"
    }

    /// Another edition whose scores may be compared (`sebanding`).
    public struct ComparableEdition: Sendable, Hashable {
        /// The code of the other edition.
        public let rubric: String
        /// Why.
        public let reason: String
    }

    /// The form of a kind of unit; `nil` when the rubric has no such kind.
    public func form(forKind code: String) -> Form? {
        forms.first { $0.kind.code == code }
    }
}

/// A kind of unit (`jenis-unit`).
public struct UnitKind: Sendable, Hashable {
    /// Its code.
    public let code: String
    /// Its name, for people.
    public let name: String
    /// The kind it is ranked with, when not its own (`induk`).
    public let parent: String?
    /// How many products are assessed in a unit of this kind; 0 when the rubric does not say.
    public let products: Int
}

/// A respondent role (`peran`).
public struct Role: Sendable, Hashable {
    /// Its code.
    public let code: String
    /// Its name, for people.
    public let name: String
    /// Its weight among the roles that are asked.
    public let weight: Fraction
    /// Which kinds of unit have it.
    public let applicability: Applicability
    /// What about it is assumed.
    public let assumptions: [Assumption]
}

/// The kinds of unit that something applies to (`berlaku-untuk`).
public struct Applicability: Sendable, Hashable {
    /// The codes of the kinds; `nil` means all.
    public let kinds: [String]?

    /// Whether a kind is among them.
    public func includes(_ kind: UnitKind) -> Bool {
        kinds?.contains(kind.code) ?? true
    }
}

/// Where something comes from, and what about it is not official.
public struct Background: Sendable, Hashable {
    /// Legal basis (`dasar-hukum`).
    public let legalBasis: [String]
    /// Public sources.
    public let sources: [Source]
    /// What is assumed.
    public let assumptions: [Assumption]

    /// A public source (`sumber`).
    public struct Source: Sendable, Hashable {
        /// What it is.
        public let text: String
        /// Its address.
        public let address: String?
    }
}

/// Something that does not come from an official source, and why it is as it is (`asumsi`).
public struct Assumption: Sendable, Hashable {
    /// What it is about: `bobot`, `tingkat`, `kategori` …
    public let subject: String
    /// The reason.
    public let reason: String
    /// Where it stands in the rubric's file: the byte at which it begins.
    let offset: Int
}
