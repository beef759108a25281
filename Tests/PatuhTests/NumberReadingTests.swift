import Patuh
import PatuhTestSupport
import Testing

@Suite("Numbers in files are read exactly, or refused")
struct NumberReadingTests {
    private let rubric: Rubric

    init() throws {
        rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="kelompok" nama="K" bobot="1">
              <indikator kode="I" nama="I" bobot="1"><tingkat skor="1">Ada</tingkat></indikator>
            </kelompok>
            """)
    }

    private func number(_ text: String) throws -> Fraction {
        let evidence = try Written.evidence(
            "<riwayat tahun=\"2023\" rubrik=\"lama\" nilai=\"\(text)\"/>", under: rubric)
        return try #require(evidence.history.first).score
    }

    private func weight(_ text: String) throws -> Fraction {
        let evidence = try Written.evidence("<produk kode=\"p\" nama=\"P\" bobot=\"\(text)\"/>", under: rubric)
        return try #require(evidence.products.first).weight
    }

    @Test(
        "a number",
        arguments: [
            ("0", "0"), ("0.0", "0"), ("00", "0"), ("7", "7"), ("007", "7"), ("7.0", "7"), ("7.50", "15/2"),
            ("21.85", "437/20"), ("0.1", "1/10"), ("100.00", "100"),
            ("999999999999999999999999999999", "999999999999999999999999999999"),
            ("0.00000000000000000000000000001", "1/100000000000000000000000000000"),
            ("0.000000000000000000000000000001", "1/1000000000000000000000000000000"),
            ("1.0000000000000000000000000000000000000000", "1"),
            ("12345678901234567890123456789012345678901", "12345678901234567890123456789012345678901"),
            ("0." + String(repeating: "3", count: 98), String(repeating: "3", count: 98) + "/1" + zeros(98)),
            ("1" + zeros(99), "1" + zeros(99)), (zeros(99) + "1", "1"),
        ])
    func readNumber(text: String, value: String) throws {
        #expect(try number(text).description == value)
    }

    private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

    /// As long as a number may be on the fast path, and longer.
    private static let ones = [1, 29, 30, 31, 60].map { String(repeating: "1", count: $0) }

    static let noNumbers =
        [
            "1 ", " 1", "1 000", "1,5", "1.000,5", "1.2.3", "..", ".", "+1", "-1", "-0", "1e3", "1E3", "0x1",
            "1/2", "٣", "１", "½", "²", "NaN", "inf", "1_000", "1'000", "satu", "1%", "1\u{A0}", "1\u{301}",
        ] + ones.flatMap { [".\($0)", "\($0).", "\($0),5", "-\($0)", "\($0)e3", "\($0).\($0).\($0)"] }.filter(fits)

    private static func fits(_ text: String) -> Bool { text.utf8.count <= 100 }

    @Test("no number", arguments: noNumbers)
    func refuseNumber(text: String) throws {
        let error = try #require(throws: Diagnostics.self) { try number(text) }
        #expect(error.all.map(\.problem.code) == [.notANumber])
    }

    @Test("nothing where a number should be", arguments: ["", " ", "\n"])
    func refuseNothing(text: String) throws {
        for read in [number, weight] {
            let error = try #require(throws: Diagnostics.self) { _ = try read(text) }
            #expect(error.all.map(\.problem.code) == [.emptyAttribute])
        }
    }

    @Test(
        "a number of too many digits",
        arguments: [zeros(101), "1" + zeros(100), "0." + zeros(99), "9" + zeros(9999)])
    func tooManyDigits(text: String) throws {
        let error = try #require(throws: Diagnostics.self) { try number(text) }
        #expect(error.all.map(\.problem.code) == [.outOfRange])
    }

    @Test(
        "a weight",
        arguments: [
            ("1", "1"), ("21.85", "437/20"), ("1/9", "1/9"), ("2/18", "1/9"), ("10/4", "5/2"), ("9/3", "3"),
            ("01/09", "1/9"), ("1/1" + zeros(90), "1/1" + zeros(90)),
        ])
    func readWeight(text: String, value: String) throws {
        #expect(try weight(text).description == value)
    }

    @Test(
        "no weight",
        arguments: [
            "/", "1/", "/2", "1/0", "0/0", "1/2/3", "1.5/2", "1/2.5", "1.0/2", "1/2.0", "-1/2", "1/-2", "1 /2",
            "1/ 2", "1:2", "1,5", "½",
        ])
    func refuseWeight(text: String) throws {
        let error = try #require(throws: Diagnostics.self) { try weight(text) }
        #expect(error.all.map(\.problem.code) == [.notAWeight])
    }

    @Test(
        "a decimal comma is shown with a point",
        arguments: [
            ("21,85", "21.85"), ("1 000,5", "1000.5"), ("1;5", nil), ("1.000,5", "1000.5"),
            ("12.000.000,25", "12000000.25"), ("1,2,3", nil), ("12.50,5", nil), ("0.500,5", nil), (".500,5", nil),
            ("1000.000,5", nil),
        ])
    func correction(text: String, corrected: String?) throws {
        let error = try #require(throws: Diagnostics.self) { try number(text) }
        #expect(error.all.map(\.problem) == [.notANumber(value: text, attribute: "nilai", corrected: corrected)])
    }

    @Test(
        "a code with the spaces and dashes of a word processor is named as it is meant",
        arguments: [
            ("d\u{A0}", "d"), ("d\u{2013}1", "d-1"), ("d\u{2212}1", "d-1"), ("\u{200B}d", "d"), ("d 1", nil),
            ("ä", nil),
        ])
    func code(text: String, meant: String?) throws {
        let error = try #require(throws: Diagnostics.self) {
            try Written.evidence("<dokumen kode='\(text)' judul='D'/>", under: rubric)
        }
        #expect(error.all.map(\.problem) == [.notACode(value: text, attribute: "kode")])
        #expect(error.all.map(\.suggestion) == [meant])
    }

    @Test(
        "a date in another order is put right where its year is whole",
        arguments: [
            ("31-07-2024", "2024-07-31"), ("2024/7/31", "2024-07-31"), ("31-07-24", nil), ("31-07-20244", nil),
            ("31 Juli 2024", "2024-07-31"), ("3 Pebruari 2023", "2023-02-03"), ("1 Des 2023", "2023-12-01"),
            ("Senin, 1 Juli 2024", "2024-07-01"), ("31 Juni 2024", nil), ("12 bulan 2024", nil), ("July 5, 2024", nil),
            ("2024 5 Juli", nil), ("1 marah 2024", nil), ("31 Agt 2024", "2024-08-31"), ("2024 Juli 5", "2024-07-05"),
            ("2024-07-31\u{A0}", "2024-07-31"), ("31\u{A0}Juli\u{2009}2024", "2024-07-31"),
            ("2024\u{2013}07\u{2013}31", "2024-07-31"), ("\u{200B}2024-07-31", "2024-07-31"),
        ])
    func date(text: String, corrected: String?) throws {
        let error = try #require(throws: Diagnostics.self) {
            try Written.evidence("<dokumen kode='d' judul='D' tanggal='\(text)'/>", under: rubric)
        }
        #expect(error.all.map(\.problem) == [.notADate(value: text, attribute: "tanggal", corrected: corrected)])
    }

    @Test(
        "a whole number with a word is put right where it is the only one",
        arguments: [
            ("40 orang", "40"), ("sekitar 40", "40"), ("40", nil), ("40 dari 50", nil), ("1,5 orang", nil),
            ("-4 orang", nil), ("2 ribu", nil),
        ])
    func whole(text: String, corrected: String?) throws {
        let check = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1">
              <survei dari="1" sampai="4"/></indikator></kelompok>
            """)
        let problems: [Problem]
        do {
            _ = try Written.evidence("<jawaban indikator='I' responden='\(text)' rata-rata='2'/>", under: check)
            problems = []
        } catch let error as Diagnostics {
            problems = error.all.map(\.problem)
        }
        let expected = Problem.notANumber(value: text, attribute: "responden", corrected: corrected)
        #expect(problems == (text == "40" ? [] : [expected]))
    }

    @Test("evidence is read with the rubric that it names, and nothing but evidence is")
    func otherRubric() throws {
        let text = """
            <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="lain" tahun="2024" tanggal="2024-07-31">
              <unit kode="dinas" nama="Dinas" jenis="opd" instansi="Kabupaten"/></bukti-dukung>
            """
        let other = try #require(throws: Diagnostics.self) {
            try Evidence(Written.document(text), rubric: rubric)
        }
        #expect(other.description == "uji.xml:1:1: rubrik-tidak-dikenal")
        let card = try #require(throws: Diagnostics.self) {
            try Evidence(Written.document("<rapor xmlns=\"urn:patuh:rapor:1\"/>"), rubric: rubric)
        }
        #expect(card.description == "uji.xml:1:1: akar-salah")
    }

    @Test("a word where a level is asked for is told which levels there are", arguments: ["ya", "Tingkat 1", "dua"])
    func level(text: String) throws {
        let error = try #require(throws: Diagnostics.self) {
            try Written.evidence("<jawaban indikator='I' skor='\(text)'/>", under: rubric)
        }
        #expect(error.all.map(\.problem) == [.unknownCode(.level, code: text, place: "I: 1")])
    }

    @Test("a fraction may be as long as any decimal that is read makes it; more is too much, and not misread")
    func longWeight() throws {
        let decimal = "1." + Self.zeros(60) + "1"
        let written = try weight(decimal)
        #expect(try weight(written.description) == written)
        let error = try #require(throws: Diagnostics.self) { try weight("1" + Self.zeros(300)) }
        #expect(error.all.map(\.problem.code) == [.outOfRange])
    }

    @Test(
        "a point between thousands is warned of where counts and amounts are asked for",
        arguments: [
            ("%", "pembilang='950' penyebut='1.250'", true), ("hari", "angka='1.000'", true),
            ("%", "pembilang='950' penyebut='1250'", false), ("%", "angka='87.125'", false),
            ("hari", "angka='1.5'", false),
            ("hari", "angka='0.125'", false),
        ])
    func thousands(unit: String, answer: String, isDoubtful: Bool) throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1">
              <ukuran satuan="\(unit)" target="90"/></indikator></kelompok>
            """)
        let evidence = try Written.evidence("<jawaban indikator='I' \(answer)/>", under: rubric)
        let warned = Rapor(of: evidence).warnings.filter {
            if case .thousands = $0.matter { true } else { false }
        }
        #expect(warned.isEmpty == !isDoubtful)
    }

    @Test("a count with a point between thousands is refused with the number that was meant")
    func count() throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1">
              <survei dari="1" sampai="4"/></indikator></kelompok>
            """)
        let error = try #require(throws: Diagnostics.self) {
            try Written.evidence("<jawaban indikator='I' responden='1.200' rata-rata='3'/>", under: rubric)
        }
        #expect(error.all.map(\.suggestion) == ["1200"])
    }

    @Test(
        "what may have been meant otherwise is warned of, whoever says it",
        arguments: [
            ("pembilang='34' penyebut='16'/>", "more than all"),
            ("pembilang='34' penyebut='16'><catatan>Pendatang</catatan></jawaban>", nil),
            ("pembilang='16' penyebut='34'/>", nil), ("angka='0.72'/>", "small"),
            ("angka='0'/>", nil), ("angka='72'/>", nil), ("angka='100'/>", nil), ("angka='846'/>", "large"),
            ("angka='100.01'><catatan>Pendatang</catatan></jawaban>", nil),
            (
                "angka='72'><verifikasi angka='0.72' oleh='P' tanggal='2024-07-01'/></jawaban>",
                "small"
            ),
        ])
    func doubt(answer: String, warning: String?) throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1">
              <ukuran satuan="%" target="90"/></indikator></kelompok>
            """)
        let evidence = try Written.evidence("<jawaban indikator='I' \(answer)", under: rubric)
        let found = Rapor(of: evidence).warnings.map { entry in
            switch entry.matter {
            case .moreThanAll: "more than all"
            case .smallPercentage: "small"
            case .largePercentage: "large"
            default: "another"
            }
        }
        #expect(found == [warning].compactMap(\.self))
    }

    @Test("a ratio of nothing claims what the rubric makes of it", arguments: [("penuh", 3), ("nol", 0)])
    func nothing(rule: String, claim: Int) throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1">
              <ukuran satuan="%" pembilang="Selesai" penyebut="Masuk" bila-nihil="\(rule)"/>
              <ambang skor="0" minimal="0">x</ambang><ambang skor="3" minimal="80">y</ambang></indikator></kelompok>
            """)
        let answer = "<jawaban indikator='I' pembilang='0' penyebut='0'/>"
        let judgement = Rapor(of: try Written.evidence(answer, under: rubric)).parts[0].judgement
        #expect(judgement.claimed == Fraction(claim) && judgement.recognised == Fraction(claim))
    }

    @Test("items that an assessor does not mention count as missing, and that is said")
    func unmentioned() throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1" tdd="boleh">
              <butir kode="a" nama="A"/><butir kode="b" nama="B"/><butir kode="c" nama="C"/></indikator></kelompok>
            """)
        func warnings(_ verifications: String) throws -> [Warning] {
            let answer = "<jawaban indikator=\"I\"><butir kode=\"a\"/><butir kode=\"b\"/>\(verifications)</jawaban>"
            return Rapor(of: try Written.evidence(answer, under: rubric)).warnings.map(\.matter)
        }
        func verification(_ date: String, _ content: String) -> String {
            "<verifikasi oleh=\"P\" tanggal=\"\(date)\">\(content)</verifikasi>"
        }
        let (some, all) = ("<butir kode=\"b\" ada=\"tidak\"/>", "<butir kode=\"a\"/><butir kode=\"b\"/>")
        #expect(try warnings(verification("2024-07-01", some)) == [.unmentioned(["A"])])
        // What does not apply has no items to be named.
        #expect(try warnings(verification("2024-07-01", "<tdd alasan=\"Tidak melayani\"/>")) == [])
        // What is written last counts, whatever its date.
        let (july, june) = (verification("2024-07-01", all), verification("2024-06-01", all))
        #expect(try warnings(june + july) == [])
        let days = [(2024, 6, 1), (2024, 7, 1)].map { CalendarDate(year: $0, month: $1, day: $2) }
        let (first, second) = (try #require(days[0]), try #require(days[1]))
        #expect(try warnings(july + june) == [.disordered(counting: first, above: second)])
        // Two of one day are a matter only where they differ.
        let other = june.replacing("oleh=\"P\"", with: "oleh=\"Q\"")
        #expect(try warnings(june + other).isEmpty)
        let less = other.replacing("<butir kode=\"a\"/>", with: "<butir kode=\"a\" ada=\"tidak\"/>")
        #expect(try warnings(less + june) == [.disputed(counting: "P", others: ["Q"], on: first)])
    }
}
