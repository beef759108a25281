/// Two results of one unit side by side: whether they compare, what changed, where and why, in order and rounded.
///
/// Where both are scored from evidence, the exact parts sum to the exact change.
public struct Comparison: Sendable, Hashable {
    /// The older result.
    public let old: Snapshot
    /// The newer result.
    public let new: Snapshot
    /// Whether a difference of the two says anything.
    public let comparability: Comparability
    /// The change of the score; `nil` when the two do not compare, or when one has no score.
    public let change: Change?
    /// The old evidence under the new rubric, on its own date; `nil` when that is the old result itself, or when there
    /// is none.
    public let bridge: Snapshot.Result?
    /// The change in two parts; `nil` when there is no change, or when one of the two holds no answers that can be
    /// read under the new rubric.
    public let split: Split?
    /// The groups and indicators at the top: those of the new result, then those that are there no more.
    public let dimensions: [Dimension]
    /// Every indicator, those that moved most first; empty when there is no change.
    public let indicators: [IndikatorChange]
    /// What a reader has to know.
    public let notes: [Note]

    /// How the score changed.
    public struct Change: Sendable, Hashable {
        /// The difference of the published scores.
        public let headline: Decimal
        /// The difference of the exact scores.
        public let exact: Fraction
        /// That, rounded.
        public let rounded: Decimal
        /// Which way the published score went.
        public let direction: Direction
        /// Which way the category went; `nil` when nobody knows the order of the categories.
        public let category: Direction?
    }

    /// The change in two parts, which sum to it exactly.
    public struct Split: Sendable, Hashable {
        /// What the new rubric alone changes: the old evidence under the new rubric, minus the old score.
        public let instrument: Part
        /// What the unit changes: the new score, minus the old evidence under the new rubric.
        public let unit: Part
        /// Whether nothing about the rubric differs.
        public let isSameRubric: Bool

        /// A part of the change.
        public struct Part: Sendable, Hashable {
            /// Exactly.
            public let exact: Fraction
            /// Rounded for display.
            public let rounded: Decimal
        }
    }

    /// A group or indicator at the top, in both results.
    public struct Dimension: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// Whether it is in both.
        public let presence: Presence
        /// Its value in the older result; `nil` when not applicable or not there.
        public let before: Decimal?
        /// Its value in the newer one.
        public let after: Decimal?
        /// The difference of the two; `nil` when one is missing or the results do not compare.
        public let difference: Decimal?
        /// The difference of what it gives to the score, rounded for display; `nil` when the results do not compare.
        public let points: Decimal?
        /// That, exactly.
        public let exact: Fraction?
    }

    /// In which of two results something is.
    public enum Presence: String, Sendable {
        /// In both.
        case both = "tetap-ada"
        /// In the newer one only.
        case new = "baru"
        /// In the older one only.
        case dropped = "dihapus"
    }

    /// Which way something went.
    public enum Direction: String, Sendable, CaseIterable {
        /// Up.
        case up = "naik"
        /// Down.
        case down = "turun"
        /// Nowhere.
        case same = "tetap"

        init(_ difference: Fraction) {
            self = difference.isZero ? .same : difference.isNegative ? .down : .up
        }
    }

    /// What a reader of a comparison has to know.
    public enum Note: Sendable, Hashable {
        /// The older file bears a later date.
        case reversed(old: Int, new: Int)
        /// By verified answers where there are any, and one of the two is further on than the other.
        case otherStage
        /// One edition and version, but two files of the rubric.
        case otherFile
        /// The unit is of another kind now.
        case otherKind(old: String, new: String)
        /// A card holds no answers, so that the change cannot be split.
        case cardWithoutAnswers
        /// No question of the old rubric is asked in the new one, so that the change cannot be split.
        case notReadable
        /// One of the two has no score.
        case noScore
        /// So many answers of the newer evidence were carried over from last year, and nobody has looked at them since.
        case unreviewed(Int)
        /// Some indicators of one of the two are not yet scored in full; what is missing counts as nothing.
        case unfinished(year: Int, unscored: Int)
    }

    /// How many indicators went each way.
    public func count(_ status: IndikatorChange.Status) -> Int { indicators.count { $0.status == status } }
}

/// What became of an indicator from one result to the other.
public struct IndikatorChange: Sendable, Hashable {
    /// Its code.
    public let code: String
    /// Its name.
    public let name: String
    /// The codes it had in the older rubric, when others.
    public let formerCodes: [String]
    /// Which way it went.
    public let status: Status
    /// The points it gave before, exactly.
    public let before: Fraction
    /// The points it gives now.
    public let after: Fraction
    /// The points the old evidence gives under the new rubric; `nil` when that is not known.
    public let bridge: Fraction?
    /// The numbers as they are printed.
    public let printed: Printed
    /// Why, the most important cause first; empty where nobody knows or nothing changed.
    public let causes: [ChangeCause]

    /// After minus before.
    public var exact: Fraction { after - before }
    /// What the rubric changes.
    public var instrument: Fraction? { bridge.map { $0 - before } }
    /// What the unit changes.
    public var unit: Fraction? { bridge.map { after - $0 } }

    /// Numbers rounded for display; `nil` where it was not there or did not apply.
    public struct Printed: Sendable, Hashable {
        /// The points it gave before.
        public let before: Decimal?
        /// The points it gives now.
        public let after: Decimal?
        /// The difference.
        public let difference: Decimal
    }

    /// Which way an indicator went.
    public enum Status: String, Sendable, CaseIterable {
        /// It gives more points.
        case up = "naik"
        /// It gives fewer points.
        case down = "turun"
        /// It gives as many points.
        case same = "tetap"
        /// It was not asked before.
        case new = "baru"
        /// It is not asked any more.
        case dropped = "dihapus"
    }
}
