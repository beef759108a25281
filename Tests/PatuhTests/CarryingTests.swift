import Patuh
import PatuhTestSupport
import Testing

@Suite("Last year's evidence is carried over, or dropped for a cause")
struct CarryingTests {
    private static func rubric(_ code: String, _ content: String, head: String = "") throws -> Rubric {
        try Rubric(
            Written.document(
                """
                <rubrik xmlns="urn:patuh:rubrik:1" kode="\(code)" versi="1" judul="Uji">
                  <jenis-unit kode="opd" nama="OPD" produk="2"/><jenis-unit kode="puskesmas" nama="Puskesmas"/>
                  <peran kode="a" nama="A"/><peran kode="b" nama="B"/><peran kode="c" nama="C"/>
                  <kategori kode="A" nama="A" minimal="0"/>\(head)
                  <kelompok kode="k" jenjang="dimensi" nama="K" bobot="1">\(content)</kelompok>
                </rubrik>
                """))
    }

    /// Carries evidence of 31 July 2023 over to the next year.
    private static func carried(
        _ answers: String, under old: Rubric, to new: Rubric, kind: String = "opd"
    ) throws -> BlankForm {
        let evidence = try Evidence(
            Written.document(
                """
                <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="\(old.code)" tahun="2023" tanggal="2023-07-31">
                  <unit kode="dinas" nama="Dinas" jenis="opd" instansi="Kabupaten"/>
                  <dokumen kode="d" judul="Dokumen" jenis="foto" tanggal="2023-07-31" status="terverifikasi"
                           diperiksa-oleh="Bagian Organisasi">Baik</dokumen>
                  <dokumen kode="e" judul="Lama" jenis="dokumen" tanggal="2023-07-30" status="perlu-perbaikan"
                    >Belum ditandatangani</dokumen>
                  \(answers)
                </bukti-dukung>
                """), rubric: old)
        return BlankForm(
            new, for: try #require(new.form(forKind: kind)), unit: BlankForm.Unit(name: "Dinas Baru"),
            period: try #require(BlankForm.Period(year: nil, date: nil, after: evidence)), carrying: evidence)
    }

    private static func answers(_ form: BlankForm) -> [CarriedAnswer] {
        form.parts.joined().compactMap { if case .carried(let answer) = $0.content { answer } else { nil } }
    }

    /// An answer, the question it answered and the question it would answer, and why it does not.
    static let drops: [(String, String, String, Carried.Dropped.Cause)] = [
        (
            #"<jawaban indikator="x" skor="2"/>"#, #"<tingkat skor="0"/><tingkat skor="2"/>"#,
            #"<tingkat skor="0"/><tingkat skor="3"/>"#, .noLevel(score: Fraction(2))
        ),
        (
            #"<jawaban indikator="x" skor="2"/>"#, #"<tingkat skor="0"/><tingkat skor="2"/>"#,
            #"<butir kode="p" nama="P"/>"#, .otherForm
        ),
        (
            #"<jawaban indikator="x"><butir kode="p"/></jawaban>"#, #"<butir kode="p" nama="P"/>"#,
            #"<butir kode="q" nama="P"/>"#, .otherForm
        ),
        (
            #"<jawaban indikator="x" angka="2"/>"#, #"<ukuran satuan="hari" target="2"/>"#,
            #"<ukuran satuan="bulan" target="2"/>"#, .otherUnit(was: "hari", now: "bulan")
        ),
        (
            #"<jawaban indikator="x" responden="2" rata-rata="2"/>"#, #"<survei dari="1" sampai="4"/>"#,
            #"<survei dari="1" sampai="5"/>"#, .otherScale
        ),
        (
            #"<jawaban indikator="x"><verifikasi skor="2" oleh="X" tanggal="2023-08-01"/></jawaban>"#,
            #"<tingkat skor="0"/><tingkat skor="2"/>"#, #"<tingkat skor="0"/><tingkat skor="2"/>"#, .notAnswered
        ),
    ]

    @Test("an answer that says something else now", arguments: drops)
    func drop(answer: String, before: String, now: String, cause: Carried.Dropped.Cause) throws {
        let (old, new) = (
            try Self.rubric("uji", #"<indikator kode="x" nama="X" bobot="1">\#(before)</indikator>"#),
            try Self.rubric("uji", #"<indikator kode="x" nama="X" bobot="1">\#(now)</indikator>"#)
        )
        let form = try Self.carried(answer, under: old, to: new)
        #expect(Self.answers(form).isEmpty)
        #expect(form.carried?.dropped.map(\.cause) == [cause])
        #expect(form.carried?.dropped.first?.place.code == "x" && form.carried?.dropped.first?.place.part == nil)
    }

    @Test("a claim that it does not apply keeps its reason and loses its approval, where it may still be made")
    func notApplicable() throws {
        let answer =
            #"<jawaban indikator="x"><tdd alasan="Tidak ada" disetujui-oleh="X" tanggal="2023-01-01"/></jawaban>"#
        func rubric(_ tdd: String) throws -> Rubric {
            try Self.rubric(
                "uji",
                #"<indikator kode="x" nama="X" bobot="1" tdd="\#(tdd)"><tingkat skor="0"/><tingkat skor="1"/></indikator>"#
            )
        }
        let kept = try Self.carried(answer, under: rubric("boleh"), to: rubric("boleh"))
        #expect(Self.answers(kept).map(\.value) == [.notApplicable(reason: "Tidak ada")])
        #expect(kept.carried?.leftBehind.approvals == 1)
        let lost = try Self.carried(answer, under: rubric("boleh"), to: rubric("tidak"))
        #expect(lost.carried?.dropped.map(\.cause) == [.notApplicableForbidden])
    }

    static let levels = #"<tingkat skor="0"/><tingkat skor="1"/>"#

    @Test("through counterparts first, and by code only in a comparable edition")
    func counterparts() throws {
        let old = try Self.rubric(
            "lama",
            ["a", "b", "c"].map { #"<indikator kode="\#($0)" nama="X" bobot="1">\#(Self.levels)</indikator>"# }.joined()
        )
        func new(_ head: String) throws -> Rubric {
            try Self.rubric(
                "baru",
                """
                <indikator kode="z" nama="Z" bobot="1"><padanan rubrik="lama" kode="a"/>\(Self.levels)</indikator>
                <indikator kode="a" nama="A" bobot="1">\(Self.levels)</indikator>
                <indikator kode="b" nama="B" bobot="1">\(Self.levels)</indikator>
                """, head: head)
        }
        let answers = ["a", "b", "c"].map { #"<jawaban indikator="\#($0)" skor="1"/>"# }.joined()
        let strange = try Self.carried(answers, under: old, to: new(""))
        #expect(
            strange.parts.map { $0.count { if case .carried = $0.content { true } else { false } } } == [0, 1, 0, 0])
        #expect(strange.carried?.dropped.map(\.place.code) == ["b", "c"])
        #expect(strange.carried?.additions.map(\.code) == ["a", "b"])
        let known = try Self.carried(answers, under: old, to: new(#"<sebanding rubrik="lama">Sama</sebanding>"#))
        #expect(known.parts.map { $0.count { if case .carried = $0.content { true } else { false } } } == [0, 1, 0, 1])
        #expect(known.carried?.dropped.map(\.place.code) == ["c"])
        #expect(known.carried?.dropped.map(\.cause) == [.notAsked])
        #expect(known.carried?.additions.map(\.code) == ["a"])
        #expect(known.carried?.additions.map(\.matter) == [.question(name: "A")])
    }

    @Test("products and roles by their codes, with room for what is new")
    func parts() throws {
        func rubric(_ roles: String, _ per: String) throws -> Rubric {
            try Self.rubric(
                "uji",
                """
                <indikator kode="r" nama="R" bobot="1" per="peran" peran="\(roles)">\(Self.levels)</indikator>
                <indikator kode="p" nama="P" bobot="1" per="produk">\(Self.levels)</indikator>
                <indikator kode="q" nama="Q" bobot="1" \(per)>\(Self.levels)</indikator>
                """)
        }
        let answers = """
            <produk kode="produk-1" nama="Satu" bobot="1/3"/>
            <jawaban indikator="r" peran="a" skor="1"/><jawaban indikator="r" peran="b" skor="1"/>
            <jawaban indikator="p" produk="produk-1" skor="1"/><jawaban indikator="q" skor="1"/>
            """
        let form = try Self.carried(answers, under: rubric("a b", ""), to: rubric("b c", #"per="produk""#))
        #expect(form.products.map(\.code) == ["produk-1", "produk-2"])
        #expect(form.products.map(\.name) == ["Satu", nil])
        #expect(form.products.first?.weight == Fraction(1, 3))
        #expect(form.carried?.dropped.map(\.place.code) == ["r", "q"])
        #expect(form.carried?.dropped.map(\.place.part) == ["a", nil])
        #expect(form.carried?.dropped.map(\.cause) == [.roleNotAsked, .otherRepetition])
        #expect(form.carried?.additions.map(\.code) == ["r"])
        #expect(form.carried?.additions.map(\.matter) == [.role(code: "c")])
        #expect(form.carried?.answerCount == 2)
    }

    @Test("items and slots that are still there for this kind, and documents without last year's findings")
    func itemsAndSlots() throws {
        let answer = """
            <jawaban indikator="x">
              <butir kode="p"><lampiran bukti="s" dokumen="d" halaman="3"/><lampiran bukti="t" dokumen="e"/></butir>
              <butir kode="q" ada="tidak"/><butir kode="r"/>
              <sanggahan tanggal="2023-09-01">Tidak</sanggahan><catatan oleh="Unit">Loket 1</catatan>
            </jawaban>
            """
        let old = try Self.rubric(
            "uji",
            """
            <indikator kode="x" nama="X" bobot="1"><bukti kode="s" nama="S"/><bukti kode="t" nama="T"/>
            <butir kode="p" nama="P" perlu="s t"/><butir kode="q" nama="Q"/><butir kode="r" nama="R"/></indikator>
            """)
        let new = try Self.rubric(
            "uji",
            """
            <indikator kode="x" nama="X" bobot="1"><bukti kode="s" nama="S" umur-maks="P1Y"/>
            <bukti kode="t" nama="T" berlaku-untuk="puskesmas"/><butir kode="p" nama="P" perlu="s t"/>
            <butir kode="q" nama="Q"/><butir kode="r" nama="R" berlaku-untuk="puskesmas"/>
            <butir kode="v" nama="V"/></indikator>
            """)
        let form = try Self.carried(answer, under: old, to: new)
        let items = try #require(Self.answers(form).first).items
        #expect(items.map(\.code) == ["p", "q"] && items.map(\.isPresent) == [true, false])
        #expect(items.first?.attachments.map(\.slot) == ["s"] && items.first?.attachments.first?.pages == "3")
        #expect(Self.answers(form).first?.notes.map(\.text) == ["Loket 1"])
        #expect(
            form.carried?.dropped.map(\.cause) == [.slot(code: "t", document: "e"), .item(code: "r")])
        #expect(form.carried?.additions.map(\.matter) == [.item(code: "v")])
        #expect(form.carried?.leftBehind.objections == 1 && form.carried?.leftBehind.verifiedDocuments == 1)
        #expect(form.carried?.documents.map(\.needsRepair) == [false, true])
        #expect(form.carried?.documents.map(\.remark) == [nil, "Belum ditandatangani"])
        #expect(form.unit == BlankForm.Unit(code: "dinas", name: "Dinas Baru", instansi: "Kabupaten"))
        // A year old on the assessment date, the last day on which it counts.
        #expect(form.period.date.description == "2024-07-31" && form.carried?.faults.isEmpty == true)
    }

    @Test("a document is reported once for each slot, with every answer, by the day after its last")
    func faults() throws {
        let content = ["x", "y"].map {
            """
            <indikator kode="\($0)" nama="X" bobot="1"><bukti kode="s" nama="S" umur-maks="P12M"/>
            <tingkat skor="0"/><tingkat skor="1" perlu="s"/></indikator>
            """
        }.joined()
        let rubric = try Self.rubric("uji", content)
        let answers = ["x", "y"].map {
            #"<jawaban indikator="\#($0)" skor="1"><lampiran bukti="s" dokumen="d"/></jawaban>"#
        }.joined()
        let evidence = try Self.carried(answers, under: rubric, to: rubric)
        #expect(evidence.carried?.faults.isEmpty == true)
        let last = try #require(CalendarDate("2024-08-01"))
        let later = try #require(BlankForm.Period(year: 2024, date: last, rubric: rubric))
        let old = try Evidence(
            Written.document(
                """
                <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="uji" tahun="2023" tanggal="2023-07-31">
                  <unit kode="dinas" nama="Dinas" jenis="opd" instansi="Kabupaten"/>
                  <dokumen kode="d" judul="Dokumen" tanggal="2023-07-31"/>\(answers)
                </bukti-dukung>
                """), rubric: rubric)
        let form = BlankForm(
            rubric, for: rubric.forms[0], unit: BlankForm.Unit(), period: later, carrying: old)
        let fault = try #require(form.carried?.faults.first)
        #expect(form.carried?.faults.count == 1 && fault.slot == "S")
        #expect(fault.places.map(\.code) == ["x", "y"])
        #expect(fault.fault.causes == [.tooOld(lastDay: try #require(CalendarDate("2024-07-31")))])
    }

    @Test("documents that are asked for never take the code of one that was carried over")
    func codes() throws {
        let rubric = try Self.rubric(
            "uji",
            """
            <indikator kode="d" nama="X" bobot="1"><bukti kode="x" nama="S" minimal="2"/>
            <tingkat skor="0"/><tingkat skor="1" perlu="x"/></indikator>
            <indikator kode="d.x" nama="X" bobot="1"><bukti kode="1" nama="S"/>
            <tingkat skor="0"/><tingkat skor="1" perlu="1"/></indikator>
            """)
        let form = BlankForm(
            rubric, for: rubric.forms[0], unit: BlankForm.Unit(),
            period: try #require(BlankForm.Period(year: 2024, date: nil, rubric: rubric)))
        let codes = form.parts.joined().flatMap { part -> [String] in
            if case .blank(let documents) = part.content { documents.map(\.code) } else { [] }
        }
        #expect(codes == ["d.x.1", "d.x.2", "d.x.1-2"])
    }
}
