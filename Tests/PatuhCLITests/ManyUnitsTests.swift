import Foundation
import Markup
import PatuhTestSupport
import Testing

@Suite("One bad unit never stops the others")
struct ManyUnitsTests {
    /// A folder of two good files, with a broken and an unreadable one between them.
    private func withMixedFolder(_ body: (URL) throws -> Void) throws {
        try withFolder { folder in
            func copy(_ path: String, _ name: String) throws {
                try FileManager.default.copyItem(at: Fixtures.url(path), to: folder.appending(path: name))
            }
            try copy(Sample.health, "a.xml")
            try copy(Sample.broken, "b.xml")
            // A folder, since permissions do not stop everyone from reading.
            try FileManager.default.createDirectory(
                at: folder.appending(path: "c.xml"), withIntermediateDirectories: false)
            try copy(Sample.social, "d.xml")
            try copy(Sample.broken, "catatan.txt")
            try copy(Sample.broken, ".tersembunyi.xml")
            try body(folder)
        }
    }

    @Test("cards of the good on one stream, messages about the others on the other")
    func rapor() throws {
        try withMixedFolder { folder in
            let finished = try patuh(["rapor", folder.path])
            #expect(finished.output == (try [Sample.health, Sample.social].map(Sample.card)).joined(separator: "\n"))
            #expect(finished.errors.contains("\(folder.path)/b.xml:"))
            #expect(finished.errors.contains("\(folder.path)/c.xml: tidak dapat dibaca: itu folder"))
            let summary = "2 rapor dibuat, 1 berkas ditolak (1 masalah), 1 berkas tidak dapat dibaca.\n"
            #expect(finished.errors.hasSuffix(summary))
            #expect(finished.status == 66)
        }
    }

    @Test("files of the good only")
    func raporInFolder() throws {
        try withMixedFolder { folder in
            let cards = folder.appending(path: "kartu")
            let finished = try patuh(["rapor", folder.path, "-o", cards.path])
            #expect(finished.output.isEmpty)
            #expect(finished.status == 66)
            #expect(try everything(in: cards) == ["dinas-kesehatan-2024.txt", "dinas-sosial-2024.txt"])
        }
    }

    @Test("all checked, whatever is wrong with some")
    func periksa() throws {
        try withMixedFolder { folder in
            let finished = try patuh(["periksa", folder.path])
            let lines = finished.output.split(separator: "\n")
            #expect(lines.count == 2)
            #expect(lines.first?.hasPrefix("\(folder.path)/a.xml: ") ?? false)
            #expect(lines.last?.hasPrefix("\(folder.path)/d.xml: ") ?? false)
            #expect(finished.errors.contains("[xml-rusak]"))
            let summary = "4 berkas diperiksa, 1 berkas ditolak (1 masalah), 1 berkas tidak dapat dibaca"
            #expect(finished.errors.contains(summary))
            #expect(finished.status == 66)
        }
    }

    @Test("hundreds that are no XML, each told once and alike, whatever the number of workers")
    func malformed() throws {
        try withFolder { folder in
            let faults = ["tahun=2024>", "tahun=\"2024\"", "><a></b>", ">&tak;", "><"]
            for number in 0..<300 {
                let text = "<bukti-dukung xmlns=\"urn:patuh:bukti:1\" \(faults[number % faults.count])\n"
                try Data(text.utf8).write(to: folder.appending(path: "\(1000 + number).xml"))
            }
            let alone = try patuh(["periksa", folder.path, "--jobs", "1"])
            #expect(alone.status == 65 && alone.errors.hasSuffix("300 berkas ditolak (300 masalah).\n"))
            for _ in 0..<3 {
                let together = try patuh(["periksa", folder.path, "--jobs", "4"])
                #expect(together.status == 65 && together.errors == alone.errors)
            }
        }
    }

    @Test("what is told of files comes in their order, be it a warning or a refusal", arguments: ["1", "3"])
    func order(jobs: String) throws {
        try withFolder { folder in
            let sound = try Fixtures.text(Fixtures.url(Sample.health))
            let warned = sound.replacing("</bukti-dukung>", with: "<!-- <jawaban skor=\"1\"/> --></bukti-dukung>")
            let names = (100..<140).map { "\($0).xml" }
            for (number, name) in names.enumerated() {
                let text = number % 3 == 1 ? "<bukti-dukung>" : warned
                try Data(text.utf8).write(to: folder.appending(path: name))
            }
            let told = try patuh(["periksa", folder.path, "--jobs", jobs]).errors.split(separator: "\n")
            let files = told.compactMap { $0.firstMatch(of: /\/(\d+\.xml):/).map { String($0.1) } }
            #expect(files.sorted() == files && Set(files) == Set(names))
        }
    }

