import Foundation
import PatuhTestSupport
import Testing

@Suite("Cards are written whole, where they are wanted, and never over another file")
struct OutputTests {
    @Test("into a file, with nothing on standard output", arguments: ["teks", "xml"])
    func file(format: String) throws {
        try withFolder { folder in
            let file = folder.appending(path: "kartu.\(format)")
            let finished = try patuh(["rapor", Sample.health, "--format", format, "-o", file.path])
            #expect(finished.status == 0)
            #expect(finished.output.isEmpty)
            #expect(try Fixtures.text(file) == patuh(["rapor", Sample.health, "--format", format]).output)
            #expect(try everything(in: folder) == ["kartu.\(format)"])
        }
    }

    @Test(
        "in the form that the file's name ends in, unless another is asked for",
        arguments: [
            ("xml", "<?xml"), ("HTML", "<!DOCTYPE html>"), ("json", "{"), ("csv", "instansi,"), ("txt", "===="),
            ("lain", "===="),
        ])
    func formByName(ending: String, beginning: String) throws {
        try withFolder { folder in
            let file = folder.appending(path: "hasil.\(ending)")
            let finished = try patuh(["rekap", Sample.folder, "-o", file.path])
            #expect(finished.status == 0)
            #expect(try Fixtures.text(file).hasPrefix(beginning))
            let text = try patuh(["rekap", Sample.folder, "-o", file.path, "--force", "--format", "teks"])
            #expect(text.status == 0)
            #expect(try Fixtures.text(file).hasPrefix("===="))
        }
    }

