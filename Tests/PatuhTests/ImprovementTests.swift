import Foundation
import Patuh
import PatuhTestSupport
import Testing

@Suite("What an improvement is said to bring is what it brings")
struct ImprovementTests {
    /// The paths of all sample evidence files.
    static let samples = ["kabupaten-contoh/2023", "kabupaten-contoh/2024", "contoh-rubrik"].flatMap { folder in
        Fixtures.names(in: "Fixtures/\(folder)").filter { $0.hasSuffix(".xml") }.map { "Fixtures/\(folder)/\($0)" }
    }

    /// The same of the rubrics computed by another program, many of which have gates and groups worth their least.
    static let vectors = Fixtures.folders(in: "Fixtures/vectors").flatMap { folder in
        Fixtures.names(in: "Fixtures/vectors/\(folder)").filter { $0.hasPrefix("bukti") }
            .map { "Fixtures/vectors/\(folder)/\($0)" }
    }

    /// A sample, under the rubric it names.
    private func sample(_ path: String) throws -> Evidence {
        let document = try Fixtures.document(Fixtures.url(path))
        let own = Fixtures.url(path).deletingLastPathComponent().appending(path: "rubrik.xml")
        let isThere = FileManager.default.fileExists(atPath: own.path)
        let shared = Fixtures.url("Rubrics/\(Evidence.rubricCode(of: document)).xml")
        let rubric = try Fixtures.rubric(isThere ? own : shared)
        return try Evidence(document, rubric: rubric)
    }

    /// The answer that fulfils an indicator, in the short form of a command line.
    private func best(_ indikator: Indikator) -> String {
        switch indikator.check {
        case .levels(let levels): levels.highest.shortDescription
        case .checklist: "semua"
        case .measurement(let measurement):
            (measurement.target ?? measurement.steps.last?.atLeast ?? measurement.steps.last?.moreThan.map { $0 + .one }
                ?? measurement.steps.last?.atMost ?? .zero).shortDescription
                + (measurement.items.isEmpty ? "" : "+semua")
        case .survey(let survey): (survey.isFalling ? survey.lowest : survey.highest).shortDescription
        }
    }

    @Test("each of them, scored as if verified", arguments: samples + vectors)
    func gains(path: String) throws {
        let evidence = try sample(path)
        let rapor = Rapor(of: evidence)
        for improvement in rapor.priorities {
            let item = try #require(evidence.rubric.items.first { $0.code == improvement.code }?.indikator)
            // A product that the file does not name cannot be answered.
            if item.repetition == .products, rapor.warnings.contains(where: { $0.code == nil }) { continue }
            // A supposed mean says nothing of how many took part.
            if case .survey(let survey) = item.check, survey.minimumRespondents ?? 1 > 1 { continue }
            let texts = ["\(improvement.code)=\(best(item))"]
            let supposed = Simulation(of: evidence, basis: .verified, supposing: try evidence.suppositions(texts))
            // What does not apply for one product or role stays out of a gain, but not out of a supposition.
            let node = try #require(rapor.nodes.first { $0.code == improvement.code })
            if rapor.parts[node.parts].contains(where: { $0.figures.status == .notApplicable }) { continue }
            #expect(supposed.supposed?.score.published == improvement.score, "\(improvement.code)")
            #expect(supposed.supposed?.category.code == improvement.category.code, "\(improvement.code)")
            #expect(supposed.difference?.exact == improvement.exactGain, "\(improvement.code)")
        }
        let gains = rapor.priorities.map(\.exactGain)
        #expect(gains == gains.sorted(by: >) && gains.allSatisfy { !$0.isZero && !$0.isNegative })
        #expect(rapor.priorities.isEmpty || rapor.strengths.isEmpty)
        // Together they bring everything there is to bring.
        let lost = rapor.result.map { evidence.rubric.scale - $0.score.exact } ?? .zero
        #expect(gains.isEmpty == lost.isZero)
    }

    @Test("the products or roles it is said to be for are enough, and none too many")
    func parts() throws {
        let checked = try (Self.samples + Self.vectors).reduce(0) { try $0 + checkParts(path: $1) }
        #expect(checked > 20)
    }

