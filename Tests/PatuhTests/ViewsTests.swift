import Patuh
import PatuhTestSupport
import Testing

@Suite("What the unit says stands beside what was verified, and what does not apply names its heirs")
struct ViewsTests {
    private static let levels =
        "<tingkat skor=\"0\">0</tingkat><tingkat skor=\"2\">2</tingkat><tingkat skor=\"4\">4</tingkat>"

    private func rubric(_ attributes: String = "") throws -> Rubric {
        let indikators = ["a", "b", "c"].map {
            "<indikator kode=\"\($0)\" nama=\"\($0.uppercased())\" bobot=\"1\" tdd=\"boleh\">\(Self.levels)</indikator>"
        }
        return try Written.rubric(
            """
            <kategori kode="A" minimal="80" nama="A"/><kategori kode="B" minimal="0" nama="B"/>
            <kelompok kode="satu" jenjang="dimensi" nama="Satu" \(attributes)>\(indikators.joined())</kelompok>
            <kelompok kode="dua" jenjang="dimensi" nama="Dua" bobot="3">
              <indikator kode="d" nama="D" bobot="1" tdd="boleh">\(Self.levels)</indikator>
            </kelompok>
            """)
    }

    private func answer(_ code: String, _ own: Int, verified: Int? = nil) -> String {
        let verification = verified.map {
            "<verifikasi skor=\"\($0)\" oleh=\"Bagian\" tanggal=\"2024-07-01\">Karena</verifikasi>"
        }
        return "<jawaban indikator=\"\(code)\" skor=\"\(own)\">\(verification ?? "")</jawaban>"
    }

    private let notApplicable = "alasan=\"Tidak ada\" disetujui-oleh=\"Bagian\""

    @Test(
        "what was verified does not hang on whose word counts, and no assessor's change goes without",
        arguments: Fixtures.folders(in: "Fixtures/vectors"), [1, 2])
    func verifiedAnswers(folder: String, file: Int) throws {
        let rubric = try Fixtures.rubric(Fixtures.url("Fixtures/vectors/\(folder)/rubrik.xml"))
        let evidence = try Fixtures.evidence(Fixtures.url("Fixtures/vectors/\(folder)/bukti-\(file).xml"), rubric)
        let rapors = [Assessment.Basis.own, .verified].map { Rapor(of: evidence, basis: $0) }
        #expect(rapors[0].verifiedAnswers == rapors[1].verifiedAnswers)
        for rapor in rapors where !(rapor.views?.changes.isEmpty ?? true) {
            #expect(rapor.verifiedAnswers.verified > 0)
        }
    }

    @Test("both scores, their difference, agreement by dimension, the dearest reduction first and raises last")
    func views() throws {
        let rubric = try rubric("bobot=\"1\"")
        let content =
            answer("a", 4, verified: 2) + answer("b", 2, verified: 4) + answer("c", 4, verified: 4)
            + answer("d", 4, verified: 0)
        let evidence = try Written.evidence(content, under: rubric)
        let views = try #require(Rapor(of: evidence).views)
        #expect(views.own?.score.published.description == "95.83" && views.own?.category.code == "A")
        #expect(views.verified?.score.published.description == "20.83" && views.verified?.category.code == "B")
        #expect(views.difference?.description == "-75.00")
        #expect(views.rows.map { [$0.verifiedAnswers, $0.agreed] } == [[3, 1], [1, 0]])
        #expect(views.changes.map(\.code) == ["d", "a", "b"])
        #expect(views.changes.map(\.direction) == [.down, .down, .up])
        #expect(views.changes.map(\.remark) == ["Karena", "Karena", "Karena"])
        // The two views are the same whichever of them the card is made on.
        #expect(Rapor(of: evidence, basis: .own).views == views)
    }

    @Test("what an assessor finds not to apply is neither up nor down, and the reason is told")
    func notApplicableByAssessor() throws {
        let rubric = try rubric("bobot=\"1\"")
        let verification = """
            <verifikasi oleh="Bagian" tanggal="2024-07-01"><tdd alasan="Pindah ke dinas"/></verifikasi>
            """
        let content = "<jawaban indikator=\"a\" skor=\"2\">\(verification)</jawaban>" + answer("b", 4, verified: 2)
        let views = try #require(Rapor(of: try Written.evidence(content, under: rubric)).views)
        let change = try #require(views.changes.first { $0.code == "a" })
        #expect(change.direction == nil && change.verified == nil)
        #expect(change.remark == "Pindah ke dinas")
    }

    @Test("what was not scored and is worth nothing to the assessor is neither up nor down, and said to be open")
    func openAnswer() throws {
        let rubric = try rubric("bobot=\"1\"")
        let verification = "<verifikasi skor=\"0\" oleh=\"Bagian\" tanggal=\"2024-07-01\"/>"
        let evidence = try Written.evidence(
            "<jawaban indikator=\"a\">\(verification)</jawaban>" + answer("b", 4), under: rubric)
        let change = try #require(Rapor(of: evidence).views?.changes.first)
        #expect(
            change.direction == nil && change.own == nil && change.wasOpen && change.verified?.description == "0.00")
    }

    @Test("in a group that is worth its least no weight goes anywhere")
    func leastOf() throws {
        let rubric = try rubric("bobot=\"1\" cara-hitung=\"minimum\"")
        let content = "<jawaban indikator=\"a\"><tdd \(notApplicable)/></jawaban>" + answer("b", 4) + answer("c", 2)
        let rapor = Rapor(of: try Written.evidence(content, under: rubric))
        #expect(rapor.notApplicable.map(\.heirs) == [.leastOf("Satu")])
    }

    @Test("nothing to compare where nobody verified, or everybody agrees")
    func agreement() throws {
        let rubric = try rubric("bobot=\"1\"")
        #expect(Rapor(of: try Written.evidence(answer("a", 4), under: rubric)).views == nil)
        let agreed = try Written.evidence(answer("a", 4, verified: 4), under: rubric)
        #expect(Rapor(of: agreed).views == nil)
    }

    @Test("the weight of what does not apply goes to those beside it")
    func heirs() throws {
        func heirs(_ rubric: Rubric, _ codes: String...) throws -> [Rapor.NotApplicableEntry.Heirs] {
            let claims = codes.map { "<jawaban indikator=\"\($0)\"><tdd \(notApplicable)/></jawaban>" }.joined()
            return Rapor(of: try Written.evidence(claims, under: rubric)).notApplicable.map(\.heirs)
        }
        let (weighed, weightless) = (try rubric("bobot=\"1\""), try rubric())
        #expect(try heirs(weighed, "a") == [.siblings(["b", "c"], within: "Satu")])
        // Nothing is left in the group, so its weight goes to the other group.
        #expect(try heirs(weighed, "a", "b", "c").first == .siblings(["dua"], within: nil))
        // In a group without a weight of its own, indicators stand beside whatever the group stands beside.
        #expect(try heirs(weightless, "a") == [.siblings(["b", "c", "dua"], within: nil)])
        #expect(try heirs(weighed, "a", "b", "c", "d").last == .nobody)
        let zero = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/><kelompok kode="k" jenjang="k" nama="K">
            <indikator kode="a" nama="A" bobot="0" tdd="boleh"><tingkat skor="1"/></indikator>
            <indikator kode="b" nama="B" bobot="1"><tingkat skor="1"/></indikator></kelompok>
            """)
        #expect(try heirs(zero, "a") == [.weightless])
    }
}
