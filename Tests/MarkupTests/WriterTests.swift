import Markup
import PatuhTestSupport
import Testing

@Suite("What is written reads back as the same values")
struct WriterTests {
    private func expectReadsBack(_ value: String) throws {
        var writer = MarkupWriter()
        // White space alone is no text, so there is always a letter.
        let text = value + "x" + value
        writer.element("akar") { writer in
            writer.element("nilai") { writer in
                writer.attribute("pertama", value)
                writer.attribute("kedua", text)
                writer.text(text)
            }
        }
        let document = try Document(parsing: writer.bytes, name: "")
        let element = try #require(Array(document.root.children).first)
        // Compared byte by byte, since equal strings may be spelled differently.
        #expect(element.attributes.map { Array($0.value.utf8) } == [Array(value.utf8), Array(text.utf8)])
        #expect(Array(element.text.utf8) == Array(text.utf8))
    }

    @Test(
        "strange strings",
        arguments: [
            "", " ", "\n", "\t", "\r", "\r\n", " \n ", "\"", "'", "<", ">", "&", "&amp;", "&lt;", "&#10;", "]]>", "-->",
            "<!--", "<![CDATA[", "<?xml?>", "%n", "\\n", "é", "e\u{301}", "😀", "\u{85}", "\u{2028}", "\u{FEFF}",
            "\u{7F}", "\u{FFFD}", "\u{10FFFF}", "\u{200F}", "a=\"b\" c='d'",
        ])
    func strange(value: String) throws {
        try expectReadsBack(value)
    }

