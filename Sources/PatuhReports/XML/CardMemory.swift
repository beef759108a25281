import Markup
import Patuh

/// Markup that many cards have in common, kept from one card to the next.
///
/// Thousands of units give the same few answers to the same questions. What a card says of an indicator with one
/// profile is put into markup once, and copied for every other unit with it. It holds for one language, and for cards
/// that stand equally deep: alone, or in a document of many.
package struct CardMemory: Sendable {
    /// What is kept of one profile; `nil` for what no card has shown yet.
    struct Entry {
        /// The indicator's element where its reasons follow from the profile, else its attributes.
        var indikator: Fragment?
        /// All its reasons but the first, and what to do, where they follow from the profile.
        var laterReasons: Fragment?
        /// What fulfilling it would bring, as attributes.
        var gain: Fragment?
        /// What that would take, as attributes.
        var needs: Fragment?
        /// For each of its evidence slots, the element where it is empty, else its attributes.
        private(set) var slots: [Fragment?] = []

        /// Hands over what is kept of a slot.
        mutating func use(slot index: Int, _ body: (inout Fragment?) -> Void) {
            while slots.count <= index { slots.append(nil) }
            body(&slots[index])
        }
    }

    private var numbers = ProfileNumbers()
    /// The markup itself.
    var fragments = Fragments()
    /// By the numbers of the profiles.
    var entries: [Entry] = []
    /// How many bytes were kept of the largest card, which most often is all of it.
    var largest = 0

    /// A rubric of 60 indicators seldom needs a third of so many entries.
    private static let most = 4096
    /// Bytes of markup, which names of any length may stand in.
    private static let mostBytes = 1 << 24

    /// Remembers nothing yet.
    package init() {}

    /// For each part of a card, the index of its entry; `nil` where it has no profile.
    mutating func places(of rapor: Rapor) -> [Int?] {
        // Remembering so large a card costs more than it saves on others.
        if rapor.parts.count > Self.most { return Array(repeating: nil, count: rapor.parts.count) }
        if entries.count > Self.most || fragments.count > Self.mostBytes { self = CardMemory() }
        let places = numbers.numbers(of: rapor)
        while entries.count < numbers.count { entries.append(Entry()) }
        return places
    }
}
