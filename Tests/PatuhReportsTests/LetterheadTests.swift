import Foundation
import Markup
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Letterheads")
struct LetterheadTests {
    private func read(
        _ content: String, _ picture: (String) throws(LogoFault) -> [UInt8] = { _ throws(LogoFault) in throw .missing }
    ) throws -> Letterhead {
        try Letterhead(Written.document("<kop xmlns=\"urn:patuh:kop:1\" \(content)"), picture: picture)
    }

    private func problems(_ content: String) -> [Problem] {
        do {
            _ = try read(content)
            return []
        } catch {
            return (error as? Diagnostics)?.all.map(\.problem) ?? []
        }
    }

    @Test("say who signs where, and stand on the page with their picture in it")
    func page() throws {
        let letterhead = try Letterhead(Fixtures.document(Fixtures.url("Fixtures/kop/kop.xml"))) { path in
            #expect(path == "lambang.png")
            return (try? Fixtures.bytes(Fixtures.url("Fixtures/kop/lambang.png"))) ?? []
        }
        let bytes = RaporHTML(Words(.indonesian), letterhead: letterhead).document([try Sample.all[0].rapor()])
        let page = String(decoding: bytes, as: UTF8.self)
        let text = page.readable
        #expect(text.hasPrefix("SEMENTARA Pemerintah Kabupaten Contoh Sekretariat Daerah Jalan Contoh Nomor 1"))
        #expect(text.contains("Contoh, 30 Agustus 2024"))
        #expect(text.contains("Nama Contoh, S.Sos., M.Si. Pembina Tingkat I (IV/b) NIP 000000000000000002"))
        let picture = try Data(contentsOf: Fixtures.url("Fixtures/kop/lambang.png")).base64EncodedString()
        #expect(
            page.contains("<img src=\"data:image/png;base64,\(picture)\" alt=\"Lambang Pemerintah Kabupaten Contoh\">"))
    }

    @Test("leave room to fill in by hand where nobody is named")
    func neutral() throws {
        let text = try Sample.all[0].page().readable
        #expect(text.contains("ruang tanda tangan (basah atau elektronik) Nama: ……………………… NIP: ………………………"))
        #expect(!text.contains("Lambang"))
    }

    @Test("tell everything that is wrong at once")
    func everything() {
        let found = problems(
            """
            pemerintah=" " logo="a.png" warna="biru"><pengesahan tanggal="30-08-2024">
            <penanda-tangan jabatan="Kepala" nip="123"/></pengesahan></kop>
            """)
        #expect(
            found == [
                .unknownAttribute("warna", element: "kop"), .emptyAttribute("pemerintah", element: "kop"),
                .unusableLogo(.missing, path: "a.png"),
                .notADate(value: "30-08-2024", attribute: "tanggal", corrected: "2024-08-30"),
                .missingAttribute("nama", element: "penanda-tangan"), .notAnEmployeeNumber(value: "123"),
            ])
    }

    @Test(
        "take PNG and JPEG by what stands in them, and nothing else",
        arguments: [
            (SampleFile.png, Letterhead.Logo.Kind.png), (SampleFile.jpeg, .jpeg), (SampleFile.pdf, nil),
            (SampleFile.bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), nil), (SampleFile.bytes("GIF89a"), nil),
            ([], nil),
        ])
    func pictures(bytes: [UInt8], kind: Letterhead.Logo.Kind?) {
        #expect((try? Letterhead.Logo(bytes))?.kind == kind)
    }

    @Test("refuse a picture whose end is missing", arguments: [SampleFile.png, SampleFile.jpeg])
    func cut(bytes: [UInt8]) {
        #expect(throws: LogoFault.cut) { try Letterhead.Logo(bytes.dropLast(8)) }
    }

    @Test("refuse a picture that is too large for a page")
    func large() throws {
        let bytes = SampleFile.png + Array(repeating: 0, count: Letterhead.Logo.mostBytes)
        #expect(throws: LogoFault.tooLarge) { try Letterhead.Logo(bytes) }
    }
}
