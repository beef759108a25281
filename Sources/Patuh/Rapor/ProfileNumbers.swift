/// Numbers the profiles of many cards, in the order in which they are met.
package struct ProfileNumbers: Sendable {
    /// The forms met so far, by the rubric and the kind of unit.
    private var forms: [String: Int] = [:]
    /// For each form and each of its nodes, the number of the profile met last; -1 before the first.
    private var latest: [[Int]] = []
    /// The profiles by their numbers, each with the one met before it at the same node: there are few at each, so the
    /// one looked for is soon found.
    private var profiles: [(profile: Rapor.Profile, before: Int)] = []

    /// How many there are.
    package var count: Int { profiles.count }

    /// None yet.
    package init() {}

    /// For each part of a card, the number of its profile; `nil` when its indicator may have several parts, or other
    /// units will hardly share it.
    package mutating func numbers(of rapor: Rapor) -> [Int?] {
        let form = number(of: rapor.assessment.form, rapor.instrument.digest + rapor.unit.kind)
        let (findings, shares, states) = (rapor.assessment.findings, rapor.assessment.shares, rapor.review.states)
        return findings.indices.map { part in
            let node = Int(findings[part].node)
            guard let slots = states[part],
                let profile = Rapor.Profile(findings[part], share: shares[node], slots: slots)
            else { return nil }
            var number = latest[form][node]
            while number >= 0 {
                if profiles[number].profile == profile { return number }
                number = profiles[number].before
            }
            profiles.append((profile, before: latest[form][node]))
            latest[form][node] = profiles.count - 1
            return profiles.count - 1
        }
    }

    private mutating func number(of form: Form, _ key: String) -> Int {
        if let known = forms[key] { return known }
        forms[key] = latest.count
        latest.append(Array(repeating: -1, count: form.nodes.count))
        return latest.count - 1
    }
}
