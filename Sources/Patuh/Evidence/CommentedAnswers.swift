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
        let bytes = document.bytes
        var comments: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"),
                let section = Section.allCases.first(where: { bytes[index...].starts(with: $0.opening) })
            else {
                index += 1
                continue
            }
            var end = index + section.opening.count
            while end < bytes.count, !bytes[end...].starts(with: section.closing) { end += 1 }
            if section == .comment { comments.append(index..<end) }
            index = end
        }
        return comments
    }

    /// What ends only at a mark of its own, whatever else stands in it.
    private enum Section: CaseIterable {
        case comment, text, instruction

        var opening: String.UTF8View {
            switch self {
            case .comment: "<!--".utf8
            case .text: "<![CDATA[".utf8
            case .instruction: "<?".utf8
            }
        }

        var closing: String.UTF8View {
            switch self {
            case .comment: "-->".utf8
            case .text: "]]>".utf8
            case .instruction: "?>".utf8
            }
        }
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
