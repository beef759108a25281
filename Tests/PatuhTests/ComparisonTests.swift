import Foundation
import Patuh
import PatuhTestSupport
import Testing

@Suite("Two years: the parts sum exactly to the change")
struct ComparisonTests {
    /// Every part of a comparison of two scored years adds up, exactly.
    static func expectSums(_ comparison: Comparison, _ place: Comment) {
        guard let change = comparison.change else {
            #expect(!comparison.comparability.isComparable || comparison.notes.contains(.noScore), place)
            #expect(comparison.split == nil && comparison.indicators.isEmpty, place)
            #expect(comparison.dimensions.allSatisfy { $0.difference == nil && $0.points == nil }, place)
            return
        }
        let rows = comparison.indicators
        #expect(rows.reduce(.zero) { $0 + $1.exact } == change.exact, place)
        #expect(comparison.dimensions.reduce(.zero) { $0 + ($1.exact ?? .zero) } == change.exact, place)
        if let split = comparison.split {
            #expect(split.instrument.exact + split.unit.exact == change.exact, place)
            #expect(rows.reduce(.zero) { $0 + ($1.instrument ?? .one) } == split.instrument.exact, place)
            #expect(rows.reduce(.zero) { $0 + ($1.unit ?? .one) } == split.unit.exact, place)
            for row in rows where row.status != .dropped && row.causes.isEmpty {
                #expect(row.unit?.isZero ?? false && row.instrument?.isZero ?? false, "\(place) \(row.code)")
            }
        }
        let sizes = rows.map { $0.exact.isNegative ? .zero - $0.exact : $0.exact }
        #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 >= $1 }, place)
    }

    /// Random cases, in a folder that is gone afterwards.
    static func withCases(_ seed: String, count: Int, _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "patuh-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for arguments in [["generate.py", "--seed", seed, "--count", "\(count)"], ["two_years.py", "--seed", seed]] {
            let script = Fixtures.url("Tests/Oracle/\(arguments[0])").path
            let finished = try run("/usr/bin/env", ["python3", script] + arguments.dropFirst() + [folder.path])
            #expect(finished.status == 0, "\(finished.errors)")
        }
        let cases = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(cases.count == count)
        for folder in cases { try body(folder) }
    }

    @Test("one rubric, on both bases", arguments: OracleTests.seeds)
    func unchanged(seed: String) throws {
        var (compared, differing) = (0, 0)
        try Self.withCases(seed, count: 60) { folder in
            let rubric = try Fixtures.rubric(folder.appending(path: "rubrik.xml"))
            let first = try Fixtures.evidence(folder.appending(path: "bukti-1.xml"), rubric)
            let second = try Fixtures.evidence(folder.appending(path: "bukti-lain.xml"), rubric)
            for basis in Assessment.Basis.allCases {
                let comparison = Comparison(
                    from: ComparisonSide(first, basis: basis),
                    to: ComparisonSide(second, basis: basis))
                Self.expectSums(comparison, "\(folder.lastPathComponent) \(basis)")
                #expect(comparison.comparability == .same)
                if first.unit.kind == second.unit.kind {
                    #expect(comparison.bridge == nil && comparison.split?.instrument.exact ?? .zero == .zero)
                }
                compared += comparison.change == nil ? 0 : 1
                differing += comparison.change?.exact.isZero ?? true ? 0 : 1
            }
        }
        #expect(compared > 60 && differing > 50)
    }

    @Test("another edition, its bridge against evidence said again by another program", arguments: OracleTests.seeds)
    func changed(seed: String) throws {
        var (split, bridges, kinds) = (0, 0, Set<ChangeCause.Kind>())
        try Self.withCases(seed, count: 60) { folder in
            let rubric = try Fixtures.rubric(folder.appending(path: "rubrik.xml"))
            let other = try Fixtures.rubric(folder.appending(path: "rubrik-baru.xml"))
            let first = try Fixtures.evidence(folder.appending(path: "bukti-1.xml"), rubric)
            let second = try Fixtures.evidence(folder.appending(path: "bukti-baru.xml"), other)
            for basis in Assessment.Basis.allCases {
                let place = Comment(rawValue: "\(folder.lastPathComponent) \(basis)")
                let comparison = Comparison(
                    from: ComparisonSide(first, basis: basis),
                    to: ComparisonSide(second, basis: basis))
                Self.expectSums(comparison, place)
                #expect(comparison.comparability == .declared(reason: "Dinyatakan untuk pengujian"))
                split += comparison.split == nil ? 0 : 1
                for row in comparison.indicators { kinds.formUnion(row.causes.map(\.kind)) }
                let file = folder.appending(path: "jembatan-\(basis.rawValue).xml")
                guard FileManager.default.fileExists(atPath: file.path) else { continue }
                let said = Assessment(of: try Fixtures.evidence(file, other), basis: basis)
                #expect(comparison.bridge?.exact == said.result?.score.exact, place)
                bridges += 1
            }
        }
        #expect(split > 60 && bridges > 20)
        #expect(kinds == Set(ChangeCause.Kind.allCases))
    }
}
