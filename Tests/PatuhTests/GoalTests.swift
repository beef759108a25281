import Patuh
import PatuhTestSupport
import Testing

@Suite("What an answer must become is said, and is enough")
struct GoalTests {
    @Test(
        "what the answer must say is said, and once it says so the indicator is fulfilled",
        arguments: [
            // Those that are claimed already are not asked for again.
            Reaching(
                "<butir kode='a' nama='A'/><butir kode='b' nama='B'/><butir kode='c' nama='C' perlu='s'/>",
                "><butir kode='a'/><butir kode='c'/>",
                "><butir kode='a'/><butir kode='b'/><butir kode='c'><lampiran bukti='s' dokumen='d'/></butir>", ["B"]),
            // No more than the highest step needs.
            Reaching(
                "<butir kode='a' nama='A'/><butir kode='b' nama='B' wajib='ya'/><butir kode='c' nama='C'/>"
                    + "<ambang skor='1' minimal='2'>x</ambang>",
                "><butir kode='a'/>", "><butir kode='a'/><butir kode='b'/>", ["B"]),
            Reaching(
                "<ukuran satuan='%' target='90'/>", "angka='60'>", "angka='90'>", [],
                .number(Fraction(90), unit: "%")),
            Reaching(
                "<ukuran satuan='hari' target='1.5'/>", ">", "angka='1.5'>", [], .number(Fraction(3, 2), unit: "hari")),
            Reaching(
                "<ukuran satuan='%'/><butir kode='a' nama='A'/><ambang skor='1' butir='a'>x</ambang>"
                    + "<ambang skor='2' butir='a' lebih-dari='80'>y</ambang>",
                "angka='70'>", "angka='81'><butir kode='a'/>", ["A"], .step(above: 80, unit: "%")),
            // The number will do.
            Reaching(
                "<ukuran satuan='%'/><butir kode='a' nama='A'/><ambang skor='1' minimal='10'>x</ambang>"
                    + "<ambang skor='2' butir='a' lebih-dari='80'>y</ambang>",
                "angka='90'>", "angka='90'><butir kode='a'/>", ["A"]),
            Reaching(
                "<survei dari='1' sampai='4' minimal-responden='30' bila-kurang='nol'/>",
                "responden='20' rata-rata='3'>", "responden='30' rata-rata='4'>", [],
                .survey(mean: Fraction(4), respondents: 30)),
            Reaching(
                "<survei dari='1' sampai='5' konversi='rentang' arah='turun' minimal-responden='30'/>",
                "responden='40' rata-rata='3'>", "responden='40' rata-rata='1'>", [],
                .survey(mean: Fraction(1), respondents: nil)),
            // Documents will do, whatever a ratio of nothing is measured against.
            Reaching(
                "<ukuran satuan='%' perlu='s' bila-nihil='penuh'/><ambang skor='1' minimal='50'>x</ambang>",
                "pembilang='0' penyebut='0'>", "pembilang='0' penyebut='0'><lampiran bukti='s' dokumen='d'/>"),
            Reaching(
                "<survei dari='1' sampai='4' perlu='s'/>", "responden='30' rata-rata='4'>",
                "responden='30' rata-rata='4'><lampiran bukti='s' dokumen='d'/>"),
            // A level says it.
            Reaching("<tingkat skor='0'>x</tingkat><tingkat skor='1'>y</tingkat>", "skor='0'>", "skor='1'>"),
        ])
    func goals(reaching: Reaching) throws {
        let rubric = try AdviceTests.rubric(reaching.check)
        let improvement = try #require(try AdviceTests.rapor(reaching.before, rubric).priorities.first)
        let goal = improvement.whole.goal
        #expect((goal?.items ?? []).map(\.name) == reaching.items)
        switch (goal?.measured, reaching.measured) {
        case (nil, nil): break
        case (.number(let number, let unit), .number(let wanted, let inUnit)):
            #expect(number == wanted && unit == inUnit)
        case (.step(let step, let unit), .step(let above, let inUnit)):
            #expect(step.moreThan == Fraction(above) && unit == inUnit)
        case (.survey(let poll), .survey(let mean, let people)):
            #expect((poll.isFalling ? poll.lowest : poll.highest) == mean && poll.respondents == people)
        case (let found, let wanted): Issue.record("\(String(describing: found)), not \(String(describing: wanted))")
        }
        #expect(improvement.whole.isClaimed == (goal == nil && improvement.whole.level == nil))
        #expect(try AdviceTests.rapor(reaching.after, rubric).isFulfilled)
    }

