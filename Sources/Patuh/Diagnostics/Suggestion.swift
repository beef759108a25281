/// The candidate that a misspelt word was probably meant to be; `nil` when none is near.
///
/// Near means one edit for every three letters, at least one (Damerau–Levenshtein, adjacent letters may swap), letter
/// case aside; the nearest wins, then the earlier in the list. No more than the first 5,000 candidates are looked at, so
/// that nobody is kept waiting for a hint.
///
/// - Parameter edits: how many are allowed at most, whatever the length.
package func nearest(to word: String, among candidates: some Sequence<String>, within edits: Int = .max) -> String? {
    let sought = letters(word)
    guard sought.count <= 60 else { return nil }
    var allowed = min(edits, max(1, sought.count / 3))
    var best: String?
    for candidate in candidates.prefix(5000) where abs(candidate.unicodeScalars.count - sought.count) <= allowed {
        guard let distance = editDistance(sought, letters(candidate), atMost: allowed) else { continue }
        best = candidate
        if distance == 0 { break }
        // Only what is nearer still takes its place.
        allowed = distance - 1
    }
    return best
}

private func letters(_ word: String) -> [Unicode.Scalar] { Array(word.lowercased().unicodeScalars) }

/// How many edits make one word of the other; `nil` when more than so many.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost most: Int) -> Int? {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        row.reserveCapacity(last.count)
        for j in b.indices {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
            row.append(cost)
        }
        // A swap may still save one against the row before.
        if let least = row.min(), least > most + 1 { return nil }
        (before, last) = (last, row)
    }
    return last[b.count] <= most ? last[b.count] : nil
}
