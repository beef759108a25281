import Foundation
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("The cards of the sample regency")
struct CardTests {
    static let years = ["2023", "2024"]
    static let units = years.flatMap { year in
        Fixtures.names(in: "Fixtures/kabupaten-contoh/\(year)").filter { $0.hasSuffix(".xml") }
            .map { "\(year)/\($0.dropLast(4))" }
    }

    private func rapor(_ unit: String, basis: Assessment.Basis = .verified) throws -> Rapor {
        let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/ombudsman-2023.xml"))
        let evidence = try Fixtures.evidence(Fixtures.url("Fixtures/kabupaten-contoh/\(unit).xml"), rubric)
        return Rapor(of: evidence, basis: basis)
    }

    @Test("read as recorded", arguments: units)
    func text(unit: String) throws {
        let card = RaporText(Words(.indonesian))(try rapor(unit))
        try expectRecorded(card, in: Fixtures.url("Fixtures/kabupaten-contoh/\(unit).txt"))
    }

    @Test("fit 80 columns in both languages", arguments: units, Language.allCases)
    func width(unit: String, language: Language) throws {
        for line in RaporText(Words(language))(try rapor(unit)).split(separator: "\n") {
            #expect(line.count <= 80, "\(line)")
        }
    }

    @Test("never claim to be the Ombudsman's, and say that the data is made up", arguments: Sample.all)
    func honest(sample: Sample) throws {
        let rapor = try sample.rapor()
        let card = RaporText(Words(.indonesian))(rapor)
        #expect(card.contains("DATA REKAAN"))
        #expect(card.contains("Hasil ini bukan penilaian resmi maupun opini yang diterbitkan Ombudsman RI."))
        let translated = RaporText(Words(.english))(rapor)
        #expect(translated.contains("This is neither an official result nor an opinion issued by the Ombudsman"))
        for text in [card, translated, String(decoding: RaporXML(.indonesian).document([rapor]), as: UTF8.self)] {
            #expect(!text.lowercased().contains("opini ombudsman"))
        }
    }

