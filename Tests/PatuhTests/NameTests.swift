import Patuh
import Testing

@Suite("Names of the vocabularies")
struct NameTests {
    @Test("each is written as its case, with hyphens for capitals", arguments: Name.allCases)
    func text(_ name: Name) {
        let hyphened = "\(name)".map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
        #expect(name.text == hyphened)
    }
}
