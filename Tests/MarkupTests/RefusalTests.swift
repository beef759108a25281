import Markup
import Testing

@Suite("A file that is no honest XML in UTF-8 is refused for the right reason")
struct RefusalTests {
    @Test("nothing but white space", arguments: ["", " ", "\n\t\r\n ", "\u{FEFF}", "\u{FEFF}\n"])
    func empty(source: String) {
        #expect(refusal(of: source) == Refusal(fault: .empty, offset: 0))
    }

    @Test(
        "a document type, wherever its entities would come from",
        arguments: [
            "<!DOCTYPE a><a/>",
            "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
            "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
            "<!DOCTYPE a [<!ENTITY % e SYSTEM 'file:///etc/passwd'> %e;]><a/>",
            "<!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a/>",
            "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
            "<!DOCTYPE a SYSTEM 'http://127.0.0.1/a.dtd'><a/>",
            "<!DOCTYPE a PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'a.dtd'><a/>",
            "<!DOCTYPE a SYSTEM 'a<b'><a/>",
            "<!DOCTYPE\n a\n>\n<a/>",
            "<?xml version='1.0'?>\n<!-- < -->\n<!DOCTYPE a><a/>",
            "\u{FEFF}<!DOCTYPE a><a/>",
            billionLaughs,
        ])
    func doctype(source: String) throws {
        let start = try #require(source.utf8Offset(of: "<!DOCTYPE"))
        #expect(refusal(of: source) == Refusal(fault: .doctype, offset: start))
    }

    private static let billionLaughs: String = {
        let entities = (1...9).map { level in
            "<!ENTITY l\(level) '\(String(repeating: "&l\(level - 1);", count: 10))'>"
        }
        return "<!DOCTYPE a [<!ENTITY l0 'lol'>\(entities.joined())]><a>&l9;</a>"
    }()

    @Test(
        "an entity that XML does not know",
        arguments: [
            ("<a>&e;</a>", 3), ("<a>&nbsp;</a>", 3), ("<a> & </a>", 4), ("<a>&;</a>", 3), ("<a>&amp</a>", 3),
            ("<a b='&e;'/>", 6), ("<a b='&'/>", 6), ("<a b='x&y=1'/>", 7),
        ])
    func entity(source: String, offset: Int) {
        #expect(refusal(of: source) == Refusal(fault: .malformed(.unknownEntity), offset: offset))
    }

