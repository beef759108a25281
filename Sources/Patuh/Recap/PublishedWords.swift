extension Category {
    /// Whether this is what somebody published: its code, its name, or both, as in `A (Kualitas Tertinggi)`.
    package func isCalled(_ published: String) -> Bool {
        let word = spoken(published, after: "kategori")
        return [code, name, "\(code) \(name)", "\(name) \(code)"].contains { spoken($0) == word }
    }

    /// Whether this is its zone as somebody published it.
    func isInZone(_ published: String) -> Bool { zone.map { spoken($0) == spoken(published) } ?? false }
}

extension UnitKind {
    /// Whether this is what somebody published: its code or its name.
    func isCalled(_ published: String) -> Bool { [code, name].contains { spoken($0) == spoken(published) } }
}

/// A word as it is compared: without letter case, brackets, and hyphens between two words; that of `A-` stays.
///
/// - Parameter title: a word in front that may be left out.
private func spoken(_ text: String, after title: String? = nil) -> String {
    var words = matching(text).split { " ():,".contains($0) }.flatMap { word in
        word.last == "-" ? [word] : word.split(separator: "-")
    }.filter { $0 != "-" }
    if words.count > 1, words.first.map(String.init) == title { words.removeFirst() }
    return words.joined(separator: " ")
}
