import Patuh
import PatuhTestSupport
import Testing

@Suite("What may be compared, and what may not")
struct ComparabilityTests {
    /// Consecutive years of each published series.
    static let steps = PublishedResult.all.flatMap { result in
        zip(result.series ?? [], (result.series ?? []).dropFirst()).map {
            (name: result.pemda, years: [$0.year, $1.year])
        }
    }

    @Test("published series are refused where they cross a change of instrument, and only there")
    func published() throws {
        #expect(Self.steps.count >= 7)
        var refused = Set<[Int]>()
        var compared = Set<[Int]>()
        for step in Self.steps {
            let old = try #require(PublishedResult.rubric(of: step.years[0]))
            let new = try PublishedResult.rubric(for: step.years[1])
            let comparability = Comparability(ofRubric: old, with: new)
            if comparability.isComparable {
                compared.insert(step.years)
                guard case .declared(let reason) = comparability else {
                    Issue.record("\(step.name) \(step.years): \(comparability)")
                    continue
                }
                #expect(!reason.isEmpty)
            } else {
                refused.insert(step.years)
                #expect(comparability == .refused(.otherInstrument(old: old, new: new.code)))
            }
        }
        #expect(compared == [[2022, 2023], [2023, 2024]])
        #expect(refused == [[2021, 2022], [2024, 2025]])
    }

    static let plain = """
        <kategori kode="A" nama="A" minimal="0"/><kelompok kode="k" jenjang="dimensi" nama="K" bobot="1">
        <indikator kode="x" nama="X" bobot="1"><tingkat skor="0"/><tingkat skor="1"/></indikator></kelompok>
        """

    private func rubric(
        _ code: String = "uji", version: String = "1", scale: String = "100", head: String = ""
    ) throws -> Rubric {
        try Rubric(
            Written.document(
                """
                <rubrik xmlns="urn:patuh:rubrik:1" kode="\(code)" versi="\(version)" judul="Uji" skala="\(scale)">
                  <jenis-unit kode="opd" nama="OPD"/>\(head)\(Self.plain)
                </rubrik>
                """))
    }

    private func side(
        _ rubric: Rubric, unit: String = "dinas", basis: Assessment.Basis = .verified
    ) throws -> ComparisonSide {
        let evidence = try Evidence(
            Written.document(
                """
                <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="\(rubric.code)" tahun="2024" tanggal="2024-07-31">
                  <unit kode="\(unit)" nama="Dinas" jenis="opd" instansi="Kabupaten"/>
                  <jawaban indikator="x" skor="1"/>
                </bukti-dukung>
                """), rubric: rubric)
        return ComparisonSide(evidence, basis: basis)
    }

    @Test("version, file, unit, basis and scale")
    func grounds() throws {
        let old = try rubric()
        let declares = #"<sebanding rubrik="uji">Sama saja</sebanding>"#
        let cases: [(ComparisonSide, Comparability)] = [
            (try side(old), .same),
            (try side(rubric(head: "<sumber>Lain</sumber>")), .otherFile),
            (try side(rubric(version: "2")), .refused(.otherVersion(old: "1", new: "2"))),
            (try side(rubric(version: "2", head: declares)), .declared(reason: "Sama saja")),
            (try side(rubric("baru")), .refused(.otherInstrument(old: "uji", new: "baru"))),
            (try side(rubric("baru", head: declares)), .declared(reason: "Sama saja")),
            (try side(rubric("baru", scale: "10", head: declares)), .refused(.otherScale)),
            (try side(old, unit: "lain"), .refused(.otherUnit(old: "dinas", new: "lain"))),
            (try side(old, basis: .own), .refused(.otherBasis)),
        ]
        for (new, expected) in cases {
            let comparison = Comparison(from: try side(old), to: new)
            #expect(comparison.comparability == expected)
            #expect((comparison.change == nil) == !expected.isComparable)
            #expect(comparison.notes.contains(.otherFile) == (expected == .otherFile))
        }
    }
}
