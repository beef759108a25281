import Foundation
import Markup
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Comparisons as people and programs read them")
struct ComparisonReportTests {
    static let units = Fixtures.names(in: "Fixtures/kabupaten-contoh/2024").filter { $0.hasSuffix(".xml") }
        .map { String($0.dropLast(4)) }

    static func side(_ path: String, basis: Assessment.Basis = .verified) throws -> ComparisonSide {
        let document = try Fixtures.document(Fixtures.url("Fixtures/\(path).xml"))
        let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/\(Evidence.rubricCode(of: document)).xml"))
        return ComparisonSide(try Evidence(document, rubric: rubric), basis: basis)
    }

    static func comparison(_ unit: String) throws -> Comparison {
        Comparison(
            from: try side("kabupaten-contoh/2023/\(unit)"), to: try side("kabupaten-contoh/2024/\(unit)"))
    }

    static func set() throws -> ComparisonSet {
        ComparisonSet(
            from: try units.map { try side("kabupaten-contoh/2023/\($0)") },
            to: try units.map { try side("kabupaten-contoh/2024/\($0)") })
    }

    /// Two editions of which the newer does not know the older.
    static func refused() throws -> Comparison {
        let old = try side("contoh-rubrik/ombudsman-2021")
        let text = try Fixtures.text(Fixtures.url("Fixtures/contoh-rubrik/ombudsman-2024.xml"))
            .replacing("kode=\"dinas-kependudukan\"", with: "kode=\"\(old.snapshot.unit.code)\"")
        let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/ombudsman-2024.xml"))
        let new = try Evidence(Written.document(text), rubric: rubric)
        return Comparison(from: old, to: ComparisonSide(new, basis: .verified))
    }

    @Test("one unit and a folder read as recorded")
    func recorded() throws {
        let one = ComparisonText(Words(.indonesian))(try Self.comparison("puskesmas-sukamaju"))
        try expectRecorded(one, in: Fixtures.url("Fixtures/banding/puskesmas-sukamaju.txt"))
        let many = ComparisonSetText(Words(.indonesian))(try Self.set())
        try expectRecorded(many, in: Fixtures.url("Fixtures/banding/kabupaten-contoh.txt"))
        let apart = ComparisonText(Words(.indonesian))(try Self.refused())
        try expectRecorded(apart, in: Fixtures.url("Fixtures/banding/tidak-sebanding.txt"))
    }

