import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("The edges of the instruments, from evidence to category")
struct InstrumentTests {
    private func rapor(_ rubric: Rubric, kind: String, _ answers: String) throws -> Rapor {
        let document = try Written.document(
            """
            <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="\(rubric.code)" tahun="2024" tanggal="2024-07-31">
              <unit kode="unit" nama="Unit" jenis="\(kind)" instansi="Instansi"/>
              <dokumen kode="d" judul="Rekap" jenis="data" tanggal="2024-07-01"/>
              <dokumen kode="p" judul="Penetapan" jenis="dokumen" tanggal="2024-07-01"/>
              \(answers)
            </bukti-dukung>
            """)
        return Rapor(of: try Evidence(document, rubric: rubric))
    }

    private func rubric(_ code: String) throws -> Rubric {
        try Fixtures.rubric(Fixtures.url("Rubrics/\(code).xml"))
    }

    // MARK: PEKPPP

    /// Everything an evaluator can recognise in F-02, and the same mean for every statement of F-03.
    private func full(_ rubric: Rubric, kind: String, survey mean: String) throws -> String {
        try #require(rubric.form(forKind: kind)).nodes.compactMap { node -> String? in
            guard case .indikator(let indikator) = node.content else { return nil }
            var attributes = ""
            var items: [ListItem] = []
            switch indikator.check {
            case .checklist(let checklist): items = checklist.items
            case .measurement(let measurement):
                items = measurement.items
                let step = measurement.steps.last
                attributes = "angka=\"\((step?.atLeast ?? step?.atMost ?? Fraction(100)).shortDescription)\""
            case .survey: attributes = "responden=\"20\" rata-rata=\"\(mean)\""
            case .levels: Issue.record("PEKPPP has no levels")
            }
            let found = items.map { "<butir kode=\"\($0.code)\"/>" }.joined()
            return """
                <jawaban indikator="\(rubric.items[node.item].code)">
                  <verifikasi \(attributes) oleh="Evaluator" tanggal="2024-07-30">\(found)</verifikasi>
                </jawaban>
                """
        }
        .joined()
    }

    @Test(
        "PEKPPP: 4.505 has a category",
        arguments: ["opd", "daring"],
        [("3.02", "901/200", "4.51", "A"), ("3.016", "563/125", "4.50", "A-"), ("5", "5", "5.00", "A")])
    func halfway(kind: String, _ edge: (mean: String, exact: String, score: String, category: String)) throws {
        let rubric = try rubric("pekppp-2023")
        let card = try rapor(rubric, kind: kind, try full(rubric, kind: kind, survey: edge.mean))
        let result = try #require(card.result)
        #expect(result.score.exact.description == edge.exact)
        #expect(result.score.published.description == edge.score)
        #expect(result.category.code == edge.category)
    }

    @Test(
        "PEKPPP: what was never done is not done at once",
        arguments: [("F02-04", "opd"), ("F02-24", "opd"), ("F02-26B", "daring")])
    func never(code: String, kind: String) throws {
        let rubric = try rubric("pekppp-2023")
        let answer = """
            <jawaban indikator="\(code)"><verifikasi angka="0" oleh="Evaluator" tanggal="2024-07-30"/></jawaban>
            """
        let node = try #require(try rapor(rubric, kind: kind, answer).nodes.first { $0.code == code })
        #expect(node.figures.numbers?.contribution.value == .zero)
        #expect(node.figures.numbers?.tenths == 0)
    }

    // MARK: SPM

    private func proof(_ register: String) -> String {
        #"<lampiran bukti="\#(register)" dokumen="d"/><lampiran bukti="sasaran" dokumen="p"/>"#
    }

    @Test("SPM: a service without target population leaves the sum, when that is proved")
    func nobody() throws {
        let rubric = try rubric("spm-kesehatan-2019")
        func card(_ proof: String) throws -> Rapor {
            try rapor(
                rubric, kind: "puskesmas",
                """
                <jawaban indikator="SPM-01" pembilang="44" penyebut="44">\(self.proof("kohort-ibu"))</jawaban>
                <jawaban indikator="SPM-10" pembilang="0" penyebut="0">\(proof)</jawaban>
                """)
        }
        let proved = try card(proof("register-odgj"))
        #expect(proved.coverage.notApplicable == 1)
        #expect(try #require(proved.nodes.first { $0.code == "SPM-10" }).figures.status == .notApplicable)
        // One of eleven that are left.
        #expect(proved.result?.score.published.description == "9.09")
        let claimed = try card("")
        #expect(try #require(claimed.nodes.first { $0.code == "SPM-10" }).figures.numbers?.contribution.value == .zero)
        #expect(claimed.result?.score.published.description == "8.33")
    }

    @Test("SPM: coverage over 100 counts as 100, and the number measured is kept")
    func surplus() throws {
        let rubric = try rubric("spm-kesehatan-2019")
        let answer = "<jawaban indikator=\"SPM-01\" pembilang=\"50\" penyebut=\"45\">\(proof("kohort-ibu"))</jawaban>"
        let card = try rapor(rubric, kind: "puskesmas", answer)
        let node = try #require(card.nodes.first { $0.code == "SPM-01" })
        #expect(node.figures.numbers?.isFull == true)
        // Such numbers are published as they are.
        #expect(RaporText(Words(.indonesian))(card).contains("- 50/45 = ± 111,11%"))
        #expect(card.result?.score.published.description == "8.33")
    }

    // MARK: Accreditation

    @Test(
        "accreditation: 79.5 is not 80",
        arguments: [("795", "Utama", ["BAB-3"]), ("799", "Utama", ["BAB-3"]), ("800", "Paripurna", [])])
    func unrounded(reached: String, status: String, held: [String]) throws {
        let rubric = try rubric("akreditasi-puskesmas-2023")
        let answers = (1...5).map {
            """
            <jawaban indikator="BAB-\($0)" pembilang="\($0 == 3 ? reached : "1000")" penyebut="1000">
              <lampiran bukti="rekap" dokumen="d"/>
            </jawaban>
            """
        }
        let result = try #require(try rapor(rubric, kind: "puskesmas", answers.joined()).result)
        #expect(result.category.code == status)
        #expect(result.held.map(\.code) == held)
    }
}