    /// The card of a unit that claims the level above the lowest, with documents `a` and `b` in the slot that it needs.
    private func rapor(slot attributes: String, _ documents: String) throws -> Rapor {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="k" jenjang="dimensi" nama="K" bobot="1">
              <indikator kode="i" nama="I" bobot="1">
                <bukti kode="s" nama="SK" \(attributes)/>
                <tingkat skor="0">Belum</tingkat><tingkat skor="1" perlu="s">Sudah</tingkat>
              </indikator>
            </kelompok>
            """)
        let answer =
            #"<jawaban indikator="i" skor="1"><lampiran bukti="s" dokumen="a"/><lampiran bukti="s" dokumen="b"/></jawaban>"#
        return Rapor(of: try Written.evidence(documents + answer, under: rubric))
    }

    @Test("say all that is wrong with a document, of which document each, and what to do")
    func faults() throws {
        let rapor = try rapor(
            slot: "jenis=\"dokumen\"",
            """
            <dokumen kode="a" judul="A" jenis="foto" berlaku-sampai="2022-12-31" status="perlu-perbaikan">Buram</dokumen>
            <dokumen kode="b" judul="B" jenis="data"/>
            """)
        let card = flat(RaporText(Words(.indonesian))(rapor))
        let faults =
            "jenisnya foto padahal diminta dokumen, hanya berlaku sampai 31 Desember 2022, dan perlu perbaikan: \"Buram\""
        let others = "jenisnya data padahal diminta dokumen"
        #expect(card.contains("SK tidak memenuhi syarat (a \(faults); b \(others))"))
        #expect(card.contains("SK: perlu perbaikan (a A: \(faults); b B: \(others))"))
        #expect(
            rapor.warnings.map { Words(.indonesian).warning($0).split(separator: "; ").last } == [
                "lampirkan yang jenisnya sesuai, atau perbaiki jenis=",
                "lampirkan penggantinya, atau perbaiki berlaku-sampai=",
                "perbaiki dokumennya, lalu mintakan pemeriksaan ulang",
                "lampirkan yang jenisnya sesuai, atau perbaiki jenis=",
            ])
    }

    @Test("say which documents in a slot that is filled do not count, and which would end before they begin")
    func faultsBesideProof() throws {
        let rapor = try rapor(
            slot: "",
            """
            <dokumen kode="a" judul="A" berlaku-sampai="2022-12-31" tanggal="2023-01-01"/>
            <dokumen kode="b" judul="B" status="terverifikasi"/>
            """)
        let card = flat(RaporText(Words(.indonesian))(rapor))
        #expect(card.contains("[!] i: SK: terverifikasi; tidak dihitung: a A: hanya berlaku sampai 31 Desember 2022"))
        #expect(!card.contains("terverifikasi: SK"))
        #expect(card.contains("a A: berlaku sampai 31 Desember 2022, padahal bertanggal 1 Januari 2023"))
    }

    @Test("mark what is assumed, and say why in a sentence", arguments: Sample.all)
    func assumptions(sample: Sample) throws {
        let rapor = try sample.rapor()
        let card = RaporText(Words(.indonesian))(rapor)
        let lines = card.split(separator: "\n")
        let headline = try #require(lines.first { $0.hasPrefix("NILAI AKHIR") })
        let category = try #require(rapor.result).category
        // No band of any instrument comes from an official text that was read.
        #expect(headline.contains("Kategori \(category.code)*"))
        if let zone = category.zone { #expect(headline.contains("ZONA \(zone.uppercased())*")) }
        #expect(card.contains("Yang bertanda * (bobot, kategori, batas, zona) adalah asumsi, bukan angka resmi."))
        #expect(lines.contains { $0.contains(#/^  Perhatian: \d+ hal/#) } == !rapor.assumedFoundations.isEmpty)
        let words = flat(card)
        for entry in rapor.assumptions {
            #expect(words.contains(entry.summary))
            if let name = entry.name { #expect(words.contains(name)) }
        }
    }

    @Test("say first which instruments are assumed as a whole")
    func foundations() throws {
        let assumed = try Sample.all.filter { try !$0.rapor().assumedFoundations.isEmpty }.map(\.name)
        #expect(
            Set(assumed) == [
                "ombudsman-2021", "ombudsman-2022", "ombudsman-2024", "ombudsman-2025", "skm-2017-bobot-011",
                "spm-kesehatan-2019",
            ])
    }

    @Test(
        "explain in words what a sample file was made to show",
        arguments: [
            ("2024/dinas-pendidikan", "hanya berlaku sampai 30 Juli 2024"),
            ("2024/dinas-sosial", "TDD belum disetujui"),
            ("2024/puskesmas-sukasari", "TIDAK DAPAT DITERAPKAN (TDD)"),
            ("2024/puskesmas-sukamaju", "rentang 77,46 s.d. 81,05 (C* s.d. B*)"),
            ("2024/disdukcapil", "Menurut penilaian mandiri unit: 90,52 (A*)"),
            ("2024/dinas-kesehatan", "diklaim 3, diakui 2"),
        ])
    func scenario(unit: String, words: String) throws {
        let card = RaporText(Words(.indonesian))(try rapor(unit))
        #expect(card.contains(words))
    }

    @Test("an assessor who found that something does not apply has verified it")
    func verifiedAsNotApplicable() throws {
        let assessment = try Explaining.vector("34", 1, .verified)
        let card = RaporText(Words(.indonesian))(Rapor(of: assessment.evidence, basis: .verified))
        let text = flat(card)
        #expect(text.contains("Basis : verifikasi (1/3 jawaban)"))
        #expect(text.contains("PENILAIAN MANDIRI DAN VERIFIKASI") && text.contains("tadinya belum dinilai, kini TDD"))
    }

    @Test("an SK counts on its last valid day")
    func lastDay() throws {
        let card = RaporText(Words(.indonesian))(try rapor("2024/dinas-kesehatan"))
        #expect(!card.contains("hanya berlaku sampai 31 Juli 2024"))
    }

    @Test("what only opens a gate is printed, though ten bring more points")
    func gate() throws {
        let folder = "Fixtures/vectors/19"
        let rubric = try Fixtures.rubric(Fixtures.url("\(folder)/rubrik.xml"))
        let evidence = try Fixtures.evidence(Fixtures.url("\(folder)/bukti-1.xml"), rubric)
        let text = RaporText(Words(.indonesian))(Rapor(of: evidence, basis: .own))
        #expect(text.contains(#/\n11 D4\.1\.3\.1 .* 0,00 +9,00 A\n/#), "\(text)")
    }
}
