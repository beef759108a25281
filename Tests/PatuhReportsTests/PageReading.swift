import Foundation
import Patuh
import PatuhReports
import PatuhTestSupport

extension Sample {
    /// The card as a page.
    func page(_ language: Language = .indonesian) throws -> String {
        try Self.page([rapor()], language)
    }

    /// Cards as one page.
    static func page(_ rapors: [Rapor], _ language: Language = .indonesian) -> String {
        String(decoding: RaporHTML(Words(language)).document(rapors), as: UTF8.self)
    }
}

extension String {
    /// What a reader of a page reads: its text without markup, white space folded.
    var readable: String {
        var text = self
        for part in ["head", "style"] { text = text.without("<\(part)[ >].*?</\(part)>") }
        text = text.without("<[^>]*>")
        for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            text = text.replacing(reference, with: character)
        }
        return flat(text)
    }

    /// Everything that matches a pattern, in order; a point is any character.
    func all(_ pattern: String) -> [String] {
        matching(pattern).matches(in: self, range: whole).compactMap {
            Range($0.range, in: self).map { String(self[$0]) }
        }
    }

    private var whole: NSRange { NSRange(startIndex..., in: self) }

    private func without(_ pattern: String) -> String {
        matching(pattern).stringByReplacingMatches(in: self, range: whole, withTemplate: " ")
    }
}

private func matching(_ pattern: String) -> NSRegularExpression {
    do {
        return try NSRegularExpression(pattern: pattern, options: .dotMatchesLineSeparators)
    } catch {
        preconditionFailure("\(pattern): \(error)")
    }
}

extension String {
    /// The pieces of text between markup, each once.
    var pieces: [String] {
        Set(without("<head[ >].*?</head>").all(">[^<>]+<").map { String($0.dropFirst().dropLast()).readable }).filter {
            !$0.isEmpty
        }.sorted()
    }
}
