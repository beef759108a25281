import Markup
import Testing

@Suite("A file may be large, but not without end")
struct LimitTests {
    private func nested(_ depth: Int) -> String {
        String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }

    @Test("elements inside elements", arguments: [65, 100_000])
    func depth(depth: Int) {
        #expect(refusal(of: nested(64)) == nil)
        #expect(refusal(of: nested(depth)) == Refusal(fault: .tooDeep(limit: 64), offset: 64 * 3))
        #expect(refusal(of: String(repeating: "<a>", count: depth))?.fault == .tooDeep(limit: 64))
    }

    private func crowded(_ count: Int, _ attribute: (Int) -> String = { " a\($0)='='" }) -> String {
        "<r>\n<b" + (0..<count).map(attribute).joined() + "/></r>"
    }

    // The parser alone compares each attribute with each other one, which would take minutes.
    @Test("attributes of one element", .timeLimit(.minutes(1)), arguments: [65, 5_000, 100_000])
    func attributes(count: Int) {
        #expect(refusal(of: crowded(64)) == nil)
        #expect(refusal(of: crowded(count)) == Refusal(fault: .tooManyAttributes(limit: 64), offset: 4))
        #expect(
            refusal(of: crowded(count) { " xmlns:a\($0)='urn:\($0)'" })
                == Refusal(fault: .tooManyAttributes(limit: 64), offset: 4))
        #expect(refusal(of: String(crowded(count).dropLast("/></r>".count))) != nil)
    }

    @Test(
        "equal signs that are no attributes do not count",
        arguments: [
            "<a b='@'/>", "<a>@</a>", "<a><!-- @ --></a>", "<a><!-- x < y @ --></a>", "<a><![CDATA[<b @]]></a>",
        ])
    func equalSigns(place: String) {
        #expect(refusal(of: place.replacing("@", with: String(repeating: "x = y ", count: 5000))) == nil)
    }

    @Test("elements of one file")
    func elements() {
        var limits = Limits.standard
        limits.elements = 3
        #expect(refusal(of: "<a><b/><c/></a>", limits: limits) == nil)
        #expect(
            refusal(of: "<a><b/><c/><d/></a>", limits: limits)
                == Refusal(fault: .tooManyElements(limit: 3), offset: 11))
    }

    @Test("bytes of one file, whatever they are", arguments: ["<a></a>", "       ", "\0\0\0\0\0\0\0"])
    func bytes(text: String) {
        var limits = Limits.standard
        limits.bytes = text.utf8.count
        #expect(refusal(of: text, limits: limits)?.fault != .tooLarge(limit: limits.bytes))
        limits.bytes -= 1
        #expect(refusal(of: text, limits: limits) == Refusal(fault: .tooLarge(limit: limits.bytes), offset: 0))
    }

    @Test("a very long text arrives whole")
    func longText() throws {
        let text = String(repeating: "panjang &amp; ", count: 1_500_000)
        #expect(try document("<a>\(text)</a>").root.text.utf8.count == 1_500_000 * 10)
    }

    @Test("a very long name arrives whole, and one that is too long is refused")
    func longName() throws {
        let name = String(repeating: "n", count: 40_000)
        #expect(try document("<\(name)/>").root.name == name)
        #expect(refusal(of: "<\(name)\(name)/>")?.fault == .malformed(.tooLong))
    }
}
