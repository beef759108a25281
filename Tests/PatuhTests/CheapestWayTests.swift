import Patuh
import PatuhTestSupport
import Testing

@Suite("The cheapest way to a category is the one that trying every set of improvements finds")
struct CheapestWayTests {
    private struct Case {
        let rubric: Rubric
        /// For each indicator its score of 0 to 4, or `nil` for one that does not apply.
        let scores: [(code: String, effort: Int, score: Int?)]
    }

    /// A small rubric of any shape: means and least values, groups with and without weights, gates, weights of 0.
    private func random(_ generator: inout Seeded) throws -> Case {
        var scores: [(code: String, effort: Int, score: Int?)] = []
        var groups = ""
        for group in 0..<Int.random(in: 2...3, using: &generator) {
            let method = Int.random(in: 0...3, using: &generator) == 0 ? "minimum" : "rata-rata"
            let weight = Bool.random(using: &generator) ? "bobot=\"\(Int.random(in: 1...5, using: &generator))\"" : ""
            groups += "<kelompok kode=\"g\(group)\" jenjang=\"d\" nama=\"G\" cara-hitung=\"\(method)\" \(weight)>"
            // Half of the groups hold their first indicators in a group of their own.
            let inner = Bool.random(using: &generator) ? Int.random(in: 1...3, using: &generator) : 0
            let count = Int.random(in: max(1, inner)...3, using: &generator)
            let innerWeight = inner < count && Int.random(in: 0...2, using: &generator) == 0 ? 0 : 2
            if inner > 0 {
                groups += "<kelompok kode=\"h\(group)\" jenjang=\"e\" nama=\"H\" bobot=\"\(innerWeight)\">"
            }
            for item in 0..<count {
                if item > 0, item == inner { groups += "</kelompok>" }
                let (code, effort) = (
                    "\("zyx".randomElement(using: &generator) ?? "z")\(group)\(item)",
                    Int.random(in: 1...5, using: &generator)
                )
                let weight =
                    item > 0 && item != inner && Int.random(in: 0...3, using: &generator) == 0
                    ? 0 : Int.random(in: 1...9, using: &generator)
                groups += """
                    <indikator kode="\(code)" nama="I" bobot="\(weight)" upaya="\(effort)" tdd="boleh">
                      <tingkat skor="0">0</tingkat><tingkat skor="1">1</tingkat><tingkat skor="3">3</tingkat><tingkat skor="4">4</tingkat>
                    </indikator>
                    """
                let isAnswered = Int.random(in: 0...7, using: &generator) > 0
                scores.append((code, effort, isAnswered ? [0, 1, 3, 4].randomElement(using: &generator) : nil))
            }
            groups += "</kelompok>"
            if inner >= count { groups += "</kelompok>" }
        }
        let gate =
            Bool.random(using: &generator)
            ? "<syarat kode=\"g0\" minimal=\"\(Int.random(in: 30...100, using: &generator))\"/>" : ""
        let second =
            Bool.random(using: &generator)
            ? "<syarat kode=\"\(scores.randomElement(using: &generator)?.code ?? "g1")\" minimal=\"\(Int.random(in: 30...100, using: &generator))\"/>"
            : ""
        let bound = Int.random(in: 50...100, using: &generator)
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="\(bound)" nama="A">\(gate)</kategori>
            <kategori kode="B" minimal="\(bound / 2)" nama="B">\(second)</kategori>
            <kategori kode="C" minimal="0" nama="C"/>\(groups)
            """, attributes: "desimal=\"\(Int.random(in: 0...2, using: &generator))\"")
        return Case(rubric: rubric, scores: scores)
    }

    private func assessment(_ example: Case, fulfilling chosen: Set<String> = []) throws -> Assessment {
        let answers = example.scores.map { code, _, score in
            let given = score.map { chosen.contains(code) ? 4 : $0 }
            let content = given.map { " skor=\"\($0)\"/>" } ?? "><tdd alasan=\"a\" disetujui-oleh=\"b\"/></jawaban>"
            return "<jawaban indikator=\"\(code)\"\(content)"
        }
        return try Written.assessment(answers.joined(), under: example.rubric)
    }

    @Test("on many small rubrics of any shape", arguments: 0..<400)
    func exhaustive(seed: Int) throws {
        var generator = Seeded(UInt64(7000 + seed))
        let example = try random(&generator)
        let codes = example.scores.filter { $0.score != nil && $0.score != 4 }.sorted { $0.code < $1.code }
        var best: (effort: Int, score: Fraction, chosen: [String])?
        for bits in 0..<(1 << codes.count) {
            let chosen = codes.indices.filter { bits >> $0 & 1 == 1 }.map { codes[$0] }
            let effort = chosen.reduce(0) { $0 + $1.effort }
            guard let result = try assessment(example, fulfilling: Set(chosen.map(\.code))).result,
                result.category.code == "A"
            else { continue }
            let found = (effort, result.score.exact, chosen.map(\.code))
            guard let known = best else {
                best = found
                continue
            }
            if effort != known.effort
                ? effort < known.effort
                : found.1 != known.score
                    ? found.1 > known.score : found.2.lexicographicallyPrecedes(known.chosen)
            {
                best = found
            }
        }
        let way = try assessment(example).cheapestWay(to: "A")
        #expect(way?.effort == best?.effort)
        #expect(way?.steps.map(\.code) == best?.chosen)
        #expect(way?.isOptimal ?? true)
        #expect(way?.steps.last.map(\.standing.score.exact) ?? best?.score == best?.score)
    }

    @Test("or, where looking at all would take too long, says so with a bound that holds", arguments: 0..<120)
    func bounded(seed: Int) throws {
        var generator = Seeded(UInt64(7000 + seed))
        let assessment = try assessment(random(&generator))
        let best = assessment.cheapestWay(to: "A")
        for work in [0, 10, 40] {
            let way = assessment.cheapestWay(to: "A", work: work)
            #expect((way == nil) == (best == nil))
            guard let way, let best else { continue }
            #expect(way.leastEffort <= best.effort)
            #expect(way.isOptimal ? way == best : way.effort >= max(best.effort, way.leastEffort))
            #expect(way.steps.last.map(\.standing.category.code) ?? way.now.category.code == "A")
        }
    }
}
