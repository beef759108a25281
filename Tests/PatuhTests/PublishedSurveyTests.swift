import Foundation
import Markup
import Patuh
import PatuhTestSupport
import Testing

@Suite("Published satisfaction surveys, recomputed")
struct PublishedSurveyTests {
    static let surveys: [PublishedSurvey] = {
        let data = try? Data(contentsOf: Fixtures.url("Fixtures/published/skm.json"))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return data.flatMap { try? decoder.decode([PublishedSurvey].self, from: $0) } ?? []
    }()

    private static func rubric(_ code: String) throws -> Rubric {
        let ours = Fixtures.url("Rubrics/\(code).xml")
        if FileManager.default.fileExists(atPath: ours.path) { return try Fixtures.rubric(ours) }
        let own = Fixtures.names(in: "Fixtures/published/skm").filter { $0.hasPrefix("rubrik-") }
            .map { Fixtures.url("Fixtures/published/skm/\($0)") }
        return try #require(try own.map { try Fixtures.rubric($0) }.first { $0.code == code })
    }

    @Test("every kind of row is there, and every row says where it is from")
    func complete() {
        #expect(Set(Self.surveys.map(\.basis)) == ["elements", "index", "none"])
        #expect(Self.surveys.allSatisfy { $0.source.contains("://") || $0.source.contains("not recorded") })
    }

    @Test("from the nine elements", arguments: surveys.filter { $0.basis == "elements" })
    func elements(survey: PublishedSurvey) throws {
        let full = try #require(survey.expectedSkm2017)
        let cut = try #require(survey.expectedBobot011)
        for file in try #require(survey.evidence) {
            let document = try Fixtures.document(Fixtures.url("Fixtures/published/\(file)"))
            let rubric = try Self.rubric(Evidence.rubricCode(of: document))
            let result = try #require(Rapor(of: try Evidence(document, rubric: rubric)).result)
            let isCut = rubric.scale == Fraction(99)
            #expect(result.score.published.description == (isCut ? cut : full))
            #expect(result.category.code == (isCut ? survey.expectedBobot011Category : survey.expectedCategory))
            guard !isCut else { continue }
            #expect(result.score.exact.description == survey.expectedExact)
            // Nine weights of 0.11 instead of 1/9 cost one percent.
            #expect(rubric.rounding(result.score.exact * Fraction(99, 100)).description == cut)
        }
        // Sengkuang's 80.50 and Sumbar's 81.71 follow with neither weight.
        #expect([full, cut].contains(survey.publishedValue) == survey.follows, "\(survey.verdict)")
    }

    @Test("from the printed index", arguments: surveys.filter { $0.basis == "index" })
    func index(survey: PublishedSurvey) throws {
        let index = try #require(survey.publishedIndex)
        let rubric = try Self.rubric("skm-2017")
        let evidence = try Evidence(Self.nineTimes(index, respondents: survey.respondents ?? 100), rubric: rubric)
        let result = try #require(Rapor(of: evidence).result)
        #expect(result.score.published.description == survey.expectedSkm2017)
        #expect(result.score.exact.description == survey.expectedExact)
        #expect(result.category.code == survey.expectedCategory)
        // The index was rounded before it was printed, the value rounded or cut off.
        let published = try #require(Fraction(decimal: survey.publishedValue))
        let allowed = Self.lastPlace(index) * Fraction(25, 2) + Self.lastPlace(survey.publishedValue)
        let isNear = result.score.exact - allowed <= published && published <= result.score.exact + allowed
        #expect(isNear == survey.follows, "\(survey.verdict)")
    }

    @Test("the published category is that of the published value", arguments: surveys)
    func category(survey: PublishedSurvey) throws {
        let rubric = try Self.rubric("skm-2017")
        let published = rubric.rounding(try #require(Fraction(decimal: survey.publishedValue))).value
        if let category = survey.publishedCategory { #expect(rubric.category(byBounds: published)?.code == category) }
        if let expected = survey.expectedSkm2017.flatMap({ Fraction(decimal: $0) }) {
            #expect(rubric.category(byBounds: expected)?.code == survey.expectedCategory)
        }
    }

    /// A survey with the same mean for each element.
    private static func nineTimes(_ mean: String, respondents: Int) throws -> Document {
        let answers = (1...9).map {
            """
            <jawaban indikator="U\($0)" responden="\(respondents)" rata-rata="\(mean)">
              <lampiran bukti="laporan-skm" dokumen="laporan"/>
            </jawaban>
            """
        }
        return try Written.document(
            """
            <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="skm-2017" tahun="2024" tanggal="2024-12-31">
              <unit kode="unit" nama="Unit" jenis="lainnya" instansi="Instansi"/>
              <dokumen kode="laporan" judul="Laporan" jenis="tautan" tanggal="2024-12-01"/>
              \(answers.joined())
            </bukti-dukung>
            """)
    }

    /// What one unit of the last printed decimal is worth.
    private static func lastPlace(_ text: String) -> Fraction {
        let places = text.split(separator: ".").dropFirst().first?.count ?? 0
        return (0..<places).reduce(Fraction.one) { place, _ in place / Fraction(10) }
    }
}

/// A row of published survey results, with what follows from its numbers.
struct PublishedSurvey: Decodable, Sendable, CustomStringConvertible {
    let name: String
    let source: String
    let respondents: Int?
    let publishedValue: String
    let publishedCategory: String?
    let publishedIndex: String?
    let basis: String
    let expectedSkm2017: String?
    let expectedExact: String?
    let expectedCategory: String?
    let expectedBobot011: String?
    let expectedBobot011Category: String?
    let verdict: String
    let evidence: [String]?

    /// Whether the published value follows from the published parts, with one of the weights in use.
    var follows: Bool { verdict != "does-not-follow" }
    var description: String { name }
}