    @Test(
        "not well-formed, in words of our own",
        arguments: [
            ("<a></b>", .tagMismatch, 3), ("<a><b></a></b>", .tagMismatch, 6), ("<a><b></B></a>", .tagMismatch, 6),
            ("<a/><b/>", .extraContent, 4), ("<a/>x", .extraContent, 4), ("<a/></a>", .extraContent, 4),
            ("<a b='1' b='2'/>", .repeatedAttribute, 0), ("<a><c b='1' d='' b='1'/></a>", .repeatedAttribute, 3),
            ("<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", .repeatedAttribute, 0),
            ("<a b='<'/>", .lessThanInAttribute, 6),
            ("<a>x]]></a>", .sectionEnd, 4),
            ("<a>\(String(repeating: " ", count: 70_000))]]></a>", .sectionEnd, 70_003),
            ("<a b=c/>", .unquotedValue, 5), ("<a b='1'c='2'/>", .attributesTogether, 8),
            ("<a b='1';c='2'/>", .attributesTogether, 8), ("<a b='x < y'/>", .lessThanInAttribute, 8),
            ("<a b=\"Ma'ruf c=\"2\"/>", .unclosedValue, 5), ("<a b='1 c='2'/>", .unclosedValue, 5),
            ("<a b='1/>\n<d e='f'/>", .unclosedValue, 5), ("<a b=\"1\u{201D} c=\"2\"/>", .curlyQuote, 7),
            ("<a b=\"1\u{201D}>\n<d/>", .curlyQuote, 7), ("<a b/>", .missingValue, 4),
            ("<a b c='1'/>", .missingValue, 5),
            ("<a\u{A0}b='1'/>", .invisibleSpace, 2), ("<a b='1'\u{200B}c='2'/>", .invisibleSpace, 8),
            ("<a b='1' \u{202F}c='2'/>", .invisibleSpace, 9), ("<a b\u{A0}='1'/>", .invisibleSpace, 4),
            ("<a></a\u{A0}>", .invisibleSpace, 6), ("<a b='1'/\n<c/>", .unfinishedTag, 8),
            ("<a><b\n<c/></a>", .unfinishedTag, 3), ("<a></a\n<c/>", .unfinishedTag, 3), ("<a ;/>", .unfinishedTag, 3),
            ("<a :b=''/>", .colonInName, 5), ("<a><!\u{2013} b --></a>", .commentStart, 3),
            ("<a><!- b --></a>", .commentStart, 3), ("<a><!b></a>", .lessThanInText, 3),
            ("<a b='x > y\n < z'/>", .lessThanInAttribute, 13),
            ("<a b=\"\u{201C}x\u{201D} < y\"/>", .lessThanInAttribute, 14),
            ("<a b=\"\u{201C}x\u{201D} y c=\"2\"/>", .unclosedValue, 5), ("<a b='1\u{2019} c='2'/>", .curlyQuote, 7),
            ("<a b='Ma\u{2019}ruf c='2'/>", .unclosedValue, 5), ("<a b='1'<c/></a>", .unfinishedTag, 0),
            ("<a>&\u{A0}</a>", .unknownEntity, 3), ("<a>&#12</a>", .unknownEntity, 3),
            ("<a>1 <\u{A0}2</a>", .lessThanInText, 5),
            ("<a b\u{AD}='1'/>", .invisibleSpace, 4),
            ("<a>3 < 4</a>", .lessThanInText, 5), (" <?xml version='1.0'?><a/>", .lateDeclaration, 1),
            ("<p:a/>", .unknownPrefix, 0), ("<a><c p:b=''/></a>", .unknownPrefix, 3),
            ("<a>", .unfinished, 3), ("<a", .unfinished, 2), ("<a b='", .unfinished, 6), ("<", .unfinished, 1),
            ("<a><!-- ", .unclosedComment, 3), ("<a><![CDATA[ ", .unfinished, 13),
        ] as [(String, MarkupError.Malformation, Int)])
    func malformed(source: String, fault: MarkupError.Malformation, offset: Int) {
        #expect(refusal(of: source) == Refusal(fault: .malformed(fault), offset: offset))
    }

    @Test("a name of more bytes than the parser takes", arguments: ["<@/>", "<a @=''/>", "<a><?@?></a>"])
    func tooLong(place: String) {
        let source = place.replacing("@", with: String(repeating: "x", count: 50_001))
        #expect(refusal(of: source)?.fault == .malformed(.tooLong))
    }

    @Test(
        "not well-formed, in the words of the parser",
        arguments: [
            "kode;nama\n1;satu\n", "{\"a\": 1}", "x<a/>", "<a b/>", "<1/>", "</a>",
            "<!-- -- --><a/>", "<a><!DOCTYPE a></a>", "<!doctype a><a/>",
            "<a xmlns:p=''/>", "<a>&#;</a>", "<a><?xml x?></a>", "\u{1F}\u{8B}\u{8}rest of a packed file",
        ])
    func other(source: String) throws {
        let found = try #require(refusal(of: source))
        guard case .malformed = found.fault else {
            Issue.record("\(found)")
            return
        }
        #expect((0...source.utf8.count).contains(found.offset))
    }

    @Test(
        "characters that XML does not allow",
        arguments: [0x00, 0x01, 0x08, 0x0B, 0x0C, 0x1F, 0xFFFE, 0xFFFF] as [UInt32],
        ["<a>@</a>", "<a b='@'/>", "<a><!-- @ --></a>", "<a><![CDATA[@]]></a>"])
    func character(code: UInt32, place: String) throws {
        let character = String(try #require(Unicode.Scalar(code)))
        let source = place.replacing("@", with: character)
        let offset = try #require(source.utf8Offset(of: character))
        #expect(refusal(of: source) == Refusal(fault: .malformed(.invalidCharacter), offset: offset))
    }

    @Test(
        "references to characters that XML does not allow",
        arguments: ["&#0;", "&#1;", "&#x1F;", "&#xD800;", "&#xFFFE;", "&#x110000;", "&#99999999999999999999;"])
    func reference(reference: String) {
        for source in ["<a>\(reference)</a>", "<a b='\(reference)'/>"] {
            #expect(refusal(of: source)?.fault == .malformed(.invalidCharacter))
        }
    }
}
