import Markup
import PatuhTestSupport
import Testing

@Suite("An element is found where an editor shows it")
struct PositionTests {
    @Test(
        "line and column of the last element",
        arguments: [
            ("<x/>", 1, 1),
            ("<?xml version=\"1.0\"?>\n\n<x/>", 3, 1),
            ("<!-- <y/> --><x/>", 1, 14),
            ("<a>\t\t<x/></a>", 1, 6),
            ("<a>\n<x/></a>", 2, 1),
            ("<a>\r\n<x/></a>", 2, 1),
            ("<a>\r<x/></a>", 2, 1),
            ("<a>\n\r<x/></a>", 3, 1),
            ("<a>\r\r\n\n  <x/></a>", 4, 3),
            ("<a>é😀e\u{301}<x/></a>", 1, 8),
            ("<é><x/></é>", 1, 4),
            ("\u{FEFF}<x/>", 1, 1),
            ("\u{FEFF}<a><x/></a>", 1, 4),
            ("\u{FEFF}\n <x/>", 2, 2),
            ("<a\n  b='1'\r\n  c='2'\n><x\n  d='&lt;>'\n/></a>", 4, 2),
            ("<a>\n <b><c/></b>\n <b><c/></b>\n  <x/></a>", 4, 3),
            ("<a><![CDATA[<y>\n</y>]]><x/></a>", 2, 8),
            ("<a><?y <z/>?><x/></a>", 1, 14),
            ("<a>1 &lt; 2 <x></x></a>", 1, 13),
        ])
    func position(source: String, line: Int, column: Int) throws {
        let document = try document(source)
        let last = try #require(everything(in: document.root).last)
        #expect(last.name == "x")
        #expect(document.position(at: last.offset) == SourcePosition(line: line, column: column))
    }

    @Test(
        "text begins where its first character stands, whatever comments are around it",
        arguments: [
            ("<a>\n  text</a>", 2, 3), ("<a>\n <!-- c -->\n  text</a>", 3, 3),
            ("<a>\n <!-- c -->\n  --&gt;\n <!-- d -->\n <b/></a>", 3, 3),
            ("<a>\n <b/>\n <!-- c --> <!-- d -->\n  text <!-- e --> more</a>", 4, 3),
            // Beyond ASCII the parser copies what it hands over.
            ("<a>\n <b/>\n  \u{A0}<b/></a>", 3, 3), ("<a>\n <b/>\n “<b/></a>", 3, 2),
            ("<a>\n <b/>\n " + String(repeating: "é", count: 1000) + "<b/></a>", 3, 2),
        ])
    func text(source: String, line: Int, column: Int) throws {
        let document = try document(source)
        let offset = try #require(document.root.textOffset)
        #expect(document.position(at: offset) == SourcePosition(line: line, column: column))
    }

    @Test("far down a long file too")
    func longFile() throws {
        let lines = 200_000
        let document = try document("<a>\n" + String(repeating: "<b/>\n", count: lines) + "  <x/></a>")
        let last = try #require(Array(document.root.children).last)
        #expect(document.position(at: last.offset) == SourcePosition(line: lines + 2, column: 3))
    }

    @Test("every element of the sample files begins with its own name", arguments: ["2023", "2024"])
    func samples(year: String) throws {
        let folder = "Fixtures/kabupaten-contoh/\(year)"
        let names = Fixtures.names(in: folder).filter { $0.hasSuffix(".xml") }
        #expect(!names.isEmpty)
        for name in names {
            let document = try Fixtures.document(Fixtures.url("\(folder)/\(name)"))
            for element in everything(in: document.root) {
                let tag = Array("<\(element.name)".utf8)
                #expect(Array(document.bytes[element.offset...].prefix(tag.count)) == tag, "\(name) \(element.offset)")
            }
        }
    }

    @Test(
        "an offset beyond either end means that end",
        arguments: [(-5, 1, 1), (0, 1, 1), (5, 2, 2), (8, 2, 5), (99, 2, 5)])
    func beyond(offset: Int, line: Int, column: Int) throws {
        #expect(try document("<a>\n</a>").position(at: offset) == SourcePosition(line: line, column: column))
    }

    @Test("places are in the order of the file")
    func order() {
        let places = [(1, 1), (1, 2), (2, 1), (10, 1)].map { SourcePosition(line: $0.0, column: $0.1) }
        #expect(places.shuffled().sorted() == places)
    }
}

@Suite("Places asked for in any order are those of a walk from the start")
struct PlaceOrderTests {
    @Test("forwards, backwards and mixed", arguments: ["", "\u{FEFF}"])
    func order(start: String) throws {
        let lines = (0..<900).map {
            String(repeating: $0 % 7 == 0 ? "é" : "a", count: $0 % 31) + ["\n", "\r\n", "\r"][$0 % 3]
        }
        let bytes = Array((start + lines.joined()).utf8)
        let targets = Array(-1...bytes.count + 1)
        let expected = targets.map { SourcePosition(offset: $0, in: bytes) }
        var places = SourcePlaces(in: bytes)
        #expect(targets.map { places.find($0).position } == expected)
        #expect(targets.reversed().map { places.find($0).position } == expected.reversed())
        let mixed = targets.indices.map { $0 * 7919 % targets.count }
        #expect(mixed.map { places.find(targets[$0]).position } == mixed.map { expected[$0] })
    }
}
