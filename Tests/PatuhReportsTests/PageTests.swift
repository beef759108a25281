import Foundation
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Cards as pages")
struct PageTests {
    @Test("say every number that the text card says", arguments: Sample.all, Language.allCases)
    func numbers(sample: Sample, language: Language) throws {
        let rapor = try sample.annexed()
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
                "RIWAYAT (nilai resmi, seperti diumumkan)", "SANGGAHAN DAN CATATAN", "PERINGATAN",
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

    @Test("name the language, and each anchor once, in one document of several cards")
    func several() throws {
        let rapors = try Sample.all.prefix(3).map { try $0.annexed() }
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

    @Test("say SEMENTARA until the assessment is final")
    func provisional() throws {
        let file = Fixtures.url("Fixtures/kabupaten-contoh/2024/dinas-kesehatan.xml")
        let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/ombudsman-2023.xml"))
        for (stage, isProvisional) in [("mandiri", true), ("verifikasi", true), ("final", false)] {
            let text = try Fixtures.text(file).replacing(try Regex("tahap=\"[a-z]*\""), with: "tahap=\"\(stage)\"")
            let evidence = try Evidence(Written.document(text), rubric: rubric)
            let page = Sample.page([Sample.annexed(evidence, rubric)])
            #expect(page.contains("SEMENTARA") == isProvisional)
            #expect(page.contains("class=\"cap\"") == isProvisional)
        }
    }

    @Test("are the same bytes for the same card")
    func stable() throws {
        let sample = Sample.all[0]
        #expect(try sample.page() == sample.page())
    }
}
