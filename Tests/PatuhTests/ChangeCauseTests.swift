import Patuh
import PatuhTestSupport
import Testing

@Suite("Every change names its cause")
struct ChangeCauseTests {
    private static func rubric(_ content: String, code: String = "uji", head: String = "") throws -> Rubric {
        try Rubric(
            Written.document(
                """
                <rubrik xmlns="urn:patuh:rubrik:1" kode="\(code)" versi="1" judul="Uji">
                  <jenis-unit kode="opd" nama="OPD"/><kategori kode="A" nama="A" minimal="0"/>\(head)
                  <kelompok kode="k" jenjang="dimensi" nama="K" bobot="1">\(content)</kelompok>
                </rubrik>
                """))
    }

    private static func side(_ answers: String, _ rubric: Rubric, year: Int) throws -> ComparisonSide {
        let evidence = try Evidence(
            Written.document(
                """
                <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="\(rubric.code)" tahun="\(year)" tanggal="\(year)-07-31">
                  <unit kode="dinas" nama="Dinas" jenis="opd" instansi="Kabupaten"/>\(answers)
                </bukti-dukung>
                """), rubric: rubric)
        return ComparisonSide(evidence, basis: .verified)
    }

    private static func compare(
        _ old: String, _ new: String, _ before: Rubric, _ after: Rubric? = nil
    ) throws -> Comparison {
        let comparison = Comparison(
            from: try side(old, before, year: 2023), to: try side(new, after ?? before, year: 2024))
        ComparisonTests.expectSums(comparison, "\(new)")
        return comparison
    }

    private static let two = """
        <indikator kode="a" nama="A" bobot="1" tdd="boleh"><bukti kode="s" nama="Surat" umur-maks="P12M"/>
        <tingkat skor="0"/><tingkat skor="1"/><tingkat skor="2" perlu="s"/></indikator>
        <indikator kode="b" nama="B" bobot="1"><tingkat skor="0"/><tingkat skor="1"/><tingkat skor="2"/></indikator>
        """
    private static let letter = #"<dokumen kode="d" judul="Surat" tanggal="2023-01-01"/>"#
    private static let proved = #"<jawaban indikator="a" skor="2"><lampiran bukti="s" dokumen="d"/></jawaban>"#
    private static let half = #"<jawaban indikator="b" skor="1"/>"#

    @Test("TDD that came moves weight to its sibling, and back when it went")
    func notApplicable() throws {
        let rubric = try Self.rubric(Self.two)
        let without = #"<jawaban indikator="a"><tdd alasan="Dihapus" disetujui-oleh="Bagian"/></jawaban>"#
        let came = try Self.compare(Self.letter + Self.proved + Self.half, without + Self.half, rubric)
        // 100 × (1 + 1/2) ÷ 2 = 75, and 100 × 1/2 = 50.
        #expect(came.change?.exact == Fraction(-25))
        #expect(came.indicators.map(\.code) == ["a", "b"])
        #expect(came.indicators.map(\.exact) == [Fraction(-50), Fraction(25)])
        #expect(came.indicators[0].causes == [.notApplicableCame(part: nil, reason: "Dihapus")])
        #expect(came.indicators[1].causes == [.weight(because: ["a"], others: 0)])
        #expect(came.indicators[0].printed.after == nil)
        let letter = Self.letter.replacing("2023", with: "2024")
        let went = try Self.compare(without + Self.half, letter + Self.proved + Self.half, rubric)
        #expect(went.change?.exact == Fraction(25))
        #expect(went.indicators[0].causes.first == .notApplicableWent(part: nil))
        #expect(went.indicators[1].causes == [.weight(because: ["a"], others: 0)])
    }

    @Test("a document that expired, and one that was added")
    func evidence() throws {
        let rubric = try Self.rubric(Self.two)
        let expired = try Self.compare(Self.letter + Self.proved, Self.letter + Self.proved, rubric)
        #expect(expired.change?.exact == Fraction(-25))
        guard case .evidenceLost(nil, nil, let gap, gone: [])? = expired.indicators[0].causes.first else {
            Issue.record("\(expired.indicators[0].causes)")
            return
        }
        #expect(gap.faults.map(\.code) == ["d"])
        #expect(gap.faults.first?.causes == [.tooOld(lastDay: try #require(CalendarDate("2024-01-01")))])
        let added = try Self.compare(
            #"<jawaban indikator="a" skor="2"/>"#, Self.letter.replacing("2023", with: "2024") + Self.proved, rubric)
        #expect(
            added.indicators[0].causes
                == [.evidenceGained(part: nil, item: nil, slot: "Surat", documents: ["Surat"])])
    }

