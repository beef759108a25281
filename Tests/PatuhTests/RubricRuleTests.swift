import Markup
import Patuh
import PatuhTestSupport
import Testing

@Suite("A rubric is held to its rules for each kind of unit")
struct RubricRuleTests {
    private static let level = "<tingkat skor='0'>x</tingkat><tingkat skor='1'>y</tingkat>"
    private static let category = "<kategori kode='A' minimal='0' nama='A'/>"

    private func codes(_ content: String) -> [String] {
        do {
            _ = try Written.rubric(content)
            return []
        } catch let error as Diagnostics {
            return error.all.map(\.problem.code.rawValue)
        } catch {
            return ["\(error)"]
        }
    }

    @Test(
        "roles that all weigh nothing count as much as siblings that do",
        arguments: [("0", "0", ["bobot-semua-nol"]), ("0", "1", []), ("1", "0", [])])
    func roles(first: String, second: String, problems: [String]) {
        // One problem, though two kinds of unit have it.
        let found = codes(
            """
            <peran kode="p" nama="P" bobot="\(first)"/><peran kode="q" nama="Q" bobot="\(second)"/>\(Self.category)
            <kelompok kode="K" jenjang="k" nama="K">
              <indikator kode="I" nama="I" bobot="1" per="peran">\(Self.level)</indikator>
            </kelompok>
            """)
        #expect(Set(found) == Set(problems))
    }

    @Test("where there are too many of a thing, those left unread are not said to be missing")
    func tooMany() {
        let kinds = (0..<200).map { "<jenis-unit kode='j\($0)' nama='J'\($0 > 0 ? " induk='j\($0 - 1)'" : "")/>" }
        let group =
            "<kelompok kode='K' jenjang='k' nama='K'><indikator kode='I' nama='I' bobot='1'>\(Self.level)</indikator></kelompok>"
        #expect(codes(kinds.joined() + Self.category + group) == ["angka-di-luar-batas"])
        let unknown = group.replacing("bobot='1'", with: "bobot='1' berlaku-untuk='j1' pola='x'")
        #expect(codes(kinds.joined() + Self.category + unknown).contains("pola-tidak-dikenal"))
    }

    @Test("one requirement of last year may have a successor for each kind, wherever the kinds are told apart")
    func successors() {
        func group(_ code: String, _ kinds: String) -> String {
            """
            <kelompok kode="\(code)" jenjang="k" nama="K" bobot="1" \(kinds)>
              <indikator kode="\(code)1" nama="I" bobot="1">\(Self.level)<padanan rubrik="lama" kode="x"/></indikator>
            </kelompok>
            """
        }
        let apart = group("a", "berlaku-untuk='opd'") + group("b", "berlaku-untuk='puskesmas'")
        #expect(codes(Self.category + apart) == [])
        #expect(codes(Self.category + group("a", "") + group("b", "berlaku-untuk='puskesmas'")) == ["padanan-ganda"])
    }

    @Test(
        "bounds fall; two may be equal only where a gate parts them",
        arguments: [
            ("<kategori kode='A' minimal='0' nama='A'/><kategori kode='B' minimal='0' nama='B'/>", false),
            ("<kategori kode='A' minimal='0' nama='A'/><kategori kode='B' minimal='5' nama='B'/>", false),
            ("<kategori kode='A' minimal='5' nama='A'/><kategori kode='B' minimal='0' nama='B'/>", true),
            (
                "<kategori kode='A' minimal='5' nama='A'><syarat kode='K' minimal='1'/></kategori>"
                    + "<kategori kode='B' minimal='5' nama='B'/><kategori kode='C' minimal='0' nama='C'/>", true
            ),
        ])
    func bounds(categories: String, isSound: Bool) {
        let found = codes(
            """
            \(categories)<kelompok kode="K" jenjang="k" nama="K">
            <indikator kode="I" nama="I" bobot="1">\(Self.level)</indikator></kelompok>
            """)
        #expect(found.contains("kategori-tidak-menurun") != isSound && (!isSound || found.isEmpty), "\(found)")
    }

    @Test("slots without end, which each indicator would hold anew, are refused and hold nothing up")
    func slots() {
        let slots = (0..<1000).map { "<bukti kode='s\($0)' nama='S'/>" }.joined()
        let indicators = (0..<4000).map {
            "<indikator kode='I\($0)' nama='I' bobot='1'><bukti kode='t' nama='T'/><tingkat skor='1' perlu='t'/></indikator>"
        }
        let found = codes(
            Self.category + "<kelompok kode='K' jenjang='k' nama='K'>\(slots)\(indicators.joined())</kelompok>")
        #expect(found == ["angka-di-luar-batas"])
    }

