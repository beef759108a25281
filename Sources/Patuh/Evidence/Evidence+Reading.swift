public import Markup

extension Evidence {
    /// The namespace of evidence files.
    public static let namespace = "urn:patuh:bukti:1"

    private static let shape = Shape(
        attributes: [.rubrik, .tahun, .tanggal, .tahap, .rekaan],
        children: [.produk, .dokumen, .jawaban, .riwayat], single: [.unit])

    /// The code of the rubric that an evidence file names, for finding it before the file is read.
    public static func rubricCode(of document: Document) -> String {
        document.root[.rubrik] ?? ""
    }

    /// Reads and checks an evidence file against its rubric.
    ///
    /// - Parameters:
    ///   - document: a file whose root is `bukti-dukung`.
    ///   - rubric: the rubric it names.
    /// - Throws: everything wrong with the file.
    public init(_ document: Document, rubric: Rubric) throws(Diagnostics) {
        try document.expect(.evidence)
        try self.init(reading: document, under: rubric)
    }

    /// Why there is no rubric to read a file against.
    public enum NoRubric: Sendable {
        /// There is none with the code that the file names, only with these.
        case unknown(known: [String])
        /// It was refused itself.
        case refused
    }

    /// Everything wrong with a file that cannot be read against its rubric, as far as that can be told without it.
    ///
    /// - Parameters:
    ///   - document: a file whose root is `bukti-dukung`.
    ///   - cause: why there is no rubric, which is told among the rest.
    public static func faults(of document: Document, without cause: NoRubric) -> Diagnostics {
        do throws(Diagnostics) {
            _ = try Evidence(reading: document, under: nil, because: cause)
        } catch {
            return error
        }
        preconditionFailure("that there is no rubric is a fault")
    }

    /// - Parameter cause: why there is no rubric, where there is none.
    private init(
        reading document: Document, under rubric: Rubric?, because cause: NoRubric? = nil
    ) throws(Diagnostics) {
        var reader = Reader(document)
        let root = document.root
        let present = reader.check(root, Self.shape)

        let code = reader.code(root, .rubrik)
        if !code.isEmpty {
            switch cause ?? rubric.flatMap({ $0.code == code ? nil : .unknown(known: [$0.code]) }) {
            case nil: break
            case .unknown(let known):
                reader.report(
                    .unknownCode(.rubric, code: code, place: ""), at: root,
                    suggestion: nearest(to: code, among: known))
            case .refused: reader.report(.refusedRubric(code: code), at: root)
            }
        }
        year = reader.year(root)
        date = reader.requiredDate(root, .tanggal)
        stage = reader.choice(root, .tahap, default: .selfAssessment)
        isSample = reader.flag(root, .rekaan)
        let (unit, form) = reader.unit(root, rubric: rubric)
        self.unit = unit
        products = present.children.contains(.produk) ? reader.products(root, form) : []
        documents = reader.documents(root)
        let codes = CodeIndex(documents)
        reader.checkCodes(of: documents, codes)
        self.document = document
        history =
            present.children.contains(.riwayat)
            ? root.children(.riwayat).map { reader.pastScore($0) } : []
        // At hand, since no function may look into what is still being made.
        let (products, documents) = (products, documents)
        func readAnswers(_ rubric: Rubric, _ form: Form, _ reader: inout Reader) -> ([Answer], [Attachment]) {
            var reading = AnswerReading(
                rubric: rubric, form: form, products: products, documents: documents, codes)
            root.forEachChild(.jawaban) { reading.read($0, &reader) }
            return (reading.sorted(&reader), reading.attachments)
        }
        guard let rubric, let form else {
            // What is wrong with the answers of a unit of any kind is wrong whichever is meant.
            if let rubric, rubric.forms.count <= Self.mostKinds {
                reader.reportCommon(to: rubric.forms) { _ = readAnswers(rubric, $0, &$1) }
            }
            try reader.finish()
            preconditionFailure("that there is no rubric or no such kind is a fault")
        }
        (self.rubric, self.form) = (rubric, form)
        (answers, attachments) = readAnswers(rubric, form, &reader)
        try reader.finish()
    }

    /// How many kinds of unit are tried where nobody knows which is meant; of more, the answers are read once it is known.
    private static let mostKinds = 8
}

extension ServiceUnit {
    fileprivate static let shape = Shape(attributes: [.kode, .nama, .jenis, .instansi])
}

