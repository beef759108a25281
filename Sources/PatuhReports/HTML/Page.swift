import Markup

/// The frame of every page: one file that asks nobody for anything.
struct Page {
    let words: Words
    let title: String
    /// Our own script; its digest is all that the policy lets run.
    var script: PageScript?
    /// What may be loaded and run: nothing but our own style and pictures that stand in the file.
    static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

    /// The whole document.
    ///
    /// - Parameters:
    ///   - paper: rules for the edges of sheets.
    ///   - content: what stands in the body.
    func document(_ paper: (inout MarkupWriter) -> Void, _ content: (inout MarkupWriter) -> Void) -> [UInt8] {
        var writer = MarkupWriter(.html)
        writer.element("html") { writer in
            writer.attribute("lang", words.language.rawValue)
            writer.line()
            writer.element("head") { writer in
                head(&writer)
                writer.element("style") { writer in
                    writer.verbatim(StyleSheet.source)
                    paper(&writer)
                }
            }
            writer.line()
            writer.element("body") { writer in
                content(&writer)
                if let script { writer.element("script") { $0.verbatim(script.source) } }
            }
        }
        writer.line()
        return writer.bytes
    }

    private func head(_ writer: inout MarkupWriter) {
        writer.void("meta") { $0.attribute("charset", "utf-8") }
        writer.void("meta") { writer in
            writer.attribute("http-equiv", "Content-Security-Policy")
            writer.attribute(
                "content", Self.policy + (script.map { "; script-src 'sha256-\($0.digest)'" } ?? ""))
        }
        for (name, content) in [
            ("viewport", "width=device-width, initial-scale=1"), ("color-scheme", "light dark"),
            ("referrer", "no-referrer"),
        ] {
            writer.void("meta") { writer in
                writer.attribute("name", name)
                writer.attribute("content", content)
            }
        }
        writer.element("title") { $0.text(title) }
        writer.line()
    }

    /// The edges of each sheet: at the foot whose it is, and which sheet of how many; at the head what it is worth.
    static func feet(
        _ text: String, _ words: Words, page: String = "", status: String? = nil, isSample: Bool,
        _ writer: inout MarkupWriter
    ) {
        let head = [status, isSample ? words.sampleData : nil].compactMap(\.self).joined(separator: " - ")
        writer.verbatim("@page ")
        writer.text(page)
        writer.verbatim("{")
        if !head.isEmpty {
            writer.verbatim("@top-right{font-weight:700;content:")
            writer.styleString(head)
            writer.verbatim("}")
        }
        writer.verbatim("@bottom-left{content:")
        writer.styleString(text)
        writer.verbatim("}@bottom-right{content:")
        writer.styleString(words.sheet + " ")
        writer.verbatim(" counter(page) ")
        writer.styleString(" \(words.of) ")
        writer.verbatim(" counter(pages)}}\n")
    }
}

/// A script of ours, and the SHA-256 of its bytes in base 64.
struct PageScript {
    let source: StaticString
    let digest: String
}
