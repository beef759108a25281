import Foundation
import Patuh
import PatuhTestSupport
import Testing

/// A row of what was published, numbers as text; see `Fixtures/published/README.md`.
struct PublishedResult: Decodable, Sendable {
    let kind: String
    let pemda: String
    let year: Int?
    let unit: String?
    let total: String?
    let category: String?
    let categoryBasis: String?
    let zone: String?
    let unitsComplete: Bool?
    let units: [Unit]?
    let possibleProducts: [Int]?
    let series: [Year]?
    let dimensions: [String: String]?
    let source: String

    struct Unit: Decodable, Sendable {
        let name: String
        let score: String?
        let category: String?
        let categoryBasis: String?
    }

    struct Year: Decodable, Sendable {
        let year: Int
        let total: String?
        let category: String?
        let zone: String?
        let categoryBasis: String?
        let publishedChange: String?
    }

    /// One score with what was said of it.
    struct Score: Sendable, CustomStringConvertible {
        let name: String
        let year: Int
        let text: String
        let category: String?
        let basis: String?
        let zone: String?

        var value: Fraction? { Fraction(decimal: text) }
        var description: String { "\(name) \(year) \(text)" }
    }

    var name: String { "\(pemda) \(year ?? 0)" }

    var scores: [Score] {
        let own = total.map {
            Score(
                name: unit.map { "\(pemda), \($0)" } ?? pemda, year: year ?? 0, text: $0, category: category,
                basis: categoryBasis, zone: zone)
        }
        let parts = (units ?? []).compactMap { unit in
            unit.score.map {
                Score(
                    name: "\(pemda), \(unit.name)", year: year ?? 0, text: $0, category: unit.category,
                    basis: unit.categoryBasis, zone: nil)
            }
        }
        let years = (series ?? []).compactMap { item in
            item.total.map {
                Score(
                    name: pemda, year: item.year, text: $0, category: item.category, basis: item.categoryBasis,
                    zone: item.zone)
            }
        }
        return [own].compactMap(\.self) + parts + years
    }

    /// The mean of the units' scores; `nil` for equal weights.
    func mean(weights: [Fraction]?) throws -> Fraction {
        let scores = try #require(units).map { try #require($0.score.flatMap { Fraction(decimal: $0) }) }
        let weights = weights ?? scores.map { _ in .one }
        try #require(weights.count == scores.count)
        return zip(scores, weights).reduce(.zero) { $0 + $1.0 * $1.1 } / weights.reduce(.zero, +)
    }
}

extension PublishedResult {
    static let all: [PublishedResult] = {
        let data = try? Data(contentsOf: Fixtures.url("Fixtures/published/hasil.json"))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return data.flatMap { try? decoder.decode([PublishedResult].self, from: $0) } ?? []
    }()

    /// The code of the edition whose bands held in a year; those of 2021 have held since 2017.
    static func rubric(of year: Int) -> String? {
        switch year {
        case 2017...2021: "ombudsman-2021"
        case 2022...2025: "ombudsman-\(year)"
        default: nil
        }
    }

    static func rubric(for year: Int) throws -> Rubric {
        try Fixtures.rubric(Fixtures.url("Rubrics/\(try #require(rubric(of: year))).xml"))
    }
}
