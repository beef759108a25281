extension Rubric {
    /// The category of a score, and the gates that hold it back from the next, if any do.
    struct Placement {
        /// Index in ``Rubric/categories``.
        let category: Int
        /// The failing gates of the band above.
        let heldBy: [Category.Gate]
    }

    /// The first band from the top whose bound is reached and whose gates, and those of every lower band, all hold.
    ///
    /// - Parameters:
    ///   - score: the published score.
    ///   - fulfilment: the exact fulfilment of an item; `nil` when it is TDD or not part of the unit's tree.
    func placement(of score: Fraction, fulfilment: (Int) -> Fraction?) -> Placement {
        func failing(_ category: Category) -> [Category.Gate] {
            category.gates.filter { gate in
                fulfilment(gate.item).map { $0 * Fraction(100) < gate.minimum } ?? false
            }
        }
        // From below: a failing gate closes its own band and every band above.
        var reached = categories.count - 1
        while reached > 0 {
            let gates = categories[reached - 1].gates.isEmpty ? [] : failing(categories[reached - 1])
            if !gates.isEmpty {
                let category = band(of: score, from: reached)
                return Placement(category: category, heldBy: category == reached ? gates : [])
            }
            reached -= 1
        }
        return Placement(category: band(of: score, from: 0), heldBy: [])
    }

    /// The category of a published score by bounds alone, as for scores of others, whose groups are not known; `nil`
    /// where bounds say nothing, since a gate alone parts its band from the next.
    package func category(byBounds score: Fraction) -> Category? {
        let band = band(of: score, from: 0)
        let (category, next) = (categories[band], categories[band...].dropFirst().first)
        return category.hasOwnBound && category.bound != next?.bound ? category : nil
    }

    /// The categories that a published score may have, the highest first: that of its bounds, and each below it that
    /// a gate of the next may hold it in.
    func categories(possibleWith score: Fraction) -> [Category] {
        let highest = band(of: score, from: 0)
        return categories.indices.filter { band in
            band == highest || band > highest && !categories[band - 1].gates.isEmpty
        }.map { categories[$0] }
    }

    /// The category of a published score by bounds alone, as an index; looked for upwards from a band that is not far below.
    ///
    /// - Parameter low: the index of a band whose bound the score reaches.
    func band(of score: Decimal, above low: Int) -> Int {
        var band = low
        while band > 0, categories[band - 1].bound.includes(score) { band -= 1 }
        return band
    }

    /// The first band at or below `top` whose bound is reached.
    private func band(of score: Fraction, from top: Int) -> Int {
        (top..<categories.count).first { categories[$0].bound.includes(score) } ?? categories.count - 1
    }
}