    @Test("the mark of a mean that alone falls into an assumed band is explained, in text and on a page")
    func footnoteOfMean() throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="80" nama="A"/>
            <kategori kode="B" minimal="40" nama="B"><asumsi tentang="kategori">Batas ini rekaan.</asumsi></kategori>
            <kategori kode="C" minimal="0" nama="C"/>
            <kelompok kode="K" jenjang="kelompok" nama="K" bobot="1"><indikator kode="I" nama="I" bobot="1">
              <tingkat skor="0">Tidak</tingkat><tingkat skor="1">Ya</tingkat></indikator></kelompok>
            """)
        func sides(_ year: Int) throws -> [ComparisonSide] {
            try ["0", "1"].map { score in
                let document = try Written.document(
                    """
                    <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="uji" tahun="\(year)" tanggal="\(year)-07-31">
                      <unit kode="unit-\(score)" nama="Unit \(score)" jenis="opd" instansi="Kabupaten Contoh"/>
                      <jawaban indikator="I" skor="\(score)"/>
                    </bukti-dukung>
                    """)
                return ComparisonSide(try Evidence(document, rubric: rubric), basis: .verified)
            }
        }
        let set = ComparisonSet(from: try sides(2023), to: try sides(2024))
        for format in [ComparisonRenderer.Format.text, .html] {
            let bytes = ComparisonRenderer(format, words: Words(.indonesian))(set)
            #expect(String(decoding: bytes, as: UTF8.self).contains("yang bertanda * adalah asumsi"), "\(format)")
        }
    }

    @Test("everything fits 80 columns", arguments: Language.allCases)
    func width(language: Language) throws {
        let words = Words(language)
        var texts = try Self.units.map { ComparisonText(words)(try Self.comparison($0)) }
        texts += [ComparisonText(words)(try Self.refused()), ComparisonSetText(words)(try Self.set())]
        for line in texts.joined().split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }

    @Test("the headline comes first, then the split, the dimensions and what moved most, on one screen")
    func order() throws {
        let text = ComparisonText(Words(.indonesian))(try Self.comparison("puskesmas-sukamaju"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let places = ["NILAI AKHIR", "ASAL PERUBAHAN", "DIMENSI", "INDIKATOR", "PG-01"].map { start in
            lines.firstIndex { $0.hasPrefix(start) } ?? .max
        }
        #expect(places == places.sorted() && places[4] < 30)
    }

    @Test("what does not compare is never a trend", arguments: Language.allCases)
    func noTrend(language: Language) throws {
        let comparison = try Self.refused()
        #expect(comparison.comparability.refusal != nil)
        let text = ComparisonText(Words(language))(comparison)
        let rapor = try Sample(path: "Fixtures/contoh-rubrik/ombudsman-2024").rapor()
        let past = try Self.side("contoh-rubrik/ombudsman-2021").snapshot
        let card = RaporText(Words(language))(rapor.beside(past))
        let line = try #require(card.split(separator: "\n").first { $0.contains("2021: 78") })
        #expect(line.contains(language == .indonesian ? "TIDAK SEBANDING (" : "NOT COMPARABLE ("))
        for word in ["->", "naik", "turun", "menjadi", " up ", " down ", "becomes", "+"] {
            #expect(!text.contains(word), "\(word)")
            #expect(!line.contains(word), "\(word)")
        }
        #expect(card.contains(language == .indonesian ? "HILANG" : "LOST"))
        let xml = String(decoding: ComparisonRenderer(.xml, words: Words(language))(comparison), as: UTF8.self)
        #expect(!xml.contains("selisih") && !xml.contains("arah") && !xml.contains("<indikator"))
    }

    @Test("last year on the card: a line below the score and two columns", arguments: Language.allCases)
    func lastYear(language: Language) throws {
        let rapor = try Sample(path: "Fixtures/kabupaten-contoh/2024/puskesmas-sukamaju").rapor()
        let past = try Self.side("kabupaten-contoh/2023/puskesmas-sukamaju").snapshot
        let card = RaporText(Words(language))(rapor.beside(past))
        for line in card.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        if language == .indonesian {
            #expect(card.contains("  Tahun 2023: 69,16 (C*)  ->  naik 8,30\n"))
            try expectRecorded(card, in: Fixtures.url("Fixtures/banding/rapor-tahun-lalu.txt"))
        }
    }

    // MARK: XML and JSON

    /// Every attribute and text of an element and what is below, by its path.
    private func values(_ element: Element, _ path: String = "") -> [String] {
        var counts: [String: Int] = [:]
        let own = element.attributes.map { "\(path)@\($0.name)=\($0.value)" }
        let text = element.hasText ? ["\(path)@teks=\(element.text)"] : []
        return own + text
            + element.children.flatMap { child -> [String] in
                let index = counts[child.name, default: 0]
                counts[child.name] = index + 1
                return values(child, "\(path)/\(child.name)[\(index)]")
            }
    }

    private func values(_ json: Any, _ path: String = "") throws -> [String] {
        try #require(json as? [String: Any]).flatMap { name, value -> [String] in
            if let text = value as? String { return ["\(path)@\(name)=\(text)"] }
            return try #require(value as? [Any]).enumerated().flatMap { try values($1, "\(path)/\(name)[\($0)]") }
        }
    }

    @Test("JSON says what the XML says, every number as a string; the XML follows its schema")
    func machines() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "patuh-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files: [String] = []
        func check(_ draw: (ComparisonRenderer) -> [UInt8]) throws {
            let xml = draw(ComparisonRenderer(.xml, words: Words(.indonesian)))
            files.append(folder.appending(path: "\(files.count).xml").path)
            try Data(xml).write(to: URL(filePath: files[files.count - 1]))
            let json = draw(ComparisonRenderer(.json, words: Words(.indonesian)))
            let root = try Document(reading: xml, name: "banding.xml").root
            let object = try JSONSerialization.jsonObject(with: Data(json))
            #expect(try values(object).sorted() == values(root).sorted())
        }
        for comparison in try Self.units.map(Self.comparison) { try check { $0(comparison) } }
        let (refused, set) = (try Self.refused(), try Self.set())
        try check { $0(refused) }
        try check { $0(set) }
        let schema = Fixtures.url("Rubrics/skema/banding.xsd").path
        let finished = try run("/usr/bin/env", ["xmllint", "--noout", "--schema", schema] + files)
        #expect(finished.status == 0, "\(finished.errors.prefix(2000))")
    }
}
