import Foundation
import PatuhTestSupport
import Testing

@Suite("Pages from the command line")
struct PageCommandTests {
    private static let letterhead = "Fixtures/kop/kop.xml"

    @Test("one page for several cards, and a file for each in a folder")
    func cards() throws {
        try withFolder { folder in
            let files = [Sample.health, Sample.social]
            let page = try patuh(["rapor", "--format", "html"] + files)
            #expect(page.status == 0)
            #expect(page.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"id\">"))
            #expect(page.output.components(separatedBy: "<article ").count == 3)
            let written = try patuh(["rapor", "--format", "html", "-o", folder.path] + files)
            #expect(written.status == 0)
            #expect(try everything(in: folder) == ["dinas-kesehatan-2024.html", "dinas-sosial-2024.html"])
            let alone = try patuh(["rapor", "--format", "html", Sample.health])
            #expect(try Fixtures.text(folder.appending(path: "dinas-kesehatan-2024.html")) == alone.output)
        }
    }

    @Test("comparisons and recaps too", arguments: ["id", "en"])
    func others(language: String) throws {
        let years = ["Fixtures/kabupaten-contoh/2023", Sample.folder]
        for arguments in [
            ["banding"] + years, ["banding"] + years.map { "\($0)/dinas-sosial.xml" }, ["rekap", Sample.folder],
        ] {
            let page = try patuh(arguments + ["--format", "html", "--bahasa", language])
            #expect(page.status == 0)
            #expect(page.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
        }
    }

    @Test("the letterhead's logo is embedded; without a page there is no letterhead")
    func letterhead() throws {
        let page = try patuh(["rapor", "--format", "html", "--kop", Self.letterhead, Sample.health])
        #expect(page.status == 0)
        #expect(page.output.contains("<img src=\"data:image/png;base64,iVBORw0KGgo"))
        #expect(try patuh(["rapor", "--kop", Self.letterhead, Sample.health]).status == 64)
        #expect(try patuh(["periksa", Self.letterhead]).status == 0)
    }

    @Test(
        "a logo that is not there, lies elsewhere or is no picture is refused with its place",
        arguments: [
            ("hilang.png", "tidak ditemukan"), ("../kop.png", "harus berada di bawah folder"),
            ("/etc/passwd", "harus berada di bawah folder"), ("gambar.svg", "bukan gambar PNG atau JPEG"),
            ("palsu.png", "bukan gambar PNG atau JPEG"), ("besar.png", "lebih dari 256 KB"),
            ("sambungan.png", "harus berada di bawah folder"), (".", "bukan berkas biasa"),
        ])
    func logo(path: String, words: String) throws {
        try withFolder { outer in
            let folder = outer.appending(path: "kop")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(SampleFile.png).write(to: outer.appending(path: "kop.png"))
            try Data("<svg/>".utf8).write(to: folder.appending(path: "gambar.svg"))
            try Data("<svg/>".utf8).write(to: folder.appending(path: "palsu.png"))
            try Data(SampleFile.png + Array(repeating: 0, count: 300_000)).write(
                to: folder.appending(path: "besar.png"))
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "sambungan.png"), withDestinationURL: outer.appending(path: "kop.png"))
            let file = folder.appending(path: "kop.xml")
            try Data("<kop xmlns=\"urn:patuh:kop:1\" pemerintah=\"Contoh\" logo=\"\(path)\"/>".utf8).write(to: file)
            let refused = try patuh(["rapor", "--format", "html", "--kop", file.path, Sample.health])
            #expect(refused.status == 65)
            #expect(refused.output.isEmpty)
            #expect(refused.errors.hasPrefix("\(file.path):1:1: error: logo \(path) "))
            #expect(refused.errors.contains(words))
        }
    }
}
