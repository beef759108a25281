import Patuh
import PatuhTestSupport
import Testing

@Suite("A simulation changes what is supposed, and nothing else")
struct SimulationTests {
    @Test(
        "whosever word counts, and whatever a claim is worth that nobody verified",
        arguments: [Assessment.Basis.own, .verified], ["", #"belum-diverifikasi="belum-dinilai""#])
    func bases(basis: Assessment.Basis, attributes: String) throws {
        let indikator = ["i", "j", "k"].map {
            "<indikator kode='\($0)' nama='X' bobot='1'><tingkat skor='0'/><tingkat skor='1'/></indikator>"
        }
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="g" jenjang="g" nama="G" bobot="1">\(indikator.joined())</kelompok>
            """, attributes: attributes)
        let evidence = try Written.evidence(
            """
            <jawaban indikator="i" skor="1"><verifikasi skor="0" oleh="Inspektorat" tanggal="2024-07-01"/></jawaban>
            <jawaban indikator="j" skor="1"/><jawaban indikator="k" skor="0"/>
            """, under: rubric)
        let before = Assessment(of: evidence, basis: basis)
        let simulation = Simulation(
            of: evidence, basis: basis, supposing: try evidence.suppositions(["k=1"]))
        let rows = simulation.difference?.rows ?? []
        #expect(rows.map { $0.code } == ["k"])
        let third = Fraction(100) / Fraction(3)
        #expect(simulation.supposed?.score.exact == (before.result?.score.exact).map { $0 + third })
    }

    private static let measured = """
        <butir kode='a' nama='A' wajib='ya'/><butir kode='b' nama='B'/><ukuran satuan='%' target='100'/>
        """

    @Test(
        "beside a number items stay as they are unless they are named, and so do respondents beside a mean",
        arguments: [
            (measured, "angka='50'><butir kode='a'/>", "i=80", "80"),
            (measured, "angka='50'><butir kode='a' ada='tidak'/>", "i=80", "0"),
            (measured, "angka='50'><butir kode='a' ada='tidak'/>", "i=80+a", "80"),
            (measured, "angka='50'><butir kode='a'/>", "i=80+b", "0"),
            (measured, "angka='50'><butir kode='a'/>", "i=80+-", "0"),
            (
                "<survei dari='1' sampai='4' minimal-responden='30' bila-kurang='nol'/>",
                "responden='20' rata-rata='2'>", "i=4", "0"
            ),
            (
                "<survei dari='1' sampai='4' minimal-responden='30' bila-kurang='nol'/>",
                "responden='40' rata-rata='2'>", "i=4", "100"
            ),
        ])
    func whatStays(check: String, answer: String, supposition: String, score: String) throws {
        let evidence = try answered(check, answer)
        let simulation = Simulation(of: evidence, basis: .verified, supposing: try evidence.suppositions([supposition]))
        #expect(simulation.supposed?.score.exact.description == score)
    }

    @Test("what is said of one product holds beside what is said of all, in whatever order")
    func order() throws {
        let evidence = try answered(
            "<tingkat skor='0'/><tingkat skor='1'/>", "produk='p' skor='0'>", repetition: "per='produk'",
            more: "<produk kode='p' nama='P'/><produk kode='q' nama='Q'/>")
        for texts in [["i=1", "i@p=0"], ["i@p=0", "i=1"]] {
            let simulation = Simulation(of: evidence, basis: .verified, supposing: try evidence.suppositions(texts))
            #expect(simulation.supposed?.score.exact == Fraction(50))
        }
    }

    @Test("what does not apply any more is a row of its own, though it gave no points before")
    func noLongerApplicable() throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="g" jenjang="g" nama="G">
              <indikator kode="i" nama="I" bobot="1"><ukuran satuan="%" target="100" bila-nihil="tdd"/></indikator>
              <indikator kode="j" nama="J" bobot="1"><tingkat skor="0"/><tingkat skor="1"/></indikator>
            </kelompok>
            """)
        let evidence = try Written.evidence("<jawaban indikator='j' skor='1'/>", under: rubric)
        let simulation = Simulation(
            of: evidence, basis: .verified, supposing: try evidence.suppositions(["i=0/0"]))
        let rows = simulation.difference?.rows ?? []
        #expect(rows.map(\.code) == ["i", "j"] && rows.map(\.isNotApplicable) == [true, false])
        #expect(simulation.unmoved.isEmpty)
    }

    private func answered(
        _ check: String, _ answer: String, repetition: String = "", more: String = ""
    ) throws -> Evidence {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="g" jenjang="g" nama="G"><indikator kode="i" nama="I" bobot="1" \(repetition)>\(check)</indikator></kelompok>
            """)
        return try Written.evidence("\(more)<jawaban indikator='i' \(answer)</jawaban>", under: rubric)
    }

    @Test("by the unit's own word what an assessor found changes nothing, and what is not proved stays so")
    func ownBasis() throws {
        let evidence = try answered(
            "<bukti kode='s' nama='S'/><butir kode='a' nama='A' wajib='ya'/><butir kode='b' nama='B' perlu='s'/>"
                + "<ukuran satuan='%'/><ambang skor='1' minimal='50'/><ambang skor='2' minimal='50' butir='b'/>",
            "angka='50'><butir kode='a'/><butir kode='b'/>"
                + "<verifikasi angka='50' oleh='P' tanggal='2024-07-01'><butir kode='a' ada='tidak'/></verifikasi>")
        let simulation = Simulation(
            of: evidence, basis: .own, supposing: try evidence.suppositions(["i=60"]))
        #expect(simulation.now?.score.exact == Fraction(50) && simulation.supposed?.score.exact == Fraction(50))
    }

    @Test("a product that the file does not name is not answered")
    func noProducts() throws {
        let evidence = try answered(
            "<tingkat skor='0'/><tingkat skor='1'/>", "produk='p' skor='0'>", repetition: "per='produk'",
            more: "<produk kode='p' nama='P'/>")
        let simulation = Simulation(
            of: evidence, basis: .own, supposing: try evidence.suppositions(["i=1"]))
        #expect(simulation.supposed?.score.exact == Fraction(100))
        let empty = try Written.evidence("", under: evidence.rubric)
        #expect {
            try empty.suppositions(["i=1"])
        } throws: {
            ($0 as? Supposition.Mistakes)?.all == [.noProducts(indikator: "i")]
        }
    }
}
