/// What was published, without evidence: one row for each unit, and one for each instansi as a whole.
public struct OfficialResults: Sendable {
    /// The rows in the order of the file.
    public let rows: [Row]

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
        /// Where the rubric is named in the file.
        public let place: Place
        /// Where the unit stands in the file.
        public let unitPlace: Place
        /// Where the score stands in the file.
        public let scorePlace: Place
    }

    /// What cannot be under the rubrics that rows name: a score above the scale, and a row of a kind of unit that names no
    /// unit, for it would be taken for the instansi's own figure.
    ///
    /// - Parameter rubrics: rubrics by their code.
    public func faults(under rubrics: [String: Rubric]) -> Diagnostics? {
        var problems: [Diagnostic] = []
        for row in rows {
            guard let rubric = rubrics[row.rubric] else { continue }
            if row.unit == nil, rubric.unitKinds.contains(where: { $0.isCalled(row.kind) }) {
                problems.append(Diagnostic(.table(.unitWithoutName(kind: row.kind)), at: row.unitPlace))
            }
            if let score = row.score, rubric.scale < score.value {
                let bounds = "0–" + rubric.scale.description
                problems.append(
                    Diagnostic(
                        .outOfRange(value: score.description, attribute: "nilai", bounds: bounds), at: row.scorePlace))
            }
        }
        return Diagnostics(found: problems)
    }
}