    /// - Returns: how many improvements were checked.
    private func checkParts(path: String) throws -> Int {
        let evidence = try sample(path)
        let rapor = Rapor(of: evidence)
        var checked = 0
        for improvement in rapor.priorities where !improvement.whole.parts.isEmpty {
            let item = try #require(evidence.rubric.items.first { $0.code == improvement.code }?.indikator)
            if case .survey(let survey) = item.check, survey.minimumRespondents ?? 1 > 1 { continue }
            let codes = improvement.whole.parts.compactMap { part in
                switch part {
                case .product(let code, _): code
                case .role(let code, _): code
                }
            }
            if codes.count < improvement.whole.parts.count { continue }
            func gain(without spared: String?) throws -> Fraction? {
                let texts = codes.filter { $0 != spared }.map { "\(improvement.code)@\($0)=\(best(item))" }
                return Simulation(of: evidence, basis: .verified, supposing: try evidence.suppositions(texts))
                    .difference?.exact
            }
            checked += 1
            #expect(try gain(without: nil) == improvement.exactGain, "\(improvement.code)")
            // In a group that is worth its least, another indicator may be what holds it.
            if rapor.nodes.contains(where: { $0.method == .minimum }) { continue }
            for code in codes where codes.count > 1 {
                #expect(try gain(without: code) != improvement.exactGain, "\(improvement.code) \(code)")
            }
        }
        return checked
    }

    @Test("what each product or role takes is said of it alone, and comes to what all of them take")
    func partByPart() throws {
        let improvements = try (Self.samples + Self.vectors).flatMap { Rapor(of: try sample($0)).priorities }
            .filter { $0.byPart.count > 1 }
        #expect(improvements.count > 20)
        for improvement in improvements {
            let (whole, byPart) = (improvement.whole, improvement.byPart)
            let names = byPart.flatMap(\.parts)
            #expect(Set(names).count == names.count && (whole.parts.isEmpty || Set(whole.parts) == Set(names)))
            #expect(byPart.contains(where: \.isVerified) == whole.isVerified)
            let slots = Set(whole.evidence.flatMap { $0.map(\.name) })
            #expect(byPart.allSatisfy { $0.evidence.allSatisfy { $0.contains { slots.contains($0.name) } } })
        }
    }

    @Test("what other answers would change sums to the change of the score, exactly", arguments: samples)
    func sums(path: String) throws {
        let evidence = try sample(path)
        let codes = Rapor(of: evidence).nodes.filter { !$0.isGroup }.map(\.code)
        for (index, code) in codes.enumerated() {
            let indikator = try #require(evidence.rubric.items.first { $0.code == code }?.indikator)
            let answer = index.isMultiple(of: 3) && indikator.mayBeNotApplicable ? "tdd" : best(indikator)
            let simulation = Simulation(
                of: evidence, basis: .verified, supposing: try evidence.suppositions(["\(code)=\(answer)"]))
            guard let difference = simulation.difference, let now = simulation.now, let then = simulation.supposed
            else { continue }
            #expect(difference.rows.reduce(Fraction.zero) { $0 + $1.exact } == difference.exact)
            #expect(then.score.exact - now.score.exact == difference.exact)
        }
    }

    @Test("what only opens a gate brings a category and no points", arguments: ["0", "1"])
    func gate(weight: String) throws {
        // Beside another of its group that is as low, or without weight, it moves no score.
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"><syarat kode="w" minimal="50"/></kategori>
            <kategori kode="B" minimal="0" nama="B"/>
            <kelompok kode="k" jenjang="k" nama="K" bobot="1" cara-hitung="minimum">
              <indikator kode="v" nama="V" bobot="1"><tingkat skor="0"/><tingkat skor="1"/></indikator>
              <indikator kode="w" nama="W" bobot="\(weight)"><tingkat skor="0"/><tingkat skor="1"/></indikator>
            </kelompok>
            """)
        let rapor = Rapor(of: try Written.evidence(#"<jawaban indikator="v" skor="0"/>"#, under: rubric))
        let gate = try #require(rapor.priorities.first { $0.code == "w" })
        #expect(gate.exactGain.isZero && gate.changesCategory && gate.category.code == "A")
        #expect(rapor.priorities.contains { $0.code == "v" } == (weight == "0"))
        // It is enough alone, and those before it are not.
        #expect(!gate.isUpperBound && rapor.leap == nil)
    }
}
