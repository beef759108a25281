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
    }
}
