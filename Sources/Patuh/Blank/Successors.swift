/// Which question of a form asks what a question of last year's asked.
struct Successors {
    /// For each of last year's indicators, by their nodes, the node of the form; absent where nothing asks it any more.
    let node: [Int: Int]

    /// By code under the same rubric. Under another one through the counterparts it names; and by code where it names
    /// none, when it declares its scores comparable with the old one's, or calls the indicator as that one did: codes
    /// alone may be the same by chance.
    init(of old: Evidence, in form: Form, of rubric: Rubric) {
        let (oldRubric, oldForm) = (old.rubric, old.form)
        func oldNode(_ code: String) -> Int? { oldForm.codes[code].map { oldForm.leaves[$0] } }
        let isSame = rubric.code == oldRubric.code
        let goesByCode = rubric.compares(with: oldRubric.code)
        var node: [Int: Int] = [:]
        var unnamed: [Int] = []
        for leaf in form.leaves {
            let counterparts = rubric.items[form.nodes[leaf].item].guide?.counterparts ?? []
            let named = counterparts.filter { $0.rubric == oldRubric.code }
            if isSame || named.isEmpty {
                unnamed.append(leaf)
            } else {
                for old in named.compactMap({ oldNode($0.code) }) where node[old] == nil { node[old] = leaf }
            }
        }
        for leaf in unnamed {
            let item = rubric.items[form.nodes[leaf].item]
            guard let old = oldNode(item.code), node[old] == nil else { continue }
            let oldName = oldRubric.items[oldForm.nodes[old].item].name
            if goesByCode || folded(item.name) == folded(oldName) { node[old] = leaf }
        }
        self.node = node
    }
}
