import Patuh

/// Bands and zones in a recap, marked where the rubric assumes them.
extension Words {
    /// The code of a unit's band; one that was published for it is not assumed.
    func band(of unit: Recap.Unit, in instansi: Recap.Instansi) -> String? {
        unit.category.map { number in
            let category = instansi.categories[number]
            let isStated = instansi.isPublished && unit.official?.code == category.code
            return isStated ? printable(category.code) : band(category, in: instansi)
        }
    }

    /// The name of a band's zone, marked where the zone is assumed.
    func zone(_ category: Patuh.Category, in instansi: Recap.Instansi) -> String? {
        category.zone.map { printable($0) + assumed(instansi.assumesZone(category)) }
    }

    /// How many points a unit lacks to a band; more than that where the bound itself is not in the band.
    func missing(_ near: Recap.Near, in instansi: Recap.Instansi) -> String {
        if case .moreThan = instansi.categories[near.category].bound { return "> \(number(near.points))" }
        return number(near.points)
    }

    /// How many units each band has.
    func bandCounts(_ instansi: Recap.Instansi) -> [(name: String, count: Int)] {
        let counts = zip(instansi.categories, instansi.bands).map { (name: band($0, in: instansi), count: $1.count) }
        return counts + others(counts, in: instansi)
    }

    /// How many units are left, which have no score.
    private func others(_ counts: [(name: String, count: Int)], in instansi: Recap.Instansi) -> [(
        name: String, count: Int
    )] {
        let rest = instansi.units.count - counts.reduce(0) { $0 + $1.count }
        return rest > 0 ? [(say("(tanpa nilai)", "(no score)"), rest)] : []
    }

    /// How many units each zone has.
    func zoneCounts(_ instansi: Recap.Instansi) -> [(name: String, count: Int)] {
        if instansi.zones.allSatisfy({ $0.code == nil }) { return [] }
        let counts = instansi.zones.map { zone in
            let first = instansi.categories.first { $0.zone != nil && $0.zone == zone.code }
            let name = first.flatMap { self.zone($0, in: instansi) } ?? say("(tanpa zona)", "(no zone)")
            return (name: name, count: zone.count)
        }
        return counts + others(counts, in: instansi)
    }

    /// What the mark on bands and zones means.
    var assumedBands: String {
        say(
            "Kategori, batas, dan zona yang bertanda * adalah asumsi, bukan angka resmi.",
            "Categories, bounds and zones marked * are assumed, not official.")
    }
}
