/// Last year's evidence under this year's rubric, on its own date: what stands between two results.
struct Bridge {
    /// Last year's evidence, scored under the new rubric; the old assessment itself when nothing about it differs.
    let assessment: Assessment
    /// For each of the new form's nodes, the old form's nodes whose question it asks; the one that counts first.
    let predecessors: [Int: [Int]]
    /// What could not be said again, by node of the new form.
    let dropped: [Int: [Carried.Dropped.Cause]]
    /// The answers of which nothing could be said again.
    let unreadable: Set<Place>
    /// Whether it is the old assessment itself.
    let isOld: Bool

    /// Where an answer stands in the new form.
    struct Place: Hashable {
        let node: Int
        let part: Int
    }

    /// - Returns: `nil` when no question of the old form is asked in the new one.
    init?(from old: Assessment, to new: Assessment) {
        if old.rubric.digest == new.rubric.digest, old.form.kind.code == new.form.kind.code {
            assessment = old
            predecessors = Dictionary(uniqueKeysWithValues: new.form.leaves.map { ($0, [$0]) })
            dropped = [:]
            unreadable = []
            isOld = true
            return
        }
        let successors = Successors(of: old.evidence, in: new.form, of: new.rubric)
        if successors.node.isEmpty { return nil }
        var making = BridgeMaking(old, new, successors)
        making.translateAnswers()
        // As if it had been given under the new rubric.
        var evidence = old.evidence
        (evidence.rubric, evidence.form, evidence.unit.kind) = (new.rubric, new.form, new.form.kind.code)
        (evidence.answers, evidence.attachments) = (making.answers, making.attachments)
        assessment = Assessment(of: evidence, basis: old.basis, on: old.date)
        predecessors = making.predecessors
        dropped = making.dropped
        unreadable = making.unreadable.subtracting(making.answers.map { Place(node: $0.node, part: $0.part) })
        isOld = false
    }

    /// The old form's nodes whose question nobody asks any more.
    func abandoned(of old: Assessment) -> [Int] {
        let asked = Set(predecessors.values.joined())
        return old.form.leaves.filter { !asked.contains($0) }
    }
}

/// Says all answers of last year again.
private struct BridgeMaking {
    let old: Assessment
    let new: Assessment
    let successors: Successors
    private(set) var answers: [Answer] = []
    private(set) var attachments: [Attachment] = []
    private(set) var predecessors: [Int: [Int]] = [:]
    private(set) var dropped: [Int: [Carried.Dropped.Cause]] = [:]
    private(set) var unreadable: Set<Bridge.Place> = []

    init(_ old: Assessment, _ new: Assessment, _ successors: Successors) {
        self.old = old
        self.new = new
        self.successors = successors
        for leaf in old.form.leaves {
            if let node = successors.node[leaf] { predecessors[node, default: []].append(leaf) }
        }
    }

    mutating func translateAnswers() {
        var taken = Set<Bridge.Place>()
        for answer in old.evidence.answers {
            guard let node = successors.node[answer.node],
                let before = old.form.nodes[answer.node].content.indikator,
                let now = new.form.nodes[node].content.indikator
            else { continue }
            guard let part = part(of: answer, before, now) else {
                let isAlike = before.repetition.isLike(now.repetition)
                dropped[node, default: []].append(isAlike ? .roleNotAsked : .otherRepetition)
                continue
            }
            let place = Bridge.Place(node: node, part: part)
            if taken.contains(place) {
                dropped[node, default: []].append(.alreadyCarried)
            } else if translate(answer, from: before, to: now, at: place) {
                taken.insert(place)
            } else if answer.response != nil || (old.basis == .verified && !answer.verifications.isEmpty) {
                unreadable.insert(place)
            }
        }
        answers.sort { ($0.node, $0.part) < ($1.node, $1.part) }
    }

    /// Which repetition of the new indicator an answer is for: products stay what they are, roles go by code.
    private func part(of answer: Answer, _ before: Indikator, _ now: Indikator) -> Int? {
        switch (before.repetition, now.repetition) {
        case (.once, .once), (.products, .products): answer.part
        case (.roles(let asked), .roles(let wanted)):
            wanted.firstIndex { new.rubric.roles[$0].code == old.rubric.roles[asked[answer.part]].code }
        default: nil
        }
    }

    /// - Returns: whether there is an answer now.
    private mutating func translate(
        _ answer: Answer, from before: Indikator, to now: Indikator, at place: Bridge.Place
    ) -> Bool {
        var translation = ResponseTranslation(
            from: before, to: now, for: new.form.kind, old: old.evidence.attachments, attachments: attachments)
        defer {
            attachments = translation.attachments
            if !translation.dropped.isEmpty { dropped[place.node, default: []] += translation.dropped }
        }
        var verifications: [Verification] = []
        if old.basis == .verified, let last = answer.verifications.last {
            // What was recognised and cannot be said again is not replaced by what was claimed.
            guard let response = translation.response(last.response) else { return false }
            verifications = [
                Verification(response: response, assessor: last.assessor, date: last.date, remark: last.remark)
            ]
        }
        let response = answer.response.flatMap { response in
            verifications.isEmpty ? translation.response(response) : translation.silently(response)
        }
        if response == nil, verifications.isEmpty { return false }
        let isChecklist = if case .checklist = now.check { true } else { false }
        answers.append(
            Answer(
                node: place.node, part: place.part, response: response,
                attachments: isChecklist ? 0..<0 : translation.documents(answer.attachments),
                verifications: verifications, needsReview: answer.needsReview, place: answer.place,
                offset: answer.offset))
        return true
    }
}

extension ResponseTranslation {
    /// The answer where it can be said again, without a note where it cannot: a claim that decides nothing.
    fileprivate mutating func silently(_ response: Response) -> Response? {
        var copy = self
        guard let response = copy.response(response) else { return nil }
        self = copy.keepingNotes(of: self)
        return response
    }
}
