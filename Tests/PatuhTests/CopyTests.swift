import Markup
import Patuh
import PatuhTestSupport
import Testing

@Suite("One content in the place of several is noticed, and what is honest is not")
struct CopyTests {
    private static func rubric() throws -> Rubric {
        try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/>
            <kelompok kode="K" jenjang="kelompok" nama="K" bobot="1">
              <bukti kode="sk" nama="SK"/><bukti kode="foto" nama="Foto"/>
              <bukti kode="surat" nama="Surat Dinas" bersama="ya"/>
              <bukti kode="dua" nama="Dua foto" minimal="2"/>
              <bukti kode="pusk" nama="Khusus puskesmas" berlaku-untuk="puskesmas"/>
              <indikator kode="I" nama="I" bobot="1"><tingkat skor="1">Ada</tingkat></indikator>
              <indikator kode="J" nama="J" bobot="1"><tingkat skor="1">Ada</tingkat></indikator>
              <indikator kode="L" nama="L" bobot="1"><butir kode="a" nama="A"/><butir kode="b" nama="B"/></indikator>
            </kelompok>
            """)
    }

    private static let one = String(repeating: "1a", count: 32)
    private static let two = String(repeating: "2b", count: 32)

    private static func documents(_ digests: [String], kind: String = "dokumen") -> String {
        digests.enumerated().map { index, digest in
            "<dokumen kode='d\(index)' judul='D' jenis='\(kind)' sha256='\(digest)'/>"
        }.joined()
    }

    /// An answer with documents in slots: `sk:d0`, with pages `sk:d0:1-2`.
    private static func answer(_ code: String, _ attachments: String) -> String {
        let attachments = attachments.split(separator: " ").map { text in
            let parts = text.split(separator: ":")
            let pages = parts.count > 2 ? "halaman='\(parts[2])'" : ""
            return "<lampiran bukti='\(parts[0])' dokumen='\(parts[1])' \(pages)/>"
        }
        return "<jawaban indikator='\(code)' skor='1'>\(attachments.joined())</jawaban>"
    }

    /// What a card says about copies: for each the documents with their indicators.
    private func copies(_ content: String) throws -> [[String]] {
        let rubric = try Self.rubric()
        let rapor = Rapor(of: try Written.evidence(content, under: rubric))
        return rapor.warnings.compactMap { entry in
            guard case .sameContent(let content) = entry.matter else { return nil }
            return content.documents.map { document in
                ([document.code] + document.places.map { "\($0.indikator)/\($0.slot)" }).joined(separator: " ")
            }
        }
    }

    static let warned: [(String, [[String]])] = [
        (documents([one, one]) + answer("I", "sk:d0") + answer("J", "foto:d1"), [["d0 I/SK", "d1 J/Foto"]]),
        (documents([one, one.uppercased()]) + answer("I", "sk:d0 foto:d1"), [["d0 I/SK", "d1 I/Foto"]]),
        (documents([one, two, one]) + answer("I", "sk:d0 foto:d1") + answer("J", "sk:d2"), [["d0 I/SK", "d2 J/SK"]]),
        (documents([one, one]) + answer("I", "dua:d0 dua:d1"), [["d0 I/Dua foto", "d1 I/Dua foto"]]),
        (
            documents([one, one]) + answer("I", "surat:d0") + answer("J", "surat:d1"),
            [["d0 I/Surat Dinas", "d1 J/Surat Dinas"]]
        ),
        (
            "<dokumen kode='d0' judul='D' berkas='a.pdf'/><dokumen kode='d1' judul='D' berkas='a.pdf'/>"
                + answer("I", "sk:d0 foto:d1"), [["d0 I/SK", "d1 I/Foto"]]
        ),
        (
            documents([one], kind: "foto") + answer("I", "sk:d0 foto:d0"), [["d0 I/SK I/Foto"]]
        ),
        (documents([one]) + answer("I", "sk:d0:1 foto:d0:1"), [["d0 I/SK I/Foto"]]),
        (
            documents([one], kind: "foto")
                + "<jawaban indikator='L'><butir kode='a'><lampiran bukti='sk' dokumen='d0'/>"
                + "<lampiran bukti='foto' dokumen='d0'/></butir></jawaban>", [["d0 L/SK L/Foto"]]
        ),
    ]

    @Test("within a unit", arguments: warned.indices)
    func within(index: Int) throws {
        #expect(try copies(Self.warned[index].0) == Self.warned[index].1)
    }

    @Test(
        "one document that serves several answers, copies that claim nothing, and digests that say nothing",
        arguments: [
            documents([one]) + answer("I", "sk:d0") + answer("J", "foto:d0"),
            documents([one]) + answer("I", "sk:d0:1-2 foto:d0:3"), documents([one]) + answer("I", "sk:d0 foto:d0"),
            documents([one, one]) + answer("I", "sk:d0"),
            documents([one, one]) + answer("I", "sk:d0 sk:d1"), documents([one, two]) + answer("I", "sk:d0 foto:d1"),
            documents([one, one]) + answer("I", "sk:d0 pusk:d1"), documents(["", ""]) + answer("I", "sk:d0 foto:d1"),
            documents(["9f86", "9f86"]) + answer("I", "sk:d0 foto:d1"),
            documents([one]) + "<jawaban indikator='L'><butir kode='a'><lampiran bukti='sk' dokumen='d0'/></butir>"
                + "<butir kode='b'><lampiran bukti='foto' dokumen='d0'/></butir></jawaban>",
        ])
    func honest(content: String) throws {
        #expect(try copies(content) == [])
    }

    @Test("what is on disk tells, and not what the register says")
    func onDisk() throws {
        let rubric = try Self.rubric()
        let content = Self.documents([Self.one, Self.one]) + Self.answer("I", "sk:d0 foto:d1")
        let evidence = try Written.evidence(content, under: rubric)
        let files = [SampleFile.pdf, SampleFile.png].map { FileFinding.content(FileContent(of: $0)) }
        let rapor = Rapor(of: evidence.with(files: files))
        #expect(!rapor.warnings.contains { if case .sameContent = $0.matter { true } else { false } })
    }

    // MARK: Several units

    /// The units that are told to show one content: `unit:code` for each.
    private func across(_ units: [(String, String)]) throws -> [[String]] {
        let rubric = try Self.rubric()
        var watch = CopyWatch()
        for (index, (unit, content)) in units.enumerated() {
            let text = """
                <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="uji" tahun="2024" tanggal="2024-07-31">
                <unit kode="\(unit)" nama="\(unit)" jenis="opd" instansi="K"/>\(content)</bukti-dukung>
                """
            let document = try Document(reading: Array(text.utf8), name: "\(index).xml")
            watch.add(try Evidence(document, rubric: rubric))
        }
        return watch.findings.map { $0.map { "\($0.file):\($0.unit):\($0.entry.code)" } }
    }

    @Test("a content that several units show, with all of them")
    func severalUnits() throws {
        let content = Self.documents([Self.one, Self.two]) + Self.answer("I", "sk:d0 foto:d1")
        let other = Self.documents([Self.two, Self.one]) + Self.answer("J", "sk:d1")
        #expect(
            try across([("a", content), ("b", other), ("c", content)])
                == [["0.xml:a:d0", "1.xml:b:d1", "2.xml:c:d0"], ["0.xml:a:d1", "2.xml:c:d1"]])
    }

    @Test("a paper for all units, one unit in two years, and what is attached to nothing")
    func honestUnits() throws {
        let shared = Self.documents([Self.one]) + Self.answer("I", "surat:d0")
        let own = Self.documents([Self.one]) + Self.answer("I", "surat:d0 sk:d0:2")
        let unused = Self.documents([Self.one])
        #expect(try across([("a", shared), ("b", shared), ("c", own), ("d", unused)]) == [])
        #expect(try across([("a", own), ("a", own)]) == [])
        #expect(try across([("a", own), ("b", own)]).count == 1)
    }
}