    @Test("evidence that changed is told, and not the answer that did not; only slots that let something be met")
    func slots() throws {
        let slots = #"<bukti kode="p" nama="P"/><bukti kode="q" nama="Q"/><bukti kode="r" nama="R"/>"#
        func rubric(_ cumulative: String, _ first: String, _ second: String) throws -> Rubric {
            try Self.rubric(
                """
                <indikator kode="a" nama="A" bobot="1" kumulatif="\(cumulative)">\(slots)<tingkat skor="0"/>
                <tingkat skor="1" perlu="\(first)"/><tingkat skor="2" perlu="\(second)"/></indikator>
                """)
        }
        func answer(_ slots: [String]) -> String {
            #"<dokumen kode="d" judul="Surat"/><jawaban indikator="a" skor="2">"#
                + slots.map { "<lampiran bukti=\"\($0)\" dokumen=\"d\"/>" }.joined() + "</jawaban>"
        }
        func told(_ comparison: Comparison) -> [String] {
            comparison.indicators[0].causes.map { cause in
                switch cause {
                case .evidenceLost(_, _, let gap, let gone): "lost \(gap.name) \(gone.joined())"
                case .evidenceGained(_, _, let slot, _): "gained \(slot)"
                default: "\(cause)"
                }
            }
        }
        // The claim is not proved in either year; a lower level was, and is no more.
        let lower = try rubric("tidak", "p", "q")
        #expect(told(try Self.compare(answer(["p"]), answer([]), lower)) == ["lost P Surat"])
        // Of two slots either of which will do, the one that was there; and nothing that never was.
        let either = try rubric("ya", "p|q", "p|q r")
        #expect(told(try Self.compare(answer(["p"]), answer([]), either)) == ["lost P Surat"])
        #expect(told(try Self.compare(answer(["p"]), answer(["q", "r"]), either)) == ["gained R"])
    }