    /// A check, an answer to it, the answer that reaches all it is told to, and what that is.
    struct Reaching: Sendable {
        enum Measured: Sendable {
            case number(Fraction, unit: String)
            case step(above: Int, unit: String)
            case survey(mean: Fraction, respondents: Int?)
        }

        let check: String
        let before: String
        let after: String
        let items: [String]
        let measured: Measured?

        init(
            _ check: String, _ before: String, _ after: String, _ items: [String] = [], _ measured: Measured? = nil
        ) {
            (self.check, self.before, self.after) = (check, before, after)
            (self.items, self.measured) = (items, measured)
        }
    }

    @Test(
        "what products lack is told together",
        arguments: [
            ("<butir kode='a'/>", "<butir kode='a'/>", ["b"]), ("<butir kode='a'/>", "<butir kode='b'/>", ["a", "b"]),
            ("<butir kode='a'/><butir kode='b'/>", "", ["a", "b"]),
        ])
    func products(first: String, second: String, items: [String]) throws {
        let goal = try goalOfProducts("<butir kode='a' nama='A'/><butir kode='b' nama='B'/>", ">\(first)", ">\(second)")
        #expect(goal?.items.map(\.code) == items)
    }

    @Test("a survey asks for as many people as the product that lacks most")
    func respondents() throws {
        let survey = "<survei dari='1' sampai='4' minimal-responden='30' bila-kurang='nol'/>"
        for (first, second) in [("10", "40"), ("40", "10")] {
            let goal = try goalOfProducts(
                survey, "responden='\(first)' rata-rata='3'>", "responden='\(second)' rata-rata='3'>")
            guard case .survey(let poll) = goal?.measured else {
                Issue.record("no survey")
                return
            }
            #expect(poll.respondents == 30)
        }
    }

    @Test("a next step that is another for each product is not told")
    func mixedSteps() throws {
        let levels = (0...3).map { "<tingkat skor='\($0)'>x</tingkat>" }.joined()
        #expect(try improvementOfProducts(levels, "skor='0'>", "skor='0'>").next?.change.level?.score == .one)
        #expect(try improvementOfProducts(levels, "skor='0'>", "skor='1'>").next == nil)
    }

    private func goalOfProducts(_ check: String, _ first: String, _ second: String) throws -> Improvement.Goal? {
        try improvementOfProducts(check, first, second).whole.goal
    }

