extension Evidence {
    /// The codes of the indicators that apply to the unit and that nothing in the file answers, and how many apply.
    ///
    /// - Parameter rubric: the one that the evidence was read under.
    package func unanswered(under rubric: Rubric) -> (codes: [String], of: Int) {
        guard let form = rubric.form(forKind: unit.kind) else { return ([], 0) }
        let answered = Set(answers.map(\.node))
        let open = form.leaves.filter { !answered.contains($0) }
        return (open.map { rubric.items[form.nodes[$0].item].code }, form.leaves.count)
    }
}