    @Test(
        "characters that no XML may hold do not make it unreadable",
        arguments: ["\u{0}", "\u{1}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func forbidden(value: String) throws {
        var writer = MarkupWriter()
        writer.element("a") { writer in
            writer.attribute("b", "x\(value)y")
            writer.text("long enough to be looked at in one go\(value)")
        }
        var commented = MarkupWriter()
        commented.element("a") { $0.comment(["a\(value)b"]) }
        #expect(String(decoding: commented.bytes, as: UTF8.self).contains("<!-- a\u{FFFD}b -->"))
        let element = try Document(parsing: writer.bytes, name: "").root
        #expect(element.attributes.map(\.value) == ["x\u{FFFD}y"])
        #expect(element.text == "long enough to be looked at in one go\u{FFFD}")
    }

    @Test("random strings", arguments: [1, 2, 3])
    func random(seed: UInt64) throws {
        let pieces = ["\"", "'", "<", ">", "&", ";", "#", "]", "-", "\t", "\n", "\r", " ", "a", "é", "\u{301}", "😀"]
        var generator = Seeded(seed)
        for _ in 0..<500 {
            let count = Int.random(in: 0...12, using: &generator)
            try expectReadsBack((0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined())
        }
    }

    @Test("elements inside elements, in order, and attributes that have a value")
    func structure() throws {
        var writer = MarkupWriter()
        writer.element("a") { writer in
            writer.attribute("satu", "1")
            writer.attribute("dua", nil)
            writer.element("b") { $0.element("c") { $0.text("teks") } }
            writer.element("d") { _ in }
            writer.element("e") { $0.attribute("tiga", "3") }
        }
        let root = try Document(parsing: writer.bytes, name: "").root
        #expect(everything(in: root).map(\.name) == ["a", "b", "c", "d", "e"])
        #expect(root.children.map(\.name) == ["b", "d", "e"])
        #expect(everything(in: root).map { $0.attributes.map(\.name) } == [["satu"], [], [], [], ["tiga"]])
        #expect(everything(in: root).map(\.text) == ["", "", "teks", "", ""])
    }

    @Test("the same values give the same bytes, each element on a line of its own")
    func bytes() {
        var writer = MarkupWriter()
        writer.element("a") { writer in
            writer.element("b") { $0.attribute("c", "1") }
            writer.element("d") { $0.text("2") }
        }
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <a>
              <b c="1"/>
              <d>2</d>
            </a>

            """
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    // MARK: Comments

    static let hyphens = ["-", "--", "---", "----", "-->", "<!--", "a--b", "a - - b", "--- x ---", "\"<&>\"", "]]>"]

    @Test("a comment holds any text, and nothing of it becomes markup", arguments: hyphens)
    func comment(value: String) throws {
        var writer = MarkupWriter()
        writer.comment([value])
        writer.element("a") { writer in
            writer.attribute("b", "1")
            writer.comment([value, "x" + value, value + value])
            writer.element("c") { $0.text("2") }
            writer.comment([value])
        }
        let root = try Document(parsing: writer.bytes, name: "").root
        #expect(everything(in: root).map(\.name) == ["a", "c"])
        #expect(!root.hasText)
    }

    @Test("what is commented out says nothing, and without its two lines the same as ever", arguments: hyphens)
    func commentedOut(value: String) throws {
        func written(_ isCommentedOut: Bool) -> [UInt8] {
            func content(_ writer: inout MarkupWriter) {
                writer.element("b") { writer in
                    writer.attribute("c", value)
                    writer.element("d") { $0.text(value + value) }
                }
            }
            var writer = MarkupWriter()
            writer.element("a") { writer in
                if isCommentedOut { writer.commentedOut(content) } else { content(&writer) }
            }
            return writer.bytes
        }
        let hidden = written(true)
        #expect(try everything(in: Document(parsing: hidden, name: "").root).map(\.name) == ["a"])
        let lines = String(decoding: hidden, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let taken = lines.filter { !["<!--", "-->"].contains($0.trimmingPrefix("  ")) }.joined(separator: "\n")
        let documents = try [Array(taken.utf8), written(false)].map { try Document(parsing: $0, name: "").root }
        let values = documents.map { everything(in: $0).map { [$0["c"] ?? "", $0.text] } }
        #expect(values[0] == values[1])
    }

    @Test("comments stand indented on lines of their own")
    func commentLines() {
        var writer = MarkupWriter()
        writer.comment(["satu", "dua"])
        writer.element("a") { writer in
            writer.comment(["tiga -- empat", "lima"])
            writer.commentedOut { $0.element("b") { $0.attribute("c", "x--y") } }
        }
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- satu
                 dua -->
            <a>
              <!-- tiga - - empat
                   lima -->
              <!--
              <b c="x-&#45;y"/>
              -->
            </a>

            """
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }
}

@Suite("HTML that is written")
struct HTMLWriterTests {
    private func written(_ content: (inout MarkupWriter) -> Void) -> String {
        var writer = MarkupWriter(.html)
        content(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("ends every element that has an end, and adds no white space")
    func ends() {
        let page = written { writer in
            writer.element("p") { writer in
                writer.text("a")
                writer.element("b") { $0.text("b") }
                writer.void("br")
                writer.text("c")
                writer.element("span") { $0.attribute("class", "kosong") }
            }
        }
        #expect(page == "<!DOCTYPE html>\n<p>a<b>b</b><br>c<span class=\"kosong\"></span></p>")
    }

    @Test("escapes what would be markup, in text and in attributes")
    func escapes() {
        let page = written { writer in
            writer.element("p") { writer in
                writer.attribute("title", "\"><script>&")
                writer.text("</p><script>alert(1)</script>&amp;")
            }
        }
        #expect(
            page.hasSuffix(
                "<p title=\"&quot;&gt;&lt;script&gt;&amp;\">"
                    + "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</p>"))
    }

    @Test("keeps a string of a style sheet in its quotes", arguments: ["\"}*{x:y", "</style>", "\\", "a\nb", "é", "'"])
    func styles(text: String) {
        let page = written { writer in
            writer.element("style") { writer in
                writer.verbatim("a{content:")
                writer.styleString(text)
                writer.verbatim("}")
            }
        }
        let inside = page.dropFirst("<!DOCTYPE html>\n<style>a{content:\"".count).dropLast("\"}</style>".count)
        #expect(inside.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "\\" || $0 == " ") })
    }
}
