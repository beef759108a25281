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
