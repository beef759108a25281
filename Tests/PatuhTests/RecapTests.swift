import Markup
import Patuh
import PatuhTestSupport
import Testing

@Suite("A recap is what its units' cards come to")
struct RecapTests {
    /// A random rubric with groups, a least value, TDD, roles of weight, and at times denominators beyond 64 bits.
    private static func rubric(_ generator: inout Seeded) throws -> Rubric {
        let isHuge = Int.random(in: 0...2, using: &generator) == 0
        func weight(_ generator: inout Seeded) -> String {
            isHuge
                ? "\(Int.random(in: 1...(1 << 40), using: &generator))/\(Int.random(in: 1...(1 << 40), using: &generator))"
                : "\(Int.random(in: 1...9999, using: &generator))"
        }
        var groups = ""
        for group in 0..<3 {
            let method = group == 2 ? "minimum" : "rata-rata"
            groups +=
                "<kelompok kode=\"g\(group)\" jenjang=\"d\" nama=\"G\" cara-hitung=\"\(method)\" bobot=\"\(weight(&generator))\">"
            for item in 0..<3 {
                groups += """
                    <indikator kode="i\(group)\(item)" nama="I" bobot="\(weight(&generator))" tdd="boleh">
                      <tingkat skor="0">0</tingkat><tingkat skor="1">1</tingkat><tingkat skor="7">7</tingkat>
                    </indikator>
                    """
            }
            groups += "</kelompok>"
        }
        let method = Bool.random(using: &generator) ? "rata-rata-unit" : "rata-rata-produk"
        return try Written.rubric(
            """
            <kategori kode="A" minimal="60" nama="A" zona="hijau"/><kategori kode="B" minimal="0" nama="B" zona="merah"/>
            <nilai-instansi metode="\(method)"/>\(groups)
            """)
    }

    private static func evidence(
        _ unit: Int, year: Int = 2024, under rubric: Rubric, _ generator: inout Seeded
    ) throws -> Evidence {
        let products = (0..<Int.random(in: 0...3, using: &generator)).map { "<produk kode=\"p\($0)\" nama=\"P\"/>" }
        let isEmpty = Int.random(in: 0...9, using: &generator) == 0
        let answers = rubric.items.filter { $0.indikator != nil }.map { item -> String in
            switch isEmpty ? 0 : Int.random(in: 0...5, using: &generator) {
            case 0: "<jawaban indikator=\"\(item.code)\"><tdd alasan=\"a\" disetujui-oleh=\"b\"/></jawaban>"
            case 1: ""
            case let level: "<jawaban indikator=\"\(item.code)\" skor=\"\([0, 1, 7, 7][level - 2])\"/>"
            }
        }
        let kind = Bool.random(using: &generator) ? "opd" : "puskesmas"
        return try Evidence(
            Written.document(
                """
                <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="uji" tahun="\(year)" tanggal="\(year)-07-31">
                  <unit kode="u\(unit)" nama="Unit \(unit)" jenis="\(kind)" instansi="Kabupaten"/>
                  \(products.joined())\(answers.joined())
                </bukti-dukung>
                """), rubric: rubric)
    }

    @Test("last year's score is that of last year's recap, products counted", arguments: 0..<40)
    func lastYear(seed: Int) throws {
        var generator = Seeded(UInt64(9000 + seed))
        let rubric = try Self.rubric(&generator)
        let old = try (0..<4).map { try Self.evidence($0, year: 2023, under: rubric, &generator) }
        let new = try (0..<4).map { try Self.evidence($0, under: rubric, &generator) }
        func recap(_ units: [Evidence], beside past: [Evidence] = []) -> Recap.Instansi? {
            var making = RecapMaking(basis: .verified)
            making.add(lastYear: past.map { ComparisonSide($0, basis: .verified) })
            for (index, evidence) in units.enumerated() {
                _ = making.add(RecapEntry(Assessment(of: evidence, basis: .verified)), from: index)
            }
            return making.recap().instansi.first
        }
        let beside = try #require(recap(new, beside: old)?.lastYear as Recap.LastYear?)
        #expect(beside.score?.exact == recap(old)?.result?.score.exact)
        #expect(beside.isComparable && !beside.lacksProducts)
    }

