import Markup

/// Short ways to write what pages are made of.
extension MarkupWriter {
    /// An element of a class.
    mutating func element(_ name: StaticString, class: String, _ content: (inout Self) -> Void) {
        element(name) { writer in
            writer.attribute("class", `class`)
            content(&writer)
        }
    }

    /// An element with nothing in it but text.
    mutating func element(_ name: StaticString, class: String? = nil, text: String) {
        element(name) { writer in
            writer.attribute("class", `class`)
            writer.words(text)
        }
    }

    /// Text; a name in another direction of writing does not turn what stands around it.
    mutating func words(_ text: String) {
        // Every script that runs from the right is coded in two bytes from here on, or in three.
        if text.utf8.contains(where: { $0 >= 0xD6 }) { element("bdi") { $0.text(text) } } else { self.text(text) }
    }

    /// A section that its title names.
    mutating func section(
        _ id: String, _ title: String, class: String? = nil, _ content: (inout Self) -> Void
    ) {
        element("section") { writer in
            writer.attribute("class", `class`)
            writer.attribute("aria-labelledby", id)
            writer.element("h2") { writer in
                writer.attribute("id", id)
                writer.words(title)
            }
            writer.line()
            content(&writer)
        }
        line()
    }

    // MARK: Lists and tables

    /// A list of sentences; nothing when there are none.
    mutating func list(_ sentences: [String], class: String? = nil) {
        guard !sentences.isEmpty else { return }
        element("ul") { writer in
            writer.attribute("class", `class`)
            for sentence in sentences { writer.element("li", text: sentence) }
        }
    }

    /// A table: its columns, which are named again on every sheet of paper, and its rows.
    ///
    /// - Parameters:
    ///   - label: its name, where no heading names it.
    ///   - sift: what the field says by which a reader sifts its rows, where there is one.
    mutating func table(
        _ columns: [PageColumn], class: String? = nil, label: String? = nil, sift: String? = nil,
        _ rows: (inout Self) -> Void
    ) {
        element("table") { writer in
            writer.attribute("class", `class`)
            writer.attribute("aria-label", label)
            writer.attribute("data-saring", sift)
            writer.element("thead") { writer in
                writer.element("tr") { writer in
                    for column in columns {
                        writer.element("th") { writer in
                            writer.attribute("scope", "col")
                            writer.attribute("class", column.kind.name)
                            writer.words(column.title)
                        }
                    }
                }
            }
            writer.line()
            rows(&writer)
        }
        line()
    }

    /// A row of a table.
    mutating func row(class: String? = nil, _ content: (inout Self) -> Void) {
        element("tr") { writer in
            writer.attribute("class", `class`)
            content(&writer)
        }
        line()
    }

    /// The cell that names a row.
    mutating func head(_ text: String, columns: Int? = nil, class: String? = nil) {
        element("th") { writer in
            writer.attribute("scope", "row")
            writer.attribute("class", `class`)
            writer.attribute("colspan", columns.map(String.init))
            writer.words(text)
        }
    }

    /// A cell; on a narrow screen its column's title stands before it.
    mutating func cell(_ text: String, _ column: PageColumn? = nil) {
        element("td") { writer in
            writer.attribute("class", column?.kind.isCode == true && text.utf8.count > 12 ? "k lp" : column?.kind.name)
            writer.attribute("data-l", column.flatMap { $0.title.isEmpty || text.isEmpty ? nil : $0.title })
            writer.words(text)
        }
    }
}

/// A column of a table on a page.
struct PageColumn {
    let title: String
    let kind: Kind

    /// What stands in it.
    enum Kind {
        case text, word, number, code, date, state, picture, blank

        var isCode: Bool { if case .code = self { true } else { false } }

        /// The class of its cells.
        var name: String? {
            switch self {
            case .text: nil
            case .word: "w"
            case .number: "n"
            case .code: "k"
            case .date: "t"
            case .state: "s"
            case .picture: "g"
            case .blank: "isi"
            }
        }
    }

    init(_ title: String, _ kind: Kind = .text) {
        self.title = title
        self.kind = kind
    }
}
