extension Ascent {
    /// Items that are met, and more and more of those that are not yet.
    struct Items {
        private let ascent: Ascent
        private(set) var met: [Bool]
        private var needs: [[Int]] = []
        /// For each item that is not met, what it needs besides all that is needed already.
        private var more: [[[Int]]]

        init(_ ascent: Ascent) {
            self.ascent = ascent
            (met, more) = (ascent.met, ascent.missing)
        }

        var count: Fraction { Fraction(met.count(where: \.self)) }

        mutating func add(_ items: [Int]) {
            var added: [[Int]] = []
            for item in items where !met[item] {
                met[item] = true
                added += more[item]
            }
            need(added)
        }

        mutating func need(_ clauses: [[Int]]) {
            if clauses.isEmpty { return }
            needs.add(clauses)
            for item in met.indices where !met[item] && more[item].contains(where: clauses.imply) {
                more[item].removeAll(where: clauses.imply)
            }
        }

        mutating func addMandatory() { add(ascent.check.items.indices.filter { ascent.check.items[$0].isMandatory }) }

        /// Adds what the unit says is there, where the documents that are needed already prove it.
        mutating func addProvedAlong() {
            if ascent.isVerified { return }
            let claimed = ascent.check.items.claimed(by: ascent.found)
            add(met.indices.filter { !met[$0] && claimed[$0] && more[$0].isEmpty })
        }

        /// Adds the item that needs the least besides what is needed already, and of several the one of which most
        /// others need the same; `false` when all are met.
        mutating func addEasiest() -> Bool {
            let open = met.indices.filter { !met[$0] }
            if let free = open.first(where: { more[$0].isEmpty }) {
                add([free])
                return true
            }
            let alike = Dictionary(grouping: open) { more[$0] }.mapValues(\.count)
            let cost = open.map { (more[$0].count, -(alike[more[$0]] ?? 0)) }
            guard let easiest = open.indices.min(by: { cost[$0] < cost[$1] }) else { return false }
            add([open[easiest]])
            return true
        }

        /// - Parameter measured: what must be measured besides.
        func step(
            _ measured: Improvement.Goal.Measured? = nil, worth fulfilment: ([Bool]) -> Fraction
        ) -> StepUp {
            // What an assessor did not find is not there, whatever the unit says.
            let counted = ascent.isVerified ? ascent.response?.items ?? [] : ascent.found
            let claimed = ascent.check.items.claimed(by: counted)
            let more = met.indices.filter { met[$0] && !claimed[$0] }
            return StepUp(
                fulfilment: fulfilment(met), needs: needs, items: more, measured: measured,
                changesAnswer: !more.isEmpty || measured != nil)
        }
    }
}
