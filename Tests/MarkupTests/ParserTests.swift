import Markup
import Testing

@Suite("A parser that is kept")
struct ParserTests {
    /// Files that leave nothing behind, and some that might: refused at all stages, with other names and namespaces.
    private static let sources = [
        "<a b='1'>satu<c d='2'/></a>", "<a b='1'>satu<c d='2'", "<e:a xmlns:e='urn:satu' e:b='3'/>", "", "<a>\u{0}</a>",
        "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "<a xmlns='urn:dua'><a xmlns=''/></a>", "<a b='1' b='2'/>",
        "<a>&tidak;</a>", "<a b='&#65;&amp;'> <![CDATA[ ]]>&#32;x</a>", "<a><b></a></b>", "<a b='1'>satu<c d='2'/></a>",
        "<a " + (1...70).map { "n\($0)=''" }.joined(separator: " ") + "/>",
        "<a>" + (1...1500).map { "<lain\($0) milik\($0)=''/>" }.joined() + "</a>", "<a b='1'>satu<c d='2'/></a>",
    ]

    private func outcome(_ source: String, _ parser: Parser) -> String {
        do throws(MarkupError) {
            let document = try parser.document(Array(source.utf8), name: "uji.xml")
            return everything(in: document.root).map { element in
                let attributes = element.attributes.map { "\($0.namespace) \($0.name)=\($0.value)" }
                return "\(element.offset) \(element.namespace) \(element.name) \(attributes) \(element.text) "
                    + "\(element.makeup) \(element["b"] ?? "-")"
            }.joined(separator: "\n")
        } catch {
            return "\(error)"
        }
    }

    @Test("reads each file as if it were the first, whatever came before")
    func anew() {
        let kept = Parser()
        for source in Self.sources + Self.sources.reversed() {
            #expect(outcome(source, kept) == outcome(source, Parser()), "\(source.prefix(60))")
        }
    }

    @Test("reads on however long the namespaces were that nobody used")
    func namespaces() {
        let kept = Parser()
        for letter in ["A", "B", "C", "D", "E"] {
            let long = "<a xmlns:x='urn:\(String(repeating: letter, count: 3_000_000))'/>"
            #expect(throws: Never.self) { try kept.document(Array(long.utf8), name: "") }
        }
        #expect(outcome("<baru lain='1'/>", kept) == outcome("<baru lain='1'/>", Parser()))
    }

    @Test("gives known names their numbers in every file")
    func numbers() throws {
        let kept = Parser(known: NameList(["a", "b", "c"]))
        for source in ["<a b='1'><c/></a>", "<x><a/></x>", "<a b='1'><c/></a>"] {
            let root = try kept.document(Array(source.utf8), name: "").root
            #expect(root.number == (root.name == "a" ? 1 : 4))
            #expect(root.makeup.isComplete == true)
            #expect(root.makeup.attributes == (root.name == "a" ? 0b010 : 0))
            #expect(root.makeup.children == (root.name == "a" ? 0b100 : 0b001))
        }
    }
}
