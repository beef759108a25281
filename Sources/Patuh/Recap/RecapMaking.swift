/// Makes a recap of results that come one by one; of each only what is printed stays in memory.
public struct RecapMaking: Sendable {
    private let basis: Assessment.Basis?
    private var gathered: [Gathering] = []
    private var places: [Gathering.Key: Int] = [:]
    /// The one that was added to last.
    private var last: Int?
    private var rejected: [Recap.Rejected] = []
    private var past: [String: [Snapshot]] = [:]

    /// - Parameter basis: whose word counts; `nil` when no evidence will be scored.
    public init(basis: Assessment.Basis?) {
        self.basis = basis
    }

    /// Adds a scored unit.
    ///
    /// - Parameter input: a number that stands for its file.
    /// - Returns: the number of the file that this unit was in before; then nothing was added.
    public mutating func add(_ entry: RecapEntry, from input: Int) -> Int? {
        gathered[place(entry.key, entry.rubric)].add(entry, from: input)
    }

    /// Adds published results.
    ///
    /// - Parameter rubrics: rubrics by their code; rows of others are left out.
    public mutating func add(_ results: OfficialResults, rubrics: [String: Rubric]) {
        var names: [String: String] = [:]
        for key in gathered.map(\.key) { names[OfficialResults.matching(key.name)] = key.name }
        for row in results.rows {
            guard let rubric = rubrics[row.rubric] else { continue }
            // The instansi may be written with other capitals than in evidence.
            let name = names[OfficialResults.matching(row.instansi), default: row.instansi]
            names[OfficialResults.matching(row.instansi)] = name
            gathered[place(Gathering.Key(name: name, year: row.year, rubric: row.rubric), rubric)].add(row)
        }
    }

    /// Puts last year's results beside those that come.
    public mutating func add(lastYear results: [ComparisonSide]) {
        for result in results.map(\.snapshot) { past[result.unit.instansi, default: []].append(result) }
    }

    /// Notes a file that gave no result.
    public mutating func reject(_ file: Recap.Rejected) { rejected.append(file) }

    private mutating func place(_ key: Gathering.Key, _ rubric: Rubric) -> Int {
        // Most units come beside others of their instansi.
        if let last, gathered[last].key == key { return last }
        if let place = places[key] {
            last = place
            return place
        }
        places[key] = gathered.count
        last = gathered.count
        gathered.append(Gathering(key, rubric))
        return gathered.count - 1
    }

    /// The recap of all that was added.
    public consuming func recap() -> Recap {
        gathered.sort { ($0.key.name, $0.key.year, $0.key.rubric) < ($1.key.name, $1.key.year, $1.key.rubric) }
        var instansi: [Recap.Instansi] = []
        while var next = gathered.popLast() {
            instansi.append(Recap.Instansi(&next, beside: past[next.key.name] ?? [], basis: basis))
        }
        return Recap(
            engine: Rapor.engineVersion, basis: basis, instansi: instansi.reversed(), rejected: rejected)
    }
}
