extension Category {
    /// Whether this is what somebody published: its code, its name, or both, as in `A (Kualitas Tertinggi)`.
    package func isCalled(_ published: String) -> Bool {
        if published == code { return true }
        let word = spoken(published, after: "kategori")
        return [code, name, "\(code) \(name)", "\(name) \(code)"].contains { spoken($0) == word }
    }

    /// Whether this is its zone as somebody published it, as in `Zona Hijau`.
    func isInZone(_ published: String) -> Bool {
        zone.map { spoken($0) == spoken(published, after: "zona") } ?? false
    }
}

extension UnitKind {
    /// Whether this is what somebody published: its code or its name.
    func isCalled(_ published: String) -> Bool { [code, name].contains { spoken($0) == spoken(published) } }
}

/// Whether a name is that of a sum or a mean of other rows.
func isTotal(_ name: String) -> Bool {
    // Most names begin otherwise.
    guard let first = name.utf8.first, "jtrsgn".utf8.contains(first | 0x20) else { return false }
    let words = spoken(name).split(separator: " ")
    let totals = [
        "jumlah", "total", "subtotal", "sub total", "grand total", "rerata", "rata rata", "rata2", "nilai rata rata",
        "nilai total", "nilai akhir",
    ]
    return totals.contains { words.starts(with: $0.split(separator: " ")) }
}

/// A word as it is compared: without letter case, signs between words, and hyphens; but for the one of `A-`.
///
/// - Parameter title: a word in front that may be left out.
private func spoken(_ text: String, after title: String? = nil) -> String {
    let plain = String(matching(text).map { "–—".contains($0) ? "-" : $0 })
    var words = plain.split { " ():,.".contains($0) }.map(String.init)
    if words.count > 1, words.last == "-" {
        words.replaceSubrange((words.count - 2)..., with: [words[words.count - 2] + "-"])
    }
    words = words.flatMap { $0.hasSuffix("-") ? [$0] : $0.split(separator: "-").map(String.init) }.filter { $0 != "-" }
    if words.count > 1, words.first == title { words.removeFirst() }
    return words.joined(separator: " ")
}
