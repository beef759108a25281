/// Numbers the profiles of many cards, in the order in which they are met.
package struct ProfileNumbers: Sendable {
    private struct Key: Hashable {
        let form: Int
        let profile: Rapor.Profile
    }

    /// The forms met so far, by the rubric and the kind of unit.
    private var forms: [String: Int] = [:]
    private var numbers: [Key: Int] = [:]

    /// How many there are.
    package var count: Int { numbers.count }

    /// None yet.
    package init() {}

    /// For each part of a card, the number of its profile; `nil` when its indicator may have several parts, or other
    /// units will hardly share it.
    package mutating func numbers(of rapor: Rapor) -> [Int?] {
        let key = rapor.instrument.digest + rapor.unit.kind
        let form = forms[key] ?? forms.count
        forms[key] = form
        let (findings, shares, states) = (rapor.assessment.findings, rapor.assessment.shares, rapor.review.states)
        return findings.indices.map { part in
            guard let slots = states[part],
                let profile = Rapor.Profile(findings[part], share: shares[Int(findings[part].node)], slots: slots)
            else { return nil }
            return number(of: Key(form: form, profile: profile))
        }
    }

    private mutating func number(of key: Key) -> Int {
        if let number = numbers[key] { return number }
        let number = numbers.count
        numbers[key] = number
        return number
    }
}
