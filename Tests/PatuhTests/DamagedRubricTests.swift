import Markup
import Patuh
import PatuhTestSupport
import Testing

@Suite("A rubric with any value replaced is read or refused with places, never worse")
struct DamagedRubricTests {
    static let folder = "Fixtures/vectors"

    @Test("by nothing, a number, a word or another value", arguments: ["01", "05", "09", "13", "17", "21", "25", "29"])
    func damaged(folder: String) throws {
        let honest = try Fixtures.bytes(Fixtures.url("\(Self.folder)/\(folder)/rubrik.xml"))
        // Every second piece is the value of an attribute.
        let pieces = honest.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        let values = Array(stride(from: 1, to: pieces.count, by: 2))
        var generator = Seeded(UInt64(folder) ?? 0)
        var (read, refused) = (0, 0)
        for index in values {
            let others = [[], Array("0".utf8), Array("1".utf8), Array("x y|z".utf8), Array("1/0".utf8)]
            let other = Array(pieces[try #require(values.randomElement(using: &generator))])
            for value in others + [other] {
                var damaged = pieces
                damaged[index] = value[...]
                do throws(Diagnostics) {
                    _ = try Rubric(Document(reading: Array(damaged.joined(separator: [UInt8(ascii: "\"")])), name: ""))
                    read += 1
                } catch {
                    let places = error.all.map(\.place.position)
                    #expect(!places.isEmpty && places == places.sorted())
                    refused += 1
                }
            }
        }
        #expect(read > 10 && refused > 10)
    }

    @Test("thousands of roles or products for thousands of indicators are refused, once, before they fill the memory")
    func parts() throws {
        func content(per: String, _ count: Int, roles: Int) -> String {
            (0..<roles).map { #"<peran kode="r\#($0)" nama="R"/>"# }.joined()
                + #"<kategori kode="A" minimal="0" nama="A"/><kelompok kode="k" jenjang="k" nama="K" bobot="1">"#
                + (0..<count).map {
                    #"<indikator kode="i\#($0)" nama="I" bobot="1" per="\#(per)"><tingkat skor="0"/><tingkat skor="1"/></indikator>"#
                }.joined() + "</kelompok>"
        }
        #expect(throws: Never.self) { try Written.rubric(content(per: "peran", 100, roles: 1000)) }
        let found = try #require(throws: Diagnostics.self) {
            try Written.rubric(content(per: "peran", 1000, roles: 101))
        }
        #expect(found.all.map(\.problem.code) == [.outOfRange])
        let rubric = try Written.rubric(content(per: "produk", 1000, roles: 0))
        func read(_ products: Int) throws -> Evidence {
            try Evidence(
                Written.document(
                    """
                    <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="uji" tahun="2024" tanggal="2024-07-31">
                      <unit kode="u" nama="U" jenis="opd" instansi="K"/>
                      \((0..<products).map { "<produk kode=\"p\($0)\" nama=\"P\"/>" }.joined())
                    </bukti-dukung>
                    """), rubric: rubric)
        }
        #expect(throws: Never.self) { try read(100) }
        let refused = try #require(throws: Diagnostics.self) { try read(101) }
        #expect(refused.all.map(\.problem.code) == [.outOfRange])
    }

    @Test(
        "more of one kind than anybody needs are refused, once, before each is held against all others",
        arguments: [
            (#"<tingkat skor="0"/>"#, #"<tingkat skor="N"/>"#), ("", #"<butir kode="N" nama="B"/>"#),
            (#"<butir kode="b" nama="B"/>"#, #"<ambang minimal="N" skor="N"/>"#),
            (#"<tingkat skor="0"/><tingkat skor="1"/>"#, #"<bukti kode="N" nama="B"/>"#),
        ])
    func members(first: String, many: String) throws {
        func rubric(_ count: Int) throws -> Rubric {
            let content = first + (1...count).map { many.replacing("N", with: "\($0)") }.joined()
            return try Written.rubric(
                """
                <kategori kode="A" minimal="0" nama="A"/>
                <kelompok kode="k" jenjang="k" nama="K" bobot="1">
                  <indikator kode="i" nama="I" bobot="1">\(content)</indikator>
                </kelompok>
                """)
        }
        #expect(throws: Never.self) { try rubric(900) }
        let found = try #require(throws: Diagnostics.self) { try rubric(1101) }
        #expect(found.all.map(\.problem.code) == [.outOfRange])
    }

    @Test("many kinds of unit with very many indicators are refused before each of them gets its form")
    func kinds() throws {
        let indicators = (0..<5100).map { #"<indikator kode="i\#($0)" nama="I" bobot="1" pola="x"/>"# }.joined()
        let found = try #require(throws: Diagnostics.self) {
            try Written.rubric(
                (0..<98).map { #"<jenis-unit kode="k\#($0)" nama="K"/>"# }.joined()
                    + """
                    <kategori kode="A" minimal="0" nama="A"/><pola kode="x"><tingkat skor="0"/><tingkat skor="1"/></pola>
                    <kelompok kode="k" jenjang="k" nama="K" bobot="1">\(indicators)</kelompok>
                    """)
        }
        #expect(found.all.map(\.problem.code) == [.outOfRange])
    }

    @Test("a pattern of thousands of levels for thousands of indicators is refused, once")
    func patterns() throws {
        let levels = (0..<1000).map { #"<tingkat skor="\#($0)"/>"# }.joined()
        let indicators = (0..<1050).map { #"<indikator kode="i\#($0)" nama="I" bobot="1" pola="x"/>"# }.joined()
        let found = try #require(throws: Diagnostics.self) {
            try Written.rubric(
                """
                <kategori kode="A" minimal="0" nama="A"/><pola kode="x">\(levels)</pola>
                <kelompok kode="k" jenjang="k" nama="K" bobot="1">\(indicators)</kelompok>
                """)
        }
        #expect(found.all.map(\.problem.code) == [.outOfRange])
    }

    @Test(
        "one mistake is one problem, and not another one for each band",
        arguments: [
            (#"skala="0""#, #"<kategori kode="A" minimal="80" nama="A"/>"#, Problem.Code.outOfRange),
            (
                "", #"<kategori kode="A" minimal="0" nama="A"><syarat kode="kk" minimal="50"/></kategori>"#,
                Problem.Code.unknownItem
            ),
            ("", #"<kategori kode="A" minimal="80" nama="A" zona=""/>"#, Problem.Code.emptyAttribute),
        ])
    func once(attributes: String, band: String, code: Problem.Code) throws {
        let found = try #require(throws: Diagnostics.self) {
            try Written.rubric(
                """
                \(band)<kategori kode="B" minimal="0" nama="B"/>
                <kelompok kode="k" jenjang="k" nama="K" bobot="1">
                  <indikator kode="i" nama="I" bobot="1"><tingkat skor="0"/><tingkat skor="1"/></indikator></kelompok>
                """, attributes: attributes)
        }
        #expect(found.all.map(\.problem.code) == [code])
    }
}
