import Foundation
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Cards as pages")
struct PageTests {
    @Test("say every number that the text card says", arguments: Sample.all, Language.allCases)
    func numbers(sample: Sample, language: Language) throws {
        let rapor = try sample.rapor()
        let page = Set(Sample.page([rapor], language).readable.all("[0-9]+[,.][0-9]+"))
        let card = RaporText(Words(language))(rapor).all("[0-9]+[,.][0-9]+")
        #expect(!card.isEmpty)
        #expect(card.filter { !page.contains($0) }.isEmpty)
    }

    @Test("have the sections in the order in which people need them")
    func order() throws {
        let page = try Sample(path: "Fixtures/kabupaten-contoh/2024/puskesmas-sukasari").page()
        let titles = page.all("<h2 [^>]*>.*?</h2>").map(\.readable)
        #expect(
            titles == [
                "HASIL", "KELENGKAPAN", "NILAI PER DIMENSI", "PRIORITAS PERBAIKAN", "KEKUATAN",
                "RINCIAN PER INDIKATOR", "PENILAIAN MANDIRI DAN VERIFIKASI", "BUKTI DUKUNG",
                "TIDAK DAPAT DITERAPKAN (TDD)",
                "RIWAYAT (nilai resmi seperti diumumkan; 2024: rapor ini)", "SANGGAHAN DAN CATATAN", "PERINGATAN",
                "CARA MENGHITUNG",
                "ASUMSI (bukan angka resmi)", "PENGESAHAN",
            ])
    }

    @Test("ask nobody for anything, and run nothing", arguments: Sample.all)
    func selfContained(sample: Sample) throws {
        let page = try sample.page()
        #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:;"))
        #expect(page.all("(?i)<(script|iframe|object|embed|link|base|form)").isEmpty)
        #expect(page.all("(?i)(src|href|srcset|action|poster)=\"[^#\"]").isEmpty)
        #expect(page.all("(?i)(url\\(|@import| on[a-z]+=)").isEmpty)
    }

    @Test("stay below 120 KB", arguments: Sample.all.filter { $0.path.contains("kabupaten-contoh") })
    func size(sample: Sample) throws {
        let size = try sample.page().utf8.count
        #expect(size < 120_000)
    }

    @Test("never claim to be the Ombudsman's, and say that the data is made up", arguments: Sample.all)
    func honest(sample: Sample) throws {
        for language in Language.allCases {
            let page = try sample.page(language)
            #expect(!page.lowercased().contains("opini ombudsman"))
            #expect(page.contains("DATA REKAAN"))
            #expect(
                page.readable.contains(
                    language == .indonesian ? "diterbitkan Ombudsman RI." : "issued by the Ombudsman"))
        }
    }

    @Test("name a document that does not count where it stands, beside one that does as well, and no other place")
    func obstacles() throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="k" jenjang="dimensi" nama="K" bobot="1">
              <indikator kode="foto-loket" nama="F" bobot="1"><bukti kode="s" nama="Gambar" jenis="foto"/>
                <tingkat skor="0">0</tingkat><tingkat skor="1" perlu="s">1</tingkat></indikator>
              <indikator kode="keputusan" nama="S" bobot="1"><bukti kode="s" nama="Keputusan" jenis="dokumen"/>
                <tingkat skor="0">0</tingkat><tingkat skor="1" perlu="s">1</tingkat></indikator>
            </kelompok>
            """)
        let attached = { (code: String) in "<lampiran bukti='s' dokumen='d'/><lampiran bukti='s' dokumen='\(code)'/>" }
        let evidence = try Written.evidence(
            """
            <dokumen kode="d" judul="SK" jenis="dokumen"/><dokumen kode="f" judul="Foto" jenis="foto"/>
            <jawaban indikator="foto-loket" skor="1">\(attached("f"))</jawaban>
            <jawaban indikator="keputusan" skor="1">\(attached("d"))</jawaban>
            """, under: rubric)
        let page = Sample.page([Rapor(of: evidence)]).readable
        let cause = "jenisnya dokumen padahal diminta foto"
        #expect(page.contains("yang sudah terisi") && !page.contains("Yang masih harus dilengkapi"))
        // Among the details, in what is still to be supplied, and in the register of documents.
        #expect(
            page.components(separatedBy: "Gambar: menunggu verifikasi; tidak dihitung: d SK: \(cause)").count == 2,
            "\(page)")
        #expect(
            page.components(separatedBy: "menunggu verifikasi; tidak dihitung: d SK: \(cause)").count == 3, "\(page)")
        #expect(page.contains("menunggu verifikasi; \(cause) (foto-loket Gambar) foto-loket, keputusan"), "\(page)")
    }

    @Test("name the language, and each anchor once, in one document of several cards")
    func several() throws {
        let rapors = try Sample.all.prefix(3).map { try $0.rapor() }
        let page = Sample.page(rapors, .english)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        let anchors = page.all(" id=\"[^\"]*\"")
        #expect(Set(anchors).count == anchors.count)
        for target in page.all("(?:href=\"#|aria-labelledby=\")[^\"]*").map({
            $0.drop { $0 != "\"" }.drop { "\"#".contains($0) }
        }) {
            #expect(anchors.contains(" id=\"\(target)\""))
        }
        #expect(page.all("<article ").count == 3)
        #expect(page.all("<main>").count == 1)
    }

    private func rapor(_ stage: String) throws -> Rapor {
        let file = Fixtures.url("Fixtures/kabupaten-contoh/2024/dinas-kesehatan.xml")
        let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/ombudsman-2023.xml"))
        let text = try Fixtures.text(file).replacing(try Regex("tahap=\"[a-z]*\""), with: "tahap=\"\(stage)\"")
        return Rapor(of: try Evidence(Written.document(text), rubric: rubric))
    }

    @Test(
        "say SEMENTARA until the assessment is final; several only of those that are open",
        arguments: [
            (["mandiri"], 1, true), (["verifikasi"], 1, true), (["final"], 0, false), (["mandiri", "final"], 1, false),
            (["mandiri", "verifikasi"], 2, true),
        ])
    func provisional(stages: [String], count: Int, isEverywhere: Bool) throws {
        let page = Sample.page(try stages.map(rapor))
        #expect(page.all("@top-right\\{font-weight:700;content:\"SEMENTARA").count == count)
        #expect(page.all("<strong>SEMENTARA</strong>").count == count)
        #expect(page.contains("class=\"cap\"") == isEverywhere)
    }

    @Test(
        "draw a line of bands where bounds part them, and a radar from five axes up",
        arguments: [
            ("kabupaten-contoh/2024/dinas-sosial", true, 5), ("contoh-rubrik/akreditasi-puskesmas-2023", false, 5),
            ("contoh-rubrik/pekppp-2023", true, 11), ("contoh-rubrik/ombudsman-2024", true, 5),
        ])
    func pictures(path: String, hasLine: Bool, axes: Int) throws {
        let page = try Sample(path: "Fixtures/\(path)").page()
        #expect(page.contains("class=\"garis\"") == hasLine)
        #expect((page.all("<figure class=\"jaring\">.*?</figure>").first ?? "").all("<li>").count == axes)
    }

    @Test("are the same bytes for the same card")
    func stable() throws {
        let sample = Sample.all[0]
        #expect(try sample.page() == sample.page())
    }
}
