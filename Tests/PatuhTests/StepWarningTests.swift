import Patuh
import PatuhTestSupport
import Testing

@Suite("Steps that no answer reaches, and numbers between steps, are told to whoever wrote the rubric")
struct StepWarningTests {
    /// A step with bounds in whole numbers, as a rubric writes it.
    private struct BoundedStep {
        var bounds: [(name: String, value: Int)]
        var items: Int

        func holds(_ number: Double) -> Bool {
            bounds.allSatisfy { name, value in
                switch name {
                case "minimal": number >= Double(value)
                case "lebih-dari": number > Double(value)
                case "maksimal": number <= Double(value)
                default: number < Double(value)
                }
            }
        }

        func markup(score: Int) -> String {
            let items = (0..<items).map { "b\($0)" }.joined(separator: " ")
            let written = bounds.map { " \($0)='\($1)'" }.joined() + (items.isEmpty ? "" : " butir='\(items)'")
            return "<ambang skor='\(score)'\(written)>x</ambang>"
        }
    }

    private func steps(_ random: inout Seeded, items: Int, to most: Int) -> [BoundedStep] {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
            let lower = ["minimal", "lebih-dari"].randomElement(using: &random) ?? ""
            let upper = ["maksimal", "kurang-dari"].randomElement(using: &random) ?? ""
            let from = Int.random(in: 0...most, using: &random)
            let to = from + Int.random(in: -1...2, using: &random)
            var bounds: [(String, Int)] =
                Bool.random(using: &random) ? [(lower, from)] : [(lower, from), (upper, max(0, to))]
            if Bool.random(using: &random), Bool.random(using: &random) { bounds = [(upper, from)] }
            return BoundedStep(bounds: bounds, items: Int.random(in: 0...items, using: &random))
        }
    }

    private func flaws(_ check: String) throws -> [StepFlaw] {
        try AdviceTests.rubric(check).warnings.compactMap { entry in
            // The slot of that rubric, which these checks do not ask for.
            if case .unneededSlot = entry.matter { return nil }
            guard case .steps(let flaw, _) = entry.matter else { throw Unexpected(entry: entry) }
            return flaw
        }
    }

    private struct Unexpected: Error { let entry: PlacedWarning }

    private func expect(
        _ flaws: [StepFlaw], _ steps: [BoundedStep], reachable: (BoundedStep, Double) -> Bool, numbers: [Double],
        tried: [Double], _ markup: String
    ) {
        let reaching = steps.map { step in tried.filter { reachable(step, $0) } }
        let missed = steps.indices.filter { reaching[$0].isEmpty }.map {
            StepFlaw.unreachable(score: Fraction($0 + 1))
        }
        // A step that names fewer of the same items asks for no more of them.
        let overtaken = steps.indices.filter { !reaching[$0].isEmpty }.compactMap { index -> StepFlaw? in
            let later = steps.indices.dropFirst(index + 1).last { later in
                steps[later].items <= steps[index].items && reaching[index].allSatisfy(steps[later].holds)
            }
            return later.map { .overtaken(score: Fraction(index + 1), by: Fraction($0 + 1)) }
        }
        #expect(flaws.filter { if case .overtaken = $0 { true } else { false } } == overtaken, "\(markup)")
        #expect(flaws.filter { if case .unreachable = $0 { true } else { false } } == missed, "\(markup)")
        let covered = numbers.filter { number in steps.contains { $0.holds(number) } }
        let hasGap = numbers.contains { number in
            number > covered.first ?? .infinity && number < covered.last ?? -.infinity && !covered.contains(number)
        }
        let isTold = flaws.contains { flaw in
            switch flaw {
            case .unreachable, .overtaken: false
            case .gap, .gapInCount: true
            }
        }
        #expect(isTold == hasGap, "\(markup) \(flaws)")
    }

    @Test("of a checklist: just those that trying every number of items finds")
    func checklists() throws {
        var random = Seeded(11)
        for _ in 0..<400 {
            let count = Int.random(in: 1...5, using: &random)
            let steps = steps(&random, items: count, to: 6)
            let markup =
                (0..<count).map { "<butir kode='b\($0)' nama='B'/>" }.joined()
                + steps.enumerated().map { $1.markup(score: $0 + 1) }.joined()
            expect(
                try flaws(markup), steps,
                reachable: { step, number in number >= Double(step.items) && step.holds(number) },
                numbers: (0...count).map(Double.init), tried: (0...count).map(Double.init), markup)
        }
    }

    @Test(
        "of a measurement: just those that trying numbers finds, whole ones where days are counted",
        arguments: ["%", "hari"])
    func measurements(unit: String) throws {
        var random = Seeded(12)
        let quarters = (0...48).map { Double($0) / 4 }
        for _ in 0..<400 {
            let steps = steps(&random, items: 0, to: 9)
            let markup =
                "<ukuran satuan='\(unit)'/>" + steps.enumerated().map { $1.markup(score: $0 + 1) }.joined()
            expect(
                try flaws(markup), steps, reachable: { step, number in step.holds(number) },
                numbers: unit == "%" ? quarters : (0...12).map(Double.init), tried: quarters, markup)
        }
    }

    @Test("the place between two steps is named, and whether it is one number")
    func place() throws {
        let unit = "<ukuran satuan='%'/>"
        let apart = "<ambang skor='1' maksimal='50'>x</ambang><ambang skor='2' minimal='51'>y</ambang>"
        #expect(try gaps(unit + apart) == ["above 50 and below 51"])
        #expect(try gaps(unit + apart.replacing("maksimal='50'", with: "kurang-dari='51'")) == [])
        // Scores rise while numbers fall, and whole numbers are counted: what is asked is told as it is written.
        let falling = "<ambang skor='0' lebih-dari='60'>x</ambang><ambang skor='1' maksimal='55'>y</ambang>"
        #expect(try gaps("<ukuran satuan='hari'/>" + falling) == ["above 55 up to 60"])
        #expect(
            try gaps("<ukuran satuan='hari'/>" + falling.replacing("maksimal", with: "kurang-dari")) == [
                "from 55 up to 60"
            ])
        let pointed = "<ambang skor='1' kurang-dari='50'>x</ambang><ambang skor='2' lebih-dari='50'>y</ambang>"
        #expect(try gaps(unit + pointed) == ["from 50 up to 50"])
        // The bound alone is a step of its own, and the last one written.
        let filled = pointed + "<ambang skor='3' minimal='50' maksimal='50'>z</ambang>"
        #expect(try gaps(unit + filled) == [])
    }

    private func gaps(_ check: String) throws -> [String] {
        try flaws(check).compactMap { flaw in
            guard case .gap(let from, let to) = flaw else { return nil }
            return "\(from.isInGap ? "from" : "above") \(from.value) \(to.isInGap ? "up to" : "and below") \(to.value)"
        }
    }

    @Test("a step that another one always goes with never decides")
    func overtaken() throws {
        let unit = "<ukuran satuan='%'/>"
        let same = "<ambang skor='1' maksimal='60'>x</ambang><ambang skor='2' maksimal='60'>y</ambang>"
        #expect(try flaws(unit + same) == [.overtaken(score: .one, by: Fraction(2))])
        #expect(try flaws(unit + same.replacing("skor='2' maksimal='60'", with: "skor='2' maksimal='50'")) == [])
    }

    @Test("evidence that nothing asks for, unless a group has it for some of its indicators")
    func unneeded() throws {
        func warnings(_ needs: String) throws -> [Warning] {
            try Written.rubric(
                """
                <kategori kode="A" minimal="0" nama="A"/>
                <kelompok kode="K" jenjang="k" nama="K"><bukti kode="rekap" nama="Rekap"/>
                  <indikator kode="I" nama="I" bobot="1"><bukti kode="sk" nama="SK"/><bukti kode="foto" nama="Foto"/>
                    <tingkat skor="0">x</tingkat><tingkat skor="1" perlu="\(needs)">y</tingkat></indikator>
                </kelompok>
                """
            ).warnings.map(\.matter)
        }
        #expect(try warnings("sk") == [.unneededSlot(code: "foto")])
        #expect(try warnings("sk|foto") == [])
    }

    @Test("what is so for one kind of unit alone says for which")
    func kinds() throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1">
              <butir kode="a" nama="A"/><butir kode="b" nama="B" berlaku-untuk="puskesmas"/>
              <ambang skor="1" minimal="1">x</ambang><ambang skor="2" minimal="2">y</ambang>
            </indikator></kelompok>
            """)
        let entry = try #require(rubric.warnings.first)
        #expect(entry.matter == .steps(.unreachable(score: Fraction(2)), kinds: ["OPD"]) && entry.code == "I")
    }
}
