extension Recap {
    /// What was published about an instansi, beside what follows from its units.
    public struct Official: Sendable {
        /// Its published score; `nil` when only its units were published.
        public let score: Decimal?
        /// Its published category.
        public let category: String?
        /// Its published zone.
        public let zone: String?
        /// Where it was published.
        public let source: String?
        /// The categories that the rubric has for the published score: one, several where gates decide, none without it.
        public let bands: [Category]
        /// Whether the published score is the computed one, rounded to the fewer decimals that it has.
        public let isRounded: Bool
        /// Whether the score follows.
        public let verdict: Verdict
        /// Beside our own scores: whether it follows from the published units; `nil` when that cannot be said, because
        /// some of ours are not among them or the rule needs numbers that are not.
        public let list: List?
        /// The names of units with a score of ours that were not published.
        public let unlisted: [String]
        /// How many units were published.
        public let listed: Int
        /// The names of those without a score.
        public let withoutScore: [String]
        /// The names of those whose number of products was not published, where the rule needs it.
        public let withoutProducts: [String]
        /// Whether some were published under a rubric that is not known.
        public let lacksRubric: Bool
        /// Published scores whose category or zone is not that of the rubric's bands.
        public let contradictions: [Contradiction]
        /// Units that were published, and stand beside none that was scored.
        public let onlyPublished: [OnlyPublished]
    }

    /// A unit that was published, and stands beside none that was scored, in the words of the list.
    public struct OnlyPublished: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its kind.
        public let kind: String
        /// What was published about it.
        public let official: OfficialUnit
        /// Whether several units that were scored are called so, and none is known to be the one.
        public let isAmbiguous: Bool
    }

    /// What published units come to, and whether that is what was published about the instansi.
    public struct List: Sendable, Hashable {
        /// Their mean.
        public let mean: Score
        /// How many they are.
        public let count: Int
        /// Published less recomputed.
        public let difference: Decimal
        /// Whether that is more than rounded units explain.
        public let isContradiction: Bool
    }

    /// Whether a published score follows from those of the units.
    public enum Verdict: Sendable, Hashable {
        /// No score was published, so there is nothing to follow.
        case nothingPublished
        /// It does, within the rounding of the units; the difference, published less recomputed.
        case follows(difference: Decimal)
        /// It does not.
        case contradicts(difference: Decimal)
        /// It is beside our own scores, which predict and prove nothing.
        case beside(difference: Decimal)
        /// No units were published.
        case noUnits
        /// The rule needs the number of products of every unit.
        case productsMissing
        /// Units are named without their scores.
        case scoresMissing
        /// Units are named under a rubric that is not known.
        case rowsMissing

        /// How far the mean of published units may be from the published total, whatever was rounded.
        static let tolerance = -hundredth...hundredth
        private static let hundredth = Fraction(1) / Fraction(100)

        /// Whether it follows only since units and total were rounded before they were published.
        public var restsOnRounding: Bool {
            guard case .follows(let difference) = self else { return false }
            return !Self.tolerance.contains(difference.value)
        }
    }

    /// A published category or zone that does not fit its score.
    public struct Contradiction: Sendable, Hashable {
        /// The name of the unit; `nil` for the instansi itself.
        public let unit: String?
        /// The published score.
        public let score: Decimal
        /// The published word.
        public let stated: String
        /// What the rubric's bands say; several with a slash between them where gates decide.
        public let expected: String
        /// Whether what the rubric says is assumed.
        public let isAssumed: Bool
        /// What it is about.
        public let subject: Subject

        /// What it is about.
        public enum Subject: String, Sendable {
            /// The category.
            case category = "kategori"
            /// The zone.
            case zone = "zona"
        }
    }

    /// A unit, or the instansi itself, whose published category or zone is not that of its score here.
    public struct OtherCategory: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// What was published: a word, or the category that the rubric has for the published score.
        public let official: String
        /// That score; `nil` where the word itself was published.
        public let score: Decimal?
        /// What its score here is.
        public let computed: String
        /// Whether that is assumed.
        public let isAssumed: Bool
        /// Whether what the rubric has for the published score is.
        public let isOfficialAssumed: Bool
        /// Which of the two it is.
        public let subject: Contradiction.Subject
    }

    /// What was published about a unit.
    public struct OfficialUnit: Sendable, Hashable {
        /// The published score; `nil` when it was not.
        public let score: Decimal?
        /// The published category.
        public let category: String?
        /// The published zone.
        public let zone: String?
        /// The code of the category that this means; `nil` where none is possible with the published score.
        package let code: String?
        /// Published less scored; `nil` where nothing was scored.
        public let difference: Decimal?
        /// The published number of its products, where evidence may have another; `nil` where none was published, or the
        /// rule takes all units alike.
        public let products: Int?
        /// The code of the kind it was published as, where the evidence says another; `nil` where it does not.
        public let otherKind: String?
    }
}

extension Recap.Instansi {
    /// Units whose published category or zone is not that of their scores here, by rank, after the instansi itself.
    public var otherCategories: [Recap.OtherCategory] {
        if isPublished { return [] }
        let own = result?.category.flatMap { computed in
            official.flatMap { other(name, $0.score, $0.category, $0.zone, computed) }
        }
        return [own].compactMap(\.self)
            + units.compactMap { unit in
                guard let official = unit.official, let computed = unit.category.map({ categories[$0] }) else {
                    return nil
                }
                return other(unit.name, official.score, official.category, official.zone, computed)
            }
    }

    private func other(
        _ name: String, _ score: Decimal?, _ category: String?, _ zone: String?, _ computed: Category
    ) -> Recap.OtherCategory? {
        if let category, !computed.isCalled(category) {
            return Recap.OtherCategory(
                name: name, official: category, score: nil, computed: computed.code,
                isAssumed: rubric.assumesBand(computed), isOfficialAssumed: false, subject: .category)
        }
        if let zone, let own = computed.zone, !computed.isInZone(zone) {
            return Recap.OtherCategory(
                name: name, official: zone, score: nil, computed: own, isAssumed: rubric.assumesZone(computed),
                isOfficialAssumed: false, subject: .zone)
        }
        guard category == nil, zone == nil, let score else { return nil }
        // With gates, a score alone may have several.
        let possible = rubric.categories(possibleWith: rubric.rounding(score.value).value)
        guard let best = possible.first, !possible.contains(where: { $0.code == computed.code }) else { return nil }
        return Recap.OtherCategory(
            name: name, official: best.code, score: score, computed: computed.code,
            isAssumed: rubric.assumesBand(computed), isOfficialAssumed: rubric.assumesBand(best), subject: .category)
    }
}
