/// A name of an instansi or a unit as it is compared: letter case, white space and what nobody sees do not count.
package func matching(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return matching(plain: name.utf8) }
    let spaced = name.replacing("\u{200B}", with: " ").unicodeScalars
    let seen = String(String.UnicodeScalarView(spaced.filter { $0.properties.generalCategory != .format }))
    return seen.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The same for ASCII, as nearly all names are.
private func matching(plain name: String.UTF8View) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.count)
    var isApart = false
    for byte in name {
        if byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) {
            isApart = !bytes.isEmpty
            continue
        }
        if isApart { bytes.append(UInt8(ascii: " ")) }
        isApart = false
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        bytes.append(isCapital ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// Whether two names may well mean one government: short forms written out, or a slip of the pen in one of the two parts
/// that such a name has, its kind and its own.
package func mayBeOneGovernment(_ one: String, _ other: String) -> Bool {
    // In an order of their own, so that it makes no difference which comes first.
    let names = [one, other].sorted().map(writtenOut)
    let (kinds, own) = (names.map(\.kind), names.map(\.own))
    if own[0] == own[1] { return kinds[0] == kinds[1] || nearest(to: kinds[0], among: [kinds[1]]) != nil }
    // Malang is not Magelang; longer names are farther apart.
    let edits = max(1, own[0].count / 6)
    return kinds[0] == kinds[1] && nearest(to: own[0], among: [own[1]], within: edits) != nil
}

/// The name of a government as it is compared, its short forms written out.
package func fullName(_ government: String) -> String {
    let (kind, own) = writtenOut(government)
    return "\(kind) \(own)"
}

/// The two parts that the name of a government has, its kind and its own, with short forms written out.
func writtenOut(_ name: String) -> (kind: String, own: String) {
    var words = matching(name).split(separator: " ").map(String.init)
    if words.first == "pemerintah" { words.removeFirst() }
    let long = [
        "kab": "kabupaten", "kab.": "kabupaten", "pemkab": "kabupaten", "pemkot": "kota", "prov": "provinsi",
        "prov.": "provinsi", "pemprov": "provinsi", "kep": "kepulauan", "kep.": "kepulauan", "adm": "administrasi",
        "adm.": "administrasi",
    ]
    words = words.map { long[$0] ?? $0 }
    return (words.first ?? "", words.dropFirst().joined(separator: " "))
}
