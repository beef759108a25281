extension Explanation {
    /// How an answer was looked at: what of it the evidence proves, and which level or step it reaches.
    ///
    /// A check fills only what it has: levels, or items and steps, or a number with them, or a survey.
    public struct Working: Sendable, Hashable {
        /// Whether documents decide; an assessor's word stands as given.
        public let isProvedByDocuments: Bool
        /// The levels, scores rising.
        public internal(set) var levels: [Level] = []
        /// Whether a level needs the evidence of those below it.
        public internal(set) var isCumulative = false
        /// The items.
        public internal(set) var items: [Item] = []
        /// How many items are met.
        public internal(set) var met = 0
        /// What was measured.
        public internal(set) var number: Number?
        /// What was asked of people.
        public internal(set) var survey: Poll?
        /// The steps, scores rising.
        public internal(set) var steps: [Step] = []
        /// What the number or survey as a whole needs.
        public internal(set) var needs = Needs(clauses: [], isMet: true)
        /// The evidence slots of the answer; those of items stand at the items.
        public internal(set) var slots: [Slot] = []
    }

    /// A requirement: all clauses, and in each one of the slots at least, by their codes.
    public struct Needs: Sendable, Hashable {
        /// The clauses; none when nothing is needed.
        public let clauses: [[String]]
        /// Whether it is met.
        public let isMet: Bool
    }

    /// A level of the rubric.
    public struct Level: Sendable, Hashable {
        /// Its score.
        public let score: Fraction
        /// What it means.
        public let text: String
        /// What it needs.
        public let needs: Needs
        /// Whether it was claimed.
        public let isClaimed: Bool
        /// Whether it was recognised.
        public let isRecognised: Bool
    }

    /// An item of the rubric.
    public struct Item: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// Whether nothing counts without it.
        public let isMandatory: Bool
        /// Whether it was claimed.
        public let isClaimed: Bool
        /// Whether it is met: claimed, and proved.
        public let isMet: Bool
        /// What it needs.
        public let needs: Needs
        /// Its evidence slots.
        public let slots: [Slot]
    }

    /// A measured number and what it is held against.
    public struct Number: Sendable, Hashable {
        /// The number as it was given; `nil` when there is none.
        public let given: Measurement.Number?
        /// The number; `nil` when there is none, or it is a ratio of nothing.
        public let value: Fraction?
        /// What it is measured in.
        public let unit: String
        /// What the numerator counts.
        public let numerator: String?
        /// What the denominator counts.
        public let denominator: String?
        /// The number that fulfils everything; `nil` when there are steps.
        public let target: Fraction?
    }

    /// A survey and its scale.
    public struct Poll: Sendable, Hashable {
        /// How many answered.
        public let respondents: Int
        /// The sum of their answers, where that was given.
        public let total: Fraction?
        /// How many gave which answer, where that was given; they make the total.
        public let choices: [Choice]
        /// The mean; `nil` when nobody answered.
        public let mean: Fraction?
        /// The lowest answer.
        public let lowest: Fraction
        /// The highest answer.
        public let highest: Fraction
        /// The least number of respondents.
        public let minimum: Int?

        /// How many gave an answer.
        public struct Choice: Sendable, Hashable {
            /// The answer.
            public let score: Fraction
            /// How many.
            public let count: Int
        }
    }

    /// A step of the rubric.
    public struct Step: Sendable, Hashable {
        /// The step.
        public let step: Patuh.Step
        /// The names of the items it needs.
        public let items: [String]
        /// Whether all its conditions hold.
        public let holds: Bool
        /// Whether it is the last that holds, and decides what the answer is worth.
        public let isReached: Bool
    }

    /// An evidence slot and what stands in it.
    public struct Slot: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// What it takes.
        public let name: String
        /// How many valid documents it needs.
        public let needed: Int
        /// How many it has.
        public let valid: Int
        /// Whether it is filled.
        public let isFilled: Bool
        /// The documents in it.
        public let documents: [Document]

        /// A document in a slot.
        public struct Document: Sendable, Hashable {
            /// Its code.
            public let code: String
            /// Its title.
            public let title: String
            /// The day it bears.
            public let date: CalendarDate?
            /// Why it does not count; `nil` when it does.
            public let fault: DocumentFault?
            /// The last day on which it counts; `nil` when it counts for ever, or not at all.
            public let lastDay: CalendarDate?
        }
    }
}