    @Test("its score, its losses, its kinds and its ranks", arguments: 0..<60)
    func sums(seed: Int) throws {
        var generator = Seeded(UInt64(8000 + seed))
        let rubric = try Self.rubric(&generator)
        let all = try (0..<12).map { try Self.evidence($0, under: rubric, &generator) }
        var making = RecapMaking(basis: .verified)
        for (index, evidence) in all.enumerated() {
            #expect(making.add(RecapEntry(Assessment(of: evidence, basis: .verified)), from: index) == nil)
        }
        let recap = making.recap()
        let instansi = try #require(recap.instansi.first)
        #expect(recap.instansi.count == 1 && instansi.units.count == 12)

        let cards = all.map { (card: Rapor(of: $0), weight: Self.weight($0)) }
        let counted = cards.filter { $0.card.result != nil }
        func mean(_ part: [(card: Rapor, weight: Fraction)]) -> Fraction {
            part.reduce(.zero) { $0 + ($1.card.result?.score.exact ?? .zero) * $1.weight }
                / part.reduce(.zero) { $0 + $1.weight }
        }
        let verified = cards.map(\.card.verifiedAnswers)
        #expect(instansi.unverified == verified.count { $0.verified == 0 })
        #expect(instansi.partlyVerified == verified.count { $0.verified > 0 && $0.verified != $0.answered })
        let result = try #require(instansi.result)
        #expect(result.score.exact == mean(counted))
        let lost = instansi.indicators.reduce(Fraction.zero) { $0 + $1.lost.exact }
        #expect(lost + result.score.exact == rubric.scale)
        for kind in instansi.kinds {
            let own = counted.filter { $0.card.unit.kind == kind.code }
            #expect(kind.count == own.count && kind.score?.exact == (own.isEmpty ? nil : mean(own)))
        }
        for unit in instansi.units {
            let card = try #require(cards.first { $0.card.unit.code == unit.code }).card
            #expect(unit.score?.exact == card.result?.score.exact)
            #expect(try #require(unit.verifiedAnswers) == card.verifiedAnswers)
            guard let score = card.result?.score.published.value else {
                #expect(unit.rank == nil)
                continue
            }
            let better = counted.filter { ($0.card.result?.score.published.value ?? .zero) > score }
            #expect(unit.rank == better.count + 1)
            #expect(unit.rankInKind == better.count { $0.card.unit.kind == card.unit.kind } + 1)
        }
        #expect(instansi.zones.reduce(0) { $0 + $1.count } == counted.count)
        let worst = try #require(instansi.drags.first)
        #expect(worst.without.exact - result.score.exact == worst.lost.exact)
    }

    private static func weight(_ evidence: Evidence) -> Fraction {
        evidence.rubric.aggregation == .meanOfUnits ? .one : Fraction(max(1, evidence.products.count))
    }

    @Test("editions of one rubric are recapped each by itself, whatever else they are made of")
    func editions() throws {
        var generator = Seeded(8300)
        var making = RecapMaking(basis: .verified)
        for index in 0..<4 {
            let rubric =
                try index.isMultiple(of: 2)
                ? Self.rubric(&generator)
                : Written.rubric(
                    """
                    <kategori kode="A" minimal="0" nama="A"/>
                    <kelompok kode="z" jenjang="z" nama="Z"><indikator kode="y" nama="Y" bobot="1"><tingkat skor="1">x</tingkat>
                    </indikator></kelompok>
                    """, attributes: "skala='\(index)00'")
            let evidence = try Written.evidence("", under: rubric)
            #expect(making.add(RecapEntry(Assessment(of: evidence, basis: .verified)), from: index) == nil)
        }
        #expect(making.recap().instansi.map(\.units.count) == [1, 1, 1, 1])
    }