    @Test("cards are paired by the counterparts that the newer rubric names, as evidence is")
    func counterparts() throws {
        let levels = #"<tingkat skor="0"/><tingkat skor="1"/>"#
        func indikator(_ code: String, _ counterpart: String = "") -> String {
            #"<indikator kode="\#(code)" nama="I" bobot="1">\#(counterpart)\#(levels)</indikator>"#
        }
        let before = try Self.rubric(["a", "b", "c"].map { indikator($0) }.joined())
        // What was b is a now, and what was a is called otherwise; c goes by its code.
        let after = try Self.rubric(
            indikator("a", #"<padanan rubrik="uji" kode="b"/>"#) + indikator("n", #"<padanan rubrik="uji" kode="a"/>"#)
                + indikator("c") + indikator("z"),
            code: "baru", head: #"<sebanding rubrik="uji">Diuji</sebanding>"#)
        let old = try Self.side(
            #"<jawaban indikator="a" skor="1"/><jawaban indikator="c" skor="1"/>"#, before, year: 2023)
        let new = try Self.side(#"<jawaban indikator="a" skor="1"/>"#, after, year: 2024)
        func rows(_ comparison: Comparison) -> [String] {
            comparison.indicators.map { "\($0.code) \($0.formerCodes) \($0.status)" }.sorted()
        }
        let cards = Comparison(from: .card(old.snapshot), to: .card(new.snapshot), rubric: after)
        #expect(rows(cards) == rows(Comparison(from: old, to: new)))
        #expect(rows(cards).contains(#"a ["b"] up"#), "\(rows(cards))")
    }

    @Test("a measurement answered by its items alone was answered")
    func itemsAlone() throws {
        let rubric = try Self.rubric(
            """
            <indikator kode="a" nama="A" bobot="1"><butir kode="x" nama="X"/><butir kode="y" nama="Y"/>
            <ukuran satuan="%"/><ambang butir="x" skor="1"/><ambang butir="x y" skor="2"/></indikator>
            """)
        let (x, y) = (#"<butir kode="x"/>"#, #"<butir kode="y"/>"#)
        let comparison = try Self.compare(
            "<jawaban indikator=\"a\">\(x)</jawaban>", "<jawaban indikator=\"a\">\(x)\(y)</jawaban>", rubric)
        guard case .answer(let statement)? = comparison.indicators[0].causes.first else {
            Issue.record("\(comparison.indicators[0].causes)")
            return
        }
        #expect(statement.before == .items(1, of: 2) && statement.after == .items(2, of: 2))
        #expect(statement.gained == ["Y"] && statement.lost.isEmpty)
    }

    @Test("an assessor's word")
    func verification() throws {
        let rubric = try Self.rubric(Self.two)
        let verified =
            #"<jawaban indikator="b" skor="1"><verifikasi skor="2" oleh="Tim" tanggal="2024-08-01">Baik</verifikasi></jawaban>"#
        let comparison = try Self.compare(Self.half, verified, rubric)
        guard case .verification(let statement)? = comparison.indicators[0].causes.first else {
            Issue.record("\(comparison.indicators[0].causes)")
            return
        }
        #expect(statement.before == .level(Fraction(1)) && statement.after == .level(Fraction(2)))
        #expect(!statement.wasVerified && statement.isVerified && statement.assessor == "Tim")
        #expect(comparison.indicators[0].causes.count == 1)
    }

    @Test("products are matched by their codes, whatever their order")
    func products() throws {
        let rubric = try Self.rubric(
            #"<indikator kode="p" nama="P" bobot="1" per="produk"><tingkat skor="0"/><tingkat skor="1"/></indikator>"#)
        let (x, y, z) = ("kode=\"x\" nama=\"X\"", "kode=\"y\" nama=\"Y\"", "kode=\"z\" nama=\"Z\"")
        let answers =
            #"<jawaban indikator="p" produk="x" skor="1"/><jawaban indikator="p" produk="y" skor="0"/>"#
        let same = try Self.compare(
            "<produk \(x)/><produk \(y)/>" + answers, "<produk \(y)/><produk \(x)/>" + answers, rubric)
        #expect(same.change?.exact == .zero && same.indicators[0].causes.isEmpty)
        let other = try Self.compare(
            "<produk \(x)/><produk \(y)/>" + answers,
            "<produk \(x)/><produk \(z)/>" + answers.replacing("\"y\" skor=\"0\"", with: "\"z\" skor=\"1\""), rubric)
        #expect(
            other.indicators[0].causes
                == [
                    .productCame(.product(code: "z", name: "Z")), .productWent(.product(code: "y", name: "Y")),
                ])
        let heavy = try Self.compare(
            "<produk \(x)/><produk \(y)/>" + answers, "<produk \(x) bobot=\"3\"/><produk \(y)/>" + answers, rubric)
        #expect(heavy.change?.exact == Fraction(25) && heavy.indicators[0].causes == [.productWeights])
    }

    @Test("another edition: renamed through a counterpart, a level gone, one new, one dropped")
    func instrument() throws {
        let levels = #"<tingkat skor="0"/><tingkat skor="1"/><tingkat skor="2"/>"#
        let before = try Self.rubric(
            ["a", "b", "c"].map { #"<indikator kode="\#($0)" nama="\#($0)" bobot="1">\#(levels)</indikator>"# }.joined()
        )
        let after = try Self.rubric(
            """
            <indikator kode="a2" nama="A" bobot="1"><padanan rubrik="uji" kode="a"/>\(levels)</indikator>
            <indikator kode="b" nama="B" bobot="2"><tingkat skor="0"/><tingkat skor="2"/></indikator>
            <indikator kode="n" nama="N" bobot="1">\(levels)</indikator>
            """, code: "baru", head: #"<sebanding rubrik="uji">Diuji</sebanding>"#)
        func answers(_ codes: [String], _ score: Int) -> String {
            codes.map { #"<jawaban indikator="\#($0)" skor="\#(score)"/>"# }.joined()
        }
        let comparison = try Self.compare(
            answers(["a", "b", "c"], 1), answers(["a2", "b", "n"], 2), before, after)
        // Old 50; of it a gives 100/4 × 1/2 = 12.5 under the new edition, and b's level 1 is not there any more.
        #expect(comparison.bridge?.exact == Fraction(25, 2))
        #expect(comparison.split?.instrument.exact == Fraction(-75, 2))
        #expect(comparison.split?.unit.exact == Fraction(175, 2))
        let rows = Dictionary(uniqueKeysWithValues: comparison.indicators.map { ($0.code, $0) })
        #expect(rows["a2"]?.formerCodes == ["a"] && rows["a2"]?.status == .up)
        #expect(rows["n"]?.status == .new && rows["c"]?.status == .dropped)
        guard case .instrument(_, let dropped)? = rows["b"]?.causes.last else {
            Issue.record("\(String(describing: rows["b"]))")
            return
        }
        #expect(dropped == [.noLevel(score: Fraction(1))])
    }

    @Test("in a group that is worth its lowest, what carries it is the cause, and no TDD elsewhere")
    func lowest() throws {
        let levels = #"<tingkat skor="0"/><tingkat skor="1"/><tingkat skor="2"/>"#
        let rubric = try Self.rubric(
            """
            <kelompok kode="m" jenjang="m" nama="M" bobot="1" cara-hitung="minimum">
              <indikator kode="a" nama="A" bobot="1">\(levels)</indikator>
              <indikator kode="b" nama="B" bobot="1">\(levels)</indikator></kelompok>
            <kelompok kode="n" jenjang="m" nama="N" bobot="1">
              <indikator kode="c" nama="C" bobot="1" tdd="boleh">\(levels)</indikator>
              <indikator kode="d" nama="D" bobot="1">\(levels)</indikator></kelompok>
            """)
        func answers(_ a: Int, _ b: Int, c: String) -> String {
            #"<jawaban indikator="a" skor="\#(a)"/><jawaban indikator="b" skor="\#(b)"/><jawaban indikator="c"\#(c)"#
                + #"<jawaban indikator="d" skor="1"/>"#
        }
        let applies = #" skor="2"/>"#
        let applied = #"><tdd alasan="X" disetujui-oleh="Y"/></jawaban>"#
        let comparison = try Self.compare(answers(0, 1, c: applies), answers(2, 1, c: applied), rubric)
        let causes = Dictionary(uniqueKeysWithValues: comparison.indicators.map { ($0.code, $0.causes) })
        // b carries all of m now, which is 0 × 1/2 before and 1/2 × 1/2 now; a gives nothing either way.
        #expect(causes["b"] == [.lowest(of: "m", now: "b")])
        #expect(causes["a"] == [])
        #expect(causes["d"] == [.weight(because: ["c"], others: 0)])
    }

    @Test("what does not apply in a group with its own weight moves no weight out of it")
    func ownWeight() throws {
        let levels = #"<tingkat skor="0"/><tingkat skor="1"/>"#
        func group(_ code: String, _ weight: String) -> String {
            let names = ["1", "2"].map { code + $0 }
            return #"<kelompok kode="\#(code)" jenjang="g" nama="G"\#(weight)>"#
                + names.map { #"<indikator kode="\#($0)" nama="\#($0)" bobot="1" tdd="boleh">\#(levels)</indikator>"# }
                .joined() + "</kelompok>"
        }
        // j weighs what its group m weighs, whatever is in that.
        let deep = #"<kelompok kode="j" jenjang="g" nama="J">"# + group("m", #" bobot="1""#) + "</kelompok>"
        let rubric = try Self.rubric(group("g", #" bobot="2""#) + group("h", "") + group("i", "") + deep)
        let codes = ["g1", "g2", "h1", "h2", "i1", "i2", "m1", "m2"]
        func answers(without: [String]) -> String {
            codes.map { code in
                without.contains(code)
                    ? #"<jawaban indikator="\#(code)"><tdd alasan="X" disetujui-oleh="Y"/></jawaban>"#
                    : #"<jawaban indikator="\#(code)" skor="1"/>"#
            }.joined()
        }
        let comparison = try Self.compare(answers(without: []), answers(without: ["g1", "h1", "m1"]), rubric)
        let causes = Dictionary(uniqueKeysWithValues: comparison.indicators.map { ($0.code, $0.causes) })
        // h weighs one less; what left g and m moves weight within these alone.
        #expect(causes["g2"] == [.weight(because: ["g1", "h1"], others: 0)])
        #expect(causes["h2"] == [.weight(because: ["h1"], others: 0)])
        #expect(causes["i1"] == [.weight(because: ["h1"], others: 0)])
        #expect(causes["m2"] == [.weight(because: ["h1", "m1"], others: 0)])
    }

    @Test("an answer that the newer rubric has no level for is not called unanswered")
    func unreadable() throws {
        let before = try Self.rubric(
            #"<indikator kode="a" nama="A" bobot="1"><tingkat skor="0"/><tingkat skor="1"/><tingkat skor="2"/></indikator>"#
        )
        let after = try Self.rubric(
            #"<indikator kode="a" nama="A" bobot="1"><tingkat skor="0"/><tingkat skor="2"/></indikator>"#, code: "baru",
            head: #"<sebanding rubrik="uji">Diuji</sebanding>"#)
        let comparison = try Self.compare(
            #"<jawaban indikator="a" skor="1"/>"#, #"<jawaban indikator="a" skor="2"/>"#, before, after)
        guard case .answer(let statement)? = comparison.indicators.first?.causes.first else {
            Issue.record("\(comparison.indicators)")
            return
        }
        #expect(statement.before == .unreadable && statement.after == .level(Fraction(2)))
    }

    @Test("a unit with nothing to score has no change")
    func noScore() throws {
        let rubric = try Self.rubric(
            #"<indikator kode="a" nama="A" bobot="1" tdd="boleh"><tingkat skor="0"/><tingkat skor="1"/></indikator>"#)
        let comparison = try Self.compare(
            #"<jawaban indikator="a" skor="1"/>"#,
            #"<jawaban indikator="a"><tdd alasan="X" disetujui-oleh="Y"/></jawaban>"#, rubric)
        #expect(comparison.change == nil && comparison.notes == [.noScore])
    }
}
