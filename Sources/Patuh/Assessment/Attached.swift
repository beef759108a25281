/// Documents put in the slots of an answer: a stretch of the evidence's attachments, or some that were gathered.
struct Attached {
    /// Attachments of any answers.
    let every: [Attachment]
    /// Those of the answer at hand.
    var range: Range<Int>

    /// Visits the documents in a slot, each once, by their places in ``every``.
    @inline(__always)
    func forEach(in slot: Int, _ visit: (Int) -> Void) {
        for index in range where every[index].slot == slot && !isRepeated(index) { visit(index) }
    }

    /// Whether the same document was put in the same slot before.
    private func isRepeated(_ index: Int) -> Bool {
        for earlier in range.lowerBound..<index
        where every[earlier].document == every[index].document && every[earlier].slot == every[index].slot {
            return true
        }
        return false
    }
}

extension Assessment {
    /// What is attached to an answer and its items.
    func attachments(ofPart part: Int) -> Attached {
        attachments(of: findings[part])
    }

    /// The same, of a finding.
    func attachments(of finding: Finding) -> Attached {
        if let stretch = stretchOfAttachments(of: finding) {
            return Attached(every: evidence.attachments, range: stretch)
        }
        let answer = finding.answer.map { evidence.answers[$0] }
        let stretches = [answer?.attachments ?? 0..<0] + (answer?.response?.items ?? []).map(\.attachments)
        let every = stretches.flatMap { evidence.attachments[$0] }
        return Attached(every: every, range: every.indices)
    }

    /// Where in the evidence's attachments those of a finding stand; `nil` when its items have some of their own.
    func stretchOfAttachments(of finding: Finding) -> Range<Int>? {
        guard let answer = finding.answer else { return 0..<0 }
        let hasItems = evidence.answers[answer].response.map { !$0.items.isEmpty } ?? false
        return hasItems ? nil : evidence.answers[answer].attachments
    }
}
