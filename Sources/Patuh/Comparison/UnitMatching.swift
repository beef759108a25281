/// Tells which results of two years are of one unit.
///
/// Two instansi may use one code, and a unit may have several results in a year. Where there is but one, its instansi may
/// be spelled otherwise from year to year, and the rubric may have another code.
struct UnitMatching {
    private let rubrics: [String: Rubric]
    /// The codes of the newer results' rubrics.
    private let editions: Set<String>
    /// Codes that more than one instansi uses.
    private var sharedCodes: Set<String> = []
    /// Units with more than one result in a year.
    private var unitsWithSeveral: Set<[String]> = []

    /// - Parameter rubrics: those of the newer results that are at hand, by their codes.
    init(_ old: [Snapshot], _ new: [Snapshot], rubrics: [String: Rubric]) {
        self.rubrics = rubrics
        editions = Set(new.map(\.instrument.code))
        let years = [old, new].map { year in Set(year.map { [$0.unit.code, matching($0.unit.instansi)] }) }
        for year in years { sharedCodes.formUnion(repeated(year.map { $0[0] })) }
        let names = Dictionary(grouping: years[0].union(years[1])) { $0[0] }.mapValues { $0.map { $0[1] } }
        for (code, names) in names where names.count > 1 && !mayBeOneGovernment(names[0], names[1]) {
            sharedCodes.insert(code)
        }
        for year in [old, new] { unitsWithSeveral.formUnion(repeated(year.map(unit))) }
    }

    /// The same for results of one unit that are to stand side by side.
    func key(_ snapshot: Snapshot) -> [String] {
        let unit = unit(snapshot)
        return unitsWithSeveral.contains(unit) ? unit + [rubric(snapshot.instrument.code)] : unit
    }

    private func unit(_ snapshot: Snapshot) -> [String] {
        let code = snapshot.unit.code
        return sharedCodes.contains(code) ? [code, matching(snapshot.unit.instansi)] : [code]
    }

    /// A rubric, or the one that took its place.
    private func rubric(_ code: String) -> String {
        if editions.contains(code) { return code }
        return editions.sorted().first { rubrics[$0]?.compares(with: code) ?? false } ?? code
    }
}

/// What is there more than once.
func repeated<Value: Hashable>(_ values: [Value]) -> Set<Value> {
    Set(Dictionary(grouping: values) { $0 }.filter { $0.value.count > 1 }.keys)
}
