import Foundation
import PatuhTestSupport
import Testing

@Suite("Digests are filled in, in place, whole or not at all")
struct SidikTests {
    private static let source = """
        <?xml version="1.0"?>\r
        <bukti-dukung xmlns='urn:patuh:bukti:1'>\r
          <!-- utuh -->\r
          <dokumen kode="a" berkas='a.pdf'\r
                   judul="A"/>\r
          <dokumen kode="b" berkas="tidak-ada.pdf"/>\r
          <dokumen kode="c"/>\r
        </bukti-dukung>\r

        """

    /// A folder with the file, its one document, and how it should be once it is filled in.
    private func withSource(_ body: (URL, _ filled: String) throws -> Void) throws {
        try withFolder { folder in
            try Data(Self.source.utf8).write(to: folder.appending(path: "bukti.xml"))
            let paper = folder.appending(path: "a.pdf")
            try Data(SampleFile.pdf).write(to: paper)
            let digest = try run("/usr/bin/sha256sum", [paper.path]).output.prefix(64)
            try body(folder, Self.source.replacing("'a.pdf'", with: "'a.pdf' sha256=\"\(digest)\""))
        }
    }

    @Test("in place, with the permissions as they were, and only once", arguments: ["sidik", "digest"])
    func inPlace(command: String) throws {
        try withSource { folder, filled in
            let file = folder.appending(path: "bukti.xml")
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
            let arguments = [command, file.path, "--dokumen", folder.path]
            let first = try patuh(arguments)
            #expect(first.status == 66)
            #expect(first.output.isEmpty)
            #expect(first.errors.contains("bukti.xml:6:3: warning: b: berkas tidak-ada.pdf tidak ditemukan"))
            #expect(first.errors.hasSuffix("bukti.xml: 1 sidik diisi, 1 dokumen bermasalah.\n"))
            #expect(try Fixtures.text(file) == filled)
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(attributes[.posixPermissions] as? Int == 0o640)
            #expect(try everything(in: folder) == ["a.pdf", "bukti.xml"])

            let second = try patuh(arguments)
            #expect(second.errors.contains("0 sidik diisi"))
            #expect(try Fixtures.text(file) == filled)
            let same = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(same[.systemFileNumber] as? Int == attributes[.systemFileNumber] as? Int)
        }
    }

    @Test("a link stays a link")
    func link() throws {
        try withSource { folder, filled in
            let link = folder.appending(path: "tautan.xml")
            try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "bukti.xml")
            _ = try patuh(["sidik", link.path, "--dokumen", folder.path])
            #expect(try Fixtures.text(folder.appending(path: "bukti.xml")) == filled)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "bukti.xml")
        }
    }

    @Test("elsewhere, where nothing is yet")
    func elsewhere() throws {
        try withSource { folder, filled in
            let (file, target) = (folder.appending(path: "bukti.xml"), folder.appending(path: "baru.xml"))
            let arguments = ["sidik", file.path, "--dokumen", folder.path, "-o"]
            #expect(try patuh(arguments + [target.path]).status == 66)
            #expect(try Fixtures.text(target) == filled)
            #expect(try Fixtures.text(file) == Self.source)
            #expect(try patuh(arguments + [target.path]).status == 73)
            #expect(try patuh(arguments + [target.path, "--force"]).status == 66)
            #expect(try patuh(arguments + [folder.path + "/lain/"]).status == 66)
            #expect(try Fixtures.text(folder.appending(path: "lain/bukti.xml")) == filled)
            let (printed, piped) = (
                try patuh(arguments + ["-"]),
                try patuh(["sidik", "-", "--dokumen", folder.path], input: Array(Self.source.utf8))
            )
            #expect(printed.output == filled)
            #expect(piped.output == filled)
        }
    }

    @Test(
        "wrong usage", arguments: [["sidik", "a.xml"], ["sidik", "a.xml", "b.xml", "--dokumen", ".", "-o", "c.xml"]])
    func usage(arguments: [String]) throws {
        let finished = try patuh(arguments)
        #expect(finished.status == 64)
        #expect(finished.errors.hasPrefix("patuh: perintah keliru: "))
    }

    @Test("what is no evidence file is refused, and the others are done")
    func refused() throws {
        try withSource { folder, filled in
            let file = folder.appending(path: "bukti.xml")
            let finished = try patuh([
                "sidik", Sample.broken, "Rubrics/ombudsman-2023.xml", file.path, "--dokumen", folder.path,
            ])
            #expect(finished.status == 66)
            #expect(finished.errors.contains("[xml-rusak]"))
            #expect(finished.errors.contains("[akar-salah]"))
            #expect(try Fixtures.text(file) == filled)
        }
    }
}
