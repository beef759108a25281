import Markup
import Patuh

/// Markup that many cards have in common, kept from one card to the next.
///
/// Thousands of units give the same few answers to the same questions. What a card says of an indicator with one
/// profile is put into markup once, and copied for every other unit with it.
public struct CardMemory: Sendable {
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
        var slots: [Fragment?] = []

        /// What is kept of a slot.
        subscript(slot index: Int) -> Fragment? {
            get { index < slots.count ? slots[index] : nil }
            set {
                while slots.count <= index { slots.append(nil) }
                slots[index] = newValue
            }
        }
    }

    private struct Key: Hashable {
        let form: Int
        let profile: Rapor.Profile
    }

    /// The forms met so far, by their keys.
    private var forms: [String: Int] = [:]
    /// Where in ``entries`` a profile is.
    private var indices: [Key: Int] = [:]
    var entries: [Entry] = []

    /// So many entries take a few megabytes; a rubric of 60 indicators seldom needs a third of them.
    private static let most = 4096

    /// Remembers nothing yet.
    public init() {}

    /// For each part of a card, the index of its entry; `nil` where it has no profile.
    mutating func places(of rapor: Rapor) -> [Int?] {
        if entries.count > Self.most { self = CardMemory() }
        let form = forms[rapor.formKey] ?? forms.count
        forms[rapor.formKey] = form
        return rapor.profiles.map { profile in profile.map { place(of: Key(form: form, profile: $0)) } }
    }

    private mutating func place(of key: Key) -> Int {
        if let index = indices[key] { return index }
        entries.append(Entry())
        indices[key] = entries.count - 1
        return entries.count - 1
    }
}
