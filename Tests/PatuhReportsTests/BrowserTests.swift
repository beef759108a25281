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

    /// A page with every mistake that is looked for, so that none is overlooked.
    private static let mistaken = """
        <!DOCTYPE html><html><body><h1>a</h1><p style="width:900px">lebar</p><p style="color:#ddd">pudar</p>
        <p style="width:900px;text-align:right">terpotong</p><img src="file:///tidak-ada.png" alt="">
        <p style="width:50px;overflow:hidden;white-space:nowrap">tersembunyi di balik tepi</p></body></html>
        """

    @Test("fit a telephone and a desk, contrast in light and dark, and ask for nothing")
    func layout() throws {
        var found = try Browser.measure(Self.pages() + [("salah", Self.mistaken, [360])])
        #expect(found.count == 2 * 8 + 3 + 1)
        let mistaken = try #require(found.first { $0.page == "salah" })
        found.removeAll { $0.page == "salah" }
        #expect(mistaken.content >= 900 && mistaken.cut.count == 2 && mistaken.contrast < 2 && mistaken.requests == 1)
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

    @Test("are valid, says Debian's tidy")
    func valid() throws {
        for (name, page, _) in try Self.pages() {
            let finished = try run("/usr/bin/env", ["tidy", "-q", "-e", "-utf8"], input: Array(page.utf8))
            #expect(finished.status == 0, "\(name): \(finished.errors.prefix(500))")
        }
    }

    @Test("print whole: every word, folded or not, on numbered sheets that say SEMENTARA")
    func paper() throws {
        let page = try Self.sample.page().replacing("<details open=\"\">", with: "<details>")
        let sheets = try Browser.printed(page)
        #expect((8...20).contains(sheets.count))
        for (index, sheet) in sheets.enumerated() {
            #expect(sheet.contains("Halaman \(index + 1) dari \(sheets.count)"))
            // The letters of the watermark stand askew, each by itself.
            #expect(bare(sheet).contains("SEMENTARA") && sheet.contains("DATA REKAAN"))
            #expect(sheet.contains("puskesmas-sukasari 2024"))
        }
        expectWhole(page, sheets)
        // A table that goes on names its columns again.
        let continued = sheets.filter { $0.contains("PR-0") && $0.contains("SUMBANGAN") }
        #expect(continued.count > 1)
    }

    @Test("print whole what is strange")
    func strange() throws {
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
