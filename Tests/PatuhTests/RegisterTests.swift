import Patuh
import PatuhTestSupport
import Testing

@Suite("The register says of every slot how far it has come")
struct RegisterTests {
    private func rapor(_ documents: String, _ slot: String, attached codes: [String]) throws -> Rapor {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="k" jenjang="dimensi" nama="K" bobot="1">
              <indikator kode="i" nama="I" bobot="1">
                <bukti kode="s" nama="Surat" \(slot)/><bukti kode="x" nama="Tidak diminta"/>
                <tingkat skor="0">0</tingkat><tingkat skor="1" perlu="s">1</tingkat>
              </indikator>
            </kelompok>
            """)
        let attachments = codes.map { "<lampiran bukti=\"s\" dokumen=\"\($0)\"/>" }.joined()
        let evidence = try Written.evidence(
            documents + "<jawaban indikator=\"i\" skor=\"1\">\(attachments)</jawaban>", under: rubric)
        return Rapor(of: evidence)
    }

    @Test(
        "one document",
        arguments: [
            ("status=\"terverifikasi\"", "", "terverifikasi"), ("", "", "menunggu-verifikasi"),
            ("status=\"perlu-perbaikan\"", "", "perlu-perbaikan"),
            ("berlaku-sampai=\"2024-07-30\"", "", "kedaluwarsa"),
            ("berlaku-sampai=\"2024-07-31\"", "", "menunggu-verifikasi"),
            ("tanggal=\"2023-07-30\"", "umur-maks=\"P1Y\"", "kedaluwarsa"),
            ("tanggal=\"2023-07-31\"", "umur-maks=\"P12M\"", "menunggu-verifikasi"),
            ("tanggal=\"2024-08-01\"", "", "belum-berlaku"), ("", "umur-maks=\"P1Y\"", "tanpa-tanggal"),
            ("jenis=\"foto\"", "jenis=\"dokumen\"", "salah-jenis"),
            ("status=\"terverifikasi\"", "minimal=\"2\"", "kurang"),
        ])
    func oneDocument(attributes: String, slot: String, state: String) throws {
        let rapor = try rapor("<dokumen kode=\"d\" judul=\"D\" \(attributes)/>", slot, attached: ["d"])
        #expect(rapor.register.map(\.state.rawValue) == [state])
        // A slot that is not filled is what keeps the claim from counting.
        #expect((rapor.result?.score.exact == Fraction(100)) == rapor.register.allSatisfy(\.state.isFilled))
    }

    @Test("nothing attached is missing, the same document twice is one, and the gravest of several is told")
    func several() throws {
        #expect(try rapor("", "", attached: []).register.map(\.state) == [.missing])
        let old = "<dokumen kode=\"lama\" judul=\"Lama\" berlaku-sampai=\"2023-01-01\"/>"
        let bad = "<dokumen kode=\"cacat\" judul=\"Cacat\" status=\"perlu-perbaikan\">Belum ditandatangani</dokumen>"
        let twice = try rapor(old, "minimal=\"2\"", attached: ["lama", "lama"]).register
        #expect(twice.first?.documents.count == 1)
        let both = try rapor(old + bad, "", attached: ["lama", "cacat"]).register
        #expect(both.first?.state == .needsRepair)
        #expect(both.first?.documents.map { $0.fault == nil } == [false, false])
    }

    @Test("a document with several faults says all of them, and warns of each")
    func everyFault() throws {
        let document =
            "<dokumen kode=\"d\" judul=\"D\" jenis=\"foto\" tanggal=\"2020-01-01\" berlaku-sampai=\"2022-01-01\" "
            + "status=\"perlu-perbaikan\">Belum ditandatangani</dokumen>"
        let rapor = try rapor(document, "jenis=\"dokumen\" umur-maks=\"P1Y\"", attached: ["d"])
        let causes: [DocumentFault.Cause] = [
            .wrongKind(.photo, wanted: [.document]), .expired(lastDay: try #require(CalendarDate("2022-01-01"))),
            .tooOld(lastDay: try #require(CalendarDate("2021-01-01"))),
            .needsRepair(remark: "Belum ditandatangani"),
        ]
        #expect(rapor.register.flatMap(\.documents).map(\.fault?.causes) == [causes])
        #expect(rapor.register.map(\.state) == [.needsRepair])
        #expect(Rapor.Annex(rapor).documents.map { $0.obstacles.map(\.cause) } == [causes])
        let warned = rapor.warnings.compactMap { entry -> DocumentFault.Cause? in
            if case .invalidDocument(_, _, let cause, _) = entry.matter { cause } else { nil }
        }
        #expect(warned == causes)
    }

    @Test("documents of an item that is not there stand in no slot")
    func absentItem() throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="k" jenjang="dimensi" nama="K" bobot="1"><indikator kode="i" nama="I" bobot="1">
              <bukti kode="s" nama="Surat"/><butir kode="a" nama="A" perlu="s"/><butir kode="b" nama="B" perlu="s"/>
            </indikator></kelompok>
            """)
        func entries(_ present: String) throws -> [Rapor.RegisterEntry] {
            let evidence = try Written.evidence(
                """
                <dokumen kode="d" judul="D"/><dokumen kode="e" judul="E"/>
                <jawaban indikator="i"><butir kode="a" ada="\(present)"><lampiran bukti="s" dokumen="d"/></butir></jawaban>
                """, under: rubric)
            return Rapor(of: evidence).register
        }
        #expect(try entries("tidak").map(\.state) == [.missing] && entries("tidak").allSatisfy(\.documents.isEmpty))
        #expect(try entries("ya").map { $0.documents.map(\.code) } == [["d"]])
    }

    @Test(
        "a document that still counts is announced from 90 days before its end",
        arguments: [
            ("berlaku-sampai=\"2024-10-29\"", "", 90), ("berlaku-sampai=\"2024-10-30\"", "", nil),
            ("berlaku-sampai=\"2024-07-31\"", "", 0), ("berlaku-sampai=\"2024-07-30\"", "", nil),
            ("tanggal=\"2023-08-31\"", "umur-maks=\"P1Y\"", 31),
            ("tanggal=\"2024-02-29\" berlaku-sampai=\"2030-01-01\"", "umur-maks=\"P6M\"", 29),
            ("tanggal=\"2024-07-01\"", "umur-maks=\"P3Y\"", nil), ("", "", nil),
        ] as [(String, String, Int?)])
    func expiring(attributes: String, slot: String, days: Int?) throws {
        let rapor = try rapor("<dokumen kode=\"d\" judul=\"D\" \(attributes)/>", slot, attached: ["d"])
        let found = rapor.warnings.compactMap { entry -> Int? in
            if case .expiring(_, _, _, _, let daysLeft) = entry.matter { daysLeft } else { nil }
        }
        #expect(found == [days].compactMap(\.self))
    }
}
