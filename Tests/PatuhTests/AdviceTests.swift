import Patuh
import PatuhTestSupport
import Testing

@Suite("What is said to be needed is what is needed, and no more")
struct AdviceTests {
    /// One indicator with a check and three slots.
    static func rubric(_ check: String) throws -> Rubric {
        try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1">
              <bukti kode="s" nama="S"/><bukti kode="t" nama="T"/><bukti kode="u" nama="U"/>\(check)
            </indikator></kelompok>
            """)
    }

    @Test(
        "of documents of which one is enough, each is named as a choice; what comes along is not asked for twice",
        arguments: [
            // The levels, an answer, what everything takes, what the next level takes.
            ("s|t,s|t", "skor='0'", [["S", "T"]], nil as [[String]]?),
            ("s|t,t", "skor='0'", [["T"]], [["S", "T"]]),
            ("s|t,t u", "skor='0'", [["T"], ["U"]], [["S", "T"]]),
            ("s|t u,t", "skor='0'", [["T"], ["U"]], [["S", "T"], ["U"]]),
            ("t,s|t", "skor='0'", [["T"]], [["T"]]),
        ])
    func choices(levels: String, answer: String, everything: [[String]], next: [[String]]?) throws {
        let rows = levels.split(separator: ",").enumerated().map {
            "<tingkat skor='\($0 + 1)' perlu='\($1)'>x</tingkat>"
        }
        let rubric = try Self.rubric("<tingkat skor='0'>x</tingkat>" + rows.joined())
        let rapor = Rapor(
            of: try Written.evidence("<jawaban indikator='I' \(answer)/>", under: rubric))
        let improvement = try #require(rapor.priorities.first)
        #expect(improvement.whole.evidence.names == everything)
        #expect(improvement.next?.change.evidence.names == (next ?? everything))
    }

    @Test("what an assessor did not find takes more than documents, though the unit says that it is there")
    func denied() throws {
        let rubric = try Self.rubric("<butir kode='a' nama='A'/><butir kode='b' nama='B' perlu='s'/>")
        func next(_ verification: String) throws -> Improvement.Change? {
            let evidence = try Written.evidence(
                "<jawaban indikator='I'><butir kode='a'/><butir kode='b'/>\(verification)</jawaban>", under: rubric)
            return Rapor(of: evidence).priorities.first?.whole
        }
        // Only the document of B is missing.
        #expect(try next("")?.takesMore == false)
        let denied = "<verifikasi oleh='P' tanggal='2024-07-01'><butir kode='a' ada='tidak'/></verifikasi>"
        #expect(try next(denied)?.takesMore == true)
    }

    @Test("an answer cut for want of one of two says so of both together", arguments: ["", "d"])
    func reason(document: String) throws {
        let rubric = try Self.rubric("<tingkat skor='0'>x</tingkat><tingkat skor='1' perlu='s|t u'>x</tingkat>")
        let attached = document.isEmpty ? "" : "<lampiran bukti='t' dokumen='d'/>"
        let evidence = try Written.evidence(
            """
            <dokumen kode="d" judul="D" berlaku-sampai="2024-01-01"/>
            <jawaban indikator="I" skor="1">\(attached)</jawaban>
            """, under: rubric)
        guard case .levelNotProved(_, _, let gaps)? = Rapor(of: evidence).parts[0].reasons.first else {
            Issue.record("no reason")
            return
        }
        #expect(gaps.map { $0.map(\.name) } == [["S", "T"], ["U"]])
        #expect(gaps[0].map(\.faults.count) == [0, document.isEmpty ? 0 : 1])
    }

    @Test(
        "the next step brings what it says once its documents are there",
        arguments: [
            // One document proves two levels of what was claimed.
            Following(
                "<tingkat skor='0'>x</tingkat><tingkat skor='1' perlu='s'>x</tingkat>"
                    + "<tingkat skor='2' perlu='s'>x</tingkat><tingkat skor='3' perlu='t'>x</tingkat>",
                "skor='2'>", "skor='2'><lampiran bukti='s' dokumen='d'/>", [["S"]]),
            // Without a mandatory item nothing counts; with it all that are met do.
            Following(
                "<butir kode='a' nama='A'/><butir kode='b' nama='B'/>"
                    + "<butir kode='c' nama='C' wajib='ya' perlu='s'/><butir kode='d' nama='D' perlu='t'/>",
                "><butir kode='a'/><butir kode='b'/>",
                "><butir kode='a'/><butir kode='b'/><butir kode='c'><lampiran bukti='s' dokumen='d'/></butir>",
                [["S"]]),
            // One more item is enough, and the one that needs the least.
            Following(
                "<butir kode='a' nama='A' perlu='s t'/><butir kode='b' nama='B' perlu='u'/><butir kode='c' nama='C'/>",
                "><butir kode='c'/>", "><butir kode='c'/><butir kode='b'><lampiran bukti='u' dokumen='d'/></butir>",
                [["U"]]),
            // The document of one item serves no other.
            Following(
                "<butir kode='a' nama='A' perlu='s'/><butir kode='b' nama='B' perlu='s'/><butir kode='c' nama='C' perlu='s'/>",
                "><butir kode='a'><lampiran bukti='s' dokumen='d'/></butir><butir kode='b'/>",
                "><butir kode='a'><lampiran bukti='s' dokumen='d'/></butir>"
                    + "<butir kode='b'><lampiran bukti='s' dokumen='d'/></butir>",
                [["S"]]),
            // A step asks for an item of its own, and for as many as its bound says.
            Following(
                "<butir kode='a' nama='A'/><butir kode='b' nama='B' perlu='s'/><butir kode='c' nama='C' perlu='s t'/>"
                    + "<ambang skor='0' minimal='0'>x</ambang><ambang skor='2' minimal='2' butir='c'>x</ambang>"
                    + "<ambang skor='3' minimal='3'>x</ambang>",
                "><butir kode='a'/>",
                "><butir kode='a'/><butir kode='c'><lampiran bukti='s' dokumen='d'/><lampiran bukti='t' dokumen='d'/></butir>",
                [["S"], ["T"]]),
            // What the same documents prove together comes first.
            Following(
                "<butir kode='a' nama='A' perlu='s'/><butir kode='b' nama='B' perlu='t'/><butir kode='c' nama='C' perlu='t'/>"
                    + "<butir kode='d' nama='D' perlu='u'/><ambang skor='1' minimal='2'>x</ambang>"
                    + "<ambang skor='2' minimal='4'>x</ambang>",
                ">",
                "><butir kode='b'><lampiran bukti='t' dokumen='d'/></butir><butir kode='c'><lampiran bukti='t' dokumen='d'/></butir>",
                [["T"]]),
            // What comes along with the document of another item is not asked for.
            Following(
                "<butir kode='a' nama='A' wajib='ya' perlu='s|t'/><butir kode='b' nama='B' wajib='ya' perlu='t'/><butir kode='c' nama='C'/>",
                ">",
                "><butir kode='a'><lampiran bukti='t' dokumen='d'/></butir><butir kode='b'><lampiran bukti='t' dokumen='d'/></butir>",
                [["T"]]),
            // One document is all there is to do, for one item as for both.
            Following(
                "<butir kode='a' nama='A' perlu='s'/><butir kode='b' nama='B' perlu='s'/>",
                "><butir kode='a'/><butir kode='b'/>", "", nil),
            // Everything takes other items, and fewer.
            Following(
                "<butir kode='a' nama='A'/><butir kode='b' nama='B'/><butir kode='c' nama='C'/>"
                    + "<ambang skor='1' minimal='2'>x</ambang><ambang skor='2' butir='c'>y</ambang>", ">", "", nil),
            // Items without a number come to the highest of the steps that ask for none.
            Following(
                "<butir kode='a' nama='A' wajib='ya'/><butir kode='b' nama='B' wajib='ya'/><ukuran satuan='hari'/>"
                    + "<ambang skor='1' butir='a'>x</ambang><ambang skor='2' butir='a b'>x</ambang>"
                    + "<ambang skor='4' minimal='80'>x</ambang>", ">", "><butir kode='a'/><butir kode='b'/>", []),
            // A ratio of nothing that counts in full does so once it is proved.
            Following(
                "<ukuran satuan='%' target='90' perlu='s' bila-nihil='penuh'/><butir kode='a' nama='A' wajib='ya' perlu='t'/>",
                "pembilang='0' penyebut='0'><butir kode='a'/>",
                "pembilang='0' penyebut='0'><butir kode='a'/>", nil),
            // A number that nothing proves yet counts as it is once something does.
            Following(
                "<ukuran satuan='hari' target='100' perlu='s'/>", "angka='60'>",
                "angka='60'><lampiran bukti='s' dokumen='d'/>", [["S"]]),
            Following(
                "<ukuran satuan='hari' perlu='s'/><ambang skor='0' minimal='0'>x</ambang><ambang skor='1' minimal='10'>x</ambang>"
                    + "<ambang skor='2' minimal='50'>x</ambang><ambang skor='3' minimal='90'>x</ambang>",
                "angka='60'>", "angka='60'><lampiran bukti='s' dokumen='d'/>", [["S"]]),
            // And so do the items that the same documents prove.
            Following(
                "<butir kode='a' nama='A' perlu='s'/><ukuran satuan='%' perlu='s'/><ambang skor='1' minimal='10'>x</ambang>"
                    + "<ambang skor='2' minimal='10' butir='a'>x</ambang><ambang skor='4' minimal='80'>x</ambang>",
                "angka='50'><butir kode='a'/>",
                "angka='50'><butir kode='a'><lampiran bukti='s' dokumen='d'/></butir><lampiran bukti='s' dokumen='d'/>",
                [["S"]]),
            Following(
                "<survei dari='1' sampai='4' perlu='s'/>", "responden='30' rata-rata='3'>",
                "responden='30' rata-rata='3'><lampiran bukti='s' dokumen='d'/>", [["S"]]),
        ])
    func following(step: Following) throws {
        let rubric = try Self.rubric(step.check)
        let before = try Self.rapor(step.before, rubric)
        guard let needs = step.needs else {
            #expect(before.priorities.first?.next == nil)
            return
        }
        let next = try #require(before.priorities.first?.next)
        #expect(next.change.evidence.names == needs)
        let after = try #require(try Self.rapor(step.after, rubric).result?.score.exact)
        let gained = after - (try #require(before.result?.score.exact))
        #expect(rubric.rounding(gained) == next.gain)
    }

    /// A check, an answer to it, and the answer once the advice was followed.
    struct Following: Sendable {
        let check: String
        let before: String
        let after: String
        /// `nil` when the next step is everything.
        let needs: [[String]]?

        init(_ check: String, _ before: String, _ after: String, _ needs: [[String]]?) {
            (self.check, self.before, self.after, self.needs) = (check, before, after, needs)
        }
    }

    /// The card of an answer, from behind `jawaban` to its end.
    static func rapor(_ answer: String, _ rubric: Rubric) throws -> Rapor {
        let answer = "<dokumen kode='d' judul='D'/><jawaban indikator='I' \(answer)</jawaban>"
        return Rapor(of: try Written.evidence(answer, under: rubric))
    }

    @Test("a role that weighs nothing needs nothing")
    func weightlessRole() throws {
        let rubric = try Written.rubric(
            """
            <peran kode="p" nama="P"/><peran kode="q" nama="Q" bobot="0"/>
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K">
              <indikator kode="I" nama="I" bobot="1" per="peran"><bukti kode="s" nama="S"/><bukti kode="t" nama="T"/>
                <tingkat skor="0">x</tingkat><tingkat skor="1" perlu="s">x</tingkat><tingkat skor="2" perlu="t">x</tingkat>
              </indikator></kelompok>
            """)
        let evidence = try Written.evidence(
            """
            <dokumen kode="d" judul="D"/>
            <jawaban indikator="I" peran="p" skor="2"><lampiran bukti="s" dokumen="d"/></jawaban>
            <jawaban indikator="I" peran="q" skor="2"/>
            """, under: rubric)
        let improvement = try #require(Rapor(of: evidence).priorities.first)
        #expect(improvement.whole.evidence.names == [["T"]])
    }

    @Test("what is claimed not to apply wants approval, and a slot as many documents as it needs")
    func unapproved() throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1" tdd="boleh">
              <bukti kode="s" nama="S" minimal="2"/><tingkat skor="0">x</tingkat><tingkat skor="1" perlu="s">x</tingkat>
            </indikator></kelompok>
            """)
        func whole(_ answer: String) throws -> Improvement.Change {
            let rapor = Rapor(of: try Written.evidence("<jawaban indikator='I'\(answer)</jawaban>", under: rubric))
            return try #require(rapor.priorities.first).whole
        }
        let claimed = try whole("><tdd alasan='Kecil'/>")
        #expect(claimed.isUnapproved && claimed.evidence.names == [["S"]] && claimed.evidence[0][0].needed == 2)
        #expect(try whole(" skor='1'>").isUnapproved == false)
    }

    @Test("the register counts the documents of each item for that item alone")
    func register() throws {
        let rubric = try Self.rubric("<butir kode='a' nama='A' perlu='s'/><butir kode='b' nama='B' perlu='s'/>")
        let rapor = try Self.rapor(
            "><butir kode='a'><lampiran bukti='s' dokumen='d'/></butir><butir kode='b'/>", rubric)
        let entry = try #require(rapor.register.first)
        #expect(entry.state == .tooFew)
        #expect((entry.valid, entry.needed) == (1, 2))
    }

    @Test(
        "what was claimed does not hang on whose word counts",
        arguments: ["", "<ambang skor='2' minimal='2'>x</ambang>"])
    func claim(steps: String) throws {
        let rubric = try Self.rubric(
            "<butir kode='a' nama='A'/><butir kode='b' nama='B'/><butir kode='c' nama='C' wajib='ya'/>" + steps)
        let answer = "><butir kode='a'/><butir kode='b'/>"
        let verified = "<verifikasi oleh='P' tanggal='2024-08-01'>x</verifikasi>"
        #expect(try Self.rapor(answer, rubric).parts[0].judgement.claimed == Fraction(2))
        #expect(try Self.rapor(answer + verified, rubric).parts[0].judgement.claimed == Fraction(2))
    }
}

extension [[Improvement.Change.Slot]] {
    fileprivate var names: [[String]] { map { $0.map(\.name) } }
}
