import Patuh
import PatuhTestSupport
import Testing

@Suite("A unit is put in the category that its published score and the gates allow")
struct StandingTests {
    private static let bands = """
        <kategori kode="A" minimal="88" nama="A"/><kategori kode="B" minimal="78" nama="B"/>
        <kategori kode="C" minimal="54" nama="C"/><kategori kode="D" minimal="0" nama="D"/>
        """
    private static let openBands = """
        <kategori kode="A" lebih-dari="88" nama="A"/><kategori kode="B" minimal="88" nama="B"/>
        <kategori kode="C" lebih-dari="54.5" nama="C"/><kategori kode="D" minimal="0" nama="D"/>
        """

    /// The score is the number of `I`; `S`, in the group `G`, weighs nothing and is there for gates.
    private func unit(
        _ categories: String, score: String?, gate: String? = nil, attributes: String = ""
    ) throws -> Evidence {
        let rubric = try Written.rubric(
            """
            \(categories)
            <kelompok kode="K" jenjang="kelompok" nama="K" bobot="1">
              <indikator kode="I" nama="I" bobot="1" tdd="boleh"><ukuran satuan="nilai" target="100"/></indikator>
            </kelompok>
            <kelompok kode="G" jenjang="kelompok" nama="G" bobot="0">
              <indikator kode="S" nama="S" bobot="1" tdd="boleh"><ukuran satuan="nilai" target="100"/></indikator>
            </kelompok>
            <kelompok kode="P" jenjang="kelompok" nama="P" bobot="1" berlaku-untuk="puskesmas">
              <indikator kode="X" nama="X" bobot="1"><tingkat skor="1">Ada</tingkat></indikator>
            </kelompok>
            """, attributes: attributes)
        let answers = [("I", score), ("S", gate)].compactMap { code, answer in
            answer.map { answer in
                "<jawaban indikator=\"\(code)\""
                    + (answer.hasPrefix("<") ? ">\(answer)</jawaban>" : " angka=\"\(answer)\"/>")
            }
        }
        return try Written.evidence(answers.joined(), under: rubric)
    }

    @Test(
        "by bounds alone a score has a category wherever a gate does not part its band from the next",
        arguments: [("90", "A"), ("85", nil), ("50", "C"), ("10", nil), ("0", nil)] as [(String, String?)])
    func byBounds(score: String, category: String?) throws {
        let gate = "<syarat kode='G' minimal='1'/>"
        let bands = """
            <kategori kode="A" minimal="88" nama="A"/><kategori kode="B" minimal="80" nama="B">\(gate)</kategori>
            <kategori kode="B2" minimal="80" nama="B2"/><kategori kode="C" minimal="40" nama="C"/>
            <kategori kode="D" nama="D">\(gate)</kategori><kategori kode="E" minimal="0" nama="E"/>
            """
        let rubric = try unit(bands, score: nil).rubric
        #expect(rubric.category(byBounds: try #require(Fraction(decimal: score)))?.code == category)
    }

    private func card(_ categories: String, score: String, gate: String, attributes: String = "") throws -> Rapor {
        Rapor(of: try unit(categories, score: score, gate: gate, attributes: attributes))
    }

    private func result(
        _ categories: String, score: String?, gate: String? = nil, attributes: String = ""
    ) throws -> Assessment.Result? {
        Assessment(of: try unit(categories, score: score, gate: gate, attributes: attributes), basis: .verified).result
    }

    private static let notApplicable = "<tdd alasan=\"Dikelola dinas lain\" disetujui-oleh=\"Bagian Organisasi\"/>"

    @Test(
        "a failing gate is named whether or not the score reaches the bound",
        arguments: [("50", "40", ["S"]), ("49", "40", ["S"]), ("49", "90", []), ("50", "90", [])])
    func gates(score: String, gate: String, held: [String]) throws {
        let bands = """
            <kategori kode="A" minimal="50" nama="A"><syarat kode="S" minimal="90"/></kategori>
            <kategori kode="B" minimal="0" nama="B"/>
            """
        let found = try #require(try card(bands, score: score, gate: gate).result)
        #expect(found.held.map(\.code) == held)
        #expect(found.up?.points.description == (score == "49" ? "1.00" : nil))
        #expect(found.category.code == (score == "50" && held.isEmpty ? "A" : "B"))
    }

    @Test("what is missing is not rounded where the bound is not")
    func distances() throws {
        let bands = """
            <kategori kode="A" minimal="79.4" nama="A"><syarat kode="S" minimal="66.667"/></kategori>
            <kategori kode="B" minimal="0" nama="B"/>
            """
        let found = try #require(try card(bands, score: "79", gate: "66.6", attributes: "desimal='0'").result)
        #expect(found.up.map { [$0.bound.description, $0.points.description] } == ["79.4", "0.4"])
        #expect(found.held.map { $0.minimum.description } == ["66.667"])
    }

    @Test(
        "on both sides of each bound, after rounding",
        arguments: [
            ("0", "D"), ("53.994", "D"), ("53.995", "C"), ("54", "C"), ("77.994", "C"), ("77.995", "B"), ("78", "B"),
            ("87.994", "B"), ("87.99499999999999999999999999999999999999", "B"), ("87.995", "A"), ("88", "A"),
            ("100", "A"), ("150", "A"),
        ])
    func bounds(score: String, category: String) throws {
        #expect(try result(Self.bands, score: score)?.category.code == category)
    }

