/// What the words in published rows mean under a rubric: there are few different ones, and each is looked up once.
struct PublishedWords {
    /// The codes of the categories that a word may mean.
    private let categories: [String: Set<String>]
    /// The codes of those whose zone it may mean.
    private let zones: [String: Set<String>]

    init(_ rows: [OfficialResults.Row], _ rubric: Rubric) {
        func meanings(_ words: [String], _ names: (Category) -> PublishedNames) -> [String: Set<String>] {
            if words.isEmpty { return [:] }
            let known = rubric.categories.map { ($0.code, names($0)) }
            return Dictionary(
                uniqueKeysWithValues: Set(words).map { word in
                    (word, Set(known.filter { $0.1.contain(word) }.map(\.0)))
                })
        }
        categories = meanings(rows.compactMap(\.category), \.publishedNames)
        zones = meanings(rows.compactMap(\.zone), \.publishedZones)
    }

    /// The category that was published with a score, where it is possible with that.
    func category(of row: OfficialResults.Row, _ rubric: Rubric) -> Category? {
        guard let score = row.score, let codes = row.category.flatMap({ categories[$0] }), !codes.isEmpty else {
            return nil
        }
        return rubric.categories(possibleWith: rubric.rounding(score.value).value).first { codes.contains($0.code) }
    }

    /// Whether a word in the column of zones means the zone of a category.
    func means(zone word: String, of category: Category) -> Bool { zones[word]?.contains(category.code) ?? false }
}

/// What something may be called where results are published.
struct PublishedNames {
    /// As words are compared.
    private let spoken: Set<String>
    private let title: String?

    /// - Parameter title: a word in front that may be left out.
    init(_ names: [String], after title: String? = nil) {
        spoken = Set(names.flatMap { [Patuh.spoken($0), Patuh.spoken($0, after: title)] })
        self.title = title
    }

    /// Whether one of them is what somebody published, however that is written.
    func contain(_ published: String) -> Bool {
        spoken.contains(Patuh.spoken(published, after: title))
    }
}

extension Category {
    /// Its code, its name, or both, as in `A (Kualitas Tertinggi)`.
    var publishedNames: PublishedNames {
        PublishedNames([code, name, "\(code) \(name)", "\(name) \(code)"], after: "kategori")
    }

    /// Its zone, as in `Zona Hijau`.
    var publishedZones: PublishedNames { PublishedNames(zone.map { [$0] } ?? [], after: "zona") }

    /// Whether this is what somebody published; most publish the code.
    func isCalled(_ published: String) -> Bool { published == code || publishedNames.contain(published) }

    /// Whether this is its zone as somebody published it.
    func isInZone(_ published: String) -> Bool { published == zone || publishedZones.contain(published) }
}

extension UnitKind {
    /// Whether this is what somebody published: its code or its name.
    func isCalled(_ published: String) -> Bool {
        published == code || !published.isEmpty && PublishedNames([code, name]).contain(published)
    }
}

/// Whether a name is that of a sum or a mean of other rows.
func isTotal(_ name: String) -> Bool {
    // Nearly all names begin otherwise.
    let start = name.utf8.prefix(3).map { $0 | 0x20 }
    guard totalStarts.contains(start) else { return false }
    let words = spoken(name).split { " /".contains($0) }
    return totals.contains { words.starts(with: $0) }
}

private let totals = [
    "jumlah", "total", "subtotal", "sub total", "grand total", "rerata", "rata rata", "rata2", "nilai rata rata",
    "nilai total", "nilai akhir", "nilai instansi", "nilai kabupaten", "nilai kota", "nilai provinsi", "skor rata rata",
    "skor total", "skor akhir", "keseluruhan", "average",
].map { $0.split(separator: " ") }

private let totalStarts = Set(totals.map { $0[0].utf8.prefix(3).map { $0 | 0x20 } })

/// Whether a unit is called like the government it belongs to, so that it is the whole of it.
func isName(_ unit: String, of instansi: String) -> Bool {
    // Nearly all names end otherwise.
    let ends = zip(unit.utf8.reversed(), instansi.utf8.reversed()).prefix(2)
    guard let start = unit.utf8.first, ends.allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else { return false }
    // As kabupaten, kota, provinsi and pemerintah, in full or short, and as the government itself.
    guard "kp".utf8.contains(start | 0x20) || start | 0x20 == (instansi.utf8.first ?? 0) | 0x20 else { return false }
    return writtenOut(spoken(unit)) == writtenOut(spoken(instansi))
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
