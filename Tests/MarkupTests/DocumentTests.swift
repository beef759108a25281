import Markup
import Testing

@Suite("A document holds what the file says")
struct DocumentTests {
    @Test(
        "text, with comments left out and references resolved once",
        arguments: [
            ("<a>satu</a>", "satu"),
            ("<a/>", ""),
            ("<a> \n\t </a>", ""),
            ("<a> satu </a>", " satu "),
            ("<a>sa<!-- dua -->tu</a>", "satu"),
            ("<a><?catatan dua?>satu</a>", "satu"),
            ("<a>&amp;&#38;&#x26;&lt;&gt;&quot;&apos;</a>", "&&&<>\"'"),
            ("<a>&amp;lt; &#38;lt;</a>", "&lt; &lt;"),
            ("<a><![CDATA[<b>&amp;]]></a>", "<b>&amp;"),
            ("<a>satu<![CDATA[ & ]]>dua</a>", "satu & dua"),
            ("<a>satu<b>dua</b>tiga</a>", "satutiga"),
            ("<a>satu\r\ndua\rtiga</a>", "satu\ndua\ntiga"),
            ("<a>satu&#13;&#10;</a>", "satu\r\n"),
            ("<a>é 😀 &#233; &#x1F600;</a>", "é 😀 é 😀"),
        ])
    func text(source: String, text: String) throws {
        let root = try document(source).root
        #expect(Array(root.text.utf8) == Array(text.utf8))
        #expect(root.hasText == !text.isEmpty)
    }

    @Test(
        "attribute values, with white space made spaces and references resolved once",
        arguments: [
            ("<a b=''/>", ""),
            ("<a b='\"'/>", "\""),
            ("<a b=\"'\"/>", "'"),
            ("<a b='a>b'/>", "a>b"),
            ("<a b='&amp;&#38;&#x26;&lt;&gt;&quot;&apos;'/>", "&&&<>\"'"),
            ("<a b='&amp;lt; &#38;lt;'/>", "&lt; &lt;"),
            ("<a b=' satu\n\tdua\r\ntiga '/>", " satu  dua tiga "),
            ("<a b='&#10;&#9;&#13;'/>", "\n\t\r"),
            ("<a\n\tb\r\n=\n'é 😀'/>", "é 😀"),
        ])
    func attribute(source: String, value: String) throws {
        let root = try document(source).root
        #expect((root["b"]?.utf8).map(Array.init) == Array(value.utf8))
    }

    @Test("attributes in the order of the file, without namespace declarations")
    func attributeOrder() throws {
        let root = try document("<a xmlns='urn:a' z='1' xmlns:p='urn:p' y='2' p:x='3' xml:lang='id'/>").root
        #expect(root.attributes.map(\.name) == ["z", "y", "x", "lang"])
        #expect(root.attributes.map(\.value) == ["1", "2", "3", "id"])
        #expect(root.attributes.map(\.namespace) == ["", "", "urn:p", "http://www.w3.org/XML/1998/namespace"])
    }

    @Test("an attribute with a prefix is not the one without", arguments: ["x", "p:x", "lang", "xmlns", "Z"])
    func absentAttribute(name: String) throws {
        let root = try document("<a xmlns='urn:a' xmlns:p='urn:p' p:x='3' xml:lang='id' z='1'/>").root
        #expect(root[name] == nil)
    }

    @Test(
        "the namespace of an element is the one declared nearest",
        arguments: [
            ("<a/>", [""]),
            ("<a xmlns='urn:1'><b/></a>", ["urn:1", "urn:1"]),
            ("<a xmlns='urn:1'><b xmlns='urn:2'><c/></b><d/></a>", ["urn:1", "urn:2", "urn:2", "urn:1"]),
            ("<a xmlns='urn:1'><b xmlns=''/></a>", ["urn:1", ""]),
            ("<p:a xmlns:p='urn:1'><b/><p:c/></p:a>", ["urn:1", "", "urn:1"]),
            ("<p:a xmlns:p='urn:1'><p:b xmlns:p='urn:2'/></p:a>", ["urn:1", "urn:2"]),
        ])
    func namespaces(source: String, namespaces: [String]) throws {
        let elements = everything(in: try document(source).root)
        #expect(elements.map(\.namespace) == namespaces)
        #expect(elements.map(\.name) == Array(["a", "b", "c", "d"].prefix(elements.count)))
    }

    @Test("children in order, and not the children of children")
    func children() throws {
        let root = try document("<a><b><c/><c/></b> <berlaku-untuk/><é/><b/></a>").root
        #expect(root.children.map(\.name) == ["b", "berlaku-untuk", "é", "b"])
        #expect(root.children.map(\.hasChildren) == [true, false, false, false])
        #expect(root.children.map { $0.children.map(\.name) } == [["c", "c"], [], [], []])
    }

    @Test("text belongs to the element it stands in", arguments: ["<a><b>x</b></a>", "<a><b><c>y</c>x</b></a>"])
    func ownText(source: String) throws {
        let root = try document(source).root
        #expect(!root.hasText)
        #expect(root.children.map(\.text) == ["x"])
    }

    @Test("the bytes of the file and its name are kept")
    func source() throws {
        let bytes = Array("\u{FEFF}<a>\r\n</a>".utf8)
        let document = try Document(parsing: bytes, name: "folder/berkas.xml")
        #expect(document.bytes == bytes)
        #expect(document.name == "folder/berkas.xml")
    }
}
