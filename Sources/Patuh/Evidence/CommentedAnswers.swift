internal import Markup

extension Evidence {
    /// A warning for every answer that is filled in and still stands in a comment, as in a form: nobody reads it there.
    var commentedAnswers: [PlacedWarning] {
        var entries: [PlacedWarning] = []
        let bytes = document.bytes
        // What is answered once needs no other answer.
        let answered = Set(
            answers.lazy.filter { $0.response != nil || !$0.verifications.isEmpty }
                .filter { form.nodes[$0.node].content.indikator?.repetition == .once }
                .map { rubric.items[form.nodes[$0.node].item].code })
        for comment in document.comments {
            // The answer at hand, until something is found in it that somebody has filled in.
            var code: String?
            for tag in tags(in: bytes[comment].dropFirst()) {
                let values = StartTag.values(in: tag)
                if tag.starts(with: "<jawaban".utf8) {
                    code = values["indikator"].map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
                }
                guard let answer = code, isFilled(values), !answered.contains(answer) else { continue }
                entries.append(
                    PlacedWarning(offset: comment.lowerBound, matter: .commented(answer), code: nil, part: nil))
                if entries.count == Self.mostCommented { return entries }
                code = nil
            }
        }
        return entries
    }

    /// Whoever has left more than these there has been told often enough.
    private static let mostCommented = 50
}

/// What begins with a `<`, each as far as the next.
private func tags(in comment: ArraySlice<UInt8>) -> some Sequence<ArraySlice<UInt8>> {
    var next = comment.firstIndex(of: UInt8(ascii: "<"))
    return AnyIterator {
        guard let start = next else { return nil }
        next = comment[(start + 1)...].firstIndex(of: UInt8(ascii: "<"))
        return comment[start..<(next ?? comment.endIndex)]
    }
}

/// Whether a commented answer, or something in it, says what an answer can say.
private func isFilled(_ values: [String: Range<Int>]) -> Bool {
    ["skor", "angka", "pembilang", "penyebut", "responden", "total-skor", "rata-rata", "ada", "alasan"].contains {
        name in
        values[name].map { !$0.isEmpty } ?? false
    }
}