    private func improvementOfProducts(_ check: String, _ first: String, _ second: String) throws -> Improvement {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1" per="produk">
              \(check)
            </indikator></kelompok>
            """)
        let evidence = try Written.evidence(
            """
            <produk kode="p" nama="P"/><produk kode="q" nama="Q"/>
            <jawaban indikator="I" produk="p" \(first)</jawaban><jawaban indikator="I" produk="q" \(second)</jawaban>
            """, under: rubric)
        return try #require(Rapor(of: evidence).priorities.first)
    }

    @Test(
        "the next step of a measurement is a part of everything, and brings what its number brings",
        arguments: [
            // A number that one step asks for is enough for a higher one.
            (
                "<ambang skor='1' lebih-dari='0'>luar</ambang><ambang skor='3' butir='a' lebih-dari='0'>dalam</ambang>"
                    + "<ambang skor='4' butir='a' minimal='90'>penuh</ambang>",
                "angka='0'><butir kode='a'/>", "dalam", "angka='1'><butir kode='a'/>"
            ),
            // Everything takes no other number.
            (
                "<ambang skor='1' lebih-dari='60'>x</ambang><ambang skor='3' butir='a'>y</ambang>", "angka='30'>", nil,
                ""
            ),
            // A higher step takes no number at all.
            (
                "<ambang skor='1' butir='a' minimal='50'>x</ambang><ambang skor='2' butir='a'>y</ambang>"
                    + "<ambang skor='3' butir='a' minimal='90'>z</ambang>",
                ">", "", "><butir kode='a'/>"
            ),
            // What a step asks for is everything already.
            (
                "<ambang skor='1' maksimal='12'>sebagian</ambang><ambang skor='2' butir='a' maksimal='12'>semua</ambang>",
                "angka='24'><butir kode='a'/>", nil, ""
            ),
        ] as [(String, String, String?, String)])
    func nextNumber(steps: String, answer: String, text: String?, followed: String) throws {
        let rubric = try AdviceTests.rubric("<ukuran satuan='%'/><butir kode='a' nama='A'/>" + steps)
        let before = try AdviceTests.rapor(answer, rubric)
        let next = try #require(before.priorities.first).next
        guard let text else {
            #expect(next == nil)
            return
        }
        if case .step(let step, _) = next?.change.goal?.measured {
            #expect(step.text == text)
        } else {
            #expect(text.isEmpty && next?.change.goal?.items.map(\.code) == ["a"])
        }
        let after = try AdviceTests.rapor(followed, rubric)
        let gained = (after.result?.score.exact ?? .zero) - (before.result?.score.exact ?? .zero)
        #expect(next?.gain == rubric.rounding(gained))
    }

    @Test("more items are not asked for where a step takes only few")
    func upperBound() throws {
        let rubric = try AdviceTests.rubric(
            "<butir kode='a' nama='A'/><butir kode='b' nama='B'/><ambang skor='1' maksimal='1'>x</ambang>"
                + "<ambang skor='3' maksimal='0'>y</ambang>")
        let improvement = try #require(try AdviceTests.rapor("><butir kode='a'/>", rubric).priorities.first)
        #expect(improvement.whole.goal == nil && improvement.next == nil)
        let verified = "><verifikasi oleh='P' tanggal='2024-07-01'><butir kode='a'/></verifikasi>"
        #expect(try AdviceTests.rapor(verified, rubric).priorities.first?.whole.isVerified == true)
    }

    @Test(
        "an answer that waits to be verified is not asked for again",
        arguments: [
            ("<ukuran satuan='%' target='90'/>", "angka='95'>", true),
            ("<ukuran satuan='%' target='90'/>", "angka='80'>", false),
            ("<survei dari='1' sampai='4'/>", "responden='40' rata-rata='4'>", true),
            ("<butir kode='a' nama='A'/><butir kode='b' nama='B'/>", "><butir kode='a'/><butir kode='b'/>", true),
            ("<tingkat skor='0'>x</tingkat><tingkat skor='1'>x</tingkat>", "skor='1'>", true),
            ("<tingkat skor='0'>x</tingkat><tingkat skor='1'>x</tingkat>", "skor='0'>", false),
        ])
    func awaiting(check: String, answer: String, isEnough: Bool) throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1">\(check)</indikator></kelompok>
            """, attributes: "belum-diverifikasi='belum-dinilai'")
        let change = try #require(try AdviceTests.rapor(answer, rubric).priorities.first)
        #expect(change.whole.isAwaiting && change.whole.isClaimed == isEnough && change.next == nil)
        #expect((change.whole.goal == nil) == (isEnough || check.contains("tingkat")))
        #expect(change.whole.takesMore == !isEnough)
    }

    @Test(
        "a number that was left out is said to be why nothing counts, whatever else is missing",
        arguments: [("", ""), ("perlu='s'", ""), ("", "<butir kode='y' nama='Y' wajib='ya'/>")])
    func missing(needs: String, item: String) throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/><kelompok kode="k" jenjang="k" nama="K">
            <indikator kode="i" nama="I" bobot="1"><bukti kode="s" nama="S"/>
            <ukuran satuan="%" target="90" \(needs)/><butir kode="x" nama="X"/>\(item)</indikator></kelompok>
            """)
        let answer = "<jawaban indikator='i'><butir kode='x'/></jawaban>"
        let rapor = Rapor(of: try Written.evidence(answer, under: rubric))
        #expect(rapor.parts.first?.reasons.first == .numberMissing)
    }
}
