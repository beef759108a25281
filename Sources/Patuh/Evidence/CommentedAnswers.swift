internal import Markup

extension Evidence {
    /// A warning for every answer that is filled in and still stands in a comment, as in a form: nobody reads it there.
    var commentedAnswers: [Rapor.WarningEntry] {
        var entries: [Rapor.WarningEntry] = []
        for comment in comments {
            // In bytes, for a comment may be all of a large file.
            let answers = document.bytes[comment].split(separator: Array("<jawaban".utf8)).dropFirst()
            for answer in answers where isFilled(answer) {
                if entries.count == Self.mostCommented { return entries }
                let code = String(decoding: value(of: "indikator", in: answer) ?? [], as: UTF8.self)
                entries.append(
                    Rapor.WarningEntry(offset: comment.lowerBound, matter: .commented(code), code: nil, part: nil))
            }
        }
        return entries
    }

    /// Whoever has left more than these there has been told often enough.
    private static let mostCommented = 50

    /// Where the comments stand; hardly anything else in an evidence file has their marks.
    private var comments: [Range<Int>] {
        if !document.contains("<!--") { return [] }
        let (bytes, opening, closing) = (document.bytes, Array("<!--".utf8), Array("-->".utf8))
        var comments: [Range<Int>] = []
        var index = 0
        while index + opening.count <= bytes.count {
            guard bytes[index] == opening[0], bytes[index...].starts(with: opening) else {
                index += 1
                continue
            }
            var end = index + opening.count
            while end < bytes.count, !bytes[end...].starts(with: closing) { end += 1 }
            comments.append(index..<end)
            index = end
        }
        return comments
    }
}

/// Whether an attribute or an item of a commented answer says something.
private func isFilled(_ answer: ArraySlice<UInt8>) -> Bool {
    ["skor", "angka", "pembilang", "penyebut", "responden", "total-skor", "rata-rata", "ada"].contains { name in
        value(of: name, in: answer).map { !$0.isEmpty } ?? false
    }
}

/// The value of an attribute, where it has one.
private func value(of name: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for quote in "\"'".utf8 {
        guard let start = text.firstRange(of: Array(" \(name)=".utf8) + [quote])?.upperBound else { continue }
        return text[start...].prefix { $0 != quote }
    }
    return nil
}
