import Foundation
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Comparisons and recaps as pages")
struct OtherPageTests {
    static func comparison(_ comparison: Comparison, _ language: Language = .indonesian) -> String {
        String(decoding: ComparisonRenderer(.html, words: Words(language))(comparison), as: UTF8.self)
    }

    static func recap() throws -> Recap {
        let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/ombudsman-2023.xml"))
        var making = RecapMaking(basis: .verified)
        for (index, unit) in ComparisonReportTests.units.enumerated() {
            let evidence = try Fixtures.evidence(Fixtures.url("Fixtures/kabupaten-contoh/2024/\(unit).xml"), rubric)
            #expect(
                making.add(RecapEntry(Assessment(of: evidence, basis: .verified)), from: index) == nil)
        }
        return making.recap()
    }

    static func page(_ recap: Recap, _ language: Language = .indonesian) -> String {
        String(decoding: RecapHTML(Words(language)).document(recap), as: UTF8.self)
    }

    private func expectNumbers(of text: String, on page: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let found = Set(page.readable.all("[-+]?[0-9]+[,.][0-9]+"))
        let missing = text.all("[-+]?[0-9]+[,.][0-9]+").filter { !found.contains($0) }
        #expect(missing.isEmpty, sourceLocation: sourceLocation)
    }

    @Test("say every number of the text, parts and sums alike", arguments: Language.allCases)
    func numbers(language: Language) throws {
        let words = Words(language)
        for unit in ComparisonReportTests.units {
            let comparison = try ComparisonReportTests.comparison(unit)
            expectNumbers(of: ComparisonText(words)(comparison), on: Self.comparison(comparison, language))
        }
        let set = try ComparisonReportTests.set()
        let page = String(decoding: ComparisonRenderer(.html, words: words)(set), as: UTF8.self)
        expectNumbers(of: ComparisonSetText(words)(set), on: page)
        let recap = try Self.recap()
        expectNumbers(of: RecapText(words)(recap), on: Self.page(recap, language))
    }

    @Test("draw no arrow and no change where two years do not compare")
    func refused() throws {
        let page = Self.comparison(try ComparisonReportTests.refused())
        #expect(page.contains("TIDAK SEBANDING"))
        #expect(!page.contains("→"))
        #expect(!page.readable.contains("naik"))
    }

    @Test("ask nobody for anything; only our own script runs, and only on a recap")
    func selfContained() throws {
        let comparison = Self.comparison(try ComparisonReportTests.comparison("dinas-sosial"))
        let recap = Self.page(try Self.recap())
        for page in [comparison, recap] {
            #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:;"))
            #expect(page.all("(?i)(src|href|srcset|action|poster)=\"[^#\"]").isEmpty)
        }
        #expect(!comparison.contains("<script"))
        let scripts = recap.all("<script>.*?</script>")
        #expect(scripts.count == 1)
        let source = scripts[0].dropFirst("<script>".count).dropLast("</script>".count)
        let digest = try run(
            "/usr/bin/env",
            [
                "python3", "-c",
                "import hashlib,base64,sys;print(base64.b64encode(hashlib.sha256(sys.stdin.buffer.read()).digest()).decode())",
            ], input: Array(source.utf8))
        #expect(recap.contains("script-src 'sha256-\(digest.output.split(separator: "\n")[0])'"))
    }

    @Test("shade the lower values darker, with the number in each cell")
    func heat() throws {
        let page = Self.page(try Self.recap())
        let cells = page.all("<td class=\"n h[0-4]\"[^>]*>[0-9,]+<")
        #expect(cells.count == 7 * 4)
        let shades = cells.map { cell in
            (cell.all("h[0-4]")[0], cell.all(">[0-9,]+")[0].dropFirst().replacing(",", with: "."))
        }
        for (shade, value) in shades {
            let number = try #require(Double(value))
            let expected = number >= 88 ? "h0" : number >= 78 ? "h1" : number >= 54 ? "h2" : number >= 32 ? "h3" : "h4"
            #expect(shade == expected, "\(value)")
        }
    }
}
