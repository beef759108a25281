import Markup

/// The frame of every page: one file that asks nobody for anything.
struct Page {
    let words: Words
    let title: String
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
            writer.element("body", content)
        }
        writer.line()
        return writer.bytes
    }

    private func head(_ writer: inout MarkupWriter) {
        writer.void("meta") { $0.attribute("charset", "utf-8") }
        writer.void("meta") { writer in
            writer.attribute("http-equiv", "Content-Security-Policy")
            writer.attribute("content", Self.policy)
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
}
