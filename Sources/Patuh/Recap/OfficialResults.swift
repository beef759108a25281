internal import Markup

/// What was published, without evidence: one row for each unit, and one for each instansi as a whole.
public struct OfficialResults: Sendable {
    /// The rows in the order of the file.
    public let rows: [Row]
    /// The file they stand in, and what messages call it.
    let file: (bytes: [UInt8], name: String)
    /// The codes of rubrics, with the bytes at which the cells begin that name them; also those of rows that are wrong.
    let rubricCells: [(code: String, offsets: [Int])]

    /// A published figure.
    public struct Row: Sendable, Hashable {
        /// The government.
        public let instansi: String
        /// The unit; `nil` for the instansi's own figure.
        public let unit: String?
        /// The code of the unit's kind; empty for the instansi itself.
        public let kind: String
        /// The year assessed.
        public let year: Int
        /// The code of the rubric.
        public let rubric: String
        /// The score, as many decimals as were printed; `nil` for a unit that is named without one.
        public let score: Decimal?
        /// The category.
        public let category: String?
        /// The zone.
        public let zone: String?
        /// The number of products.
        public let products: Int?
        /// Where it was published.
        public let source: String?
        /// The bytes of the file at which its cells begin.
        let offsets: Offsets
    }

    /// The bytes of the file at which cells of a row begin.
    struct Offsets: Sendable, Hashable {
        let unit: Int
        let score: Int
    }

    /// The codes of the rubrics that rows name, each once, in the order of the file.
    package var rubrics: [String] { rubricCells.map(\.code) }

    /// That rows name rubrics that are not there: each told once, with the lines of all rows that name it.
    package func unknownRubrics(_ codes: Set<String>, known: [String]) -> [Diagnostic] {
        var places = SourcePlaces(in: file.bytes)
        return rubricCells.lazy.filter { codes.contains($0.code) }.prefix(Diagnostics.most).map { code, offsets in
            let place = Place(offsets[0], of: file.bytes, file: file.name, &places)
            let lines = offsets.dropFirst().prefix(Problem.Table.mostLines).map { places.find($0).position.line }
            return Diagnostic(
                .table(.unknownRubric(code: code, otherLines: lines, otherRows: offsets.count - 1)), at: place,
                suggestion: nearest(to: code, among: known))
        }
    }

    /// What cannot be under the rubrics that rows name: a score above the scale, and a row of a kind of unit that names no
    /// unit, for it would be taken for the instansi's own figure.
    ///
    /// - Parameter rubrics: rubrics by their code.
    public func faults(under rubrics: [String: Rubric]) -> Diagnostics? {
        var problems: [Diagnostic] = []
        var places = SourcePlaces(in: file.bytes)
        func report(_ problem: Problem, at offset: Int) {
            problems.append(
                Diagnostic(problem, at: Place(offset, of: file.bytes, file: file.name, &places)))
        }
        for row in rows where problems.count < Diagnostics.most {
            guard let rubric = rubrics[row.rubric] else { continue }
            if row.unit == nil, rubric.unitKinds.contains(where: { $0.isCalled(row.kind) }) {
                report(.table(.unitWithoutName(kind: row.kind)), at: row.offsets.unit)
            }
            if let score = row.score, rubric.scale < score.value {
                report(.table(.aboveScale(score, scale: rubric.scale)), at: row.offsets.score)
            }
        }
        return Diagnostics(found: problems)
    }
}