extension Reader {
    fileprivate mutating func unit(_ root: Element, rubric: Rubric?) -> (ServiceUnit, Form?) {
        guard let element = root.children(.unit).first else {
            report(.missingElement("unit", parent: root.name), at: root)
            return (ServiceUnit(code: "", name: "", kind: "", instansi: ""), nil)
        }
        check(element, ServiceUnit.shape)
        let unit = ServiceUnit(
            code: code(element), name: required(element, .nama), kind: required(element, .jenis),
            instansi: required(element, .instansi))
        guard let rubric else { return (unit, nil) }
        let form = rubric.form(forKind: unit.kind)
        if form == nil, element[.jenis] != nil {
            let kinds = rubric.unitKinds.map(\.code)
            report(
                .unknownCode(.unitKind, code: unit.kind, place: "\(rubric.code): \(kinds.joined(separator: ", "))"),
                at: element, suggestion: nearest(to: unit.kind, among: kinds))
        }
        return (unit, form)
    }

    fileprivate mutating func products(_ root: Element, _ form: Form?) -> [Evidence.Product] {
        var products: [Evidence.Product] = []
        let repeated = form?.leaves.count { form?.nodes[$0].content.indikator?.repetition == .products } ?? 0
        // As many as a rubric may ask for, unless together they are more parts than anybody can look at.
        let most = min(Self.mostMembers, Indikator.mostParts / max(1, repeated))
        let elements = members(root.children(.produk), most: most)
        // Each has a share of each indicator, with a denominator no greater than the common one of the weights times
        // their sum: with thousands of digits there a small file would take minutes, and nobody could add them up.
        var denominator = CommonDenominator(atMost: min(1000, 10_000_000 / max(1, repeated * elements.count)))
        for child in elements {
            check(child, Shape(attributes: [.kode, .nama, .bobot]))
            let product = Evidence.Product(
                code: code(child), name: required(child, .nama), weight: weight(child, .bobot) ?? .one)
            if product.weight.isZero {
                report(.outOfRange(value: child[.bobot] ?? "", attribute: "bobot", bounds: "> 0"), at: child)
            }
            if products.contains(where: { $0.code == product.code }), !product.code.isEmpty {
                report(.repeatedCode(.product, code: product.code), at: child)
            }
            if denominator.exceeds(with: product.weight) {
                report(.weightsTooFine(most: denominator.mostDigits), at: child)
            }
            products.append(product)
        }
        return products
    }

    fileprivate mutating func documents(_ root: Element) -> [EvidenceDocument] {
        root.children(.dokumen).map { EvidenceDocument($0, &self) }
    }

    /// Reports every document whose code another one had before.
    fileprivate mutating func checkCodes(of documents: [EvidenceDocument], _ codes: CodeIndex) {
        for document in codes.repeated.map({ documents[$0] }) where isCode(document.code) {
            report(.repeatedCode(.document, code: document.code), at: document.element)
        }
    }

    /// A year of four digits; 0 when it cannot be read.
    mutating func year(_ element: Element) -> Int {
        if element[.tahun] == nil { report(.missingAttribute("tahun", element: element.name), at: element) }
        guard let year = count(element, .tahun, in: 1900...9999) else { return 0 }
        if let text = element[.tahun], text.utf8.count > 4 {
            report(.notANumber(value: text, attribute: Name.tahun.text, corrected: String(year)), at: element)
        }
        return year
    }

    fileprivate mutating func pastScore(_ element: Element) -> Evidence.PastScore {
        check(element, Shape(attributes: [.tahun, .rubrik, .nilai, .kategori, .sumber]))
        return Evidence.PastScore(
            year: year(element), rubric: code(element, .rubrik), score: requiredNumber(element, .nilai),
            written: element[.nilai] ?? "",
            category: element[.kategori], source: element[.sumber])
    }
}

extension EvidenceDocument {
    private static let shape = Shape(
        attributes: [
            .kode, .judul, .nomor, .penerbit, .jenis, .tanggal, .berlakuSampai, .berkas, .tautan, .sha256,
            .status, .diperiksaOleh, .diperiksaTanggal,
        ],
        text: true)

    fileprivate init(_ element: Element, _ reader: inout Reader) {
        let names = reader.check(element, Self.shape).attributes
        reader.demand(element, .judul)
        checkedOn = names.contains(.diperiksaTanggal) ? reader.date(element, .diperiksaTanggal) : nil
        reader.demandCode(element)
        terms = Terms(
            status: names.contains(.status) ? reader.frequentChoice(element, .status, default: .pending) : .pending,
            kind: names.contains(.jenis) ? reader.frequentChoice(element, .jenis, default: .document) : nil,
            date: names.contains(.tanggal) ? reader.date(element, .tanggal) : nil,
            validUntil: names.contains(.berlakuSampai) ? reader.date(element, .berlakuSampai) : nil)
        self.element = element
    }
}
