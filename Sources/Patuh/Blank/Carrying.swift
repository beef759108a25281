internal import Markup

/// Carries last year's answers over to the form that asks the same: each is either carried, or dropped for a cause.
struct Carrying {
    let old: Evidence
    let rubric: Rubric
    let form: Form
    /// The codes of the new file's products.
    let products: [String]
    let date: CalendarDate
    /// What was carried over, by node of the form and by what it is for.
    private(set) var answers: [Int: [BlankForm.Subject: CarriedAnswer]] = [:]
    private var dropped: [Carried.Dropped] = []
    private var faults: [Carried.Fault] = []
    private var faultPlaces: [FaultKey: Int] = [:]
    private var leftBehind = Carried.LeftBehind()
    private let successors: Successors

    init(_ old: Evidence, to rubric: Rubric, _ form: Form, products: [String], on date: CalendarDate) {
        self.old = old
        self.rubric = rubric
        self.form = form
        self.products = products
        self.date = date
        successors = Successors(of: old, in: form, of: rubric)
    }

    /// What came of it.
    var result: Carried {
        Carried(
            rubric: old.rubric.code, year: old.year, isSample: old.isSample,
            documents: old.documents.map(CarriedDocument.init),
            history: old.document.root.children(.riwayat).map(Carried.PastScore.init),
            answerCount: answers.values.reduce(0) { $0 + $1.count }, dropped: dropped, leftBehind: leftBehind,
            faults: faults, additions: additions)
    }

    /// Goes through last year's answers, so that none is lost without a word.
    mutating func carryAnswers() {
        leftBehind.verifiedDocuments = old.documents.count { $0.terms.status == .verified }
        let products = old.products.map(\.code)
        for answer in old.answers {
            guard case .indikator(let indikator) = old.form.nodes[answer.node].content else { continue }
            let subject = indikator.subject(of: answer)
            let part = subject.code(old.rubric, products: products)
            leftBehind.verifications += answer.verifications.count
            leftBehind.objections += old.objections(to: answer).count
            if let cause = carry(answer, of: indikator, subject, part: part) {
                drop(answer, part: part, cause)
            }
        }
    }

    /// - Returns: why it was not carried over; `nil` when it was.
    private mutating func carry(
        _ answer: Answer, of indikator: Indikator, _ subject: BlankForm.Subject, part: String?
    ) -> Carried.Dropped.Cause? {
        guard let node = successors.node[answer.node], let wanted = form.nodes[node].content.indikator else {
            return .notAsked
        }
        guard let response = answer.response else { return .notAnswered }
        guard indikator.repetition.isLike(wanted.repetition) else { return .otherRepetition }
        guard let place = place(of: part, in: wanted.repetition) else { return .roleNotAsked }
        if answers[node]?[place] != nil { return .alreadyCarried }
        var translation = AnswerTranslation(answer, of: old, indikator, to: wanted, for: form.kind, on: date)
        do {
            answers[node, default: [:]][place] = try translation.translated(response)
        } catch {
            return error.cause
        }
        if case .notApplicable(let claim) = response, claim.approver != nil { leftBehind.approvals += 1 }
        for cause in translation.dropped { drop(answer, part: part, cause) }
        let code = rubric.items[form.nodes[node].item].code
        for (slot, fault) in translation.faults {
            note(fault, in: slot, at: Carried.Place(code: code, part: part))
        }
        return nil
    }

    private mutating func note(_ fault: DocumentFault, in slot: String, at place: Carried.Place) {
        let key = FaultKey(slot: slot, fault: fault)
        if let known = faultPlaces[key] {
            // What is noted of one place comes in a row.
            if faults[known].places.last != place { faults[known].places.append(place) }
        } else {
            faultPlaces[key] = faults.count
            faults.append(Carried.Fault(slot: slot, fault: fault, places: [place]))
        }
    }

    private struct FaultKey: Hashable {
        let slot: String
        let fault: DocumentFault
    }

    private mutating func drop(_ answer: Answer, part: String?, _ cause: Carried.Dropped.Cause) {
        let code = old.rubric.items[old.form.nodes[answer.node].item].code
        dropped.append(Carried.Dropped(place: Carried.Place(code: code, part: part), cause: cause))
    }

    /// What an answer with the code of a product or role is for now; `nil` when nobody asks for it.
    private func place(of part: String?, in repetition: Indikator.Repetition) -> BlankForm.Subject? {
        switch repetition {
        case .once: .whole
        case .products: products.firstIndex { $0 == part }.map { .product($0) }
        case .roles(let asked): asked.first { rubric.roles[$0].code == part }.map { .role($0) }
        }
    }

    // MARK: What is new

    private var additions: [Carried.Addition] {
        let predecessor = Dictionary(
            successors.node.map { ($0.value, $0.key) }, uniquingKeysWith: { first, second in min(first, second) })
        return form.leaves.flatMap { node -> [Carried.Addition] in
            let item = rubric.items[form.nodes[node].item]
            guard let wanted = form.nodes[node].content.indikator else { return [] }
            guard let before = predecessor[node], let indikator = old.form.nodes[before].content.indikator
            else { return [Carried.Addition(code: item.code, matter: .question(name: item.name))] }
            var matters: [Carried.Addition.Matter] = []
            if case .roles(let asked) = wanted.repetition, case .roles(let before) = indikator.repetition {
                let known = before.map { old.rubric.roles[$0].code }
                matters += asked.map { rubric.roles[$0].code }.filter { !known.contains($0) }.map { .role(code: $0) }
            }
            if answers[node] != nil {
                let known = indikator.check.items.map(\.code)
                matters += wanted.check.items.map(\.code).filter { !known.contains($0) }.map { .item(code: $0) }
            }
            return matters.map { Carried.Addition(code: item.code, matter: $0) }
        }
    }
}

extension Indikator {
    /// What an answer is for.
    fileprivate func subject(of answer: Answer) -> BlankForm.Subject {
        switch repetition {
        case .once: .whole
        case .products: .product(answer.part)
        case .roles(let asked): .role(asked[answer.part])
        }
    }
}
