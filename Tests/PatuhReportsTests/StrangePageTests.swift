import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Pages of strange cards")
struct StrangePageTests {
    @Test("hold no markup that came out of a file", arguments: Language.allCases)
    func markup(language: Language) throws {
        let page = Sample.page([try StrangePages.large()], language)
        #expect(!page.contains("<script"))
        #expect(!page.contains("<b x="))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        // Each piece between two angles is one of our own elements.
        let known = Set(
            """
            html head meta title style body main article header footer section nav div p h1 h2 h3 ul ol li dl dt dd \
            table thead tbody tfoot tr th td details summary strong b span bdi svg rect line path polygon text a figure \
            figcaption
            """.split(separator: " ").map(String.init))
        let names = Set(page.all("</?[a-zA-Z0-9]+").map { $0.filter { !"</".contains($0) } })
        #expect(names.subtracting(known).isEmpty)
    }

    @Test("say what can be said where there is no result, nothing answered, or nothing to improve")
    func extremes() throws {
        let none = Sample.page([try StrangePages.notApplicable()]).readable
        #expect(none.contains("TIDAK DAPAT DINILAI"))
        #expect(none.contains("Seluruh indikator tidak dapat diterapkan (TDD): tidak ada nilai dan kategori."))
        #expect(!none.contains("Langkah pertama"))
        let empty = Sample.page([try StrangePages.unanswered()]).readable
        #expect(empty.contains("NILAI AKHIR 0,00 Kategori C"))
        #expect(empty.contains("rentang 0,00 s.d. 100,00 (C s.d. A)"))
        #expect(empty.contains("Langkah pertama: A-1 A (tambahan s.d. 100,00)."))
        let perfect = Sample.page([try StrangePages.perfect()]).readable
        #expect(!perfect.contains("Langkah pertama"))
        #expect(perfect.contains("KEKUATAN Semua indikator terpenuhi."))
    }

    @Test("a past score of another scale is told and not drawn as if it compared")
    func past() throws {
        let page = Sample.page([try StrangePages.unanswered()])
        #expect(page.contains("instrumen berganti: nilai di atas dan di bawah garis ini tidak sebanding"))
        #expect(page.all("class=\"putus\"").count == 2)
    }
}
