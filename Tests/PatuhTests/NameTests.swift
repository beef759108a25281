import Patuh
import Testing

@Suite("Names of the vocabularies")
struct NameTests {
    @Test("each is written as its case, with hyphens for capitals", arguments: Name.allCases)
    func text(_ name: Name) {
        let hyphened = "\(name)".map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
        #expect(name.text == hyphened)
    }

    @Test(
        "of governments may be one where one is a short form or a slip of the pen of the other",
        arguments: [
            ("Kabupaten Serang", "Kab. Serang", true), ("Pemkab Serang", "Pemerintah Kabupaten Serang", true),
            ("Kabupaten Serang", "Kabupaten Serrang", true), ("Kabupaten Serang", "Kabupatan Serang", true),
            ("Kabupaten Serang", "Kota Serang", false), ("Kabupaten Blitar", "Kabupaten Bogor", false),
            ("Kabupaten Malang", "Kabupaten Magelang", false), ("Kabupaten Sleman", "Kabupaten Sragen", false),
            ("Provinsi Banten", "Kabupaten Banten", false), ("Pemprov Jawa Barat", "Provinsi Jawa Barat", true),
            ("Kabupaten Kep. Meranti", "Kabupaten Kepulauan Meranti", true),
            ("Kabupaten Limapuluh Kota", "Kabupaten Lima Puluh Koto", true),
        ])
    func governments(one: String, other: String, isOne: Bool) {
        #expect(mayBeOneGovernment(one, other) == isOne && mayBeOneGovernment(other, one) == isOne)
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
