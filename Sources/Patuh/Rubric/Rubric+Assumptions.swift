extension Rubric {
    /// Whether a band is assumed, its bound, its code or its name: by itself or with all of them.
    public func assumesBand(_ category: Category) -> Bool { assumes("kategori", of: category) }

    /// Whether the zone of a band is assumed, by itself or with the band.
    public func assumesZone(_ category: Category) -> Bool {
        category.zone != nil && (assumes("zona", of: category) || assumesBand(category))
    }

    private func assumes(_ subject: String, of category: Category) -> Bool {
        (background.assumptions + category.assumptions).contains { $0.subject == subject }
    }
}

extension Rubric {
    /// Assumptions that mark nothing on a card, since their subject is not quite one of those whose figures bear a mark.
    var misspeltAssumptions: [PlacedWarning] {
        let marking = ["bobot", "indikator", "kategori", "zona"] + unitKinds.map { Assumption.weightSubject(for: $0) }
        let places: [(code: String?, assumptions: [Assumption])] =
            [(nil, background.assumptions)] + categories.map { ($0.code, $0.assumptions) }
            + roles.map { ($0.code, $0.assumptions) } + items.map { ($0.code, $0.background.assumptions) }
        // Other words are as good, so only what is one slip away.
        let subjects = Set(places.flatMap { $0.assumptions.map(\.subject) }).subtracting(marking)
        let meant = subjects.reduce(into: [:]) { $0[$1] = nearest(to: $1, among: marking, within: 1) }
        return places.flatMap { code, assumptions in
            assumptions.compactMap { assumption in
                meant[assumption.subject].map { meant in
                    PlacedWarning(
                        offset: assumption.offset, matter: .misspeltAssumption(assumption.subject, meant: meant),
                        code: code, part: nil)
                }
            }
        }
    }
}

extension Rubric {
    /// What is assumed of all that a unit of a kind is scored by: of the rubric as a whole, its categories, the roles that
    /// are asked, and the groups and indicators, in that order.
    func assumptions(forKind code: String) -> [Rapor.AssumptionEntry] {
        forms.firstIndex { $0.kind.code == code }.map { assumptions[$0] } ?? []
    }

    /// The same for each form; worked out once, when the rubric is read.
    static func assumptions(
        _ forms: [Form], _ kinds: [UnitKind], _ background: Background, _ categories: [Category], _ roles: [Role],
        _ items: [Item]
    ) -> [[Rapor.AssumptionEntry]] {
        forms.map { form in
            func entries(_ assumptions: [Assumption], _ code: String?, _ name: String?) -> [Rapor.AssumptionEntry] {
                assumptions.concerning(form.kind, among: kinds).map {
                    Rapor.AssumptionEntry(subject: $0.subject, code: code, name: name, reason: $0.reason)
                }
            }
            let asked = Set(form.nodes.flatMap { $0.content.indikator?.repetition.roles ?? [] })
            return entries(background.assumptions, nil, nil)
                + categories.flatMap { entries($0.assumptions, $0.code, $0.name) }
                + asked.sorted().map { roles[$0] }.flatMap { entries($0.assumptions, $0.code, $0.name) }
                + form.nodes.map(\.item).filter { !items[$0].background.assumptions.isEmpty }.flatMap { index in
                    let item = items[index]
                    let name = item.group == nil ? "\(item.code) \(item.name)" : item.name
                    return entries(item.background.assumptions, item.code, name)
                }
        }
    }
}

extension Indikator.Repetition {
    /// The roles asked, as indices in the rubric's.
    fileprivate var roles: [Int] {
        if case .roles(let roles) = self { roles } else { [] }
    }
}