    @Test("groups and indicators: the mean where they apply, and how many lose there")
    func nodes() throws {
        var generator = Seeded(8100)
        let rubric = try Self.rubric(&generator)
        let all = try (0..<20).map { try Self.evidence($0, under: rubric, &generator) }
        var making = RecapMaking(basis: .verified)
        for (index, evidence) in all.enumerated() {
            _ = making.add(RecapEntry(Assessment(of: evidence, basis: .verified)), from: index)
        }
        let instansi = try #require(making.recap().instansi.first)
        let found =
            instansi.groups.map { ($0.code, $0.score?.exact, $0.count) }
            + instansi.indicators.map { ($0.code, $0.score.exact, $0.count) }
        for (code, mean, count) in found {
            let mean = try #require(mean)
            let values = all.compactMap { evidence -> (value: Fraction, weight: Fraction)? in
                let card = Rapor(of: evidence)
                guard card.result != nil, let node = card.nodes.first(where: { $0.code == code }) else { return nil }
                return node.figures.numbers.map { ($0.exactValue, Self.weight(evidence)) }
            }
            let weights = values.reduce(Fraction.zero) { $0 + $1.weight }
            #expect(values.count == count && mean == values.reduce(.zero) { $0 + $1.value * $1.weight } / weights)
        }
    }

    @Test("a group that applies to none of the units shifts nobody's values")
    func groupOfOthers() throws {
        func group(_ code: String, _ kind: String) -> String {
            """
            <kelompok kode="\(code)" jenjang="d" nama="G" bobot="1" \(kind)>
              <indikator kode="i\(code)" nama="I" bobot="1"><tingkat skor="0">0</tingkat><tingkat skor="2">2</tingkat></indikator>
            </kelompok>
            """
        }
        let rubric = try Written.rubric(
            "<kategori kode=\"A\" minimal=\"0\" nama=\"A\"/>" + group("p", "berlaku-untuk=\"puskesmas\"")
                + group("x", "") + group("y", ""))
        let assessment = try Written.assessment("<jawaban indikator=\"ix\" skor=\"2\"/>", under: rubric)
        var making = RecapMaking(basis: .verified)
        _ = making.add(RecapEntry(assessment), from: 0)
        let instansi = try #require(making.recap().instansi.first)
        #expect(instansi.groups.map(\.code) == ["x", "y"])
        #expect(instansi.units.first?.values.map { $0?.description } == ["100.00", "0.00"])
    }

    @Test("a group that is TDD in every unit is there all the same, and has no mean")
    func groupOfNobody() throws {
        let group = { (code: String) in
            """
            <kelompok kode="\(code)" jenjang="d" nama="G" bobot="1">
              <indikator kode="i\(code)" nama="I" bobot="1" tdd="boleh"><tingkat skor="0"/><tingkat skor="2"/></indikator>
            </kelompok>
            """
        }
        let rubric = try Written.rubric("<kategori kode=\"A\" minimal=\"0\" nama=\"A\"/>" + group("x") + group("y"))
        let answers =
            "<jawaban indikator='ix' skor='2'/><jawaban indikator='iy'><tdd alasan='a' disetujui-oleh='b'/></jawaban>"
        let assessment = try Written.assessment(answers, under: rubric)
        var making = RecapMaking(basis: .verified)
        _ = making.add(RecapEntry(assessment), from: 0)
        let instansi = try #require(making.recap().instansi.first)
        #expect(instansi.groups.map(\.code) == ["x", "y"] && instansi.groups.map { $0.score == nil } == [false, true])
        #expect(instansi.units.first?.values.map { $0?.description } == ["100.00", nil])
    }

    @Test("a unit counts once, and other instansi, years and rubrics stand apart")
    func apart() throws {
        var generator = Seeded(8200)
        let rubric = try Self.rubric(&generator)
        let evidence = try Self.evidence(1, under: rubric, &generator)
        let text = String(decoding: evidence.document.bytes, as: UTF8.self)
        var making = RecapMaking(basis: .verified)
        let lastYear = text.replacing("tahun=\"2024\"", with: "tahun=\"2023\"")
        let inTown = text.replacing("=\"Kabupaten\"", with: "=\"Kota\"")
        let before = try [text, text, lastYear, inTown].enumerated().map { index, text in
            let evidence = try Evidence(Written.document(text), rubric: rubric)
            return making.add(RecapEntry(Assessment(of: evidence, basis: .verified)), from: 7 + index)
        }
        #expect(before == [nil, 7, nil, nil])
        let recap = making.recap()
        #expect(
            recap.instansi.map { "\($0.name) \($0.year) \($0.units.count)" } == [
                "Kabupaten 2023 1", "Kabupaten 2024 1", "Kota 2024 1",
            ])
    }
}
