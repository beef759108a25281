import Patuh
import PatuhTestSupport
import Testing

@Suite("Numbers of people in an evidence file are noticed, and others are not taken for them")
struct PersonalDataTests {
    private func codes(_ text: String) throws -> [String] {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="k" jenjang="dimensi" nama="K" bobot="1">
              <indikator kode="i" nama="I" bobot="1"><tingkat skor="0">0</tingkat><tingkat skor="1">1</tingkat></indikator>
            </kelompok>
            """)
        let evidence = try Written.evidence(
            "<jawaban indikator=\"i\" skor=\"1\"><catatan>\(text)</catatan></jawaban>", under: rubric)
        return Rapor(of: evidence).warnings.map { warning in
            switch warning.matter {
            case .personalData(let kind, let line): "\(kind.rawValue) \(line)"
            default: "?"
            }
        }
    }

    @Test(
        "a NIK",
        arguments: ["3604011234567890", "NIK 3604 0112 3456 7890.", "(3604011234567890)", "nik:3604011234567890"])
    func identityNumber(text: String) throws { #expect(try codes(text) == ["nik 3"]) }

    @Test(
        "a telephone number",
        arguments: ["0812 3456 7890", "0812-3456-789", "+62 812 3456 7890", "6281234567890", "(0254) 200252"])
    func telephone(text: String) throws { #expect(try codes(text) == ["telepon 3"]) }

    @Test("in a table of figures", arguments: ["0812 3456 7890", "3604011234567890"])
    func table(number: String) throws {
        let figures = Array(repeating: "12", count: 40).joined(separator: "    ")
        let kind = number.hasPrefix("0") ? "telepon" : "nik"
        #expect(try codes("\(figures)    \(number)    \(figures)") == ["\(kind) 3"])
        #expect(try codes("\(figures)    \(number)") == ["\(kind) 3"])
    }

    @Test(
        "what is none: numbers of documents, dates, hours, amounts, a NIP, digests",
        arguments: [
            "800/2011/DINKES/2022", "440/012/2023", "2024-07-31", "08.00-15.00", "08:00 - 16:00", "0812",
            "1.234.567.890",
            "198001012005011001", "12345678901234567", "sha3604011234567890", "3604011234567890ab", "0812345678/2024",
            "BD-0812345678", "010.3.1.1 2024", "Rp 6.281.234.567",
        ])
    func others(text: String) throws { #expect(try codes(text) == []) }
}
