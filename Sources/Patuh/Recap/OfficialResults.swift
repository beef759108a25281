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
        /// Where the score stands in the file.
        public let scorePlace: Place
    }

    /// Scores that no unit can have under the rubrics they name.
    ///
    /// - Parameter rubrics: rubrics by their code.
    public func impossible(under rubrics: [String: Rubric]) -> Diagnostics? {
        Diagnostics(
            sorted: rows.compactMap { row in
                guard let score = row.score, let rubric = rubrics[row.rubric], rubric.scale < score.value else {
                    return nil
                }
                let bounds = "0–" + rubric.scale.description
                return Diagnostic(
                    .outOfRange(value: score.description, attribute: "nilai", bounds: bounds), at: row.scorePlace)
            })
    }
}
