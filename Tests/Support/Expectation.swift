public import Foundation
import Patuh
import Testing

/// What another program makes of one evidence file, as in `harapan.json`.
private struct Expected: Decodable {
    let status: String
    let eksak: String?
    let nilai: String?
    let kategori: String?
    let zona: String?
    let batasAtas: String?
    let kategoriAtas: String?
    let simpul: [String: Node]

    struct Node: Decodable {
        let status: String
        let bawah: String?
        let atas: String?
        let pangsa: String?
    }

    enum CodingKeys: String, CodingKey {
        case status, eksak, nilai, kategori, zona, simpul
        case batasAtas = "batas-atas"
        case kategoriAtas = "kategori-atas"
    }
}

/// Scores every evidence file of a folder on both bases and compares each node with `harapan.json`.
public func expectAgreement(in folder: URL) throws {
    let rubric = try Fixtures.rubric(folder.appending(path: "rubrik.xml"))
    let data = try Data(contentsOf: folder.appending(path: "harapan.json"))
    let expected = try JSONDecoder().decode([String: [String: Expected]].self, from: data)
    #expect(!expected.isEmpty && expected.values.allSatisfy { $0.count == 2 }, "\(folder.lastPathComponent)")
    for (file, bases) in expected {
        let evidence = try Fixtures.evidence(folder.appending(path: "\(file).xml"), rubric)
        for (name, expected) in bases {
            let basis = try #require(Assessment.Basis(rawValue: name))
            let assessment = Assessment(of: evidence, basis: basis)
            let place = Comment(rawValue: "\(folder.lastPathComponent)/\(file) \(name)")
            compare(assessment, expected, place)
        }
    }
}

private func compare(_ assessment: Assessment, _ expected: Expected, _ place: Comment) {
    let rubric = assessment.rubric
    for (index, node) in assessment.form.nodes.enumerated() {
        let code = rubric.items[node.item].code
        guard let wanted = expected.simpul[code] else {
            Issue.record("\(place): \(code) is in no expectation")
            continue
        }
        let outcome = assessment.outcomes[index]
        #expect(status(outcome) == wanted.status, "\(place): \(code)")
        #expect(outcome.low?.description == wanted.bawah, "\(place): \(code)")
        #expect(outcome.high?.description == wanted.atas, "\(place): \(code)")
        if let share = wanted.pangsa { #expect(assessment.shares[index].description == share, "\(place): \(code)") }
    }
    #expect(expected.simpul.count == assessment.form.nodes.count, place)
    let result = assessment.result
    #expect((result == nil ? "tidak-dapat-dinilai" : "dinilai") == expected.status, place)
    #expect(result?.score.exact.description == expected.eksak, place)
    #expect(result?.score.published.description == expected.nilai, place)
    #expect(result?.category.code == expected.kategori, place)
    #expect(result?.category.zone == expected.zona, place)
    #expect(result?.highest.published.description == expected.batasAtas, place)
    #expect(result?.highestCategory.code == expected.kategoriAtas, place)
    expectSums(assessment, place)
}

/// The leaves' contributions sum to the score, contributions and losses to the scale, exactly.
private func expectSums(_ assessment: Assessment, _ place: Comment) {
    guard let total = assessment.total.low else { return }
    var (contributions, losses) = (Fraction.zero, Fraction.zero)
    for index in assessment.form.nodes.indices where !assessment.parts(of: index).isEmpty {
        guard let low = assessment.outcomes[index].low else { continue }
        contributions += assessment.shares[index] * low
        losses += assessment.shares[index] * (.one - low)
        let parts = assessment.parts(of: index).reduce(Fraction.zero) { sum, part in
            sum + part.share * (part.outcome.low ?? .zero)
        }
        #expect(parts == assessment.shares[index] * low, place)
    }
    #expect(contributions == total, place)
    #expect(contributions + losses == .one, place)
}

private func status(_ outcome: Outcome) -> String {
    switch outcome {
    case .scored: "dinilai"
    case .unscored: "belum-dinilai"
    case .notApplicable: "tdd"
    }
}