    @Test(
        "a band that begins above a number does not hold the number itself",
        arguments: [
            ("88", "B"), ("88.004", "B"), ("88.005", "A"), ("87.995", "B"), ("87.994", "C"), ("54.51", "C"),
            ("54.505", "C"), ("54.504", "D"), ("54.5", "D"),
        ])
    func openBounds(score: String, category: String) throws {
        #expect(try result(Self.openBands, score: score)?.category.code == category)
    }

    @Test(
        "the rubric's own rounding decides",
        arguments: [
            ("desimal='0'", "87.5", "88", "A"), ("desimal='0'", "87.499", "87", "B"),
            ("desimal='0' pembulatan='setengah-genap'", "87.5", "88", "A"),
            ("desimal='0' pembulatan='setengah-genap'", "78.5", "78", "B"),
            ("desimal='2' pembulatan='potong'", "87.999", "87.99", "B"),
            ("desimal='2' pembulatan='potong'", "88.009", "88.00", "A"),
            ("desimal='6'", "87.9999994", "87.999999", "B"), ("desimal='6'", "87.9999995", "88.000000", "A"),
        ])
    func rounding(attributes: String, score: String, published: String, category: String) throws {
        let result = try #require(try result(Self.bands, score: score, attributes: attributes))
        #expect(result.score.published.description == published)
        #expect(result.category.code == category)
    }

    /// The bands with gates on `S` put into some of them.
    private static func gated(_ gates: [String: String]) -> String {
        ["A": 88, "B": 78, "C": 54, "D": 0].sorted { $0.key < $1.key }.map { code, bound in
            "<kategori kode='\(code)' minimal='\(bound)' nama='\(code)'>\(gates[code] ?? "")</kategori>"
        }.joined()
    }

    private static let half = "<syarat kode='S' minimal='50'/>"
    private static let halfOfGroup = "<syarat kode='G' minimal='50'/>"

    @Test(
        "a gate closes its band and every band above, and is named in the band below it",
        arguments: [
            (gated(["A": half]), "90", "50", "A", []),
            (gated(["A": half]), "90", "49.9999999", "B", ["S"]),
            (gated(["A": half]), "80", "0", "B", ["S"]),
            (gated(["A": half]), "60", "0", "C", []),
            (gated(["A": halfOfGroup]), "88", "49.9999999", "B", ["G"]),
            (gated(["B": half]), "90", "50", "A", []),
            (gated(["B": half]), "90", "49", "C", ["S"]),
            (gated(["B": half]), "80", "49", "C", ["S"]),
            (gated(["B": half]), "60", "49", "C", ["S"]),
            (gated(["C": half]), "100", "49", "D", ["S"]),
            (gated(["C": half]), "50", "49", "D", ["S"]),
            (gated(["A": half, "C": half]), "100", "49", "D", ["S"]),
            (gated(["A": "<syarat kode='G' minimal='10'/>" + half]), "90", "20", "B", ["S"]),
            (gated(["A": "<syarat kode='I' minimal='89'/>" + half]), "88", "0", "B", ["I", "S"]),
            (gated(["A": "<syarat kode='X' minimal='100'/><syarat kode='P' minimal='100'/>"]), "90", "0", "A", []),
            (gated(["A": half]), "90", notApplicable, "A", []),
            (gated(["A": halfOfGroup]), "90", notApplicable, "A", []),
        ])
    func gates(categories: String, score: String, gate: String, category: String, heldBy: [String]) throws {
        let result = try #require(try result(categories, score: score, gate: gate))
        #expect(result.category.code == category)
        #expect(result.heldBy.map { ["K", "I", "G", "S"][$0.item] } == heldBy)
    }

    @Test(
        "bands that differ in their gates only",
        arguments: [("88", "50", "A"), ("88", "49", "B"), ("87", "50", "Plus"), ("87", "10", "Plus"), ("99", "9", "D")])
    func equalBounds(score: String, gate: String, category: String) throws {
        let categories = """
            <kategori kode="A" minimal="88" nama="A"><syarat kode="S" minimal="50"/></kategori>
            <kategori kode="B" minimal="88" nama="B"/>
            <kategori kode="Plus" nama="Plus"><syarat kode="S" minimal="10"/></kategori>
            <kategori kode="D" minimal="0" nama="D"/>
            """
        #expect(try result(categories, score: score, gate: gate)?.category.code == category)
    }

    @Test("what is not yet scored may still open a gate")
    func openGate() throws {
        let result = try #require(try result(Self.gated(["A": Self.half]), score: "90"))
        #expect(result.category.code == "B")
        #expect(result.heldBy.count == 1)
        #expect(result.highest.published.description == "90.00")
        #expect(result.highestCategory.code == "A")
    }

    @Test("nothing answered is 0 in the lowest category, with everything still possible")
    func nothingScored() throws {
        let result = try #require(try result(Self.bands, score: nil))
        #expect(result.score.exact.isZero)
        #expect(result.score.published.description == "0.00")
        #expect(result.category.code == "D")
        #expect(result.highest.exact == Fraction(100))
        #expect(result.highestCategory.code == "A")
    }

    @Test("nothing applicable is no result, not 0 and not 100", arguments: [nil, "90", notApplicable])
    func nothingApplicable(gate: String?) throws {
        #expect(try result(Self.bands, score: Self.notApplicable, gate: gate) == nil)
    }

    @Test(
        "the neighbours of a category are those next to it",
        arguments: [("100", "", "B"), ("60", "B", "D"), ("0", "C", "")])
    func neighbours(score: String, above: String, below: String) throws {
        let result = try #require(try result(Self.bands, score: score))
        #expect(result.next?.code ?? "" == above)
        #expect(result.previous?.code ?? "" == below)
    }
}
