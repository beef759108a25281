/// Numbers the profiles of many cards, in the order in which they are met.
package struct ProfileNumbers: Sendable {
    /// The forms met so far, by the rubric and the kind of unit.
    private var forms: [String: Int] = [:]
    /// For each form, the profiles met at each of its nodes: a few, so the one looked for is soon found.
    private var profiles: [[[(profile: Rapor.Profile, number: Int)]]] = []

    /// How many there are.
    package private(set) var count = 0

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
            if let known = profiles[form][node].first(where: { $0.profile == profile }) { return known.number }
            profiles[form][node].append((profile, count))
            count += 1
            return count - 1
        }
    }

    private mutating func number(of form: Form, _ key: String) -> Int {
        if let known = forms[key] { return known }
        forms[key] = profiles.count
        profiles.append(Array(repeating: [], count: form.nodes.count))
        return profiles.count - 1
    }
}
