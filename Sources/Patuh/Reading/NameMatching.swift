/// A name of an instansi or a unit as it is compared: letter case, white space and what nobody sees do not count.
package func matching(_ name: String) -> String {
    let spaced = name.replacing("\u{200B}", with: " ").unicodeScalars
    let seen = String(String.UnicodeScalarView(spaced.filter { $0.properties.generalCategory != .format }))
    return seen.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Whether two names may well mean one government: short forms written out, or a slip of the pen apart.
package func mayBeOneGovernment(_ one: String, _ other: String) -> Bool {
    let names = [one, other].map(writtenOut)
    return names[0] == names[1] || nearest(to: names[0], among: [names[1]]) != nil
}

private func writtenOut(_ name: String) -> String {
    var words = matching(name).split(separator: " ").map(String.init)
    if words.first == "pemerintah" { words.removeFirst() }
    let long = ["kab": "kabupaten", "kab.": "kabupaten", "pemkab": "kabupaten", "pemkot": "kota", "prov.": "provinsi"]
    if let first = words.first, let full = long[first] { words[0] = full }
    return words.joined(separator: " ")
}
