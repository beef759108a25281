import Patuh
import Testing

@Suite("Names of the vocabularies")
struct NameTests {
    @Test("each is written as its case, with hyphens for capitals", arguments: Name.allCases)
    func text(_ name: Name) {
        let hyphened = "\(name)".map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
        #expect(name.text == hyphened)
    }

    @Test("of governments and units are compared by what is seen of them")
    func matched() {
        for written in [
            "Dinas  Sosial", "dinas sosial", "Dinas\u{A0}Sosial", "Dinas\u{200B}Sosial\u{200B}",
            "\u{FEFF}Dinas So\u{AD}sial",
        ] {
            #expect(matching(written) == "dinas sosial")
        }
        #expect(matching("Dinas Sosial") != matching("Dinas Sosia1"))
    }
}