    @Test("the namespace is part of what it is", arguments: ["", "xmlns='urn:patuh:rubrik:99'"])
    func namespace(attribute: String) throws {
        let document = try Written.document(
            """
            <rubrik \(attribute) kode="uji" versi="1" judul="Uji"><jenis-unit kode="opd" nama="OPD"/>\(Self.category)
              <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1">\(Self.level)</indikator>
              </kelompok></rubrik>
            """)
        #expect(throws: Diagnostics.self) { try Rubric(document) }
    }

    @Test("a kind ranked with one that is itself ranked with another is ranked with both")
    func kinds() throws {
        let rubric = try rubric(
            """
            <jenis-unit kode="opd" nama="OPD"/><jenis-unit kode="upt" nama="UPT" induk="opd"/>
            <jenis-unit kode="sub" nama="Sub" induk="upt"/>\(Self.category)
            """)
        let recap = try recap([("upt", "90", "0"), ("opd", "80", "0"), ("sub", "60", "0")], rubric)
        #expect(recap.units.map(\.rankInKind) == [1, 2, 3])
    }

    @Test("a unit that a gate keeps below is not nearly above")
    func near() throws {
        let rubric = try rubric(
            """
            <jenis-unit kode="opd" nama="OPD"/>
            <kategori kode="A" minimal="80" nama="A"><syarat kode="G" minimal="50"/></kategori>
            <kategori kode="B" minimal="0" nama="B"/>
            """)
        let recap = try recap([("opd", "79", "0"), ("opd", "79", "60"), ("opd", "90", "0")], rubric)
        #expect(recap.units.map { $0.score?.published.description } == ["90.00", "79.00", "79.00"])
        #expect(recap.near.map { recap.units[$0.unit].name } == ["Unit 1"])
        #expect(recap.near.map { $0.points.description } == ["1.00"])
    }

    /// The score is the number of `I`; `G` weighs nothing.
    private func rubric(_ content: String) throws -> Rubric {
        try Rubric(
            Written.document(
                """
                <rubrik xmlns="urn:patuh:rubrik:1" kode="uji" versi="1" judul="Uji">\(content)
                  <kelompok kode="K" jenjang="k" nama="K" bobot="1"><indikator kode="I" nama="I" bobot="1">
                    <ukuran satuan="nilai" target="100"/></indikator></kelompok>
                  <kelompok kode="L" jenjang="k" nama="L" bobot="0"><indikator kode="G" nama="G" bobot="1">
                    <ukuran satuan="nilai" target="100"/></indikator></kelompok>
                </rubrik>
                """))
    }

    private func recap(_ units: [(kind: String, score: String, gate: String)], _ rubric: Rubric) throws
        -> Recap.Instansi
    {
        var making = RecapMaking(basis: .verified)
        for (index, unit) in units.enumerated() {
            let evidence = try Evidence(
                Written.document(
                    """
                    <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="uji" tahun="2024" tanggal="2024-07-31">
                      <unit kode="u\(index)" nama="Unit \(index)" jenis="\(unit.kind)" instansi="Kabupaten"/>
                      <jawaban indikator="I" angka="\(unit.score)"/><jawaban indikator="G" angka="\(unit.gate)"/>
                    </bukti-dukung>
                    """), rubric: rubric)
            _ = making.add(RecapEntry(Assessment(of: evidence, basis: .verified)), from: index)
        }
        return try #require(making.recap().instansi.first)
    }

    @Test("a list is as long as anybody can look at, and what it names twice it names once")
    func lists() throws {
        func rubric(_ needs: String) throws -> Rubric {
            try Written.rubric(
                """
                <kategori kode="A" minimal="0" nama="A"/><kelompok kode="k" jenjang="k" nama="K">
                <indikator kode="i" nama="I" bobot="1"><bukti kode="s" nama="S"/><tingkat skor="0"/>
                <tingkat skor="1" perlu="\(needs)"/></indikator></kelompok>
                """)
        }
        let often = try rubric(Array(repeating: "s|s", count: 1000).joined(separator: " "))
        let levels = try #require(often.items.last?.indikator?.check.levels?.levels)
        #expect(levels.last?.requirement.clauses == [[0]])
        let error = #expect(throws: Diagnostics.self) {
            try rubric(Array(repeating: "s", count: 1001).joined(separator: " "))
        }
        #expect(error?.all.map(\.problem.code) == [.outOfRange])
    }
}
