import Markup
import Patuh
import PatuhTestSupport
import Testing

@Suite("A document whose file is not in order fills no slot, and the card says so once")
struct FileVerdictTests {
    private static let rubric = """
        <kategori kode="A" minimal="0" nama="A"/>
        <kelompok kode="K" jenjang="kelompok" nama="K" bobot="1">
          <indikator kode="I" nama="I" bobot="1">
            <bukti kode="sk" nama="SK"/><tingkat skor="1" perlu="sk">Ada</tingkat>
          </indikator>
          <indikator kode="J" nama="J" bobot="1">
            <bukti kode="sk" nama="SK"/><tingkat skor="1" perlu="sk">Ada</tingkat>
          </indikator>
        </kelompok>
        """
    private static let whole = FileContent(of: SampleFile.pdf)

    /// The card of a unit with one document in the slots of two answers.
    private func card(_ document: String, _ finding: FileFinding?) throws -> Rapor {
        let rubric = try Written.rubric(Self.rubric)
        let answers = ["I", "J"].map {
            "<jawaban indikator='\($0)' skor='1'><lampiran bukti='sk' dokumen='d'/></jawaban>"
        }
        let evidence = try Written.evidence(
            "<dokumen kode='d' judul='SK' \(document)/>" + answers.joined(), under: rubric)
        return Rapor(of: evidence.with(files: [finding]))
    }

    private func points(_ rapor: Rapor) -> Fraction? { rapor.result?.score.exact }

    static let faults: [(String, FileFinding, FileFault)] =
        FileFault.allCases.filter { $0 != .digestDiffers }.map { ("", .fault($0), $0) } + [
            ("", .content(FileContent(of: [])), .empty), ("sha256='00'", .content(whole), .digestDiffers),
        ]

    @Test("each fault", arguments: faults.indices)
    func fault(index: Int) throws {
        let (attributes, finding, fault) = Self.faults[index]
        let rapor = try card("berkas='a.pdf' \(attributes)", finding)
        #expect(points(rapor) == .zero)
        #expect(rapor.warnings.count == 1)
        let warning = try #require(rapor.warnings.compactMap(\.file).first)
        #expect((warning.code, warning.path, warning.matter) == ("d", "a.pdf", .fault(fault)))
        #expect(warning.indicators == ["I", "J"])
        for part in rapor.parts {
            guard case .levelNotProved(_, _, let gaps)? = part.reasons.first else {
                Issue.record("no reason")
                continue
            }
            #expect(gaps.joined().flatMap(\.faults).map(\.causes) == [[.file(fault, path: "a.pdf")]])
        }
    }

    @Test("a file that is called nearly so does not count either")
    func namesake() throws {
        let rapor = try card("berkas='a.pdf'", .namesake("A.pdf"))
        #expect(points(rapor) == .zero)
        #expect(rapor.warnings.compactMap(\.file).map(\.matter) == [.namesake("A.pdf")])
    }

    @Test(
        "a file in order, and a document that was not looked for",
        arguments: [
            ("berkas='a.pdf'", .content(whole)), ("berkas='a.pdf' sha256='\(whole.digest)'", .content(whole)),
            ("berkas='a.pdf' sha256='\(whole.digest.uppercased())'", .content(whole)),
            ("berkas='a.pdf' sha256=''", .content(whole)), ("", nil), ("berkas='a.pdf'", nil),
        ] as [(String, FileFinding?)])
    func sound(document: String, finding: FileFinding?) throws {
        let rapor = try card(document, finding)
        #expect(points(rapor) == Fraction(100))
        #expect(rapor.warnings.isEmpty)
    }

    @Test("what only looks odd costs nothing")
    func odd() throws {
        let content = FileContent(of: Array(SampleFile.pdf.dropLast(8)))
        let rapor = try card("berkas='a.jpg' jenis='foto'", .content(content))
        #expect(points(rapor) == Fraction(100))
        #expect(
            rapor.warnings.compactMap(\.file).map(\.matter) == [
                .misfit(.name(extension: "jpg", found: .pdf)), .cut(.pdf),
            ])
    }

    @Test("a document that is attached to nothing is named too")
    func unattached() throws {
        let rubric = try Written.rubric(Self.rubric)
        let evidence = try Written.evidence("<dokumen kode='d' judul='SK' berkas='a.pdf'/>", under: rubric)
        let rapor = Rapor(of: evidence.with(files: [.fault(.missing)]))
        let warning = try #require(rapor.warnings.compactMap(\.file).first)
        #expect((warning.code, warning.matter, warning.indicators) == ("d", .fault(.missing), []))
        #expect(rapor.warnings.map(\.matter).last == .unattached(["d"]))
        for warning in rapor.warnings {
            #expect(evidence.document.bytes[warning.offset...].starts(with: Array("<dokumen".utf8)))
        }
    }
}

extension PlacedWarning {
    /// What it says about a file.
    fileprivate var file: FileWarning? {
        if case .file(let warning) = matter { warning } else { nil }
    }
}
