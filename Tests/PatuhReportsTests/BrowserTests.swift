import Foundation
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Pages in a real browser", .serialized)
struct BrowserTests {
    static let sample = Sample(path: "Fixtures/kabupaten-contoh/2024/puskesmas-sukasari")

    /// Pages of every sort on a telephone and on a desk, and some of them in the dark.
    private static func pages() throws -> [(name: String, page: String, widths: [Int])] {
        let pages = [
            ("contoh", try sample.page()), ("english", try sample.page(.english)),
            ("besar", Sample.page([try StrangePages.large()])),
            ("tdd", Sample.page([try StrangePages.notApplicable()])),
            ("kosong", Sample.page([try StrangePages.unanswered()])),
            ("penuh", Sample.page([try StrangePages.perfect()])),
            ("banding", OtherPageTests.comparison(try ComparisonReportTests.comparison("dinas-sosial"))),
            ("rekap", OtherPageTests.page(try OtherPageTests.recap())),
        ]
        let dark = pages.filter { ["contoh", "banding", "rekap"].contains($0.0) }.map { name, page in
            (name + "-gelap", page.replacing("@media (prefers-color-scheme:dark)", with: "@media all"))
        }
        return pages.map { ($0, $1, [360, 1280]) } + dark.map { ($0, $1, [1280]) }
    }

    @Test("fit a telephone and a desk, contrast in light and dark, and ask for nothing")
    func layout() throws {
        let found = try Browser.measure(Self.pages())
        #expect(found.count == 2 * 8 + 3)
        let darkness = found.filter { $0.page.hasPrefix("contoh") && $0.width == 1280 }.map(\.contrast)
        #expect(Set(darkness).count == 2)
        for page in found {
            let name = "\(page.page) at \(page.width)"
            #expect(page.content <= page.width, "\(name) scrolls sideways")
            #expect(page.cut.isEmpty, "\(name)")
            #expect(page.contrast >= 4.5, "\(name): \(page.faint)")
            #expect(page.requests == 0, "\(name)")
            #expect(page.headings.first == 1)
            for (above, below) in zip(page.headings, page.headings.dropFirst()) {
                #expect(below <= above + 1, "\(name)")
            }
        }
    }

    @Test("print whole: every word, on numbered sheets that say SEMENTARA")
    func paper() throws {
        let page = try Self.sample.page()
        let sheets = try Browser.printed(page)
        #expect((8...20).contains(sheets.count))
        for (index, sheet) in sheets.enumerated() {
            #expect(sheet.contains("Halaman \(index + 1) dari \(sheets.count)"))
            // The letters of the watermark stand askew, each by itself.
            #expect(bare(sheet).contains("SEMENTARA"))
            #expect(sheet.contains("puskesmas-sukasari 2024"))
        }
        expectWhole(page, sheets)
        // A table that goes on names its columns again.
        let continued = sheets.filter { $0.contains("PR-0") && $0.contains("SUMBANGAN") }
        #expect(continued.count > 1)
    }

    @Test("print what a reader has folded, and what is strange")
    func folded() throws {
        let folded = try Self.sample.page().replacing("<details open=\"\">", with: "<details>")
        expectWhole(folded, try Browser.printed(folded))
        let strange = Sample.page([try StrangePages.large(each: 2)])
        expectWhole(strange, try Browser.printed(strange))
    }

    /// Whether each piece of text is on paper, wherever lines and sheets were broken.
    private func expectWhole(_ page: String, _ sheets: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        let paper = bare(sheets.joined())
        // What runs from the right is told by its glyphs.
        let pieces = page.pieces.filter { piece in !piece.unicodeScalars.contains { (0x590...0x8FF).contains($0.value) }
        }
        let missing = pieces.filter { !bare($0).isEmpty && !paper.contains(bare($0)) }
        #expect(missing.isEmpty, sourceLocation: sourceLocation)
    }

    /// Without what changes where lines are broken.
    private func bare(_ text: String) -> String {
        text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    }
}
