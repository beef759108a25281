import Patuh
import PatuhReports

/// Tells of what stands apart in a recap and may belong together, by a slip in a name, a year, a rubric or a code.
struct RecapSlips {
    let recap: Recap

    func tell(_ console: Console) {
        tellStrays(console)
        tellSplitLists(console)
        tellDoubles(console)
    }

    /// The most governments that are looked at for names that may be misspelt.
    private static let mostNames = 50

    /// Tells of units that stand apart, where they may belong to more of them by another spelling, year or rubric.
    private func tellStrays(_ console: Console) {
        let scored = recap.instansi.filter { !$0.isPublished }
        if scored.count > Self.mostNames { return }
        for stray in scored {
            let home = scored.first { $0.units.count > stray.units.count && mayBelong(stray, to: $0) }
            if let home { console.say(console.words.stray(stray, from: home)) }
        }
    }

    /// Tells of published lists that may be of one government under two names, so that units stand apart from their total.
    private func tellSplitLists(_ console: Console) {
        let published = recap.instansi.filter(\.isPublished)
        if published.count > Self.mostNames { return }
        for (index, one) in published.enumerated() {
            for other in published[(index + 1)...]
            where (one.year, one.instrument.code) == (other.year, other.instrument.code)
                && !(one.units.isEmpty && other.units.isEmpty) && mayBeOneGovernment(one.name, other.name)
            {
                console.say(console.words.mayBeOne(one.name, other.name))
            }
        }
    }

    /// How many names of several units are told; more are meant to be called alike.
    private static let mostDoubles = 10

    /// Tells of units of one kind and name that have different codes, for they may be one.
    private func tellDoubles(_ console: Console) {
        for instansi in recap.instansi {
            for (name, codes) in instansi.namesakes.prefix(Self.mostDoubles) {
                console.say(console.words.oneName(name, codes: codes))
            }
            let others = instansi.namesakes.count - Self.mostDoubles
            if others > 0 { console.say(console.words.moreOfOneName(others, instansi.name)) }
        }
    }

    /// Whether units may stand apart from others by a slip.
    private func mayBelong(_ stray: Recap.Instansi, to home: Recap.Instansi) -> Bool {
        // Several units with another year or rubric are meant so, and so is a second instrument of one unit.
        let isAlone = stray.units.count == 1 && stray.name == home.name
        return switch (stray.year == home.year, stray.instrument.code == home.instrument.code) {
        case (true, true): mayBeOneGovernment(home.name, stray.name)
        case (false, true): isAlone
        case (true, false): isAlone && !home.units.contains { $0.code == stray.units[0].code }
        case (false, false): false
        }
    }
}