    @Test("no summary when none is wanted", arguments: ["-q", "--quiet"])
    func quiet(option: String) throws {
        let arguments = ["rapor", Sample.health, Sample.broken]
        let (loud, quiet) = (try patuh(arguments), try patuh(arguments + [option]))
        #expect(loud.errors == quiet.errors + "1 rapor dibuat, 1 berkas ditolak (1 masalah).\n")
        #expect(loud.output == quiet.output)
        #expect(loud.status == quiet.status)
    }

    @Test("a folder means its files in the order of their names")
    func folder() throws {
        let names = Fixtures.names(in: Sample.folder).filter { $0.hasSuffix(".xml") }
        let (whole, one) = (
            try patuh(["rapor", Sample.folder]), try patuh(["rapor"] + names.map { "\(Sample.folder)/\($0)" })
        )
        #expect(names.count == 7)
        #expect(whole.status == 0)
        #expect(whole.output == one.output)
    }

    @Test("one card is a rapor, several are one kumpulan-rapor", arguments: [1, 2, 3])
    func machineCards(count: Int) throws {
        let files = [Sample.health, Sample.education, Sample.social].prefix(count)
        let finished = try patuh(["rapor", "--format", "xml"] + files)
        let root = try Document(parsing: Array(finished.output.utf8), name: "").root
        #expect(root.namespace == "urn:patuh:rapor:1")
        let cards = count == 1 ? [root] : Array(root.children)
        #expect(root.name == (count == 1 ? "rapor" : "kumpulan-rapor"))
        #expect(cards.map(\.name) == Array(repeating: "rapor", count: count))
        let units = cards.compactMap { card in card.children.first { $0.name == "unit" }?["kode"] }
        #expect(units == Array(["dinas-kesehatan", "dinas-pendidikan", "dinas-sosial"].prefix(count)))
    }

    @Test("a file holds what would go to standard output", arguments: ["teks", "xml", "html"])
    func inOneFile(format: String) throws {
        try withFolder { folder in
            let file = folder.appending(path: "semua")
            let arguments = ["rapor", Sample.folder, "--format", format]
            let finished = try patuh(arguments + ["-o", file.path + ".keluaran"])
            #expect(finished.errors == "7 rapor dibuat.\n")
            #expect(try Fixtures.text(file.appendingPathExtension("keluaran")) == patuh(arguments).output)
            #expect(try everything(in: folder) == ["semua.keluaran"])
        }
    }

    @Test(
        "where a file cannot stand, what to do is said",
        arguments: ["tidak/ada/semua.xml", "tidak/ada/", "folder.xml"])
    func wrongPlace(target: String) throws {
        try withFolder { folder in
            try FileManager.default.createDirectory(
                at: folder.appending(path: "folder.xml"), withIntermediateDirectories: false)
            let isFolder = target == "folder.xml"
            let command = [isFolder ? "rekap" : "rapor", Sample.folder, "--format", "xml"]
            let finished = try patuh(command + ["-o", "\(folder.path)/\(target)"])
            let remedy = isFolder ? "itu folder; tulis nama berkas di dalamnya" : "folder induknya belum ada; buat "
            #expect(finished.status == 73 && finished.errors.contains(remedy), "\(finished.errors)")
        }
    }

    @Test("where one file cannot take them it is said once", arguments: ["teks", "xml"], ["/dev/full", "ada.xml"])
    func nowhere(format: String, target: String) throws {
        try withFolder { folder in
            let file = folder.appending(path: "ada.xml")
            try Data("lama".utf8).write(to: file)
            let path = target == "ada.xml" ? file.path : target
            let finished = try patuh(["rapor", Sample.folder, "--format", format, "-o", path])
            let lines = finished.errors.split(separator: "\n")
            #expect(lines.count == 2 && lines[0].hasPrefix("\(path): tidak dapat ditulis: "))
            #expect(lines.last == "0 rapor dibuat.")
            #expect(finished.status == 73 && finished.output.isEmpty)
            #expect(try everything(in: folder) == ["ada.xml"] && Fixtures.text(file) == "lama")
        }
    }
}
