import Patuh
import PatuhReports

/// Units of one name that have one code in one year and another in the next, and so do not compare.
struct OtherCodes {
    /// What is known of a unit.
    typealias Unit = (instansi: String, name: String, code: String)

    /// Each with the code of the older year and that of the newer, in the order of the newer.
    let pairs: [(name: String, old: String, new: String)]

    /// - Parameters:
    ///   - old: the units of the older year.
    ///   - new: those of the newer.
    init(_ old: [Unit], _ new: [Unit]) {
        func code(_ unit: Unit) -> [String] { [matching(unit.instansi), unit.code] }
        func name(_ unit: Unit) -> [String] { [unit.instansi, unit.name].map(matching) }
        let (oldCodes, newCodes) = (Set(old.map(code)), Set(new.map(code)))
        let went = old.filter { !newCodes.contains(code($0)) }
        let came = new.filter { !oldCodes.contains(code($0)) }
        // Several units of one name may be any of each other.
        let codes = Dictionary(grouping: went, by: name).compactMapValues { $0.count == 1 ? $0.first?.code : nil }
        let counts = Dictionary(grouping: came, by: name).mapValues(\.count)
        pairs = came.compactMap { unit in
            codes[name(unit)].flatMap { counts[name(unit)] == 1 ? (unit.name, $0, unit.code) : nil }
        }
    }

    /// Says so, where there are any.
    func tell(_ console: Console) {
        if !pairs.isEmpty { console.say(console.words.otherCodes(pairs)) }
    }

    /// What is known of a unit of evidence or a card.
    static func unit(_ unit: ServiceUnit) -> Unit { (unit.instansi, unit.name, unit.code) }
}