    @Test(
        "a document and a logo are evidence and letterhead, which nothing is written over",
        arguments: [
            (
                ["rapor", "BUKTI", "--dokumen", "DOKUMEN", "-o", "DOKUMEN/papan-informasi.png"],
                "dokumen/papan-informasi.png"
            ),
            (
                ["rekap", "BUKTI", "--dokumen", "DOKUMEN", "-o", "DOKUMEN/papan-informasi.png"],
                "dokumen/papan-informasi.png"
            ),
            (
                ["sidik", "BUKTI", "--dokumen", "DOKUMEN", "-o", "DOKUMEN/papan-informasi.png"],
                "dokumen/papan-informasi.png"
            ),
            (
                ["rapor", "BUKTI", "--format", "html", "--kop", "KOP/kop.xml", "-o", "KOP/lambang.png"],
                "kop/lambang.png"
            ),
        ])
    func documents(arguments: [String], kept: String) throws {
        try withFolder { folder in
            let copies = [
                ("BUKTI", "Fixtures/readme/bukti-berkas.xml", "bukti.xml"),
                ("DOKUMEN", "Fixtures/readme/dokumen", "dokumen"), ("KOP", "Fixtures/kop", "kop"),
            ]
            var arguments = arguments
            for (word, source, name) in copies {
                let copy = folder.appending(path: name)
                try FileManager.default.copyItem(at: Fixtures.url(source), to: copy)
                arguments = arguments.map { $0.replacing(word, with: copy.path) }
            }
            let file = folder.appending(path: kept)
            let before = try Data(contentsOf: file)
            let rubric = arguments[0] == "sidik" ? [] : ["--rubrik", "Fixtures/readme/rubrik.xml"]
            let finished = try patuh(arguments + ["--force"] + rubric)
            #expect(
                finished.status == 73 && finished.errors.contains("salah satu berkas masukan"), "\(finished.errors)")
            #expect(try Data(contentsOf: file) == before)
        }
    }

    @Test("of several units into one file")
    func oneFile() throws {
        try withFolder { folder in
            let file = folder.appending(path: "kartu.txt")
            let files = [Sample.health, Sample.social]
            let (written, printed) = (
                try patuh(["rapor", "--output", file.path] + files), try patuh(["rapor"] + files)
            )
            #expect(written.status == 0)
            #expect(try Fixtures.text(file) == printed.output)
        }
    }

    @Test(
        "into a folder, each by unit and year",
        arguments: [("teks", "txt", ""), ("teks", "txt", "/"), ("teks", "txt", "/baru/"), ("xml", "xml", "/baru")])
    func folder(format: String, fileExtension: String, path: String) throws {
        try withFolder { folder in
            let files = [Sample.health, Sample.social]
            let cards = URL(filePath: folder.path + path)
            let finished = try patuh(["rapor", "--format", format, "-o", folder.path + path] + files)
            #expect(finished.status == 0)
            #expect(finished.output.isEmpty)
            let names = ["dinas-kesehatan-2024", "dinas-sosial-2024"].map { "\($0).\(fileExtension)" }
            #expect(try everything(in: cards) == names)
            for (name, file) in zip(names, files) {
                let alone = try patuh(["rapor", "--format", format, file])
                #expect(try Fixtures.text(cards.appending(path: name)) == alone.output)
            }
        }
    }

    @Test("an existing file stays as it is, unless it is to be replaced", arguments: ["", "dinas-kesehatan-2024.txt"])
    func existing(name: String) throws {
        try withFolder { folder in
            let file = folder.appending(path: "dinas-kesehatan-2024.txt")
            let target = name.isEmpty ? folder : file
            try Data("penting".utf8).write(to: file)
            let refused = try patuh(["rapor", Sample.health, "-o", target.path])
            #expect(refused.status == 73)
            #expect(refused.output.isEmpty)
            #expect(refused.errors.contains("\(file.path): tidak dapat ditulis: "))
            #expect(refused.errors.contains("--force"))
            #expect(try Fixtures.text(file) == "penting")

            #expect(try patuh(["rapor", Sample.health, "-o", target.path, "--force"]).status == 0)
            #expect(try Fixtures.text(file) == Sample.card(Sample.health))
            #expect(try everything(in: folder) == ["dinas-kesehatan-2024.txt"])
        }
    }

    @Test("a name is the first card's even where that cannot be written", arguments: [[], ["--force"]])
    func nameOfFirst(options: [String]) throws {
        try withFolder { folder in
            let inputs = folder.appending(path: "bukti")
            let copy = inputs.appending(path: "salinan.xml")
            let place = folder.appending(path: "kartu/dinas-kesehatan-2024.txt")
            for folder in [inputs, place] {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            }
            try FileManager.default.copyItem(at: Fixtures.url(Sample.health), to: copy)
            let cards = place.deletingLastPathComponent()
            let finished = try patuh(["rapor", Sample.health, copy.path, "-o", cards.path] + options)
            #expect(finished.status == 73)
            #expect(finished.errors.contains("unit dan tahunnya sama dengan \(Sample.health)"))
            #expect(finished.errors.contains("0 rapor dibuat"))
            #expect(try everything(in: cards) == ["dinas-kesehatan-2024.txt"])
            #expect(try everything(in: place) == [])
        }
    }

    @Test("two cards for one name are refused, and the first is kept", arguments: [[], ["--force"]])
    func sameName(options: [String]) throws {
        try withFolder { folder in
            let copy = folder.appending(path: "salinan.xml")
            let cards = folder.appending(path: "kartu")
            let text = try Fixtures.text(Fixtures.url(Sample.health)).replacing("skor=\"3\"", with: "skor=\"0\"")
            try Data(text.utf8).write(to: copy)
            let finished = try patuh(["rapor", Sample.health, copy.path, Sample.social, "-o", cards.path] + options)
            #expect(finished.status == 73)
            let told = "\(copy.path): unit dan tahunnya sama dengan \(Sample.health), maka rapornya "
            #expect(finished.errors.contains(told + "(\(cards.path)/dinas-kesehatan-2024.txt) tidak ditulis"))
            #expect(finished.errors.hasSuffix("2 rapor dibuat, 1 rapor tidak ditulis.\n"))
            #expect(try everything(in: cards) == ["dinas-kesehatan-2024.txt", "dinas-sosial-2024.txt"])
            #expect(
                try Fixtures.text(cards.appending(path: "dinas-kesehatan-2024.txt")) == Sample.card(Sample.health))
        }
    }

    @Test("two files of one unit each have a card on standard output, and that is told")
    func sameUnit() throws {
        try withFolder { folder in
            let copy = folder.appending(path: "salinan.xml")
            try FileManager.default.copyItem(at: Fixtures.url(Sample.health), to: copy)
            let finished = try patuh(["rapor", Sample.health, copy.path, Sample.social, "--format", "xml"])
            #expect(finished.status == 0 && finished.output.components(separatedBy: "<rapor ").count == 4)
            #expect(finished.errors.components(separatedBy: "rapornya dibuat untuk keduanya").count == 2)
            #expect(finished.errors.contains("\(copy.path): unit, tahun, dan rubriknya sama dengan \(Sample.health)"))
            let page = try patuh(["rapor", Sample.health, copy.path, "--format", "html"])
            #expect(page.errors.contains("rapornya dibuat untuk keduanya"))
        }
    }

    @Test("nothing is left behind when nothing can be made", arguments: [Sample.broken, Sample.missing])
    func nothing(input: String) throws {
        try withFolder { folder in
            for path in ["/kartu.txt", "/kartu/"] {
                let finished = try patuh(["rapor", input, "-o", folder.path + path])
                #expect(finished.status > 64)
            }
            let names = try everything(in: folder)
            #expect(names.isEmpty)
        }
    }

    @Test("a folder inside one that is not there cannot be written")
    func deepFolder() throws {
        try withFolder { folder in
            for path in ["/satu/dua/", "/satu/dua.txt"] {
                let finished = try patuh(["rapor", Sample.health, "-o", folder.path + path])
                #expect(finished.status == 73)
                #expect(finished.errors.contains("tidak dapat ditulis"))
                #expect(finished.output.isEmpty)
            }
            #expect(try everything(in: folder).isEmpty)
        }
    }

    @Test("- is standard output")
    func standardOutput() throws {
        let finished = try patuh(["rapor", Sample.health, "-o", "-"])
        #expect(finished.output == (try Sample.card(Sample.health)))
        #expect(finished.status == 0)
    }

    @Test(
        "never over what is read, however hard it is told to",
        arguments: [
            ["rapor", "FOLDER", "-o", "FOLDER", "--format", "xml"], ["rapor", "FILE", "-o", "FILE"],
            ["simulasi", "FILE", "--target", "A", "-o", "FILE"], ["jelaskan", "FILE", "-o", "LINK"],
            ["rekap", "FOLDER", "-o", "FILE"],
            ["banding", "FILE", "FILE", "-o", "FILE"],
            ["formulir", "ombudsman-2023", "--dari", "FILE", "-o", "FILE"],
            ["rapor", Sample.social, "--tahun-lalu", "FILE", "-o", "FILE"],
        ])
    func originals(arguments: [String]) throws {
        try withFolder { folder in
            // What `formulir` calls a unit's evidence is what `rapor` calls its card.
            let file = folder.appending(path: "dinas-kesehatan-2024.xml")
            let link = folder.appending(path: "tautan")
            try FileManager.default.copyItem(at: Fixtures.url(Sample.health), to: file)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
            let paths = ["FOLDER": folder.path, "FILE": file.path, "LINK": link.path]
            let finished = try patuh(arguments.map { paths[$0] ?? $0 } + ["--force"])
            #expect(finished.status == 73)
            #expect(finished.errors.contains("itu salah satu berkas masukan"), "\(finished.errors)")
            #expect(try Fixtures.text(file) == Fixtures.text(Fixtures.url(Sample.health)))
        }
    }

    @Test(
        "nor over a rubric, or a file that a link or a name in capitals leads to",
        arguments: [
            (["rekap", "INPUTS", "-o", "RUBRIC"], "rubrik/u.XML"),
            (["banding", "INPUTS", "INPUTS", "-o", "RUBRIC"], "rubrik/u.XML"),
            (["jelaskan", "INPUTS/A.XML", "-o", "RUBRIC"], "rubrik/u.XML"),
            (["simulasi", "INPUTS/A.XML", "--target", "A", "-o", "RUBRIC"], "rubrik/u.XML"),
            (["formulir", "uji", "--tahun", "2024", "-o", "RUBRIC"], "rubrik/u.XML"),
            (["rapor", "INPUTS", "-o", "RUBRIC"], "rubrik/u.XML"),
            (["rekap", "INPUTS", "-o", "INPUTS/A.XML"], "masukan/A.XML"),
            (["rekap", "INPUTS", "-o", "OTHER/asli.xml"], "lain/asli.xml"),
        ])
    func hiddenOriginals(arguments: [String], kept: String) throws {
        try withFolder { folder in
            for name in ["rubrik", "masukan", "lain"] {
                try FileManager.default.createDirectory(
                    at: folder.appending(path: name), withIntermediateDirectories: true)
            }
            func write(_ path: String, _ text: String) throws {
                try Data(text.utf8).write(to: folder.appending(path: path))
            }
            try write(
                "rubrik/u.XML",
                """
                <rubrik xmlns="urn:patuh:rubrik:1" kode="uji" versi="1" judul="Uji">
                  <jenis-unit kode="opd" nama="OPD"/><kategori kode="A" minimal="0" nama="A"/>
                  <kelompok kode="k" jenjang="k" nama="K"><indikator kode="i" nama="I" bobot="1">
                    <tingkat skor="0"/><tingkat skor="1"/></indikator></kelompok>
                </rubrik>
                """)
            for (path, code) in [("masukan/A.XML", "a"), ("lain/asli.xml", "b")] {
                try write(
                    path,
                    """
                    <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="uji" tahun="2024" tanggal="2024-07-31">
                      <unit kode="\(code)" nama="U" jenis="opd" instansi="K"/></bukti-dukung>
                    """)
            }
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "masukan/tautan.xml"),
                withDestinationURL: folder.appending(path: "lain/asli.xml"))
            let before = try Fixtures.text(folder.appending(path: kept))
            let places = ["INPUTS": "masukan", "RUBRIC": "rubrik/u.XML", "OTHER": "lain"]
            let options = ["--rubrik", folder.appending(path: "rubrik").path, "--force"]
            let finished = try patuh(
                arguments.map { argument in
                    places.reduce(argument) { $0.replacing($1.key, with: folder.appending(path: $1.value).path) }
                } + options)
            #expect(finished.status == 73, "\(finished.errors)")
            #expect(try Fixtures.text(folder.appending(path: kept)) == before)
        }
    }

    @Test("cards of a folder keep links and permissions as well")
    func replacedInFolder() throws {
        try withFolder { folder in
            let (file, link) = (folder.appending(path: "lain.txt"), folder.appending(path: "dinas-kesehatan-2024.txt"))
            try Data("lama".utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
            #expect(try patuh(["rapor", Sample.health, "-o", folder.path, "--force"]).status == 0)
            #expect(try Fixtures.text(file) == patuh(["rapor", Sample.health]).output)
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            #expect(try everything(in: folder) == ["dinas-kesehatan-2024.txt", "lain.txt"])
        }
    }

    @Test("a link and the permissions of a file that is replaced stay")
    func replaced() throws {
        try withFolder { folder in
            let (file, link) = (folder.appending(path: "kartu.txt"), folder.appending(path: "tautan.txt"))
            try Data("lama".utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
            #expect(try patuh(["rapor", Sample.health, "-o", link.path, "--force"]).status == 0)
            #expect(try Fixtures.text(file) == patuh(["rapor", Sample.health]).output)
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            #expect(try everything(in: folder) == ["kartu.txt", "tautan.txt"])
        }
    }

    @Test("into a device", arguments: ["/dev/stdout", "/dev/null"])
    func devices(path: String) throws {
        let finished = try patuh(["rapor", Sample.health, "-o", path])
        #expect(finished.status == 0)
        #expect(try finished.output == (path == "/dev/null" ? "" : patuh(["rapor", Sample.health]).output))
    }

    @Test("an explanation into a folder that is not there yet")
    func newFolder() throws {
        try withFolder { folder in
            let new = folder.appending(path: "baru")
            let finished = try patuh(["jelaskan", Sample.health, "-o", new.path + "/"])
            #expect(finished.status == 0)
            #expect(try everything(in: new) == ["dinas-kesehatan-2024-penjelasan.txt"])
        }
    }

    @Test("a run that is broken off leaves no draft behind", arguments: [SIGINT, SIGTERM, SIGHUP])
    func brokenOff(signal: Int32) throws {
        try withFolder { folder in
            // One file too many to be read with those before it, and nobody ever writes to it.
            let pipe = folder.appending(path: "pipa.xml").path
            #expect(mkfifo(pipe, 0o644) == 0)
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.currentDirectoryURL = Fixtures.project
            process.standardError = FileHandle.nullDevice
            // Whoever runs the tests in the background may have had signals ignored.
            process.arguments =
                ["--default-signal", toolPath, "rapor"] + Array(repeating: Sample.health, count: 17)
                + [pipe, "--jobs", "1", "-o", folder.appending(path: "semua.txt").path]
            try process.run()
            for _ in 0..<1000 where try everything(in: folder).count == 1 { usleep(10_000) }
            #expect(try everything(in: folder).count == 2)
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
            #expect(try everything(in: folder) == ["pipa.xml"])
        }
    }
}
