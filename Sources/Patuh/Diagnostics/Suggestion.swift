/// The candidate that a misspelt word was probably meant to be; `nil` when none is near.
///
/// Near means one edit for every three letters, at least one (Damerau–Levenshtein, adjacent letters may swap), letter
/// case aside; the nearest wins, then the earlier in the list.
func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let allowed = max(1, min(word.count, 60) / 3)
    var best: (distance: Int, candidate: String)?
    guard word.count <= 60 else { return nil }
    for candidate in candidates where abs(candidate.count - word.count) <= allowed {
        let distance = editDistance(Array(word.lowercased()), Array(candidate.lowercased()))
        if distance <= allowed, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.candidate
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
        var row = [i + 1]
        for j in 0..<b.count {
            var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, rows[i - 1][j - 1] + 1) }
            row.append(cost)
        }
        rows.append(row)
    }
    return rows[a.count][b.count]
}
