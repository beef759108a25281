extension [Recap.Unit] {
    /// The most units among which is looked for one that is there twice.
    private static var most: Int { 5000 }

    /// The names that several units of one kind have, each with their codes, in the order of the units.
    var namesakes: [(name: String, codes: [String])] {
        if count > Self.most { return [] }
        let alike = Dictionary(grouping: enumerated()) { [matching($0.element.name), String($0.element.kind)] }
        return alike.values.filter { $0.count > 1 }.sorted { $0[0].offset < $1[0].offset }.map { units in
            (units[0].element.name, units.compactMap(\.element.code).sorted())
        }
    }
}
