import Patuh
import PatuhTestSupport
import Testing

@Suite("An answer scores the same the short way and the long way")
struct ShortWayTests {
    /// A rubric of one indicator with four levels and two slots, and an answer to it.
    ///
    /// - Parameters:
    ///   - length: of every code, in bytes.
    ///   - repetition: how often the indicator is answered.
    ///   - more: what stands in the answer besides, so that it is not plain any more.
    private func outcome(
        length: Int, score: String, documents: [Bool], isCumulative: Bool, repetition: String = "", part: String = "",
        more: String = ""
    ) throws -> Outcome {
        func code(_ letter: String) -> String { letter + String(repeating: "x", count: length - 1) }
        let (first, second, indikator) = (code("s"), code("t"), code("I"))
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="kelompok" nama="K" bobot="1">
              <indikator kode="\(indikator)" nama="I" bobot="1" \(isCumulative ? "" : "kumulatif='tidak'") \(repetition)>
                <bukti kode="\(first)" nama="S"/><bukti kode="\(second)" nama="T" umur-maks="P1Y"/>
                <tingkat skor="0">Nol</tingkat>
                <tingkat skor="1" perlu="\(first)">Satu</tingkat>
                <tingkat skor="2" perlu="\(first) \(second)">Dua</tingkat>
                <tingkat skor="3" perlu="\(second)">Tiga</tingkat>
              </indikator>
            </kelompok>
            """)
        let attached = zip([first, second], documents).filter(\.1).map {
            "<lampiran bukti=\"\($0.0)\" dokumen=\"\(code("d"))\"/>"
        }
        let evidence = try Written.evidence(
            """
            \(part.isEmpty ? "" : "<produk kode='p' nama='P'/>")
            <dokumen kode="\(code("d"))" judul="D" tanggal="2024-07-01"/>
            <jawaban indikator="\(indikator)" skor="\(score)" \(part)>\(attached.joined())\(more)</jawaban>
            """, under: rubric, on: "2024-07-31")
        return Assessment(of: evidence, basis: .verified).total
    }

    @Test("however long the codes are", arguments: [1, 2, 7, 8, 9, 14, 15, 16, 17, 40])
    func lengths(length: Int) throws {
        for (score, documents, isCumulative) in Self.answers {
            let short = try outcome(length: length, score: score, documents: documents, isCumulative: isCumulative)
            let noted = try outcome(
                length: length, score: score, documents: documents, isCumulative: isCumulative,
                more: "<catatan jenis='umum' oleh='uji'>Rekaan</catatan>")
            let written = try outcome(
                length: length, score: score + ".0", documents: documents, isCumulative: isCumulative)
            let repeated = try outcome(
                length: length, score: score, documents: documents, isCumulative: isCumulative,
                repetition: "per='produk'", part: "produk='p'")
            #expect(short == noted, "\(length) \(score) \(documents)")
            #expect(short == written, "\(length) \(score) \(documents)")
            #expect(short == repeated, "\(length) \(score) \(documents)")
        }
    }

    @Test(
        "a level of many decimals is written as it stands, with a remark beside it or without",
        arguments: ["", "<catatan>x</catatan>"])
    func decimals(more: String) throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="kelompok" nama="K"><indikator kode="I" nama="I" bobot="1">
              <tingkat skor="0.0000001">Satu</tingkat><tingkat skor="1">Dua</tingkat></indikator></kelompok>
            """)
        func answer(_ score: String) -> String { "<jawaban indikator=\"I\" skor=\"\(score)\">\(more)</jawaban>" }
        #expect(throws: Diagnostics.self) { try Written.evidence(answer("1/10000000"), under: rubric) }
        let total = try Written.assessment(answer("0.0000001"), under: rubric).total
        #expect(total == .scored(low: Fraction(1, 10_000_000), high: Fraction(1, 10_000_000)))
    }

    @Test("as the levels say")
    func levels() throws {
        let (none, third, all) = (Fraction.zero, Fraction(1, 3), Fraction.one)
        let apart = [none, none, third, none, Fraction(2, 3), third, all, third, all, none]
        let cumulative = [none, none, third, none, Fraction(2, 3), third, all, third, none, none]
        for ((score, documents, isCumulative), value) in zip(Self.answers, apart + cumulative) {
            let outcome = try outcome(length: 3, score: score, documents: documents, isCumulative: isCumulative)
            #expect(outcome == .scored(low: value, high: value), "\(score) \(documents) \(isCumulative)")
        }
    }

    /// Every claim with documents in slots.
    private static let answers: [(String, [Bool], Bool)] = [false, true].flatMap { isCumulative in
        [
            ("0", [true, true]), ("1", [false, false]), ("1", [true, false]), ("1", [false, true]),
            ("2", [true, true]), ("2", [true, false]),
            ("3", [true, true]), ("3", [true, false]), ("3", [false, true]), ("3", [false, false]),
        ].map { ($0.0, $0.1, isCumulative) }
    }
}
