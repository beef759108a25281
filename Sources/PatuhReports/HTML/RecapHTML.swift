import Markup
public import Patuh

/// Draws a recap as a page on A4 across: the instansi, its units by rank, and where points are lost.
///
/// A few lines of script sort and sift the units; without them everything is there all the same.
public struct RecapHTML: Sendable {
    let words: Words

    /// Draws in the words of a catalogue.
    public init(_ words: Words) {
        self.words = words
    }

    /// The recap as a document.
    public func document(_ recap: Recap) -> [UInt8] {
        let years = recap.instansi.map(\.year)
        let title = years.first.map { words.recapTitle(year: $0) } ?? words.nothingToRecap
        let names = recap.instansi.prefix(1).map { printable($0.name) }.joined()
        let page = Page(words: words, title: "\(title) \(names)", script: Self.script)
        return page.document({ paper(recap, &$0) }) { writer in
            writer.element("main") { writer in
                if recap.instansi.isEmpty {
                    writer.element("article") { $0.element("h1", text: words.nothingToRecap) }
                }
                if recap.instansi.count > 1 { overview(recap, &writer) }
                for (index, instansi) in recap.instansi.enumerated() {
                    RecapPage(words: words, recap: recap, instansi: instansi, number: index + 1).write(&writer)
                }
                foot(recap, &writer)
            }
        }
    }

    /// A line for each of several instansi.
    private func overview(_ recap: Recap, _ writer: inout MarkupWriter) {
        let overview = OverviewColumns(words, recap)
        let columns = [PageColumn("INSTANSI")] + overview.titles.map { PageColumn($0, .number) }
        writer.element("article") { writer in
            writer.element("h1", text: words.overviewTitle)
            writer.table(columns, class: "lipat urut") { writer in
                writer.element("tbody") { writer in
                    for instansi in recap.instansi {
                        writer.row { writer in
                            writer.head(overview.name(instansi))
                            for (cell, column) in zip(overview.cells(instansi), columns.dropFirst()) {
                                writer.cell(cell, column)
                            }
                        }
                    }
                }
            }
        }
    }

    private func paper(_ recap: Recap, _ writer: inout MarkupWriter) {
        writer.verbatim("@page{size:A4 landscape}@media screen{article,nav{max-width:80rem}}\n")
        let name = recap.instansi.count == 1 ? recap.instansi.first : nil
        Page.feet(
            name.map { "\(printable($0.name)) \($0.year)" } ?? words.recap, words, isSample: recap.isSample, &writer)
    }

    private func foot(_ recap: Recap, _ writer: inout MarkupWriter) {
        writer.element("article", class: "lanjut") { writer in
            rejected(recap, &writer)
            writer.element("footer") { writer in
                for sentence in RecapText(words).footerSentences(recap) { writer.element("p", text: sentence) }
            }
        }
    }

    private func rejected(_ recap: Recap, _ writer: inout MarkupWriter) {
        if recap.rejected.isEmpty { return }
        writer.section("ditolak", words.rejectedTitle) { writer in
            writer.list(
                recap.rejected.map { file in
                    switch file.reason {
                    case .problems(let all): "\(printable(file.file)): \(words.problems(all.count))"
                    case .repeatedUnit(let cause), .unreadable(let cause): "\(printable(file.file)): \(cause)"
                    }
                })
        }
    }

    /// Makes the titles of tables that sort buttons, and puts a field to sift by before them.
    ///
    /// What a browser calls a button is not printed again on the next page.
    static let script = PageScript(
        source: """
            for(const t of document.querySelectorAll("table.urut")){const b=t.tBodies[0],hs=[...t.tHead.rows[0].cells];
            const val=(r,i)=>{const s=r.cells[i].textContent.trim(),n=parseFloat(s.replace(",","."));return isNaN(n)?s:n};
            hs.forEach((h,i)=>{const k=document.createElement("span");k.role="button";k.tabIndex=0;k.append(...h.childNodes);
            h.append(k);k.onkeydown=e=>{if(e.key=="Enter"||e.key==" "){e.preventDefault();k.click()}};
            k.onclick=()=>{const up=h.ariaSort!="ascending";hs.forEach(o=>o.ariaSort=null);h.ariaSort=up?"ascending":"descending";
            [...b.rows].sort((x,y)=>{const p=val(x,i),q=val(y,i),n=typeof p+typeof q=="numbernumber"?p-q:
            String(p).localeCompare(String(q));return up?n:-n}).forEach(r=>b.append(r))}});
            if(!t.dataset.saring)continue;
            const f=document.createElement("input");f.type="search";f.placeholder=t.dataset.saring;f.ariaLabel=t.dataset.saring;
            f.oninput=()=>{for(const r of b.rows)r.hidden=!r.textContent.toLowerCase().includes(f.value.toLowerCase())};
            t.before(f)}
            """,
        digest: "f5nnheE+LifAs3WpqqBYb/0DhZQiT2O66F1eMNMq5dg=")
}
