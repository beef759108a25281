/// Makes a recap of results that come one by one; of each only what is printed stays in memory.
public struct RecapMaking: ~Copyable, Sendable {
    private let basis: Assessment.Basis?
    private let date: CalendarDate?
    private var gathered: [Gathering] = []
    private var places: [Gathering.Key: Int] = [:]
    /// The names and years of instansi of which published rows are missing, since nobody has their rubric.
    private var short: Set<[String]> = []
    /// The one that was added to last.
    private var last: Int?
    private var rejected: [Recap.Rejected] = []
    private var leftOut = 0
    /// By the full names of their instansi.
    private var past: [String: [PastResult]] = [:]
    /// How each instansi was spelled first, by its name as it is compared, and by each spelling.
    private var names: (compared: [String: String], spelled: [String: String]) = ([:], [:])

    /// - Parameters:
    ///   - basis: whose word counts; `nil` when no evidence will be scored.
    ///   - date: the assessment date, where it takes the place of those in the files.
    public init(basis: Assessment.Basis?, date: CalendarDate? = nil) {
        self.basis = basis
        self.date = date
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
    /// - Returns: what cannot be under these rubrics; then nothing was added.
    public mutating func add(_ results: OfficialResults, rubrics: [String: Rubric]) -> Diagnostics? {
        if let faults = results.faults(under: rubrics) { return faults }
        func key(_ row: OfficialResults.Row) -> Gathering.Key {
            Gathering.Key(
                name: name(row.instansi), year: row.year, rubric: row.rubric, digest: rubrics[row.rubric]?.digest ?? "")
        }
        for row in results.rows {
            if let rubric = rubrics[row.rubric] { gathered[place(key(row), rubric)].add(row) }
        }
        // Rows of another rubric with a figure of its own are another list; without one they are missing in this.
        let lists = Set(results.rows.filter { $0.unit == nil }.map(key))
        for row in results.rows where rubrics[row.rubric] == nil && !lists.contains(key(row)) {
            short.insert([name(row.instansi), String(row.year)])
        }
        return nil
    }

    /// Puts last year's results beside those that come.
    ///
    /// - Parameter rubrics: rubrics of cards by their digests, where they are at hand: they say how the score is made.
    public mutating func add(lastYear results: [ComparisonSide], rubrics: [String: Rubric] = [:]) {
        for result in results {
            let snapshot = result.snapshot
            let entry = PastResult(
                snapshot: snapshot, rubric: result.assessment?.rubric ?? rubrics[snapshot.instrument.digest],
                weight: result.assessment?.weightInMean)
            past[fullName(entry.snapshot.unit.instansi), default: []].append(entry)
        }
    }

    /// Notes a file that gave no result.
    ///
    /// - Parameter isLeftOut: whether it was to be recapped.
    public mutating func reject(_ file: Recap.Rejected, isLeftOut: Bool) {
        rejected.append(file)
        if isLeftOut { leftOut += 1 }
    }

    private mutating func place(_ key: Gathering.Key, _ rubric: Rubric) -> Int {
        // Most units come beside others of their instansi.
        if let last, gathered[last].key == key { return last }
        let key = Gathering.Key(
            name: name(key.name), year: key.year, rubric: key.rubric, digest: key.digest)
        if let place = places[key] {
            last = place
            return place
        }
        places[key] = gathered.count
        last = gathered.count
        gathered.append(Gathering(key, rubric))
        return gathered.count - 1
    }

    /// An instansi as it was spelled first: letter case and white space do not make another one of it.
    private mutating func name(_ spelling: String) -> String {
        if let known = names.spelled[spelling] { return known }
        let name = names.compared[matching(spelling), default: spelling]
        names.compared[matching(spelling)] = name
        names.spelled[spelling] = name
        return name
    }

    /// The recap of all that was added; nothing of it is left here then.
    public mutating func recap() -> Recap {
        defer { self = RecapMaking(basis: basis, date: date) }
        func order(_ key: Gathering.Key) -> (String, Int, String, String) {
            (key.name, key.year, key.rubric, key.digest)
        }
        gathered.sort { order($0.key) < order($1.key) }
        // By any rubric: a unit of last year may be scored by another one now.
        var present: [String: Set<String>] = [:]
        if !past.isEmpty {
            for one in gathered { present[fullName(one.key.name), default: []].formUnion(one.identities) }
        }
        var instansi: [Recap.Instansi] = []
        while var next = gathered.popLast() {
            next.lacksRows = short.contains([next.key.name, String(next.key.year)])
            let name = fullName(next.key.name)
            instansi.append(
                Recap.Instansi(&next, beside: past[name] ?? [], present: present[name] ?? [], basis: basis))
        }
        return Recap(
            engine: Rapor.engineVersion, basis: basis, date: date, instansi: instansi.reversed(), rejected: rejected,
            leftOut: leftOut)
    }
}
